import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type SurveySummary, type SurveysView, WAVES, type Wave } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { SURVEY_STATE_TEXTS, WAVE_TEXTS } from './respondents.texts';
import { injectSurveyText } from './survey-summary-text';
import { SurveysApi } from './surveys-api';
import { SURVEYS_TEXTS } from './surveys.texts';

/** The surveys of a challenge: before the pilot and after it. */
@Component({
  selector: 'lg-surveys-page',
  imports: [Button, PageHeader, ProblemView, RouterLink, Skeleton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (surveys.hasValue()) {
        @let found = surveys.value();
        <lg-page-header
          [heading]="t().heading"
          [lead]="local(found.challengeTitle)"
          [crumbs]="[
            { label: t().crumb, link: '/work/challenges' },
            { label: found.challengeCode, link: ['/work/challenges', found.challengeCode] },
          ]"
        />
        <p>{{ t().lead }}</p>
        <div class="grid">
          @for (wave of waves(); track wave.wave) {
            <section class="card stack" [attr.aria-labelledby]="'wave-' + wave.wave">
              <h2 [id]="'wave-' + wave.wave">{{ wave.name }}</h2>
              @if (wave.survey; as survey) {
                <p class="row">
                  <lg-tag [tone]="survey.state === 'open' ? 'active' : 'neutral'">{{
                    states()[survey.state]
                  }}</lg-tag>
                  <span class="small soft">{{ text.dates(survey) }}</span>
                </p>
                @if (survey.state !== 'draft') {
                  <ul class="plain-list number">
                    @for (line of text.answers(survey); track line) {
                      <li>{{ line }}</li>
                    }
                  </ul>
                }
                <p>
                  <a class="button button-primary" [routerLink]="survey.id">{{
                    survey.state === 'draft' ? t().edit : t().see
                  }}</a>
                </p>
              } @else {
                <p class="soft">{{ t().none }}</p>
                @if (wave.wave === 'after' && found.acts.includes('copy')) {
                  <p>
                    <button type="button" lgButton="primary" [busy]="busy()" (click)="begin('after', true)">
                      {{ t().copy }}
                    </button>
                  </p>
                }
                @if (found.acts.includes(wave.wave)) {
                  <p>
                    <button
                      type="button"
                      lgButton="secondary"
                      [busy]="busy()"
                      (click)="begin(wave.wave, false)"
                    >
                      {{ wave.wave === 'before' ? t().beginBefore : t().beginAfter }}
                    </button>
                  </p>
                }
              }
            </section>
          }
        </div>
        <p class="row section">
          @if (closed()) {
            <a class="button button-secondary" routerLink="results">{{ t().toResults }}</a>
          }
          <a [routerLink]="['/work/challenges', found.challengeCode, 'outcomes']">{{ t().toOutcomes }}</a>
        </p>
      } @else if (surveys.error()) {
        <lg-problem-view [error]="surveys.error()" (retry)="surveys.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="2" />
      }
    </div>
  `,
  styles: `
    h2 {
      margin: 0;
    }
  `,
})
export class SurveysPage {
  readonly code = input.required<string>();

  readonly #api = inject(SurveysApi);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(SURVEYS_TEXTS);
  protected readonly text = injectSurveyText();
  protected readonly local = injectLocalText();
  protected readonly states = computed(() => SURVEY_STATE_TEXTS[this.#locale()]);
  protected readonly busy = signal(false);
  protected readonly surveys = httpResource<SurveysView>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/surveys`,
  );
  protected readonly waves = computed<{ wave: Wave; name: string; survey: SurveySummary | undefined }[]>(
    () => {
      const found = this.surveys.hasValue() ? this.surveys.value().surveys : [];
      return WAVES.map((wave) => ({
        wave,
        name: WAVE_TEXTS[this.#locale()][wave],
        survey: found.find((survey) => survey.wave === wave),
      }));
    },
  );

  /** While none is, nobody sees figures. */
  protected readonly closed = computed(() => this.waves().some(({ survey }) => survey?.state === 'closed'));

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected async begin(wave: Wave, copy: boolean): Promise<void> {
    this.busy.set(true);
    try {
      const { id } = await this.#api.begin(this.code(), { wave, copy });
      await this.#router.navigate(['/work/challenges', this.code(), 'surveys', id]);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
      this.surveys.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
