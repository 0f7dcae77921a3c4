import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PROPOSALS_TEXTS } from './proposals.texts';

type Status =
  | 'drafting'
  | 'submitted'
  | 'changed'
  | 'withdrawn'
  | 'withdrawn_final'
  | 'never_submitted'
  | 'cancelled'
  | 'evaluating'
  | 'ineligible'
  | 'decided';

/** Where a proposal stands, in words: what counts, what is only a draft, and what may still be done. */
@Component({
  selector: 'lg-proposal-status',
  imports: [Banner, NgTemplateOutlet, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (status()) {
      @case ('submitted') {
        <lg-banner tone="done" [heading]="t().submittedNow(version(), at())">
          <p>{{ t().submittedText }}</p>
          <p><ng-container [ngTemplateOutlet]="receiptLink" /></p>
        </lg-banner>
      }
      @case ('changed') {
        <lg-banner tone="act" [heading]="t().changedHeading" [announce]="true">
          <p>{{ t().changedText(version(), at()) }}</p>
          <p class="row">
            @if (proposal().acts.includes('submit')) {
              <a class="button button-secondary" [routerLink]="['/work/proposals', proposal().id, 'check']">{{
                t().resubmit
              }}</a>
            }
            <ng-container [ngTemplateOutlet]="receiptLink" />
          </p>
        </lg-banner>
      }
      @case ('withdrawn') {
        <lg-banner tone="act" [heading]="t().withdrawnHeading">
          <p>{{ t().withdrawnText }}</p>
          <p>
            @if (proposal().acts.includes('submit')) {
              <a class="button button-secondary" [routerLink]="['/work/proposals', proposal().id, 'check']">{{
                t().resubmit
              }}</a>
            }
          </p>
        </lg-banner>
      }
      @case ('withdrawn_final') {
        <lg-banner [heading]="t().withdrawnHeading">
          <p>{{ t().withdrawnFinal }}</p>
        </lg-banner>
      }
      @case ('never_submitted') {
        <lg-banner tone="late" [heading]="t().neverSubmitted">
          <p>{{ t().neverSubmittedText }}</p>
        </lg-banner>
      }
      @case ('cancelled') {
        <lg-banner tone="late" [heading]="t().cancelledHeading">
          <p>{{ t().cancelledText }}</p>
        </lg-banner>
      }
      @case ('evaluating') {
        <lg-banner [heading]="t().evaluating">
          <p>{{ t().evaluatingText(version(), at()) }}</p>
          @if (proposal().changedSinceSubmission) {
            <p>{{ t().laterChanges }}</p>
          }
          <p><ng-container [ngTemplateOutlet]="receiptLink" /></p>
        </lg-banner>
      }
      @case ('ineligible') {
        <lg-banner tone="late" [heading]="t().ineligibleHeading">
          <p class="prose">{{ proposal().ineligibleReason }}</p>
        </lg-banner>
      }
    }
    <ng-template #receiptLink>
      @if (last(); as receipt) {
        <a [routerLink]="['/work/proposals', proposal().id, 'receipts', receipt.number]">{{
          t().seeReceipt
        }}</a>
      }
    </ng-template>
  `,
  styles: `
    :host(:empty) {
      display: none;
    }
    p {
      margin: 0 0 0.5rem;
    }
    p:last-child {
      margin: 0;
    }
  `,
})
export class ProposalStatus {
  readonly proposal = input.required<ProposalView>();
  /** The draft on the page differs from what was submitted, also by what was saved since the page was loaded. */
  readonly changed = input.required<boolean>();

  protected readonly t = injectTexts(PROPOSALS_TEXTS);
  readonly #format = injectFormat();
  protected readonly last = computed(() => this.proposal().receipts.at(-1) ?? null);
  protected readonly version = computed(() => this.#format.number(this.last()?.version ?? 0));
  protected readonly at = computed(() =>
    this.#format.exactTime(this.last()?.submittedAt ?? this.proposal().savedAt),
  );

  protected readonly status = computed<Status>(() => {
    const { state, acts, challengeState } = this.proposal();
    const open = acts.includes('edit');
    if (challengeState === 'cancelled') return 'cancelled';
    if (state === 'draft') return open ? 'drafting' : 'never_submitted';
    if (state === 'withdrawn') return open ? 'withdrawn' : 'withdrawn_final';
    if (state === 'submitted' && open) return this.changed() ? 'changed' : 'submitted';
    if (state === 'ineligible') return 'ineligible';
    return state === 'selected' || state === 'not_selected' ? 'decided' : 'evaluating';
  });
}
