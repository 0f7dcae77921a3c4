import {
  ERROR,
  FIELD_ERROR,
  PERMISSION,
  type CommissionRequest,
  type CommissionView,
  type MilestoneInput,
  type ProgressRequest,
  type SelectedProposal,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, mayIn } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { actOnChallenge } from '../challenges/challenge-lifecycle';
import { Challenge } from '../challenges/challenge.entity';
import { notifyWatchers } from '../notifications/notifications.service';
import { takeIndicatorsOver } from '../outcomes/outcome-lifecycle';
import { findCommission, manages, reports, type SeenCommission } from './commission-access';
import { commissionMachine } from './commission-lifecycle';
import { finishedMail, milestoneDoneMail, startedMail } from './commission-mails';
import { agencyPeople, solverPeople } from './commission-people';
import { toCommissionView } from './commission-view';
import { Commission, Milestone } from './commission.entities';
import { commissionedProposal, isLastRunning, selectedProposals } from './selected-proposals';
import { checkPlan, checkRunningChange, replacePlan } from './milestone-plan';

/** Step 4: what is commissioned, by when, and how far it is. */
@Injectable()
export class CommissionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  async view(actor: Actor, id: string): Promise<CommissionView> {
    return this.transactions.run(actor, async (tx) => toCommissionView(tx, await findCommission(tx, { id })));
  }

  /** The one of the proposal, or the first that was drawn up where no proposal is named. @throws not_found */
  async viewOfChallenge(actor: Actor, code: string, proposalId?: string): Promise<CommissionView> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await tx.manager.findOneBy(Challenge, { code });
      if (!challenge) throw notFound();
      const where = { challengeId: challenge.id, ...(proposalId !== undefined && { proposalId }) };
      return toCommissionView(tx, await findCommission(tx, where));
    });
  }

  /** Those who keep the challenge's commissions: what was selected, in the decision's order. @throws not_found, forbidden */
  async selected(actor: Actor, code: string): Promise<SelectedProposal[]> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await tx.manager.findOneBy(Challenge, { code });
      if (!challenge || !mayIn(actor, PERMISSION.commissionRead, challenge.agencyId)) throw notFound();
      if (!manages(tx, challenge)) throw problem(ERROR.forbidden);
      return selectedProposals(tx, challenge.id);
    });
  }

  /**
   * Writes the draft, or changes it; of a running one only dates and new milestones.
   * @throws not_found, forbidden, wrong_state, milestones_missing, milestone_order, validation
   */
  async save(actor: Actor, code: string, request: CommissionRequest): Promise<CommissionView> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await lockOwnChallenge(tx, code);
      if (!manages(tx, challenge)) throw problem(ERROR.forbidden);
      checkPlan(request.milestones);
      const { commission, existing } = await this.writeTerms(tx, challenge, request);
      const before = existing.map(toInput);
      await replacePlan(tx, commission.id, existing, request.milestones);
      tx.audit({
        act: 'commission.save',
        subjectType: 'commission',
        subjectId: commission.id,
        detail: { challenge: code, state: commission.state, before, after: request },
      });
      return toCommissionView(tx, await findCommission(tx, { id: commission.id }));
    });
  }

  /** The order is signed and work begins: step 4. @throws forbidden, wrong_state, milestones_missing */
  async start(actor: Actor, id: string): Promise<CommissionView> {
    return this.move(actor, id, async (tx, { commission, challenge, proposal }) => {
      await commissionMachine.transition(tx, id, 'start', { changes: { startedAt: await tx.now() } });
      // The first of several moves the challenge on.
      if (challenge.state !== 'commissioned' && challenge.state !== 'measuring')
        await actOnChallenge(tx, challenge.id, 'commission');
      await takeIndicatorsOver(tx, challenge);
      for (const person of await solverPeople(tx, proposal.id))
        await tx.mail(startedMail(this.configuration.publicUrl, person, challenge, commission));
      await notifyWatchers(tx, { kind: 'commission_started', challengeId: challenge.id, detail: {} });
    });
  }

  /** Everything is delivered: measuring begins. @throws forbidden, wrong_state, milestones_open */
  async finish(actor: Actor, id: string): Promise<CommissionView> {
    return this.move(actor, id, async (tx, { commission, challenge, proposal }) => {
      await commissionMachine.transition(tx, id, 'finish', { changes: { finishedAt: await tx.now() } });
      await takeIndicatorsOver(tx, challenge);
      if (await isLastRunning(tx, challenge)) await actOnChallenge(tx, challenge.id, 'start_measuring');
      for (const person of await solverPeople(tx, proposal.id))
        await tx.mail(finishedMail(this.configuration.publicUrl, person, challenge, commission));
    });
  }

  /** @throws not_found, forbidden, wrong_state, validation for a day before the planned start or still to come */
  async report(
    actor: Actor,
    id: string,
    milestoneId: string,
    request: ProgressRequest,
  ): Promise<CommissionView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id }, true);
      const milestone = await tx.manager.findOneBy(Milestone, { id: milestoneId, commissionId: id });
      if (!milestone) throw notFound();
      if (!reports(tx, seen)) throw problem(ERROR.forbidden);
      const { state } = seen.commission;
      if (state !== 'running') throw problem(ERROR.wrongState, { params: { state } });
      if (corrects(milestone, request) && !manages(tx, seen.challenge)) throw problem(ERROR.forbidden);
      const { progress, note } = request;
      const doneOn = await dayOfCompletion(tx, request, milestone);
      await tx.manager.update(Milestone, { id: milestoneId }, { progress, note, doneOn });
      tx.audit({
        act: 'milestone.report',
        subjectType: 'milestone',
        subjectId: milestoneId,
        detail: {
          commission: id,
          from: milestone.progress,
          to: progress,
          doneOnBefore: milestone.doneOn,
          doneOn,
        },
      });
      if (doneOn !== null && milestone.doneOn === null) await this.tellDone(tx, seen, milestone);
      return toCommissionView(tx, seen);
    });
  }

  private async move(
    actor: Actor,
    id: string,
    act: (tx: Transaction, seen: SeenCommission) => Promise<void>,
  ): Promise<CommissionView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id }, true);
      if (!manages(tx, seen.challenge)) throw problem(ERROR.forbidden);
      await act(tx, seen);
      return toCommissionView(tx, await findCommission(tx, { id }));
    });
  }

  private async writeTerms(
    tx: Transaction,
    challenge: Challenge,
    { proposalId: named, kind, number, signedOn, value, milestones }: CommissionRequest,
  ): Promise<{ commission: Commission; existing: Milestone[] }> {
    const terms = { kind, number, signedOn, value };
    const proposalId = await commissionedProposal(tx, challenge, named);
    const commission = await tx.manager.findOne(Commission, {
      where: { challengeId: challenge.id, proposalId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!commission) {
      const created = await tx.manager.save(Commission, { ...terms, challengeId: challenge.id, proposalId });
      return { commission: created, existing: [] };
    }
    if (commission.state === 'done') throw problem(ERROR.wrongState, { params: { state: commission.state } });
    const existing = await tx.manager.findBy(Milestone, { commissionId: commission.id });
    if (commission.state === 'running') checkRunningChange(commission, existing, { ...terms, milestones });
    else await tx.manager.update(Commission, { id: commission.id }, terms);
    return { commission, existing };
  }

  /** The other side hears that something is done. */
  private async tellDone(
    tx: Transaction,
    { commission, challenge, proposal }: SeenCommission,
    milestone: Milestone,
  ): Promise<void> {
    const people = manages(tx, challenge)
      ? await solverPeople(tx, proposal.id)
      : await agencyPeople(tx, challenge.agencyId);
    for (const person of people)
      await tx.mail(
        milestoneDoneMail(this.configuration.publicUrl, person, challenge, commission, milestone.name),
      );
  }
}

/** @throws not_found for whoever has no part in the challenge's commission (I11) */
async function lockOwnChallenge(tx: Transaction, code: string): Promise<Challenge> {
  const challenge = await tx.manager.findOne(Challenge, {
    where: { code },
    lock: { mode: 'pessimistic_write' },
  });
  if (!challenge || !mayIn(tx.actor, PERMISSION.commissionRead, challenge.agencyId)) throw notFound();
  return challenge;
}

/** Whether it says otherwise than what is on record as done: what is published, the solver does not rewrite alone. */
function corrects({ doneOn: recorded }: Milestone, { progress, doneOn }: ProgressRequest): boolean {
  if (recorded === null) return false;
  return progress < 100 || (doneOn !== undefined && doneOn !== recorded);
}

/** Hundred percent is done: on the given day, on the one already on record, or today; not before it was to begin. */
async function dayOfCompletion(
  tx: Transaction,
  { progress, doneOn }: ProgressRequest,
  { plannedStart, doneOn: recorded }: Milestone,
): Promise<string | null> {
  if (progress < 100) {
    if (doneOn !== undefined) throw fieldProblem('doneOn', FIELD_ERROR.notAllowed);
    return null;
  }
  const today = await tx.today();
  const day = doneOn ?? recorded ?? today;
  if (day === recorded) return day;
  if (day > today) throw fieldProblem('doneOn', FIELD_ERROR.tooLarge, { max: today });
  if (day < plannedStart) throw fieldProblem('doneOn', FIELD_ERROR.tooSmall, { min: plannedStart });
  return day;
}

function toInput(milestone: Milestone): MilestoneInput {
  const { id, name, plannedStart, due, responsiblePerson, responsibleUnit } = milestone;
  return { id, name, plannedStart, due, responsiblePerson, responsibleUnit };
}
