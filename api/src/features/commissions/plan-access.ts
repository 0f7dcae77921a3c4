import { COMMISSION_STATE, ERROR, type CommissionState } from '@loi-giai/shared';
import { problem } from '../../platform/errors/problem';

/** Before work begins a plan is written freely; while it goes on, with a reason and a new baseline; then it stays. */
export type Planning = 'free' | 'replanned';

const { draft, offered, agreed, signed } = COMMISSION_STATE;
const BEFORE_WORK: readonly CommissionState[] = [draft, offered, agreed, signed];

/** @throws wrong_state where the plan stays as it is */
export function planningIn(state: CommissionState): Planning {
  if (BEFORE_WORK.includes(state)) return 'free';
  if (state === COMMISSION_STATE.running) return 'replanned';
  throw problem(ERROR.wrongState, { params: { state } });
}
