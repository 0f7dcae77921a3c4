import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import type { ChallengeSection, ChallengeWorkView, ReviewThread } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ChallengeContentView } from './challenge-content-view';
import { type Passage, SECTION_ATTRIBUTE, findPassage, selectedPassage } from './passage';
import { ReviewBoard } from './review-board';
import { ReviewPanel } from './review-panel';
import { REVIEW_TEXTS } from './review.texts';

/** What passages with open comments are marked by; `styles/_base.scss` says how it looks. */
const HIGHLIGHT = 'lg-passages';

/**
 * A draft that can be talked about: passages with open comments are marked, a selected one can be commented on, and on a phone,
 * where no column fits beside it, the threads stand below their sections.
 */
@Component({
  selector: 'lg-commented-content',
  imports: [Button, ChallengeContentView, ReviewPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-challenge-content-view
      [challenge]="challenge()"
      [editable]="editable()"
      [below]="board.shown() ? comments : null"
    />
    <ng-template #comments let-section>
      @if (hasThreads(section) || board.mayOpen()) {
        <lg-review-panel class="comments" [section]="section" (pointed)="show($event)" />
      }
    </ng-template>
    @if (offered(); as passage) {
      <div class="offer no-print" [style.top.px]="top()">
        <button
          type="button"
          lgButton="primary"
          (mousedown)="$event.preventDefault()"
          (click)="write(passage)"
        >
          {{ t().quoteThis }}
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      position: relative;
    }
    .comments {
      display: block;
      margin-top: 0.75rem;
      white-space: normal;
    }
    .offer {
      position: absolute;
      z-index: 2;
      inset-inline-end: 0;
    }
    @media (min-width: 60rem) {
      .comments {
        display: none;
      }
    }
  `,
})
export class CommentedContent {
  readonly challenge = input.required<ChallengeWorkView>();
  readonly editable = input(false);

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #document = inject(DOCUMENT);
  protected readonly board = inject(ReviewBoard);
  protected readonly t = injectTexts(REVIEW_TEXTS);

  readonly #selected = signal<Passage | null>(null);
  protected readonly top = signal(0);
  protected readonly offered = computed(() => (this.board.mayOpen() ? this.#selected() : null));

  constructor() {
    const watch = (): void => this.#readSelection();
    this.#document.addEventListener('selectionchange', watch);
    inject(DestroyRef).onDestroy(() => {
      this.#document.removeEventListener('selectionchange', watch);
      highlights()?.delete(HIGHLIGHT);
    });
    afterRenderEffect(() => this.#mark(this.board.open()));
  }

  /** Leads to the passage of a thread. */
  show(thread: ReviewThread): void {
    const range = this.#find(thread);
    const holder = range?.startContainer.parentElement ?? this.#sectionOf(thread.section)[0];
    holder?.scrollIntoView({ block: 'center' });
    if (range)
      this.#document
        .getSelection()
        ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  protected hasThreads(section: ChallengeSection): boolean {
    return this.board.threads().some((thread) => thread.section === section);
  }

  protected write(passage: Passage): void {
    this.board.writing.set(passage);
    this.#document.getSelection()?.removeAllRanges();
  }

  #readSelection(): void {
    const selection = this.#document.getSelection();
    const passage = selectedPassage(selection, this.#host);
    if (passage !== null && selection !== null) {
      const { bottom } = selection.getRangeAt(0).getBoundingClientRect();
      this.top.set(bottom - this.#host.getBoundingClientRect().top + 8);
    }
    this.#selected.set(passage);
  }

  #mark(threads: readonly ReviewThread[]): void {
    const ranges = threads.map((thread) => this.#find(thread)).filter((range) => range !== null);
    highlights()?.set(HIGHLIGHT, new Highlight(...ranges));
  }

  #find({ section, quote }: ReviewThread): Range | null {
    for (const holder of this.#sectionOf(section)) {
      const range = findPassage(holder, quote);
      if (range) return range;
    }
    return null;
  }

  #sectionOf(section: ChallengeSection): Element[] {
    return [...this.#host.querySelectorAll(`[${SECTION_ATTRIBUTE}="${section}"]`)];
  }
}

/** Not every browser marks text without touching it; where one does not, the threads say enough. */
function highlights(): HighlightRegistry | null {
  return typeof CSS !== 'undefined' && 'highlights' in CSS ? CSS.highlights : null;
}
