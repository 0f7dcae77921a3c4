import {
  AGGREGATION,
  ERROR,
  IN_EVALUATION,
  MICRO,
  PANEL_STATE,
  sheetTotal,
  type ConsensusRequest,
  type ConsensusScore,
  type ConsensusView,
  type ScoredCriterion,
  type Scores,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import type { Challenge } from '../challenges/challenge.entity';
import type { Proposal } from '../proposals/proposal.entity';
import { actingAccount, type Seat } from './evaluation-access';
import { Consensus, type ConsensusRemarks } from './meeting.entities';
import { checkScores, criteriaOf, missingScores } from './sheet-store';

/** The panel meets, and the proposal, where there is one, is still in it. @throws wrong_state */
export function requireMeeting({ panel, challenge }: Seat, proposal?: Pick<Proposal, 'state'>): void {
  const meets = panel.state === PANEL_STATE.meeting && challenge.state === 'evaluating';
  if (!meets || (proposal && !IN_EVALUATION.includes(proposal.state)))
    throw problem(ERROR.wrongState, { params: { state: panel.state } });
}

/**
 * Replaces what the panel has agreed on for a proposal.
 * @throws score_out_of_scale, validation where a criterion lacks its score, or an abstention its reason; stale
 */
export async function saveConsensus(
  tx: Transaction,
  { challenge }: Seat,
  proposalId: string,
  { revision, scores }: ConsensusRequest,
): Promise<number> {
  const criteria = await criteriaOf(tx, challenge.id);
  checkScores(criteria, scores);
  const missing = missingScores(criteria, scores);
  if (missing.length > 0) throw problem(ERROR.validation, { errors: missing });
  const before = await lockRevision(tx, proposalId);
  if (before !== revision) throw problem(ERROR.stale, { params: { revision: before } });
  const recorded = {
    revision: revision + 1,
    scores: Object.fromEntries(scores.map(({ criterionId, value }) => [criterionId, value])),
    remarks: Object.fromEntries(
      scores.map(({ criterionId, note, abstention }) => [criterionId, { note, abstention }]),
    ),
    recordedBy: actingAccount(tx),
    recordedAt: await tx.now(),
  };
  await tx.manager.update(Consensus, { proposalId }, recorded);
  return recorded.revision;
}

/** The first record makes the row; two at once make one, and the second is stale. */
async function lockRevision(tx: Transaction, proposalId: string): Promise<number> {
  await tx.query(
    `INSERT INTO consensus (proposal_id, revision, scores, remarks, recorded_by, recorded_at)
     VALUES ($1, 0, '{}', '{}', $2, $3) ON CONFLICT DO NOTHING`,
    [proposalId, actingAccount(tx), await tx.now()],
  );
  const { revision } = await tx.manager.findOneOrFail(Consensus, {
    where: { proposalId },
    lock: { mode: 'pessimistic_write' },
  });
  return revision;
}

/** As SQL gives it, in one row with its proposal. */
export interface ConsensusRow {
  readonly revision: number;
  readonly scores: Scores;
  readonly remarks: Readonly<Record<string, ConsensusRemarks>>;
  readonly recorded_by: string;
  readonly recorded_at: string;
}

/** SQL of what was agreed on for a proposal, as a `ConsensusRow`. @param proposalId an expression of SQL */
export const consensusOf = (proposalId: string): string => `
  (SELECT json_build_object('revision', c.revision, 'scores', c.scores, 'remarks', c.remarks, 'recorded_by', a.name,
                            'recorded_at', c.recorded_at)
     FROM consensus c JOIN account a ON a.id = c.recorded_by WHERE c.proposal_id = ${proposalId})`;

export function toConsensusView(row: ConsensusRow, criteria: readonly ScoredCriterion[]): ConsensusView {
  return {
    revision: row.revision,
    scores: criteria.map(({ id }) => scoreIn(row, id)),
    total: sheetTotal(row.scores, criteria) / MICRO,
    recordedBy: row.recorded_by,
    recordedAt: new Date(row.recorded_at).toISOString(),
  };
}

function scoreIn({ scores, remarks }: ConsensusRow, criterionId: string): ConsensusScore {
  return { criterionId, value: scores[criterionId] ?? null, ...(remarks[criterionId] ?? NOTHING) };
}

const NOTHING: ConsensusRemarks = { note: '', abstention: null };

/** How many proposals the panel still has to agree on; none where the challenge does not count a consensus. */
export async function countMissingConsensus(
  tx: Transaction,
  { id, aggregation }: Pick<Challenge, 'id' | 'aggregation'>,
): Promise<number> {
  if (aggregation !== AGGREGATION.consensus) return 0;
  const [row] = await tx.query<{ missing: number }>(
    `SELECT count(*)::int AS missing FROM proposal p
      WHERE p.challenge_id = $1 AND p.state = ANY ($2::text[])
        AND NOT EXISTS (SELECT 1 FROM consensus c WHERE c.proposal_id = p.id)`,
    [id, IN_EVALUATION],
  );
  return row?.missing ?? 0;
}
