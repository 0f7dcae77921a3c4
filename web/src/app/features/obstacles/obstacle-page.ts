import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ObstacleView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Attachments } from '../../ui/attachments';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { PARTY_TEXTS } from '../../ui/parties.texts';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { ObstacleActs } from './obstacle-acts';
import { ObstacleParts } from './obstacle-parts';
import {
  OBSTACLE_KIND_TEXTS,
  OBSTACLE_LEVEL_TEXTS,
  OBSTACLE_STATE_TEXTS,
  OBSTACLE_TONES,
} from './obstacle-words';
import { ObstaclesApi, obstacleAddress } from './obstacles-api';
import { OBSTACLES_TEXTS } from './obstacles.texts';

/** One obstacle: what it is about, who is on it, what was said and decided. */
@Component({
  selector: 'lg-obstacle-page',
  imports: [
    Attachments,
    Banner,
    ObstacleActs,
    ObstacleParts,
    PageHeader,
    ProblemView,
    RouterLink,
    Skeleton,
    SummaryList,
    SummaryRow,
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './obstacle-page.html',
  styles: `
    p,
    h2,
    h3 {
      margin: 0 0 0.5rem;
    }
    h2 {
      font-size: 1.25rem;
    }
    h3 {
      font-size: 1.125rem;
    }
    .history li {
      padding-block: 0.5rem;
      border-top: 1px solid var(--lg-line);
      overflow-wrap: anywhere;
    }
    .said {
      padding-inline-start: 0.75rem;
      border-inline-start: 3px solid var(--lg-line-strong);
    }
  `,
})
export class ObstaclePage {
  readonly id = input.required<string>();

  readonly #api = inject(ObstaclesApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;

  protected readonly t = injectTexts(OBSTACLES_TEXTS);
  protected readonly parties = injectTexts(PARTY_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly tones = OBSTACLE_TONES;
  protected readonly states = computed(() => OBSTACLE_STATE_TEXTS[this.#locale()]);
  protected readonly kinds = computed(() => OBSTACLE_KIND_TEXTS[this.#locale()]);
  protected readonly levels = computed(() => OBSTACLE_LEVEL_TEXTS[this.#locale()]);
  protected readonly address = computed(() => obstacleAddress(this.id()));
  protected readonly obstacle = httpResource<ObstacleView>(() => this.address());
  readonly #found = computed(() => (this.obstacle.hasValue() ? this.obstacle.value() : null));
  protected readonly waiting = computed(() => ['open', 'in_hand'].includes(this.#found()?.state ?? ''));
  /** The last one, while it holds. */
  protected readonly resolution = computed(() => {
    const found = this.#found();
    return found?.state === 'resolved'
      ? found.entries.findLast(({ kind }) => kind === 'resolved')
      : undefined;
  });

  protected readonly attach = async (file: File): Promise<void> => {
    this.obstacle.set(await this.#api.attach(this.id(), file));
    this.#toasts.show(this.t().attached);
  };

  constructor() {
    describePage(() => {
      const found = this.#found();
      return found && { title: found.title, hidden: true };
    });
  }
}
