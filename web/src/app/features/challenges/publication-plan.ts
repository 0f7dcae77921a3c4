import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ChallengeWorkView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { PROBLEM_TEXTS } from '../../core/problem.texts';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { TRIAGE_TEXTS } from './triage.texts';

/** What is planned for an approved challenge, why the plan came to nothing. */
@Component({
  selector: 'lg-publication-plan',
  imports: [Banner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let found = challenge();
    @if (found.publishAt !== null) {
      <lg-banner tone="info" [heading]="t().planned(format.dateTime(found.publishAt))">{{
        t().plannedText
      }}</lg-banner>
    } @else if (found.publishFailure !== null) {
      <lg-banner tone="late" [heading]="t().failed">{{ failure() }} {{ t().failedText }}</lg-banner>
    }
  `,
})
export class PublicationPlan {
  readonly challenge = input.required<ChallengeWorkView>();

  readonly #locale = inject(Locale);
  protected readonly t = injectTexts(TRIAGE_TEXTS);
  protected readonly format = injectFormat();
  protected readonly failure = computed(() => {
    const { publishFailure } = this.challenge();
    return publishFailure === null ? '' : PROBLEM_TEXTS[this.#locale.current()][publishFailure];
  });
}
