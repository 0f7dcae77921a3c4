import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, viewChild } from '@angular/core';
import type { TemplateView } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { TemplateForm } from './template-form';
import { TEMPLATES_TEXTS } from './templates.texts';

/** The page of one template: loads it, and keeps people from leaving with something unsaved. */
@Component({
  selector: 'lg-template-edit',
  imports: [PageHeader, ProblemView, Skeleton, TemplateForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (template.hasValue() && !template.isLoading()) {
        @let found = template.value();
        <lg-page-header
          [heading]="t().editHeading(local(found.name))"
          [lead]="t().editLead"
          [crumbs]="[{ label: t().heading, link: '/work/programme/templates' }]"
        />
        @for (one of [found]; track one.id) {
          <lg-template-form [template]="one" (saved)="template.set($event)" />
        }
      } @else if (template.error()) {
        <lg-problem-view [error]="template.error()" (retry)="template.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
  `,
})
export class TemplateEdit {
  readonly id = input.required<string>();

  private readonly editor = viewChild(TemplateForm);

  protected readonly t = injectTexts(TEMPLATES_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly template = httpResource<TemplateView>(
    () => `/api/v1/challenge-templates/${encodeURIComponent(this.id())}`,
  );
  readonly #title = computed(() =>
    this.template.hasValue()
      ? this.t().editHeading(this.local(this.template.value().name))
      : this.t().heading,
  );

  constructor() {
    describePage(() => ({ title: this.#title(), hidden: true }));
  }

  mayLeave(): boolean | Promise<boolean> {
    return this.editor()?.mayLeave() ?? true;
  }
}
