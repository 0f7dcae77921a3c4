import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  CHALLENGE_WORK_ACT,
  type ChallengeWorkView,
  type CommissionView,
  type SelectedProposal,
} from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectQuery } from '../../core/query';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { CommissionForm } from './commission-form';
import { COMMISSION_FORM_TEXTS } from './commission-form.texts';
import { SelectedProposals } from './selected-proposals';

/** Whoever keeps no commissions here. */
const REFUSED: readonly string[] = ['forbidden', 'not_found'];

/**
 * The agency draws up commissions of a challenge. The address says of what: `proposals` (ids, with commas) begins drafts, `continues` the
 * stage after a commission, `commission` changes a draft; without any of them, what was selected is shown, or begun where it is one.
 */
@Component({
  selector: 'lg-commission-edit',
  imports: [Banner, CommissionForm, PageHeader, ProblemView, RouterLink, SelectedProposals, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (challenge.hasValue() && known()) {
        @let found = challenge.value();
        <lg-page-header
          [heading]="heading()"
          [lead]="local(found.title)"
          [crumbs]="[
            { label: t().crumb, link: '/work/challenges' },
            { label: found.code, link: ['/work/challenges', found.code] },
          ]"
        />
        @if (!mayWrite()) {
          <lg-banner tone="act" [heading]="named() ? t().closed : t().notPossible">
            <p>{{ named() ? t().closedText : t().notPossibleText }}</p>
            @if (named(); as stands) {
              <a [routerLink]="['/work/commissions', stands.id]">{{ t().toCommission }}</a>
            } @else {
              <a [routerLink]="['/work/challenges', found.code]">{{ t().toChallenge }}</a>
            }
          </lg-banner>
        } @else if (proposalIds().length === 0) {
          <lg-selected-proposals [code]="found.code" [selected]="selected()" />
        } @else {
          @for (line of about(); track line) {
            <p class="soft">{{ line }}</p>
          }
          <lg-commission-form
            [code]="found.code"
            [proposalIds]="proposalIds()"
            [commission]="draft()"
            [continues]="continued()"
            (saved)="goOn($event)"
          />
        }
      } @else if (failure(); as error) {
        <lg-problem-view [error]="error" (retry)="retry()" />
      } @else {
        <lg-skeleton [count]="8" />
      }
    </div>
  `,
})
export class CommissionEdit {
  readonly code = input.required<string>();

  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #query = injectQuery();
  private readonly editor = viewChild(CommissionForm);

  protected readonly t = injectTexts(COMMISSION_FORM_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  readonly #address = computed(() => `/api/v1/challenges/${encodeURIComponent(this.code())}`);
  protected readonly challenge = httpResource<ChallengeWorkView>(() => `${this.#address()}/draft`);
  protected readonly selection = httpResource<SelectedProposal[]>(() => `${this.#address()}/commissions`);
  readonly #namedId = computed(() => this.#query()['commission'] ?? this.#query()['continues']);
  protected readonly commission = httpResource<CommissionView>(() => {
    const id = this.#namedId();
    return id === undefined ? undefined : `/api/v1/commissions/${encodeURIComponent(id)}`;
  });
  /** What the decision has selected; nothing for whoever keeps no commissions here. */
  protected readonly selected = computed(() => (this.selection.hasValue() ? this.selection.value() : []));
  /** The commission that the address names. */
  protected readonly named = computed(() => (this.commission.hasValue() ? this.commission.value() : null));
  protected readonly draft = computed(() =>
    this.#query()['commission'] === undefined ? null : this.named(),
  );
  protected readonly continued = computed(() => (this.draft() ? null : this.named()));
  /** Whose commission is written: what the address names, or the only one that was selected and has none yet. */
  protected readonly proposalIds = computed<readonly string[]>(() => {
    const named = this.named();
    if (named) return [named.proposalId];
    const ids = this.selected().map(({ proposalId }) => proposalId);
    const asked =
      this.#query()
        ['proposals']?.split(',')
        .filter((id) => ids.includes(id)) ?? [];
    if (asked.length > 0) return asked;
    const [only] = this.selected();
    return ids.length === 1 && only?.commissions.length === 0 ? ids : [];
  });
  protected readonly known = computed(() => {
    const error = this.selection.error();
    const refused = error !== undefined && REFUSED.includes(asProblem(error).code);
    if (!this.selection.hasValue() && !refused) return false;
    return this.#namedId() === undefined || this.commission.hasValue();
  });
  protected readonly mayWrite = computed(() => {
    const [draft, continued] = [this.draft(), this.continued()];
    if (draft) return draft.acts.includes('edit');
    if (continued) return continued.acts.includes('continue');
    return (
      this.selected().length > 0 &&
      this.challenge.hasValue() &&
      this.challenge.value().acts.includes(CHALLENGE_WORK_ACT.manageCommission)
    );
  });
  protected readonly failure = computed(
    () => this.challenge.error() ?? this.selection.error() ?? this.commission.error(),
  );
  protected readonly heading = computed(() => (this.draft() ? this.t().headingEdit : this.t().heading));
  /** Whose it is, and what it goes on from. */
  protected readonly about = computed(() => {
    const continued = this.continued();
    const chosen = this.selected().filter(({ proposalId }) => this.proposalIds().includes(proposalId));
    return [
      ...chosen.map(({ title, organizationName }) => this.t().solution(title, organizationName)),
      ...(continued
        ? [this.t().goesOnFrom(this.format.number(continued.stage), continued.number ?? '')]
        : []),
    ];
  });

  constructor() {
    describePage(() => ({ title: this.heading(), hidden: true }));
  }

  /** Asks before changes are given up that have not been saved. */
  async mayLeave(): Promise<boolean> {
    return (await this.editor()?.leave()) ?? true;
  }

  protected async goOn({ id }: CommissionView): Promise<void> {
    this.#toasts.show(this.t().saved);
    await this.#router.navigate(['/work/commissions', id]);
  }

  protected retry(): void {
    this.challenge.reload();
    this.selection.reload();
    this.commission.reload();
  }
}
