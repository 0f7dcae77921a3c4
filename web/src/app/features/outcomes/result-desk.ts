import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OutcomesView, ResultDesk as Desk } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Column, DataTable } from '../../ui/data-table';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { WordsForm } from '../../ui/words-form';
import { OutcomesApi } from './outcomes-api';
import { ResultForm } from './result-form';
import { RESULT_FORM_TEXTS } from './result-form.texts';
import { ResultPreview } from './result-preview';
import { RESULT_STATE_TEXTS } from './result-words';
import { WithdrawForm } from './withdraw-form';

/** The editions of a result: what is out, what is being written, who publishes it. */
@Component({
  selector: 'lg-result-desk',
  imports: [
    Button,
    Column,
    ConfirmDialog,
    DataTable,
    ProblemView,
    ResultForm,
    ResultPreview,
    RouterLink,
    Skeleton,
    WithdrawForm,
    WordsForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './result-desk.html',
  styles: `
    :host {
      display: block;
    }
    .edition {
      white-space: nowrap;
    }
  `,
})
export class ResultDesk {
  readonly outcomes = input.required<OutcomesView>();
  /** What is published has changed, and with it the challenge's state. */
  readonly published = output();

  readonly #api = inject(OutcomesApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  readonly #locale = inject(Locale).current;
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(RESULT_FORM_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly states = computed(() => RESULT_STATE_TEXTS[this.#locale()]);
  protected readonly code = computed(() => this.outcomes().challengeCode);
  protected readonly desk = httpResource<Desk>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/result`,
  );

  protected readonly sendBack = async (reason: string): Promise<void> => {
    this.desk.set(await this.#api.returnResult(this.code(), reason));
    this.#toasts.show(this.t().returnedDone);
  };

  protected async publish(): Promise<void> {
    try {
      this.desk.set(await this.#api.publishResult(this.code()));
      this.#toasts.show(this.t().published);
      this.published.emit();
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.dialog().close();
    }
  }

  protected askToPublish(): void {
    this.dialog().open();
  }

  protected why({ number, reason, withdrawReason }: Desk['editions'][number]): string {
    if (withdrawReason !== null) return this.local(withdrawReason);
    return number === 1 ? this.t().first : this.local(reason);
  }
}
