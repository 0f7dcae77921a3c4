import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { COMMISSIONS_TEXTS } from './commissions.texts';
import { injectMilestoneWords } from './milestone-words';
import type { Timeline } from './timeline';

/** The plan against time, to look at. The table beside it says the same to everybody who does not see it. */
@Component({
  selector: 'lg-milestone-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <figure aria-hidden="true">
      <figcaption class="row soft small">
        <span class="key"><i class="plan"></i>{{ t().legendPlan }}</span>
        <span class="key"
          ><i class="plan"><i class="achieved"></i></i>{{ t().legendProgress }}</span
        >
        @if (hasOverdue()) {
          <span class="key"><i class="overdue"></i>{{ t().legendLate }}</span>
        }
        @if (hasDone()) {
          <span class="key"><i class="done"></i>{{ t().legendDone }}</span>
        }
      </figcaption>
      <div class="chart">
        <div class="grid-lines">
          @for (tick of timeline().ticks; track tick.day) {
            <span class="tick" [style.inset-inline-start.%]="tick.at"></span>
          }
          @if (timeline().today; as today) {
            <span class="today" [style.inset-inline-start.%]="today"></span>
          }
        </div>
        @for (bar of timeline().bars; track bar.milestone.id) {
          <div class="item">
            <p class="name">
              <strong>{{ bar.milestone.name }}</strong>
              <span [class.late]="bar.status === 'late'" [class.soft]="bar.status !== 'late'">{{
                words(bar.milestone, bar.status)
              }}</span>
            </p>
            <div class="lane">
              <span
                class="plan"
                [style.inset-inline-start.%]="bar.plan.start"
                [style.inline-size.%]="bar.plan.width"
              ></span>
              <span
                class="achieved"
                [class.complete]="bar.doneAt !== null"
                [style.inset-inline-start.%]="bar.achieved.start"
                [style.inline-size.%]="bar.achieved.width"
              ></span>
              @if (bar.overdue; as overdue) {
                <span
                  class="overdue"
                  [style.inset-inline-start.%]="overdue.start"
                  [style.inline-size.%]="overdue.width"
                ></span>
              }
              @if (bar.doneAt !== null) {
                <span class="done" [style.inset-inline-start.%]="bar.doneAt"></span>
              }
            </div>
          </div>
        }
        <div class="axis number soft">
          @for (tick of timeline().ticks; track tick.day) {
            <span [class.end]="tick.at > 85" [style.inset-inline-start.%]="tick.at">{{
              month(tick.day)
            }}</span>
          }
        </div>
      </div>
      @if (timeline().today !== null) {
        <p class="small soft today-text"><i class="today-key"></i>{{ t().today(format.date(today())) }}</p>
      }
    </figure>
  `,
  styleUrl: './milestone-chart.scss',
})
export class MilestoneChart {
  readonly timeline = input.required<Timeline>();
  /** yyyy-MM-dd in the city. */
  readonly today = input.required<string>();

  protected readonly t = injectTexts(COMMISSIONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly words = injectMilestoneWords();
  protected readonly hasOverdue = computed(() =>
    this.timeline().bars.some(({ overdue }) => overdue !== null),
  );
  protected readonly hasDone = computed(() => this.timeline().bars.some(({ doneAt }) => doneAt !== null));

  /** 03/2026 */
  protected month(day: string): string {
    return this.format.date(day).slice(3);
  }
}
