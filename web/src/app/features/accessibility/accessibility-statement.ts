import { ChangeDetectionStrategy, Component } from '@angular/core';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { ACCESSIBILITY_TEXTS } from './accessibility.texts';

/** How accessible the portal is, what is not yet, and how it was checked. */
@Component({
  selector: 'lg-accessibility-statement',
  imports: [PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <article class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      @for (section of t().sections; track section.heading) {
        <section>
          <h2>{{ section.heading }}</h2>
          @for (paragraph of section.paragraphs; track paragraph) {
            <p>{{ paragraph }}</p>
          }
          @if (section.points.length > 0) {
            <ul>
              @for (point of section.points; track point) {
                <li>{{ point }}</li>
              }
            </ul>
          }
        </section>
      }
    </article>
  `,
})
export class AccessibilityStatement {
  protected readonly t = injectTexts(ACCESSIBILITY_TEXTS);

  constructor() {
    describePage(() => ({ title: this.t().heading, description: this.t().lead }));
  }
}
