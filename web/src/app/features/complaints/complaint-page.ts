import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { COMPLAINT_FILES, type ComplaintView, PERMISSION } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Attachments } from '../../ui/attachments';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { ComplaintDraftForm } from './complaint-draft-form';
import { historyOf, taskOf, toneOf } from './complaint-history';
import { ComplaintSignForm } from './complaint-sign-form';
import { ComplaintsApi, complaintAddress } from './complaints-api';
import {
  COMPLAINTS_TEXTS,
  COMPLAINT_MEASURE_TEXTS,
  COMPLAINT_OUTCOME_TEXTS,
  COMPLAINT_STATE_TEXTS,
} from './complaints.texts';

/** One complaint: what is objected to, what the agency drafts and signs, what came of it. */
@Component({
  selector: 'lg-complaint-page',
  imports: [
    Attachments,
    Banner,
    Button,
    ComplaintDraftForm,
    ComplaintSignForm,
    ConfirmDialog,
    PageHeader,
    ProblemView,
    RouterLink,
    Skeleton,
    SummaryList,
    SummaryRow,
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './complaint-page.html',
  styles: `
    p {
      margin: 0 0 0.5rem;
    }
    h3 {
      margin: 1rem 0 0.25rem;
      font-size: 1rem;
    }
    .outcome {
      font-size: 1.1875rem;
      font-weight: 700;
    }
    .narrow {
      max-width: 48rem;
    }
    ol {
      margin-bottom: 1rem;
    }
  `,
})
export class ComplaintPage {
  readonly id = input.required<string>();

  readonly #api = inject(ComplaintsApi);
  readonly #toasts = inject(Toasts);
  readonly #session = inject(Session);
  readonly #locale = inject(Locale).current;
  readonly #problemText = injectProblemText();

  protected readonly t = injectTexts(COMPLAINTS_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly tone = toneOf;
  protected readonly states = computed(() => COMPLAINT_STATE_TEXTS[this.#locale()]);
  protected readonly outcomes = computed(() => COMPLAINT_OUTCOME_TEXTS[this.#locale()]);
  protected readonly measures = computed(() => COMPLAINT_MEASURE_TEXTS[this.#locale()]);
  /** Solvers have the page of their proposal, officials that of the evaluation. */
  protected readonly official = computed(() => this.#session.can(PERMISSION.challengeReadUnpublished));
  protected readonly evaluates = computed(() => this.#session.can(PERMISSION.evaluationRead));

  protected readonly limits = COMPLAINT_FILES;
  protected readonly address = computed(() => complaintAddress(this.id()));
  protected readonly complaint = httpResource<ComplaintView>(() => this.address());
  readonly #found = computed(() => (this.complaint.hasValue() ? this.complaint.value() : null));
  protected readonly history = computed(() => {
    const found = this.#found();
    return found ? historyOf(found) : [];
  });
  protected readonly task = computed(() => {
    const found = this.#found();
    return found ? taskOf(found) : null;
  });
  protected readonly withdrawing = signal(false);

  protected readonly attach = async (file: File): Promise<void> => {
    this.complaint.set(await this.#api.attach(this.id(), file));
    this.#toasts.show(this.t().attached);
  };

  constructor() {
    describePage(() => {
      const found = this.#found();
      return found && { title: this.t().title(found.organizationName), hidden: true };
    });
  }

  protected async withdraw(dialog: ConfirmDialog): Promise<void> {
    this.withdrawing.set(true);
    try {
      this.complaint.set(await this.#api.withdraw(this.id()));
      this.#toasts.show(this.t().withdrawn);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
      this.complaint.reload();
    } finally {
      dialog.close();
      this.withdrawing.set(false);
    }
  }
}
