import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { PARTNER_LIMITS, type PartnershipView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { keptForm, wordsLike } from '../../core/kept-form';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Countdown } from '../../ui/countdown';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { KeptState } from '../../ui/kept-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Toasts } from '../../ui/toasts';
import { PARTNERS_TEXTS, PARTNER_STATE_TEXTS } from './partners.texts';
import { ProposalsApi, partnershipAddress } from './proposals-api';

const SILENT = { note: '' };

/** For the owners and admins of an organization that is asked to answer together with a lead: to consent, decline, or leave. */
@Component({
  selector: 'lg-partnership-page',
  imports: [
    Button,
    ConfirmDialog,
    Countdown,
    ErrorSummary,
    FormField,
    KeptState,
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
  protected readonly leaving = signal(false);

  protected readonly kept = keptForm(
    () => `partnership:${this.id()}`,
    wordsLike(SILENT),
    () => SILENT,
  );
  protected readonly form = form(this.kept.model, (path) => {
    maxLength(path.note, PARTNER_LIMITS.note);
  });
  protected readonly labels = computed(() => ({ note: this.t().noteLabel }));
  #answer: 'consent' | 'decline' = 'decline';
  protected readonly sending = submission(this.form, () =>
    this.#answer === 'consent' ? this.#consent() : this.#decline(),
  );

  constructor() {
    describePage(() => ({ title: this.t().pageInvited, hidden: true }));
  }

  protected async answer(answer: 'consent' | 'decline', dialog: ConfirmDialog): Promise<void> {
    this.#answer = answer;
    const sent = await this.sending.submit();
    dialog.close();
    // It may have been answered, taken back, or closed meanwhile.
    if (!sent && this.sending.problem()) this.partnership.reload();
  }

  protected async leave(dialog: ConfirmDialog): Promise<void> {
    this.leaving.set(true);
    try {
      await this.#api.leave(this.id());
      this.#toasts.show(this.t().left);
      await this.#router.navigate(['/work/proposals']);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
      // The call may have closed meanwhile, or the lead has removed the partner.
      this.partnership.reload();
    } finally {
      dialog.close();
      this.leaving.set(false);
    }
  }

  async #consent(): Promise<void> {
    const { proposalId } = await this.#api.consent(this.id(), this.form.note().value());
    this.kept.done();
    this.#toasts.show(this.t().consented);
    if (proposalId !== null) await this.#router.navigate(['/work/proposals', proposalId]);
  }

  async #decline(): Promise<void> {
    await this.#api.decline(this.id(), this.form.note().value());
    this.kept.done();
    this.#toasts.show(this.t().declined);
    await this.#router.navigate(['/work/proposals']);
  }
}
