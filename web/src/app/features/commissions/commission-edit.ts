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

/** The agency draws up the commission of a challenge. */
@Component({
  selector: 'lg-commission-edit',
  imports: [Banner, CommissionForm, PageHeader, ProblemView, RouterLink, SelectedProposals, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (challenge.hasValue() && known()) {
        @let found = challenge.value();
        @let stands = existing();
        <lg-page-header
          [heading]="heading()"
          [lead]="local(found.title)"
          [crumbs]="[
            { label: t().crumb, link: '/work/challenges' },
            { label: found.code, link: ['/work/challenges', found.code] },
          ]"
        />
        @if (mayWrite() && proposal() === null) {
          <lg-selected-proposals [code]="found.code" [selected]="selected()" />
        } @else if (mayWrite()) {
          @if (selected().length > 1) {
            <p class="soft">{{ solution() }}</p>
          }
          <lg-commission-form
            [code]="found.code"
            [proposalId]="proposal() ?? ''"
            [commission]="stands"
            (saved)="goOn($event)"
          />
        } @else {
          <lg-banner tone="act" [heading]="stands ? t().closed : t().notPossible">
            <p>{{ stands ? t().closedText : t().notPossibleText }}</p>
            @if (stands) {
              <a [routerLink]="['/work/commissions', stands.id]">{{ t().toCommission }}</a>
            } @else {
              <a [routerLink]="['/work/challenges', found.code]">{{ t().toChallenge }}</a>
            }
          </lg-banner>
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
  readonly #address = computed(() => `/api/v1/challenges/${encodeURIComponent(this.code())}`);
  protected readonly challenge = httpResource<ChallengeWorkView>(() => `${this.#address()}/draft`);
  protected readonly selection = httpResource<SelectedProposal[]>(() => `${this.#address()}/commissions`);
  /** What the decision has selected; nothing for whoever keeps no commissions here. */
  protected readonly selected = computed(() => (this.selection.hasValue() ? this.selection.value() : []));
  /** Whose commission this is: what the address names, or the only one that was selected. */
  protected readonly proposal = computed(() => {
    const ids = this.selected().map(({ proposalId }) => proposalId);
    const named = this.#query()['proposal'];
    if (named !== undefined && ids.includes(named)) return named;
    return ids.length === 1 ? (ids[0] ?? null) : null;
  });
  protected readonly commission = httpResource<CommissionView>(() => {
    const proposal = this.proposal();
    return proposal === null ? undefined : { url: `${this.#address()}/commission`, params: { proposal } };
  });
  protected readonly solution = computed(() => {
    const chosen = this.selected().find(({ proposalId }) => proposalId === this.proposal());
    return chosen ? this.t().solution(chosen.title, chosen.organizationName) : '';
  });

  /** "Not found" is an answer here: none has been drawn up. */
  readonly #none = computed(() => {
    const error = this.commission.error();
    return error !== undefined && asProblem(error).notFound;
  });
  protected readonly known = computed(() => {
    const error = this.selection.error();
    const refused = error !== undefined && REFUSED.includes(asProblem(error).code);
    if (!this.selection.hasValue() && !refused) return false;
    return this.proposal() === null || this.commission.hasValue() || this.#none();
  });
  protected readonly existing = computed(() => (this.commission.hasValue() ? this.commission.value() : null));
  protected readonly mayWrite = computed(() => {
    const stands = this.existing();
    if (stands !== null) return stands.acts.includes('edit');
    return (
      this.selected().length > 0 &&
      this.challenge.hasValue() &&
      this.challenge.value().acts.includes(CHALLENGE_WORK_ACT.manageCommission)
    );
  });
  protected readonly failure = computed(
    () => this.challenge.error() ?? this.selection.error() ?? this.commission.error(),
  );
  protected readonly heading = computed(() => {
    return this.existing() === null ? this.t().heading : this.t().headingEdit;
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
    this.commission.reload();
  }
}
