import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { ChallengeView, OrganizationView, ProposalListItem } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { describePage } from '../../core/page';
import { injectNow } from '../../core/server-clock';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Countdown } from '../../ui/countdown';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { ProposalsApi } from './proposals-api';
import { PROPOSALS_TEXTS } from './proposals.texts';

/** Begins a proposal for a challenge: which organization answers, then on to the editor. */
@Component({
  selector: 'lg-proposal-new',
  imports: [
    Banner,
    Button,
    Countdown,
    EmptyState,
    ErrorSummary,
    FormField,
    PageHeader,
    ProblemView,
    RadioGroup,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './proposal-new.html',
})
export class ProposalNew {
  /** Code of the challenge, from the query. */
  readonly challenge = input<string>();

  readonly #api = inject(ProposalsApi);
  readonly #router = inject(Router);

  protected readonly t = injectTexts(PROPOSALS_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  readonly #now = injectNow();

  protected readonly call = httpResource<ChallengeView>(() => {
    const code = this.challenge();
    return code ? `/api/v1/challenges/${encodeURIComponent(code)}` : undefined;
  });
  protected readonly organizations = httpResource<OrganizationView[]>(() => '/api/v1/organizations/mine');
  protected readonly proposals = httpResource<ProposalListItem[]>(() => '/api/v1/proposals/mine');
  protected readonly ready = computed(
    () => this.call.hasValue() && this.organizations.hasValue() && this.proposals.hasValue(),
  );
  protected readonly failure = computed(
    () => this.call.error() ?? this.organizations.error() ?? this.proposals.error(),
  );
  protected readonly open = computed(() => {
    if (!this.call.hasValue()) return false;
    const { state, closingAt } = this.call.value();
    return state === 'open' && Date.parse(closingAt) > this.#now();
  });
  /** Proposals that answer this challenge already. */
  protected readonly existing = computed(() =>
    (this.proposals.hasValue() ? this.proposals.value() : []).filter(
      ({ challengeCode }) => challengeCode === this.challenge(),
    ),
  );
  protected readonly options = computed(() => {
    const max = (this.call.hasValue() ? this.call.value().proposalsPerOrganization : 1) ?? Infinity;
    const begun = this.existing().filter(({ state }) => state !== 'withdrawn');
    const countOf = (name: string): number =>
      begun.filter(({ organizationName }) => organizationName === name).length;
    return (this.organizations.hasValue() ? this.organizations.value() : [])
      .filter(({ name }) => countOf(name) < max)
      .map(({ id, name }) => ({ value: id, label: name }));
  });
  protected readonly back = computed(() => ({ next: `/work/proposals/new?challenge=${this.challenge()}` }));
  protected readonly labels = computed(() => ({ organizationId: this.t().newChoose }));

  /** With one organization there is nothing to choose. */
  readonly #model = linkedSignal(() => {
    const [first, ...others] = this.options();
    return { organizationId: first && others.length === 0 ? first.value : '' };
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.organizationId);
  });
  protected readonly sending = submission(this.form, async () => {
    const id = await this.#create();
    await this.#router.navigate(['/work/proposals', id]);
  });

  constructor() {
    describePage(() => ({ title: this.t().newHeading, hidden: true }));
  }

  /** The new draft's id, or that of the one a colleague has just begun. */
  async #create(): Promise<string> {
    try {
      return (await this.#api.create(this.challenge() ?? '', this.#model().organizationId)).id;
    } catch (error) {
      const { code, params } = asProblem(error);
      if (code === 'proposal_exists' && params['proposalId']) return String(params['proposalId']);
      throw error;
    }
  }
}
