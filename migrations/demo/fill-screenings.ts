import { randomUUID } from 'node:crypto';
import { SCREENING_ACT, type ScreenedItem, screeningLifecycle } from '@loi-giai/shared';
import { Screening } from '../../api/src/features/evaluations/screening.entities';
import { dayOf } from './calendar';
import type { DemoCity } from './city';
import type { DemoScreening } from './content/types';
import type { SeededChallenge } from './fill-challenges';
import type { SeededProposal } from './fill-proposals';

const DAY_MS = 86_400_000;

/** What the secretary has found so far, by the challenge's checklist. */
export async function fillScreenings(
  city: DemoCity,
  challenge: SeededChallenge,
  entered: readonly SeededProposal[],
): Promise<void> {
  for (const { id, content } of entered)
    if (content.screening) await fillScreening(city, challenge, id, content.screening);
}

async function fillScreening(
  city: DemoCity,
  { code, content }: SeededChallenge,
  proposalId: string,
  { day, missing }: DemoScreening,
): Promise<void> {
  const { panel, evaluation } = content;
  const terms = evaluation?.screening;
  if (!panel || !terms) return;
  const id = randomUUID();
  const at = city.calendar.at(day, missing ? '14:20' : '10:40');
  const act = missing ? SCREENING_ACT.ask : SCREENING_ACT.admit;
  const state = screeningLifecycle.acts[act].to;
  const items = terms.checklist.map((_, item): ScreenedItem =>
    item === missing?.item ? { verdict: 'missing', note: missing.note } : { verdict: 'met', note: '' },
  );
  await city.manager.insert(Screening, {
    id,
    proposalId,
    state,
    items,
    asked: missing ? [missing.item] : [],
    askedAt: missing ? at : null,
    dueOn: missing ? dayOf(at.getTime() + terms.days * DAY_MS) : null,
    decidedAt: missing ? null : at,
  });
  city.journal.record(city.person(panel.secretary), at, {
    act: `screening.${act}`,
    subjectType: 'screening',
    subjectId: id,
    detail: {
      from: screeningLifecycle.initial,
      to: state,
      challenge: code,
      items: missing ? 1 : 0,
    },
  });
}
