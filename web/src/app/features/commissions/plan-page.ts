import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PlanView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { GanttRowDialog } from './gantt-row-dialog';
import { GanttView, type TimedSource } from './gantt-view';
import { GANTT_TEXTS } from './gantt.texts';
import { PlanBaselines } from './plan-baselines';

/** The plan of one commission against time, the same for agency and solver, with its editions. */
@Component({
  selector: 'lg-plan-page',
  imports: [
    EmptyState,
    GanttRowDialog,
    GanttView,
    PageHeader,
    PlanBaselines,
    ProblemView,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container wide">
      @if (plan.hasValue()) {
        @let found = plan.value();
        <lg-page-header
          [heading]="t().planHeading"
          [lead]="local(found.commission.challengeTitle)"
          [crumbs]="[
            { label: t().commissions, link: '/work/commissions' },
            {
              label: found.commission.number ?? local(found.commission.challengeTitle),
              link: ['/work/commissions', found.commission.id],
            },
          ]"
        >
          <p class="row">
            @if (found.commission.expectedEnd; as end) {
              <span class="number">{{ t().expectedEnd(format.date(end)) }}</span>
            }
            @if (found.acts.includes('plan') && found.rows.length > 0) {
              <a
                class="button button-secondary no-print"
                [routerLink]="['/work/commissions', found.commission.id, 'plan', 'edit']"
                >{{ t().edit }}</a
              >
            }
          </p>
        </lg-page-header>
        @if (found.rows.length === 0) {
          <lg-empty-state [heading]="t().emptyPlan" [text]="t().emptyPlanText">
            @if (found.acts.includes('plan')) {
              <a
                class="button button-primary"
                [routerLink]="['/work/commissions', found.commission.id, 'plan', 'edit']"
                >{{ t().draw }}</a
              >
            }
          </lg-empty-state>
        } @else {
          <lg-gantt-view
            [source]="source()"
            [exports]="exports()"
            [editable]="found.acts.includes('plan')"
            (chosen)="dialog().open($event)"
            (moved)="dialog().open($event.row, $event.dates)"
          />
        }
        @if (found.baselines.length > 0) {
          <lg-plan-baselines class="no-print" [baselines]="found.baselines" />
        }
        <lg-gantt-row-dialog [plan]="found" (saved)="plan.set($event)" (outdated)="plan.reload()" />
      } @else if (plan.error(); as error) {
        <lg-problem-view [error]="error" (retry)="plan.reload()" />
      } @else {
        <lg-skeleton [count]="8" />
      }
    </div>
  `,
  styles: `
    .wide {
      max-width: 100rem;
    }
    @media print {
      .wide {
        max-width: none;
        padding: 0;
      }
    }
  `,
})
export class PlanPage {
  readonly id = input.required<string>();

  protected readonly dialog = viewChild.required(GanttRowDialog);

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(GANTT_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  readonly #address = computed(() => `/api/v1/commissions/${encodeURIComponent(this.id())}/plan`);
  protected readonly plan = httpResource<PlanView>(() => this.#address());
  protected readonly exports = computed(() => ({
    xlsx: `${this.#address()}.xlsx?lang=${this.#locale()}`,
    ics: `${this.#address()}.ics?lang=${this.#locale()}`,
  }));
  protected readonly source = computed((): TimedSource => {
    if (!this.plan.hasValue()) return { today: '', holidays: [], commissions: [], rows: [] };
    const { commission, rows, today, holidays } = this.plan.value();
    return {
      ...{ today, holidays },
      commissions: [commission],
      rows: rows.map((row) => ({ ...row, commissionId: commission.id })),
    };
  });

  constructor() {
    describePage(() =>
      this.plan.hasValue()
        ? {
            title: `${this.t().planHeading}: ${this.local(this.plan.value().commission.challengeTitle)}`,
            hidden: true,
          }
        : null,
    );
  }
}
