import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ProposalFeedback } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectLocalText, injectTexts } from '../../core/texts';
import { BarChart } from '../../ui/bar-chart';
import { Banner } from '../../ui/banner';
import { Figure } from '../../ui/figure';
import { PROPOSALS_TEXTS } from './proposals.texts';

/** What the panel thought of a proposal, once the decision has been released: scores, reasons, comments (I7). */
@Component({
  selector: 'lg-proposal-feedback',
  imports: [Banner, BarChart, Figure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let found = feedback();
    <lg-banner
      [tone]="found.outcome === 'selected' ? 'done' : 'info'"
      [heading]="found.outcome === 'selected' ? t().feedbackSelected : t().feedbackNotSelected"
    />
    <div class="grid-figures">
      <lg-figure [value]="format.number(found.total)" [label]="t().total">{{ t().outOfHundred }}</lg-figure>
      @if (found.rank !== null) {
        <lg-figure
          [value]="t().rankOf(format.number(found.rank), format.number(found.proposals))"
          [label]="t().rank"
          >{{ t().rankNote }}</lg-figure
        >
      }
    </div>
    <section>
      <h2>{{ t().reasons }}</h2>
      <p class="prose">{{ found.reasons }}</p>
    </section>
    <section>
      <h2>{{ t().means }}</h2>
      <lg-bar-chart [caption]="t().meansHint" [bars]="bars()" [max]="1" />
    </section>
    <section>
      <h2>{{ t().comments }}</h2>
      @for (criterion of found.criteria; track $index) {
        <h3>
          {{ local(criterion.name) }}
          <span class="soft">({{ t().weight(format.number(criterion.weight)) }})</span>
        </h3>
        @if (criterion.comments.length === 0) {
          <p class="soft">{{ t().noComments }}</p>
        } @else {
          <ul>
            @for (comment of criterion.comments; track $index) {
              <li class="prose">{{ comment }}</li>
            }
          </ul>
        }
      }
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: 2rem;
    }
    h3 {
      margin: 1rem 0 0.25rem;
      font-size: 1.0625rem;
    }
    h3 .soft {
      font-weight: 400;
    }
    p,
    ul {
      margin-block: 0;
    }
  `,
})
export class ProposalFeedbackView {
  readonly feedback = input.required<ProposalFeedback>();

  protected readonly t = injectTexts(PROPOSALS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  /** As shares of each criterion's scale, because scales differ. */
  protected readonly bars = computed(() =>
    this.feedback().criteria.map(({ name, mean, max }) => ({
      label: this.local(name),
      value: (mean ?? 0) / max,
      display:
        mean === null ? this.t().unscored : this.t().score(this.format.number(mean), this.format.number(max)),
    })),
  );
}
