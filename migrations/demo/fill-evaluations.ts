import { randomUUID } from 'node:crypto';
import {
  DEFAULT_EVALUATION,
  PANEL_ROLE,
  type PanelAct,
  panelLifecycle,
  type PanelRole,
  type PanelState,
  pledgeText,
} from '@loi-giai/shared';
import { drawMemberNumbers, drawSolverNumbers } from '../../api/src/features/evaluations/blind-numbers';
import { Decision } from '../../api/src/features/evaluations/decision.entity';
import { type Declared, sealDeclarations } from '../../api/src/features/evaluations/declaration-reads';
import { ConflictDeclaration, Panel, PanelMember } from '../../api/src/features/evaluations/panel.entities';
import { loadRanking } from '../../api/src/features/evaluations/ranking';
import type { DemoCity, SeededPerson } from './city';
import type { DemoDecision, DemoPanel, DemoTimeline } from './content/types';
import type { SeededChallenge } from './fill-challenges';
import type { SeededProposal } from './fill-proposals';
import { complaintsUntil, fillComplaints, releasedAt } from './fill-complaints';
import { fillMails } from './fill-mails';
import { fillScreenings } from './fill-screenings';
import { SEAL_OPENED, sealOpenedOn } from './fill-seals';
import { fillPitches } from './fill-pitches';
import { fillMeeting } from './fill-meetings';
import { fillMinutes } from './fill-minutes';
import { fillAssignment } from './fill-assignment';
import { fillSheets } from './fill-sheets';

export interface SeededMember {
  readonly id: string;
  /** Of the person. */
  readonly key: string;
  readonly role: PanelRole;
  /** When an outside expert took the seat. */
  readonly acceptedAt: Date | null;
  /** Null: has not declared yet. */
  readonly declaredAt: Date | null;
  /** Organizations whose proposals do not exist for this member (I4). */
  readonly recused: ReadonlySet<string>;
}

interface PanelStep {
  readonly act: PanelAct;
  readonly at: Date;
  readonly by: SeededPerson;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What the parts of an evaluation have in common. */
interface Evaluation {
  readonly challenge: SeededChallenge;
  readonly panel: DemoPanel;
  readonly timeline: DemoTimeline;
  readonly members: readonly SeededMember[];
  /** What was in at the closing time. */
  readonly entered: readonly SeededProposal[];
}

/** Panel, declarations, sheets and decision of a challenge whose call has closed. */
export async function fillEvaluation(
  city: DemoCity,
  challenge: SeededChallenge,
  proposals: readonly SeededProposal[],
): Promise<void> {
  const { panel, timeline } = challenge.content;
  if (!panel) return;
  const entered = proposals.filter(({ state }) => state !== 'draft' && state !== 'withdrawn');
  const members = membersOf(city, panel, timeline);
  const evaluation = { challenge, panel, timeline, members, entered };
  const panelId = await insertPanel(city, evaluation);
  await drawMemberNumbers(city.transaction, panelId);
  await drawSolverNumbers(city.transaction, {
    id: challenge.id,
    evaluation: { ...DEFAULT_EVALUATION, ...challenge.content.evaluation },
  });
  await insertDeclarations(city, evaluation);
  await fillScreenings(city, challenge, entered);
  recordScreening(city, evaluation);
  const reads = await fillAssignment(city, challenge, panelId, members, entered);
  await fillSheets(city, challenge, members, entered, reads);
  await fillMeeting(city, challenge, members, entered);
  await fillPitches(city, challenge, panelId, entered);
  const steps = stepsOf(city, evaluation, await insertDecision(city, evaluation));
  await finishPanel(city, panelId, steps);
  await fillMinutes(city, challenge, panelId, members);
  await fillComplaints(city, challenge, entered);
  await fillMails(city, challenge, members, entered);
}

function membersOf(city: DemoCity, panel: DemoPanel, timeline: DemoTimeline): SeededMember[] {
  const { panelFormed = 0 } = timeline;
  const declared = sealOpenedOn(timeline) ?? -2;
  const { chair, secretary, evaluators, experts, undeclared = [], conflicts = [] } = panel;
  const seats: readonly (readonly [key: string, role: PanelRole])[] = [
    [chair, 'chair'],
    [secretary, 'secretary'],
    ...evaluators.map((key) => [key, 'evaluator'] as const),
    ...experts.map((key) => [key, 'expert'] as const),
  ];
  return seats.map(([key, role], index) => ({
    id: randomUUID(),
    key,
    role,
    acceptedAt: role === PANEL_ROLE.expert ? city.calendar.at(panelFormed, `1${index}:05`) : null,
    declaredAt: undeclared.includes(key)
      ? null
      : city.calendar.at(declared, `08:${String(5 + 8 * index).padStart(2, '0')}`),
    recused: new Set(
      conflicts
        .filter(({ person }) => person === key)
        .map(({ organization }) => city.organization(organization).id),
    ),
  }));
}

async function insertPanel(
  city: DemoCity,
  { challenge, panel, timeline, members }: Evaluation,
): Promise<string> {
  const { decisionNumber } = panel;
  const { panelFormed = 0 } = timeline;
  const id = randomUUID();
  const createdAt = city.calendar.at(panelFormed, '09:30');
  const decisionDate = city.calendar.day(panelFormed);
  await city.manager.insert(Panel, {
    id,
    challengeId: challenge.id,
    decisionNumber,
    decisionDate,
    termFrom: decisionDate,
    createdAt,
  });
  const seats = members.map(({ key, role, ...member }) => ({
    ...member,
    role,
    accountId: city.person(key).id,
  }));
  await city.manager.insert(
    PanelMember,
    seats.map(({ id: seatId, accountId, role, acceptedAt, declaredAt }) => ({
      id: seatId,
      panelId: id,
      accountId,
      role,
      acceptedAt,
      pledge: acceptedAt && pledgeText(),
      declaredAt,
    })),
  );
  city.journal.record(city.holder(challenge.content.agencyCode, 'officer'), createdAt, {
    act: 'panel.form',
    subjectType: 'panel',
    subjectId: id,
    detail: {
      challenge: challenge.code,
      decisionNumber,
      members: seats.map(({ accountId, role }) => ({ accountId, role })),
    },
  });
  return id;
}

/** Once, for every solver: nothing opens to a member before it (I4). The opening of the seal copies what was declared. */
async function insertDeclarations(city: DemoCity, evaluation: Evaluation): Promise<void> {
  const { challenge, members, timeline } = evaluation;
  const { seals } = city.transaction;
  const opened = sealOpenedOn(timeline);
  const openedAt = opened === undefined ? null : city.calendar.at(opened, SEAL_OPENED);
  for (const member of members) {
    const { id, key, declaredAt, recused } = member;
    const told = declaredBy(evaluation, member);
    if (declaredAt === null || told.length === 0) continue;
    const about = { subjectType: 'panel_member', subjectId: id };
    const sealing = await seals.keyOf(city.manager, challenge.id);
    const sealedDeclarations = sealDeclarations(sealing, id, told);
    await city.manager.update(PanelMember, { id }, { sealedDeclarations });
    const detail = { challenge: challenge.code, solvers: told.length };
    city.journal.record(city.person(key), declaredAt, { act: 'evaluation.declare', ...about, detail });
    if (openedAt === null) continue;
    await city.manager.insert(
      ConflictDeclaration,
      told.map((declared) => ({ panelMemberId: id, ...declared })),
    );
    const opened = { challenge: challenge.code, recusals: recused.size };
    const chair = city.person(evaluation.panel.chair);
    city.journal.record(chair, openedAt, { act: 'conflict.open', ...about, detail: opened });
  }
}

function declaredBy({ panel, entered }: Evaluation, { key }: SeededMember): Declared[] {
  return entered.map(({ id: proposalId, content }) => {
    const tie = panel.conflicts?.find(
      ({ person, organization }) => person === key && organization === content.organization,
    );
    const { kind = null, note = '' } = tie ?? {};
    return { proposalId, conflict: tie !== undefined, kind, detected: false, note };
  });
}

/** The secretary's refusals, and the admission of the others when scoring opens. */
function recordScreening(city: DemoCity, { panel, timeline, entered }: Evaluation): void {
  if (timeline.scoringOpened === undefined) return;
  const refusedAt = city.calendar.at(timeline.scoringOpened - 1, '10:30');
  const admittedAt = city.calendar.at(timeline.scoringOpened, '13:30');
  for (const { id, state, content } of entered) {
    const subject = { subjectType: 'proposal', subjectId: id };
    if (state === 'ineligible') {
      const detail = { from: 'submitted', to: state, reason: content.ineligibleReason };
      city.journal.record(city.person(panel.secretary), refusedAt, {
        act: 'proposal.declare_ineligible',
        ...subject,
        detail,
      });
    } else {
      const detail = { from: 'submitted', to: 'under_evaluation' };
      city.journal.record(city.person(panel.chair), admittedAt, {
        act: 'proposal.admit',
        ...subject,
        detail,
      });
    }
  }
}

/** @returns the decision's content and which proposals it is about; null where the panel has not recommended yet */
async function insertDecision(
  city: DemoCity,
  { challenge, panel, timeline, entered }: Evaluation,
): Promise<{ readonly content: DemoDecision; readonly proposalIds: readonly string[] } | null> {
  const content = challenge.content.decision;
  if (!content || timeline.recommended === undefined) return null;
  const chosen = chosenOf(content, entered);
  const proposalIds = chosen.map(({ id }) => id);
  const reasonsByProposal = (reasons: string) =>
    Object.fromEntries(chosen.map(({ id, why }) => [id, why ?? reasons]));
  const { calendar, manager } = city;
  const decided = timeline.decided !== undefined;
  await manager.insert(Decision, {
    challengeId: challenge.id,
    ranking: await loadRanking(city.transaction, {
      id: challenge.id,
      aggregation: challenge.content.aggregation ?? 'mean',
      evaluation: { ...DEFAULT_EVALUATION, ...challenge.content.evaluation },
    }),
    recommendedProposalIds: proposalIds,
    recommendedReasons: reasonsByProposal(content.recommendation),
    recommendationReasons: content.recommendation,
    recommendedBy: city.person(panel.chair).id,
    recommendedAt: calendar.at(timeline.recommended, '15:40'),
    selectedProposalIds: decided ? proposalIds : null,
    selectedReasons: decided ? reasonsByProposal(content.reasons ?? '') : {},
    reasons: decided ? (content.reasons ?? null) : null,
    decidedBy: decided ? city.holder(challenge.content.agencyCode, 'leader').id : null,
    decidedAt: timeline.decided === undefined ? null : calendar.at(timeline.decided, '08:20'),
    releasedAt: releasedAt(city, challenge.content),
    complaintsUntil: await complaintsUntil(city, challenge.content),
  });
  recordOutcome(city, challenge, entered);
  return { content, proposalIds };
}

/** The chosen proposals, in the decision's order. */
function chosenOf(
  { winners, reasonsByWinner }: DemoDecision,
  entered: readonly SeededProposal[],
): { readonly id: string; readonly why: string | undefined }[] {
  return winners.flatMap((organization) => {
    const proposal = entered.find(({ content }) => content.organization === organization);
    return proposal ? [{ id: proposal.id, why: reasonsByWinner?.[organization] }] : [];
  });
}

function recordOutcome(
  city: DemoCity,
  { content: { agencyCode, timeline } }: SeededChallenge,
  entered: readonly SeededProposal[],
): void {
  if (timeline.released === undefined) return;
  const leader = city.holder(agencyCode, 'leader');
  const at = city.calendar.at(timeline.released, '09:00');
  for (const { id, state } of entered) {
    if (state !== 'selected' && state !== 'not_selected') continue;
    city.journal.record(leader, at, {
      act: state === 'selected' ? 'proposal.select' : 'proposal.decline',
      subjectType: 'proposal',
      subjectId: id,
      detail: { from: 'under_evaluation', to: state },
    });
  }
}

function stepsOf(
  city: DemoCity,
  { challenge, panel, timeline }: Evaluation,
  decision: { readonly proposalIds: readonly string[] } | null,
): PanelStep[] {
  const chair = city.person(panel.chair);
  const leader = city.holder(challenge.content.agencyCode, 'leader');
  const named = { proposalIds: decision?.proposalIds ?? [] };
  const step = (
    act: PanelAct,
    day: number | undefined,
    time: string,
    by: SeededPerson,
    detail = {},
  ): PanelStep[] => (day === undefined ? [] : [{ act, at: city.calendar.at(day, time), by, detail }]);
  return [
    ...step('open_scoring', timeline.scoringOpened, '13:30', chair),
    ...step('close_scoring', timeline.scoringClosed, '16:00', chair),
    ...step('recommend', timeline.recommended, '15:40', chair, named),
    ...step('decide', timeline.decided, '08:20', leader, named),
    ...step('release', timeline.released, '09:00', leader),
  ];
}

/** Walks the panel's lifecycle and leaves the panel in its last state. */
async function finishPanel(city: DemoCity, id: string, steps: readonly PanelStep[]): Promise<void> {
  let state: PanelState = panelLifecycle.initial;
  for (const { act, at, by, detail } of steps) {
    const { from, to } = panelLifecycle.acts[act];
    if (!from.includes(state)) throw new Error(`the demo city’s panel takes ${act} in state ${state}`);
    const entry = { act: `panel.${act}`, subjectType: 'panel', subjectId: id } as const;
    city.journal.record(by, at, { ...entry, detail: { from: state, to, ...detail } });
    state = to;
  }
  await city.manager.update(Panel, { id }, { state });
}
