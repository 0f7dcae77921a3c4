import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { RankingRow } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { CheckboxList } from '../../ui/form/checkbox-list';
import { RadioGroup } from '../../ui/form/radio-group';
import { TextArea } from '../../ui/form/text-area';
import { injectSolverName } from './blind-names';
import { CHOICE, type ChoiceModel, choosable } from './choice-model';
import { DECISION_TEXTS } from './decision.texts';

/** Which proposals, one, several or none, and why each of them. */
@Component({
  selector: 'lg-choice-fields',
  imports: [CheckboxList, FormField, RadioGroup, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let fields = form();
    <lg-radio-group [formField]="fields.outcome" [label]="label()" [options]="outcomes()" />
    @if (!fields.chosen().hidden()) {
      <lg-checkbox-list
        [formField]="fields.chosen"
        [label]="t().chosen"
        [optionalMark]="false"
        [options]="options()"
      />
    }
    @for (row of rows(); track row.proposalId) {
      @if (fields.because[$index]; as because) {
        @if (!because().hidden()) {
          <lg-text-area
            [formField]="because.reasons"
            [label]="t().because(row.title)"
            [hint]="t().becauseHint"
            [rows]="3"
          />
        }
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 2rem;
    }
  `,
})
export class ChoiceFields {
  readonly form = input.required<FieldTree<ChoiceModel>>();
  readonly ranking = input.required<readonly RankingRow[]>();
  readonly label = input.required<string>();
  /** Of the proposals that are recommended, where somebody decides. */
  readonly recommended = input<readonly string[]>([]);

  readonly #format = injectFormat();
  protected readonly t = injectTexts(DECISION_TEXTS);
  readonly #solver = injectSolverName();
  protected readonly rows = computed(() => choosable(this.ranking()));
  protected readonly outcomes = computed(() => {
    const none = { value: CHOICE.none, label: this.t().none, hint: this.t().noneHint };
    if (this.rows().length === 0) return [none];
    return [{ value: CHOICE.some, label: this.t().some, hint: this.t().someHint }, none];
  });
  protected readonly options = computed(() =>
    this.rows().map(({ proposalId, title, rank, total, ...solver }) => {
      const place = this.t().option(this.#format.number(rank), this.#format.number(total));
      const mark = this.recommended().includes(proposalId) ? ` (${this.t().asRecommended})` : '';
      return { value: proposalId, label: `${title}${mark}. ${this.#solver(solver)}. ${place}` };
    }),
  );
}
