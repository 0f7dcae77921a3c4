import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { COMPLAINT_TEXT_MAX, type ComplaintView } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { keptForm, wordsLike } from '../../core/kept-form';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { KeptState } from '../../ui/kept-state';
import { Toasts } from '../../ui/toasts';
import { COMPLAINTS_TEXTS } from './complaints.texts';
import { ComplaintsApi } from './complaints-api';

/** Writing a complaint; the browser keeps the words until it is filed. */
@Component({
  selector: 'lg-complaint-filing',
  imports: [Button, ConfirmDialog, ErrorSummary, FormField, KeptState, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="$event.preventDefault(); ask()">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-area [formField]="form.grounds" [label]="t().grounds" [hint]="t().fileHint" [rows]="7" />
      <div class="row">
        <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().file }}</button>
      </div>
      <lg-kept-state [form]="kept" />
    </form>
    <lg-confirm-dialog
      [heading]="t().fileAsk"
      [confirmLabel]="t().file"
      [busy]="sending.busy()"
      (confirmed)="send()"
    >
      <p>{{ t().fileAskText }}</p>
    </lg-confirm-dialog>
  `,
})
export class ComplaintFiling {
  readonly proposalId = input.required<string>();
  /** Filed, or found to be filed or too late. */
  readonly filed = output<ComplaintView | null>();

  readonly #api = inject(ComplaintsApi);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(COMPLAINTS_TEXTS);
  protected readonly labels = computed(() => ({ grounds: this.t().grounds }));
  protected readonly kept = keptForm(
    () => `complaint:${this.proposalId()}`,
    wordsLike({ grounds: '' }),
    () => ({ grounds: '' }),
  );
  protected readonly form = form(this.kept.model, (path) => {
    required(path.grounds);
    maxLength(path.grounds, COMPLAINT_TEXT_MAX);
  });
  protected readonly sending = submission(this.form, async () => {
    try {
      const complaint = await this.#api.file(this.proposalId(), {
        grounds: this.kept.model().grounds.trim(),
      });
      this.kept.done();
      this.#toasts.show(this.t().filedDone);
      this.filed.emit(complaint);
    } catch (error) {
      if (asProblem(error).code === 'complaint_open') this.filed.emit(null);
      throw error;
    }
  });

  protected ask(): void {
    if (this.form().invalid()) void this.sending.submit();
    else this.dialog().open();
  }

  protected async send(): Promise<void> {
    await this.sending.submit();
    this.dialog().close();
  }
}
