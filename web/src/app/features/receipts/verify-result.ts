import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { CHECK, FILE_CHECK, type ReceiptVerification, type SignedReceipt } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Tag, type Tone } from '../../ui/tag';
import type { DigestedFile } from './file-digests';
import { type FileRow, fileRows } from './file-rows';
import { CHECK_TEXTS, RESULT_TEXTS } from './result.texts';
import { type Outcome, isGenuine, outcomesOf, verdictOf } from './verdict';
import { DIGEST_FAULT_TEXTS } from './verify.texts';

/** What was sent, and what was answered. */
export interface CheckedReceipt {
  readonly signed: SignedReceipt;
  readonly proofSent: boolean;
  readonly files: readonly DigestedFile[];
  readonly verification: ReceiptVerification;
}

const TONES: Readonly<Record<Outcome, Tone>> = {
  holds: 'improved',
  fails: 'late',
  after: 'neutral',
  call_open: 'neutral',
  not_sent: 'neutral',
};
const FILE_TONES: Readonly<Record<FileRow['outcome'], Tone>> = {
  matches: 'improved',
  differs: 'late',
  not_listed: 'late',
  unread: 'late',
  not_given: 'neutral',
};

/** The result of a check: the verdict in words, then each check, the files, and what the receipt says. Takes the focus. */
@Component({
  selector: 'lg-verify-result',
  imports: [Banner, RouterLink, SummaryList, SummaryRow, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './verify-result.html',
  styleUrl: './verify-result.scss',
})
export class VerifyResult {
  readonly checked = input.required<CheckedReceipt>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(RESULT_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly receipt = computed(() => this.checked().signed.receipt);
  protected readonly seal = computed(() => this.checked().verification.seal);
  readonly #verdict = computed(() => {
    const { verification, files } = this.checked();
    return verdictOf(verification, files.filter(({ sha256 }) => sha256 === null).length);
  });
  protected readonly genuine = computed(() => isGenuine(this.#verdict()));
  protected readonly verdict = computed(() => this.t().verdicts[this.#verdict()]);
  protected readonly tone = computed(() => {
    if (!this.genuine()) return 'late';
    return this.#verdict() === 'genuine' ? 'done' : 'act';
  });
  protected readonly filesMatch = computed(() => {
    const { files } = this.checked().verification;
    return this.#verdict() === 'genuine' && files.some(({ check }) => check === FILE_CHECK.matches);
  });
  protected readonly callOpen = computed(() => this.genuine() && this.seal() === null);
  /** A call of this code is there for sure only where the portal has signed it. */
  protected readonly known = computed(
    () => this.checked().verification.signature === CHECK.holds || this.seal() !== null,
  );

  protected readonly checks = computed(() => {
    const { verification, proofSent } = this.checked();
    const texts = CHECK_TEXTS[this.#locale()];
    return outcomesOf(verification, proofSent).map(({ check, outcome }) => ({
      check,
      name: texts[check].name,
      tone: TONES[outcome],
      outcome: this.t().outcomes[outcome],
      meaning: texts[check].meanings[outcome] ?? '',
    }));
  });
  protected readonly files = computed(() => {
    const { signed, files, verification } = this.checked();
    const t = this.t();
    return fileRows(signed.receipt, files, verification).map(({ name, size, outcome, listedAs, fault }) => ({
      name,
      size,
      tone: FILE_TONES[outcome],
      outcome: t.fileOutcomes[outcome],
      meaning: [
        fault === null ? t.fileMeanings[outcome] : DIGEST_FAULT_TEXTS[this.#locale()][fault],
        listedAs === null ? '' : t.listedAs(listedAs),
      ]
        .filter(Boolean)
        .join(' '),
    }));
  });
  /** As it is written where it is no time at all. */
  protected readonly submittedAt = computed(() => {
    const { submittedAt } = this.receipt();
    return Number.isNaN(Date.parse(submittedAt))
      ? submittedAt
      : this.t().cityTime(this.format.exactTime(submittedAt));
  });

  constructor() {
    afterRenderEffect(() => {
      this.checked();
      this.heading().nativeElement.focus();
    });
  }
}
