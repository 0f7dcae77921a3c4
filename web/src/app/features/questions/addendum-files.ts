import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type AddendumDesk, type AddendumFile, CHALLENGE_LIMITS, type FileView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { FileField } from '../../ui/form/file-field';
import { Tag } from '../../ui/tag';
import { CHALLENGE_EDITOR_TEXTS } from '../challenges/challenge-editor.texts';
import { injectSendingFiles } from '../challenges/sending-files';
import { ADDENDUM_FILES_TEXTS } from './addendum-files.texts';
import { QuestionsApi } from './questions-api';

/** What an addendum does to the published files; each act is kept at once, and published with the addendum. */
@Component({
  selector: 'lg-addendum-files',
  imports: [Banner, Button, FileField, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './addendum-files.html',
  styleUrl: './addendum-files.scss',
})
export class AddendumFilesEditor {
  readonly code = input.required<string>();
  readonly files = input.required<readonly AddendumFile[]>();
  readonly changed = output<AddendumDesk>();

  readonly #api = inject(QuestionsApi);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(ADDENDUM_FILES_TEXTS);
  protected readonly editor = injectTexts(CHALLENGE_EDITOR_TEXTS);
  protected readonly format = injectFormat();
  protected readonly most = CHALLENGE_LIMITS.files;
  protected readonly largest = CHALLENGE_LIMITS.fileBytes;
  protected readonly accept = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx';
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly sending = injectSendingFiles();
  protected readonly rows = computed(() =>
    this.files().map(({ before, after }) => ({
      before,
      after,
      id: (before ?? after)?.id ?? '',
      kind: kindOf(before, after),
    })),
  );

  protected href({ id }: FileView): string {
    return `/api/v1/challenges/${encodeURIComponent(this.code())}/addenda/working/files/${id}`;
  }

  protected async bring(files: readonly File[], replaces: string | null = null): Promise<void> {
    for (const file of files)
      await this.sending.send(file, async () => {
        this.changed.emit(await this.#api.bringFile(this.code(), file, replaces));
      });
  }

  /** A replacement is chosen in the browser's own dialog. */
  protected replace(box: HTMLInputElement, file: FileView): void {
    const [chosen] = box.files ?? [];
    if (chosen) void this.bring([chosen], file.id);
    box.value = '';
  }

  protected takeOut({ id }: FileView): Promise<void> {
    return this.#act(() => this.#api.takeFileOut(this.code(), id));
  }

  protected keep({ id }: FileView): Promise<void> {
    return this.#act(() => this.#api.keepFile(this.code(), id));
  }

  async #act(act: () => Promise<AddendumDesk>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.changed.emit(await act());
    } catch (error) {
      this.problem.set(this.#problemText(error));
    } finally {
      this.busy.set(false);
    }
  }
}

function kindOf(before: FileView | null, after: FileView | null): 'kept' | 'added' | 'removed' | 'replaced' {
  if (before === null) return 'added';
  if (after === null) return 'removed';
  return before.id === after.id ? 'kept' : 'replaced';
}
