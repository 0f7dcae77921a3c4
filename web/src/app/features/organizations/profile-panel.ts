import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ORGANIZATION_ROLE, type OrganizationView, SIZE_BANDS, type SizeBand } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { FileField } from '../../ui/form/file-field';
import { NumberField } from '../../ui/form/number-field';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { OrganizationsApi } from './organizations-api';
import { OWNERSHIP_TEXTS } from './ownership.texts';
import { SIZE_TEXTS } from './public.texts';

/** What the public sees of an organization, for its members; managers change it. */
@Component({
  selector: 'lg-profile-panel',
  imports: [
    Button,
    ErrorSummary,
    FileField,
    FormField,
    NumberField,
    RouterLink,
    SelectField,
    TextArea,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack" aria-labelledby="public">
      <h2 id="public">{{ t().publicHeading }}</h2>
      <p>{{ organization().published ? t().isPublic : t().isHidden }}</p>
      @if (organization().awarded) {
        <p>{{ t().isAwarded }}</p>
      }
      <p class="row">
        @if (organization().published || organization().awarded) {
          <a [routerLink]="['/organizations', organization().id]">{{ t().seePublic }}</a>
        }
        @if (manages()) {
          <button type="button" lgButton="secondary" [busy]="busy()" (click)="togglePublic()">
            {{ organization().published ? t().unpublish : t().publish }}
          </button>
          @if (!editing()) {
            <button type="button" lgButton="quiet" (click)="editing.set(true)">{{ t().editProfile }}</button>
          }
        }
      </p>
      @if (editing()) {
        <form class="stack" novalidate (submit)="sending.submit($event)">
          <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
          <lg-text-area [formField]="form.summary" [label]="t().summary" />
          <lg-text-field
            [formField]="form.website"
            [label]="t().website"
            [hint]="t().websiteHint"
            type="url"
          />
          <lg-text-field [formField]="form.address" [label]="t().address" />
          <lg-text-field [formField]="form.province" [label]="t().province" />
          <lg-number-field [formField]="form.foundedYear" [label]="t().foundedYear" />
          <lg-select-field
            [formField]="form.size"
            [label]="t().size"
            [options]="sizes()"
            [placeholder]="t().noSize"
          />
          <lg-text-field [formField]="form.contact" [label]="t().contact" />
          <lg-file-field
            [label]="t().logo"
            [hint]="t().logoHint"
            accept="image/png,image/jpeg,image/webp"
            (chosen)="setLogo($event)"
          />
          <p class="row">
            <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().saveProfile }}</button>
            @if (organization().logo) {
              <button type="button" lgButton="quiet" [busy]="busy()" (click)="removeLogo()">
                {{ t().removeLogo }}
              </button>
            }
          </p>
        </form>
      }
    </section>
  `,
})
export class ProfilePanel {
  readonly organization = input.required<OrganizationView>();
  readonly changed = output<OrganizationView>();

  readonly #api = inject(OrganizationsApi);
  readonly #locale = inject(Locale);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(OWNERSHIP_TEXTS);
  protected readonly problemText = injectProblemText();
  protected readonly busy = signal(false);
  protected readonly editing = signal(false);
  protected readonly manages = computed(() => this.organization().myRole !== ORGANIZATION_ROLE.member);
  protected readonly sizes = computed(() =>
    SIZE_BANDS.map((value) => ({ value, label: SIZE_TEXTS[this.#locale.current()][value] })),
  );
  protected readonly labels = computed(() => {
    const { summary, website, address, province, foundedYear, size, contact } = this.t();
    return { summary, website, address, province, foundedYear, size, contact };
  });

  readonly #model = linkedSignal(() => {
    const { summary, website, address, province, foundedYear, size, contact } = this.organization().profile;
    return { summary, website, address, province, foundedYear, size: size ?? '', contact };
  });
  protected readonly form = form(this.#model, (path) => {
    maxLength(path.summary, 300);
    maxLength(path.website, 300);
    maxLength(path.address, 300);
    maxLength(path.province, 100);
    maxLength(path.contact, 200);
  });
  protected readonly sending = submission(this.form, async () => {
    const { id, profile } = this.organization();
    const { size, ...rest } = this.#model();
    const known: SizeBand | null = SIZE_BANDS.find((band) => band === size) ?? null;
    const after = await this.#api.saveProfile(id, { ...profile, ...rest, size: known });
    this.editing.set(false);
    this.#toasts.show(this.t().profileSaved);
    this.changed.emit(after);
  });

  protected togglePublic(): Promise<void> {
    const { id, published } = this.organization();
    const done = published ? this.t().unpublished : this.t().published;
    return this.#run(done, () => this.#api.setPublic(id, !published));
  }

  protected setLogo([file]: readonly File[]): Promise<void> {
    if (!file) return Promise.resolve();
    return this.#run(this.t().logoSaved, () => this.#api.setLogo(this.organization().id, file));
  }

  protected removeLogo(): Promise<void> {
    return this.#run(this.t().logoRemoved, () => this.#api.removeLogo(this.organization().id));
  }

  async #run(done: string, act: () => Promise<OrganizationView>): Promise<void> {
    this.busy.set(true);
    try {
      this.changed.emit(await act());
      this.#toasts.show(done);
    } catch (error) {
      this.#toasts.show(this.problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
