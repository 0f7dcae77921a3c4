import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { StepTextRequest, TriageCriterion, TriageText } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { GuidanceForm } from './guidance-form';
import { ProgrammeApi } from './programme-api';
import { ProgrammeParts } from './programme-parts';
import { PROGRAMME_TEXTS } from './programme.texts';

/** The programme office words the three scores of the triage. */
@Component({
  selector: 'lg-triage-words-edit',
  imports: [GuidanceForm, PageHeader, ProblemView, ProgrammeParts, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-programme-parts />
    <div class="container">
      <lg-page-header [heading]="t().triageHeading" [lead]="t().triageLead" />
      @if (texts.hasValue()) {
        <div class="stack stack-large">
          @for (text of texts.value(); track text.criterion) {
            <lg-guidance-form
              [key]="text.criterion"
              [heading]="local(text.title)"
              [words]="text"
              [saveLabel]="t().saveTriage(local(text.title))"
              [savedText]="t().triageSaved"
              [save]="savers[text.criterion]"
            />
          }
        </div>
      } @else if (texts.error()) {
        <lg-problem-view [error]="texts.error()" (retry)="texts.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
  `,
})
export class TriageWordsEdit {
  readonly #api = inject(ProgrammeApi);
  protected readonly t = injectTexts(PROGRAMME_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly texts = httpResource<TriageText[]>(() => '/api/v1/programme/triage-texts');
  protected readonly savers = {
    impact: this.#saver('impact'),
    solvable: this.#saver('solvable'),
    spillOver: this.#saver('spillOver'),
  };

  constructor() {
    describePage(() => ({ title: this.t().triageHeading, hidden: true }));
  }

  #saver(criterion: TriageCriterion): (words: StepTextRequest) => Promise<TriageText> {
    return (words) => this.#api.saveTriageText(criterion, words);
  }
}
