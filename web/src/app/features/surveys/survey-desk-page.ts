import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  effect,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SurveyView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectNow } from '../../core/server-clock';
import { injectLocalText, injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { SURVEY_STATE_TEXTS, WAVE_TEXTS } from './respondents.texts';
import { SurveyActs } from './survey-acts';
import { SurveyBuilder } from './survey-builder';
import { SurveyLinks } from './survey-links';
import { SurveyOutliersView } from './survey-outliers';
import { injectSurveyText } from './survey-summary-text';
import { SURVEYS_TEXTS } from './surveys.texts';

/** How often the answers to an open survey are counted again. */
const REFRESH_MS = 30_000;

/** One survey as the agency handles it: its questions while it is a draft, its links and answers afterwards. */
@Component({
  selector: 'lg-survey-desk-page',
  imports: [
    PageHeader,
    ProblemView,
    RouterLink,
    Skeleton,
    SurveyActs,
    SurveyBuilder,
    SurveyLinks,
    SurveyOutliersView,
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (survey.hasValue()) {
        @let found = survey.value();
        <lg-page-header
          [heading]="heading()"
          [lead]="local(found.challengeTitle)"
          [crumbs]="[
            { label: t().crumb, link: '/work/challenges' },
            { label: found.challengeCode, link: ['/work/challenges', found.challengeCode] },
            { label: t().heading, link: ['/work/challenges', found.challengeCode, 'surveys'] },
          ]"
        />
        <p class="row">
          <lg-tag [tone]="found.state === 'open' ? 'active' : 'neutral'">{{ states()[found.state] }}</lg-tag>
          <span class="small soft">{{ text.dates(found) }}</span>
          <a routerLink="preview">{{ t().preview }}</a>
          @if (found.state === 'closed') {
            <a [routerLink]="['/work/challenges', found.challengeCode, 'surveys', 'results']">{{
              t().toResults
            }}</a>
          }
        </p>
        @if (found.state === 'draft') {
          @if (found.acts.includes('edit')) {
            <lg-survey-builder [survey]="found" (saved)="survey.set($event)" />
          }
        } @else {
          <ul class="plain-list number">
            @for (line of text.answers(found); track line) {
              <li>{{ line }}</li>
            }
          </ul>
          <p class="soft small">{{ found.state === 'open' ? t().whyByFives : t().frozen }}</p>
        }
        @if (found.acts.includes('moderate')) {
          <section class="section" aria-labelledby="texts">
            <h2 id="texts">{{ t().texts }}</h2>
            <p>
              {{
                found.waitingTexts > 0 ? t().textsWaiting(format.number(found.waitingTexts)) : t().textsDone
              }}
            </p>
            <p>
              <a class="button button-secondary" routerLink="texts">{{ t().toTexts }}</a>
            </p>
          </section>
        }
        <lg-survey-links class="section" [survey]="found" (changed)="survey.set($event)" />
        @if (found.state !== 'draft') {
          <lg-survey-outliers class="section" [survey]="found" />
        }
        <lg-survey-acts
          [survey]="found"
          [unsaved]="unsaved()"
          (changed)="survey.set($event)"
          (removed)="leave()"
        />
      } @else if (survey.error()) {
        <lg-problem-view [error]="survey.error()" (retry)="survey.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
  `,
  styles: `
    lg-survey-links,
    lg-survey-outliers {
      display: block;
    }
  `,
})
export class SurveyDeskPage {
  readonly code = input.required<string>();
  readonly id = input.required<string>();

  readonly #router = inject(Router);
  readonly #document = inject(DOCUMENT);
  readonly #tick = injectNow(REFRESH_MS);
  readonly #locale = inject(Locale).current;
  private readonly builder = viewChild(SurveyBuilder);

  protected readonly t = injectTexts(SURVEYS_TEXTS);
  protected readonly text = injectSurveyText();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly states = computed(() => SURVEY_STATE_TEXTS[this.#locale()]);
  protected readonly survey = httpResource<SurveyView>(() => `/api/v1/surveys/${this.id()}`);
  protected readonly heading = computed(() =>
    this.survey.hasValue()
      ? `${this.t().heading}: ${WAVE_TEXTS[this.#locale()][this.survey.value().wave].toLocaleLowerCase('vi')}`
      : this.t().heading,
  );
  /** Opening asks what is stored: what is not must be saved first. */
  protected readonly unsaved = computed(() => this.builder()?.dirty() ?? false);
  #gone = false;

  constructor() {
    describePage(() => ({ title: this.heading(), hidden: true }));
    effect(() => {
      this.#tick();
      untracked(() => this.#refresh());
    });
  }

  mayLeave(): Promise<boolean> | boolean {
    return this.#gone || (this.builder()?.leave() ?? true);
  }

  protected leave(): void {
    this.#gone = true;
    void this.#router.navigate(['/work/challenges', this.code(), 'surveys']);
  }

  /** Answers come in while the page is looked at. */
  #refresh(): void {
    const open = this.survey.hasValue() && this.survey.value().state === 'open';
    if (open && this.#document.visibilityState === 'visible' && !this.survey.isLoading())
      this.survey.reload();
  }
}
