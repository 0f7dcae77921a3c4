import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ChallengeIndicator } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { CHALLENGES_TEXTS } from './challenges.texts';

/** What is to change, from what it is today, and how that is measured (I10). */
@Component({
  selector: 'lg-challenge-indicators',
  imports: [Column, DataTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-data-table [rows]="indicators()" [caption]="t().indicators" [hideCaption]="true">
      <ng-template [lgColumn]="indicators()" [header]="t().indicator" [rowHeader]="true" let-row>
        {{ local(row.name) || '–' }}
        @if (row.method) {
          <span class="method" lang="vi">{{ row.method }}</span>
        }
      </ng-template>
      <ng-template [lgColumn]="indicators()" [header]="t().baseline" [numeric]="true" let-row>
        {{ row.baseline === null ? '–' : format.quantity(row.baseline, local(row.unit)) }}
        @if (row.baselineOn) {
          <span class="method">{{ format.date(row.baselineOn) }}</span>
        }
      </ng-template>
      <ng-template [lgColumn]="indicators()" [header]="t().target" [numeric]="true" let-row>
        {{ row.target === null ? '–' : format.quantity(row.target, local(row.unit)) }}
      </ng-template>
    </lg-data-table>
  `,
  styles: `
    .method {
      display: block;
      font-weight: 400;
      font-size: 0.9375rem;
      color: var(--lg-ink-soft);
    }
  `,
})
export class ChallengeIndicators {
  readonly indicators = input.required<readonly ChallengeIndicator[]>();

  protected readonly t = injectTexts(CHALLENGES_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
}
