import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type AcceptedDeclarations, DECLARATION_TEXTS } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { SUBMIT_TEXTS } from './submit.texts';

/** What was declared with a version, in the words that were in force then, by whom and when. */
@Component({
  selector: 'lg-accepted-declarations',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>{{ t().declared(declarations().acceptedBy, format.exactTime(declarations().acceptedAt)) }}</p>
    <ul>
      @for (sentence of sentences(); track sentence) {
        <li>{{ sentence }}</li>
      }
    </ul>
  `,
})
export class DeclarationsView {
  readonly declarations = input.required<AcceptedDeclarations>();

  readonly #locale = inject(Locale);
  protected readonly t = injectTexts(SUBMIT_TEXTS);
  protected readonly format = injectFormat();
  protected readonly sentences = computed(() => {
    const { edition, kinds } = this.declarations();
    const texts = DECLARATION_TEXTS[edition as keyof typeof DECLARATION_TEXTS][this.#locale.current()];
    return kinds.map((kind) => texts[kind]);
  });
}
