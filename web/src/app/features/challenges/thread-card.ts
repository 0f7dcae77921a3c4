import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type ReviewThread, THREAD_LIMITS } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { faultsOfWords } from '../../ui/form/required-words';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { ReviewBoard } from './review-board';
import { REVIEW_TEXTS } from './review.texts';

/** One thread: the passage, what was said, and what its reader may do. */
@Component({
  selector: 'lg-thread-card',
  imports: [Button, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './thread-card.html',
  styleUrl: './thread-card.scss',
})
export class ThreadCard {
  readonly thread = input.required<ReviewThread>();
  /** The name of its section; absent where it stands in the section already. */
  readonly section = input('');
  readonly pointed = output();

  readonly #board = inject(ReviewBoard);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(REVIEW_TEXTS);
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly maxText = THREAD_LIMITS.comment;

  protected readonly answering = signal(false);
  protected readonly text = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly textErrors = computed(() => faultsOfWords(this.text(), this.maxText));

  protected async reply(): Promise<void> {
    this.tried.set(true);
    if (this.textErrors().length > 0) return;
    const { id } = this.thread();
    const text = this.text().trim();
    if (!(await this.#take((api, code) => api.reply(code, id, text), this.t().replied))) return;
    this.text.set('');
    this.tried.set(false);
    this.answering.set(false);
  }

  protected async resolve(): Promise<void> {
    const { id } = this.thread();
    await this.#take((api, code) => api.resolve(code, id), this.t().resolved);
  }

  protected async reopen(): Promise<void> {
    const { id } = this.thread();
    await this.#take((api, code) => api.reopen(code, id), this.t().reopened);
  }

  /** @returns whether it was done; what was written stays otherwise */
  async #take(act: Parameters<ReviewBoard['act']>[0], done: string): Promise<boolean> {
    this.busy.set(true);
    try {
      await this.#board.act(act);
      this.#toasts.show(done);
      return true;
    } catch (error) {
      this.#toasts.show(this.problemText(error), 'failed');
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
