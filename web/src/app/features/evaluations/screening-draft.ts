import {
  SCREENING_ACT,
  SCREENING_VERDICT,
  type ScreenedItem,
  type ScreeningAct,
  type ScreeningRequest,
  type ScreeningTerms,
  type ScreeningVerdict,
} from '@loi-giai/shared';

/** One item of the checklist in the form; without a verdict at first. */
export interface ScreeningDraftItem {
  readonly verdict: ScreeningVerdict | '';
  readonly note: string;
}

/** As it begins: with the last verdicts, where there are any. */
export function draftOf({ checklist }: ScreeningTerms, items: readonly ScreenedItem[]): ScreeningDraftItem[] {
  return checklist.map((_, at) => items[at] ?? { verdict: '', note: '' });
}

/**
 * What the verdicts come to, null while one is missing: eligible where every item is met; ineligible where one is not; where only papers
 * are missing, the solver is asked for them if that can still be done.
 * @param acts what is open for the proposal
 */
export function conclusionOf(
  items: readonly ScreeningDraftItem[],
  acts: readonly ScreeningAct[],
): ScreeningAct | null {
  const has = (wanted: ScreeningDraftItem['verdict']): boolean =>
    items.some(({ verdict }) => verdict === wanted);
  if (has('')) return null;
  if (has(SCREENING_VERDICT.notMet)) return SCREENING_ACT.reject;
  if (!has(SCREENING_VERDICT.missing)) return SCREENING_ACT.admit;
  return acts.includes(SCREENING_ACT.ask) ? SCREENING_ACT.ask : SCREENING_ACT.reject;
}

/** A note is part of what is sent, but for items that are met. */
export function requestOf(items: readonly ScreeningDraftItem[], act: ScreeningAct): ScreeningRequest {
  return {
    act,
    items: items.flatMap(({ verdict, note }) =>
      verdict === '' ? [] : [{ verdict, note: verdict === SCREENING_VERDICT.met ? '' : note.trim() }],
    ),
  };
}
