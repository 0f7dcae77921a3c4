import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import {
  COMMISSION_LIMITS,
  REASONED_AMENDMENT_ACTS,
  type AmendmentAct,
  type AmendmentView,
  type CommissionView,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { type FileEntry, FileField } from '../../ui/form/file-field';
import { faultsOfWords } from '../../ui/form/required-words';
import { TextArea } from '../../ui/form/text-area';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { AmendmentForm } from './amendment-form';
import { AMENDMENT_STATE_TEXTS, TERM_TEXTS } from './commission-kinds.texts';
import { CommissionsApi } from './commissions-api';
import { PAPER_TEXTS } from './paper.texts';
import { SignDialog } from './sign-dialog';

type PlainAct = Exclude<AmendmentAct, 'sign'>;

/** Amendments in their order, each with what it changes, where it stands and what the reader may do with it. */
@Component({
  selector: 'lg-amendments-panel',
  imports: [
    AmendmentForm,
    Banner,
    Button,
    ConfirmDialog,
    FileField,
    SignDialog,
    SummaryList,
    SummaryRow,
    Tag,
    TextArea,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './amendments-panel.html',
  styles: `
    h3 {
      margin: 0;
      font-size: 1.125rem;
    }
  `,
})
export class AmendmentsPanel {
  readonly commission = input.required<CommissionView>();
  readonly changed = output<CommissionView>();

  readonly #api = inject(CommissionsApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(PAPER_TEXTS);
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly states = computed(() => AMENDMENT_STATE_TEXTS[this.#locale()]);
  protected readonly terms = computed(() => TERM_TEXTS[this.#locale()]);
  /** What is written: a new one, the draft of one, or none. */
  protected readonly writing = signal<AmendmentView | 'new' | null>(null);
  protected readonly asked = signal<PlainAct>('offer');
  protected readonly of = signal<AmendmentView | null>(null);
  protected readonly reason = signal('');
  protected readonly maxReason = COMMISSION_LIMITS.reason;
  protected readonly tried = signal(false);
  protected readonly reasonErrors = computed(() => faultsOfWords(this.reason(), this.maxReason));
  protected readonly busy = signal(false);
  /** The paper on its way. */
  protected readonly sending = signal<readonly FileEntry[]>([]);
  protected readonly problem = signal<unknown>(null);
  protected readonly isReasoned = computed(() => REASONED_AMENDMENT_ACTS.includes(this.asked()));
  /** The one that is approved and waits for its paper and its signature. */
  protected readonly toSign = computed(
    () => this.commission().amendments.find(({ acts }) => acts.includes('sign')) ?? null,
  );

  protected plainActs({ acts }: AmendmentView): PlainAct[] {
    return acts.filter((act): act is PlainAct => act !== 'sign' && act !== 'edit');
  }

  protected isQuiet(act: PlainAct): boolean {
    return REASONED_AMENDMENT_ACTS.includes(act);
  }

  protected ask(amendment: AmendmentView, act: PlainAct): void {
    this.of.set(amendment);
    this.asked.set(act);
    this.reason.set('');
    this.tried.set(false);
    this.problem.set(null);
    this.dialog().open();
  }

  protected async take(): Promise<void> {
    const amendment = this.of();
    this.tried.set(true);
    if (!amendment || (this.isReasoned() && this.reasonErrors().length > 0)) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const body = this.isReasoned() ? { reason: this.reason() } : {};
      this.changed.emit(await this.#api.amend(this.commission().id, amendment.id, this.asked(), body));
      this.dialog().close();
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }

  protected saved(after: CommissionView): void {
    this.writing.set(null);
    this.changed.emit(after);
  }

  protected async attach({ id: amendment }: AmendmentView, [file]: readonly File[]): Promise<void> {
    if (!file) return;
    this.sending.set([{ id: 'sending', name: file.name, size: file.size, progress: null }]);
    try {
      const placed = { kind: 'amendment', amendment };
      this.changed.emit(await this.#api.attach(this.commission().id, placed, file));
      this.#toasts.show(this.t().added);
    } catch (error) {
      this.#toasts.show(this.problemText(error), 'failed');
    } finally {
      this.sending.set([]);
    }
  }
}
