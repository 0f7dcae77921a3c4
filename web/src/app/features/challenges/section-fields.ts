import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import {
  AGGREGATION,
  type ChallengeSection,
  COMMISSION_KINDS,
  type FieldView,
  ORGANIZATION_KINDS,
  type OrganizationKind,
  BLINDNESS,
  RANKING_PUBLICITY,
} from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { CheckboxField } from '../../ui/form/checkbox-field';
import { NumberField } from '../../ui/form/number-field';
import { RadioGroup } from '../../ui/form/radio-group';
import { SelectField } from '../../ui/form/select-field';
import { TextArea } from '../../ui/form/text-area';
import { COMMISSION_KIND_TEXTS } from '../commissions/commission-kinds.texts';
import { ORGANIZATION_KIND_TEXTS } from '../organizations/organizations.texts';
import type { DraftModel } from './challenge-draft';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { RICH_LIMITS } from './challenge-schema';
import { BLINDNESS_TEXTS } from './blindness.texts';
import { AGGREGATION_TEXTS, PUBLICITY_TEXTS } from './challenges.texts';
import { ChecklistEditor } from './checklist-editor';
import { CriteriaEditor } from './criteria-editor';
import { EVALUATION_PART_NAMES, FIELD_NAMES } from './field-names';
import { ChallengeIndicatorsEditor } from './indicators-editor';
import { ProposalFormEditor } from './proposal-form-editor';
import { RichPair } from './rich-pair';
import { ScheduleEditor } from './schedule-editor';

/** The fields of one section of a challenge, for whoever writes them: in a draft, an addendum, a template. Files are not fields. */
@Component({
  selector: 'lg-section-fields',
  imports: [
    CheckboxField,
    ChallengeIndicatorsEditor,
    ChecklistEditor,
    CriteriaEditor,
    FormField,
    NumberField,
    ProposalFormEditor,
    RadioGroup,
    RichPair,
    ScheduleEditor,
    SelectField,
    TextArea,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './section-fields.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.5rem;
    }
    p {
      margin: 0;
    }
    .kinds {
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
  `,
})
export class SectionFields {
  readonly form = input.required<FieldTree<DraftModel>>();
  readonly section = input.required<ChallengeSection>();
  /** The field that is chosen, offered although it may be in use no longer. */
  readonly fieldCode = input<string | null>(null);
  /** In a template everything may stay empty. */
  readonly loose = input(false);
  /** The call is open: what submitted proposals answer, and from whom, is not asked any more. */
  readonly frozen = input(false);

  readonly #locale = inject(Locale).current;
  readonly #local = injectLocalText();
  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  protected readonly limits = RICH_LIMITS;
  protected readonly fieldNames = computed(() => FIELD_NAMES[this.#locale()]);

  readonly #fields = httpResource<FieldView[]>(() =>
    this.section() === 'problem' ? '/api/v1/fields' : undefined,
  );
  protected readonly fields = computed(() =>
    (this.#fields.hasValue() ? this.#fields.value() : [])
      .filter(({ active, code }) => active || code === this.fieldCode())
      .map(({ code, name }) => ({ value: code, label: this.#local(name) })),
  );
  protected readonly aggregations = computed(() =>
    Object.values(AGGREGATION).map((value) => ({ value, label: AGGREGATION_TEXTS[this.#locale()][value] })),
  );
  protected readonly evaluationNames = computed(() => EVALUATION_PART_NAMES[this.#locale()]);
  protected readonly publicities = computed(() =>
    Object.values(RANKING_PUBLICITY).map((value) => ({
      value,
      label: PUBLICITY_TEXTS[this.#locale()][value],
    })),
  );
  protected readonly blindnesses = computed(() =>
    Object.values(BLINDNESS).map((value) => ({ value, label: BLINDNESS_TEXTS[this.#locale()][value] })),
  );
  protected readonly commissionKinds = computed(() =>
    COMMISSION_KINDS.map((value) => ({ value, label: COMMISSION_KIND_TEXTS[this.#locale()][value] })),
  );
  protected readonly solverKinds = computed(() => {
    const chosen = this.form().eligibleKinds().value();
    return ORGANIZATION_KINDS.map((kind) => ({
      kind,
      label: ORGANIZATION_KIND_TEXTS[this.#locale()][kind],
      chosen: chosen.includes(kind),
    }));
  });

  protected allow(kind: OrganizationKind, allowed: boolean): void {
    const field = this.form().eligibleKinds();
    const kinds = ORGANIZATION_KINDS.filter((known) =>
      known === kind ? allowed : field.value().includes(known),
    );
    field.value.set(kinds);
    field.markAsDirty();
  }
}
