import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { ChallengeState } from '@loi-giai/shared';
import { Locale } from '../core/locale';
import { STATE_TEXTS } from './states.texts';
import { Tag, type Tone } from './tag';

const TONES: Record<ChallengeState, Tone> = {
  draft: 'neutral',
  in_review: 'active',
  approved: 'active',
  open: 'act',
  evaluating: 'active',
  decided: 'active',
  commissioned: 'active',
  measuring: 'active',
  published: 'improved',
  cancelled: 'late',
  closed_without_award: 'neutral',
};

/** The state of a challenge as a tag. */
@Component({
  selector: 'lg-state-badge',
  imports: [Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<lg-tag [tone]="tones[state()]">{{ texts[locale.current()][state()] }}</lg-tag>`,
})
export class StateBadge {
  readonly state = input.required<ChallengeState>();

  protected readonly tones = TONES;
  protected readonly texts = STATE_TEXTS;
  protected readonly locale = inject(Locale);
}
