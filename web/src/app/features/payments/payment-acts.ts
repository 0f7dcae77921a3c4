import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { PaymentView } from '@loi-giai/shared';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Toasts } from '../../ui/toasts';
import { WordsForm } from '../../ui/words-form';
import { PayForm } from './pay-form';
import { PaymentsApi } from './payments-api';
import { PAYMENTS_TEXTS } from './payments.texts';

const PLAIN = ['request', 'check', 'approve', 'cancel'] as const;
const EXPLAINED = ['return', 'refuse'] as const;

/** What the reader can do about a request for payment. */
@Component({
  selector: 'lg-payment-acts',
  imports: [Button, PayForm, WordsForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let found = payment();
    <div class="stack">
      @if (found.acts.includes('pay')) {
        <details open>
          <summary>{{ t().pay }}</summary>
          <lg-pay-form [id]="found.id" (paid)="changed.emit($event)" />
        </details>
      }
      @for (act of plain; track act) {
        @if (found.acts.includes(act)) {
          <p>
            <button
              type="button"
              [lgButton]="act === 'cancel' ? 'secondary' : 'primary'"
              [busy]="busy()"
              (click)="take(act)"
            >
              {{ t()[act] }}
            </button>
          </p>
        }
      }
      @for (act of explained; track act) {
        @if (found.acts.includes(act)) {
          <details>
            <summary>{{ t()[act] }}</summary>
            <lg-words-form
              [keptAs]="'payment-' + act + ':' + found.id"
              [label]="t().reason"
              [button]="t()[act]"
              [longest]="2000"
              [send]="sending[act]"
            />
          </details>
        }
      }
      @if (found.acts.length === 0) {
        <p class="soft">{{ t().noActs }}</p>
      }
    </div>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class PaymentActs {
  readonly payment = input.required<PaymentView>();
  readonly changed = output<PaymentView>();

  readonly #api = inject(PaymentsApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(PAYMENTS_TEXTS);
  protected readonly plain = PLAIN;
  protected readonly explained = EXPLAINED;
  protected readonly busy = signal(false);
  protected readonly sending = {
    return: (reason: string) => this.#explain('return', reason),
    refuse: (reason: string) => this.#explain('refuse', reason),
  };

  protected async take(act: (typeof PLAIN)[number]): Promise<void> {
    this.busy.set(true);
    try {
      this.changed.emit(await this.#api.take(this.payment().id, act));
      this.#toasts.show(this.t().done[act]);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }

  async #explain(act: (typeof EXPLAINED)[number], reason: string): Promise<void> {
    this.changed.emit(await this.#api.explain(this.payment().id, act, reason));
    this.#toasts.show(this.t().done[act]);
  }
}
