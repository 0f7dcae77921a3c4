import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Aggregation, CriterionInput, EvaluationTerms } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { AnchorList } from './anchor-list';
import { AGGREGATION_TEXTS, CHALLENGES_TEXTS } from './challenges.texts';
import { injectEvaluationLines } from './evaluation-lines';

/** By what proposals are judged, as it was published. */
@Component({
  selector: 'lg-challenge-criteria',
  imports: [AnchorList, Column, DataTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-data-table [rows]="criteria()" [caption]="t().criteria" [hideCaption]="true">
      <ng-template [lgColumn]="criteria()" [header]="t().criterion" [rowHeader]="true" let-row>
        {{ local(row.name) }}
        @if (row.guidance) {
          <span class="guidance" lang="vi">{{ row.guidance }}</span>
        }
        @if (row.anchors.length > 0) {
          <lg-anchor-list [anchors]="row.anchors" />
        }
      </ng-template>
      <ng-template [lgColumn]="criteria()" [header]="t().weight" [numeric]="true" let-row
        >{{ row.weight }}%</ng-template
      >
      <ng-template [lgColumn]="criteria()" [header]="t().scale" let-row>{{
        t().scaleValue(format.number(row.max))
      }}</ng-template>
      <ng-template [lgColumn]="criteria()" [header]="t().minimum" [numeric]="true" let-row>
        {{ row.minimum === null ? t().none : format.number(row.minimum) }}
      </ng-template>
    </lg-data-table>
    <ul class="soft">
      <li>{{ t().aggregation }}: {{ aggregationTexts()[aggregation()] }}.</li>
      @for (line of lines(); track line) {
        <li>{{ line }}</li>
      }
    </ul>
  `,
  styles: `
    .guidance {
      display: block;
      font-weight: 400;
      color: var(--lg-ink-soft);
      font-size: 0.9375rem;
    }
    ul {
      margin: 1rem 0 0;
    }
  `,
})
export class ChallengeCriteria {
  readonly criteria = input.required<readonly CriterionInput[]>();
  readonly aggregation = input.required<Aggregation>();
  readonly evaluation = input.required<EvaluationTerms>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(CHALLENGES_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  readonly #evaluationLines = injectEvaluationLines();
  protected readonly lines = computed(() => this.#evaluationLines(this.evaluation()));
  protected readonly aggregationTexts = computed(() => AGGREGATION_TEXTS[this.#locale()]);
}
