import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, applyEach, form, maxLength, required, validate } from '@angular/forms/signals';
import { DELIVERY_LIMITS, type DeliveryView, VERDICT, VERDICTS } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { type CheckModel, checkModelOf, checkRequestOf } from './check-draft';
import { DeliveriesApi } from './deliveries-api';
import { DELIVERIES_TEXTS } from './deliveries.texts';
import { VERDICT_TEXTS } from './delivery-words';

/** Says of each criterion whether it is met, and who took part. */
@Component({
  selector: 'lg-check-form',
  imports: [Button, ErrorSummary, FormField, RadioGroup, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check-form.html',
  styles: `
    fieldset {
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 700;
    }
    p {
      margin: 0;
    }
    .card {
      padding: 1rem;
    }
  `,
})
export class CheckForm {
  readonly delivery = input.required<DeliveryView>();
  readonly checked = output<DeliveryView>();

  readonly #api = inject(DeliveriesApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(DELIVERIES_TEXTS);
  protected readonly format = injectFormat();
  protected readonly labels = computed(() => {
    const { verdict, reason, opinion, committee, position } = this.t();
    return { verdict, reason, opinion, committee, position };
  });
  protected readonly verdicts = computed(() =>
    VERDICTS.map((value) => ({ value, label: VERDICT_TEXTS[this.#locale()][value] })),
  );
  readonly #model = linkedSignal<CheckModel>(() => checkModelOf(this.delivery()));
  protected readonly form = form(this.#model, (path) => {
    applyEach(path.findings, (finding) => {
      required(finding.verdict);
      maxLength(finding.reason, DELIVERY_LIMITS.reason);
      validate(finding.reason, ({ value, valueOf }) => {
        const verdict = valueOf(finding.verdict);
        const isSilent = verdict !== '' && verdict !== VERDICT.met && value().trim() === '';
        return isSilent ? { kind: 'required', message: this.t().reasonRequired } : undefined;
      });
    });
    applyEach(path.committee, (member) => {
      required(member.name);
      maxLength(member.name, DELIVERY_LIMITS.name);
      required(member.position);
      maxLength(member.position, DELIVERY_LIMITS.name);
    });
    maxLength(path.opinion, DELIVERY_LIMITS.note);
  });
  protected readonly full = computed(() => this.#model().committee.length >= DELIVERY_LIMITS.committee);
  protected readonly sending = submission(this.form, async () => {
    const delivery = await this.#api.check(this.delivery().id, checkRequestOf(this.#model()));
    this.#toasts.show(this.t().checked);
    this.checked.emit(delivery);
  });

  protected add(): void {
    this.#model.update((model) => ({
      ...model,
      committee: [...model.committee, { name: '', position: '' }],
    }));
  }

  protected drop(index: number, adder: HTMLElement): void {
    this.#model.update((model) => ({
      ...model,
      committee: model.committee.filter((_, at) => at !== index),
    }));
    adder.focus();
  }
}
