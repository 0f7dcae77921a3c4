import type {
  AgencyKind,
  AgencyListItem,
  AgencyRef,
  AgencyView,
  HeldRole,
  MyAgency,
  Page,
} from '@loi-giai/shared';
import { permissionsOf } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database';
import { encodeCursor, readCursor } from '../../platform/http/cursor';

const PAGE_SIZE = 50;

/** SQL of an AgencyRef as JSON. @param alias the agency's in the statement */
export const agencyRef = (alias: string): string =>
  `json_build_object('code', ${alias}.code, 'name', ${alias}.name, 'nameEn', ${alias}.name_en)`;

export function toAgencyRef({ code, name, nameEn }: AgencyRef): AgencyRef {
  return { code, name, nameEn };
}

/** SQL: a table `heir` of the agency and, where it has ended, whoever has come after it. */
export const heirs = (agency: string): string => `
  WITH RECURSIVE heir AS (
    SELECT id, successor_id, valid_to, 0 AS step FROM agency WHERE id = ${agency}
    UNION ALL
    SELECT s.id, s.successor_id, s.valid_to, h.step + 1 FROM heir h JOIN agency s ON s.id = h.successor_id
     WHERE h.valid_to < portal_today() AND h.step < 20)`;

/** SQL: whether the agency, or whoever has come after it, is among these. @param places an array of ids */
export const isHeldBy = (agency: string, places: string): string =>
  `EXISTS (${heirs(agency)} SELECT 1 FROM heir WHERE id = ANY (${places}))`;

export interface AgencyFilter {
  readonly q?: string;
  readonly kind?: AgencyKind;
  readonly parent?: string;
  readonly former?: 'true' | 'false';
  readonly cursor?: string;
}

/** The public reads of agencies: prepared statements, one round trip each. */
@Injectable()
export class AgenciesReads {
  constructor(private readonly database: ReadDatabase) {}

  /** By name; with `q`, those whose name or English name holds the words in this order, or whose code begins so. */
  async list(filter: AgencyFilter): Promise<Page<AgencyListItem>> {
    const q = (filter.q ?? '').normalize('NFC').trim();
    const [afterName = null, afterCode = null] = readCursor(filter.cursor, ['text', 'text']);
    const values = [
      filter.kind ?? null,
      filter.parent ?? null,
      filter.former === 'true',
      afterName,
      afterCode,
      PAGE_SIZE + 1,
    ];
    const rows = await this.database.query<AgencyListItem>(
      q === ''
        ? { name: 'agency-list', text: listOf(''), values }
        : {
            name: 'agency-search',
            text: listOf(MATCHING),
            values: [...values, pattern(q), q, q.toUpperCase()],
          },
    );
    const items = rows.slice(0, PAGE_SIZE);
    const last = items.at(-1);
    return { items, next: rows.length > PAGE_SIZE && last ? encodeCursor([last.name, last.code]) : null };
  }

  /** Without the reader's acts. Null where there is none. */
  byCode(code: string): Promise<Omit<AgencyView, 'acts'> | null> {
    return this.database.first({ name: 'agency-view', text: VIEW, values: [code] });
  }

  /** Where the roles are held, in agencies or their working groups. */
  async heldIn(roles: readonly HeldRole[]): Promise<MyAgency[]> {
    const held = roles.filter(({ scopeType }) => scopeType === 'agency' || scopeType === 'working_group');
    if (held.length === 0) return [];
    const rows = await this.database.query<AgencyRef & { id: string }>({
      name: 'agency-mine',
      text: 'SELECT id, code, name, name_en AS "nameEn" FROM agency WHERE id = ANY($1::uuid[]) ORDER BY name, code',
      values: [held.map(({ scopeId }) => scopeId)],
    });
    return rows.map(({ id, ...agency }) => ({
      ...agency,
      permissions: [
        ...new Set(held.filter(({ scopeId }) => scopeId === id).flatMap(({ role }) => permissionsOf(role))),
      ],
    }));
  }
}

/** For LIKE: the words with anything between them, taken literally. */
function pattern(q: string): string {
  const words = q.split(/\s+/).map((word) => word.replace(/[\\%_]/g, '\\$&'));
  return `%${words.join('%')}%`;
}

// The pattern is a subselect, to be folded once and not for each row. A UNION, so that each part can use its own index or skip its own nulls. Codes are compared byte by byte: folding the case
// of every one by the rules of a language takes longer than all the rest.
const MATCHING = `
  AND a.id IN (SELECT id FROM agency WHERE plain_text(name) LIKE (SELECT plain_text($7))
               UNION SELECT id FROM agency WHERE name_en IS NOT NULL AND plain_text(name_en) LIKE (SELECT plain_text($7))
               UNION SELECT id FROM agency WHERE code ^@ $8 OR code ^@ $9)`;

const listOf = (matching: string): string => `
  SELECT a.code, a.name, a.name_en AS "nameEn", a.kind, p.code AS "parentCode",
         (SELECT count(*)::int FROM challenge c WHERE c.agency_id = a.id AND c.opened_at IS NOT NULL) AS challenges
    FROM agency a LEFT JOIN agency p ON p.id = a.parent_id
   WHERE ($1::text IS NULL OR a.kind = $1)
     AND ($2::text IS NULL OR p.code = $2)
     AND ($3::boolean OR a.valid_to IS NULL OR a.valid_to >= portal_today())
     AND ($4::text IS NULL OR (a.name, a.code) > ($4, $5::text))
     ${matching}
   ORDER BY a.name, a.code
   LIMIT $6`;

const VIEW = `
  SELECT a.id, a.code, a.name, a.name_en AS "nameEn", a.kind,
         a.valid_from::text AS "validFrom", a.valid_to::text AS "validTo",
         (SELECT ${agencyRef('s')} FROM agency s WHERE s.id = a.successor_id) AS successor,
         (SELECT ${agencyRef('p')} FROM agency p WHERE p.id = a.parent_id) AS parent,
         COALESCE((SELECT json_agg(${agencyRef('c')} ORDER BY c.name, c.code)
                     FROM agency c
                    WHERE c.parent_id = a.id AND (c.valid_to IS NULL OR c.valid_to >= portal_today())), '[]') AS children,
         (SELECT json_build_object(
                   'decisionNumber', w.decision_number, 'decisionDate', w.decision_date,
                   'termFrom', w.term_from, 'termTo', w.term_to,
                   'members', (SELECT json_agg(json_build_object('name', o.name, 'role', m.role)
                                        ORDER BY array_position('{chair,secretary,member}', m.role), o.name)
                                 FROM working_group_member m JOIN account o ON o.id = m.account_id
                                WHERE m.working_group_id = w.id))
            FROM working_group w WHERE w.agency_id = a.id) AS "workingGroup"
    FROM agency a WHERE a.code = $1`;
