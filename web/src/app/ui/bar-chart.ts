import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectTexts } from '../core/texts';
import { COMMON_TEXTS } from './common.texts';

export interface Bar {
  readonly label: string;
  /** In the unit of the chart; negative values are drawn as zero. */
  readonly value: number;
  /** The value as it is written. */
  readonly display: string;
  /** `rest`: of a distribution, what is not counted in its share. */
  readonly tone?: 'before' | 'after' | 'plain' | 'rest';
  /** A mark on the bar's scale, such as a target, with the words that explain it. */
  readonly mark?: { readonly value: number; readonly label: string };
}

/** Horizontal bars to compare at a glance, with the same figures as a table behind them. */
@Component({
  selector: 'lg-bar-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <figure>
      <figcaption>{{ caption() }}</figcaption>
      <div class="bars" aria-hidden="true">
        @for (bar of drawn(); track $index) {
          <span class="label">{{ bar.label }}</span>
          <span class="lane">
            <span class="bar" [class]="bar.tone ?? 'plain'" [style.inline-size.%]="bar.width"></span>
            @if (bar.mark) {
              <span class="mark" [style.inset-inline-start.%]="bar.markAt"></span>
            }
          </span>
          <span class="value">
            {{ bar.display }}
            @if (bar.mark) {
              <small>{{ bar.mark.label }}</small>
            }
          </span>
        }
      </div>
      <details>
        <summary>{{ t().showTable }}</summary>
        <table>
          <caption class="visually-hidden">
            {{
              caption()
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ t().item }}</th>
              <th scope="col" class="number">{{ t().value }}</th>
            </tr>
          </thead>
          <tbody>
            @for (bar of bars(); track $index) {
              <tr>
                <th scope="row">{{ bar.label }}</th>
                <td class="number">{{ bar.display }}{{ bar.mark ? ' (' + bar.mark.label + ')' : '' }}</td>
              </tr>
            }
          </tbody>
        </table>
      </details>
    </figure>
  `,
  styleUrl: './bar-chart.scss',
})
export class BarChart {
  readonly caption = input.required<string>();
  readonly bars = input.required<readonly Bar[]>();
  /** The value at the right edge; the largest bar or mark when absent. */
  readonly max = input<number | null>(null);

  protected readonly t = injectTexts(COMMON_TEXTS);
  protected readonly drawn = computed(() => {
    const values = this.bars().flatMap((bar) => [bar.value, bar.mark?.value ?? 0]);
    const max = this.max() ?? Math.max(...values, 0);
    const share = (value: number): number => (max <= 0 ? 0 : Math.min(100, Math.max(0, (value / max) * 100)));
    return this.bars().map((bar) => ({
      ...bar,
      width: share(bar.value),
      markAt: share(bar.mark?.value ?? 0),
    }));
  });
}
