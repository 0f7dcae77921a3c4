import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { PERMISSION } from '@loi-giai/shared';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { SectionNav } from '../../ui/section-nav';
import { OBSTACLES_TEXTS } from './obstacles.texts';

/** Tabs between the pages about obstacles that the reader may open. */
@Component({
  selector: 'lg-obstacle-parts',
  imports: [SectionNav],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<lg-section-nav [label]="t().parts" [items]="items()" />`,
})
export class ObstacleParts {
  readonly #session = inject(Session);
  protected readonly t = injectTexts(OBSTACLES_TEXTS);
  protected readonly items = computed(() => [
    { label: this.t().list, link: '/work/obstacles', exact: true },
    { label: this.t().register, link: '/work/obstacles/register' },
    ...(this.#session.can(PERMISSION.obstacleOversee)
      ? [{ label: this.t().statistics, link: '/work/obstacles/statistics' }]
      : []),
    ...(this.#session.can(PERMISSION.programmeManage)
      ? [{ label: this.t().rules, link: '/work/obstacles/rules' }]
      : []),
  ]);
}
