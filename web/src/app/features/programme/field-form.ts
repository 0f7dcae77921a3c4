import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import type { FieldView } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { CheckboxField } from '../../ui/form/checkbox-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { ProgrammeApi } from './programme-api';
import { PROGRAMME_TEXTS } from './programme.texts';

/** One field, or a new one. */
@Component({
  selector: 'lg-field-form',
  imports: [Button, CheckboxField, ErrorSummary, FormField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" novalidate aria-labelledby="field-form" (submit)="sending.submit($event)">
      <h2 id="field-form" tabindex="-1">{{ heading() }}</h2>
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      @if (field() === null) {
        <lg-text-field [formField]="form.code" [label]="t().code" [hint]="t().codeHint" autocomplete="off" />
      }
      <lg-text-field [formField]="form.name.vi" [label]="t().nameVi" />
      <lg-text-field [formField]="form.name.en" [label]="t().nameEn" />
      <lg-checkbox-field [formField]="form.active" [label]="t().active" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">
          {{ field() ? t().save : t().add }}
        </button>
        @if (field()) {
          <button type="button" lgButton="quiet" (click)="left.emit()">{{ t().stop }}</button>
        }
      </div>
    </form>
  `,
  styles: `
    h2 {
      font-size: 1.25rem;
    }
  `,
})
export class FieldForm {
  readonly field = input<FieldView | null>(null);
  /** Codes in use: saving a new field under one of them would change that field. */
  readonly taken = input<readonly string[]>([]);
  readonly saved = output();
  readonly left = output();

  readonly #api = inject(ProgrammeApi);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(PROGRAMME_TEXTS);
  protected readonly heading = computed(() => {
    const field = this.field();
    return field === null ? this.t().addHeading : this.t().editHeading(field.name.vi);
  });
  protected readonly labels = computed(() => ({
    code: this.t().code,
    vi: this.t().nameVi,
    en: this.t().nameEn,
  }));

  readonly #model = linkedSignal(() => {
    const field = this.field();
    return {
      code: field?.code ?? '',
      name: field?.name ?? { vi: '', en: '' },
      active: field?.active ?? true,
    };
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.code);
    maxLength(path.code, 40);
    validate(path.code, ({ value }) => {
      if (!/^([a-z0-9][a-z0-9-]*)?$/.test(value())) return { kind: 'bad_format', message: this.t().codeBad };
      return this.field() === null && this.taken().includes(value()) ? { kind: 'duplicate' } : undefined;
    });
    required(path.name.vi);
    maxLength(path.name.vi, 200);
    maxLength(path.name.en, 200);
  });
  protected readonly sending = submission(this.form, async () => {
    const { code, name, active } = this.#model();
    await this.#api.saveField(code, { name, active });
    this.#toasts.show(this.t().fieldSaved(name.vi));
    this.saved.emit();
  });

  constructor() {
    // Whoever pressed "change" in the table goes on here.
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      if (this.field() !== null) host.querySelector<HTMLElement>('h2')?.focus();
    });
  }
}
