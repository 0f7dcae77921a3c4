import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { OutcomesView, PublishResultRequest } from '@loi-giai/shared';
import { cityParts, injectFormat } from '../../core/format';
import { KeptDraft, storageOf } from '../../core/kept-draft';
import { Session } from '../../core/session';
import { ServerClock } from '../../core/server-clock';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/form/error-summary';
import { isServerError } from '../../ui/form/field-errors';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { OutcomesApi } from './outcomes-api';
import { PublishedFigure } from './published-figure';
import { figureOf, latestOf, readinessOf } from './readiness';
import { RESULT_PUBLISH_TEXTS } from './result-publish.texts';
import { emptyStory, storyOf } from './story-draft';

/** The words of a result, its figures as they will be seen, and the act that freezes them. */
@Component({
  selector: 'lg-result-publish',
  imports: [Button, ConfirmDialog, ErrorSummary, FormField, PublishedFigure, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './result-publish.html',
  styleUrl: './result-publish.scss',
})
export class ResultPublish {
  readonly outcomes = input.required<OutcomesView>();
  readonly published = output();

  readonly #api = inject(OutcomesApi);
  readonly #toasts = inject(Toasts);
  readonly #account = inject(Session).account;
  readonly #clock = inject(ServerClock);
  readonly #storage = storageOf(inject(DOCUMENT).defaultView);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(RESULT_PUBLISH_TEXTS);
  protected readonly format = injectFormat();
  readonly #code = computed(() => this.outcomes().challengeCode);
  readonly #draft = computed(
    () =>
      new KeptDraft<PublishResultRequest>(
        this.#storage,
        `${this.#account()?.id ?? ''}:result:${this.#code()}`,
        storyOf,
      ),
  );

  readonly #start = computed(() => this.#draft().read() ?? emptyStory());
  readonly #model = linkedSignal(() => this.#start());
  protected readonly form = form(this.#model, (path) => {
    required(path.story.vi);
    for (const text of [path.story.vi, path.story.en, path.lessons]) maxLength(text, 20_000);
  });
  /** When the draft was kept last; '' before anything was written, null where the browser keeps nothing. */
  protected readonly keptAt = signal<string | null>('');

  protected readonly closedSurvey = computed(() =>
    this.outcomes().surveys.some(({ wave, state }) => wave === 'after' && state === 'closed'),
  );
  protected readonly ready = computed(() => readinessOf(this.outcomes()).ready);
  /** As the API publishes them: the latest measurement of each indicator, once it is verified. */
  protected readonly figures = computed(() =>
    this.outcomes().indicators.flatMap((indicator) => {
      const latest = latestOf(indicator);
      return latest?.verifiedBy ? [figureOf(indicator, latest)] : [];
    }),
  );
  protected readonly labels = computed(() => ({
    'story.vi': this.t().vi(this.t().story),
    'story.en': this.t().en(this.t().story),
    lessons: this.t().lessons,
  }));

  protected readonly sending = submission(this.form, async () => {
    const { story, lessons } = this.#model();
    try {
      await this.#api.publish(this.#code(), {
        story: { vi: story.vi.trim(), en: story.en.trim() },
        lessons: lessons.trim(),
      });
    } finally {
      this.dialog().close();
    }
    this.#draft().forget();
    this.#toasts.show(this.t().published);
    this.published.emit();
  });

  constructor() {
    effect(() => {
      const model = this.#model();
      if (model !== untracked(this.#start)) untracked(() => this.#keep(model));
    });
  }

  /** Asks once more when everything is filled in; otherwise says what is missing. */
  protected ask(event: Event): void {
    event.preventDefault();
    const faulty = this.form()
      .errorSummary()
      .some((error) => !isServerError(error));
    if (faulty) void this.sending.submit();
    else this.dialog().open();
  }

  #keep(model: PublishResultRequest): void {
    const { hour, minute, second } = cityParts(this.#clock.now());
    this.keptAt.set(this.#draft().keep(model) ? `${hour}:${minute}:${second}` : null);
  }
}
