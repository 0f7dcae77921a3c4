import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ObstacleDesk, ObstacleListItem, Page } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import { OBSTACLE_LEVEL_TEXTS, OBSTACLE_STATE_TEXTS, OBSTACLE_TONES } from './obstacle-words';
import { OBSTACLES_TEXTS } from './obstacles.texts';

const SHOWN = 4;

/** What keeps one commission from going on, on its page. */
@Component({
  selector: 'lg-obstacle-card',
  imports: [RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list.hasValue()) {
      @let items = list.value().items;
      <section class="section" aria-labelledby="obstacles">
        <h2 id="obstacles">{{ t().cardHeading }}</h2>
        <div class="card stack">
          @for (item of items.slice(0, shown); track item.id) {
            <div>
              <p>
                <a [routerLink]="['/work/obstacles', item.id]">{{ item.title }}</a>
              </p>
              <p class="row">
                <lg-tag [tone]="tones[item.state]">{{ states()[item.state] }}</lg-tag>
                <span class="soft">{{ levels()[item.level] }}</span>
                <span class="soft number">{{ format.date(item.raisedAt) }}</span>
              </p>
            </div>
          } @empty {
            <p class="soft">{{ t().cardNone }}</p>
          }
          <p class="row no-print">
            @if (mayRaise()) {
              <a
                class="button button-secondary"
                routerLink="/work/obstacles/new"
                [queryParams]="{ commission: commissionId() }"
                >{{ t().raise }}</a
              >
            }
            @if (items.length > shown) {
              <a routerLink="/work/obstacles" [queryParams]="{ commission: commissionId() }">{{
                t().cardAll
              }}</a>
            }
          </p>
        </div>
      </section>
    }
  `,
  styles: `
    p {
      margin: 0 0 0.25rem;
    }
  `,
})
export class ObstacleCard {
  readonly commissionId = input.required<string>();

  readonly #locale = inject(Locale).current;
  protected readonly shown = SHOWN;
  protected readonly t = injectTexts(OBSTACLES_TEXTS);
  protected readonly format = injectFormat();
  protected readonly tones = OBSTACLE_TONES;
  protected readonly states = computed(() => OBSTACLE_STATE_TEXTS[this.#locale()]);
  protected readonly levels = computed(() => OBSTACLE_LEVEL_TEXTS[this.#locale()]);
  protected readonly list = httpResource<Page<ObstacleListItem>>(() => ({
    url: '/api/v1/obstacles',
    params: { commission: this.commissionId() },
  }));
  readonly #desk = httpResource<ObstacleDesk>(
    () => `/api/v1/commissions/${this.commissionId()}/obstacle-desk`,
  );
  protected readonly mayRaise = computed(() => this.#desk.hasValue() && this.#desk.value().mayRaise);
}
