import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { PROPOSAL_FORM_SECTIONS, type ProposalFormSectionName } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { COMMON_TEXTS } from '../../ui/common.texts';
import { CostTable } from './cost-table';
import type { DraftWords } from './proposal-draft';
import { PROPOSAL_SECTION_TEXTS } from './proposals.texts';

/** Said also where they are empty; of the others nobody knows here whether they were asked. */
const ALWAYS: readonly ProposalFormSectionName[] = ['summary', 'solution'];

/** What a proposal says, to be read: by its authors, and by the panel once the seal is open. The title is the page's. */
@Component({
  selector: 'lg-proposal-content',
  imports: [CostTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (part of parts(); track part) {
      <section>
        <h3>{{ names()[part] }}</h3>
        @if (part === 'costs') {
          <lg-cost-table [costs]="content().costs" [caption]="names().costs" />
        } @else {
          <p class="prose">{{ content()[part] || common().notStated }}</p>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
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
  readonly content = input.required<DraftWords>();

  readonly #locale = inject(Locale);
  protected readonly common = injectTexts(COMMON_TEXTS);
  protected readonly names = computed(() => PROPOSAL_SECTION_TEXTS[this.#locale.current()]);
  protected readonly parts = computed(() =>
    PROPOSAL_FORM_SECTIONS.filter((part) => ALWAYS.includes(part) || this.content()[part].length > 0),
  );
}
