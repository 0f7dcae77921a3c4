import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, max, min, required } from '@angular/forms/signals';
import { CHASING_RULE_MAX, CHASING_RULE_NAMES, type ChasingRules } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { submission } from '../../ui/form/submission';
import { Toasts } from '../../ui/toasts';
import { CALENDAR_TEXTS } from './calendar.texts';
import { ProgrammeApi } from './programme-api';

type RulesModel = Record<keyof ChasingRules, number | null>;

/** When people are reminded of what is due in evaluations, when the leader hears of it, and how soon complaints are answered. */
@Component({
  selector: 'lg-chasing-rules-form',
  imports: [Button, ErrorSummary, FormField, NumberField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <h2>{{ t().chasing }}</h2>
      <p class="soft">{{ t().chasingLead }}</p>
      <lg-error-summary [form]="form" [submission]="sending" [labels]="t().chase" />
      @for (name of names; track name) {
        <lg-number-field
          [formField]="form[name]"
          [label]="t().chase[name]"
          [unit]="name === 'answerComplaintsIn' ? t().workingDays : t().days"
          [maxDecimals]="0"
        />
      }
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().saveChasing }}</button>
      </div>
    </form>
  `,
})
export class ChasingRulesForm {
  readonly rules = input.required<ChasingRules>();
  readonly saved = output<ChasingRules>();

  readonly #api = inject(ProgrammeApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(CALENDAR_TEXTS);
  protected readonly names = CHASING_RULE_NAMES;
  readonly #model = linkedSignal<RulesModel>(() => ({ ...this.rules() }));
  protected readonly form = form(this.#model, (path) => {
    for (const name of CHASING_RULE_NAMES) {
      required(path[name]);
      min(path[name], name === 'before' ? 0 : 1);
      max(path[name], CHASING_RULE_MAX);
    }
  });
  protected readonly sending = submission(this.form, async () => {
    const rules = this.#model() as ChasingRules;
    this.saved.emit(await this.#api.saveChasingRules({ ...rules }));
    this.#toasts.show(this.t().saved);
  });
}
