import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CommissionView, PERMISSION } from '@loi-giai/shared';
import { injectToday } from '../../core/city-day';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { Session } from '../../core/session';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { PageParts } from '../../ui/page-parts';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { DelayCard } from '../league/delay-card';
import { ReportCard } from '../reports/report-card';
import { AcceptanceCard } from '../acceptances/acceptance-card';
import { ObstacleCard } from '../obstacles/obstacle-card';
import { PaymentCard } from '../payments/payment-card';
import { SandboxCard } from '../sandbox/sandbox-card';
import { TaskList } from '../../ui/task-list';
import { AmendmentsPanel } from './amendments-panel';
import { CommissionActs } from './commission-acts';
import { CommissionDocuments } from './commission-documents';
import {
  COMMISSION_KIND_TEXTS,
  COMMISSION_STATE_TEXTS,
  DOCUMENT_KIND_TEXTS,
  TERM_TEXTS,
} from './commission-kinds.texts';
import { COMMISSION_STATE_TONES } from './commission-state';
import { CommissionTermsView } from './commission-terms';
import { COMMISSIONS_TEXTS } from './commissions.texts';
import { MilestoneChart } from './milestone-chart';
import { MilestoneProgress } from './milestone-progress';
import { MilestoneTable } from './milestone-table';
import { PaperTrack } from './paper-track';
import { PAPER_TEXTS } from './paper.texts';
import { timelineOf } from './timeline';

/** A commission, the same for the agency and the solver: what was agreed, how far it is, what can be done. */
@Component({
  selector: 'lg-commission-page',
  imports: [
    AcceptanceCard,
    AmendmentsPanel,
    Banner,
    CommissionActs,
    CommissionDocuments,
    CommissionTermsView,
    MilestoneChart,
    MilestoneProgress,
    MilestoneTable,
    DelayCard,
    ReportCard,
    ObstacleCard,
    PageHeader,
    PageParts,
    PaperTrack,
    PaymentCard,
    ProblemView,
    RouterLink,
    SandboxCard,
    Skeleton,
    TaskList,
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
  protected readonly paper = injectTexts(PAPER_TEXTS);
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
  /** Something can be handed in, or was. */
  protected readonly begun = computed(
    () =>
      this.commission.hasValue() &&
      ['running', 'accepted', 'closed', 'terminated'].includes(this.commission.value().state),
  );
  protected readonly done = computed(
    () => this.#tasks().filter(({ milestone }) => milestone.doneOn !== null).length,
  );
  /** Terms and papers that the next step needs, for those who can add them. */
  protected readonly missing = computed(() => {
    if (!this.commission.hasValue() || !this.commission.value().acts.includes('attach')) return [];
    const { terms, documents } = this.commission.value().missing;
    const [names, kinds] = [TERM_TEXTS[this.#locale()], DOCUMENT_KIND_TEXTS[this.#locale()]];
    return [...terms.map((term) => names[term]), ...documents.map((kind) => kinds[kind])].map((label) => ({
      label,
      status: 'todo' as const,
    }));
  });
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
}
