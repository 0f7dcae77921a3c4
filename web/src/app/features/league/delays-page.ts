import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommissionDelays, DelayReasonView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { WordsForm } from '../../ui/words-form';
import { DelayReasonForm } from './delay-reason-form';
import { DELAY_TEXTS } from './delays.texts';
import { LeagueApi } from './league-api';
import { DELAY_KIND_TEXTS, DELAY_STATE_TEXTS, DELAY_TONES } from './league-words';

/** The late rows of one commission: why, and whether that is accepted. */
@Component({
  selector: 'lg-delays-page',
  imports: [
    Button,
    DelayReasonForm,
    EmptyState,
    PageHeader,
    ProblemView,
    RouterLink,
    Skeleton,
    Tag,
    WordsForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './delays-page.html',
  styles: `
    p,
    h2 {
      margin: 0;
    }
    h2 {
      font-size: 1.25rem;
    }
    .said {
      padding-inline-start: 0.75rem;
      border-inline-start: 3px solid var(--lg-line-strong);
    }
    article {
      overflow-wrap: anywhere;
    }
  `,
})
export class DelaysPage {
  readonly commissionId = input.required<string>();

  readonly #api = inject(LeagueApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  readonly #problemText = injectProblemText();

  protected readonly t = injectTexts(DELAY_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly format = injectFormat();
  protected readonly tones = DELAY_TONES;
  protected readonly states = computed(() => DELAY_STATE_TEXTS[this.#locale()]);
  protected readonly kinds = computed(() => DELAY_KIND_TEXTS[this.#locale()]);
  protected readonly delays = httpResource<CommissionDelays>(
    () => `/api/v1/commissions/${encodeURIComponent(this.commissionId())}/delays`,
  );

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected answering({ id }: DelayReasonView, act: 'accept' | 'refuse'): (answer: string) => Promise<void> {
    return async (answer) => {
      this.delays.set(await this.#api.answerDelay(id, act, answer));
      this.#toasts.show(this.t().answered);
    };
  }

  protected async withdraw({ id }: DelayReasonView): Promise<void> {
    try {
      this.delays.set(await this.#api.withdrawDelay(id));
      this.#toasts.show(this.t().withdrawn);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }
}
