import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { PARTNER_LIMITS, type PartnershipView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Countdown } from '../../ui/countdown';
import { TextArea } from '../../ui/form/text-area';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Toasts } from '../../ui/toasts';
import { PARTNERS_TEXTS, PARTNER_STATE_TEXTS } from './partners.texts';
import { ProposalsApi, partnershipAddress } from './proposals-api';

/** For the owners and admins of an organization that is asked to answer together with a lead: to consent, decline, or leave. */
@Component({
  selector: 'lg-partnership-page',
  imports: [
    Button,
    ConfirmDialog,
    Countdown,
    FormField,
    PageHeader,
    ProblemView,
    RouterLink,
    Skeleton,
    SummaryList,
    SummaryRow,
    TextArea,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './partnership-page.html',
})
export class PartnershipPage {
  readonly id = input.required<string>();

  readonly #api = inject(ProposalsApi);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale);
  readonly #problemText = injectProblemText();

  protected readonly t = injectTexts(PARTNERS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly states = computed(() => PARTNER_STATE_TEXTS[this.#locale.current()]);
  protected readonly partnership = httpResource<PartnershipView>(() => partnershipAddress(this.id()));
  protected readonly busy = signal(false);

  readonly #model = signal({ note: '' });
  protected readonly form = form(this.#model, (path) => {
    maxLength(path.note, PARTNER_LIMITS.note);
  });

  constructor() {
    describePage(() => ({ title: this.t().pageInvited, hidden: true }));
  }

  protected consent(dialog: ConfirmDialog): Promise<void> {
    return this.#act(dialog, async () => {
      const { proposalId } = await this.#api.consent(this.id(), this.#model().note);
      this.#toasts.show(this.t().consented);
      if (proposalId !== null) await this.#router.navigate(['/work/proposals', proposalId]);
    });
  }

  protected decline(dialog: ConfirmDialog): Promise<void> {
    return this.#act(dialog, async () => {
      await this.#api.decline(this.id(), this.#model().note);
      this.#toasts.show(this.t().declined);
      await this.#router.navigate(['/work/proposals']);
    });
  }

  protected leave(dialog: ConfirmDialog): Promise<void> {
    return this.#act(dialog, async () => {
      await this.#api.leave(this.id());
      this.#toasts.show(this.t().left);
      await this.#router.navigate(['/work/proposals']);
    });
  }

  async #act(dialog: ConfirmDialog, act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await act();
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
      // It may have been answered, taken back, or closed meanwhile.
      this.partnership.reload();
    } finally {
      dialog.close();
      this.busy.set(false);
    }
  }
}
