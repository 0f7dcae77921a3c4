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
import { RouterLink } from '@angular/router';
import type { CommissionAct, CommissionView } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { injectFormat } from '../../core/format';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Toasts } from '../../ui/toasts';
import { CommissionsApi } from './commissions-api';
import { COMMISSIONS_TEXTS } from './commissions.texts';

/** Somebody was faster, or a solver has objected meanwhile. */
const OUTDATED: readonly string[] = ['wrong_state', 'complaint_period', 'complaints_open'];

/** What the reader may do with the commission as a whole: change it, start it, finish it. */
@Component({
  selector: 'lg-commission-acts',
  imports: [Banner, Button, ConfirmDialog, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      @if (may('start') && !commission().waits && commission().milestones.length > 0) {
        <button type="button" lgButton="primary" (click)="ask('start')">{{ t().start }}</button>
      }
      @if (may('finish')) {
        @if (left() === 0) {
          <p class="act">{{ t().finishAct }}</p>
          <button type="button" lgButton="primary" (click)="ask('finish')">{{ t().finish }}</button>
        } @else {
          <p class="soft">{{ t().finishLater(format.number(left())) }}</p>
        }
      }
      @if (may('edit')) {
        <a
          class="button button-secondary"
          [routerLink]="['/work/challenges', commission().challengeCode, 'commission']"
          [queryParams]="{ proposal: commission().proposalId }"
          >{{ t().edit }}</a
        >
      }
      @if (may('plan')) {
        <a
          class="button"
          [class.button-primary]="unplanned()"
          [class.button-secondary]="!unplanned()"
          [routerLink]="['/work/commissions', commission().id, 'plan', 'edit']"
          >{{
            commission().state === 'running' ? t().editRunning : unplanned() ? t().drawPlan : t().editPlan
          }}</a
        >
      }
    </div>
    <lg-confirm-dialog
      [heading]="asked() === 'finish' ? t().finishAsk : t().startAsk"
      [confirmLabel]="asked() === 'finish' ? t().finish : t().start"
      [busy]="busy()"
      (confirmed)="take()"
    >
      @if (asked() === 'finish') {
        <p>{{ t().finishWhat }}</p>
        <p>{{ t().finishNext }}</p>
      } @else {
        <p>{{ t().startWhat }}</p>
        <p>{{ t().startFixed }}</p>
      }
      @if (problem(); as failed) {
        <lg-banner tone="late" [announce]="true">{{ problemText(failed) }}</lg-banner>
      }
    </lg-confirm-dialog>
  `,
})
export class CommissionActs {
  readonly commission = input.required<CommissionView>();
  readonly taken = output<CommissionView>();
  /** The act is no longer possible: somebody was faster. */
  readonly outdated = output();

  readonly #api = inject(CommissionsApi);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(COMMISSIONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly asked = signal<CommissionAct>('start');
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
  /** A plan comes before the start. */
  protected readonly unplanned = computed(() => this.commission().milestones.length === 0);
  protected readonly left = computed(
    () => this.commission().milestones.filter(({ doneOn, summary }) => doneOn === null && !summary).length,
  );

  protected may(act: CommissionView['acts'][number]): boolean {
    return this.commission().acts.includes(act);
  }

  protected ask(act: CommissionAct): void {
    this.asked.set(act);
    this.problem.set(null);
    this.dialog().open();
  }

  protected async take(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const after = await this.#api.take(this.commission().id, this.asked());
      this.dialog().close();
      this.#toasts.show(this.asked() === 'finish' ? this.t().finished : this.t().started);
      this.taken.emit(after);
    } catch (error) {
      this.problem.set(error);
      if (OUTDATED.includes(asProblem(error).code)) this.outdated.emit();
    } finally {
      this.busy.set(false);
    }
  }
}
