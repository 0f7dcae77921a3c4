import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { SCREENING_LIMITS } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { CheckboxField } from '../../ui/form/checkbox-field';
import { NumberField } from '../../ui/form/number-field';
import { TextField } from '../../ui/form/text-field';
import type { ScreeningModel } from './challenge-draft';
import { CHECKLIST_TEXTS } from './screening.texts';

/** The formal requirements that every proposal is screened by, and the days to supply missing papers. */
@Component({
  selector: 'lg-checklist-editor',
  imports: [Button, CheckboxField, FormField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t().heading }}</h2>
    <p class="soft small">{{ t().hint }}</p>
    <ol class="plain-list">
      @for (item of terms().checklist; track item; let index = $index) {
        <li class="card">
          <div class="row spread">
            <h3>{{ name(index) }}</h3>
            <button
              type="button"
              lgButton="quiet"
              [attr.aria-label]="t().remove(name(index))"
              (click)="remove(index)"
            >
              {{ t().removeShort }}
            </button>
          </div>
          <lg-text-field [formField]="item.name.vi" [label]="t().nameVi" [optionalMark]="false" />
          <lg-text-field [formField]="item.name.en" [label]="t().nameEn" />
          <lg-checkbox-field [formField]="item.suppliable" [label]="t().suppliable" />
        </li>
      }
    </ol>
    @if (count() < limits.checklist) {
      <div class="row">
        <button type="button" lgButton="secondary" (click)="add()">{{ t().add }}</button>
      </div>
    }
    @if (count() > 0) {
      <lg-number-field
        [formField]="terms().days"
        [label]="t().days"
        [hint]="t().daysHint"
        [maxDecimals]="0"
      />
    }
  `,
  styleUrl: './parts-editor.scss',
})
export class ChecklistEditor {
  readonly terms = input.required<FieldTree<ScreeningModel>>();

  protected readonly t = injectTexts(CHECKLIST_TEXTS);
  protected readonly limits = SCREENING_LIMITS;
  readonly #format = injectFormat();
  readonly #list = computed(() => this.terms().checklist().value());
  protected readonly count = computed(() => this.#list().length);

  protected name(index: number): string {
    return this.t().item(this.#format.number(index + 1));
  }

  protected add(): void {
    const empty = { name: { vi: '', en: '' }, suppliable: false };
    this.terms()
      .checklist()
      .value.set([...this.#list(), empty]);
  }

  protected remove(index: number): void {
    this.terms()
      .checklist()
      .value.set(this.#list().filter((_, at) => at !== index));
  }
}
