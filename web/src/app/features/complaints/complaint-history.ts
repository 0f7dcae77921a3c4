import type { ComplaintState, ComplaintView } from '@loi-giai/shared';
import type { Tone } from '../../ui/tag';

export interface ComplaintStep {
  readonly kind: 'filed' | 'drafted' | 'answered' | 'withdrawn';
  readonly at: string;
  readonly by: string;
}

export type ComplaintPast = Pick<ComplaintView, 'filedAt' | 'filedBy' | 'withdrawnAt' | 'draft' | 'answer'>;

/** What has happened to a complaint, as far as its reader may know, the first first. */
export function historyOf({ filedAt, filedBy, withdrawnAt, draft, answer }: ComplaintPast): ComplaintStep[] {
  const steps: ComplaintStep[] = [{ kind: 'filed', at: filedAt, by: filedBy }];
  if (draft?.draftedAt) steps.push({ kind: 'drafted', at: draft.draftedAt, by: draft.draftedBy ?? '' });
  if (answer) steps.push({ kind: 'answered', at: answer.answeredAt, by: answer.answeredBy });
  if (withdrawnAt) steps.push({ kind: 'withdrawn', at: withdrawnAt, by: '' });
  return steps;
}

/** What the agency’s people are asked for on the page of a complaint. */
export type ComplaintTask = 'draft' | 'wait' | 'sign';

/** Whoever has written in the draft waits for another to sign it (I6). */
export function taskOf({ acts, draft }: Pick<ComplaintView, 'acts' | 'draft'>): ComplaintTask | null {
  if (acts.includes('answer')) return 'sign';
  if (!acts.includes('draft')) return null;
  return draft?.outcome ? 'wait' : 'draft';
}

export function toneOf({ state, late }: { readonly state: ComplaintState; readonly late: boolean }): Tone {
  if (late) return 'late';
  return state === 'filed' ? 'act' : 'neutral';
}
