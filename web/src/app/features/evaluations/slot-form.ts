import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { PITCH_LIMITS, type PitchItem } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateTimeField } from '../../ui/form/date-time-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { FreshDraft } from './fresh-draft';
import { LIVE_TEXTS } from './live-meeting.texts';
import { type NewerPart, NewerView } from './newer-view';
import { PitchApi } from './pitch-api';
import { PITCH_TEXTS } from './pitch.texts';

interface SlotWords {
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly place: string;
  readonly link: string;
}

const EMPTY: SlotWords = { startsAt: null, minutes: 30, place: '', link: '' };

/** Chair or secretary arrange when and where a proposal is pitched. */
@Component({
  selector: 'lg-slot-form',
  imports: [Button, DateTimeField, ErrorSummary, FormField, NewerView, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      @if (draft.newer()) {
        <lg-newer-view
          [text]="live().newerPlain"
          [parts]="newerParts()"
          (taken)="draft.takeNewer()"
          (kept)="draft.keepMine()"
        />
      }
      <lg-date-time-field [formField]="form.startsAt" [label]="t().startsAt" />
      <lg-number-field [formField]="form.minutes" [label]="t().minutes" [hint]="minutesHint()" />
      <lg-text-field [formField]="form.place" [label]="t().place" [hint]="t().placeHint" />
      <lg-text-field [formField]="form.link" [label]="t().link" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().save }}</button>
      </div>
    </form>
  `,
})
export class SlotForm {
  readonly item = input.required<PitchItem>();
  readonly saved = output();

  readonly #api = inject(PitchApi);
  readonly #toasts = inject(Toasts);
  readonly #format = injectFormat();
  protected readonly t = injectTexts(PITCH_TEXTS);
  protected readonly live = injectTexts(LIVE_TEXTS);
  protected readonly draft = new FreshDraft<SlotWords>(EMPTY);
  protected readonly form = form(this.draft.model, (path) => {
    required(path.startsAt);
    required(path.minutes);
    maxLength(path.place, PITCH_LIMITS.place);
    maxLength(path.link, PITCH_LIMITS.link);
  });
  protected readonly labels = computed(() => {
    const { startsAt, minutes, place, link } = this.t();
    return { startsAt, minutes, place, link };
  });
  protected readonly minutesHint = computed(() =>
    this.t().minutesHint(
      this.#format.number(PITCH_LIMITS.shortest),
      this.#format.number(PITCH_LIMITS.longest),
    ),
  );
  protected readonly newerParts = computed<NewerPart[]>(() => {
    const newer = this.draft.newer()?.words ?? EMPTY;
    const [mine, theirs] = [this.#spoken(this.draft.model()), this.#spoken(newer)];
    return Object.entries(this.labels()).flatMap(([key, label]) => {
      const part = key as keyof SlotWords;
      return mine[part] === theirs[part] ? [] : [{ label, mine: mine[part], theirs: theirs[part] }];
    });
  });
  protected readonly sending = submission(
    this.form,
    async () => {
      const { startsAt, minutes, place, link } = this.draft.model();
      const slot = {
        startsAt: startsAt ?? '',
        minutes: minutes ?? 0,
        place: place.trim(),
        link: link.trim(),
        revision: this.draft.revision,
      };
      try {
        await this.#api.setSlot(this.item().proposalId, slot);
        this.#toasts.show(this.t().saved);
      } finally {
        // Also where it was refused: what was stored since is shown beside what is typed.
        this.saved.emit();
      }
    },
    { slot_taken: 'startsAt' },
  );

  constructor() {
    effect(() => {
      const { revision, slot } = this.item();
      const words = slot === null ? EMPTY : { ...slot };
      untracked(() => {
        this.draft.hear({ revision, words });
      });
    });
  }

  #spoken({ startsAt, minutes, place, link }: SlotWords): Record<keyof SlotWords, string> {
    return {
      startsAt: startsAt === null ? '' : this.#format.dateTime(startsAt),
      minutes: minutes === null ? '' : this.#format.number(minutes),
      place: place.trim(),
      link: link.trim(),
    };
  }
}
