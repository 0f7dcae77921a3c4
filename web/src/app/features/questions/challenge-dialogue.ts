import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AddendumView, QuestionView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { AddendumList } from './addendum-list';
import { QuestionList } from './question-list';
import { QUESTIONS_TEXTS } from './questions.texts';

const SHOWN = 5;

/** On a challenge's page: what was changed since it was published, and what was asked. */
@Component({
  selector: 'lg-challenge-dialogue',
  imports: [AddendumList, QuestionList, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (addenda.hasValue() && addenda.value().length > 0) {
      <section aria-labelledby="addenda">
        <h2 id="addenda">{{ t().addenda }}</h2>
        <lg-addendum-list [code]="code()" [addenda]="addenda.value()" />
      </section>
    }
    <section aria-labelledby="questions">
      <h2 id="questions">{{ t().heading }}</h2>
      @if (latest().length > 0) {
        <lg-question-list [code]="code()" [questions]="latest()" />
        <p>
          <a [routerLink]="['/challenges', code(), 'questions']">{{ t().all(format.number(count())) }}</a>
        </p>
      } @else {
        <p class="soft">{{ t().none }}. {{ open() ? t().noneAdvice : t().closedAdvice }}</p>
      }
      @if (open()) {
        <p>
          <a class="button button-secondary" [routerLink]="['/work/questions', code()]">{{ t().ask }}</a>
        </p>
      }
    </section>
  `,
})
export class ChallengeDialogue {
  readonly code = input.required<string>();
  /** Questions are taken. */
  readonly open = input(false);

  protected readonly t = injectTexts(QUESTIONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly addenda = httpResource<AddendumView[]>(() => `${this.#address()}/addenda`);
  protected readonly questions = httpResource<QuestionView[]>(() => `${this.#address()}/questions`);
  readonly #all = computed(() => (this.questions.hasValue() ? this.questions.value() : []));
  protected readonly count = computed(() => this.#all().length);
  protected readonly latest = computed(() => this.#all().slice(0, SHOWN));

  #address(): string {
    return `/api/v1/challenges/${encodeURIComponent(this.code())}`;
  }
}
