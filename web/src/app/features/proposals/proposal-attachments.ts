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
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { FileField } from '../../ui/form/file-field';
import { Toasts } from '../../ui/toasts';
import { ATTACHMENT_ENDINGS, type AttachmentFault, Attachments } from './attachments';
import { PROPOSAL_EDITOR_TEXTS } from './proposal-editor.texts';
import { ProposalsApi, fileAddress, proposalAddress } from './proposals-api';
import { uploadFile } from './upload';

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
      (chosen)="attachments().add($event)"
      (removed)="remove($event)"
    />
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
  readonly #problemText = injectProblemText();

  protected readonly t = injectTexts(PROPOSAL_EDITOR_TEXTS);
  protected readonly accept = ATTACHMENT_ENDINGS.join(',');
  protected readonly status = signal('');
  protected readonly attachments = linkedSignal(() => {
    const url = `${proposalAddress(this.proposalId())}/files`;
    return new Attachments(
      this.files(),
      (file, progress) => uploadFile(url, file, progress),
      () => {
        this.changed.emit(this.attachments().stored());
      },
    );
  });
  protected readonly entries = computed(() =>
    this.attachments()
      .list()
      .map(({ id, name, size, progress, fault }) => ({
        ...{ id, name, size },
        ...(progress !== null && { progress }),
        ...(fault !== null && { error: this.#faultText(fault) }),
        ...(progress === null && fault === null && { href: fileAddress(this.proposalId(), id) }),
      })),
  );

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

  #faultText(fault: AttachmentFault): string {
    const { faultType, faultSize, faultCount } = this.t();
    if (fault === 'type') return faultType;
    if (fault === 'size') return faultSize;
    return fault === 'count' ? faultCount : this.#problemText(fault);
  }
}
