import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import type { ExpertChoice as Choice } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/form/select-field';
import { panelAddress } from './evaluations-api';
import { EXPERTS_TEXTS } from './experts.texts';

/** Somebody from the programme's pool for a seat; those who have one are not offered. */
@Component({
  selector: 'lg-expert-choice',
  imports: [Button, SelectField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (options().length > 0) {
      <div class="stack">
        <lg-select-field
          [(value)]="email"
          [label]="t().choose"
          [hint]="t().chooseHint"
          [options]="options()"
          [placeholder]="t().chooseNone"
          [optionalMark]="false"
        />
        <div class="row">
          <button type="button" lgButton="secondary" [disabled]="email() === ''" (click)="take()">
            {{ t().take }}
          </button>
        </div>
      </div>
    }
  `,
})
export class ExpertChoice {
  readonly code = input.required<string>();
  /** Addresses of those who sit already. */
  readonly seated = input.required<readonly string[]>();
  readonly taken = output<Choice>();

  protected readonly t = injectTexts(EXPERTS_TEXTS);
  readonly #format = injectFormat();
  readonly #experts = httpResource<Choice[]>(() => `${panelAddress(this.code())}/experts`);
  readonly #free = computed(() => {
    const seated = new Set(this.seated());
    return this.#experts.hasValue() ? this.#experts.value().filter(({ email }) => !seated.has(email)) : [];
  });
  protected readonly options = computed(() =>
    this.#free().map((expert) => ({ value: expert.email, label: this.#labelOf(expert) })),
  );
  /** Nobody, again, once the one that was chosen sits. */
  protected readonly email = linkedSignal<readonly string[], string>({
    source: this.seated,
    computation: () => '',
  });

  protected take(): void {
    const expert = this.#free().find(({ email }) => email === this.email());
    if (expert) this.taken.emit(expert);
  }

  #labelOf({ name, organization, panels, sheetsDue, ofField }: Choice): string {
    const { choice, choiceOfField, free, loadOf } = this.t();
    const load = panels === 0 ? free : loadOf(this.#format.number(panels), this.#format.number(sheetsDue));
    return (ofField ? choiceOfField : choice)(name, organization, load);
  }
}
