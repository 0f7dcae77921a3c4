import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ChallengeView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { CopyButton } from '../../ui/copy-button';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { PUBLIC_SEAL_TEXTS } from './seal.texts';

/** While the call is open, what will be published and when; then the root. Nothing where a call never closed. */
@Component({
  selector: 'lg-challenge-seal',
  imports: [CopyButton, RouterLink, SummaryList, SummaryRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let item = challenge();
    @if (item.seal; as seal) {
      <section aria-labelledby="seal">
        <h2 id="seal">{{ t().heading }}</h2>
        <p>{{ t().after }}</p>
        <lg-summary-list>
          <lg-summary-row [label]="t().root">
            <div class="row">
              <code>{{ seal.root }}</code>
              <lg-copy-button [text]="seal.root" [what]="t().root" />
            </div>
          </lg-summary-row>
          <lg-summary-row [label]="t().fixedAt">{{ format.exactTime(seal.fixedAt) }}</lg-summary-row>
          <lg-summary-row [label]="t().openedAt">{{
            seal.openedAt === null ? t().notOpened : t().openedBy(format.exactTime(seal.openedAt))
          }}</lg-summary-row>
        </lg-summary-list>
        <p class="links no-print">
          <a [routerLink]="['/challenges', item.code, 'seal']">{{ t().more }}</a>
          <a routerLink="/verify">{{ t().verify }}</a>
        </p>
      </section>
    } @else if (item.state === 'open' && item.closingAt !== null) {
      <section aria-labelledby="seal">
        <h2 id="seal">{{ t().heading }}</h2>
        <p>{{ t().before(format.dateTime(item.closingAt)) }}</p>
        <p class="links no-print">
          <a routerLink="/verify">{{ t().verify }}</a>
        </p>
      </section>
    }
  `,
  styles: `
    section {
      margin-bottom: 2.5rem;
    }
    code {
      overflow-wrap: anywhere;
    }
    .links {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1.5rem;
      margin-top: 1rem;
    }
  `,
})
export class ChallengeSeal {
  readonly challenge = input.required<ChallengeView>();

  protected readonly t = injectTexts(PUBLIC_SEAL_TEXTS);
  protected readonly format = injectFormat();
}
