import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  DECLARATION_KINDS,
  DECLARATION_TEXTS,
  DECLARATIONS_EDITION,
  type ProposalView,
} from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { Session } from '../../core/session';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Countdown } from '../../ui/countdown';
import { CheckboxField } from '../../ui/form/checkbox-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { type Task, TaskList } from '../../ui/task-list';
import { Toasts } from '../../ui/toasts';
import { ClockWarning } from './clock-warning';
import { CostTable } from './cost-table';
import { FileList } from './file-list';
import { newIdempotencyKey } from './idempotency-key';
import { PARTNERS_TEXTS } from './partners.texts';
import { ProposalsApi, proposalAddress } from './proposals-api';
import { PROPOSAL_SECTION_TEXTS } from './proposals.texts';
import { SUBMIT_TEXTS } from './submit.texts';

/** Somebody has changed it meanwhile, or it is too late. */
const RELOADING = ['stale', 'call_closed', 'wrong_state', 'proposal_incomplete', 'partners_pending'];

/** "Check your answers": the whole draft once more, the declarations, and the button that submits. */
@Component({
  selector: 'lg-proposal-check',
  imports: [
    Banner,
    Button,
    CheckboxField,
    ClockWarning,
    CostTable,
    Countdown,
    ErrorSummary,
    FileList,
    FormField,
    PageHeader,
    ProblemView,
    RouterLink,
    Skeleton,
    SummaryList,
    SummaryRow,
    TaskList,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './proposal-check.html',
  styles: `
    fieldset {
      margin: 0;
      border: 0;
      padding: 0;
    }
    legend {
      padding: 0;
    }
  `,
})
export class ProposalCheck {
  readonly id = input.required<string>();

  readonly #api = inject(ProposalsApi);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale);
  readonly #session = inject(Session);

  protected readonly t = injectTexts(SUBMIT_TEXTS);
  protected readonly partnersText = injectTexts(PARTNERS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly address = proposalAddress;
  protected readonly names = computed(() => PROPOSAL_SECTION_TEXTS[this.#locale.current()]);
  protected readonly parts = computed(() => [
    'title' as const,
    ...(this.#loaded()?.form ?? []).map(({ section }) => section),
  ]);
  protected readonly kinds = DECLARATION_KINDS;
  protected readonly declarations = computed(
    () => DECLARATION_TEXTS[DECLARATIONS_EDITION][this.#locale.current()],
  );
  protected readonly account = computed(() => this.#session.account()?.name ?? '');
  protected readonly labels = computed(() => this.t().declarationNames);

  protected readonly proposal = httpResource<ProposalView>(() => proposalAddress(this.id()));
  readonly #loaded = computed(() => (this.proposal.hasValue() ? this.proposal.value() : null));
  protected readonly last = computed(() => this.#loaded()?.receipts.at(-1) ?? null);
  protected readonly missing = computed<Task[]>(() =>
    (this.#loaded()?.missing ?? []).map((section) => ({
      label: this.names()[section],
      status: 'todo',
      link: this.editLink(),
      fragment: section,
    })),
  );
  readonly #partners = computed(() => this.#loaded()?.partners ?? []);
  /** Those in whose names it is submitted, beside the lead. */
  protected readonly partners = computed(() => this.#partners().filter(({ state }) => state === 'consented'));
  protected readonly waiting = computed<Task[]>(() =>
    this.#partners()
      .filter(({ state }) => state === 'invited')
      .map(({ organizationName }) => ({
        label: this.partnersText().waitingFor(organizationName),
        status: 'todo',
        link: this.editLink(),
        fragment: 'partners',
      })),
  );
  protected readonly expired = signal(false);
  protected readonly open = computed(
    () => !this.expired() && (this.#loaded()?.acts.includes('submit') ?? false),
  );
  /** In the state it was submitted in: sending it again would change nothing. */
  protected readonly nothingNew = computed(() => {
    const proposal = this.#loaded();
    return proposal?.state === 'submitted' && !proposal.changedSinceSubmission;
  });

  /** One key for what was loaded: however often it is sent, it is submitted once (I8). */
  readonly #key = linkedSignal({ source: this.#loaded, computation: () => newIdempotencyKey() });
  readonly #model = signal({
    declarations: { intellectualProperty: false, noCollusion: false, personalData: false },
  });
  protected readonly form = form(this.#model, (path) => {
    for (const kind of DECLARATION_KINDS)
      required(path.declarations[kind], { message: () => this.t().declarationNeeded });
  });
  protected readonly sending = submission(this.form, () => this.#submit());

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected editLink(): readonly string[] {
    return ['/work/proposals', this.id()];
  }

  async #submit(): Promise<void> {
    const { revision } = this.proposal.value() ?? { revision: 0 };
    try {
      const { number } = await this.#api.submit(
        this.id(),
        { revision, declarations: { edition: DECLARATIONS_EDITION, ...this.#model().declarations } },
        this.#key(),
      );
      this.#toasts.show(this.t().submitted);
      await this.#router.navigate(['/work/proposals', this.id(), 'receipts', number]);
    } catch (error) {
      // Somebody has changed it meanwhile, or it is too late: show what there is now, beside the message.
      if (RELOADING.includes(asProblem(error).code)) this.proposal.reload();
      throw error;
    }
  }
}
