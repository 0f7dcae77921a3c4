import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { type IndicatorView, MEASURING_FREQUENCIES, type PublishedIndicator } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { storeOnLeaving } from '../../core/leaving';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { SelectField } from '../../ui/form/select-field';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { LeaveDialog } from '../../ui/leave-dialog';
import { moved } from '../challenges/criteria';
import { publishedFact } from './figure-text';
import { type IndicatorModel, emptyIndicator, modelOf, requestOf } from './indicator-draft';
import { indicatorsSchema } from './indicator-schema';
import { INDICATORS_FORM_TEXTS } from './indicators-form.texts';
import { FREQUENCY_TEXTS } from './measurement-words';
import { OutcomesApi } from './outcomes-api';
import { DIRECTION_TEXTS } from './outcomes.texts';

/** As many as the API takes. */
const MAX_INDICATORS = 50;

/** The indicators of a challenge. What is fixed already keeps its words and its marks. */
@Component({
  selector: 'lg-indicators-form',
  imports: [
    Button,
    DateField,
    ErrorSummary,
    FormField,
    LeaveDialog,
    NumberField,
    RadioGroup,
    SelectField,
    TextArea,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './indicators-form.html',
  styleUrl: './indicators-form.scss',
})
export class IndicatorsForm {
  readonly code = input.required<string>();
  readonly indicators = input.required<readonly IndicatorView[]>();
  readonly saved = output();

  readonly #api = inject(OutcomesApi);
  readonly #injector = inject(Injector);
  readonly #locale = inject(Locale).current;
  private readonly leaveDialog = viewChild.required(LeaveDialog);

  protected readonly t = injectTexts(INDICATORS_FORM_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly status = signal('');
  protected readonly directions = computed(() =>
    (['up', 'down'] as const).map((value) => ({ value, label: DIRECTION_TEXTS[this.#locale()][value] })),
  );
  protected readonly frequencies = computed(() =>
    MEASURING_FREQUENCIES.map((value) => ({ value, label: FREQUENCY_TEXTS[this.#locale()][value] })),
  );
  readonly #start = computed(() => modelOf(this.indicators()));
  protected readonly model = linkedSignal(() => this.#start());
  protected readonly list = computed(() => this.model().indicators);
  /** Names for the list of errors, with the number of the row: "Chỉ số 2, Mục tiêu". */
  protected readonly labels = computed<Record<string, string>>(() => {
    const {
      name,
      unit,
      direction,
      baseline,
      baselineOn,
      target,
      targetOn,
      method,
      source,
      frequency,
      vi,
      en,
    } = this.t();
    const fields = {
      ...{ 'name.vi': vi(name), 'name.en': en(name), 'unit.vi': vi(unit), 'unit.en': en(unit) },
      ...{ direction, baseline, baselineOn, target, targetOn, method, source, frequency },
    };
    const row = (index: number): string => this.t().indicator(this.format.number(index + 1));
    return Object.fromEntries(
      this.list().flatMap((_, index) =>
        Object.entries(fields).map(([key, label]) => [`${index}.${key}`, `${row(index)}, ${label}`]),
      ),
    );
  });

  protected readonly form = form(this.model, indicatorsSchema(this.t));
  protected readonly full = computed(() => this.list().length >= MAX_INDICATORS);
  protected readonly sending = submission(this.form, async () => {
    const sent = this.model();
    await this.#api.saveIndicators(this.code(), requestOf(sent));
    this.#stored = sent;
    this.saved.emit();
  });
  #stored: unknown = null;

  constructor() {
    // The form has its own button: nothing is stored behind people's backs, they are only asked.
    storeOnLeaving({ dirty: () => this.#dirty(), flush: () => Promise.resolve(!this.#dirty()) });
  }

  /** Whether the page may be left: nothing was changed, or people chose to give it up. */
  leave(): Promise<boolean> {
    return this.#dirty() ? this.leaveDialog().ask() : Promise.resolve(true);
  }

  protected add(): void {
    this.#set([...this.list(), emptyIndicator()]);
    afterNextRender(() => this.form.indicators[this.list().length - 1]?.name.vi().focusBoundControl(), {
      injector: this.#injector,
    });
  }

  protected remove(index: number, adder: HTMLElement): void {
    this.status.set(this.t().removed(this.name(index)));
    this.#set(this.list().filter((_, at) => at !== index));
    adder.focus();
  }

  protected move(index: number, by: -1 | 1, button: HTMLButtonElement): void {
    this.status.set(this.t().movedTo(this.name(index), this.format.number(index + by + 1)));
    this.#set(moved(this.list(), index, by));
    // The row took its buttons with it; at an end of the list this one can no longer be pressed.
    afterNextRender(
      () => {
        const row = button.closest('fieldset');
        const next = button.disabled ? row?.querySelector<HTMLElement>('button:not(:disabled)') : button;
        next?.focus();
      },
      { injector: this.#injector },
    );
  }

  /** What the indicator is called in the labels of its buttons. */
  protected name(index: number): string {
    const indicator = this.list()[index];
    return (
      (indicator && this.local(indicator.name).trim()) || this.t().indicator(this.format.number(index + 1))
    );
  }

  /** Baseline and target of a frozen one, in a sentence. */
  protected facts({ unit, baseline, baselineOn, target, targetOn }: IndicatorModel): string {
    const value = (amount: number | null): string => this.format.quantity(amount ?? 0, this.local(unit));
    const { baselineFact, targetFact } = this.t();
    const from = baselineFact(value(baseline), this.format.date(baselineOn ?? ''));
    return `${from}, ${targetFact(value(target), this.format.date(targetOn ?? ''))}`;
  }

  /** Where it comes from, and what was published there. */
  protected origin(published: PublishedIndicator): string {
    return publishedFact(published, this.t(), this.local(published.unit), this.format);
  }

  #set(indicators: readonly IndicatorModel[]): void {
    this.model.set({ indicators });
  }

  #dirty(): boolean {
    const model = this.model();
    return model !== this.#stored && JSON.stringify(model) !== JSON.stringify(this.#start());
  }
}
