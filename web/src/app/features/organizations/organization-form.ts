import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import {
  ORGANIZATION_KIND,
  ORGANIZATION_KINDS,
  type OrganizationKind,
  type OrganizationRequest,
  type OrganizationView,
  isTaxCode,
} from '@loi-giai/shared';
import { keptForm, wordsLike } from '../../core/kept-form';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { isLive } from '../../ui/form/field-errors';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { KeptState } from '../../ui/kept-state';
import { OrganizationsApi } from './organizations-api';
import { ORGANIZATIONS_TEXTS, ORGANIZATION_KIND_TEXTS } from './organizations.texts';

/** The profile of an organization, empty for a new one. */
@Component({
  selector: 'lg-organization-form',
  imports: [Button, ErrorSummary, FormField, KeptState, RadioGroup, RouterLink, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack stack-large" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-field
        [formField]="form.name"
        [label]="t().name"
        [hint]="t().nameHint"
        autocomplete="organization"
      />
      <lg-radio-group [formField]="form.kind" [label]="t().kind" [options]="kinds()" />
      <lg-text-field
        [formField]="form.taxCode"
        [label]="t().taxCode"
        [hint]="t().taxCodeHint"
        autocomplete="off"
      />
      @if (taken(); as code) {
        <p class="claim">
          <a routerLink="/work/organizations/claims" [queryParams]="{ taxCode: code }">{{
            t().claimTaken(code)
          }}</a>
        </p>
      }
      <lg-text-area [formField]="form.description" [label]="t().description" [hint]="t().descriptionHint" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">
          {{ organization() ? t().save : t().register }}
        </button>
        <ng-content />
      </div>
      <lg-kept-state [form]="kept" />
    </form>
  `,
  styles: `
    .claim {
      margin: -0.75rem 0 0;
      font-weight: 600;
    }
  `,
})
export class OrganizationForm {
  readonly organization = input<OrganizationView | null>(null);
  readonly saved = output<OrganizationView>();

  readonly #api = inject(OrganizationsApi);
  readonly #locale = inject(Locale);

  protected readonly t = injectTexts(ORGANIZATIONS_TEXTS);
  protected readonly kinds = computed(() =>
    ORGANIZATION_KINDS.map((value) => ({
      value,
      label: ORGANIZATION_KIND_TEXTS[this.#locale.current()][value],
    })),
  );
  protected readonly labels = computed(() => {
    const { name, kind, taxCode, description } = this.t();
    return { name, kind, taxCode, description };
  });

  readonly #start = computed(() => {
    const known = this.organization();
    const start = {
      name: known?.name ?? '',
      kind: known?.kind ?? '',
      taxCode: known?.taxCode ?? '',
      description: known?.description ?? '',
    };
    // Words written on top of something else are not brought back over what somebody has stored since.
    return { ...start, madeOf: JSON.stringify(start) };
  });
  protected readonly kept = keptForm(
    () => `organization:${this.organization()?.id ?? 'new'}`,
    (found) => {
      const words = wordsLike(this.#start())(found);
      return words?.madeOf === this.#start().madeOf ? words : null;
    },
    this.#start,
  );
  readonly #model = this.kept.model;
  protected readonly form = form(this.#model, (path) => {
    required(path.name);
    maxLength(path.name, 200);
    required(path.kind);
    // Only a group of persons may have no tax code.
    required(path.taxCode, {
      when: ({ valueOf }) => !['', ORGANIZATION_KIND.group].includes(valueOf(path.kind)),
    });
    validate(path.taxCode, ({ value }) => {
      const code = value().trim();
      return code === '' || isTaxCode(code) ? undefined : { kind: 'bad_tax_code' };
    });
    maxLength(path.description, 2_000);
  });
  protected readonly sending = submission(
    this.form,
    async () => {
      const known = this.organization();
      const request = this.#request();
      const view =
        known === null ? await this.#api.create(request) : await this.#api.update(known.id, request);
      this.kept.done();
      this.saved.emit(view);
    },
    { tax_code_taken: 'taxCode', name_taken: 'name' },
  );
  /** The tax code that belongs to another organization, as long as it stands in the box. */
  protected readonly taken = computed(() =>
    this.form
      .taxCode()
      .errors()
      .some((error) => error.kind === 'tax_code_taken' && isLive(error))
      ? this.#model().taxCode.trim()
      : '',
  );

  #request(): OrganizationRequest {
    const { name, kind, taxCode, description } = this.#model();
    return {
      name: name.trim(),
      kind: kind as OrganizationKind,
      taxCode: taxCode.trim() || null,
      description: description.trim(),
    };
  }
}
