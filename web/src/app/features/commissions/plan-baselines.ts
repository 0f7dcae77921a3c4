import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { BaselineView, FrozenRow } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { type BaselineChange, changesOf } from './baseline-changes';
import { GANTT_TEXTS } from './gantt.texts';

interface Edition extends BaselineView {
  readonly changes: readonly BaselineChange[];
}

/** The plan as it was frozen, each time with what changed and why; the latest first. */
@Component({
  selector: 'lg-plan-baselines',
  imports: [Column, DataTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="section" aria-labelledby="baselines">
      <h2 id="baselines">{{ t().baselines }}</h2>
      <p class="soft">{{ t().baselinesLead }}</p>
      <lg-data-table [rows]="editions()" [caption]="t().baselines" [hideCaption]="true">
        <ng-template [lgColumn]="editions()" [header]="t().baselines" [rowHeader]="true" let-edition>
          {{ t().baselineOf(format.number(edition.number)) }}
        </ng-template>
        <ng-template [lgColumn]="editions()" [header]="t().takenAt" let-edition>
          <span class="number">{{ format.dateTime(edition.takenAt) }}</span>
        </ng-template>
        <ng-template [lgColumn]="editions()" [header]="t().takenBy" let-edition>
          {{ edition.takenBy ?? t().unknown }}
        </ng-template>
        <ng-template [lgColumn]="editions()" [header]="t().reason" let-edition>
          <span class="prose">{{ edition.reason || t().atStart }}</span>
        </ng-template>
        <ng-template [lgColumn]="editions()" [header]="t().changes" let-edition>
          @if (edition.number === 1) {
            {{ t().rows(format.number(edition.rows.length)) }}
          } @else {
            <ul class="plain-list small">
              @for (change of edition.changes; track change.name) {
                <li>{{ words(change) }}</li>
              }
            </ul>
          }
        </ng-template>
      </lg-data-table>
    </section>
  `,
})
export class PlanBaselines {
  readonly baselines = input.required<readonly BaselineView[]>();

  protected readonly t = injectTexts(GANTT_TEXTS);
  protected readonly format = injectFormat();
  protected readonly editions = computed(() =>
    this.baselines()
      .map((edition, index, all): Edition => {
        const before = all[index - 1];
        return { ...edition, changes: before ? changesOf(before, edition) : [] };
      })
      .reverse(),
  );

  protected words(change: BaselineChange): string {
    const t = this.t();
    if (change.kind === 'added') return t.added(change.name);
    if (change.kind === 'otherwise') return t.otherwise(change.name);
    return t.movedRow(change.name, this.#dates(change.before), this.#dates(change.after));
  }

  #dates({ plannedStart, due }: FrozenRow): string {
    return this.t().dates(this.format.date(plannedStart), this.format.date(due));
  }
}
