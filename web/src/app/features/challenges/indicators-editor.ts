import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { CHALLENGE_LIMITS, type ChallengeIndicator } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { DateField } from '../../ui/form/date-field';
import { NumberField } from '../../ui/form/number-field';
import { RadioGroup } from '../../ui/form/radio-group';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';

const EMPTY: ChallengeIndicator = {
  name: { vi: '', en: '' },
  unit: { vi: '', en: '' },
  direction: 'up',
  baseline: null,
  baselineOn: null,
  target: null,
  method: '',
};

/** What is to be measured, what it is today and what it should become. */
@Component({
  selector: 'lg-challenge-indicators-editor',
  imports: [Button, DateField, EmptyState, FormField, NumberField, RadioGroup, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (count() === 0) {
      <lg-empty-state [heading]="t().indicatorsEmpty" [text]="t().indicatorsAdvice">
        <button type="button" lgButton="primary" (click)="add()">{{ t().addIndicator }}</button>
      </lg-empty-state>
    } @else {
      <ol class="plain-list">
        @for (indicator of indicators(); track indicator; let index = $index) {
          <li class="card">
            <div class="row spread">
              <h2>{{ t().indicator(format.number(index + 1)) }}</h2>
              <button
                type="button"
                lgButton="quiet"
                [attr.aria-label]="t().remove(t().indicator(format.number(index + 1)))"
                (click)="remove(index)"
              >
                {{ t().removeShort }}
              </button>
            </div>
            <div class="pair">
              <lg-text-field
                [formField]="indicator.name.vi"
                [label]="t().vi(t().indicatorName)"
                [optionalMark]="false"
              />
              <lg-text-field [formField]="indicator.name.en" [label]="t().en(t().indicatorName)" />
              <lg-text-field
                [formField]="indicator.unit.vi"
                [label]="t().vi(t().indicatorUnit)"
                [optionalMark]="false"
              />
              <lg-text-field [formField]="indicator.unit.en" [label]="t().en(t().indicatorUnit)" />
            </div>
            <lg-radio-group
              [label]="t().direction"
              [options]="directions()"
              [optionalMark]="false"
              [inline]="true"
              [value]="indicator.direction().value()"
              (valueChange)="indicator.direction().value.set($event === 'down' ? 'down' : 'up')"
            />
            <div class="numbers">
              <lg-number-field
                [formField]="indicator.baseline"
                [label]="t().baseline"
                [optionalMark]="false"
              />
              <lg-date-field [formField]="indicator.baselineOn" [label]="t().baselineOn" />
              <lg-number-field [formField]="indicator.target" [label]="t().target" [optionalMark]="false" />
            </div>
            <lg-text-area
              [formField]="indicator.method"
              [label]="t().method"
              [hint]="t().methodHint"
              [optionalMark]="false"
              [rows]="3"
            />
          </li>
        }
      </ol>
      @if (count() < most) {
        <button type="button" lgButton="secondary" (click)="add()">{{ t().addIndicator }}</button>
      }
    }
  `,
  styleUrl: './parts-editor.scss',
})
export class ChallengeIndicatorsEditor {
  readonly indicators = input.required<FieldTree<readonly ChallengeIndicator[]>>();

  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  protected readonly format = injectFormat();
  protected readonly most = CHALLENGE_LIMITS.indicators;
  protected readonly count = computed(() => this.indicators()().value().length);
  protected readonly directions = computed(() => [
    { value: 'down', label: this.t().betterDown },
    { value: 'up', label: this.t().betterUp },
  ]);

  protected add(): void {
    const list = this.indicators()().value;
    list.set([...list(), EMPTY]);
  }

  protected remove(index: number): void {
    const list = this.indicators()().value;
    list.set(list().filter((_, at) => at !== index));
  }
}
