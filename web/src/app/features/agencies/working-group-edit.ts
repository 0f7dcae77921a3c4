import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { PERMISSION, type WorkingGroupEditView } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { Session } from '../../core/session';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { type Crumb, PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { WorkingGroupForm } from './working-group-form';
import { WORKING_GROUP_TEXTS } from './working-group.texts';

/** An agency sets up its working group, or changes it. */
@Component({
  selector: 'lg-working-group-edit',
  imports: [Banner, PageHeader, ProblemView, Skeleton, WorkingGroupForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (group.hasValue()) {
        @let found = group.value();
        <lg-page-header
          [heading]="t().heading"
          [lead]="t().lead(agencyName(found.agency))"
          [crumbs]="crumbs()"
        />
        @if (found.group === null) {
          <lg-banner class="first" tone="act" [heading]="t().none">{{ t().noneAdvice }}</lg-banner>
        }
        <lg-working-group-form [code]="found.agency.code" [group]="found.group" (saved)="goOn()" />
      } @else if (group.error()) {
        <lg-problem-view [error]="group.error()" (retry)="group.reload()" />
      } @else {
        <lg-skeleton [count]="8" />
      }
    </div>
  `,
  styles: `
    .first {
      margin-bottom: 2rem;
    }
  `,
})
export class WorkingGroupEdit {
  readonly code = input.required<string>();

  readonly #session = inject(Session);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(WORKING_GROUP_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly group = httpResource<WorkingGroupEditView>(
    () => `/api/v1/agencies/${encodeURIComponent(this.code())}/working-group`,
  );
  /** Only the programme office has a page of the agency to go back to. */
  protected readonly crumbs = computed<Crumb[]>(() => {
    const list = { label: this.t().list, link: '/work/agencies' };
    if (!this.group.hasValue() || !this.#session.can(PERMISSION.agenciesManage)) return [list];
    const { code, name } = this.group.value().agency;
    return [list, { label: name, link: ['/work/agencies', code] }];
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected goOn(): void {
    this.#toasts.show(this.t().saved);
    this.group.reload();
  }
}
