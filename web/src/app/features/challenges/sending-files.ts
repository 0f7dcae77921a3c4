import { signal } from '@angular/core';
import { CHALLENGE_LIMITS } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import type { FileEntry } from '../../ui/form/file-field';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';

/** What is said of a file that is not taken. */
interface Refusals {
  /** Of its size in bytes, before it is sent; null where it may be. */
  readonly bySize: (size: number) => string | null;
  readonly byProblem: (error: unknown) => string;
}

/** Attachments on their way, or refused: each goes in one request, which tells no progress. */
export class SendingFiles {
  readonly #entries = signal<readonly FileEntry[]>([]);
  readonly entries = this.#entries.asReadonly();
  #count = 0;

  constructor(private readonly refusals: Refusals) {}

  /** @param send keeps what is stored; once it is done, the file is no longer among these */
  async send({ name, size }: File, send: () => Promise<void>): Promise<void> {
    const id = `sending-${this.#count++}`;
    const show = (changes: Partial<FileEntry>): void => {
      this.forget(id);
      this.#entries.update((entries) => [...entries, { id, name, size, ...changes }]);
    };
    const refusal = this.refusals.bySize(size);
    if (refusal !== null) {
      show({ error: refusal });
      return;
    }
    show({ progress: null });
    try {
      await send();
      this.forget(id);
    } catch (error) {
      show({ error: this.refusals.byProblem(error) });
    }
  }

  has(id: string): boolean {
    return this.#entries().some((entry) => entry.id === id);
  }

  forget(id: string): void {
    this.#entries.update((entries) => entries.filter((entry) => entry.id !== id));
  }
}

/** Refuses what is larger than an attachment may be. In an injection context. */
export function injectSendingFiles(): SendingFiles {
  const t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  const format = injectFormat();
  const max = CHALLENGE_LIMITS.fileBytes;
  return new SendingFiles({
    bySize: (size) => (size > max ? t().fileTooLarge(format.fileSize(max)) : null),
    byProblem: injectProblemText(),
  });
}
