import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalComplaints } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectNow } from '../../core/server-clock';
import { injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import { ComplaintFiling } from './complaint-filing';
import { toneOf } from './complaint-history';
import { complaintsOfProposal } from './complaints-api';
import { COMPLAINTS_TEXTS, COMPLAINT_OUTCOME_TEXTS, COMPLAINT_STATE_TEXTS } from './complaints.texts';

/** The complaints about the decision on a proposal, for its own people: nothing where none are or were taken. */
@Component({
  selector: 'lg-complaint-card',
  imports: [ComplaintFiling, RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (found(); as complaints) {
      @if (complaints.until || complaints.items.length > 0) {
        <section id="complaints" class="card stack" aria-labelledby="complaints-heading">
          <h2 id="complaints-heading">{{ t().cardHeading }}</h2>
          @for (item of complaints.items; track item.id) {
            <div class="item">
              <p class="row">
                <lg-tag [tone]="tone(item)">{{ states()[item.state] }}</lg-tag>
                @if (item.outcome) {
                  <strong>{{ outcomes()[item.outcome] }}</strong>
                }
              </p>
              <p class="soft">
                {{ t().filed }} <span class="number">{{ format.dateTime(item.filedAt) }}</span>
                @if (item.state === 'filed') {
                  · {{ t().due }} <span class="number">{{ format.date(item.dueOn) }}</span>
                }
              </p>
              @if (item.late) {
                <p class="late">{{ t().late }}</p>
              }
              <p>
                <a [routerLink]="['/work/complaints', item.id]">{{ t().open }}</a>
              </p>
            </div>
          }
          @if (complaints.until; as until) {
            @if (over()) {
              <p class="soft">{{ t().cardClosed(format.dateTime(until)) }}</p>
            } @else if (!waiting()) {
              <p>{{ t().cardLead(format.dateTime(until)) }}</p>
              @if (complaints.mayFile) {
                <lg-complaint-filing [proposalId]="proposalId()" (filed)="resource.reload()" />
              } @else {
                <p class="soft">{{ t().cardNotYours }}</p>
              }
            }
          }
        </section>
      }
    }
  `,
  styles: `
    h2,
    p {
      margin: 0;
    }
    .item {
      display: grid;
      gap: 0.25rem;
    }
  `,
})
export class ComplaintCard {
  readonly proposalId = input.required<string>();

  readonly #locale = inject(Locale).current;
  readonly #now = injectNow();

  protected readonly t = injectTexts(COMPLAINTS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly tone = toneOf;
  protected readonly states = computed(() => COMPLAINT_STATE_TEXTS[this.#locale()]);
  protected readonly outcomes = computed(() => COMPLAINT_OUTCOME_TEXTS[this.#locale()]);
  protected readonly resource = httpResource<ProposalComplaints>(() =>
    complaintsOfProposal(this.proposalId()),
  );
  protected readonly found = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly waiting = computed(() =>
    (this.found()?.items ?? []).some(({ state }) => state === 'filed'),
  );
  /** One moment late is late (I2). */
  protected readonly over = computed(() => Date.parse(this.found()?.until ?? '') <= this.#now());
}
