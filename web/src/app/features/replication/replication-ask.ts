import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { ReplicationOffer } from '@loi-giai/shared';
import { keptForm, wordsLike } from '../../core/kept-form';
import { describePage } from '../../core/page';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { KeptState } from '../../ui/kept-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { ReplicationApi } from './replication-api';
import { REPLICATION_TEXTS } from './replication.texts';

/** An officer asks for a solution of another agency; the browser keeps the words until they are sent. */
@Component({
  selector: 'lg-replication-ask',
  imports: [
    Banner,
    Button,
    ErrorSummary,
    FormField,
    KeptState,
    PageHeader,
    ProblemView,
    RadioGroup,
    SelectField,
    Skeleton,
    TextArea,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (offer.hasValue()) {
        @let found = offer.value();
        <lg-page-header
          [heading]="t().ask"
          [lead]="local(found.challengeTitle)"
          [crumbs]="[{ label: t().listHeading, link: '/work/replications' }]"
        />
        @if (found.solutions.length === 0) {
          <lg-banner tone="act"
            ><p>{{ t().nothingToAsk }}</p></lg-banner
          >
        } @else if (found.agencies.length === 0) {
          <lg-banner tone="act"
            ><p>{{ t().noAgency }}</p></lg-banner
          >
        } @else {
          <p>{{ t().askLead }}</p>
          <form class="stack stack-large" novalidate (submit)="sending.submit($event)">
            <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
            <lg-select-field [formField]="form.agencyCode" [label]="t().agency" [options]="agencies()" />
            <lg-radio-group [formField]="form.proposalId" [label]="t().solution" [options]="solutions()" />
            <lg-text-area [formField]="form.purpose" [label]="t().purpose" [hint]="t().purposeHint" />
            <lg-text-area [formField]="form.place" [label]="t().place" [hint]="t().placeHint" [rows]="2" />
            <div>
              <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().send }}</button>
            </div>
            <lg-kept-state [form]="kept" />
          </form>
        }
      } @else if (offer.error()) {
        <lg-problem-view [error]="offer.error()" (retry)="offer.reload()" />
      } @else {
        <lg-skeleton kind="card" />
      }
    </div>
  `,
})
export class ReplicationAsk {
  readonly code = input.required<string>();

  readonly #api = inject(ReplicationApi);
  readonly #toasts = inject(Toasts);
  readonly #router = inject(Router);
  readonly #agencyName = injectAgencyName();
  protected readonly t = injectTexts(REPLICATION_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly offer = httpResource<ReplicationOffer>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/replication-offer`,
  );
  readonly #found = computed(() => (this.offer.hasValue() ? this.offer.value() : null));
  protected readonly agencies = computed(() =>
    (this.#found()?.agencies ?? []).map((agency) => ({
      value: agency.code,
      label: this.#agencyName(agency),
    })),
  );
  protected readonly solutions = computed(() =>
    (this.#found()?.solutions ?? []).map(({ proposalId, proposalTitle, organizationName }) => ({
      value: proposalId,
      label: proposalTitle,
      hint: organizationName,
    })),
  );
  /** Where there is one only, it is chosen. */
  protected readonly kept = keptForm(
    () => `replication-ask:${this.code()}`,
    wordsLike({ agencyCode: '', proposalId: '', purpose: '', place: '' }),
    () => ({
      agencyCode: this.agencies().length === 1 ? (this.agencies()[0]?.value ?? '') : '',
      proposalId: this.solutions().length === 1 ? (this.solutions()[0]?.value ?? '') : '',
      purpose: '',
      place: '',
    }),
  );
  protected readonly labels = computed(() => {
    const { agency: agencyCode, solution: proposalId, purpose, place } = this.t();
    return { agencyCode, proposalId, purpose, place };
  });
  protected readonly form = form(this.kept.model, (path) => {
    for (const field of [path.agencyCode, path.proposalId, path.purpose, path.place]) required(field);
    maxLength(path.purpose, 4_000);
    maxLength(path.place, 1_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const { purpose, place, ...chosen } = this.kept.model();
    const { id } = await this.#api.ask(this.code(), {
      ...chosen,
      purpose: purpose.trim(),
      place: place.trim(),
    });
    this.kept.done();
    this.form().reset();
    this.#toasts.show(this.t().sent);
    await this.#router.navigate(['/work/replications', id]);
  });

  constructor() {
    describePage(() => ({ title: this.t().ask, hidden: true }));
  }
}
