import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ChallengeEvent } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { EVENT_TEXTS } from './challenge-acts.texts';
import { CHALLENGES_WORK_TEXTS } from './challenges-work.texts';

/** Who did what when, the latest first, with the comments. */
@Component({
  selector: 'lg-challenge-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="plain-list">
      @for (event of latestFirst(); track $index) {
        <li>
          <strong>{{ names()[event.act] }}</strong>
          <p class="soft small">
            <time class="number" [attr.datetime]="event.at">{{ format.dateTime(event.at) }}</time>
            – {{ event.actorName }}
          </p>
          @if (event.comment) {
            <blockquote class="prose">{{ event.comment }}</blockquote>
          }
        </li>
      } @empty {
        <li class="soft">{{ t().historyEmpty }}</li>
      }
    </ol>
  `,
  styles: `
    li {
      padding-block: 0.75rem;
      border-bottom: 1px solid var(--lg-line);
    }
    p,
    blockquote {
      margin: 0;
    }
    blockquote {
      margin-top: 0.5rem;
      padding-inline-start: 0.75rem;
      border-inline-start: 4px solid var(--lg-line-strong);
    }
  `,
})
export class ChallengeHistory {
  readonly events = input.required<readonly ChallengeEvent[]>();

  readonly #locale = inject(Locale);
  protected readonly t = injectTexts(CHALLENGES_WORK_TEXTS);
  protected readonly format = injectFormat();
  protected readonly names = computed(() => EVENT_TEXTS[this.#locale.current()]);
  protected readonly latestFirst = computed(() => this.events().toSorted((a, b) => b.at.localeCompare(a.at)));
}
