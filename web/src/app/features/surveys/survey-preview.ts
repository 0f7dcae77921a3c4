import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FieldProblem, type SurveyView } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { RadioGroup } from '../../ui/form/radio-group';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { readAnswerForm } from './answer-form';
import { SURVEY_BUILDER_TEXTS } from './survey-builder.texts';
import { SurveyQuestions } from './survey-questions';
import { SURVEY_TEXTS } from './survey.texts';

/** A survey as people will see it, on a phone and on a tablet; nothing is sent. */
@Component({
  selector: 'lg-survey-preview',
  imports: [Banner, PageHeader, ProblemView, RadioGroup, RouterLink, Skeleton, SurveyQuestions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (survey.hasValue()) {
        @let found = survey.value();
        <lg-page-header [heading]="t().previewHeading" [lead]="local(found.challengeTitle)" />
        <lg-banner>
          <p>
            {{ t().previewText }}
            <a [routerLink]="['/work/challenges', code(), 'surveys', id()]">{{ t().back }}</a>
          </p>
        </lg-banner>
        <lg-radio-group
          class="device"
          [label]="t().previewOn"
          [optionalMark]="false"
          [options]="devices()"
          [inline]="true"
          [(value)]="device"
        />
        <form class="card" [class.phone]="device() === 'phone'" novalidate (submit)="check($event, found)">
          <p>{{ s().about(agencyName(found.agency)) }}</p>
          @if (local(found.intro); as intro) {
            <p class="prose">{{ intro }}</p>
          }
          <lg-survey-questions
            [questions]="found.list"
            [audiences]="found.audiences"
            [faults]="faults()"
            [large]="device() === 'tablet'"
          />
          <p class="send">
            <button type="submit" class="button button-primary">{{ s().send }}</button>
          </p>
          @if (complete()) {
            <lg-banner tone="done" [heading]="s().thanks" [announce]="true">
              <p>{{ t().previewText }}</p>
            </lg-banner>
          }
        </form>
      } @else if (survey.error()) {
        <lg-problem-view [error]="survey.error()" (retry)="survey.reload()" />
      } @else {
        <lg-skeleton kind="card" />
      }
    </div>
  `,
  styles: `
    .device {
      margin-block: 1.5rem;
    }
    .phone {
      max-width: 26rem;
    }
    .send {
      margin-top: 2rem;
    }
  `,
})
export class SurveyPreview {
  readonly code = input.required<string>();
  readonly id = input.required<string>();

  protected readonly t = injectTexts(SURVEY_BUILDER_TEXTS);
  protected readonly s = injectTexts(SURVEY_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly agencyName = injectAgencyName();
  protected readonly survey = httpResource<SurveyView>(() => `/api/v1/surveys/${this.id()}`);
  protected readonly device = signal('phone');
  protected readonly devices = computed(() => [
    { value: 'phone', label: this.t().phone },
    { value: 'tablet', label: this.t().tablet },
  ]);
  protected readonly faults = signal<readonly FieldProblem[]>([]);
  protected readonly complete = signal(false);

  constructor() {
    describePage(() => ({ title: this.t().previewHeading, hidden: true }));
  }

  protected check(event: Event, { list, audiences }: SurveyView): void {
    event.preventDefault();
    const { given, faults } = readAnswerForm(new FormData(event.target as HTMLFormElement), list, audiences);
    this.faults.set(faults);
    this.complete.set(given !== null);
  }
}
