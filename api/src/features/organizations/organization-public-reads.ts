import type { OrganizationKind, OrganizationListItem, OrganizationPublicView, Page } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database';
import { encodeCursor, readCursor } from '../../platform/http/cursor';
import type { StoredFile } from '../../platform/storage/stored-file.entity';
import { hasBegun } from '../commissions/commission-terms-reads';
import { versionInForce } from '../proposals/version-reads';

const PAGE_SIZE = 24;
export const LOGO_OWNER = 'organization_logo';

export interface OrganizationFilter {
  readonly q?: string;
  readonly kind?: OrganizationKind;
  readonly field?: string;
  readonly cursor?: string;
}

/** What everybody sees of organizations: what they published themselves, and what was released (I1). */
@Injectable()
export class OrganizationPublicReads {
  constructor(private readonly database: ReadDatabase) {}

  /** By name; with `q`, those whose name holds the words in this order, whatever their accents. */
  async list(filter: OrganizationFilter): Promise<Page<OrganizationListItem>> {
    const q = (filter.q ?? '').normalize('NFC').trim();
    const [afterName = null, afterId = null] = readCursor(filter.cursor, ['text', 'id']);
    const values = [filter.kind ?? null, filter.field ?? null, afterName, afterId, PAGE_SIZE + 1];
    const rows = await this.database.query<OrganizationListItem>(
      q === ''
        ? { name: 'organization-list', text: listOf(''), values }
        : { name: 'organization-search', text: listOf(MATCHING), values: [...values, pattern(q)] },
    );
    const items = rows.slice(0, PAGE_SIZE);
    const last = items.at(-1);
    return { items, next: rows.length > PAGE_SIZE && last ? encodeCursor([last.name, last.id]) : null };
  }

  /** Null where there is none, or nothing of it is public (I11). */
  byId(id: string): Promise<OrganizationPublicView | null> {
    return this.database.first({ name: 'organization-public', text: VIEW, values: [id] });
  }

  /** Null where there is none, or the organization is neither public nor the account's own. */
  logoFile(accountId: string | null, id: string): Promise<StoredFile | null> {
    return this.database.first({ name: 'organization-logo', text: LOGO_FILE, values: [id, accountId] });
  }
}

/** For LIKE: the words with anything between them, taken literally. */
function pattern(q: string): string {
  const words = q.split(/\s+/).map((word) => word.replace(/[\\%_]/g, '\\$&'));
  return `%${words.join('%')}%`;
}

/** SQL: decisions for this organization that were released. @param columns of `d`, `p`, `c`, `v` and `k` */
const awards = (organization: string, columns: string): string => `
  SELECT ${columns}
    FROM decision d
    JOIN proposal p ON p.id = ANY (d.selected_proposal_ids)
    JOIN opened_version w ON w.proposal_id = p.id AND ${organization} = ANY (w.organization_id || w.partner_ids)
    JOIN challenge c ON c.id = d.challenge_id
    LEFT JOIN LATERAL (SELECT k.kind FROM commission k WHERE k.proposal_id = p.id AND ${hasBegun('k')}
                        ORDER BY k.stage DESC, k.created_at DESC LIMIT 1) k ON true
    LEFT JOIN ${versionInForce('p.id')}
   WHERE d.released_at IS NOT NULL`;

/** SQL: whether the organization was awarded anything that is released. */
export const isAwarded = (organization: string): string => `EXISTS (${awards(organization, '1')})`;
/** SQL: whether the organization has a public page. */
export const isPublic = (alias: string): string =>
  `(${alias}.published_at IS NOT NULL OR ${isAwarded(`${alias}.id`)})`;
/** SQL: address of the organization's logo; another file has another address. */
export const logoAddress = (organization: string): string => `(
  SELECT '/api/v1/organizations/' || f.owner_id || '/logo?v=' || left(f.sha256, 8)
    FROM stored_file f WHERE f.owner_type = '${LOGO_OWNER}' AND f.owner_id = ${organization})`;

/** What stands in the profile under this key, of a published one only. */
const published = (key: string, empty: string): string =>
  `CASE WHEN o.published_at IS NULL THEN ${empty} ELSE COALESCE(o.profile->'${key}', ${empty}) END AS "${key}"`;
const publishedText = (key: string): string =>
  `CASE WHEN o.published_at IS NULL THEN '' ELSE COALESCE(o.profile->>'${key}', '') END AS "${key}"`;

const COMMON = `
  o.id, o.name, o.kind, ${publishedText('summary')}, ${publishedText('province')},
  CASE WHEN o.published_at IS NOT NULL THEN ${logoAddress('o.id')} END AS logo,
  COALESCE((SELECT json_agg(f.name ORDER BY f.name->>'vi')
              FROM field f WHERE o.published_at IS NOT NULL AND o.profile->'fields' ? f.code), '[]') AS fields`;

const MATCHING = `AND plain_text(o.name) LIKE (SELECT plain_text($6))`;

const listOf = (matching: string): string => `
  SELECT ${COMMON}, (SELECT count(*)::int FROM (${awards('o.id', '1')}) award) AS awards
    FROM organization o
   WHERE ${isPublic('o')}
     AND ($1::text IS NULL OR o.kind = $1)
     AND ($2::text IS NULL OR (o.published_at IS NOT NULL AND o.profile->'fields' ? $2))
     AND ($3::text IS NULL OR (o.name, o.id) > ($3, $4::uuid))
     ${matching}
   ORDER BY o.name, o.id
   LIMIT $5`;

const VIEW = `
  SELECT ${COMMON}, CASE WHEN o.published_at IS NULL THEN '' ELSE o.description END AS description,
         ${publishedText('website')}, ${publishedText('address')}, ${publishedText('contact')},
         ${published('foundedYear', `'null'::jsonb`)}, ${published('size', `'null'::jsonb`)},
         ${published('references', `'[]'::jsonb`)},
         COALESCE((SELECT json_agg(award ORDER BY award."releasedAt" DESC)
                     FROM (${awards(
                       'o.id',
                       `c.code AS "challengeCode", c.title AS "challengeTitle", v.title AS "proposalTitle",
                        v.organization_name AS "organizationName",
                        d.released_at AS "releasedAt", k.kind AS commission`,
                     )}) award), '[]') AS awards
    FROM organization o WHERE o.id = $1 AND ${isPublic('o')}`;

const LOGO_FILE = `
  SELECT f.name, f.media_type AS "mediaType", f.size::int, f.storage_key AS "storageKey"
    FROM stored_file f JOIN organization o ON o.id = f.owner_id
   WHERE f.owner_type = '${LOGO_OWNER}' AND f.owner_id = $1
     AND (o.published_at IS NOT NULL
          OR EXISTS (SELECT 1 FROM membership m
                      WHERE m.organization_id = o.id AND m.account_id = $2::uuid AND m.accepted_at IS NOT NULL))`;
