import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ChallengeWorkView } from '@loi-giai/shared';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Toasts } from '../../ui/toasts';
import { ReuseApi } from './reuse-api';
import { ENDED_TEXTS } from './ended.texts';

/** Copying a challenge, calling an ended one again, putting it away. */
@Component({
  selector: 'lg-challenge-ended',
  imports: [Button, ConfirmDialog, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let acts = challenge().acts;
    <div class="stack">
      @if (acts.includes('call_again')) {
        <button type="button" lgButton="primary" (click)="ask.open()">{{ t().callAgain }}</button>
      }
      @if (mayCopy()) {
        <a
          class="button button-secondary"
          routerLink="/work/challenges/new"
          [queryParams]="{ from: challenge().code }"
          >{{ t().copy }}</a
        >
      }
      @if (acts.includes('archive')) {
        <button type="button" lgButton="secondary" [busy]="busy()" (click)="putAway(true)">
          {{ t().archive }}
        </button>
      }
      @if (acts.includes('unarchive')) {
        <button type="button" lgButton="secondary" [busy]="busy()" (click)="putAway(false)">
          {{ t().unarchive }}
        </button>
      }
    </div>
    <lg-confirm-dialog
      #ask
      [heading]="t().callAgainHeading"
      [confirmLabel]="t().callAgain"
      [busy]="busy()"
      (confirmed)="callAgain()"
    >
      <p>{{ t().callAgainText }}</p>
    </lg-confirm-dialog>
  `,
})
export class ChallengeEnded {
  readonly challenge = input.required<ChallengeWorkView>();
  /** Whether the reader drafts anywhere. */
  readonly mayCopy = input(false);
  readonly taken = output<ChallengeWorkView>();

  readonly #api = inject(ReuseApi);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(ENDED_TEXTS);
  protected readonly busy = signal(false);

  protected callAgain(): Promise<void> {
    return this.#act(async () => {
      const { code } = await this.#api.callAgain(this.challenge().code);
      this.dialog().close();
      this.#toasts.show(this.t().calledAgain(code));
      await this.#router.navigate(['/work/challenges', code, 'edit']);
    });
  }

  protected putAway(away: boolean): Promise<void> {
    return this.#act(async () => {
      const { code } = this.challenge();
      this.taken.emit(await (away ? this.#api.archive(code) : this.#api.unarchive(code)));
      this.#toasts.show(away ? this.t().archived : this.t().unarchived);
    });
  }

  async #act(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await act();
    } catch (error) {
      this.dialog().close();
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
