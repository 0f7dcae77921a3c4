import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ChallengeListItem, type HomeFigures, type Page, STEPS } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Figure } from '../../ui/figure';
import { STEP_TEXTS } from '../../ui/states.texts';
import { ChallengeCard } from '../challenges/challenge-card';
import { HOME_TEXTS } from './home.texts';

/** The first page: what the portal is for, and how a problem finds its answer. */
@Component({
  selector: 'lg-home',
  imports: [ChallengeCard, Figure, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './home.html',
  styleUrl: './home.scss',
})
export class Home {
  readonly #locale = inject(Locale);

  protected readonly t = injectTexts(HOME_TEXTS);
  protected readonly format = injectFormat();
  protected readonly figures = httpResource<HomeFigures>(() => '/api/v1/programme/figures');
  protected readonly open = httpResource<Page<ChallengeListItem>>(() => '/api/v1/challenges?step=2');
  /** Three are enough here; the list has them all. */
  protected readonly shown = computed(() =>
    this.open.hasValue() ? this.open.value().items.slice(0, 3) : [],
  );
  protected readonly steps = computed(() =>
    STEPS.map((step, index) => ({
      step,
      name: STEP_TEXTS[this.#locale.current()][step].name,
      text: this.t().steps[index] ?? '',
    })),
  );

  constructor() {
    describePage(() => ({ title: '', description: this.t().description }));
  }
}
