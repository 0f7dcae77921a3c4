import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ScreeningTerms } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectLocalText, injectTexts } from '../../core/texts';
import { CHECKLIST_TEXTS } from './screening.texts';

/** The formal requirements as everybody reads them. */
@Component({
  selector: 'lg-checklist-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="soft">{{ t().lead }}</p>
    <ol>
      @for (item of terms().checklist; track $index) {
        <li>
          {{ local(item.name) }}
          @if (item.suppliable && terms().days > 0) {
            <span class="soft">({{ t().mayFollow }})</span>
          }
        </li>
      }
    </ol>
    @if (line(); as text) {
      <p>{{ text }}</p>
    }
  `,
})
export class ChecklistView {
  readonly terms = input.required<ScreeningTerms>();

  protected readonly t = injectTexts(CHECKLIST_TEXTS);
  protected readonly local = injectLocalText();
  readonly #format = injectFormat();
  protected readonly line = computed(() => {
    const { checklist, days } = this.terms();
    if (!checklist.some(({ suppliable }) => suppliable)) return '';
    return days > 0 ? this.t().daysLine(this.#format.number(days)) : this.t().noDays;
  });
}
