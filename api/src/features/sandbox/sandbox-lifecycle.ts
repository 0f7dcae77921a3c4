import { ERROR, sandboxLifecycle, type SandboxAct } from '@loi-giai/shared';
import { In } from 'typeorm';
import { problem } from '../../platform/errors/problem';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { Commission } from '../commissions/commission.entities';
import { SandboxPermit } from './sandbox.entities';
import { RUNNING } from './sandbox-terms';

type Guard = LifecycleGuard<SandboxPermit>;

/** By the database's date. */
const termIsNotOver: Guard = async (tx, { untilDay }) => {
  if ((await tx.today()) > untilDay) throw problem(ERROR.permitOver, { params: { until: untilDay } });
};

const termHasBegun: Guard = async (tx, { fromDay }) => {
  if ((await tx.today()) < fromDay) throw problem(ERROR.permitOver, { params: { from: fromDay } });
};

/** A trial runs within a commission that does. */
const commissionRuns: Guard = async (tx, { commissionId }) => {
  const { state } = await tx.manager.findOneByOrFail(Commission, { id: commissionId });
  if (state !== 'running') throw problem(ERROR.wrongState, { params: { state } });
};

const noOtherRuns: Guard = async (tx, { commissionId }) => {
  const running = { commissionId, state: In(RUNNING) };
  if (await tx.manager.existsBy(SandboxPermit, running)) throw problem(ERROR.permitOpen);
};

const guards: Readonly<Record<SandboxAct, readonly Guard[]>> = {
  submit: [termIsNotOver],
  return: [],
  grant: [isAnotherThan('writers'), termIsNotOver],
  activate: [commissionRuns, termHasBegun, termIsNotOver, noOtherRuns],
  suspend: [],
  resume: [isAnotherThan('suspendedBy'), termIsNotOver],
  end: [],
  discard: [],
};

/** The only way a permit moves. Lock its challenge and its commission first. */
export const sandboxMachine = new StateMachine(sandboxLifecycle, SandboxPermit, guards);
