import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import type { SavedRevision } from '../core/autosave';
import type { Decision, Decisions, DraftPart } from '../core/draft-merge';
import type { SharedDraft } from '../core/shared-draft';
import { injectTexts } from '../core/texts';
import { Banner } from './banner';
import { Button } from './button';
import { DRAFT_TEXTS } from './draft.texts';
import { RadioGroup } from './form/radio-group';
import { TextDiff } from './text-diff';

/**
 * What a shared draft has to say above its form: that words came back, and where two people changed the same part, both
 * texts and what differs, for people to choose. Nothing is lost by waiting.
 */
@Component({
  selector: 'lg-conflict-view',
  imports: [Banner, Button, RadioGroup, TextDiff],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (draft().restored()) {
      <lg-banner tone="info" [heading]="t().restoredHeading">
        <p>{{ t().restoredText }}</p>
      </lg-banner>
    }
    @if (entries().length > 0) {
      <lg-banner id="stale" tone="late" [heading]="t().heading" [announce]="true">
        <p>{{ t().text }}</p>
      </lg-banner>
      @for (entry of entries(); track entry.part) {
        <section class="card" [attr.aria-label]="entry.label">
          <h2>{{ entry.label }}</h2>
          <div class="sides">
            <div>
              <h3>{{ t().mine }}</h3>
              <p class="prose">{{ entry.mine || t().empty }}</p>
            </div>
            <div>
              <h3>{{ t().theirs }}</h3>
              <p class="prose">{{ entry.theirs || t().empty }}</p>
            </div>
          </div>
          <details>
            <summary>{{ t().differences }}</summary>
            <lg-text-diff [before]="entry.theirs" [after]="entry.mine" />
          </details>
          <lg-radio-group
            [label]="t().keep(entry.label)"
            [optionalMark]="false"
            [options]="entry.options"
            [value]="choices()[entry.part] ?? 'mine'"
            (valueChange)="choose(entry.part, $event)"
          />
        </section>
      }
      <div class="row">
        <button type="button" lgButton="primary" (click)="draft().settle(choices())">{{ t().decide }}</button>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    :host:empty {
      display: none;
    }
    .sides {
      display: grid;
      gap: 1rem 1.5rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    }
    h2 {
      margin-top: 0;
    }
    h3 {
      margin: 0 0 0.25rem;
      font-size: 1rem;
    }
    .prose {
      margin: 0;
      max-height: 24rem;
      overflow-y: auto;
      overflow-wrap: anywhere;
    }
    details {
      margin-block: 1rem;
    }
  `,
})
export class ConflictView<T extends object> {
  readonly draft = input.required<SharedDraft<T, SavedRevision>>();
  /** What stands in the form. */
  readonly content = input.required<T>();
  readonly nameOf = input.required<(part: DraftPart) => string>();
  /** A part as people read it. */
  readonly textOf = input.required<(content: T, part: DraftPart) => string>();

  protected readonly t = injectTexts(DRAFT_TEXTS);
  readonly #parts = computed(() => this.draft().conflict()?.parts ?? []);
  protected readonly entries = computed(() => {
    const conflict = this.draft().conflict();
    if (conflict === null) return [];
    const text = this.textOf();
    return conflict.parts.map((part) => ({
      part,
      label: this.nameOf()(part),
      mine: text(this.content(), part),
      theirs: text(conflict.theirs, part),
      options: this.#options(part),
    }));
  });
  /** One's own unless another is chosen; a part that joins later begins so, too. */
  protected readonly choices = linkedSignal<readonly DraftPart[], Decisions>({
    source: this.#parts,
    computation: (parts, before) =>
      Object.fromEntries(parts.map((part) => [part, before?.value[part] ?? 'mine'])),
  });

  protected choose(part: DraftPart, value: string): void {
    this.choices.update((known) => ({ ...known, [part]: value as Decision }));
  }

  #options(part: DraftPart): { readonly value: Decision; readonly label: string }[] {
    const { mine, theirs, both } = this.t();
    return [
      { value: 'mine', label: mine },
      { value: 'theirs', label: theirs },
      ...(this.draft().joins(part) ? [{ value: 'both' as const, label: both }] : []),
    ];
  }
}
