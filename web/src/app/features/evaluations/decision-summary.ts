import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Choice, DecisionView, RankingRow } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import { injectSolverName } from './blind-names';
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
      @for (choice of found.recommended; track choice.proposalId) {
        <p class="choice">{{ titleOf(choice.proposalId) }}</p>
        @if (choice.reasons !== found.recommendationReasons) {
          <p class="prose">{{ choice.reasons }}</p>
        }
      } @empty {
        <p class="choice">{{ t().none }}</p>
      }
      <p class="prose">{{ found.recommendationReasons }}</p>
      @if (found.departureReason) {
        <h3>{{ t().departureReason }}</h3>
        <p class="prose">{{ found.departureReason }}</p>
      }
      <p class="soft">{{ t().recommendedBy(found.recommendedBy, format.dateTime(found.recommendedAt)) }}</p>
    </section>
    @if (found.decidedAt; as decidedAt) {
      <section class="card">
        <h2>{{ t().decision }}</h2>
        @for (choice of found.selected; track choice.proposalId) {
          <p class="choice">{{ titleOf(choice.proposalId) }}</p>
          @if (choice.reasons !== found.reasons) {
            <p class="prose">{{ choice.reasons }}</p>
          }
        } @empty {
          <p class="choice">{{ t().none }}</p>
        }
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
    h3 {
      margin: 0 0 0.25rem;
      font-size: 1rem;
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
  readonly #solver = injectSolverName();
  protected readonly format = injectFormat();
  protected readonly differs = computed(
    () => idsOf(this.decision().selected ?? []) !== idsOf(this.decision().recommended),
  );

  protected titleOf(proposalId: string): string {
    const row = this.ranking().find((candidate) => candidate.proposalId === proposalId);
    return row ? `${row.title} (${this.#solver(row)})` : '';
  }
}

function idsOf(choices: readonly Choice[]): string {
  return choices.map(({ proposalId }) => proposalId).join();
}
