import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { ObstacleView } from '@loi-giai/shared';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Toasts } from '../../ui/toasts';
import { WordsForm } from '../../ui/words-form';
import { ObstacleResolveForm } from './obstacle-resolve-form';
import { ObstacleTakeForm } from './obstacle-take-form';
import { ObstaclesApi } from './obstacles-api';
import { OBSTACLES_TEXTS } from './obstacles.texts';

/** What the reader can do about an obstacle; what is nearest at hand stands open. */
@Component({
  selector: 'lg-obstacle-acts',
  imports: [Button, ConfirmDialog, ObstacleResolveForm, ObstacleTakeForm, WordsForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let found = obstacle();
    <div class="stack">
      @if (can('take')) {
        <details [open]="found.state === 'open'">
          <summary>{{ found.owner ? t().takeAgain : t().take }}</summary>
          <lg-obstacle-take-form [obstacle]="found" (taken)="changed.emit($event)" />
        </details>
      }
      @if (can('resolve')) {
        <details open>
          <summary>{{ t().resolve }}</summary>
          <lg-obstacle-resolve-form [obstacle]="found" (resolved)="changed.emit($event)" />
        </details>
      }
      @if (can('answer')) {
        <details [open]="!can('resolve') && !can('take')">
          <summary>{{ t().answer }}</summary>
          <lg-words-form
            [keptAs]="'obstacle-answer:' + found.id"
            [label]="t().answerLabel"
            [button]="t().answer"
            [send]="answer()"
          />
        </details>
      }
      @if (can('escalate')) {
        <details>
          <summary>{{ t().escalate }}</summary>
          <lg-words-form
            [keptAs]="'obstacle-escalation:' + found.id"
            [label]="t().reason"
            [button]="t().escalate"
            [send]="escalate()"
          />
        </details>
      }
      @if (can('reopen')) {
        <details>
          <summary>{{ t().reopen }}</summary>
          <lg-words-form
            [keptAs]="'obstacle-reopening:' + found.id"
            [label]="t().reason"
            [button]="t().reopen"
            [send]="reopen()"
          />
        </details>
      }
      @if (can('withdraw')) {
        <p>
          <button type="button" lgButton="quiet" (click)="dialog.open()">{{ t().withdraw }}</button>
        </p>
      }
      @if (found.acts.length === 0) {
        <p class="soft">{{ t().noActs }}</p>
      }
    </div>
    <lg-confirm-dialog
      #dialog
      [heading]="t().withdrawAsk"
      [confirmLabel]="t().withdraw"
      [danger]="true"
      [busy]="withdrawing()"
      (confirmed)="withdraw(dialog)"
    >
      <p>{{ t().withdrawText }}</p>
    </lg-confirm-dialog>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class ObstacleActs {
  readonly obstacle = input.required<ObstacleView>();
  readonly changed = output<ObstacleView>();

  readonly #api = inject(ObstaclesApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(OBSTACLES_TEXTS);
  protected readonly withdrawing = signal(false);
  protected readonly answer = computed(() =>
    this.#sending((text) => this.#api.answer(this.obstacle().id, text), 'answered'),
  );
  protected readonly escalate = computed(() =>
    this.#sending((reason) => this.#api.explain(this.obstacle().id, 'escalate', { reason }), 'escalated'),
  );
  protected readonly reopen = computed(() =>
    this.#sending((reason) => this.#api.explain(this.obstacle().id, 'reopen', { reason }), 'reopened'),
  );

  protected can(act: ObstacleView['acts'][number]): boolean {
    return this.obstacle().acts.includes(act);
  }

  protected async withdraw(dialog: ConfirmDialog): Promise<void> {
    this.withdrawing.set(true);
    try {
      this.changed.emit(await this.#api.withdraw(this.obstacle().id));
      this.#toasts.show(this.t().withdrawn);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      dialog.close();
      this.withdrawing.set(false);
    }
  }

  #sending(
    call: (text: string) => Promise<ObstacleView>,
    done: 'answered' | 'escalated' | 'reopened',
  ): (text: string) => Promise<void> {
    return async (text) => {
      this.changed.emit(await call(text));
      this.#toasts.show(this.t()[done]);
    };
  }
}
