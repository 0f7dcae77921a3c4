import { ChangeDetectionStrategy, Component, computed, inject, input, model, signal } from '@angular/core';
import { CHALLENGE_LIMITS, type FileView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { type FileEntry, FileField } from '../../ui/form/file-field';
import { Toasts } from '../../ui/toasts';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { ChallengesApi } from './challenges-api';

/** Files for everybody who reads the challenge; each is sent as soon as it is chosen. */
@Component({
  selector: 'lg-challenge-attachments',
  imports: [FileField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-file-field
      [label]="t().files"
      [hint]="t().filesHint(format.number(most), format.fileSize(largest))"
      [multiple]="true"
      [optionalMark]="false"
      accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx"
      [files]="entries()"
      (chosen)="send($event)"
      (removed)="remove($event)"
    />
  `,
})
export class ChallengeAttachments {
  readonly code = input.required<string>();
  /** Those that are stored. */
  readonly files = model.required<readonly FileView[]>();

  readonly #api = inject(ChallengesApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  protected readonly format = injectFormat();
  protected readonly most = CHALLENGE_LIMITS.files;
  protected readonly largest = CHALLENGE_LIMITS.fileBytes;
  /** On their way, waiting, or refused. */
  readonly #sending = signal<readonly FileEntry[]>([]);
  protected readonly entries = computed<FileEntry[]>(() => [
    ...this.files().map(({ id, name, size }) => ({
      id,
      name,
      size,
      href: `/api/v1/challenges/${encodeURIComponent(this.code())}/draft/files/${id}`,
    })),
    ...this.#sending(),
  ]);
  #count = 0;

  protected async send(files: readonly File[]): Promise<void> {
    for (const file of files) await this.#sendOne(file);
  }

  protected async remove(id: string): Promise<void> {
    if (this.#sending().some((entry) => entry.id === id)) {
      this.#sending.update((entries) => entries.filter((entry) => entry.id !== id));
      return;
    }
    try {
      await this.#api.detach(this.code(), id);
      this.files.update((kept) => kept.filter((file) => file.id !== id));
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }

  async #sendOne(file: File): Promise<void> {
    const id = `sending-${this.#count++}`;
    const { name, size } = file;
    const show = (changes: Partial<FileEntry>): void =>
      this.#sending.update((entries) => [
        ...entries.filter((entry) => entry.id !== id),
        { id, name, size, ...changes },
      ]);
    if (size > this.largest) {
      show({ error: this.t().fileTooLarge(this.format.fileSize(this.largest)) });
      return;
    }
    show({ progress: null });
    try {
      const stored = await this.#api.attach(this.code(), file);
      this.files.update((kept) => [...kept, stored]);
      this.#sending.update((entries) => entries.filter((entry) => entry.id !== id));
    } catch (error) {
      show({ error: this.#problemText(error) });
    }
  }
}
