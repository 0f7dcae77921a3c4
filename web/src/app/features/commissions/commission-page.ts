import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CommissionView, PERMISSION } from '@loi-giai/shared';
import { injectToday } from '../../core/city-day';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { Session } from '../../core/session';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Tag } from '../../ui/tag';
import { ObstacleCard } from '../obstacles/obstacle-card';
import { SandboxCard } from '../sandbox/sandbox-card';
import { CommissionActs } from './commission-acts';
import { COMMISSION_KIND_TEXTS, COMMISSION_STATE_TEXTS } from './commission-kinds.texts';
import { COMMISSION_STATE_TONES } from './commission-state';
import { COMMISSIONS_TEXTS } from './commissions.texts';
import { MilestoneChart } from './milestone-chart';
import { MilestoneProgress } from './milestone-progress';
import { MilestoneTable } from './milestone-table';
import { timelineOf } from './timeline';

/** A commission, the same for the agency and the solver: what was agreed, how far it is, what can be done. */
@Component({
  selector: 'lg-commission-page',
  imports: [
    Banner,
    CommissionActs,
    MilestoneChart,
    MilestoneProgress,
    MilestoneTable,
    ObstacleCard,
    PageHeader,
    ProblemView,
    RouterLink,
    SandboxCard,
    Skeleton,
    SummaryList,
    SummaryRow,
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commission-page.html',
  styles: `
    .first {
      margin-bottom: 2rem;
    }
    aside h2 {
      font-size: 1.25rem;
    }
    ul {
      margin: 0;
      padding-inline-start: 1.25rem;
    }
  `,
})
export class CommissionPage {
  readonly id = input.required<string>();

  readonly #locale = inject(Locale).current;
  readonly #session = inject(Session);

  protected readonly t = injectTexts(COMMISSIONS_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly today = injectToday();
  protected readonly tones = COMMISSION_STATE_TONES;
  protected readonly kinds = computed(() => COMMISSION_KIND_TEXTS[this.#locale()]);
  protected readonly states = computed(() => COMMISSION_STATE_TEXTS[this.#locale()]);
  protected readonly commission = httpResource<CommissionView>(
    () => `/api/v1/commissions/${encodeURIComponent(this.id())}`,
  );
  protected readonly timeline = computed(() => {
    if (!this.commission.hasValue()) return timelineOf([], 'draft', this.today());
    const { milestones, state } = this.commission.value();
    return timelineOf(milestones, state, this.today());
  });
  /** What has parts is as they are: only these are counted. */
  readonly #tasks = computed(() => this.timeline().bars.filter(({ milestone }) => !milestone.summary));
  protected readonly tasks = computed(() => this.#tasks().length);
  protected readonly late = computed(() =>
    this.#tasks().flatMap(({ status, milestone }) => (status === 'late' ? [milestone] : [])),
  );
  protected readonly done = computed(
    () => this.#tasks().filter(({ milestone }) => milestone.doneOn !== null).length,
  );
  /** Only officials have the pages of the challenge and its outcomes. */
  protected readonly official = computed(() => this.#session.can(PERMISSION.challengeReadUnpublished));

  constructor() {
    describePage(() =>
      this.commission.hasValue()
        ? {
            title: `${this.t().heading}: ${this.local(this.commission.value().challengeTitle)}`,
            hidden: true,
          }
        : null,
    );
  }

  /** The exact sum, and in words where it is large. */
  protected value({ value }: CommissionView): string {
    const exact = this.format.money(value);
    return value >= 1e6 ? this.t().moneyInWords(exact, this.format.moneyWords(value)) : exact;
  }
}
