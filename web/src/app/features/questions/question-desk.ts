import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { QUESTION_LIMITS, type QuestionDesk } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { AnswerForm } from './answer-form';
import { DESK_TEXTS } from './desk.texts';
import { QuestionDecline } from './question-decline';
import { QuestionWording } from './question-wording';

/** Questions about a challenge for those who work on it: what waits stands first. */
@Component({
  selector: 'lg-question-desk',
  imports: [
    AnswerForm,
    EmptyState,
    PageHeader,
    ProblemView,
    QuestionDecline,
    QuestionWording,
    RouterLink,
    Skeleton,
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (desk.hasValue()) {
        @let found = desk.value();
        <lg-page-header
          [heading]="t().deskHeading"
          [lead]="local(found.title)"
          [crumbs]="[
            { label: t().mine, link: '/work/challenges' },
            { label: found.code, link: '/work/challenges/' + found.code },
          ]"
        />
        <p>{{ t().deskLead }}</p>
        <p class="row">
          <span>{{ t().deadline(format.dateTime(found.enquiryDeadline)) }}</span>
          <a [routerLink]="['/work/challenges', found.code, 'addendum']">{{ t().toAddendum }}</a>
        </p>
        @for (question of found.questions; track question.id) {
          <article class="card stack">
            <h2 class="prose">{{ question.wording ?? question.text }}</h2>
            @if (question.wording !== null) {
              <p class="soft prose">{{ question.text }}</p>
            }
            <p class="row small">
              <span class="soft">{{ t().askedAt(format.dateTime(question.askedAt)) }}</span>
              <lg-tag [tone]="question.state === 'asked' ? 'act' : 'neutral'">{{
                t()[question.state]
              }}</lg-tag>
              @if (question.waiting !== null && question.waiting >= late) {
                <lg-tag tone="late">{{ t().waiting(format.number(question.waiting)) }}</lg-tag>
              }
            </p>
            @if (question.asker; as asker) {
              <p>{{ t().asker(asker.name, asker.organizationName) }}</p>
            }
            @if (question.answer; as answer) {
              <h3>{{ t().current }}</h3>
              <p class="prose">{{ answer.text }}</p>
            }
            @if (found.answering && question.state !== 'declined') {
              <details [open]="question.state === 'asked'">
                <summary>{{ t().edit }}</summary>
                <lg-answer-form [code]="found.code" [question]="question" (changed)="desk.set($event)" />
              </details>
              <details>
                <summary>{{ t().wording }}</summary>
                <lg-question-wording [question]="question" (changed)="desk.set($event)" />
              </details>
              @if (question.state === 'asked') {
                <details>
                  <summary>{{ t().decline }}</summary>
                  <lg-question-decline [question]="question" (changed)="desk.set($event)" />
                </details>
              }
            }
          </article>
        } @empty {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyAdvice" />
        }
      } @else if (desk.error()) {
        <lg-problem-view [error]="desk.error()" (retry)="desk.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
  `,
  styles: `
    article {
      margin-bottom: 1.5rem;
    }
    h2 {
      font-size: 1.25rem;
    }
    h3 {
      font-size: 1.0625rem;
    }
    details > lg-answer-form,
    details > lg-question-wording,
    details > lg-question-decline {
      display: block;
      margin-block: 0.75rem 1rem;
    }
  `,
})
export class QuestionDeskPage {
  readonly code = input.required<string>();

  protected readonly late = QUESTION_LIMITS.officerAfter;
  protected readonly t = injectTexts(DESK_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly desk = httpResource<QuestionDesk>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/questions/desk`,
  );

  constructor() {
    describePage(() => ({ title: this.t().deskHeading, hidden: true }));
  }
}
