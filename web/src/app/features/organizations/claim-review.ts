import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import type { ClaimReview as ClaimReviewView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Toasts } from '../../ui/toasts';
import { ClaimDecline } from './claim-decline';
import { ClaimRecommend } from './claim-recommend';
import { CLAIMS_TEXTS } from './claims.texts';
import { OrganizationsApi } from './organizations-api';
import { ORGANIZATION_ROLE_TEXTS } from './organizations.texts';
import { CLAIM_STATE_TEXTS } from './public.texts';

/** One claim, for the programme office: who asks for what, with which evidence; and what can be done. */
@Component({
  selector: 'lg-claim-review',
  imports: [
    Banner,
    Button,
    ClaimDecline,
    ClaimRecommend,
    ConfirmDialog,
    PageHeader,
    ProblemView,
    Skeleton,
    SummaryList,
    SummaryRow,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './claim-review.html',
})
export class ClaimReview {
  readonly id = input.required<string>();

  readonly #api = inject(OrganizationsApi);
  readonly #locale = inject(Locale);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(CLAIMS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly states = computed(() => CLAIM_STATE_TEXTS[this.#locale.current()]);
  protected readonly memberRoles = computed(() => ORGANIZATION_ROLE_TEXTS[this.#locale.current()]);
  protected readonly claim = httpResource<ClaimReviewView>(
    () => `/api/v1/organization-claims/${encodeURIComponent(this.id())}/review`,
  );
  private readonly dialog = viewChild.required(ConfirmDialog);
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
  /** Asked before a claim is granted. */
  protected readonly question = computed(() => {
    if (!this.claim.hasValue()) return '';
    const { claimantName, grantedRole, role } = this.claim.value();
    return this.t().grantAsk(claimantName, this.t()[grantedRole ?? role]);
  });

  constructor() {
    describePage(() =>
      this.claim.hasValue() ? { title: this.claim.value().organizationName, hidden: true } : null,
    );
  }

  protected async grant(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.claim.set(await this.#api.grantClaim(this.id()));
      this.dialog().close();
      this.#toasts.show(this.t().granted);
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
