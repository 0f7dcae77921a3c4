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
import {
  COMMISSION_ACT,
  COMMISSION_LIMITS,
  REASONED_ACTS,
  type CommissionAct,
  type CommissionView,
} from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { injectFormat } from '../../core/format';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { faultsOfWords } from '../../ui/form/required-words';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { CommissionsApi } from './commissions-api';
import { COMMISSIONS_TEXTS } from './commissions.texts';
import { PAPER_TEXTS } from './paper.texts';
import { SignDialog } from './sign-dialog';

type PlainAct = Exclude<CommissionAct, 'sign'>;

/** Somebody was faster, or a solver has objected meanwhile. */
const OUTDATED: readonly string[] = ['wrong_state', 'stale', 'complaint_period', 'complaints_open'];
/** To the terms as they were read. */
const OF_WHAT_WAS_READ: readonly PlainAct[] = ['agree', 'pass'];
const DANGEROUS: readonly PlainAct[] = ['terminate'];
const FORWARD: readonly PlainAct[] = ['offer', 'agree', 'pass', 'start', 'accept', 'close'];
const PLAIN = Object.values(COMMISSION_ACT).filter((act): act is PlainAct => act !== 'sign');

/** What the reader may do with the commission as a whole; each act is asked for first, some with a reason. */
@Component({
  selector: 'lg-commission-acts',
  imports: [Banner, Button, ConfirmDialog, RouterLink, SignDialog, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      @for (act of forward(); track act) {
        <button type="button" lgButton="primary" (click)="ask(act)">{{ t().acts[act].label }}</button>
      }
      @if (may('sign') && !commission().waits) {
        <button type="button" lgButton="primary" (click)="signing.open()">{{ t().sign }}</button>
      }
      @if (may('accept') && left() > 0) {
        <p class="soft">{{ plan().finishLater(format.number(left())) }}</p>
      }
      @if (may('edit')) {
        <a
          class="button button-secondary"
          [routerLink]="['/work/challenges', commission().challengeCode, 'commission']"
          [queryParams]="{ commission: commission().id }"
          >{{ plan().edit }}</a
        >
      }
      @if (may('plan')) {
        <a
          class="button button-secondary"
          [routerLink]="['/work/commissions', commission().id, 'plan', 'edit']"
          >{{
            commission().state === 'running'
              ? plan().editRunning
              : commission().milestones.length === 0
                ? plan().drawPlan
                : plan().editPlan
          }}</a
        >
      }
      @if (may('continue')) {
        <a
          class="button button-secondary"
          [routerLink]="['/work/challenges', commission().challengeCode, 'commission']"
          [queryParams]="{ continues: commission().id }"
          >{{ t().goOn }}</a
        >
      }
      @for (act of backward(); track act) {
        <button type="button" [lgButton]="isDangerous(act) ? 'danger' : 'secondary'" (click)="ask(act)">
          {{ t().acts[act].label }}
        </button>
      }
    </div>
    <lg-confirm-dialog
      [heading]="t().acts[asked()].ask"
      [confirmLabel]="t().acts[asked()].label"
      [danger]="isDangerous(asked())"
      [busy]="busy()"
      (confirmed)="take()"
    >
      <p>{{ t().acts[asked()].what }}</p>
      @if (isReasoned()) {
        <lg-text-area
          [(value)]="reason"
          [label]="t().reason"
          [hint]="t().reasonHint"
          [rows]="3"
          [required]="true"
          [maxLength]="maxReason"
          [touched]="tried()"
          [errors]="reasonErrors()"
        />
      }
      @if (problem(); as failed) {
        <lg-banner tone="late" [announce]="true">{{ problemText(failed) }}</lg-banner>
      }
    </lg-confirm-dialog>
    <lg-sign-dialog #signing [commission]="commission()" (signed)="taken.emit($event)" />
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

  protected readonly t = injectTexts(PAPER_TEXTS);
  protected readonly plan = injectTexts(COMMISSIONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly asked = signal<PlainAct>('offer');
  protected readonly reason = signal('');
  protected readonly maxReason = COMMISSION_LIMITS.reason;
  protected readonly tried = signal(false);
  protected readonly reasonErrors = computed(() => faultsOfWords(this.reason(), this.maxReason));
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly isReasoned = computed(() => REASONED_ACTS.includes(this.asked()));
  protected readonly left = computed(
    () => this.commission().milestones.filter(({ doneOn, summary }) => doneOn === null && !summary).length,
  );
  protected readonly forward = computed(() => this.#open(true));
  protected readonly backward = computed(() => this.#open(false));

  protected may(act: CommissionView['acts'][number]): boolean {
    return this.commission().acts.includes(act);
  }

  protected isDangerous(act: PlainAct): boolean {
    return DANGEROUS.includes(act);
  }

  protected ask(act: PlainAct): void {
    this.asked.set(act);
    this.reason.set('');
    this.tried.set(false);
    this.problem.set(null);
    this.dialog().open();
  }

  protected async take(): Promise<void> {
    const act = this.asked();
    this.tried.set(true);
    if (this.isReasoned() && this.reasonErrors().length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id, revision } = this.commission();
      const body = this.isReasoned()
        ? { reason: this.reason() }
        : OF_WHAT_WAS_READ.includes(act)
          ? { revision }
          : {};
      const after = await this.#api.take(id, act, body);
      this.dialog().close();
      this.#toasts.show(this.t().acts[act].done);
      this.taken.emit(after);
    } catch (error) {
      this.problem.set(error);
      if (OUTDATED.includes(asProblem(error).code)) this.outdated.emit();
    } finally {
      this.busy.set(false);
    }
  }

  /** In the order of the paper; what would only be refused is not offered. */
  #open(forward: boolean): PlainAct[] {
    const { waits, milestones } = this.commission();
    const isPossible = (act: PlainAct): boolean => {
      if (act === 'start') return !waits && (milestones.length > 0 || this.commission().kind === 'prize');
      return act !== 'accept' || this.left() === 0;
    };
    return PLAIN.filter((act) => FORWARD.includes(act) === forward && this.may(act) && isPossible(act));
  }
}
