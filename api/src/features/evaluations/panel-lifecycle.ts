import {
  ERROR,
  MEETING_PART,
  PANEL_ROLE,
  SCORING_ROLES,
  hasQuorum,
  panelLifecycle,
  type PanelAct,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { Challenge } from '../challenges/challenge.entity';
import { sealIsOpen } from '../sealing/seal-lifecycle';
import { countMissingConsensus } from './consensus-store';
import { recusalsOf } from './declarations';
import { countVacancies, isInvited } from './panel-invitations';
import { FormerPanelMember, Panel, PanelMember } from './panel.entities';
import { announceToPanel } from './meeting-announcements';
import { isAssigned, lacksSheet, mayScore, proposalsLackingReaders, readersPerProposal } from './sheet-reads';
import { everyProposalIsScreened } from './screening-lifecycle';

type PanelGuard = LifecycleGuard<Panel>;

/** An evaluation goes on only while its challenge is in step 3: not before the call has closed, not once cancelled. */
export const isBeingEvaluated: PanelGuard = async (tx, { challengeId }) => {
  const { state } = await tx.manager.findOneByOrFail(Challenge, { id: challengeId });
  if (state === 'open' || state === 'approved') throw problem(ERROR.stillSealed);
  if (state !== 'evaluating') throw problem(ERROR.wrongState, { params: { state } });
};

export const sealHasBeenOpened: PanelGuard = async (tx, { challengeId }) => {
  if (!(await sealIsOpen(tx, challengeId))) throw problem(ERROR.stillSealed);
};

/** Who declined is replaced first, or the agency goes on with fewer by naming the panel anew. */
const noSeatIsVacant: PanelGuard = async (tx, { id }) => {
  const vacancies = await countVacancies(tx, id);
  if (vacancies > 0) throw problem(ERROR.seatVacant, { params: { vacancies } });
};

/** Until scoring opens the agency can still write another term. */
const termIsRunning: PanelGuard = async (tx, { termFrom, termTo }) => {
  const [{ running } = { running: false }] = await tx.query<{ running: boolean }>(
    `SELECT portal_today() BETWEEN $1::date AND COALESCE($2::date, 'infinity'::date) AS running`,
    [termFrom, termTo],
  );
  if (!running) throw problem(ERROR.panelTermOver);
};

export const everyMemberHasDeclared: PanelGuard = async (tx, { id }) => {
  const members = await tx.manager.findBy(PanelMember, { panelId: id });
  const missing = members.filter((member) => member.declaredAt === null || isInvited(member)).length;
  if (missing > 0) throw problem(ERROR.declarationMissing, { params: { missing } });
};

/** Whoever presides sees all and names the winner: one tie to one solver is a tie to the outcome (I4). */
export const chairHasNoConflict: PanelGuard = async (tx, panel) => {
  const chair = await tx.manager.findOneByOrFail(PanelMember, { panelId: panel.id, role: PANEL_ROLE.chair });
  const recusals = await recusalsOf(tx, panel);
  if (recusals.some(({ memberId }) => memberId === chair.id)) throw problem(ERROR.chairConflicted);
};

/**
 * Recusals shrink the quorum of a proposal, so it is counted anew for each (I4). Where none is left to score, the panel goes
 * on all the same: so a call that nobody can win ends by its recommendation and a reasoned decision (I6), not as cancelled.
 */
const everyProposalHasQuorum: PanelGuard = async (tx, panel) => {
  const { proposals, lacking } = await countQuorums(tx, panel);
  if (lacking.length > 0)
    throw problem(ERROR.quorumMissing, { params: { proposals, lacking: lacking.length } });
};

/** Where the terms have n readers for each proposal, it is confirmed who they are. */
const everyProposalHasItsReaders: PanelGuard = async (tx, { id }) => {
  const lacking = await countLackingReaders(tx, id);
  if (lacking > 0) throw problem(ERROR.assignmentMissing, { params: { lacking } });
};

/** Proposals that have fewer readers than the terms, and conflicts, let them have. */
export async function countLackingReaders(tx: Transaction, panelId: string): Promise<number> {
  const [row] = await tx.query<{ lacking: number }>(
    `SELECT count(*)::int AS lacking FROM panel p CROSS JOIN LATERAL (${proposalsLackingReaders('p')}) l WHERE p.id = $1`,
    [panelId],
  );
  return row?.lacking ?? 0;
}

/**
 * How many proposals there are to score, and those that too few members may score. Where each is read by n members, n take the place of
 * all who score; as long as readers can still be assigned, it is enough that there are such.
 */
export async function countQuorums(
  tx: Transaction,
  { id, challengeId }: Pick<Panel, 'id' | 'challengeId'>,
): Promise<{ readonly proposals: number; readonly lacking: readonly string[] }> {
  const rows = await tx.query<{ id: string; scoring: number; able: number }>(
    `SELECT p.id, LEAST(count(m.id), ${readersPerProposal('p.challenge_id')})::int AS scoring,
            count(m.id) FILTER (WHERE ${mayScore('m', 'p')} AND (
              panel.state IN ('formed', 'scoring') OR ${isAssigned('m', 'p')}))::int AS able
       FROM proposal p JOIN panel ON panel.id = $1
       LEFT JOIN panel_member m ON m.panel_id = panel.id AND m.role = ANY ($3::text[])
      WHERE p.challenge_id = $2 AND p.state NOT IN ('draft', 'withdrawn', 'ineligible')
      GROUP BY p.id`,
    [id, challengeId, SCORING_ROLES],
  );
  const lacking = rows.filter(({ scoring, able }) => !hasQuorum(scoring, able));
  return { proposals: rows.length, lacking: lacking.map(({ id: proposalId }) => proposalId) };
}

const everyDueSheetIsSubmitted: PanelGuard = async (tx, { id, challengeId }) => {
  const missing = await countMissingSheets(tx, id, challengeId);
  if (missing > 0) throw problem(ERROR.sheetsMissing, { params: { missing } });
};

/** Where the panel's agreed scores count, a proposal without them would drop out of the ranking unseen. */
const everyProposalHasItsConsensus: PanelGuard = async (tx, { challengeId }) => {
  const challenge = await tx.manager.findOneByOrFail(Challenge, { id: challengeId });
  const missing = await countMissingConsensus(tx, challenge);
  if (missing > 0) throw problem(ERROR.consensusMissing, { params: { missing } });
};

/** Whoever was invited to a pitch is heard before the panel recommends. */
const noPitchIsAhead: PanelGuard = async (tx, { challengeId }) => {
  const [{ ahead } = { ahead: false }] = await tx.query<{ ahead: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM pitch_slot WHERE challenge_id = $1 AND sent IS NOT NULL
                       AND (sent->>'startsAt')::timestamptz > portal_now()) AS ahead`,
    [challengeId],
  );
  if (ahead) throw problem(ERROR.pitchAhead);
};

/** Who recommends does not decide (I6): that is the panel as a whole, and by name the one who signed for it. */
export const deciderIsNotOfThePanel: PanelGuard = async (tx, { id }) => {
  const { accountId } = tx.actor;
  if (accountId === null) throw problem(ERROR.fourEyes);
  for (const seat of [PanelMember, FormerPanelMember])
    if (await tx.manager.existsBy(seat, { panelId: id, accountId })) throw problem(ERROR.fourEyes);
};

const guards: Readonly<Record<PanelAct, readonly PanelGuard[]>> = {
  open_scoring: [
    isBeingEvaluated,
    termIsRunning,
    noSeatIsVacant,
    everyMemberHasDeclared,
    chairHasNoConflict,
    sealHasBeenOpened,
    everyProposalIsScreened,
    everyProposalHasQuorum,
    everyProposalHasItsReaders,
  ],
  close_scoring: [
    isBeingEvaluated,
    noSeatIsVacant,
    everyMemberHasDeclared,
    chairHasNoConflict,
    everyProposalHasItsReaders,
    everyDueSheetIsSubmitted,
    everyProposalHasQuorum,
  ],
  reopen_scoring: [isBeingEvaluated],
  recommend: [
    isBeingEvaluated,
    everyMemberHasDeclared,
    chairHasNoConflict,
    everyProposalHasQuorum,
    everyProposalHasItsConsensus,
    noPitchIsAhead,
  ],
  return: [isBeingEvaluated, deciderIsNotOfThePanel],
  decide: [isBeingEvaluated, deciderIsNotOfThePanel],
  release: [isBeingEvaluated, deciderIsNotOfThePanel],
  reconsider: [isBeingEvaluated, deciderIsNotOfThePanel],
};

/** The only way a panel moves. Lock its challenge first. */
export const panelMachine = new StateMachine(panelLifecycle, Panel, guards, (tx, { challengeId }) => {
  announceToPanel(tx, challengeId, MEETING_PART.stage);
});

async function countMissingSheets(tx: Transaction, panelId: string, challengeId: string): Promise<number> {
  const [row] = await tx.query<{ missing: number }>(
    `SELECT count(*)::int AS missing
       FROM panel_member m CROSS JOIN proposal p
      WHERE m.panel_id = $1 AND p.challenge_id = $2 AND ${lacksSheet('m', 'p')}`,
    [panelId, challengeId],
  );
  return row?.missing ?? 0;
}
