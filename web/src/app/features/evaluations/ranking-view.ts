import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvaluationTerms, RankingRow } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectLocalText, injectTexts } from '../../core/texts';
import { BarChart } from '../../ui/bar-chart';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Tag } from '../../ui/tag';
import { injectMemberName, injectSolverName } from './blind-names';
import { DECISION_TEXTS } from './decision.texts';
import { sheetMatrix } from './ranking';
import { WHAT_IF_TEXTS } from './what-if.texts';

/** The ranking with what stands behind it: sheets side by side, means per criterion. */
@Component({
  selector: 'lg-ranking-view',
  imports: [BarChart, Column, DataTable, EmptyState, RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ranking-view.html',
  styleUrl: './ranking-view.scss',
})
export class RankingView {
  readonly code = input.required<string>();
  readonly ranking = input.required<readonly RankingRow[]>();
  readonly terms = input.required<EvaluationTerms>();

  protected readonly t = injectTexts(DECISION_TEXTS);
  protected readonly solver = injectSolverName();
  protected readonly memberName = injectMemberName();
  protected readonly whatIf = injectTexts(WHAT_IF_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly matrix = computed(() => sheetMatrix(this.ranking()));
  /** As shares of each criterion's scale, because scales differ. */
  protected readonly charts = computed(() =>
    this.ranking().map(({ proposalId, title, criteria }) => ({
      proposalId,
      title,
      bars: criteria.map(({ name, mean, max }) => ({
        label: this.local(name),
        value: (mean ?? 0) / max,
        display:
          mean === null
            ? this.t().unscored
            : this.t().score(this.format.number(mean), this.format.number(max)),
      })),
    })),
  );
}
