import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrganizationInvitationView, OrganizationView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { InvitationList } from './invitation-list';
import { ORGANIZATIONS_TEXTS, ORGANIZATION_KIND_TEXTS, ORGANIZATION_ROLE_TEXTS } from './organizations.texts';

/** The organizations the reader belongs to, and those that ask the reader to join. */
@Component({
  selector: 'lg-my-organizations',
  imports: [EmptyState, InvitationList, PageHeader, ProblemView, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead">
        <p class="row">
          <a class="button button-primary" routerLink="/work/organizations/new">{{ t().add }}</a>
          <a class="button button-quiet" routerLink="/work/organizations/claims">{{ t().claim }}</a>
        </p>
      </lg-page-header>
      @if (mine.hasValue() && invitations.hasValue()) {
        @if (invitations.value().length > 0) {
          <lg-invitation-list [invitations]="invitations.value()" (changed)="invitations.reload()" />
        }
        @if (mine.value().length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyAdvice" />
        } @else {
          <ul class="plain-list grid">
            @for (organization of mine.value(); track organization.id) {
              <li class="card card-link">
                <h2>
                  <a [routerLink]="['/work/organizations', organization.id]">{{ organization.name }}</a>
                </h2>
                <p>{{ kinds()[organization.kind] }}</p>
                <p class="soft">
                  {{ t().members(format.number(membersOf(organization))) }}.
                  {{ t().myRole(roles()[organization.myRole]) }}
                </p>
              </li>
            }
          </ul>
        }
      } @else if (failure(); as error) {
        <lg-problem-view [error]="error" (retry)="retry()" />
      } @else {
        <lg-skeleton kind="card" [count]="2" />
      }
    </div>
  `,
  styles: `
    h2 {
      font-size: 1.1875rem;
    }
    .card p {
      margin: 0;
    }
  `,
})
export class MyOrganizations {
  readonly #locale = inject(Locale);

  protected readonly t = injectTexts(ORGANIZATIONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly kinds = computed(() => ORGANIZATION_KIND_TEXTS[this.#locale.current()]);
  protected readonly roles = computed(() => ORGANIZATION_ROLE_TEXTS[this.#locale.current()]);
  protected readonly mine = httpResource<OrganizationView[]>(() => '/api/v1/organizations/mine');
  protected readonly invitations = httpResource<OrganizationInvitationView[]>(
    () => '/api/v1/organizations/invitations',
  );
  protected readonly failure = computed(() => this.mine.error() ?? this.invitations.error());

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  /** Whoever has not accepted is no member yet. */
  protected membersOf({ members }: OrganizationView): number {
    return members.filter(({ accepted }) => accepted).length;
  }

  protected retry(): void {
    this.mine.reload();
    this.invitations.reload();
  }
}
