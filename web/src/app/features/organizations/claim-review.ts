import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { ClaimReview as ClaimReviewView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/form/radio-group';
import { TextArea } from '../../ui/form/text-area';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Toasts } from '../../ui/toasts';
import { CLAIMS_TEXTS } from './claims.texts';
import { OrganizationsApi } from './organizations-api';
import { ORGANIZATION_ROLE_TEXTS } from './organizations.texts';
import { CLAIM_STATE_TEXTS } from './public.texts';

/** One claim, for the programme office: who asks for what, with which evidence; and what can be done. */
@Component({
  selector: 'lg-claim-review',
  imports: [Banner, Button, PageHeader, ProblemView, RadioGroup, Skeleton, SummaryList, SummaryRow, TextArea],
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
  protected readonly roles = computed(() => [
    { value: 'owner', label: this.t().owner },
    { value: 'admin', label: this.t().admin },
  ]);
  protected readonly busy = signal(false);
  protected readonly role = signal('owner');
  protected readonly note = signal('');
  protected readonly reason = signal('');

  constructor() {
    describePage(() =>
      this.claim.hasValue() ? { title: this.claim.value().organizationName, hidden: true } : null,
    );
  }

  protected recommend(): Promise<void> {
    const role = this.role() === 'admin' ? 'admin' : 'owner';
    return this.#run(this.t().recommended, () =>
      this.#api.recommendClaim(this.id(), { role, note: this.note().trim() }),
    );
  }

  protected grant(): Promise<void> {
    return this.#run(this.t().granted, () => this.#api.grantClaim(this.id()));
  }

  protected decline(): Promise<void> {
    return this.#run(this.t().declined, () => this.#api.declineClaim(this.id(), this.reason().trim()));
  }

  async #run(done: string, act: () => Promise<ClaimReviewView>): Promise<void> {
    this.busy.set(true);
    try {
      this.claim.set(await act());
      this.#toasts.show(done);
    } catch (error) {
      this.#toasts.show(this.problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
