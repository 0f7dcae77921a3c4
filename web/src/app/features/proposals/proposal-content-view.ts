import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ProposalContent } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { COMMON_TEXTS } from '../../ui/common.texts';
import { PROPOSAL_SECTION_TEXTS } from './proposals.texts';

/** What a proposal says, to be read: by its authors, and by the panel once the seal is open. The title is the page's. */
@Component({
  selector: 'lg-proposal-content',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (part of parts; track part) {
      <section>
        <h3>{{ names()[part] }}</h3>
        <p class="prose">{{ content()[part] || common().notStated }}</p>
      </section>
    }
    <section>
      <h3>{{ names().cost }}</h3>
      <p>
        @if (content().cost; as cost) {
          {{ format.money(cost) }}
          @if (format.moneyWords(cost) !== format.money(cost)) {
            <span class="soft">({{ format.moneyWords(cost) }})</span>
          }
        } @else {
          {{ content().cost === 0 ? format.money(0) : common().notStated }}
        }
      </p>
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.5rem;
    }
    h3 {
      margin: 0 0 0.25rem;
      font-size: 1.125rem;
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class ProposalContentView {
  readonly content = input.required<ProposalContent>();

  readonly #locale = inject(Locale);
  protected readonly common = injectTexts(COMMON_TEXTS);
  protected readonly format = injectFormat();
  protected readonly parts = ['summary', 'solution', 'plan', 'team'] as const;
  protected readonly names = computed(() => PROPOSAL_SECTION_TEXTS[this.#locale.current()]);
}
