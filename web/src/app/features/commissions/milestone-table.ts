import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { MilestoneView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { ProgressBar } from '../../ui/progress-bar';
import { Tag } from '../../ui/tag';
import { MILESTONE_TONES, type MilestoneStatus } from './commission-state';
import { COMMISSIONS_TEXTS } from './commissions.texts';
import { injectUnitWords } from './gantt-words';
import { injectMilestoneWords } from './milestone-words';
import type { TimelineBar } from './timeline';

/** The milestones in words: who, until when, how far; with the button to report progress. */
@Component({
  selector: 'lg-milestone-table',
  imports: [Button, Column, DataTable, ProgressBar, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-data-table [rows]="bars()" [caption]="t().plan" [hideCaption]="true">
      <ng-template [lgColumn]="bars()" [header]="t().milestone" [rowHeader]="true" let-bar>
        <span [class.part]="bar.milestone.parentId !== null">{{ bar.milestone.name }}</span>
      </ng-template>
      <ng-template [lgColumn]="bars()" [header]="t().responsible" let-bar>
        {{ bar.milestone.responsiblePerson }}<br /><span class="soft small">{{ unit(bar.milestone) }}</span>
      </ng-template>
      <ng-template [lgColumn]="bars()" [header]="t().dates" let-bar>
        <span class="number dates"
          >{{ format.date(bar.milestone.plannedStart) }} –<br />{{ format.date(bar.milestone.due) }}</span
        >
      </ng-template>
      <ng-template [lgColumn]="bars()" [header]="t().progress" let-bar>
        <lg-progress-bar [value]="bar.milestone.progress / 100" [label]="bar.milestone.name" />
        @if (short()[bar.status]; as short) {
          <lg-tag [tone]="tones[bar.status]">{{ short }}</lg-tag>
          <span class="small stand">{{ words(bar.milestone, bar.status) }}</span>
        } @else {
          <lg-tag [tone]="tones[bar.status]">{{ words(bar.milestone, bar.status) }}</lg-tag>
        }
      </ng-template>
      <ng-template [lgColumn]="bars()" [header]="t().note" let-bar>
        @if (bar.milestone.note) {
          <span class="small prose">{{ bar.milestone.note }}</span>
        } @else {
          <span class="soft small">{{ t().noNote }}</span>
        }
      </ng-template>
      @if (editable()) {
        <ng-template [lgColumn]="bars()" [header]="t().action" let-bar>
          @if (!bar.milestone.summary && bar.milestone.doneOn === null) {
            <button
              type="button"
              class="update"
              lgButton="secondary"
              [attr.aria-label]="t().updateOf(bar.milestone.name)"
              (click)="chosen.emit(bar.milestone)"
            >
              {{ t().update }}
            </button>
          } @else {
            <span class="soft small">{{ bar.milestone.summary ? t().byParts : '–' }}</span>
          }
        </ng-template>
      }
    </lg-data-table>
  `,
  styles: `
    lg-tag {
      margin-block-start: 0.375rem;
    }
    .part,
    .stand {
      display: block;
    }
    .part {
      padding-inline-start: 1rem;
    }
    .dates,
    .update {
      white-space: nowrap;
    }
  `,
})
export class MilestoneTable {
  readonly bars = input.required<readonly TimelineBar[]>();
  /** Whether the reader may report progress. */
  readonly editable = input(false);
  readonly chosen = output<MilestoneView>();

  protected readonly t = injectTexts(COMMISSIONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly words = injectMilestoneWords();
  protected readonly unit = injectUnitWords();
  protected readonly tones = MILESTONE_TONES;
  /** Of what takes more words than a tag holds. */
  protected readonly short = computed((): Partial<Record<MilestoneStatus, string>> => {
    const { waits, lateDone } = this.t().status;
    return { handed_in: waits, done_late: lateDone };
  });
}
