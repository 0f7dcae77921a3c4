import {
  ERROR,
  KIND_RULES,
  PERMISSION,
  commissionLifecycle,
  missingDocuments,
  missingTerms,
  type CommissionAct,
  type DocumentStage,
} from '@loi-giai/shared';
import { IsNull } from 'typeorm';
import { mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { openPayments } from '../payments/payment-reads';
import { requireSettledComplaints } from '../evaluations/complaint-reads';
import { OpenedVersion } from '../proposals/opened-version.entity';
import { Proposal } from '../proposals/proposal.entity';
import { currentReview, hasReviewed } from './commission-reviews';
import { Commission } from './commission.entities';
import { openAmendment } from './amendment-reads';
import { documentKinds } from './document-reads';
import { Milestone } from './plan.entities';

/** A draft may outlive the decision it was drawn up for. */
const proposalIsSelected: LifecycleGuard<Commission> = async (tx, { proposalId }) => {
  const { state } = await tx.manager.findOneByOrFail(Proposal, { id: proposalId });
  if (state !== 'selected') throw problem(ERROR.wrongState, { params: { state } });
};

const termsAreWritten: LifecycleGuard<Commission> = (_, commission) => {
  const missing = missingTerms(commission);
  if (missing.length > 0)
    throw problem(ERROR.termsMissing, {
      errors: missing.map((field) => ({ path: `terms.${field}`, code: 'required' })),
    });
};

/** The papers that the kind needs before this act. */
const papersBefore = (stage: DocumentStage): LifecycleGuard<Commission> =>
  async function papersAreThere(tx, { id, kind }) {
    const [missing] = missingDocuments(kind, stage, await documentKinds(tx, id));
    if (missing !== undefined) throw problem(ERROR.documentMissing, { params: { kind: missing } });
  };

/** I6: whoever may agree for the solver reviews nothing for the agency. */
const standsOnOneSide: LifecycleGuard<Commission> = async (tx, { proposalId }) => {
  if (await speaksForSolver(tx, proposalId)) throw problem(ERROR.fourEyes);
};

/** I6: one person, one step of a round. */
const hasNotReviewed: LifecycleGuard<Commission> = async (tx, { id }) => {
  if (await hasReviewed(tx, id)) throw problem(ERROR.fourEyes);
};

const everyReviewHasPassed: LifecycleGuard<Commission> = async (tx, { id }) => {
  const open = await currentReview(tx, id);
  if (open) throw problem(ERROR.reviewsOpen, { params: { role: open.role } });
};

/** Solvers may object to the decision, and are answered, before anything is signed. */
const complaintsAreSettled: LifecycleGuard<Commission> = (tx, { challengeId }) =>
  requireSettledComplaints(tx, challengeId);

/** A prize is given for what was done; everything else is work that is planned. */
const hasItsPlan: LifecycleGuard<Commission> = async (tx, { id, kind }) => {
  if (KIND_RULES[kind].plan && !(await tx.manager.existsBy(Milestone, { commissionId: id })))
    throw problem(ERROR.milestonesMissing);
};

/** Each was accepted: only that makes it done. */
const everyMilestoneIsDone: LifecycleGuard<Commission> = async (tx, { id }) => {
  const open = await tx.manager.countBy(Milestone, { commissionId: id, doneOn: IsNull() });
  if (open > 0) throw problem(ERROR.milestonesOpen, { params: { open } });
};

const noAmendmentIsOpen: LifecycleGuard<Commission> = async (tx, { id }) => {
  if (await openAmendment(tx, id)) throw problem(ERROR.amendmentOpen);
};

/** Everybody gets an answer, and the money, before the file is closed. */
const noPaymentIsOpen: LifecycleGuard<Commission> = async (tx, { id }) => {
  const open = await openPayments(tx, id);
  if (open > 0) throw problem(ERROR.paymentsOpen, { params: { open } });
};

const reviewing = [isAnotherThan('writers'), standsOnOneSide, hasNotReviewed];

const guards: Readonly<Record<CommissionAct, readonly LifecycleGuard<Commission>[]>> = {
  offer: [proposalIsSelected, termsAreWritten, papersBefore('offer')],
  take_back: [],
  agree: [isAnotherThan('writers')],
  decline: [],
  pass: reviewing,
  return: reviewing,
  sign: [proposalIsSelected, complaintsAreSettled, everyReviewHasPassed, papersBefore('sign')],
  start: [proposalIsSelected, complaintsAreSettled, papersBefore('start'), hasItsPlan],
  accept: [hasItsPlan, everyMilestoneIsDone, noAmendmentIsOpen],
  close: [noPaymentIsOpen],
  terminate: [],
};

/** The only way a commission moves. Lock its challenge first: it moves along. */
export const commissionMachine = new StateMachine(commissionLifecycle, Commission, guards);

/** Whether the actor may agree for the organization whose proposal it is. */
export async function speaksForSolver(tx: Transaction, proposalId: string): Promise<boolean> {
  const { organizationId } = await tx.manager.findOneByOrFail(OpenedVersion, { proposalId });
  return mayIn(tx.actor, PERMISSION.commissionAgree, organizationId);
}
