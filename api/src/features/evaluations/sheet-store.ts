import {
  ERROR,
  FIELD_ERROR,
  IN_EVALUATION,
  MICRO,
  PANEL_STATE,
  isOnScale,
  sheetTotal,
  type FieldProblem,
  type ScoreInput,
  type Scores,
  type SheetRequest,
  type SheetView,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { Criterion } from '../challenges/criterion.entity';
import type { Proposal } from '../proposals/proposal.entity';
import { seatOfProposal, type EvaluationReader, type Seat } from './evaluation-access';
import type { PanelMember } from './panel.entities';
import { ScoreSheet, type ScoreRemarks } from './score-sheet.entities';
import { notRecused } from './recusal-reads';
import { scoresProposal } from './sheet-reads';

/** A score, or why there is none. */
type GivenScore = Pick<ScoreInput, 'criterionId' | 'value' | 'abstention'>;

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
  if (!member || proposal.state === 'ineligible' || !(await isReader(tx, member, proposal))) return null;
  const where = { panelMemberId: member.id, proposalId: proposal.id };
  const sheet = await tx.manager.findOneBy(ScoreSheet, where);
  if (sheet) return toSheetView(sheet);
  return { state: 'none', revision: 0, scores: [], note: '', total: null, savedAt: null, reopened: null };
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
  await requireScoring(tx, seat, proposal);
  const criteria = await criteriaOf(tx, seat.challenge.id);
  checkScores(criteria, request.scores);
  const sheet = await lockSheet(tx, seat.member.id, proposalId);
  if (sheet.submittedAt !== null) throw problem(ERROR.sheetSubmitted);
  if (sheet.revision !== request.revision)
    throw problem(ERROR.stale, { params: { revision: sheet.revision } });
  const scores = scoresOf(request.scores);
  const changes = {
    revision: sheet.revision + 1,
    scores,
    remarks: remarksOf(request.scores),
    note: request.note,
    ...keptOf(criteria, scores),
    savedAt: await tx.now(),
  };
  await tx.manager.update(ScoreSheet, { id: sheet.id }, changes);
  return { sheet: Object.assign(sheet, changes), criteria };
}

/**
 * Another member's sheet of the same panel, locked; its words stay unread. A sheet of somebody who is recused does not exist (I4).
 * @throws not_found, wrong_state where it has not been submitted, or the scoring has closed
 */
export async function lockSubmittedSheet(
  tx: Transaction,
  { panel, challenge }: Seat,
  proposalId: string,
  panelMemberId: string,
): Promise<Pick<ScoreSheet, 'id'>> {
  const [sheet] = await tx.query<{ id: string; submitted: boolean }>(
    `SELECT s.id, s.submitted_at IS NOT NULL AS submitted
       FROM score_sheet s JOIN panel_member m ON m.id = s.panel_member_id
      WHERE s.proposal_id = $1 AND m.id = $2 AND m.panel_id = $3
        AND ${notRecused('m.id', '$1')}
        FOR UPDATE OF s`,
    [proposalId, panelMemberId, panel.id],
  );
  if (!sheet) throw notFound();
  const scoring = panel.state === PANEL_STATE.scoring && challenge.state === 'evaluating';
  if (!scoring || !sheet.submitted) throw problem(ERROR.wrongState, { params: { state: panel.state } });
  return sheet;
}

export function toSheetView(sheet: ScoreSheet): SheetView {
  const { total, reopenedAt } = sheet;
  return {
    state: sheet.submittedAt === null ? 'draft' : 'submitted',
    revision: sheet.revision,
    scores: scoresIn(sheet),
    note: sheet.note,
    total: total === null ? null : total / MICRO,
    savedAt: sheet.savedAt.toISOString(),
    reopened: reopenedAt && { at: reopenedAt.toISOString(), reason: sheet.reopenReason ?? '' },
  };
}

/** As they were sent. */
export function scoresIn({ scores, remarks }: Pick<ScoreSheet, 'scores' | 'remarks'>): ScoreInput[] {
  return Object.entries(remarks).map(([criterionId, words]) => ({
    criterionId,
    value: scores[criterionId] ?? null,
    ...words,
  }));
}

/** Where a sheet that is to be submitted, or a consensus, lacks a score, or an abstention its reason. */
export function missingScores(criteria: readonly Criterion[], scores: readonly GivenScore[]): FieldProblem[] {
  const missing = criteria.flatMap(({ id }) => {
    const index = scores.findIndex(({ criterionId }) => criterionId === id);
    const { value = null, abstention = null } = scores[index] ?? {};
    if (value !== null || abstention) return [];
    const field = abstention === null ? 'value' : 'abstention';
    return [{ path: index < 0 ? 'scores' : `scores.${index}.${field}`, code: FIELD_ERROR.required }];
  });
  const nothing = missing.length === 0 && scores.every(({ value }) => value === null);
  return nothing ? [{ path: 'scores.0.value', code: FIELD_ERROR.required }] : missing;
}

async function requireScoring(
  tx: Transaction,
  { member, panel, challenge }: Seat,
  proposal: Proposal,
): Promise<void> {
  if (!(await isReader(tx, member, proposal))) throw problem(ERROR.forbidden);
  const scoring = panel.state === PANEL_STATE.scoring && challenge.state === 'evaluating';
  if (!scoring || !IN_EVALUATION.includes(proposal.state))
    throw problem(ERROR.wrongState, { params: { state: panel.state } });
}

/** Whether a sheet of the member's is expected for the proposal: not of the secretary, nor of whoever is not assigned to it. */
async function isReader(
  tx: Transaction,
  member: Pick<PanelMember, 'id'>,
  { id }: Pick<Proposal, 'id'>,
): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM panel_member m JOIN proposal p ON p.id = $2 WHERE m.id = $1 AND ${scoresProposal('m', 'p')}`,
    [member.id, id],
  );
  return rows.length > 0;
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
export function checkScores(criteria: readonly Criterion[], scores: readonly GivenScore[]): void {
  const seen = new Set<string>();
  for (const [index, { criterionId, value, abstention }] of scores.entries()) {
    const criterion = criteria.find(({ id }) => id === criterionId);
    if (!criterion) throw fieldProblem(`scores.${index}.criterionId`, FIELD_ERROR.unknown);
    if (seen.has(criterionId)) throw fieldProblem(`scores.${index}.criterionId`, FIELD_ERROR.duplicate);
    seen.add(criterionId);
    if (value !== null && abstention !== null)
      throw fieldProblem(`scores.${index}.value`, FIELD_ERROR.notAllowed);
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

/** What was scored, and what was abstained from with a reason; nothing of what is not decided yet. */
function scoresOf(given: readonly ScoreInput[]): Scores {
  const decided = given.filter(({ value, abstention }) => value !== null || abstention);
  return Object.fromEntries(decided.map(({ criterionId, value }) => [criterionId, value]));
}

function remarksOf(given: readonly ScoreInput[]): Record<string, ScoreRemarks> {
  return Object.fromEntries(
    given.map(({ criterionId, comment, agencyComment, abstention }) => [
      criterionId,
      { comment, agencyComment, abstention },
    ]),
  );
}

/** What a ranking reads of a sheet; nothing while a score is missing, or where every criterion is abstained from. */
export function keptOf(criteria: readonly Criterion[], scores: Scores): Pick<ScoreSheet, 'total' | 'halves'> {
  const complete = criteria.every(({ id }) => id in scores);
  const scored = Object.values(scores).some((value) => value !== null);
  if (!complete || !scored) return { total: null, halves: null };
  return {
    total: sheetTotal(scores, criteria),
    halves: criteria.map(({ id }) => halfPoints(scores[id] ?? null)).join(' '),
  };
}

const ABSTAINED = '-';

function halfPoints(score: number | null): string {
  return score === null ? ABSTAINED : String(score * 2);
}

/** The scores that `keptOf` wrote down. @param halves in the order of the criteria */
export function keptScores(criteria: readonly Pick<Criterion, 'id'>[], halves: readonly string[]): Scores {
  const scores: Record<string, number | null> = {};
  for (const [index, { id }] of criteria.entries()) {
    const half = halves[index] ?? ABSTAINED;
    scores[id] = half === ABSTAINED ? null : Number(half) / 2;
  }
  return scores;
}
