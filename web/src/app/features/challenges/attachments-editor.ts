import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { CHALLENGE_LIMITS, type DraftFiles, type FileView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { type FileEntry, FileField } from '../../ui/form/file-field';
import { Toasts } from '../../ui/toasts';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { ChallengesApi } from './challenges-api';
import { injectSendingFiles } from './sending-files';

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
  readonly files = input.required<readonly FileView[]>();
  readonly changed = output<DraftFiles>();

  readonly #api = inject(ChallengesApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  protected readonly format = injectFormat();
  protected readonly most = CHALLENGE_LIMITS.files;
  protected readonly largest = CHALLENGE_LIMITS.fileBytes;
  readonly #sending = injectSendingFiles();
  protected readonly entries = computed<FileEntry[]>(() => [
    ...this.files().map(({ id, name, size }) => ({
      id,
      name,
      size,
      href: `/api/v1/challenges/${encodeURIComponent(this.code())}/draft/files/${id}`,
    })),
    ...this.#sending.entries(),
  ]);

  protected async send(files: readonly File[]): Promise<void> {
    for (const file of files)
      await this.#sending.send(file, async () => {
        this.changed.emit(await this.#api.attach(this.code(), file));
      });
  }

  protected async remove(id: string): Promise<void> {
    if (this.#sending.has(id)) {
      this.#sending.forget(id);
      return;
    }
    try {
      this.changed.emit(await this.#api.detach(this.code(), id));
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }
}
