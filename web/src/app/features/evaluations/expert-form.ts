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
import { FormField, email, form, maxLength, required, validate } from '@angular/forms/signals';
import type { ExpertView, FieldView } from '@loi-giai/shared';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { CheckboxList } from '../../ui/form/checkbox-list';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { EvaluationsApi } from './evaluations-api';
import { EXPERTS_TEXTS } from './experts.texts';

/** One expert of the pool, or a new one. */
@Component({
  selector: 'lg-expert-form',
  imports: [Button, CheckboxList, ErrorSummary, FormField, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" novalidate aria-labelledby="expert-form" (submit)="sending.submit($event)">
      <h2 id="expert-form" tabindex="-1">{{ heading() }}</h2>
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-field [formField]="form.name" [label]="t().name" autocomplete="off" />
      <lg-text-field [formField]="form.email" [label]="t().email" type="email" autocomplete="off" />
      <lg-text-field [formField]="form.organization" [label]="t().organization" autocomplete="off" />
      <lg-checkbox-list
        [formField]="form.fields"
        [label]="t().fields"
        [hint]="t().fieldsHint"
        [optionalMark]="false"
        [options]="options()"
      />
      <lg-text-area
        [formField]="form.biography"
        [label]="t().biography"
        [hint]="t().biographyHint"
        [rows]="4"
      />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">
          {{ expert() ? t().save : t().add }}
        </button>
        @if (expert()) {
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
export class ExpertForm {
  readonly expert = input<ExpertView | null>(null);
  /** Those in use. */
  readonly fields = input.required<readonly FieldView[]>();
  readonly saved = output();
  readonly left = output();

  readonly #api = inject(EvaluationsApi);
  readonly #toasts = inject(Toasts);
  readonly #local = injectLocalText();

  protected readonly t = injectTexts(EXPERTS_TEXTS);
  protected readonly heading = computed(() => {
    const expert = this.expert();
    return expert === null ? this.t().addHeading : this.t().editHeading(expert.name);
  });
  protected readonly labels = computed(() => {
    const { name, email: address, organization, fields, biography } = this.t();
    return { name, email: address, organization, fields, biography };
  });
  protected readonly options = computed(() =>
    this.fields().map(({ code, name }) => ({ value: code, label: this.#local(name) })),
  );

  readonly #model = linkedSignal(() => {
    const expert = this.expert();
    const known = new Set(this.fields().map(({ code }) => code));
    return {
      name: expert?.name ?? '',
      email: expert?.email ?? '',
      organization: expert?.organization ?? '',
      // A field taken out of use since is not chosen anew.
      fields: (expert?.fields ?? []).map(({ code }) => code).filter((code) => known.has(code)),
      biography: expert?.biography ?? '',
    };
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.name);
    maxLength(path.name, 200);
    required(path.email);
    email(path.email);
    required(path.organization);
    maxLength(path.organization, 200);
    validate(path.fields, ({ value }) =>
      value().length === 0 ? { kind: 'required', message: this.t().fieldMissing } : undefined,
    );
    maxLength(path.biography, 4_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const request = this.#model();
    const { id } = this.expert() ?? {};
    await (id === undefined ? this.#api.addExpert(request) : this.#api.editExpert(id, request));
    this.#toasts.show(this.t().saved(request.name));
    this.saved.emit();
  });

  constructor() {
    // Whoever pressed "change" in the table goes on here.
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      if (this.expert() !== null) host.querySelector<HTMLElement>('h2')?.focus();
    });
  }
}
