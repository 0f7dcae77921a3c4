import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type ScoreAnchor, anchorOf } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { ANCHORS_TEXTS } from './anchors.texts';

/** What the scores of a criterion say, from the best down; the one that a score stands for is marked. */
@Component({
  selector: 'lg-anchor-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl [attr.aria-label]="t().levels">
      @for (anchor of sorted(); track anchor.from) {
        <div [class.chosen]="anchor === chosen()">
          <dt>
            {{ t().level(format.number(anchor.from)) }}
            @if (anchor === chosen()) {
              <span class="visually-hidden">({{ t().chosen }})</span>
            }
          </dt>
          <dd lang="vi">{{ anchor.text }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: 0.125rem;
      margin: 0;
      font-size: 0.9375rem;
      font-weight: 400;
      color: var(--lg-ink-soft);
    }
    div {
      display: grid;
      grid-template-columns: 6.5rem minmax(0, 1fr);
      gap: 0.75rem;
      padding: 0.25rem 0.5rem;
      border-left: 3px solid transparent;
    }
    .chosen {
      border-left-color: var(--lg-act);
      background: var(--lg-act-soft);
      color: var(--lg-ink);
    }
    .chosen dt {
      font-weight: 600;
    }
    dt {
      font-weight: 500;
      font-variant-numeric: tabular-nums;
    }
    dd {
      margin: 0;
    }
  `,
})
export class AnchorList {
  readonly anchors = input.required<readonly ScoreAnchor[]>();
  readonly score = input<number | null>(null);

  protected readonly t = injectTexts(ANCHORS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly sorted = computed(() => [...this.anchors()].sort((a, b) => b.from - a.from));
  protected readonly chosen = computed(() => {
    const score = this.score();
    return score === null ? null : anchorOf(this.anchors(), score);
  });
}
