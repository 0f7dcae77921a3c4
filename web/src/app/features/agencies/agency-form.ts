import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import {
  AGENCY_KIND,
  AGENCY_KINDS,
  type AgencyKind,
  type AgencyRequest,
  type AgencyView,
} from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { AGENCIES_WORK_TEXTS } from './agencies-work.texts';
import { AgenciesApi } from './agencies-api';
import { AgencyField } from './agency-field';
import { AGENCY_KIND_TEXTS } from './agency-kind.texts';

/** The fields of an agency, empty for a new one. */
@Component({
  selector: 'lg-agency-form',
  imports: [AgencyField, Button, DateField, ErrorSummary, FormField, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack stack-large" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      @if (agency() === null) {
        <lg-text-field [formField]="form.code" [label]="t().code" [hint]="t().codeHint" autocomplete="off" />
      }
      <lg-text-field [formField]="form.name" [label]="t().name" />
      <lg-text-field [formField]="form.nameEn" [label]="t().nameEn" [hint]="t().nameEnHint" />
      <lg-select-field [formField]="form.kind" [label]="t().kind" [options]="kinds()" />
      <lg-agency-field
        [formField]="form.parentCode"
        [label]="t().parent"
        [known]="agency()?.parent ?? null"
      />
      <section class="stack" aria-labelledby="validity">
        <div>
          <h2 id="validity">{{ t().validity }}</h2>
          <p class="soft">{{ t().validityHint }}</p>
        </div>
        <div class="row dates">
          <lg-date-field [formField]="form.validFrom" [label]="t().validFrom" />
          <lg-date-field [formField]="form.validTo" [label]="t().validTo" />
        </div>
        <lg-agency-field
          [formField]="form.successorCode"
          [label]="t().successor"
          [known]="agency()?.successor ?? null"
        />
      </section>
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().save }}</button>
      </div>
    </form>
  `,
  styles: `
    h2,
    p {
      margin: 0;
    }
    .dates {
      align-items: flex-end;
      gap: 1rem 2rem;
    }
  `,
})
export class AgencyForm {
  readonly agency = input<AgencyView | null>(null);
  readonly saved = output<AgencyView>();

  protected readonly t = injectTexts(AGENCIES_WORK_TEXTS);
  readonly #api = inject(AgenciesApi);
  readonly #locale = inject(Locale);

  protected readonly kinds = computed(() =>
    AGENCY_KINDS.map((value) => ({ value, label: AGENCY_KIND_TEXTS[this.#locale.current()][value] })),
  );
  protected readonly labels = computed(() => {
    const { code, name, nameEn, kind, parent, validFrom, validTo, successor } = this.t();
    return { code, name, nameEn, kind, parentCode: parent, validFrom, validTo, successorCode: successor };
  });

  readonly #model = linkedSignal(() => modelOf(this.agency()));
  protected readonly form = form(this.#model, (path) => {
    required(path.code);
    maxLength(path.code, 40);
    validate(path.code, ({ value }) =>
      /^[\p{L}\p{N}._-]*$/u.test(value().trim())
        ? undefined
        : { kind: 'bad_format', message: this.t().codeBad },
    );
    required(path.name);
    maxLength(path.name, 200);
    maxLength(path.nameEn, 200);
    required(path.kind);
    validate(path.validTo, ({ value, valueOf }) => {
      const from = valueOf(path.validFrom);
      const to = value();
      return from !== null && to !== null && to < from ? { kind: 'must_be_later' } : undefined;
    });
  });
  protected readonly sending = submission(this.form, async () => {
    const { code, ...agency } = requestOf(this.#model());
    const known = this.agency();
    this.saved.emit(
      known === null
        ? await this.#api.create({ code, ...agency })
        : await this.#api.update(known.code, agency),
    );
  });
}

interface AgencyModel {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly parentCode: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successorCode: string;
}

function modelOf(agency: AgencyView | null): AgencyModel {
  return {
    code: agency?.code ?? '',
    name: agency?.name ?? '',
    nameEn: agency?.nameEn ?? '',
    kind: agency?.kind ?? AGENCY_KIND.department,
    parentCode: agency?.parent?.code ?? '',
    validFrom: agency?.validFrom ?? null,
    validTo: agency?.validTo ?? null,
    successorCode: agency?.successor?.code ?? '',
  };
}

/** Empty optional fields are left out: the API takes their absence as "none". */
function requestOf(model: AgencyModel): AgencyRequest {
  return {
    code: model.code.trim(),
    name: model.name.trim(),
    kind: model.kind as AgencyKind,
    nameEn: model.nameEn.trim() || undefined,
    parentCode: model.parentCode || undefined,
    validFrom: model.validFrom ?? undefined,
    validTo: model.validTo ?? undefined,
    successorCode: model.successorCode || undefined,
  };
}
