import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { EvaluationView } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { injectProblemText } from '../../core/problem-text';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Toasts } from '../../ui/toasts';

/** An act that needs no more than a yes: what waits, the button, the question, and what stood against it. */
@Component({
  selector: 'lg-evaluation-act',
  imports: [Banner, Button, ConfirmDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-banner [tone]="ready() ? 'act' : 'info'" [heading]="heading()">
      <p>{{ text() }}</p>
      @if (problem(); as found) {
        <p class="late" role="alert">{{ problemText(found) }}</p>
      }
      @if (ready()) {
        <p>
          <button type="button" lgButton="primary" [busy]="busy()" (click)="dialog.open()">
            {{ label() }}
          </button>
        </p>
      }
    </lg-banner>
    <lg-confirm-dialog
      #dialog
      [heading]="question()"
      [confirmLabel]="label()"
      [busy]="busy()"
      (confirmed)="take(dialog)"
    >
      <ng-content />
    </lg-confirm-dialog>
  `,
  styles: `
    p {
      margin: 0 0 0.5rem;
    }
  `,
})
export class EvaluationAct {
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
  /** False while others have something to do first; `text` says what. */
  readonly ready = input(true);
  readonly label = input.required<string>();
  readonly question = input.required<string>();
  /** What is said when it has been done. */
  readonly feedback = input.required<string>();
  readonly action = input.required<() => Promise<EvaluationView>>();
  readonly done = output<EvaluationView>();

  readonly #toasts = inject(Toasts);
  protected readonly problemText = injectProblemText();
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected async take(dialog: ConfirmDialog): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const view = await this.action()();
      dialog.close();
      this.#toasts.show(this.feedback());
      this.done.emit(view);
    } catch (error) {
      dialog.close();
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
