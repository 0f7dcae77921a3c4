import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { injectTexts } from '../../core/texts';
import { SectionNav } from '../../ui/section-nav';
import { PROGRAMME_TEXTS } from './programme.texts';

/** Tabs between the programme office's pages. */
@Component({
  selector: 'lg-programme-parts',
  imports: [SectionNav],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<lg-section-nav [label]="t().parts" [items]="items()" />`,
})
export class ProgrammeParts {
  protected readonly t = injectTexts(PROGRAMME_TEXTS);
  protected readonly items = computed(() => [
    { label: this.t().steps, link: '/work/programme/steps' },
    { label: this.t().triage, link: '/work/programme/triage' },
    { label: this.t().fields, link: '/work/programme/fields' },
    { label: this.t().calendar, link: '/work/programme/calendar' },
    { label: this.t().templates, link: '/work/programme/templates' },
    { label: this.t().minutes, link: '/work/programme/minutes' },
    { label: this.t().commissionReviews, link: '/work/programme/commission-reviews' },
    { label: this.t().organizations, link: '/work/programme/organizations' },
    { label: this.t().experts, link: '/work/programme/experts' },
  ]);
}
