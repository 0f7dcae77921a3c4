import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ORGANIZATION_ROLE, type OrganizationView } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Toasts } from '../../ui/toasts';
import { MemberInvite } from './member-invite';
import { MemberTable } from './member-table';
import { OrganizationForm } from './organization-form';
import { OwnershipPanel } from './ownership-panel';
import { ProfilePanel } from './profile-panel';
import { ORGANIZATIONS_TEXTS, ORGANIZATION_KIND_TEXTS, ORGANIZATION_ROLE_TEXTS } from './organizations.texts';

/** An organization for its members: profile, members, invitations. */
@Component({
  selector: 'lg-organization-page',
  imports: [
    Button,
    MemberInvite,
    MemberTable,
    OrganizationForm,
    OwnershipPanel,
    PageHeader,
    ProblemView,
    ProfilePanel,
    RouterLink,
    Skeleton,
    SummaryList,
    SummaryRow,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (organization.hasValue()) {
        @let found = organization.value();
        <lg-page-header
          [heading]="found.name"
          [lead]="t().myRole(roles()[found.myRole])"
          [crumbs]="[{ label: t().heading, link: '/work/organizations' }]"
        >
          <p class="row">
            <a class="button button-secondary" routerLink="/work/proposals">{{ t().proposals }}</a>
            <a class="button button-quiet" routerLink="/challenges" [queryParams]="{ step: 2 }">{{
              t().findChallenge
            }}</a>
          </p>
        </lg-page-header>
        <div class="stack stack-large">
          @if (found.handover?.toMe) {
            <!-- Who is asked to take over reads that first. -->
            <lg-ownership-panel
              [organization]="found"
              (changed)="organization.set($event)"
              (gone)="goAway()"
            />
          }
          <section aria-labelledby="profile">
            <h2 id="profile">{{ t().profile }}</h2>
            @if (editing()) {
              <lg-organization-form [organization]="found" (saved)="keep($event)">
                <button type="button" lgButton="quiet" (click)="editing.set(false)">{{ t().stop }}</button>
              </lg-organization-form>
            } @else {
              <lg-summary-list>
                <lg-summary-row [label]="t().kind">{{ kinds()[found.kind] }}</lg-summary-row>
                <lg-summary-row [label]="t().taxCode">{{ found.taxCode ?? t().none }}</lg-summary-row>
                <lg-summary-row [label]="t().description"
                  ><div class="prose">{{ found.description || t().none }}</div></lg-summary-row
                >
              </lg-summary-list>
              @if (manages()) {
                <p class="row edit">
                  <button type="button" lgButton="secondary" (click)="editing.set(true)">
                    {{ t().edit }}
                  </button>
                </p>
              }
            }
          </section>
          <section aria-labelledby="members">
            <h2 id="members">{{ t().membersHeading }}</h2>
            <lg-member-table
              [organization]="found"
              (changed)="organization.set($event)"
              (removed)="organization.reload()"
              (left)="goAway()"
            />
          </section>
          @if (manages()) {
            <lg-member-invite [organizationId]="found.id" (invited)="organization.set($event)" />
          }
          <lg-profile-panel [organization]="found" (changed)="organization.set($event)" />
          @if (!found.handover?.toMe) {
            <lg-ownership-panel
              [organization]="found"
              (changed)="organization.set($event)"
              (gone)="goAway()"
            />
          }
        </div>
      } @else if (organization.error()) {
        <lg-problem-view [error]="organization.error()" (retry)="organization.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
  `,
  styles: `
    .edit {
      margin-top: 1rem;
    }
  `,
})
export class OrganizationPage {
  readonly id = input.required<string>();

  readonly #locale = inject(Locale);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(ORGANIZATIONS_TEXTS);
  protected readonly kinds = computed(() => ORGANIZATION_KIND_TEXTS[this.#locale.current()]);
  protected readonly roles = computed(() => ORGANIZATION_ROLE_TEXTS[this.#locale.current()]);
  protected readonly editing = signal(false);
  protected readonly organization = httpResource<OrganizationView>(
    () => `/api/v1/organizations/${encodeURIComponent(this.id())}`,
  );
  /** Owners and admins; plain members read. */
  protected readonly manages = computed(
    () => this.organization.hasValue() && this.organization.value().myRole !== ORGANIZATION_ROLE.member,
  );

  constructor() {
    describePage(() =>
      this.organization.hasValue() ? { title: this.organization.value().name, hidden: true } : null,
    );
  }

  protected keep(organization: OrganizationView): void {
    this.organization.set(organization);
    this.editing.set(false);
    this.#toasts.show(this.t().saved);
  }

  /** The page no longer exists for whoever left. */
  protected async goAway(): Promise<void> {
    await this.#session.refresh();
    await this.#router.navigate(['/work/organizations']);
  }
}
