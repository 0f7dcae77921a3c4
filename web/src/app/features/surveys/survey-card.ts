import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OutcomesView } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import { SURVEY_STATE_TEXTS, WAVE_TEXTS } from './respondents.texts';
import { injectSurveyText } from './survey-summary-text';
import { SURVEYS_TEXTS } from './surveys.texts';

/** Where the surveys of a challenge stand, on the page of its outcomes. */
@Component({
  selector: 'lg-survey-card',
  imports: [RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>{{ t().lead }}</p>
    @for (survey of outcomes().surveys; track survey.id) {
      <p class="row">
        <strong>{{ waves()[survey.wave] }}</strong>
        <lg-tag [tone]="survey.state === 'open' ? 'active' : 'neutral'">{{ states()[survey.state] }}</lg-tag>
        <span class="small soft">{{ text.dates(survey) }}</span>
      </p>
    }
    <p class="row">
      <a
        class="button button-secondary"
        [routerLink]="['/work/challenges', outcomes().challengeCode, 'surveys']"
        >{{ t().see }}</a
      >
      @if (closed()) {
        <a [routerLink]="['/work/challenges', outcomes().challengeCode, 'surveys', 'results']">{{
          t().toResults
        }}</a>
      }
    </p>
  `,
})
export class SurveyCard {
  readonly outcomes = input.required<OutcomesView>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(SURVEYS_TEXTS);
  protected readonly text = injectSurveyText();
  protected readonly waves = computed(() => WAVE_TEXTS[this.#locale()]);
  protected readonly states = computed(() => SURVEY_STATE_TEXTS[this.#locale()]);
  protected readonly closed = computed(() => this.outcomes().surveys.some(({ state }) => state === 'closed'));
}
