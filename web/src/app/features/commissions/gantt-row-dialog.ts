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
import { FormField, applyWhen, form, required, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { type MilestoneView, type PlanRow, type PlanView, WorkCalendar } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Toasts } from '../../ui/toasts';
import { text } from './commission-schema';
import { CommissionsApi } from './commissions-api';
import { injectStandWords, injectUnitWords } from './gantt-words';
import { GANTT_TEXTS } from './gantt.texts';
import { type Dates, replanned, requestWith } from './replan';

/** Everything about a row of a plan, and, where the plan may be changed, its dates: nothing is saved without a reason once work goes on. */
@Component({
  selector: 'lg-gantt-row-dialog',
  imports: [ConfirmDialog, DateField, ErrorSummary, FormField, RouterLink, SummaryList, SummaryRow, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-confirm-dialog
      [heading]="row()?.name ?? ''"
      [confirmLabel]="mayMove() ? t().save : t().close"
      [busy]="sending.busy()"
      (confirmed)="confirm()"
    >
      @if (row(); as row) {
        <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
        <lg-summary-list>
          <lg-summary-row [label]="t().responsible"
            >{{ row.responsiblePerson }}, {{ unit(row) }}</lg-summary-row
          >
          <lg-summary-row [label]="t().planned"
            >{{ format.date(row.plannedStart) }} – {{ format.date(row.due) }}</lg-summary-row
          >
          @if (row.baseline; as first) {
            <lg-summary-row [label]="t().baseline"
              >{{ format.date(first.plannedStart) }} – {{ format.date(first.due) }}</lg-summary-row
            >
          }
          @if (row.startedOn; as started) {
            <lg-summary-row [label]="t().started">{{ format.date(started) }}</lg-summary-row>
          }
          <lg-summary-row [label]="t().stand">{{ stand(row) }}</lg-summary-row>
          @if (row.slack !== null) {
            <lg-summary-row [label]="t().slack">{{
              row.critical ? t().critical : t().slackDays(format.number(row.slack))
            }}</lg-summary-row>
          }
          @if (texts(); as own) {
            @if (own.deliverables) {
              <lg-summary-row [label]="t().deliverables"
                ><span class="prose">{{ own.deliverables }}</span></lg-summary-row
              >
            }
            @if (own.acceptanceCriteria) {
              <lg-summary-row [label]="t().acceptanceCriteria"
                ><span class="prose">{{ own.acceptanceCriteria }}</span></lg-summary-row
              >
            }
            @if (own.note) {
              <lg-summary-row [label]="t().note"
                ><span class="prose">{{ own.note }}</span></lg-summary-row
              >
            }
          }
        </lg-summary-list>
        @if (commissionId(); as id) {
          <p>
            <a [routerLink]="['/work/commissions', id, 'plan']">{{ t().toPlan }}</a>
          </p>
        }
        @if (mayMove()) {
          <h3>{{ t().changeDates }}</h3>
          <lg-date-field [formField]="form.plannedStart" [label]="t().plannedStart" />
          <lg-date-field [formField]="form.due" [label]="t().due" />
          @if (pushed().length > 0) {
            <p class="act">{{ t().pushed }}</p>
            <ul>
              @for (item of pushed(); track item.name) {
                <li>{{ item.name }}: {{ format.date(item.plannedStart) }} – {{ format.date(item.due) }}</li>
              }
            </ul>
          }
          @if (running()) {
            <lg-text-area [formField]="form.reason" [label]="t().reason" [hint]="t().reasonHint" [rows]="2" />
          }
        }
      }
    </lg-confirm-dialog>
  `,
  styles: `
    h3 {
      margin: 0.5rem 0 0;
      font-size: 1.0625rem;
    }
    p,
    ul {
      margin: 0;
    }
  `,
})
export class GanttRowDialog {
  /** The plan that can be changed; null where rows of several are looked at. */
  readonly plan = input<PlanView | null>(null);
  readonly saved = output<PlanView>();
  /** Somebody else was faster. */
  readonly outdated = output();

  readonly #api = inject(CommissionsApi);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(GANTT_TEXTS);
  protected readonly format = injectFormat();
  protected readonly stand = injectStandWords();
  protected readonly unit = injectUnitWords();
  protected readonly row = signal<PlanRow | null>(null);
  protected readonly commissionId = signal<string | null>(null);
  protected readonly running = computed(() => this.plan()?.commission.state === 'running');
  protected readonly labels = computed(() => {
    const { plannedStart, due, reason } = this.t();
    return { plannedStart, due, reason };
  });
  /** The row with its texts, on its own commission's page. */
  protected readonly texts = computed((): MilestoneView | undefined =>
    this.plan()?.rows.find(({ id }) => id === this.row()?.id),
  );
  protected readonly mayMove = computed(() => {
    const row = this.row();
    return (
      row !== null && !row.summary && row.doneOn === null && (this.plan()?.acts.includes('plan') ?? false)
    );
  });

  readonly #model = signal({ plannedStart: null as string | null, due: null as string | null, reason: '' });
  protected readonly form = form(this.#model, (path) => {
    applyWhen(
      path,
      () => this.mayMove(),
      (own) => {
        required(own.plannedStart);
        required(own.due);
        validate(own.due, ({ value, valueOf }) => {
          const [start, due] = [valueOf(own.plannedStart), value()];
          return start !== null && due !== null && due < start
            ? { kind: 'must_be_later', message: this.t().dueAfterStart }
            : undefined;
        });
      },
    );
    applyWhen(
      path,
      () => this.mayMove() && this.running(),
      (own) => {
        text(own.reason, 1_000);
      },
    );
  });
  readonly #changes = computed((): ReadonlyMap<string, Dates> => {
    const [plan, row, { plannedStart, due }] = [this.plan(), this.row(), this.#model()];
    if (!plan || !row || plannedStart === null || due === null || due < plannedStart) return new Map();
    return replanned(plan, row.id, { plannedStart, due }, new WorkCalendar(plan.holidays));
  });
  protected readonly pushed = computed(() => {
    const names = new Map((this.plan()?.rows ?? []).map(({ id, name }) => [id, name]));
    return [...this.#changes()].flatMap(([id, dates]) =>
      id === this.row()?.id ? [] : [{ name: names.get(id) ?? '', ...dates }],
    );
  });
  protected readonly sending = submission(this.form, async () => {
    const plan = this.plan();
    if (!plan) return;
    try {
      const after = await this.#api.savePlan(
        plan.commission.id,
        requestWith(plan, this.#changes(), this.#model().reason),
      );
      this.dialog().close();
      this.#toasts.show(this.t().saved);
      this.saved.emit(after);
    } catch (error) {
      if (asProblem(error).code !== 'stale') throw error;
      this.dialog().close();
      this.#toasts.show(this.t().stale, 'failed');
      this.outdated.emit();
    }
  });

  /** @param dates what a drag proposes @param commissionId whose it is, where that is not the page's own */
  open(row: PlanRow, dates: Dates | null = null, commissionId: string | null = null): void {
    this.row.set(row);
    this.commissionId.set(commissionId);
    const { plannedStart, due } = dates ?? row;
    this.form().reset({ plannedStart, due, reason: '' });
    this.dialog().open();
  }

  protected confirm(): void {
    if (this.mayMove()) void this.sending.submit();
    else this.dialog().close();
  }
}
