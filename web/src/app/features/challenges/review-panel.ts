import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type ChallengeSection, type ReviewThread, CHALLENGE_SECTION } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { SECTION_TEXTS } from './challenges-work.texts';
import { ReviewBoard } from './review-board';
import { REVIEW_TEXTS } from './review.texts';
import { ThreadCard } from './thread-card';
import { ThreadForm } from './thread-form';

/** Threads of a draft, or of one of its sections, with a place to write a new one; the open ones first. */
@Component({
  selector: 'lg-review-panel',
  imports: [Button, ThreadCard, ThreadForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      @if (written(); as passage) {
        <lg-thread-form [passage]="passage" />
      } @else if (board.mayOpen()) {
        <div class="no-print">
          @if (section(); as part) {
            <button
              type="button"
              lgButton="quiet"
              [attr.aria-label]="t().writeOn(nameOf(part))"
              (click)="write()"
            >
              {{ t().writeHere }}
            </button>
          } @else {
            <button type="button" lgButton="secondary" (click)="write()">{{ t().write }}</button>
          }
        </div>
      }
      @for (thread of open(); track thread.id) {
        <lg-thread-card [thread]="thread" [section]="titleOf(thread)" (pointed)="pointed.emit(thread)" />
      } @empty {
        @if (section() === null && resolved().length === 0) {
          <p class="soft">{{ t().none }} {{ board.mayOpen() ? t().noneAdvice : '' }}</p>
        }
      }
      @if (resolved().length > 0) {
        <details>
          <summary>{{ t().resolvedHeading(format.number(resolved().length)) }}</summary>
          <div class="stack">
            @for (thread of resolved(); track thread.id) {
              <lg-thread-card
                [thread]="thread"
                [section]="titleOf(thread)"
                (pointed)="pointed.emit(thread)"
              />
            }
          </div>
        </details>
      }
    </div>
  `,
  styles: ``,
})
export class ReviewPanel {
  /** Null: all of them. */
  readonly section = input<ChallengeSection | null>(null);
  readonly pointed = output<ReviewThread>();

  readonly #locale = inject(Locale);
  protected readonly board = inject(ReviewBoard);
  protected readonly t = injectTexts(REVIEW_TEXTS);
  protected readonly format = injectFormat();

  protected readonly open = computed(() => this.board.open().filter((thread) => this.#isHere(thread)));
  protected readonly resolved = computed(() =>
    this.board.resolved().filter((thread) => this.#isHere(thread)),
  );
  protected readonly written = computed(() => {
    const passage = this.board.writing();
    return passage !== null && this.#isHere(passage) ? passage : null;
  });

  protected write(): void {
    this.board.writing.set({ section: this.section() ?? CHALLENGE_SECTION.problem, quote: '' });
  }

  protected nameOf(section: ChallengeSection): string {
    return SECTION_TEXTS[this.#locale.current()][section];
  }

  protected titleOf({ section }: ReviewThread): string {
    return this.section() === null ? this.nameOf(section) : '';
  }

  #isHere({ section }: { readonly section: ChallengeSection }): boolean {
    return this.section() === null || this.section() === section;
  }
}
