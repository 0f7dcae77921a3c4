import {
  ERROR,
  FIELD_ERROR,
  MICRO,
  PANEL_STATE,
  SCORING_ROLES,
  isOnScale,
  sheetTotal,
  type FieldProblem,
  type ScoreInput,
  type SheetRequest,
  type SheetView,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { Criterion } from '../challenges/criterion.entity';
import type { Proposal } from '../proposals/proposal.entity';
import { seatOfProposal, type EvaluationReader, type Seat } from './evaluation-access';
import { Score, ScoreSheet } from './score-sheet.entities';

/** In the order of the challenge's page. */
export async function criteriaOf(tx: Transaction, challengeId: string): Promise<Criterion[]> {
  return tx.manager.find(Criterion, { where: { challengeId }, order: { position: 'ASC' } });
}

/** The reader's own sheet; null for whoever does not score this proposal. Nobody else's is ever read here (I3). */
export async function ownSheet(
  tx: Transaction,
  { member }: EvaluationReader,
  proposal: Proposal,
): Promise<SheetView | null> {
  if (!member || !SCORING_ROLES.includes(member.role) || proposal.state === 'ineligible') return null;
  const where = { panelMemberId: member.id, proposalId: proposal.id };
  const sheet = await tx.manager.findOneBy(ScoreSheet, where);
  if (!sheet) return { state: 'none', revision: 0, scores: [], total: null, savedAt: null };
  const scores = await tx.manager.findBy(Score, { sheetId: sheet.id });
  return toSheetView(
    sheet,
    scores.map(({ criterionId, value, comment }) => ({ criterionId, value, comment })),
  );
}

/**
 * Replaces the scores of the actor's sheet and keeps its total, complete or not.
 * @throws not_found, forbidden, wrong_state, stale, sheet_submitted, score_out_of_scale, validation
 */
export async function saveSheet(
  tx: Transaction,
  proposalId: string,
  request: SheetRequest,
): Promise<{ sheet: ScoreSheet; criteria: readonly Criterion[] }> {
  const { seat, proposal } = await seatOfProposal(tx, proposalId, 'share');
  requireScoring(seat, proposal);
  const criteria = await criteriaOf(tx, seat.challenge.id);
  checkScores(criteria, request.scores);
  const sheet = await lockSheet(tx, seat.member.id, proposalId);
  if (sheet.submittedAt !== null) throw problem(ERROR.sheetSubmitted);
  if (sheet.revision !== request.revision)
    throw problem(ERROR.stale, { params: { revision: sheet.revision } });
  const changes = {
    revision: sheet.revision + 1,
    total: totalOf(seat.member.id, criteria, request.scores),
    savedAt: await tx.now(),
  };
  await tx.manager.update(ScoreSheet, { id: sheet.id }, changes);
  await tx.manager.delete(Score, { sheetId: sheet.id });
  if (request.scores.length > 0)
    await tx.manager.insert(
      Score,
      request.scores.map((score) => ({ ...score, sheetId: sheet.id })),
    );
  return { sheet: Object.assign(sheet, changes), criteria };
}

export function toSheetView(sheet: ScoreSheet, scores: readonly ScoreInput[]): SheetView {
  return {
    state: sheet.submittedAt === null ? 'draft' : 'submitted',
    revision: sheet.revision,
    scores,
    total: sheet.total === null ? null : sheet.total / MICRO,
    savedAt: sheet.savedAt.toISOString(),
  };
}

/** Where a sheet that is to be submitted lacks a score. */
export function missingScores(criteria: readonly Criterion[], scores: readonly ScoreInput[]): FieldProblem[] {
  return criteria.flatMap(({ id }) => {
    const index = scores.findIndex(({ criterionId }) => criterionId === id);
    if (index >= 0 && scores[index]?.value !== null) return [];
    return [{ path: index < 0 ? 'scores' : `scores.${index}.value`, code: FIELD_ERROR.required }];
  });
}

function requireScoring({ member, panel, challenge }: Seat, proposal: Proposal): void {
  if (!SCORING_ROLES.includes(member.role)) throw problem(ERROR.forbidden);
  const scoring = panel.state === PANEL_STATE.scoring && challenge.state === 'evaluating';
  if (!scoring || proposal.state !== 'under_evaluation')
    throw problem(ERROR.wrongState, { params: { state: panel.state } });
}

/** The first save makes the sheet; two at once make one. */
async function lockSheet(tx: Transaction, panelMemberId: string, proposalId: string): Promise<ScoreSheet> {
  await tx.query(
    `INSERT INTO score_sheet (panel_member_id, proposal_id, revision) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING`,
    [panelMemberId, proposalId],
  );
  return tx.manager.findOneOrFail(ScoreSheet, {
    where: { panelMemberId, proposalId },
    lock: { mode: 'pessimistic_write' },
  });
}

/** @throws validation for a criterion that is unknown or twice there, score_out_of_scale */
function checkScores(criteria: readonly Criterion[], scores: readonly ScoreInput[]): void {
  const seen = new Set<string>();
  for (const [index, { criterionId, value }] of scores.entries()) {
    const criterion = criteria.find(({ id }) => id === criterionId);
    if (!criterion) throw fieldProblem(`scores.${index}.criterionId`, FIELD_ERROR.unknown);
    if (seen.has(criterionId)) throw fieldProblem(`scores.${index}.criterionId`, FIELD_ERROR.duplicate);
    seen.add(criterionId);
    if (value === null || isOnScale(value, criterion.max)) continue;
    const code =
      value < 0
        ? FIELD_ERROR.tooSmall
        : value > criterion.max
          ? FIELD_ERROR.tooLarge
          : FIELD_ERROR.notAllowed;
    const params = { min: 0, max: criterion.max, step: 0.5 };
    throw problem(ERROR.scoreOutOfScale, { errors: [{ path: `scores.${index}.value`, code, params }] });
  }
}

/** Micro-points; null while a score is missing. */
function totalOf(
  memberId: string,
  criteria: readonly Criterion[],
  scores: readonly ScoreInput[],
): number | null {
  const given = scores.flatMap(({ criterionId, value }) =>
    value === null ? [] : [[criterionId, value] as const],
  );
  if (given.length < criteria.length) return null;
  return sheetTotal({ memberId, scores: Object.fromEntries(given) }, criteria);
}
