import { type OpenScreening, PANEL_STATE, type ScreenedProposal, type ScreeningView } from '@loi-giai/shared';
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

/** Of a challenge without a checklist: the secretary excludes a proposal in words before scoring opens, or it goes on. */
export type Unscreened = 'not_excluded_yet' | 'not_excluded';

/** Null for what is screened, whose state says how it stands. */
export function unscreened(
  { state }: Pick<ScreenedProposal, 'state'>,
  { checklist, panelState }: Pick<ScreeningView, 'checklist' | 'panelState'>,
): Unscreened | null {
  if (checklist.length > 0 || state !== 'pending') return null;
  return panelState === PANEL_STATE.formed ? 'not_excluded_yet' : 'not_excluded';
}
