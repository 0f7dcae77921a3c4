import { ERROR, complaintLifecycle, type ComplaintAct } from '@loi-giai/shared';
import { problem } from '../../platform/errors/problem';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { Complaint } from './complaint.entity';
import { deciderIsNotOfThePanel } from './panel-lifecycle';
import { Panel } from './panel.entities';

type Guard = LifecycleGuard<Complaint>;

const answerIsDrafted: Guard = (_, { outcome, answer }) => {
  if (outcome === null || answer === null) throw problem(ERROR.answerMissing);
};

/** I6: whoever sat on the panel does not say whether it was right. */
const signerIsNotOfThePanel: Guard = async (tx, { challengeId }) => {
  const panel = await tx.manager.findOneBy(Panel, { challengeId });
  if (panel) await deciderIsNotOfThePanel(tx, panel);
};

const guards: Readonly<Record<ComplaintAct, readonly Guard[]>> = {
  answer: [answerIsDrafted, isAnotherThan('drafters'), signerIsNotOfThePanel],
  withdraw: [],
};

/** The only way a complaint moves. Lock its challenge first. */
export const complaintMachine = new StateMachine(complaintLifecycle, Complaint, guards);
