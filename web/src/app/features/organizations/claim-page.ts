import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField, form, maxLength, minLength, required, validate } from '@angular/forms/signals';
import { type ClaimView, isTaxCode } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
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
import { PageHeader } from '../../ui/page-header';
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
  imports: [Button, ErrorSummary, FileField, FormField, PageHeader, RadioGroup, Tag, TextArea, TextField],
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
          <lg-radio-group [formField]="form.role" [label]="t().role" [options]="roles()" />
          <lg-text-area [formField]="form.note" [label]="t().note" [hint]="t().noteHint" />
          <div class="row">
            <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().file }}</button>
          </div>
        </form>
        <section class="stack" aria-labelledby="mine">
          <h2 id="mine">{{ t().mine }}</h2>
          @for (claim of claims(); track claim.id) {
            <div class="card stack">
              <h3>{{ claim.organization?.name ?? claim.taxCode }}</h3>
              <p>
                <lg-tag>{{ states()[claim.state] }}</lg-tag> {{ format.date(claim.createdAt) }}
              </p>
              @if (claim.reason) {
                <p>{{ t().reason }}: {{ claim.reason }}</p>
              }
              @if (claim.acts.includes('withdraw')) {
                <lg-file-field
                  [label]="t().evidence(claim.taxCode)"
                  [hint]="t().evidenceHint"
                  accept="application/pdf,image/png,image/jpeg"
                  (chosen)="attach(claim, $event)"
                />
                <p class="row">
                  <button type="button" lgButton="quiet" (click)="withdraw(claim)">{{ t().withdraw }}</button>
                </p>
              }
              @if (claim.files.length > 0) {
                <ul>
                  @for (file of claim.files; track file.id) {
                    <li>{{ file.name }} ({{ format.fileSize(file.size) }})</li>
                  }
                </ul>
              }
            </div>
          } @empty {
            <p class="soft">{{ t().none }}</p>
          }
        </section>
      </div>
    </div>
  `,
})
export class ClaimPage {
  readonly #api = inject(OrganizationsApi);
  readonly #locale = inject(Locale);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(CLAIMS_TEXTS);
  protected readonly organizations = injectTexts(ORGANIZATIONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly states = computed(() => CLAIM_STATE_TEXTS[this.#locale.current()]);
  readonly #mine = httpResource<ClaimView[]>(() => '/api/v1/organization-claims/mine');
  protected readonly claims = computed(() => (this.#mine.hasValue() ? this.#mine.value() : []));
  protected readonly roles = computed(() => [
    { value: 'owner', label: this.t().owner },
    { value: 'admin', label: this.t().admin },
  ]);
  protected readonly labels = computed(() => {
    const { taxCode, role, note } = this.t();
    return { taxCode, role, note };
  });

  readonly #model = signal(EMPTY);
  protected readonly form = form(this.#model, (path) => {
    required(path.taxCode);
    validate(path.taxCode, ({ value }) =>
      value() === '' || isTaxCode(value().trim()) ? undefined : { kind: 'bad_tax_code' },
    );
    required(path.note);
    minLength(path.note, 20);
    maxLength(path.note, 2_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const { taxCode, role, note } = this.#model();
    await this.#api.fileClaim({
      taxCode: taxCode.trim(),
      role: role === 'admin' ? 'admin' : 'owner',
      note: note.trim(),
    });
    this.#toasts.show(this.t().filed);
    this.form().reset(EMPTY);
    this.#mine.reload();
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected attach(claim: ClaimView, [file]: readonly File[]): Promise<void> {
    if (!file) return Promise.resolve();
    return this.#run(this.t().attached, () => this.#api.attachEvidence(claim.id, file));
  }

  protected withdraw(claim: ClaimView): Promise<void> {
    return this.#run(this.t().withdrawn, () => this.#api.withdrawClaim(claim.id));
  }

  async #run(done: string, act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      this.#toasts.show(done);
    } catch (error) {
      this.#toasts.show(this.problemText(error), 'failed');
    }
    this.#mine.reload();
  }
}
