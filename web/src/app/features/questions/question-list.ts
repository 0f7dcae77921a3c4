import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { QuestionView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { DECLINED_TEXTS, QUESTIONS_TEXTS } from './questions.texts';

/** Questions with their answers; each has an address of its own. */
@Component({
  selector: 'lg-question-list',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="plain-list">
      @for (question of questions(); track question.number) {
        <li class="card" [id]="'question-' + question.number">
          <h3>
            <a
              [routerLink]="['/challenges', code(), 'questions']"
              [fragment]="'question-' + question.number"
              [attr.aria-label]="t().question(format.number(question.number)) + '. ' + t().permalink"
              >{{ t().question(format.number(question.number)) }}</a
            >
          </h3>
          @if (question.declined; as reason) {
            <p class="soft">{{ declined()[reason] }}</p>
          } @else {
            <p class="prose asked" lang="vi">{{ question.text }}</p>
            @if (question.shortened) {
              <p class="soft small">{{ t().shortened }}</p>
            }
          }
          @if (question.answer; as answer) {
            <p class="prose" lang="vi">{{ answer.text }}</p>
            <p class="soft small">
              {{ t().answered(format.dateTime(answer.publishedAt)) }}
              @if (answer.version > 1) {
                ({{ t().version(format.number(answer.version)) }})
              }
              @if (answer.material && answer.addendum !== null) {
                – <strong>{{ t().material }}</strong>,
                <a [routerLink]="['/challenges', code()]" [fragment]="'addendum-' + answer.addendum">{{
                  t().addendum(format.number(answer.addendum))
                }}</a>
              }
            </p>
          }
          @if (question.earlier.length > 0) {
            <details>
              <summary>{{ t().earlier }}</summary>
              @for (old of question.earlier; track old.version) {
                <p class="prose" lang="vi">{{ old.text }}</p>
                <p class="soft small">{{ t().answered(format.dateTime(old.publishedAt)) }}</p>
              }
            </details>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      margin-bottom: 1rem;
    }
    .asked {
      font-weight: 600;
    }
  `,
})
export class QuestionList {
  readonly code = input.required<string>();
  readonly questions = input.required<readonly QuestionView[]>();

  readonly #locale = inject(Locale);
  protected readonly t = injectTexts(QUESTIONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly declined = computed(() => DECLINED_TEXTS[this.#locale.current()]);
}
