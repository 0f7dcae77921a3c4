import {
  PERMISSION,
  PUBLIC_REPLICATIONS,
  type ReplicationCount,
  type ReplicationListItem,
  type ReplicationNotice,
  type ReplicationRegister,
  placesOf,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { notFound } from '../../platform/errors/problem';
import { agencyRef, isHeldBy } from '../agencies/agencies-reads';

const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text`;

/** Who uses what, where: nobody's name, and no conditions. How many use it is what the agency said last, with its day (I10). */
const NOTICES = `
  SELECT c.code AS "challengeCode", c.title AS "challengeTitle", v.title AS "proposalTitle",
         v.organization_name AS "organizationName",
         CASE WHEN f.id IS NOT NULL THEN json_build_object('code', f.code, 'name', f.name) END AS field,
         ${agencyRef('a')} AS agency, ${agencyRef('o')} AS owner, r.state,
         ${dayOf('greatest(r.owner_answered_at, r.solver_answered_at)')} AS "agreedOn",
         r.started_on::text AS "startedOn", COALESCE(r.start_place, r.place) AS place,
         COALESCE(u.users, r.users) AS users, COALESCE(u.day, r.started_on::text) AS "usersOn"
    FROM replication r
    JOIN challenge c ON c.id = r.challenge_id
    JOIN opened_version v ON v.proposal_id = r.proposal_id
    JOIN agency a ON a.id = r.agency_id
    JOIN agency o ON o.id = c.agency_id
    LEFT JOIN field f ON f.id = c.field_id
    LEFT JOIN LATERAL (SELECT w.users, ${dayOf('w.answered_at')} AS day FROM replication_follow_up w
                        WHERE w.replication_id = r.id AND w.answered_at IS NOT NULL
                        ORDER BY w.answered_at DESC LIMIT 1) u ON true
   WHERE r.state = ANY ($1::text[]) AND ($2::text IS NULL OR c.code = $2)
   ORDER BY r.started_on DESC NULLS FIRST, "agreedOn" DESC, r.id`;

/** Of those who take it over, who own and who solved it, and of those who oversee: what was only proposed is nobody else's. */
const MINE = `
  SELECT r.id, r.state, c.code AS "challengeCode", c.title AS "challengeTitle", v.title AS "proposalTitle",
         v.organization_name AS "organizationName", ${agencyRef('a')} AS agency, ${agencyRef('o')} AS owner,
         to_char(r.asked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "askedAt",
         n.due_on::text AS "nextFollowUp", COALESCE(n.due_on < portal_today(), false) AS "followUpLate"
    FROM replication r
    JOIN challenge c ON c.id = r.challenge_id
    JOIN opened_version v ON v.proposal_id = r.proposal_id
    JOIN agency a ON a.id = r.agency_id
    JOIN agency o ON o.id = c.agency_id
    LEFT JOIN LATERAL (SELECT min(w.due_on) AS due_on FROM replication_follow_up w
                        WHERE w.replication_id = r.id AND w.answered_at IS NULL
                          AND r.state IN ('started', 'running')) n ON true
   WHERE $1::uuid[] IS NULL
      OR ${isHeldBy('r.agency_id', '$1')}
      OR (r.confirmed_at IS NOT NULL
          AND (v.organization_id = ANY ($1) OR v.partner_ids && $1 OR ${isHeldBy('c.agency_id', '$1')}))
   ORDER BY "followUpLate" DESC, r.asked_at DESC, r.id LIMIT 500`;

export interface RegisterFilter {
  readonly field?: string;
  readonly agency?: string;
}

@Injectable()
export class ReplicationReads {
  constructor(private readonly database: ReadDatabase) {}

  /** The public register: what was agreed, has begun or runs. */
  async register({ field, agency }: RegisterFilter): Promise<ReplicationRegister> {
    const all = await this.notices(null);
    const items = all.filter(
      (item) =>
        (field === undefined || item.field?.code === field) &&
        (agency === undefined || item.agency.code === agency),
    );
    const fields = new Map(
      all.flatMap((item) => (item.field ? [[item.field.code, item.field] as const] : [])),
    );
    const agencies = new Map(all.map((item) => [item.agency.code, item.agency] as const));
    return {
      items,
      counts: countsOf(items),
      fields: [...fields.values()],
      agencies: [...agencies.values()].sort((one, other) => one.name.localeCompare(other.name, 'vi')),
    };
  }

  /** Of one result. @throws not_found for what is not published */
  async ofChallenge(code: string): Promise<ReplicationNotice[]> {
    const known = await this.database.first<{ id: string }>({
      name: 'replication-challenge',
      text: 'SELECT id FROM challenge WHERE code = $1 AND opened_at IS NOT NULL',
      values: [code],
    });
    if (!known) throw notFound();
    return this.notices(code);
  }

  mine(actor: Actor): Promise<ReplicationListItem[]> {
    return this.database.query<ReplicationListItem>({
      name: 'replications-mine',
      text: MINE,
      values: [placesOf(actor.roles, PERMISSION.replicationRead)],
    });
  }

  private notices(code: string | null): Promise<ReplicationNotice[]> {
    return this.database.query<ReplicationNotice>({
      name: 'replication-notices',
      text: NOTICES,
      values: [PUBLIC_REPLICATIONS, code],
    });
  }
}

/** The most used solution first. */
export function countsOf(items: readonly ReplicationNotice[]): ReplicationCount[] {
  const groups = Map.groupBy(items, (item) => `${item.challengeCode} ${item.proposalTitle}`);
  return [...groups.values()]
    .flatMap((group): ReplicationCount[] => {
      const [first] = group;
      if (!first) return [];
      const { challengeCode, challengeTitle, proposalTitle, organizationName } = first;
      const agreed = group.filter(({ state }) => state === 'agreed').length;
      const solution = { challengeCode, challengeTitle, proposalTitle, organizationName };
      return [{ ...solution, agreed, inUse: group.length - agreed }];
    })
    .sort((one, other) => other.inUse - one.inUse || other.agreed - one.agreed);
}
