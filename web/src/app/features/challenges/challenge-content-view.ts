import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ChallengeSection, ChallengeWorkView, CriterionInput, LocalText } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { RichText } from '../../ui/rich-text';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { AGGREGATION_TEXTS } from './challenges.texts';
import { CHALLENGES_WORK_TEXTS } from './challenges-work.texts';
import { weightSum } from './criteria';

/** Everything a challenge says, to be read before it is submitted, approved or published: both languages. */
@Component({
  selector: 'lg-challenge-content-view',
  imports: [Column, DataTable, RichText, SummaryList, SummaryRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './challenge-content-view.html',
  styles: `
    .english {
      margin-top: 0.75rem;
      padding-top: 0.5rem;
      border-top: 1px dotted var(--lg-line-strong);
    }
    .tag {
      display: block;
      font-size: 0.875rem;
      color: var(--lg-ink-soft);
    }
    .guidance {
      font-weight: 400;
    }
    .sum {
      margin-bottom: 0;
    }
  `,
})
export class ChallengeContentView {
  readonly challenge = input.required<ChallengeWorkView>();
  /** Whether each row leads to its place in the editor. */
  readonly editable = input(false);

  readonly #locale = inject(Locale);
  protected readonly t = injectTexts(CHALLENGES_WORK_TEXTS);
  protected readonly format = injectFormat();
  protected readonly local = injectLocalText();
  protected readonly change = computed(() =>
    this.editable() ? ['/work/challenges', this.challenge().code, 'edit'] : null,
  );
  protected readonly aggregation = computed(
    () => AGGREGATION_TEXTS[this.#locale.current()][this.challenge().aggregation],
  );
  protected readonly sum = computed(() => weightSum(this.challenge().criteria));
  protected readonly criteria = computed<readonly CriterionInput[]>(() => this.challenge().criteria);
  protected readonly texts = computed<
    readonly { section: ChallengeSection; label: string; text: LocalText; rich?: boolean }[]
  >(() => {
    const { title, summary, context, desiredOutcome } = this.challenge();
    const t = this.t();
    return [
      { section: 'problem', label: t.title, text: title },
      { section: 'problem', label: t.summary, text: summary },
      { section: 'problem', label: t.context, text: context, rich: true },
      { section: 'outcome', label: t.desiredOutcome, text: desiredOutcome, rich: true },
    ];
  });
  protected readonly dates = computed(() => {
    const { enquiryDeadline, closingAt, announceAt } = this.challenge();
    const t = this.t();
    return [
      { label: t.enquiryDeadline, at: enquiryDeadline },
      { label: t.closingAt, at: closingAt },
      { label: t.announceAt, at: announceAt },
    ];
  });
}
