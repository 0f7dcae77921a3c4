import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { FIELD_ERROR, type LocaleCode, type SignedReceipt } from '@loi-giai/shared';
import { ApiProblem } from '../../core/api-problem';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { type FileEntry, FileField } from '../../ui/form/file-field';
import { submission } from '../../ui/form/submission';
import { NoScripts } from '../../ui/no-scripts';
import { PageHeader } from '../../ui/page-header';
import { DocumentField } from './document-field';
import { FileDigests } from './file-digests';
import { type HeldDocument, type Reading, readProof, readReceipt } from './held-document';
import { PublicKeys } from './public-keys';
import { ReceiptsApi } from './receipts-api';
import { type CheckedReceipt, VerifyResult } from './verify-result';
import {
  DIGEST_FAULT_TEXTS,
  PROOF_FAULT_TEXTS,
  RECEIPT_FAULT_TEXTS,
  RECEIPT_MISSING,
  VERIFY_TEXTS,
} from './verify.texts';

/** Where anybody who holds a receipt checks it, and the files beside it. Nothing but digests leaves the browser. */
@Component({
  selector: 'lg-verify-page',
  imports: [
    Button,
    DocumentField,
    ErrorSummary,
    FileField,
    FormField,
    NoScripts,
    PageHeader,
    PublicKeys,
    RouterLink,
    VerifyResult,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './verify-page.html',
  styleUrl: './verify-page.scss',
})
export class VerifyPage {
  readonly #api = inject(ReceiptsApi);
  readonly #locale = inject(Locale).current;

  protected readonly t = injectTexts(VERIFY_TEXTS);
  protected readonly format = injectFormat();
  readonly #digests = new FileDigests();
  readonly #model = signal({ receipt: null as HeldDocument | null, proof: null as HeldDocument | null });
  protected readonly form = form(this.#model, (path) => {
    required(path.receipt, { message: () => RECEIPT_MISSING[this.#locale()] });
    validate(path.receipt, ({ value }) => this.#faultOf(value(), readReceipt, RECEIPT_FAULT_TEXTS));
    validate(path.proof, ({ value }) => this.#faultOf(value(), readProof, PROOF_FAULT_TEXTS));
  });
  protected readonly labels = computed(() => ({ receipt: this.t().receipt, proof: this.t().proof }));
  protected readonly sending = submission(this.form, () => this.#check());

  readonly #checked = signal<{ readonly of: unknown; readonly found: CheckedReceipt } | null>(null);
  /** What the result was about; another choice takes it away. */
  readonly #chosen = computed(() => ({ ...this.#model(), files: this.#digests.list() }));
  protected readonly checked = computed(() => {
    const checked = this.#checked();
    return checked !== null && checked.of === this.#chosen() ? checked.found : null;
  });

  protected readonly files = computed<readonly FileEntry[]>(() =>
    this.#digests.list().map(({ id, name, size, progress, fault }) => ({
      id,
      name,
      size,
      ...(progress !== null && { progress }),
      ...(fault !== null && { error: DIGEST_FAULT_TEXTS[this.#locale()][fault] }),
    })),
  );
  protected readonly digesting = computed(() => this.t().digesting);
  protected readonly digested = computed(() => {
    const count = this.#digests.list().filter(({ sha256 }) => sha256 !== null).length;
    return count === 0 || this.#digests.busy() ? '' : this.t().digested(this.format.number(count));
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, description: this.t().lead }));
  }

  protected add(files: readonly File[]): void {
    this.#digests.add(files);
  }

  protected drop(id: string): void {
    this.#digests.drop(id);
  }

  async #check(): Promise<void> {
    await this.#digests.settled();
    const of = this.#chosen();
    const signed = valueOf(readReceipt, of.receipt);
    if (signed === null) return;
    const proof = valueOf(readProof, of.proof);
    const files = of.files.flatMap(({ name, sha256 }) => (sha256 === null ? [] : [{ name, sha256 }]));
    try {
      const verification = await this.#api.verify({ ...signed, files, ...(proof !== null && { proof }) });
      const found = { signed, proofSent: proof !== null, files: of.files, verification };
      this.#checked.set({ of, found });
    } catch (error) {
      throw onFields(error);
    }
  }

  #faultOf<F extends string>(
    held: HeldDocument | null,
    read: (held: HeldDocument) => Reading<unknown, F>,
    texts: Readonly<Record<LocaleCode, Readonly<Record<F, string>>>>,
  ) {
    const reading = held && read(held);
    return reading && 'fault' in reading
      ? { kind: reading.fault, message: texts[this.#locale()][reading.fault] }
      : undefined;
  }
}

function valueOf<T>(read: (held: HeldDocument) => Reading<T, unknown>, held: HeldDocument | null): T | null {
  const reading = held && read(held);
  return reading && 'value' in reading ? reading.value : null;
}

const OF_RECEIPT: readonly string[] = [
  'receipt',
  'signature',
  'keyId',
] satisfies readonly (keyof SignedReceipt)[];

/** What the API finds wrong inside a document is said of the document: no field stands for less. */
function onFields(error: unknown): unknown {
  if (!(error instanceof ApiProblem) || error.errors.length === 0) return error;
  const errors = error.errors.map((fault) => {
    const [part = ''] = fault.path.split('.');
    return { code: FIELD_ERROR.badFormat, path: OF_RECEIPT.includes(part) ? 'receipt' : part };
  });
  return error.withErrors(errors);
}
