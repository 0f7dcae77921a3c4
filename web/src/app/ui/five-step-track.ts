import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ChallengeState, Step, TrackDates } from '@loi-giai/shared';
import { injectToday } from '../core/city-day';
import { formatDate, formatDateTime } from '../core/format';
import { Locale } from '../core/locale';
import { defineTexts, injectTexts } from '../core/texts';
import { STATE_TEXTS, STEP_TEXTS } from './states.texts';
import { nextDate, stepStatuses } from './track';

const TEXTS = defineTexts({
  vi: {
    sentence: (step: string, name: string, state: string) =>
      `Bước ${step} trong 5: ${name}. Trạng thái: ${state}.`,
    closes: (date: string) => `Nhận giải pháp đến ${date}`,
    willClose: (date: string) => `Dự kiến nhận giải pháp đến ${date}`,
    announces: (date: string) => `Dự kiến công bố ngày ${date}`,
    next: (date: string) => `Mốc tiếp theo ${date}`,
    overdue: (date: string) => `Mốc quá hạn từ ${date}`,
    published: (date: string) => `Công bố ngày ${date}`,
  },
  en: {
    sentence: (step, name, state) => `Step ${step} of 5: ${name}. State: ${state}.`,
    closes: (date) => `Proposals until ${date}`,
    willClose: (date) => `Proposals planned until ${date}`,
    announces: (date) => `Announcement planned for ${date}`,
    next: (date) => `Next milestone ${date}`,
    overdue: (date) => `Milestone overdue since ${date}`,
    published: (date) => `Published on ${date}`,
  },
});

/**
 * The portal's signature: where a challenge stands among the five steps. Drawn as five stops; read as one sentence.
 * `compact` fits a card or a table row, `full` names every stop.
 */
@Component({
  selector: 'lg-five-step-track',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './five-step-track.html',
  styleUrl: './five-step-track.scss',
  host: { '[class.full]': 'variant() === "full"', '[class.ended]': 'ended()' },
})
export class FiveStepTrack {
  readonly state = input.required<ChallengeState>();
  /** The step the API says; only needed where the state alone does not tell it (a cancelled challenge). */
  readonly step = input<Step | null>(null);
  readonly dates = input<Partial<TrackDates>>({});
  readonly variant = input<'compact' | 'full'>('compact');

  readonly #locale = inject(Locale).current;
  readonly #t = injectTexts(TEXTS);
  readonly #today = injectToday();

  protected readonly stops = computed(() =>
    stepStatuses(this.state(), this.step()).map((stop) => ({
      ...stop,
      ...STEP_TEXTS[this.#locale()][stop.step],
    })),
  );
  protected readonly current = computed(() => this.stops().find((stop) => stop.current));
  protected readonly stateText = computed(() => STATE_TEXTS[this.#locale()][this.state()]);
  protected readonly ended = computed(
    () => this.state() === 'cancelled' || this.state() === 'closed_without_award',
  );
  protected readonly sentence = computed(() => {
    const current = this.current();
    return current === undefined
      ? ''
      : this.#t().sentence(String(current.step), current.name, this.stateText());
  });
  protected readonly next = computed(() => {
    const next = nextDate(this.state(), this.dates(), this.#today());
    if (next === null) return '';
    const withTime = next.kind === 'closes' || next.kind === 'willClose';
    return this.#t()[next.kind](withTime ? formatDateTime(next.at) : formatDate(next.at));
  });
}
