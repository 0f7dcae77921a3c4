import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  termsOf,
  type BiddingForm,
  type CommissionRef,
  type CommissionView,
  type Term,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { PARTY_TEXTS } from '../../ui/parties.texts';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { BIDDING_FORM_TEXTS, COMMISSION_KIND_TEXTS, TERM_TEXTS } from './commission-kinds.texts';
import { COMMISSIONS_TEXTS } from './commissions.texts';
import { PAPER_TEXTS } from './paper.texts';

/** Who with whom, and what holds between them: in force first, as first agreed where an amendment changed it. */
@Component({
  selector: 'lg-commission-terms',
  imports: [RouterLink, SummaryList, SummaryRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let found = commission();
    <lg-summary-list>
      <lg-summary-row [label]="parties().agency">{{ agencyName(found.agency) }}</lg-summary-row>
      <lg-summary-row [label]="parties().solver">{{ found.organizationName }}</lg-summary-row>
      <lg-summary-row [label]="list().proposal">{{ found.proposalTitle }}</lg-summary-row>
      @if (found.continues; as before) {
        <lg-summary-row [label]="t().stage(format.number(found.stage))">
          <a [routerLink]="['/work/commissions', before.id]">{{ t().continues(ref(before)) }}</a>
        </lg-summary-row>
      }
      @if (found.continuedBy; as next) {
        <lg-summary-row [label]="t().stage(format.number(next.stage))">
          <a [routerLink]="['/work/commissions', next.id]">{{ t().continuedBy(ref(next)) }}</a>
        </lg-summary-row>
      }
      <lg-summary-row [label]="list().signedOn">
        <span class="number">{{
          found.signedOn !== null && found.state !== 'draft' ? format.date(found.signedOn) : t().notSigned
        }}</span>
      </lg-summary-row>
      <lg-summary-row [label]="terms().value">
        <span class="number">{{ money(found.value) }}</span>
        @if (last(); as amendment) {
          <span class="soft"> {{ t().byAmendment(format.number(amendment.ordinal)) }}</span>
          @if (found.value !== found.terms.value) {
            <br /><span class="soft number">{{ t().agreed }}: {{ money(found.terms.value) }}</span>
          }
        }
      </lg-summary-row>
      @if (found.terms.startsOn; as day) {
        <lg-summary-row [label]="terms().startsOn"
          ><span class="number">{{ format.date(day) }}</span></lg-summary-row
        >
      }
      @if (found.endsOn !== null || found.terms.endsOn !== null) {
        <lg-summary-row [label]="terms().endsOn">
          <span class="number">{{ found.endsOn === null ? t().noEnd : format.date(found.endsOn) }}</span>
          @if (found.endsOn !== found.terms.endsOn) {
            <br /><span class="soft number"
              >{{ t().agreed }}:
              {{ found.terms.endsOn === null ? t().noEnd : format.date(found.terms.endsOn) }}</span
            >
          }
        </lg-summary-row>
      }
      @for (term of written(); track term) {
        <lg-summary-row [label]="terms()[term]">
          <span class="prose">{{ text(term) }}</span>
        </lg-summary-row>
      }
    </lg-summary-list>
  `,
})
export class CommissionTermsView {
  readonly commission = input.required<CommissionView>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(PAPER_TEXTS);
  protected readonly list = injectTexts(COMMISSIONS_TEXTS);
  protected readonly parties = injectTexts(PARTY_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly format = injectFormat();
  protected readonly terms = computed(() => TERM_TEXTS[this.#locale()]);
  protected readonly written = computed(() => {
    const { kind, terms } = this.commission();
    return termsOf(kind).filter((term) => (terms.texts[term] ?? '') !== '');
  });
  protected readonly last = computed(
    () => this.commission().amendments.findLast(({ state }) => state === 'in_force') ?? null,
  );

  protected text(term: Term): string {
    const text = this.commission().terms.texts[term] ?? '';
    return term === 'biddingForm' ? BIDDING_FORM_TEXTS[this.#locale()][text as BiddingForm] : text;
  }

  /** The exact sum, and in words where it is large. */
  protected money(value: number): string {
    if (value === 0) return this.t().unpaid;
    const exact = this.format.money(value);
    return value >= 1e6 ? this.list().moneyInWords(exact, this.format.moneyWords(value)) : exact;
  }

  protected ref({ kind, number }: CommissionRef): string {
    const name = COMMISSION_KIND_TEXTS[this.#locale()][kind];
    return number === null ? name : this.list().number(name, number);
  }
}
