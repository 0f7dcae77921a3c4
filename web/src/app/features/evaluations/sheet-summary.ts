import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CriterionView, SheetView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectLocalText, injectTexts } from '../../core/texts';
import { scoresOf } from './score-draft';
import { SHEET_TEXTS } from './sheet.texts';

/** A sheet to be read: one's own after it was submitted. Without scores it only says what is scored. */
@Component({
  selector: 'lg-sheet-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (sheet()?.total; as total) {
      <p class="total">
        {{ t().total }}: <strong class="number">{{ format.number(total) }}/100</strong>
      </p>
    }
    <ol class="plain-list">
      @for (row of rows(); track row.id) {
        <li>
          <h3>{{ local(row.name) }}</h3>
          <p class="soft">
            {{ t().weight(format.number(row.weight)) }}, {{ t().scale(format.number(row.max)) }}
          </p>
          @if (scored()) {
            <p>
              <strong>{{
                row.value !== null
                  ? format.number(row.value) + '/' + format.number(row.max)
                  : row.abstention === null
                    ? t().noScore
                    : t().abstained
              }}</strong>
            </p>
            @if (row.abstention) {
              <p class="prose">{{ row.abstention }}</p>
            }
            <p class="prose">{{ row.comment || t().noComment }}</p>
            @if (row.agencyComment) {
              <p class="prose">
                <span class="soft">{{ t().agencyComment }}:</span> {{ row.agencyComment }}
              </p>
            }
          } @else if (row.guidance) {
            <p class="prose">{{ row.guidance }}</p>
          }
        </li>
      }
    </ol>
    @if (sheet()?.note; as note) {
      <p class="prose">
        <span class="soft">{{ t().note }}:</span> {{ note }}
      </p>
    }
  `,
  styles: `
    p,
    h3 {
      margin: 0;
    }
    h3 {
      font-size: 1.0625rem;
    }
    .total {
      margin-bottom: 1rem;
    }
    .total strong {
      font-size: 1.375rem;
    }
    li {
      max-width: none;
      padding-block: 0.75rem;
      border-top: 1px solid var(--lg-line);
    }
  `,
})
export class SheetSummary {
  readonly criteria = input.required<readonly CriterionView[]>();
  readonly sheet = input<SheetView | null>(null);

  protected readonly t = injectTexts(SHEET_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly scored = computed(() => (this.sheet()?.scores.length ?? 0) > 0);
  protected readonly rows = computed(() => {
    const criteria = new Map(this.criteria().map((criterion) => [criterion.id, criterion]));
    return scoresOf(this.criteria(), this.sheet()?.scores ?? []).flatMap((score) => {
      const criterion = criteria.get(score.criterionId);
      return criterion ? { ...criterion, ...score } : [];
    });
  });
}
