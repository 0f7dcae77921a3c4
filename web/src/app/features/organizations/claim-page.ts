import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import {
  FormField,
  type ValidationError,
  form,
  maxLength,
  minLength,
  required,
  validate,
} from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { type ClaimView, isTaxCode } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { injectFormat } from '../../core/format';
import { keptForm, wordsLike } from '../../core/kept-form';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { FileField } from '../../ui/form/file-field';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { KeptState } from '../../ui/kept-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { CLAIMS_TEXTS } from './claims.texts';
import { OrganizationsApi } from './organizations-api';
import { ORGANIZATIONS_TEXTS } from './organizations.texts';
import { CLAIM_STATE_TEXTS } from './public.texts';

const EMPTY = { taxCode: '', role: 'owner', note: '' };

/** Whoever finds the own tax code taken asks for the organization, and sees how that stands. */
@Component({
  selector: 'lg-claim-page',
  imports: [
    Button,
    ErrorSummary,
    FileField,
    FormField,
    KeptState,
    PageHeader,
    ProblemView,
    RadioGroup,
    RouterLink,
    Skeleton,
    Tag,
    TextArea,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header
        [heading]="t().heading"
        [lead]="t().lead"
        [crumbs]="[{ label: organizations().heading, link: '/work/organizations' }]"
      />
      <div class="stack stack-large">
        <form class="stack" novalidate (submit)="sending.submit($event)">
          <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
          <lg-text-field [formField]="form.taxCode" [label]="t().taxCode" autocomplete="off" />
          <lg-radio-group
            [formField]="form.role"
            [label]="t().role"
            [options]="roles()"
            [optionalMark]="false"
          />
          <lg-text-area [formField]="form.note" [label]="t().note" [hint]="t().noteHint" />
          <div class="row">
            <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().file }}</button>
          </div>
          <lg-kept-state [form]="kept" />
        </form>
        <section class="stack" aria-labelledby="mine">
          <h2 id="mine">{{ t().mine }}</h2>
          @if (mine.hasValue()) {
            @for (claim of mine.value(); track claim.id) {
              <div class="card stack">
                <h3>
                  @if (claim.organization; as organization) {
                    <a [routerLink]="['/organizations', organization.id]">{{ organization.name }}</a>
                  } @else {
                    {{ t().ofCode(claim.taxCode) }}
                  }
                </h3>
                <p class="row">
                  <lg-tag [tone]="claim.state === 'granted' ? 'improved' : 'neutral'">{{
                    states()[claim.state]
                  }}</lg-tag>
                  <span>{{ t().asked(t()[claim.role], format.date(claim.createdAt)) }}</span>
                </p>
                <p class="prose">{{ claim.note }}</p>
                @if (claim.reason) {
                  <p>
                    <strong>{{ t().reason }}:</strong> {{ claim.reason }}
                  </p>
                }
                @if (claim.acts.includes('withdraw')) {
                  @if (claim.state === 'open') {
                    <lg-file-field
                      [label]="t().evidence(claim.taxCode)"
                      [hint]="t().evidenceHint"
                      [errors]="refused()[claim.id] ?? []"
                      [touched]="true"
                      accept="application/pdf,image/png,image/jpeg"
                      (chosen)="attach(claim, $event)"
                    />
                  }
                }
                @if (claim.files.length > 0) {
                  <ul [attr.aria-label]="t().files">
                    @for (file of claim.files; track file.id) {
                      <li>{{ file.name }} ({{ format.fileSize(file.size) }})</li>
                    }
                  </ul>
                }
                @if (claim.acts.includes('withdraw')) {
                  <p>
                    <button type="button" lgButton="secondary" (click)="withdraw(claim)">
                      {{ t().withdraw }}
                    </button>
                  </p>
                }
              </div>
            } @empty {
              <p class="soft">{{ t().none }}</p>
            }
          } @else if (mine.error()) {
            <lg-problem-view [error]="mine.error()" [main]="false" (retry)="mine.reload()" />
          } @else {
            <lg-skeleton kind="card" />
          }
        </section>
      </div>
    </div>
  `,
})
export class ClaimPage {
  /** From the page on which the tax code was found taken. */
  readonly taxCode = input<string>();

  readonly #api = inject(OrganizationsApi);
  readonly #locale = inject(Locale);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(CLAIMS_TEXTS);
  protected readonly organizations = injectTexts(ORGANIZATIONS_TEXTS);
  protected readonly format = injectFormat();
  readonly #problemText = injectProblemText();
  protected readonly states = computed(() => CLAIM_STATE_TEXTS[this.#locale.current()]);
  protected readonly mine = httpResource<ClaimView[]>(() => '/api/v1/organization-claims/mine');
  /** What is wrong with the evidence that was chosen last, by claim. */
  protected readonly refused = signal<Readonly<Record<string, readonly ValidationError[]>>>({});
  protected readonly roles = computed(() => [
    { value: 'owner', label: this.t().owner },
    { value: 'admin', label: this.t().admin },
  ]);
  protected readonly labels = computed(() => {
    const { taxCode, role, note } = this.t();
    return { taxCode, role, note };
  });

  protected readonly kept = keptForm(
    () => `organization-claim:${this.taxCode() ?? ''}`,
    wordsLike(EMPTY),
    () => ({
      ...EMPTY,
      taxCode: this.taxCode() ?? '',
    }),
  );
  readonly #model = this.kept.model;
  protected readonly form = form(this.#model, (path) => {
    required(path.taxCode);
    validate(path.taxCode, ({ value }) =>
      value() === '' || isTaxCode(value().trim()) ? undefined : { kind: 'bad_tax_code' },
    );
    required(path.note);
    minLength(path.note, 20);
    maxLength(path.note, 2_000);
  });
  protected readonly sending = submission(
    this.form,
    async () => {
      const { taxCode, role, note } = this.#model();
      await this.#api.fileClaim({
        taxCode: taxCode.trim(),
        role: role === 'admin' ? 'admin' : 'owner',
        note: note.trim(),
      });
      this.#toasts.show(this.t().filed);
      this.kept.done();
      this.form().reset();
      this.mine.reload();
      // The tax code of the address has been dealt with.
      await this.#router.navigate([], { queryParams: {} });
    },
    { claim_open: 'taxCode', already_member: 'taxCode' },
  );

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected async attach(claim: ClaimView, [file]: readonly File[]): Promise<void> {
    if (!file) return;
    this.refused.set({});
    try {
      await this.#api.attachEvidence(claim.id, file);
      this.#toasts.show(this.t().attached);
    } catch (error) {
      this.refused.set({ [claim.id]: [{ kind: asProblem(error).code }] });
    }
    this.mine.reload();
  }

  protected async withdraw(claim: ClaimView): Promise<void> {
    try {
      await this.#api.withdrawClaim(claim.id);
      this.#toasts.show(this.t().withdrawn);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
    this.mine.reload();
  }
}
