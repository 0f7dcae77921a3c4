import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, form, max, min, required } from '@angular/forms/signals';
import {
  OBSTACLE_KINDS,
  OBSTACLE_LIMITS,
  type ObstacleKind,
  type ObstacleRules,
  type RisingLevel,
} from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { submission } from '../../ui/form/submission';
import { Toasts } from '../../ui/toasts';
import { OBSTACLE_KIND_TEXTS } from './obstacle-words';
import { ObstaclesApi } from './obstacles-api';
import { OBSTACLE_OFFICE_TEXTS } from './obstacles.texts';

type RulesModel = Record<ObstacleKind, Record<RisingLevel, number | null>>;
const LEVELS = ['team', 'leader', 'programme'] as const satisfies readonly RisingLevel[];

/** Working days by kind and level. */
@Component({
  selector: 'lg-obstacle-rules-form',
  imports: [Button, ErrorSummary, FormField, NumberField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack stack-large" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" />
      @for (kind of kinds; track kind) {
        <fieldset>
          <legend>{{ names()[kind] }}</legend>
          <div class="levels">
            @for (level of levels; track level) {
              <lg-number-field
                [formField]="form[kind][level]"
                [label]="t().leaves[level]"
                [unit]="t().days"
                [maxDecimals]="0"
              />
            }
          </div>
        </fieldset>
      }
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().save }}</button>
      </div>
    </form>
  `,
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
      min-width: 0;
    }
    legend {
      padding: 0;
      margin-bottom: 0.5rem;
      font-size: 1.125rem;
      font-weight: 700;
    }
    .levels {
      display: grid;
      gap: 1rem;
      grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
    }
  `,
})
export class ObstacleRulesForm {
  readonly rules = input.required<ObstacleRules>();
  readonly saved = output<ObstacleRules>();

  readonly #api = inject(ObstaclesApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(OBSTACLE_OFFICE_TEXTS);
  protected readonly kinds = OBSTACLE_KINDS;
  protected readonly levels = LEVELS;
  protected readonly names = computed(() => OBSTACLE_KIND_TEXTS[this.#locale()]);
  readonly #model = linkedSignal<RulesModel>(() => structuredClone(this.rules()));
  protected readonly form = form(this.#model, (path) => {
    for (const kind of OBSTACLE_KINDS)
      for (const level of LEVELS) {
        required(path[kind][level]);
        min(path[kind][level], 1);
        max(path[kind][level], OBSTACLE_LIMITS.days);
      }
  });
  protected readonly sending = submission(this.form, async () => {
    this.saved.emit(await this.#api.saveRules(this.#model() as ObstacleRules));
    this.#toasts.show(this.t().saved);
  });
}
