import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  DOCUMENT_KINDS,
  SIGNED_KINDS,
  type CommissionDocument,
  type CommissionView,
  type DocumentKind,
  type PdfSignature,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { type FileEntry, FileField } from '../../ui/form/file-field';
import { SelectField } from '../../ui/form/select-field';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { DOCUMENT_KIND_TEXTS } from './commission-kinds.texts';
import { CommissionsApi } from './commissions-api';
import { PAPER_TEXTS } from './paper.texts';

/** The papers of a commission in all their versions, with what their signatures say of themselves; more can be added. */
@Component({
  selector: 'lg-commission-documents',
  imports: [Button, FileField, SelectField, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commission-documents.html',
  styles: `
    li.card {
      padding: 1rem;
    }
    p,
    ul {
      margin: 0.25rem 0 0;
    }
    .fields {
      padding-inline-start: 1.25rem;
    }
    a {
      overflow-wrap: anywhere;
    }
  `,
})
export class CommissionDocuments {
  readonly commission = input.required<CommissionView>();
  readonly changed = output<CommissionView>();

  readonly #api = inject(CommissionsApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  readonly #problemText = injectProblemText();

  protected readonly t = injectTexts(PAPER_TEXTS);
  protected readonly format = injectFormat();
  protected readonly kinds = computed(() => DOCUMENT_KIND_TEXTS[this.#locale()]);
  protected readonly kind = signal<string>('draft');
  protected readonly replaces = signal('');
  /** The file on its way. */
  protected readonly sending = signal<readonly FileEntry[]>([]);
  /** Signed papers are brought by whoever keeps the commission; an amendment's with the amendment. */
  protected readonly options = computed(() => {
    const keeps = this.commission().acts.some(
      (act) => act === 'plan' || act === 'close' || act === 'continue',
    );
    return DOCUMENT_KINDS.filter(
      (kind) => kind !== 'amendment' && (keeps || !SIGNED_KINDS.includes(kind)),
    ).map((value) => ({ value, label: this.kinds()[value] }));
  });
  /** What a new version of this kind could take the place of. */
  protected readonly replaceable = computed(() =>
    this.commission()
      .documents.filter(
        ({ id, kind, replaced }) =>
          kind === this.kind() && !replaced && id !== this.commission().signedDocumentId,
      )
      .map(({ id: value, name: label }) => ({ value, label })),
  );

  protected href({ id }: CommissionDocument): string {
    return `/api/v1/commissions/${this.commission().id}/documents/${id}`;
  }

  protected isSigned({ id }: CommissionDocument): boolean {
    const { signedDocumentId, amendments } = this.commission();
    return id === signedDocumentId || amendments.some(({ documentId }) => documentId === id);
  }

  protected signer(field: string, { signer, signedAt }: PdfSignature): string {
    const { signedBy, unknownSigner, unknownTime } = this.t();
    const at = signedAt === null ? unknownTime : this.format.dateTime(signedAt);
    return signedBy(field, signer ?? unknownSigner, at);
  }

  protected choose(kind: string): void {
    this.kind.set(kind);
    this.replaces.set('');
  }

  protected async add([file]: readonly File[]): Promise<void> {
    if (!file) return;
    this.sending.set([{ id: 'sending', name: file.name, size: file.size, progress: null }]);
    try {
      const replaces = this.replaces();
      const placed = { kind: this.kind() as DocumentKind, ...(replaces !== '' && { replaces }) };
      this.changed.emit(await this.#api.attach(this.commission().id, placed, file));
      this.replaces.set('');
      this.#toasts.show(this.t().added);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.sending.set([]);
    }
  }

  /** A paper of a draft that nobody was offered can go again. */
  protected isRemovable(document: CommissionDocument): boolean {
    const { acts, moves } = this.commission();
    return acts.includes('edit') && !document.replaced && !moves.some(({ act }) => act === 'offer');
  }

  protected async remove({ id }: CommissionDocument): Promise<void> {
    try {
      this.changed.emit(await this.#api.detach(this.commission().id, id));
      this.#toasts.show(this.t().removed);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }
}
