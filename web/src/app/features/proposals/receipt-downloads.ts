import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InclusionProof, ProposalView, Receipt } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { ProblemView } from '../../ui/problem-view';
import { RECEIPT_TEXTS } from './receipt.texts';
import { versionAddress } from './proposals-api';

/** What the members of the organization keep: the signed receipt, what it was taken over, and its proof once there is one. */
@Component({
  selector: 'lg-receipt-downloads',
  imports: [ProblemView, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>{{ t().keepText }}</p>
    <ul>
      <li>
        <a [href]="address() + '/receipt.json'" download>{{ t().json }}</a>: {{ t().jsonText }}
      </li>
      <li>
        <a [href]="address() + '/receipt.pdf?lang=' + lang()" download>{{ t().pdf }}</a>: {{ t().pdfText }}
      </li>
      <li>
        <a [href]="address()" download="version.json">{{ t().version }}</a>: {{ t().versionText }}
      </li>
      <li>
        @if (proof.hasValue()) {
          <a [href]="address() + '/proof'" [download]="receipt().number + '-proof.json'">{{ t().proof }}</a>:
          {{ t().proofText }}
        } @else if (!closed()) {
          {{ t().proof }}: {{ t().proofLater(format.dateTime(proposal().closingAt)) }}
        } @else if (notFixed()) {
          {{ t().proof }}: {{ t().proofPending }}
        } @else if (proof.error()) {
          <lg-problem-view [error]="proof.error()" [main]="false" (retry)="proof.reload()" />
        } @else {
          {{ t().proof }}: {{ t().asking }}
        }
      </li>
    </ul>
    <p>
      <a routerLink="/verify">{{ t().verify }}</a>
    </p>
  `,
})
export class ReceiptDownloads {
  readonly proposal = input.required<ProposalView>();
  readonly receipt = input.required<Receipt>();

  protected readonly t = injectTexts(RECEIPT_TEXTS);
  protected readonly format = injectFormat();
  protected readonly lang = inject(Locale).current;
  protected readonly address = computed(() => versionAddress(this.proposal().id, this.receipt().version));
  protected readonly closed = computed(
    () => Date.parse(this.proposal().closingAt) <= Date.parse(this.proposal().serverTime),
  );
  /** Asked only to know whether it is there: a link to what is not found would be of no use. */
  protected readonly proof = httpResource<InclusionProof>(() =>
    this.closed() ? `${this.address()}/proof` : undefined,
  );
  protected readonly notFixed = computed(() => {
    const error = this.proof.error();
    return error !== undefined && asProblem(error).notFound;
  });
}
