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
import { FormField, form, required } from '@angular/forms/signals';
import { DECLINE_REASON, type DeclineReason, type DeskQuestion, type QuestionDesk } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { Toasts } from '../../ui/toasts';
import { DESK_TEXTS, REASON_TEXTS } from './desk.texts';
import { QuestionsApi } from './questions-api';

/** Declining to answer; it cannot be taken back, so it is asked once more. */
@Component({
  selector: 'lg-question-decline',
  imports: [Button, ConfirmDialog, ErrorSummary, FormField, RadioGroup],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="ask($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-radio-group [formField]="form.reason" [label]="t().reason" [options]="reasons()" />
      <div class="row">
        <button type="submit" lgButton="danger" [busy]="sending.busy()">{{ t().decline }}</button>
      </div>
    </form>
    <lg-confirm-dialog
      [heading]="t().declineAsk"
      [confirmLabel]="t().decline"
      [danger]="true"
      [busy]="sending.busy()"
      (confirmed)="decline()"
    >
      <p>{{ t().declineText }}</p>
    </lg-confirm-dialog>
  `,
})
export class QuestionDecline {
  readonly question = input.required<DeskQuestion>();
  readonly changed = output<QuestionDesk>();

  readonly #api = inject(QuestionsApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale);
  private readonly dialog = viewChild.required(ConfirmDialog);
  protected readonly t = injectTexts(DESK_TEXTS);
  protected readonly labels = computed(() => ({ reason: this.t().reason }));
  protected readonly reasons = computed(() =>
    Object.values(DECLINE_REASON).map((value) => ({
      value,
      label: REASON_TEXTS[this.#locale.current()][value],
    })),
  );

  readonly #model = signal({ reason: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
  });
  protected readonly sending = submission(this.form, async () => {
    const desk = await this.#api.decline(this.question().id, this.#model().reason as DeclineReason);
    this.#toasts.show(this.t().saved);
    this.changed.emit(desk);
  });

  protected ask(event: Event): void {
    event.preventDefault();
    if (this.#model().reason === '') void this.sending.submit();
    else this.dialog().open();
  }

  protected async decline(): Promise<void> {
    await this.sending.submit();
    this.dialog().close();
  }
}
