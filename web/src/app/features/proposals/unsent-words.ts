import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { BrowserShelf } from '../../core/draft-shelf';
import { sameWords } from '../../core/draft-merge';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { ProposalContentView } from './proposal-content-view';
import { type DraftWords, draftOf } from './proposal-draft';
import { PROPOSAL_EDITOR_TEXTS } from './proposal-editor.texts';

/** What this browser kept and the portal did not get before the closing time: to read and copy, no more. */
@Component({
  selector: 'lg-unsent-words',
  imports: [Banner, ProposalContentView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (words of unsent(); track words) {
      <lg-banner tone="late" [heading]="t().unsentHeading">
        <p>{{ t().unsentText }}</p>
        <details>
          <summary>{{ t().unsentShow }}</summary>
          <lg-proposal-content [content]="words" />
        </details>
      </lg-banner>
    }
  `,
})
export class UnsentWords {
  readonly proposalId = input.required<string>();
  /** The draft as the portal has it. */
  readonly draft = input.required<DraftWords>();

  readonly #session = inject(Session);
  protected readonly t = injectTexts(PROPOSAL_EDITOR_TEXTS);
  readonly #kept = resource({
    params: () => {
      const account = this.#session.account()?.id;
      return account === undefined ? undefined : `${account}:proposal:${this.proposalId()}`;
    },
    loader: ({ params }) => new BrowserShelf<DraftWords>(params).read(),
  });
  protected readonly unsent = computed(() => {
    const kept = this.#kept.hasValue() ? this.#kept.value() : [];
    const stored = draftOf(this.draft());
    return kept.map(({ content }) => content).filter((content) => !sameWords(content, stored));
  });
}
