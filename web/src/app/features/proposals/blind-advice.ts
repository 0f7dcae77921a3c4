import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  COVER_SECTIONS,
  hidesSolvers,
  wordsIn,
  type ProposalSection,
  type ProposalView,
} from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { BLIND_ADVICE_TEXTS } from './blind-advice.texts';
import type { DraftWords } from './proposal-draft';
import { PROPOSAL_SECTION_TEXTS } from './proposals.texts';

/** Tells solvers what blind readers do not see, and where their own name stands in what those do see. It hinders nobody. */
@Component({
  selector: 'lg-blind-advice',
  imports: [Banner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (blind()) {
      <lg-banner [heading]="t().heading">
        <p>{{ t().hidden(covers()) }}</p>
        <p>{{ t().leaveOut }}</p>
        <div role="status">
          @for (line of found(); track line) {
            <p class="act">{{ line }}</p>
          }
        </div>
      </lg-banner>
    }
  `,
})
export class BlindAdvice {
  readonly draft = input.required<ProposalView>();
  /** As it is typed. */
  readonly content = input.required<DraftWords>();

  readonly #names = computed(() => PROPOSAL_SECTION_TEXTS[this.#locale()]);
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(BLIND_ADVICE_TEXTS);
  protected readonly blind = computed(() => hidesSolvers(this.draft()));
  protected readonly covers = computed(() =>
    COVER_SECTIONS.map((section) => this.#names()[section]).join(', '),
  );
  protected readonly found = computed(() => {
    const { namesToLeaveOut } = this.draft();
    return Object.entries(this.content()).flatMap(([section, written]) => {
      if ((COVER_SECTIONS as readonly string[]).includes(section)) return [];
      const words = wordsIn(typeof written === 'string' ? written : JSON.stringify(written), namesToLeaveOut);
      const name = this.#names()[section as ProposalSection];
      return words.length === 0 ? [] : [this.t().found(words.join(', '), name)];
    });
  });
}
