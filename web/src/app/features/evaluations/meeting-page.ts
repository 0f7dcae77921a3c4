import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  AGGREGATION,
  PANEL_ROLE,
  PANEL_STATE,
  type EvaluationSheets,
  type EvaluationView,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { evaluationAddress } from './evaluations-api';
import { EVALUATIONS_TEXTS } from './evaluations.texts';
import { agendaOf } from './meeting';
import { MeetingItem } from './meeting-item';
import { MEETING_TEXTS } from './meeting.texts';

/** The panel's agenda: every proposal with its sheets side by side, notes and agreed scores. */
@Component({
  selector: 'lg-meeting-page',
  imports: [Banner, Button, EmptyState, MeetingItem, PageHeader, ProblemView, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" [crumbs]="crumbs()">
        <button type="button" lgButton="secondary" (click)="refresh()">{{ t().refresh }}</button>
      </lg-page-header>
      @if (sheets.hasValue() && evaluation.hasValue()) {
        <div class="stack stack-large">
          <lg-banner [heading]="counts() ? t().counted : t().notCounted">
            @if (meeting() && counts() && missing() > 0) {
              <p>{{ t().missing(format.number(missing())) }}</p>
            }
          </lg-banner>
          @for (item of agenda(); track item.proposal.proposalId) {
            <lg-meeting-item
              [code]="code()"
              [item]="item"
              [sheets]="sheets.value()"
              [seated]="evaluation.value().myRole !== null"
              [chairs]="chairs()"
              [meeting]="meeting()"
              (changed)="sheets.reload()"
            />
          } @empty {
            <lg-empty-state [heading]="t().empty" [text]="t().emptyText" />
          }
        </div>
      } @else if (sheets.error() ?? evaluation.error(); as error) {
        <lg-problem-view [error]="error" (retry)="refresh()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
  `,
})
export class MeetingPage {
  readonly code = input.required<string>();

  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(MEETING_TEXTS);
  protected readonly words = injectTexts(EVALUATIONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly crumbs = computed(() => [
    { label: this.words().heading, link: '/work/evaluations' },
    { label: this.code(), link: ['/work/evaluations', this.code()] },
  ]);

  protected readonly evaluation = httpResource<EvaluationView>(() => evaluationAddress(this.code()));
  protected readonly sheets = httpResource<EvaluationSheets>(
    () => `${evaluationAddress(this.code())}/sheets`,
  );
  readonly #found = computed(() => (this.evaluation.hasValue() ? this.evaluation.value() : null));
  readonly #given = computed(() => (this.sheets.hasValue() ? this.sheets.value() : null));
  protected readonly chairs = computed(() => this.#found()?.myRole === PANEL_ROLE.chair);
  protected readonly meeting = computed(() => this.#found()?.state === PANEL_STATE.meeting);
  protected readonly counts = computed(() => this.#given()?.aggregation === AGGREGATION.consensus);
  protected readonly agenda = computed(() => {
    const [found, given] = [this.#found(), this.#given()];
    return found && given ? agendaOf(given, found.terms.discussionSpread) : [];
  });
  protected readonly missing = computed(
    () => this.agenda().filter(({ proposal }) => proposal.consensus === null).length,
  );

  constructor() {
    describePage(() => ({ title: `${this.t().heading}: ${this.code()}`, hidden: true }));
  }

  protected refresh(): void {
    this.evaluation.reload();
    this.sheets.reload();
    this.#toasts.show(this.t().refreshed);
  }
}
