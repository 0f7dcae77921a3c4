import type { CommissionState, MilestoneView } from '@loi-giai/shared';
import type { Tone } from '../../ui/tag';

export const COMMISSION_STATE_TONES: Record<CommissionState, Tone> = {
  draft: 'neutral',
  offered: 'act',
  agreed: 'act',
  signed: 'active',
  running: 'active',
  accepted: 'improved',
  closed: 'improved',
  terminated: 'late',
};

const BEFORE_WORK: readonly CommissionState[] = ['draft', 'offered', 'agreed', 'signed'];

/** How a milestone stands; `planned` before the commission has begun. */
export type MilestoneStatus =
  'planned' | 'upcoming' | 'running' | 'handed_in' | 'late' | 'done' | 'done_late';

export const MILESTONE_TONES: Record<MilestoneStatus, Tone> = {
  planned: 'neutral',
  upcoming: 'neutral',
  running: 'active',
  handed_in: 'act',
  late: 'late',
  done: 'improved',
  done_late: 'improved',
};

/** @param today yyyy-MM-dd in the city */
export function milestoneStatus(
  { doneOn, handedInOn, daysLate, progress, plannedStart }: MilestoneView,
  state: CommissionState,
  today: string,
): MilestoneStatus {
  if (doneOn !== null) return daysLate > 0 ? 'done_late' : 'done';
  if (BEFORE_WORK.includes(state)) return 'planned';
  if (handedInOn !== null) return 'handed_in';
  if (daysLate > 0) return 'late';
  return progress === 0 && plannedStart > today ? 'upcoming' : 'running';
}
