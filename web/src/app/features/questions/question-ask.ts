import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { type AskView, QUESTION_LIMITS, type QuestionView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { keptForm, wordsLike } from '../../core/kept-form';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { KeptState } from '../../ui/kept-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { DESK_TEXTS } from './desk.texts';
import { QuestionList } from './question-list';
import { QuestionsApi } from './questions-api';

/** Asking about a challenge; similar questions are shown when the box is left. */
@Component({
  selector: 'lg-question-ask',
  imports: [
    Banner,
    Button,
    EmptyState,
    ErrorSummary,
    FormField,
    KeptState,
    PageHeader,
    ProblemView,
    QuestionList,
    RouterLink,
    SelectField,
    Skeleton,
    Tag,
    TextArea,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (view.hasValue()) {
        @let found = view.value();
        <lg-page-header
          [heading]="t().askHeading"
          [lead]="local(found.title)"
          [crumbs]="[{ label: found.code, link: '/challenges/' + found.code }]"
        />
        @if (found.open) {
          <p>{{ t().askLead }}</p>
          <p>
            <strong>{{ t().deadline(format.dateTime(found.enquiryDeadline)) }}</strong>
          </p>
          @if (organizations().length === 0) {
            <lg-empty-state [heading]="t().askNobody" [text]="t().askNobodyAdvice">
              <a class="button button-primary" routerLink="/work/organizations">{{ t().register }}</a>
            </lg-empty-state>
          } @else {
            <form class="stack" novalidate (submit)="sending.submit($event)">
              <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
              <lg-select-field
                [formField]="form.organizationId"
                [label]="t().organization"
                [options]="organizations()"
              />
              <div (focusout)="findSimilar()">
                <lg-text-area [formField]="form.text" [label]="t().text" [hint]="t().textHint" [rows]="6" />
              </div>
              <div aria-live="polite">
                @if (similar().length > 0) {
                  <h2>{{ t().similar }}</h2>
                  <lg-question-list [code]="found.code" [questions]="similar()" />
                }
              </div>
              <div class="row">
                <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().send }}</button>
              </div>
              <lg-kept-state [form]="kept" />
            </form>
          }
        } @else {
          <lg-banner tone="late">
            <p>{{ t().closed }}</p>
            <p>
              <a [routerLink]="['/challenges', found.code, 'questions']">{{ t().seeAll }}</a>
            </p>
          </lg-banner>
        }
        @if (found.own.length > 0) {
          <section class="section" aria-labelledby="own">
            <h2 id="own">{{ t().own }}</h2>
            <ul class="plain-list stack">
              @for (question of found.own; track question.id) {
                <li class="card">
                  <p class="prose">{{ question.text }}</p>
                  <p class="row small">
                    <span class="soft">{{ format.dateTime(question.askedAt) }}</span>
                    <lg-tag [tone]="question.state === 'answered' ? 'improved' : 'neutral'">{{
                      t()[question.state]
                    }}</lg-tag>
                    @if (question.number; as number) {
                      <a
                        [routerLink]="['/challenges', found.code, 'questions']"
                        [fragment]="'question-' + number"
                        >{{ t().see(format.number(number)) }}</a
                      >
                    }
                  </p>
                </li>
              }
            </ul>
          </section>
        }
      } @else if (view.error()) {
        <lg-problem-view [error]="view.error()" (retry)="view.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="2" />
      }
    </div>
  `,
})
export class QuestionAsk {
  readonly code = input.required<string>();

  readonly #api = inject(QuestionsApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(DESK_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly labels = computed(() => ({
    organizationId: this.t().organization,
    text: this.t().text,
  }));
  protected readonly view = httpResource<AskView>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/questions/own`,
  );
  protected readonly organizations = computed(() =>
    (this.view.hasValue() ? this.view.value().organizations : []).map(({ id, name, left }) => ({
      value: id,
      label: this.t().left(name, this.format.number(left)),
    })),
  );
  readonly #first = computed(() => this.organizations()[0]?.value ?? '');
  protected readonly kept = keptForm(
    () => `question:${this.code()}`,
    wordsLike({ organizationId: '', text: '' }),
    () => ({ organizationId: this.#first(), text: '' }),
  );
  readonly #model = this.kept.model;
  protected readonly form = form(this.#model, (path) => {
    required(path.organizationId);
    required(path.text);
    minLength(path.text, QUESTION_LIMITS.textMin);
    maxLength(path.text, QUESTION_LIMITS.text);
  });
  protected readonly similar = signal<readonly QuestionView[]>([]);
  protected readonly sending = submission(
    this.form,
    async () => {
      await this.#api.ask(this.code(), this.#model());
      this.kept.done();
      this.form().reset();
      this.similar.set([]);
      this.#toasts.show(this.t().sent);
      this.view.reload();
    },
    { too_many_questions: 'organizationId' },
  );

  constructor() {
    describePage(() => ({ title: this.t().askHeading, hidden: true }));
  }

  protected findSimilar(): void {
    const text = this.#model().text.trim();
    if (text.length < QUESTION_LIMITS.textMin || text.length > QUESTION_LIMITS.text) return;
    // A help only: where it fails, the question can be asked all the same.
    this.#api.similar(this.code(), text).then(
      (found) => this.similar.set(found.slice(0, 3)),
      () => this.similar.set([]),
    );
  }
}
