import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PartnershipView } from '@loi-giai/shared';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Countdown } from '../../ui/countdown';
import { PARTNERS_TEXTS } from './partners.texts';

/** Joint proposals that the reader's organizations are asked to take part in. */
@Component({
  selector: 'lg-partnership-cards',
  imports: [Countdown, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="partnerships">
      <h2 id="partnerships">{{ t().invitations }}</h2>
      <ul class="plain-list stack">
        @for (one of partnerships(); track one.id) {
          <li class="card waiting">
            <h3>{{ t().invitationFrom(one.leadName, one.organizationName) }}</h3>
            <p>{{ local(one.challengeTitle) }}</p>
            <p>{{ t().closesAt }}: <lg-countdown [deadline]="one.closingAt" /></p>
            <p>
              <a
                class="button button-primary"
                [routerLink]="['/work/partnerships', one.id]"
                [attr.aria-label]="t().openWhich(one.leadName)"
                >{{ t().open }}</a
              >
            </p>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    section {
      margin-bottom: 2rem;
    }
    h3 {
      margin: 0;
      font-size: 1.1875rem;
    }
    p {
      margin: 0.5rem 0 0;
    }
    .waiting {
      border-inline-start: 6px solid var(--lg-act);
    }
  `,
})
export class PartnershipCards {
  readonly partnerships = input.required<readonly PartnershipView[]>();

  protected readonly t = injectTexts(PARTNERS_TEXTS);
  protected readonly local = injectLocalText();
}
