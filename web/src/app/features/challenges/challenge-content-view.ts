import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, type TemplateRef, computed, inject, input } from '@angular/core';
import {
  type ChallengeSection,
  type ChallengeWorkView,
  type CriterionInput,
  type LocalText,
  SECTION_OF_FIELD,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { RichText } from '../../ui/rich-text';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { COMMISSION_KIND_TEXTS } from '../commissions/commission-kinds.texts';
import { ORGANIZATION_KIND_TEXTS } from '../organizations/organizations.texts';
import { ChallengeIndicators } from './challenge-indicators';
import { ChallengeTimeline } from './challenge-timeline';
import { ChecklistView } from './checklist-view';
import { CHECKLIST_TEXTS } from './screening.texts';
import { AGGREGATION_TEXTS } from './challenges.texts';
import { CHALLENGES_WORK_TEXTS, SECTION_TEXTS } from './challenges-work.texts';
import { weightSum } from './criteria';
import { injectEvaluationLines } from './evaluation-lines';
import { FIELD_NAMES } from './field-names';
import { FORM_SECTION_NAMES } from './form-sections.texts';

const PLAIN = ['title', 'summary'] as const;
const BEFORE_OUTCOME = ['context', 'affected', 'attempts'] as const;
const FROM_OUTCOME = ['desiredOutcome', 'constraints', 'offeredData'] as const;
const TERMS = ['eligibility', 'intellectualProperty', 'confidentiality'] as const;
type TextField = (typeof PLAIN | typeof BEFORE_OUTCOME | typeof FROM_OUTCOME | typeof TERMS)[number];

interface TextRow {
  readonly section: ChallengeSection;
  readonly label: string;
  readonly text: LocalText;
  readonly rich: boolean;
}

/** Everything a challenge says, to be read before it is submitted, approved or published: both languages. */
@Component({
  selector: 'lg-challenge-content-view',
  imports: [
    ChallengeIndicators,
    ChallengeTimeline,
    ChecklistView,
    Column,
    DataTable,
    NgTemplateOutlet,
    RichText,
    SummaryList,
    SummaryRow,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './challenge-content-view.html',
  styleUrl: './challenge-content-view.scss',
})
export class ChallengeContentView {
  readonly challenge = input.required<ChallengeWorkView>();
  /** Whether each row leads to its place in the editor. */
  readonly editable = input(false);
  /** What stands below each section, such as the comments on it. */
  readonly below = input<TemplateRef<{ $implicit: ChallengeSection }> | null>(null);

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(CHALLENGES_WORK_TEXTS);
  protected readonly requirements = injectTexts(CHECKLIST_TEXTS);
  protected readonly format = injectFormat();
  protected readonly local = injectLocalText();
  protected readonly names = computed(() => FIELD_NAMES[this.#locale()]);
  protected readonly sections = computed(() => SECTION_TEXTS[this.#locale()]);
  protected readonly aggregation = computed(
    () => AGGREGATION_TEXTS[this.#locale()][this.challenge().aggregation],
  );
  readonly #evaluationLines = injectEvaluationLines();
  protected readonly evaluation = computed(() => this.#evaluationLines(this.challenge().evaluation));
  protected readonly kind = computed(() => {
    const kind = this.challenge().commissionKind;
    return kind === null ? '–' : COMMISSION_KIND_TEXTS[this.#locale()][kind];
  });
  protected readonly solverKinds = computed(() =>
    this.challenge()
      .eligibleKinds.map((kind) => ORGANIZATION_KIND_TEXTS[this.#locale()][kind])
      .join(', '),
  );
  protected readonly formSections = computed(() =>
    this.challenge().proposalForm.map(({ section, required, maxLength }) => ({
      name: FORM_SECTION_NAMES[this.#locale()][section],
      required,
      length: maxLength === null ? '' : this.format.number(maxLength),
    })),
  );
  protected readonly sum = computed(() => weightSum(this.challenge().criteria));
  protected readonly criteria = computed<readonly CriterionInput[]>(() => this.challenge().criteria);
  protected readonly heads = computed(() => [
    ...this.#rows(PLAIN, false),
    ...this.#rows(BEFORE_OUTCOME, true),
  ]);
  protected readonly aims = computed(() => this.#rows(FROM_OUTCOME, true));
  protected readonly terms = computed(() => this.#rows(TERMS, true));

  protected change(section: ChallengeSection): readonly string[] | null {
    return this.editable() ? ['/work/challenges', this.challenge().code, 'edit', section] : null;
  }

  #rows(fields: readonly TextField[], rich: boolean): TextRow[] {
    const challenge = this.challenge();
    return fields.map((field) => ({
      section: SECTION_OF_FIELD[field],
      label: this.names()[field],
      text: challenge[field],
      rich,
    }));
  }
}
