import {
  FIELD_ERROR,
  SCREENING_ACT,
  SCREENING_STATE,
  SCREENING_VERDICT,
  type FieldProblem,
  type ScreenedItem,
  type ScreeningRequest,
  type ScreeningState,
  type ScreeningTerms,
} from '@loi-giai/shared';

const { met, notMet, missing } = SCREENING_VERDICT;

/**
 * What in the verdicts does not carry the act: eligible is what meets every item; ineligible what fails one, with the reason; papers are
 * asked for where nothing else is wrong. Where only papers are missing and days are given for them, the solver is asked first.
 */
export function verdictProblems(
  { act, items }: ScreeningRequest,
  { checklist, days }: ScreeningTerms,
  state: ScreeningState,
): FieldProblem[] {
  if (items.length !== checklist.length)
    return [
      {
        path: 'items',
        code: items.length < checklist.length ? FIELD_ERROR.tooFew : FIELD_ERROR.tooMany,
        params: { min: checklist.length, max: checklist.length },
      },
    ];
  const wrong = items.flatMap(({ verdict }, at) =>
    verdict === missing && !checklist[at]?.suppliable ? [verdictProblem(at)] : [],
  );
  if (wrong.length > 0) return wrong;
  if (act === SCREENING_ACT.admit) return notMetItems(items).map(verdictProblem);
  if (act === SCREENING_ACT.ask) return askProblems(items, days);
  return rejectProblems(items, days > 0 && state === SCREENING_STATE.pending);
}

function askProblems(items: readonly ScreenedItem[], days: number): FieldProblem[] {
  if (days === 0) return [{ path: 'act', code: FIELD_ERROR.notAllowed }];
  if (!items.some(({ verdict }) => verdict === missing))
    return [{ path: 'items', code: FIELD_ERROR.required }];
  return items.flatMap(({ verdict }, at) => (verdict === notMet ? [verdictProblem(at)] : []));
}

function rejectProblems(items: readonly ScreenedItem[], askedFirst: boolean): FieldProblem[] {
  const failed = notMetItems(items);
  const grounds = items.some(({ verdict }) => verdict === notMet || (verdict === missing && !askedFirst));
  if (!grounds) return [{ path: 'act', code: FIELD_ERROR.notAllowed }];
  return failed.flatMap((at) =>
    items[at]?.note === '' ? [{ path: `items.${at}.note`, code: FIELD_ERROR.required }] : [],
  );
}

function notMetItems(items: readonly ScreenedItem[]): number[] {
  return items.flatMap(({ verdict }, at) => (verdict === met ? [] : [at]));
}

const verdictProblem = (at: number): FieldProblem => ({
  path: `items.${at}.verdict`,
  code: FIELD_ERROR.notAllowed,
});

/** Places in the checklist at which a paper is missing. */
export function missingPapers(items: readonly ScreenedItem[]): number[] {
  return items.flatMap(({ verdict }, at) => (verdict === missing ? [at] : []));
}

/** The reason of an ineligible proposal in one text, an item a line. */
export function reasonOf(items: readonly ScreenedItem[], { checklist }: ScreeningTerms): string {
  return notMetItems(items)
    .map((at) => `${checklist[at]?.name.vi ?? ''}: ${items[at]?.note ?? ''}`)
    .join('\n');
}
