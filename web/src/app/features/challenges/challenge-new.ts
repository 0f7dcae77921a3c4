import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { CHALLENGE_LIMITS, type MyAgency, PERMISSION } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { ChallengesApi } from './challenges-api';
import { CHALLENGES_WORK_TEXTS } from './challenges-work.texts';

/** Begins a draft: an agency and a title, then on to the editor. */
@Component({
  selector: 'lg-challenge-new',
  imports: [
    Button,
    EmptyState,
    ErrorSummary,
    FormField,
    PageHeader,
    ProblemView,
    SelectField,
    Skeleton,
    TextArea,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header
        [heading]="t().newHeading"
        [lead]="t().newLead"
        [crumbs]="[{ label: t().heading, link: '/work/challenges' }]"
      />
      @if (mine.hasValue()) {
        @if (options().length === 0) {
          <lg-empty-state [heading]="t().noAgency" [text]="t().noAgencyAdvice" />
        } @else {
          <form class="stack stack-large" novalidate (submit)="sending.submit($event)">
            <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
            <lg-select-field [formField]="form.agencyCode" [label]="t().newAgency" [options]="options()" />
            <lg-text-area
              [formField]="form.title.vi"
              [label]="t().newTitle"
              [hint]="t().newTitleHint"
              [rows]="2"
            />
            <lg-text-area [formField]="form.title.en" [label]="t().newTitleEn" [rows]="2" />
            <div class="row">
              <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().begin }}</button>
            </div>
          </form>
        }
      } @else if (mine.error()) {
        <lg-problem-view [error]="mine.error()" (retry)="mine.reload()" />
      } @else {
        <lg-skeleton [count]="4" />
      }
    </div>
  `,
})
export class ChallengeNew {
  readonly #api = inject(ChallengesApi);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(CHALLENGES_WORK_TEXTS);
  protected readonly labels = computed(() => ({
    agencyCode: this.t().newAgency,
    vi: this.t().newTitle,
    en: this.t().newTitleEn,
  }));
  protected readonly mine = httpResource<MyAgency[]>(() => '/api/v1/agencies/mine');
  protected readonly options = computed(() =>
    (this.mine.hasValue() ? this.mine.value() : [])
      .filter(({ permissions }) => permissions.includes(PERMISSION.challengeDraft))
      .map(({ code, name }) => ({ value: code, label: name })),
  );

  readonly #model = linkedSignal(() => {
    const [only, ...others] = this.options();
    return { agencyCode: only && others.length === 0 ? only.value : '', title: { vi: '', en: '' } };
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.agencyCode);
    required(path.title.vi);
    maxLength(path.title.vi, CHALLENGE_LIMITS.title);
    maxLength(path.title.en, CHALLENGE_LIMITS.title);
  });
  protected readonly sending = submission(this.form, async () => {
    const { code } = await this.#api.create(this.#model());
    this.#toasts.show(this.t().began(code));
    await this.#router.navigate(['/work/challenges', code, 'edit']);
  });

  constructor() {
    describePage(() => ({ title: this.t().newHeading, hidden: true }));
  }
}
