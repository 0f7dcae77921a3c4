import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectTexts } from '../../core/texts';
import { evaluationAddress } from './evaluations-api';
import { PAPERS_TEXTS } from './papers.texts';

/** What may be taken home from an evaluation whose scoring has closed. */
@Component({
  selector: 'lg-evaluation-papers',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="papers">
      <h2 id="papers">{{ t().heading }}</h2>
      <ul>
        @if (minutes()) {
          <li>
            <a [routerLink]="['/work/evaluations', code(), 'minutes']">{{ t().minutes }}</a>:
            {{ t().minutesText }}
          </li>
        }
        <li>
          <a [href]="address() + '/sheets.xlsx'" download>{{ t().sheets }}</a>: {{ t().sheetsText }}
        </li>
      </ul>
    </section>
  `,
})
export class EvaluationPapers {
  readonly code = input.required<string>();
  /** Whether the minutes exist for the reader (I4). */
  readonly minutes = input.required<boolean>();

  protected readonly t = injectTexts(PAPERS_TEXTS);
  protected readonly address = computed(() => evaluationAddress(this.code()));
}
