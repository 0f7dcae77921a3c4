import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PlannedCommission } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { Tag } from '../../ui/tag';
import type { BoardRow, GanttLine } from './gantt-lines';
import { injectLatenessWords, injectProgressWords } from './gantt-words';
import { GANTT_TEXTS } from './gantt.texts';

const PAGE = 100;

interface TableRow {
  readonly row: BoardRow;
  readonly level: number;
  readonly commission: PlannedCommission | null;
  /** Names of what it waits for. */
  readonly waits: string;
}

/** What the chart draws, to read: cards on a phone. */
@Component({
  selector: 'lg-gantt-table',
  imports: [Column, DataTable, RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-data-table [rows]="rows()" [caption]="caption()" [hideCaption]="true">
      <ng-template [lgColumn]="rows()" [header]="t().milestone" [rowHeader]="true" let-item>
        <span class="name" [style.padding-inline-start.rem]="many() ? 0 : item.level * 0.75">
          @if (editable()) {
            <button type="button" class="open" (click)="chosen.emit(item.row)">{{ item.row.name }}</button>
          } @else {
            {{ item.row.name }}
          }
        </span>
        @if (item.commission && many()) {
          <a class="small" [routerLink]="['/work/commissions', item.commission.id, 'plan']">{{
            item.commission.challengeCode
          }}</a>
        }
      </ng-template>
      <ng-template [lgColumn]="rows()" [header]="t().responsible" let-item>
        {{ item.row.responsiblePerson }}<br /><span class="soft small">{{ unitOf(item.row) }}</span>
      </ng-template>
      <ng-template [lgColumn]="rows()" [header]="t().planned" let-item>
        <span class="number dates"
          >{{ format.date(item.row.plannedStart) }} –<br />{{ format.date(item.row.due) }}</span
        >
      </ng-template>
      <ng-template [lgColumn]="rows()" [header]="t().baseline" let-item>
        @if (item.row.baseline; as first) {
          <span class="number dates soft"
            >{{ format.date(first.plannedStart) }} –<br />{{ format.date(first.due) }}</span
          >
        } @else {
          <span class="soft small">{{ t().noBaseline }}</span>
        }
      </ng-template>
      <ng-template [lgColumn]="rows()" [header]="t().stand" let-item>
        @if (lateness(item.row); as late) {
          <lg-tag tone="late">{{ late }}</lg-tag>
        }
        <span class="small progress">{{ progress(item.row) }}</span>
      </ng-template>
      <ng-template [lgColumn]="rows()" [header]="t().slack" let-item>
        <span class="small">{{ slackOf(item.row) }}</span>
      </ng-template>
      <ng-template [lgColumn]="rows()" [header]="t().waits" let-item>
        <span class="small">{{ item.waits || '–' }}</span>
      </ng-template>
    </lg-data-table>
    @if (left() > 0) {
      <button type="button" class="button button-secondary" (click)="more()">
        {{ t().more(format.number(next())) }}
      </button>
    }
  `,
  styles: `
    .name,
    .progress {
      display: block;
    }
    .dates {
      white-space: nowrap;
    }
    .open {
      border: 0;
      padding: 0;
      background: none;
      color: var(--lg-link);
      font: inherit;
      font-weight: 600;
      text-align: start;
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class GanttTable {
  readonly lines = input.required<readonly GanttLine[]>();
  readonly caption = input.required<string>();
  /** Whether rows of several commissions stand among each other. */
  readonly many = input(false);
  readonly editable = input(false);
  readonly chosen = output<BoardRow>();

  readonly #agencyName = injectAgencyName();
  protected readonly t = injectTexts(GANTT_TEXTS);
  protected readonly format = injectFormat();
  protected readonly lateness = injectLatenessWords();
  protected readonly progress = injectProgressWords();
  readonly #limit = linkedSignal({ source: this.caption, computation: () => PAGE });
  readonly #all = computed((): readonly TableRow[] => {
    const names = new Map(this.lines().map(({ key, name }) => [key, name]));
    return this.lines().flatMap(({ row, level, commission }) => {
      if (!row) return [];
      const waits = row.predecessors.flatMap(({ id }) => names.get(id) ?? []).join('; ');
      return [{ row, level, commission, waits }];
    });
  });
  protected readonly rows = computed(() => this.#all().slice(0, this.#limit()));
  protected readonly left = computed(() => this.#all().length - this.rows().length);
  protected readonly next = computed(() => Math.min(PAGE, this.left()));

  protected more(): void {
    this.#limit.update((limit) => limit + PAGE);
  }

  protected unitOf({ responsibleUnit, unitName, unitNameEn }: BoardRow): string {
    const unit = this.#agencyName({ name: unitName, nameEn: unitNameEn });
    return responsibleUnit === unitName ? unit : `${responsibleUnit}, ${unit}`;
  }

  protected slackOf({ slack, critical }: BoardRow): string {
    if (slack === null) return '–';
    return critical ? this.t().legendCritical : this.t().slackDays(this.format.number(slack));
  }
}
