import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { DecisionView, RankingRow } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import { DECISION_TEXTS } from './decision.texts';

/** What the panel recommended and, once there is one, what the leader decided. */
@Component({
  selector: 'lg-decision-summary',
  imports: [Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let found = decision();
    <section class="card">
      <h2>{{ t().recommendation }}</h2>
      <p class="choice">{{ titleOf(found.recommendedProposalId) }}</p>
      <p class="prose">{{ found.recommendationReasons }}</p>
      <p class="soft">{{ t().recommendedBy(found.recommendedBy, format.dateTime(found.recommendedAt)) }}</p>
    </section>
    @if (found.decidedAt; as decidedAt) {
      <section class="card">
        <h2>{{ t().decision }}</h2>
        <p class="choice">{{ titleOf(found.selectedProposalId) }}</p>
        @if (differs()) {
          <p>
            <lg-tag tone="act">{{ t().differs }}</lg-tag>
          </p>
          <p class="prose">{{ found.overrideReason }}</p>
        }
        <p class="prose">{{ found.reasons }}</p>
        <p class="soft">{{ t().decidedBy(found.decidedBy ?? '', format.dateTime(decidedAt)) }}</p>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.25rem;
    }
    p {
      margin: 0 0 0.5rem;
    }
    .choice {
      font-size: 1.1875rem;
      font-weight: 700;
    }
  `,
})
export class DecisionSummary {
  readonly decision = input.required<DecisionView>();
  readonly ranking = input.required<readonly RankingRow[]>();

  protected readonly t = injectTexts(DECISION_TEXTS);
  protected readonly format = injectFormat();
  protected readonly differs = computed(
    () => this.decision().selectedProposalId !== this.decision().recommendedProposalId,
  );

  protected titleOf(proposalId: string | null): string {
    if (proposalId === null) return this.t().none;
    const row = this.ranking().find((candidate) => candidate.proposalId === proposalId);
    return row ? `${row.title} (${row.organizationName})` : '';
  }
}
