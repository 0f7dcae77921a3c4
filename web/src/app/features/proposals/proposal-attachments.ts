import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { FileView } from '@loi-giai/shared';
import { ApiProblem } from '../../core/api-problem';
import { injectProblemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { FileField } from '../../ui/form/file-field';
import { Toasts } from '../../ui/toasts';
import { ATTACHMENT_ENDINGS, type AttachmentFault, Attachments, type UploadWatch } from './attachments';
import { PROPOSAL_EDITOR_TEXTS } from './proposal-editor.texts';
import { ProposalsApi, fileAddress } from './proposals-api';
import { unfinishedUploads, uploadFile } from './upload';

/** The files of a draft: chosen, sent with progress, refused with the reason, removed. */
@Component({
  selector: 'lg-proposal-attachments',
  imports: [FileField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-file-field
      [label]="t().filesLabel"
      [hint]="t().filesHint"
      [optionalMark]="false"
      [files]="entries()"
      [accept]="accept"
      [multiple]="true"
      (chosen)="unfinished.set(''); attachments().add($event)"
      (removed)="remove($event)"
    />
    @if (unfinished(); as names) {
      <p class="act">{{ t().uploadUnfinished(names) }}</p>
    }
    <p class="visually-hidden" role="status">{{ status() }}</p>
  `,
})
export class ProposalAttachments {
  readonly proposalId = input.required<string>();
  readonly files = input.required<readonly FileView[]>();
  /** The stored files after one came or went. */
  readonly changed = output<readonly FileView[]>();

  readonly #api = inject(ProposalsApi);
  readonly #toasts = inject(Toasts);
  readonly #session = inject(Session);
  readonly #problemText = injectProblemText();

  protected readonly t = injectTexts(PROPOSAL_EDITOR_TEXTS);
  protected readonly accept = ATTACHMENT_ENDINGS.join(',');
  protected readonly status = signal('');
  protected readonly attachments = linkedSignal(() => {
    return new Attachments(
      this.files(),
      (file, watch) => this.#upload(file, watch),
      () => {
        const stored = this.attachments().stored();
        this.status.set(this.t().attached(stored.at(-1)?.name ?? ''));
        this.changed.emit(stored);
      },
    );
  });
  protected readonly entries = computed(() =>
    this.attachments()
      .list()
      .map(({ id, name, size, progress, fault, waits }) => ({
        ...{ id, name, size },
        // All of it has arrived; the portal checks and seals it, which takes as long as it takes.
        ...(progress !== null && { progress: progress === 1 && !waits ? null : progress }),
        ...(progress === 1 && { note: this.t().uploadSealing }),
        ...(waits && { note: this.t().uploadWaits }),
        ...(fault !== null && { error: this.#faultText(fault) }),
        ...(progress === null && fault === null && { href: fileAddress(this.proposalId(), id) }),
      })),
  );

  readonly #place = computed(() => ({
    accountId: this.#session.account()?.id ?? '',
    proposalId: this.proposalId(),
  }));
  /** Begun in an earlier visit: choosing the same file again goes on where it broke off. */
  protected readonly unfinished = linkedSignal(() => unfinishedUploads(this.#place()).join(', '));

  /** Whether files are still on their way. */
  get busy(): boolean {
    return this.attachments().busy();
  }

  protected async remove(id: string): Promise<void> {
    const attachments = this.attachments();
    const name = attachments.list().find((entry) => entry.id === id)?.name ?? '';
    try {
      const stored = attachments.isStored(id);
      if (stored) await this.#api.removeFile(this.proposalId(), id);
      attachments.drop(id);
      if (stored) this.changed.emit(attachments.stored());
      this.status.set(this.t().removed(name));
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }

  /** Where the answer to the last piece did not come back, the draft tells what has become of it. */
  async #upload(file: File, watch: UploadWatch): Promise<FileView> {
    const before = new Set(
      this.attachments()
        .stored()
        .map(({ id }) => id),
    );
    const stored = await uploadFile(file, this.#place(), watch);
    if (stored !== null) return stored;
    const { files } = await this.#api.read(this.proposalId());
    const found = files.find(({ id, size }) => !before.has(id) && size === file.size);
    if (!found) throw new ApiProblem(0, 'offline');
    return found;
  }

  #faultText(fault: AttachmentFault): string {
    const { faultType, faultSize, faultCount } = this.t();
    if (fault === 'type') return faultType;
    if (fault === 'size') return faultSize;
    return fault === 'count' ? faultCount : this.#problemText(fault);
  }
}
