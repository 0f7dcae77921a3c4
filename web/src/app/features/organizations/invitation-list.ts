import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import type { OrganizationInvitationView } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Toasts } from '../../ui/toasts';
import { OrganizationsApi } from './organizations-api';
import { ORGANIZATIONS_TEXTS, ORGANIZATION_ROLE_TEXTS } from './organizations.texts';

/** Organizations that ask the reader to join; nobody is a member before accepting. */
@Component({
  selector: 'lg-invitation-list',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="invitations">
      <h2 id="invitations">{{ t().invitations }}</h2>
      <p class="soft">{{ t().invitationsHint }}</p>
      <ul class="plain-list stack">
        @for (invitation of invitations(); track invitation.organizationId) {
          <li class="card waiting">
            <h3>{{ invitation.organizationName }}</h3>
            <p>{{ t().invitedAs(invitation.invitedBy, roles()[invitation.role]) }}</p>
            <p class="row">
              <button
                type="button"
                lgButton="primary"
                [attr.aria-label]="t().acceptWhich(invitation.organizationName)"
                [busy]="busy() === invitation.organizationId"
                (click)="accept(invitation)"
              >
                {{ t().accept }}
              </button>
              <button
                type="button"
                lgButton="quiet"
                [attr.aria-label]="t().declineWhich(invitation.organizationName)"
                [busy]="busy() === invitation.organizationId"
                (click)="decline(invitation)"
              >
                {{ t().decline }}
              </button>
            </p>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    section {
      margin-bottom: 2rem;
    }
    h3,
    p {
      margin: 0;
    }
    h3 {
      font-size: 1.1875rem;
    }
    .soft {
      margin-bottom: 1rem;
    }
    .waiting {
      border-inline-start: 6px solid var(--lg-act);
    }
    .row {
      margin-top: 1rem;
    }
  `,
})
export class InvitationList {
  readonly invitations = input.required<readonly OrganizationInvitationView[]>();
  /** An invitation was declined, or is no longer there. */
  readonly changed = output();

  readonly #api = inject(OrganizationsApi);
  readonly #locale = inject(Locale);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #toasts = inject(Toasts);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly t = injectTexts(ORGANIZATIONS_TEXTS);
  protected readonly problemText = injectProblemText();
  protected readonly roles = computed(() => ORGANIZATION_ROLE_TEXTS[this.#locale.current()]);
  /** The organization that is being answered. */
  protected readonly busy = signal<string | null>(null);

  protected accept(invitation: OrganizationInvitationView): Promise<void> {
    return this.#answer(invitation, async () => {
      const { id, name } = await this.#api.acceptInvitation(invitation.organizationId);
      this.#toasts.show(this.t().joined(name));
      // A member may do more: the work area shows it at once.
      await this.#session.refresh();
      await this.#router.navigate(['/work/organizations', id]);
    });
  }

  protected decline(invitation: OrganizationInvitationView): Promise<void> {
    return this.#answer(invitation, async () => {
      await this.#api.declineInvitation(invitation.organizationId);
      this.#toasts.show(this.t().declined(invitation.organizationName));
      // The button that has the focus goes away with its invitation, and this list with the last one.
      this.#host.nativeElement.closest('main')?.focus({ preventScroll: true });
      this.changed.emit();
    });
  }

  async #answer({ organizationId }: OrganizationInvitationView, act: () => Promise<void>): Promise<void> {
    if (this.busy() !== null) return;
    this.busy.set(organizationId);
    try {
      await act();
    } catch (error) {
      this.#toasts.show(this.problemText(error), 'failed');
      // It may have been withdrawn in the meantime.
      this.changed.emit();
    } finally {
      this.busy.set(null);
    }
  }
}
