import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormField, applyEach, form, max, maxLength, min, required, validate } from '@angular/forms/signals';
import { type FieldView, ORGANIZATION_LIMITS, type OrganizationView, SIZE_BANDS } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { keptForm } from '../../core/kept-form';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { CheckboxList } from '../../ui/form/checkbox-list';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { KeptState } from '../../ui/kept-state';
import { OrganizationsApi } from './organizations-api';
import { draftFrom, draftOf, profileOf } from './profile-draft';
import { PROFILE_TEXTS } from './profile.texts';
import { SIZE_TEXTS } from './public.texts';
import { TrackRecordEditor } from './track-record-editor';

/** What an organization says of itself to the public; unsaved words stay in the browser. */
@Component({
  selector: 'lg-profile-form',
  imports: [
    Button,
    CheckboxList,
    ErrorSummary,
    FormField,
    KeptState,
    NumberField,
    SelectField,
    TextArea,
    TextField,
    TrackRecordEditor,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack stack-large" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-area [formField]="form.summary" [label]="t().summary" [hint]="t().summaryHint" [rows]="3" />
      <lg-checkbox-list
        [formField]="form.fields"
        [label]="t().fields"
        [hint]="t().fieldsHint(format.number(mostFields))"
        [options]="fields()"
      />
      <lg-text-field
        [formField]="form.website"
        [label]="t().website"
        [hint]="t().websiteHint"
        type="url"
        autocomplete="url"
      />
      <lg-text-field [formField]="form.address" [label]="t().address" />
      <lg-text-field [formField]="form.province" [label]="t().province" />
      <lg-number-field
        [formField]="form.foundedYear"
        [label]="t().foundedYear"
        [grouped]="false"
        [maxDecimals]="0"
      />
      <lg-select-field
        [formField]="form.size"
        [label]="t().size"
        [options]="sizes()"
        [placeholder]="t().noSize"
      />
      <lg-text-field [formField]="form.contact" [label]="t().contact" [hint]="t().contactHint" />
      <lg-track-record-editor [records]="form.references" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().save }}</button>
        <button type="button" lgButton="quiet" (click)="stop()">{{ t().stop }}</button>
      </div>
      <lg-kept-state [form]="kept" />
    </form>
  `,
})
export class ProfileForm {
  readonly organization = input.required<OrganizationView>();
  readonly saved = output<OrganizationView>();
  readonly stopped = output();

  readonly #api = inject(OrganizationsApi);
  readonly #locale = inject(Locale);
  protected readonly t = injectTexts(PROFILE_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly mostFields = ORGANIZATION_LIMITS.fields;
  readonly #fields = httpResource<readonly FieldView[]>(() => '/api/v1/fields');
  protected readonly fields = computed(() =>
    (this.#fields.hasValue() ? this.#fields.value() : []).map(({ code, name }) => ({
      value: code,
      label: this.local(name),
    })),
  );
  protected readonly sizes = computed(() =>
    SIZE_BANDS.map((value) => ({ value, label: SIZE_TEXTS[this.#locale.current()][value] })),
  );
  protected readonly kept = keptForm(
    () => `organization-profile:${this.organization().id}`,
    draftFrom,
    () => draftOf(this.organization().profile),
  );
  readonly #model = this.kept.model;
  /** The fields of an entry say which entry they belong to. */
  protected readonly labels = computed(() => {
    const t = this.t();
    const { summary, fields, website, address, province, foundedYear, size, contact, references } = t;
    const parts = ['title', 'customer', 'year', 'description', 'link'] as const;
    const entries = this.#model().references.flatMap((_, index) =>
      parts.map((part) => [
        `references.${String(index)}.${part}`,
        t.of(t[part], t.reference(this.format.number(index + 1))),
      ]),
    );
    return {
      ...{ summary, fields, website, address, province, foundedYear, size, contact, references },
      ...(Object.fromEntries(entries) as Record<string, string>),
    };
  });

  protected readonly form = form(this.#model, (path) => {
    maxLength(path.summary, 300);
    validate(path.fields, ({ value }) =>
      value().length > ORGANIZATION_LIMITS.fields
        ? { kind: 'too_many', max: ORGANIZATION_LIMITS.fields }
        : undefined,
    );
    maxLength(path.website, 300);
    maxLength(path.address, 300);
    maxLength(path.province, 100);
    min(path.foundedYear, 1800);
    max(path.foundedYear, 2100);
    maxLength(path.contact, 200);
    applyEach(path.references, (record) => {
      required(record.title);
      maxLength(record.title, 200);
      maxLength(record.customer, 200);
      required(record.year);
      min(record.year, 1950);
      max(record.year, 2100);
      maxLength(record.description, 1_000);
      maxLength(record.link, 300);
    });
  });
  protected readonly sending = submission(this.form, async () => {
    const after = await this.#api.saveProfile(this.organization().id, profileOf(this.#model()));
    this.kept.done();
    this.saved.emit(after);
  });

  protected stop(): void {
    this.kept.done();
    this.stopped.emit();
  }
}
