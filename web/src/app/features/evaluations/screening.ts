import type { OpenScreening } from '@loi-giai/shared';
import type { Format } from '../../core/format';
import type { SCREENING_TEXTS } from './screening.texts';

type Texts = Pick<(typeof SCREENING_TEXTS)['vi'], 'openPending' | 'openAsked' | 'openAdvice'>;

/** How many proposals keep the scoring from opening, and what it waits for. */
export function openScreeningText(
  { pending, asked }: OpenScreening,
  { openPending, openAsked, openAdvice }: Texts,
  format: Pick<Format, 'number'>,
): string {
  return [
    ...(pending > 0 ? [openPending(format.number(pending))] : []),
    ...(asked > 0 ? [openAsked(format.number(asked))] : []),
    openAdvice,
  ].join(' ');
}
