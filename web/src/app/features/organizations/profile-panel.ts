import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ORGANIZATION_ROLE, type OrganizationView } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { FileField } from '../../ui/form/file-field';
import { Toasts } from '../../ui/toasts';
import { OrganizationsApi } from './organizations-api';
import { OWNERSHIP_TEXTS } from './ownership.texts';
import { ProfileForm } from './profile-form';

/** What the public sees of an organization, for its members; managers change it. */
@Component({
  selector: 'lg-profile-panel',
  imports: [Button, FileField, ProfileForm, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack" aria-labelledby="public">
      <h2 id="public">{{ t().publicHeading }}</h2>
      <p>{{ organization().published ? t().isPublic : t().isHidden }}</p>
      @if (organization().awarded) {
        <p>{{ t().isAwarded }}</p>
      }
      <div class="row">
        @if (manages()) {
          <button type="button" lgButton="secondary" [busy]="busy()" (click)="togglePublic()">
            {{ organization().published ? t().unpublish : t().publish }}
          </button>
          @if (!editing()) {
            <button type="button" lgButton="secondary" (click)="editing.set(true)">
              {{ t().editProfile }}
            </button>
          }
        }
        @if (organization().published || organization().awarded) {
          <a [routerLink]="['/organizations', organization().id]">{{ t().seePublic }}</a>
        }
      </div>
      @if (editing()) {
        <div class="row logo">
          @if (organization().logo; as logo) {
            <img [src]="logo" [alt]="t().logo" width="96" height="96" />
          }
          <lg-file-field
            [label]="t().logo"
            [hint]="t().logoHint"
            [errors]="logoErrors()"
            [touched]="true"
            accept="image/png,image/jpeg,image/webp"
            (chosen)="setLogo($event)"
          />
          @if (organization().logo) {
            <button type="button" lgButton="quiet" [busy]="busy()" (click)="removeLogo()">
              {{ t().removeLogo }}
            </button>
          }
        </div>
        <lg-profile-form
          [organization]="organization()"
          (saved)="keep($event)"
          (stopped)="editing.set(false)"
        />
      }
    </section>
  `,
  styles: `
    .logo {
      align-items: end;
    }
    img {
      object-fit: contain;
      background: #fff;
      border-radius: var(--lg-radius-large);
    }
  `,
})
export class ProfilePanel {
  readonly organization = input.required<OrganizationView>();
  readonly changed = output<OrganizationView>();

  readonly #api = inject(OrganizationsApi);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(OWNERSHIP_TEXTS);
  readonly #problemText = injectProblemText();
  protected readonly busy = signal(false);
  protected readonly editing = signal(false);
  protected readonly logoErrors = signal<readonly ValidationError[]>([]);
  protected readonly manages = computed(() => this.organization().myRole !== ORGANIZATION_ROLE.member);

  protected keep(organization: OrganizationView): void {
    this.editing.set(false);
    this.#toasts.show(this.t().profileSaved);
    this.changed.emit(organization);
  }

  protected async togglePublic(): Promise<void> {
    const { id, published } = this.organization();
    const done = published ? this.t().unpublished : this.t().published;
    await this.#run(
      done,
      () => this.#api.setPublic(id, !published),
      (error) => {
        this.#toasts.show(this.#problemText(error), 'failed');
      },
    );
  }

  protected async setLogo([file]: readonly File[]): Promise<void> {
    if (!file) return;
    await this.#changeLogo(this.t().logoSaved, () => this.#api.setLogo(this.organization().id, file));
  }

  protected removeLogo(): Promise<void> {
    return this.#changeLogo(this.t().logoRemoved, () => this.#api.removeLogo(this.organization().id));
  }

  #changeLogo(done: string, act: () => Promise<OrganizationView>): Promise<void> {
    this.logoErrors.set([]);
    return this.#run(done, act, (error) => {
      this.logoErrors.set([{ kind: asProblem(error).code }]);
    });
  }

  async #run(
    done: string,
    act: () => Promise<OrganizationView>,
    refused: (error: unknown) => void,
  ): Promise<void> {
    this.busy.set(true);
    try {
      this.changed.emit(await act());
      this.#toasts.show(done);
    } catch (error) {
      refused(error);
    } finally {
      this.busy.set(false);
    }
  }
}
