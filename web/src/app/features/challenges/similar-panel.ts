import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { REUSE_LIMITS, type SimilarChallenge } from '@loi-giai/shared';
import { debounced } from '../../core/debounced';
import { injectFormat } from '../../core/format';
import { injectId } from '../../core/ids';
import { Locale } from '../../core/locale';
import { definedParams } from '../../core/query';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ProblemView } from '../../ui/problem-view';
import { StateBadge } from '../../ui/state-badge';
import { Tag } from '../../ui/tag';
import { SimilarLessons } from '../lessons/similar-lessons';
import { JoinDialog } from './join-dialog';
import { SIMILAR_REASON_TEXTS, SIMILAR_TEXTS } from './reuse.texts';

/** How long nothing is typed before what is written is compared, in milliseconds. */
const PAUSE = 600;

/** Challenges like what is being written, and what has been commissioned for them; from here one asks to join instead. */
@Component({
  selector: 'lg-similar-panel',
  imports: [Button, JoinDialog, ProblemView, RouterLink, SimilarLessons, StateBadge, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './similar-panel.html',
  styleUrl: './similar-panel.scss',
})
export class SimilarPanel {
  readonly title = input.required<string>();
  readonly summary = input('');
  /** The code of the challenge itself. */
  readonly exclude = input('');

  readonly #locale = inject(Locale);
  protected readonly id = injectId('similar');
  protected readonly t = injectTexts(SIMILAR_TEXTS);
  protected readonly format = injectFormat();
  protected readonly local = injectLocalText();
  protected readonly agencyName = injectAgencyName();

  readonly #query = debounced(
    () => ({
      title: cut(this.title()),
      summary: cut(this.summary()),
      exclude: this.exclude(),
    }),
    PAUSE,
  );
  protected readonly enough = computed(() => isEnough(`${this.title()} ${this.summary()}`));
  protected readonly found = httpResource<SimilarChallenge[]>(() => {
    const query = this.#query();
    if (!query || !isEnough(`${query.title} ${query.summary}`)) return undefined;
    return { url: '/api/v1/work/challenges/similar', params: definedParams(query) };
  });
  /** The last answer stays until the next one is there, so that the list does not flicker while people type. */
  protected readonly list = linkedSignal<SimilarChallenge[] | null, SimilarChallenge[] | null>({
    source: () => (this.found.hasValue() ? this.found.value() : null),
    computation: (answer, before) => answer ?? before?.value ?? null,
  });
  protected readonly status = computed(() => {
    const list = this.list();
    if (!this.enough()) return this.t().tooShort;
    if (list === null) return this.found.error() ? '' : this.t().searching;
    return list.length === 0 ? this.t().none : this.t().found(this.format.number(list.length));
  });

  protected why({ score, reasons }: SimilarChallenge): string {
    const texts = SIMILAR_REASON_TEXTS[this.#locale.current()];
    return [
      this.t().alike(this.format.percent(Math.round(score * 100) / 100)),
      ...reasons.map((one) => texts[one]),
    ].join(', ');
  }

  /** To the working page where the reader works on it, otherwise to the public one. */
  protected linkOf({ readable, code }: SimilarChallenge): string[] {
    return readable ? ['/work/challenges', code] : ['/challenges', code];
  }
}

function cut(text: string): string {
  return text.trim().slice(0, REUSE_LIMITS.similarText);
}

function isEnough(text: string): boolean {
  return text.trim().split(/\s+/).length >= 2;
}
