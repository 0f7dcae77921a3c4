import type { CommissionAct, CommissionState, CommissionView, ReviewRole } from '@loi-giai/shared';

export type PaperStepKey =
  'draft' | 'offer' | 'agree' | 'review' | 'sign' | 'start' | 'accept' | 'close' | 'terminate';

/** A stop of the paper: behind it, at it, or ahead; who brought it on and when, where that is known. */
export interface PaperStep {
  readonly key: PaperStepKey;
  readonly role: ReviewRole | null;
  readonly status: 'done' | 'now' | 'ahead';
  readonly by: string | null;
  readonly at: string | null;
}

type Paper = Pick<CommissionView, 'state' | 'reviews' | 'moves'>;

/** How many of offer, agreement, signature, start, acceptance and closing lie behind. */
const PASSED: Readonly<Record<CommissionState, number>> = {
  draft: 0,
  offered: 1,
  agreed: 2,
  signed: 3,
  running: 4,
  accepted: 5,
  closed: 6,
  terminated: 3,
};
const ACTS = ['offer', 'agree', 'sign', 'start', 'accept', 'close'] as const;

/** The track of a commission's paper, as far as it came and as far as it has to go; a terminated one ends where it was ended. */
export function paperSteps(paper: Paper): PaperStep[] {
  const { state } = paper;
  const begun = state === 'terminated' && paper.moves.some(({ act }) => act === 'start') ? 4 : PASSED[state];
  const steps: Omit<PaperStep, 'status'>[] = [{ key: 'draft', role: null, ...last(paper, 'save') }];
  const done = [begun > 0];
  for (const [index, act] of ACTS.entries()) {
    if (state === 'terminated' && index >= begun) continue;
    if (act === 'sign') addReviews(paper, begun, steps, done);
    steps.push({ key: act, role: null, ...(index < begun ? last(paper, act) : NOBODY) });
    done.push(index < begun);
  }
  if (state === 'terminated') {
    steps.push({ key: 'terminate', role: null, ...last(paper, 'terminate') });
    done.push(true);
  }
  const now = done.indexOf(false);
  return steps.map((step, index) => ({
    ...step,
    status: done[index] ? 'done' : index === now ? 'now' : 'ahead',
  }));
}

const NOBODY = { by: null, at: null };

/** Of the round under way; nobody knows who reviews before it has begun. */
function addReviews(
  { state, reviews }: Paper,
  begun: number,
  steps: Omit<PaperStep, 'status'>[],
  done: boolean[],
): void {
  const isUnderWay = state !== 'draft' && state !== 'offered' && reviews.length > 0;
  if (!isUnderWay) {
    steps.push({ key: 'review', role: null, ...NOBODY });
    done.push(begun > 2);
    return;
  }
  for (const { role, outcome, by, at } of reviews) {
    steps.push({ key: 'review', role, by, at });
    done.push(outcome === 'passed');
  }
}

function last({ moves }: Paper, act: CommissionAct | 'save'): { by: string | null; at: string | null } {
  const found = moves.findLast((move) => move.act === act && move.amendment === null);
  return { by: found?.by ?? null, at: found?.at ?? null };
}
