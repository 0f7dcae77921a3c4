import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { PERMISSION } from '@loi-giai/shared';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { SectionNav } from '../../ui/section-nav';
import { LEAGUE_TEXTS } from './league.texts';

/** Tabs between the pages of the league that the reader may open. */
@Component({
  selector: 'lg-league-parts',
  imports: [SectionNav],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<lg-section-nav [label]="t().parts" [items]="items()" />`,
})
export class LeagueParts {
  readonly #session = inject(Session);
  protected readonly t = injectTexts(LEAGUE_TEXTS);
  protected readonly items = computed(() => [
    ...(this.#session.can(PERMISSION.leagueRead)
      ? [{ label: this.t().league, link: '/work/league', exact: true }]
      : []),
    { label: this.t().said, link: '/work/league/commendations' },
  ]);
}
