import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { REUSE_LIMITS } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { ReuseApi } from './reuse-api';
import { START_TEXTS } from './reuse.texts';
import { SourcePicker } from './source-picker';
import { TEMPLATES_TEXTS } from './templates.texts';

/** A new template, empty or with the content of a challenge; on to its page. */
@Component({
  selector: 'lg-template-new',
  imports: [Button, ErrorSummary, FormField, RadioGroup, SourcePicker, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" novalidate aria-labelledby="template-new" (submit)="send($event)">
      <h2 id="template-new">{{ t().addHeading }}</h2>
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-field [formField]="form.name.vi" [label]="t().nameVi" />
      <lg-text-field [formField]="form.name.en" [label]="t().nameEn" />
      <lg-text-area [formField]="form.description.vi" [label]="t().descriptionVi" [rows]="2" />
      <lg-text-area [formField]="form.description.en" [label]="t().descriptionEn" [rows]="2" />
      <lg-radio-group [formField]="form.begin" [label]="t().begin" [options]="beginnings()" [inline]="true" />
      @if (model().begin === 'copy') {
        <lg-source-picker [value]="model().copyOf" [tried]="tried()" (valueChange)="choose($event)" />
      }
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().add }}</button>
      </div>
    </form>
  `,
  styles: `
    h2 {
      font-size: 1.25rem;
    }
  `,
})
export class TemplateNew {
  readonly #api = inject(ReuseApi);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(TEMPLATES_TEXTS);
  readonly #start = injectTexts(START_TEXTS);
  protected readonly labels = computed(() => ({
    vi: this.t().nameVi,
    en: this.t().nameEn,
    copyOf: this.#start().choose,
  }));
  protected readonly beginnings = computed(() => [
    { value: 'empty', label: this.t().beginEmpty },
    { value: 'copy', label: this.t().beginCopy },
  ]);
  protected readonly tried = signal(false);
  protected readonly model = signal({
    name: { vi: '', en: '' },
    description: { vi: '', en: '' },
    begin: 'empty',
    copyOf: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.name.vi);
    for (const name of [path.name.vi, path.name.en]) maxLength(name, REUSE_LIMITS.templateName);
    for (const text of [path.description.vi, path.description.en])
      maxLength(text, REUSE_LIMITS.templateDescription);
    required(path.begin);
    validate(path.copyOf, ({ value, valueOf }) =>
      valueOf(path.begin) === 'copy' && value() === ''
        ? { kind: 'source', message: this.#start().sourceMissing }
        : undefined,
    );
  });
  protected readonly sending = submission(this.form, async () => {
    const { name, description, begin, copyOf } = this.model();
    const { id } = await this.#api.createTemplate({
      name,
      description,
      ...(begin === 'copy' && { copyOf }),
    });
    this.#toasts.show(this.t().added(name.vi));
    await this.#router.navigate(['/work/programme/templates', id]);
  });

  protected send(event: Event): void {
    this.tried.set(true);
    void this.sending.submit(event);
  }

  protected choose(copyOf: string): void {
    this.model.update((model) => ({ ...model, copyOf }));
  }
}
