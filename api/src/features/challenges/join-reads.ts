import {
  type AgencyRef,
  type ChallengeState,
  JOIN_ACT,
  type JoinAct,
  type JoinRequestView,
  type JoinState,
  type LocalText,
  PERMISSION,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { mayIn, type SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { notFound } from '../../platform/errors/problem';
import { agencyRef } from '../agencies/agencies-reads';
import { leavesBy, mayAnswer, mayRemove } from './challenge-access';
import { FINAL_STATES, isFinal } from './challenge-ends';

const LIST_SIZE = 200;

interface JoinRow {
  readonly id: string;
  readonly code: string;
  readonly title: LocalText;
  readonly challenge_state: ChallengeState;
  readonly published: boolean;
  readonly owner_id: string;
  readonly author_id: string;
  readonly owner: AgencyRef;
  readonly agency_id: string;
  readonly agency: AgencyRef;
  readonly co_owners: readonly string[];
  readonly requested_by: string;
  readonly requester_name: string;
  readonly message: string;
  readonly state: JoinState;
  readonly requested_at: Date;
  readonly decider_name: string | null;
  readonly decided_at: Date | null;
  readonly reason: string | null;
  readonly left_at: Date | null;
  readonly left_note: string | null;
}

/** A request that the challenge's end has left without an answer has lapsed. */
const SELECT = `
  SELECT r.id, c.code, c.title, c.state AS challenge_state, c.opened_at IS NOT NULL AS published,
         c.agency_id AS owner_id, c.author_id, ${agencyRef('o')} AS owner, r.agency_id, ${agencyRef('a')} AS agency,
         ARRAY(SELECT j.agency_id::text FROM challenge_agency j WHERE j.challenge_id = c.id) AS co_owners,
         r.requested_by, q.name AS requester_name, r.message, r.requested_at, d.name AS decider_name, r.decided_at, r.reason, r.left_at, r.left_note,
         CASE WHEN r.state = 'open' AND c.state IN (${FINAL_STATES.map((state) => `'${state}'`).join(', ')})
              THEN 'lapsed' ELSE r.state END AS state
    FROM join_request r
    JOIN challenge c ON c.id = r.challenge_id
    JOIN agency o ON o.id = c.agency_id
    JOIN agency a ON a.id = r.agency_id
    JOIN account q ON q.id = r.requested_by
    LEFT JOIN account d ON d.id = r.decided_by`;

/** Requests to join, for the people of both sides. */
@Injectable()
export class JoinReads {
  constructor(private readonly database: ReadDatabase) {}

  /** Of the agencies in which the reader has a role of the working pages; the unanswered first, then the latest. */
  async list(actor: SignedInActor): Promise<JoinRequestView[]> {
    const places = actor.roles.flatMap(({ scopeId, scopeType }) =>
      scopeId !== null && scopeType === 'agency' ? [scopeId] : [],
    );
    if (places.length === 0) return [];
    const rows = await this.database.query<JoinRow>({
      name: 'join-requests',
      text: `SELECT * FROM (${SELECT} WHERE c.agency_id = ANY($1::uuid[]) OR r.agency_id = ANY($1::uuid[])) r
              ORDER BY state <> 'open', COALESCE(decided_at, requested_at) DESC, id LIMIT ${LIST_SIZE}`,
      values: [places],
    });
    return rows.map((row) => toView(row, actor));
  }

  /** Access is asked before. */
  async view(actor: SignedInActor, id: string): Promise<JoinRequestView> {
    const row = await this.database.first<JoinRow>({
      name: 'join-request',
      text: `${SELECT} WHERE r.id = $1`,
      values: [id],
    });
    if (!row) throw notFound();
    return toView(row, actor);
  }
}

function actsOf(row: JoinRow, actor: SignedInActor): JoinAct[] {
  if (row.state === 'consented') return partingActs(row, actor);
  if (row.state !== 'open') return [];
  const drafts = (agencyId: string): boolean => mayIn(actor, PERMISSION.challengeDraft, agencyId);
  const answers = mayAnswer(actor, ownedBy(row));
  return [
    ...(answers && row.requested_by !== actor.accountId ? [JOIN_ACT.consent, JOIN_ACT.decline] : []),
    ...(drafts(row.agency_id) ? [JOIN_ACT.withdraw] : []),
  ];
}

function partingActs(row: JoinRow, actor: SignedInActor): JoinAct[] {
  if (!row.co_owners.includes(row.agency_id) || isFinal(row.challenge_state)) return [];
  return [
    ...(mayIn(actor, leavesBy(row.published), row.agency_id) ? [JOIN_ACT.leave] : []),
    ...(mayRemove(actor, ownedBy(row), row.published) ? [JOIN_ACT.remove] : []),
  ];
}

function ownedBy(row: JoinRow): { readonly agencyId: string; readonly authorId: string } {
  return { agencyId: row.owner_id, authorId: row.author_id };
}

function toView(row: JoinRow, actor: SignedInActor): JoinRequestView {
  const reads = [row.owner_id, ...row.co_owners].some((agencyId) =>
    mayIn(actor, PERMISSION.challengeReadUnpublished, agencyId),
  );
  return {
    id: row.id,
    challenge: { code: row.code, title: row.title },
    challengeState: row.challenge_state,
    readable: reads,
    published: row.published,
    owner: row.owner,
    agency: row.agency,
    requesterName: row.requester_name,
    message: row.message,
    state: row.state,
    requestedAt: row.requested_at.toISOString(),
    deciderName: row.decider_name,
    decidedAt: row.decided_at?.toISOString() ?? null,
    reason: row.reason,
    leftAt: row.left_at?.toISOString() ?? null,
    leftNote: row.left_note,
    acts: actsOf(row, actor),
  };
}
