import {
  PANEL_ROLE,
  PANEL_STATE,
  type DecisionView,
  type EvaluationView,
  type PanelState,
  type RankingRow,
  hidesSolvers,
} from '@loi-giai/shared';
import { toAgencyRef } from '../agencies/agencies-reads';
import type { Transaction } from '../../platform/database/transactions';
import { assignmentNotice } from './assignment-access';
import { type Blinds, blindsOf } from './blindness';
import { DATES_CHANGE, dueStagesSeenBy } from './due-dates';
import { choicesOf } from './choices';
import { Decision } from './decision.entity';
import { callHasClosed, type EvaluationReader } from './evaluation-access';
import { panelActs } from './evaluation-acts';
import { membersSeenBy, proposalsSeenBy, solversToDeclare } from './evaluation-reads';
import { askedAgain } from './former-decisions';
import { isInvited } from './panel-invitations';
import { openScreeningSeenBy } from './screening-reads';
import { sealSeenBy } from './seal-opening';
import { loadRanking, withoutHidden } from './ranking';

/** While members score alone, and before, nobody sees a ranking, whatever their office (I3). */
export const ALONE: readonly PanelState[] = [PANEL_STATE.formed, PANEL_STATE.scoring];

/** The evaluation as its reader may see it. Proposals, and who competes, are sealed content: the reading is on record (I9). */
export async function toEvaluationView(tx: Transaction, reader: EvaluationReader): Promise<EvaluationView> {
  const { challenge, agency, panel, kind, member, accountId } = reader;
  const blinds = await blindsOf(tx, reader);
  const proposals = await proposalsSeenBy(tx, reader, blinds);
  const invitationOpen = member !== null && isInvited(member);
  const undeclared = member?.declaredAt === null && !invitationOpen && callHasClosed(challenge);
  const solvers = undeclared ? await solversToDeclare(tx, challenge.id, accountId) : [];
  const decision = await tx.manager.findOne(Decision, {
    where: { challengeId: challenge.id },
    relations: { recommender: true, decider: true },
  });
  const members = await membersSeenBy(tx, panel, reader, blinds);
  const visible = new Set(proposals.map(({ id }) => id));
  if (solvers.length + proposals.length > 0)
    tx.audit({
      act: 'evaluation.read',
      subjectType: 'challenge',
      subjectId: challenge.id,
      detail: {
        code: challenge.code,
        panel: panel.state,
        solvers: solvers.length,
        proposals: proposals.length,
        // Whether the reader was shown who is who.
        ...(hidesSolvers(challenge.evaluation) && { named: !blinds.view.solvers }),
      },
    });
  return {
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    agency: toAgencyRef(agency),
    state: panel.state,
    callClosed: callHasClosed(challenge),
    closingAt: challenge.closingAt?.toISOString() ?? '',
    reader: kind,
    terms: challenge.evaluation,
    blind: blinds.view,
    myRole: member?.role ?? null,
    invitationOpen,
    declared: member !== null && member.declaredAt !== null,
    solvers,
    proposals,
    members,
    due: await dueStagesSeenBy(tx, reader, members),
    maySetDueDates: member?.role === PANEL_ROLE.chair && DATES_CHANGE.includes(panel.state),
    ranking: await rankingFor(tx, reader, { decision, visible, blinds }),
    decision:
      decision && reader.open && reader.hidden.size === 0 ? blinds.decision(toDecisionView(decision)) : null,
    screening: await openScreeningSeenBy(tx, reader, proposals),
    minutes: minutesExistFor(reader) && !blinds.view.evaluators,
    askedAgain:
      reader.open && reader.hidden.size === 0 ? blinds.askedAgain(await askedAgain(tx, challenge.id)) : null,
    seal: await sealSeenBy(tx, reader),
    assignment: await assignmentNotice(tx, reader),
    acts: panelActs(tx.actor, challenge, panel, member),
  };
}

/** Whoever is recused from a proposal has no minutes. */
export function minutesExistFor({ open, panel, hidden }: EvaluationReader): boolean {
  return open && !ALONE.includes(panel.state) && hidden.size === 0;
}

interface RankingParts {
  readonly decision: Decision | null;
  /** Proposals. */
  readonly visible: ReadonlySet<string>;
  readonly blinds: Blinds;
}

/** Null while members score alone; as the panel saw it, once it has recommended. */
export async function rankingFor(
  tx: Transaction,
  { challenge, panel, open }: EvaluationReader,
  { decision, visible, blinds }: RankingParts,
): Promise<RankingRow[] | null> {
  if (!open || ALONE.includes(panel.state)) return null;
  const ranking = decision?.ranking ?? (await loadRanking(tx, challenge));
  return blinds.ranking(withoutHidden(ranking, visible));
}

/**
 * Whoever is recused from a proposal is not shown the decision at all: one that is shown or hidden by what it says
 * would tell of the hidden proposal (I4). What is public stands on the challenge's page.
 */
function toDecisionView(decision: Decision): DecisionView {
  return {
    recommended: choicesOf(decision.recommendedProposalIds, decision.recommendedReasons),
    recommendationReasons: decision.recommendationReasons,
    departureReason: decision.departureReason,
    recommendedBy: decision.recommender?.name ?? '',
    recommendedAt: decision.recommendedAt.toISOString(),
    selected:
      decision.selectedProposalIds && choicesOf(decision.selectedProposalIds, decision.selectedReasons),
    reasons: decision.reasons,
    overrideReason: decision.overrideReason,
    decidedBy: decision.decider?.name ?? null,
    decidedAt: decision.decidedAt?.toISOString() ?? null,
    releasedAt: decision.releasedAt?.toISOString() ?? null,
    complaintsUntil: decision.complaintsUntil?.toISOString() ?? null,
  };
}
