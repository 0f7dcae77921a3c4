import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import {
  ALWAYS_ASKED,
  DEFAULT_PROPOSAL_FORM,
  PROPOSAL_FORM_LIMITS,
  PROPOSAL_FORM_SECTIONS,
  type ProposalForm,
  type ProposalFormSection,
  type ProposalFormSectionName,
} from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { CheckboxField } from '../../ui/form/checkbox-field';
import { NumberField } from '../../ui/form/number-field';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { FORM_SECTION_NAMES } from './form-sections.texts';

/** Which sections a solver has to write, and how long they may be. */
@Component({
  selector: 'lg-proposal-form-editor',
  imports: [CheckboxField, NumberField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="plain-list">
      @for (row of rows(); track row.name) {
        <li class="card">
          <h2>{{ row.label }}</h2>
          @if (row.always) {
            <p class="soft small">{{ t().alwaysAsked }}</p>
          } @else {
            <div class="pair">
              <lg-checkbox-field
                [label]="t().asked"
                [checked]="row.asked"
                (checkedChange)="ask(row.name, $event)"
              />
              @if (row.asked) {
                <lg-checkbox-field
                  [label]="t().askedRequired"
                  [checked]="row.required"
                  (checkedChange)="change(row.name, { required: $event })"
                />
              }
            </div>
          }
          @if (row.asked && row.maxLength !== null) {
            <lg-number-field
              [label]="t().maxLength"
              [hint]="t().maxLengthHint"
              [maxDecimals]="0"
              [optionalMark]="false"
              [value]="row.maxLength"
              (valueChange)="resize(row.name, $event)"
            />
          }
        </li>
      }
    </ol>
  `,
  styleUrl: './parts-editor.scss',
})
export class ProposalFormEditor {
  readonly form = input.required<FieldTree<ProposalForm>>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  readonly #sections = computed(() => this.form()().value());
  protected readonly rows = computed(() =>
    PROPOSAL_FORM_SECTIONS.map((name) => {
      const section = this.#sections().find((known) => known.section === name);
      return {
        name,
        label: FORM_SECTION_NAMES[this.#locale()][name],
        always: ALWAYS_ASKED.includes(name),
        asked: section !== undefined,
        required: section?.required ?? false,
        maxLength: section?.maxLength ?? null,
      };
    }),
  );

  protected ask(name: ProposalFormSectionName, asked: boolean): void {
    const standard = DEFAULT_PROPOSAL_FORM.filter(({ section }) => section === name);
    const others = this.#sections().filter(({ section }) => section !== name);
    this.#set(asked ? [...others, ...standard] : others);
  }

  protected change(name: ProposalFormSectionName, changes: Partial<ProposalFormSection>): void {
    this.#set(
      this.#sections().map((section) => (section.section === name ? { ...section, ...changes } : section)),
    );
  }

  /** A number out of bounds is brought to the nearest that is allowed once the field is left; none keeps what was. */
  protected resize(name: ProposalFormSectionName, wanted: number | null): void {
    const { minLength, maxLength } = PROPOSAL_FORM_LIMITS;
    if (wanted === null || wanted < minLength || wanted > maxLength || !Number.isInteger(wanted)) return;
    this.change(name, { maxLength: wanted });
  }

  #set(sections: ProposalForm): void {
    const place = ({ section }: ProposalFormSection): number => PROPOSAL_FORM_SECTIONS.indexOf(section);
    this.form()().value.set([...sections].sort((one, other) => place(one) - place(other)));
  }
}
