import {
  actsFrom,
  type ClaimAct,
  claimLifecycle,
  type ClaimQueueItem,
  type ClaimReview,
  type ClaimView,
  type NameAlarm,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database';
import { isPublic } from './organization-public-reads';

export const CLAIM_OWNER = 'organization_claim';

/** The claimant sees how the own claim stands, the programme office everything of it. */
@Injectable()
export class ClaimsReads {
  constructor(private readonly database: ReadDatabase) {}

  async ofClaimant(accountId: string): Promise<ClaimView[]> {
    const rows = await this.database.query<ClaimView>({
      name: 'claims-mine',
      text: `${VIEW} ORDER BY k.created_at DESC`,
      values: [accountId],
    });
    return rows.map(forClaimant);
  }

  async ofClaimantById(accountId: string, id: string): Promise<ClaimView | null> {
    const row = await this.database.first<ClaimView>({
      name: 'claim-mine',
      text: `${VIEW} AND k.id = $2`,
      values: [accountId, id],
    });
    return row && forClaimant(row);
  }

  /** Those that wait, the longest first; or those decided, the latest first. */
  queue(decided: boolean): Promise<ClaimQueueItem[]> {
    return this.database.query({
      name: 'claims-queue',
      text: QUEUE,
      values: [decided],
    });
  }

  async review(readerId: string, id: string): Promise<ClaimReview | null> {
    const row = await this.database.first<ReviewRow>({ name: 'claim-review', text: REVIEW, values: [id] });
    if (!row) return null;
    const { recommenderId, claimantId, ...claim } = row;
    const waitsForAnother = claim.state === 'recommended' && recommenderId === readerId;
    const acts = actsFrom(claimLifecycle, claim.state).filter(
      (act) => act !== 'withdraw' && !(act === 'grant' && waitsForAnother),
    );
    return { ...claim, waitsForAnother, acts: claimantId === readerId ? [] : acts };
  }

  nameAlarms(): Promise<NameAlarm[]> {
    return this.database.query({ name: 'organization-name-alarms', text: ALARMS, values: [] });
  }
}

type ReviewRow = Omit<ClaimReview, 'acts' | 'waitsForAnother'> & {
  readonly recommenderId: string | null;
  readonly claimantId: string;
};

/** What the officers found between them is theirs; a claimant sees a claim that is examined as one that waits. */
function forClaimant(claim: ClaimView): ClaimView {
  const acts: ClaimAct[] = actsFrom(claimLifecycle, claim.state).includes('withdraw') ? ['withdraw'] : [];
  return { ...claim, state: claim.state === 'recommended' ? 'open' : claim.state, acts };
}

const ITEM = `
  k.id, k.state, k.tax_code AS "taxCode", k.role, k.created_at AS "createdAt", k.decided_at AS "decidedAt",
  CASE WHEN ${isPublic('o')} THEN json_build_object('id', o.id, 'name', o.name) END AS organization`;

const FILES = `
  COALESCE((SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type,
                                              'size', f.size, 'sha256', f.sha256) ORDER BY f.created_at, f.id)
              FROM stored_file f WHERE f.owner_type = '${CLAIM_OWNER}' AND f.owner_id = k.id), '[]') AS files`;

const VIEW = `
  SELECT ${ITEM}, k.note, k.reason, ${FILES}
    FROM organization_claim k JOIN organization o ON o.id = k.organization_id
   WHERE k.claimant_id = $1`;

const QUEUE = `
  SELECT ${ITEM}, o.name AS "organizationName", a.name AS "claimantName"
    FROM organization_claim k JOIN organization o ON o.id = k.organization_id JOIN account a ON a.id = k.claimant_id
   WHERE k.state IN ('open', 'recommended') <> $1::boolean
   ORDER BY CASE WHEN $1 THEN NULL ELSE k.created_at END, k.decided_at DESC, k.id
   LIMIT 200`;

const REVIEW = `
  SELECT ${ITEM}, k.note, k.reason, k.recommendation, k.granted_role AS "grantedRole", k.recommended_by AS "recommenderId",
         k.claimant_id AS "claimantId", r.name AS "recommendedBy", o.id AS "organizationId", o.name AS "organizationName",
         o.kind AS "organizationKind", a.name AS "claimantName", a.email AS "claimantEmail", ${FILES},
         COALESCE((SELECT json_agg(json_build_object('name', b.name, 'email', b.email, 'role', m.role)
                            ORDER BY array_position('{owner,admin,member}', m.role), b.name)
                     FROM membership m JOIN account b ON b.id = m.account_id
                    WHERE m.organization_id = o.id AND m.accepted_at IS NOT NULL), '[]') AS members
    FROM organization_claim k
    JOIN organization o ON o.id = k.organization_id
    JOIN account a ON a.id = k.claimant_id
    LEFT JOIN account r ON r.id = k.recommended_by
   WHERE k.id = $1`;

const ALARMS = `
  SELECT o.id, o.name, o.created_at AS "createdAt",
         (SELECT COALESCE(json_agg(json_build_object('id', b.id, 'name', b.name) ORDER BY b.created_at, b.id), '[]')
            FROM organization b WHERE b.name_key = o.name_key AND b.id <> o.id AND b.closed_at IS NULL) AS others
    FROM organization o
   WHERE o.name_alarm_at IS NOT NULL AND o.closed_at IS NULL
   ORDER BY o.name_alarm_at, o.id
   LIMIT 200`;
