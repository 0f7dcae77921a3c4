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
import type { OutcomesView, ResultDesk } from '@loi-giai/shared';
import { cityParts, injectFormat } from '../../core/format';
import { KeptDraft, storageOf } from '../../core/kept-draft';
import { injectProblemText } from '../../core/problem-text';
import { ServerClock } from '../../core/server-clock';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/form/error-summary';
import { isServerError } from '../../ui/form/field-errors';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { OutcomesApi } from './outcomes-api';
import { figuresToPublish, readinessOf } from './readiness';
import { RESULT_FORM_TEXTS } from './result-form.texts';
import { ResultPreview } from './result-preview';
import { type StoryDraft, storyFrom, storyOf, trimmed } from './story-draft';

/** The words of an edition, its figures as they will be seen, and the act that hands it to whoever publishes. */
@Component({
  selector: 'lg-result-form',
  imports: [Banner, Button, ConfirmDialog, ErrorSummary, FormField, ResultPreview, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './result-form.html',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class ResultForm {
  readonly outcomes = input.required<OutcomesView>();
  readonly desk = input.required<ResultDesk>();
  readonly changed = output<ResultDesk>();

  readonly #api = inject(OutcomesApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  readonly #account = inject(Session).account;
  readonly #clock = inject(ServerClock);
  readonly #storage = storageOf(inject(DOCUMENT).defaultView);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(RESULT_FORM_TEXTS);
  protected readonly format = injectFormat();
  readonly #code = computed(() => this.outcomes().challengeCode);
  readonly #revision = computed(() => this.desk().draft?.revision ?? 0);
  protected readonly correcting = computed(() => this.desk().nextNumber > 1);
  /** Words on an edition that somebody has saved since are not those that were kept. */
  readonly #draft = computed(
    () =>
      new KeptDraft<StoryDraft>(
        this.#storage,
        `${this.#account()?.id ?? ''}:result:${this.#code()}:${this.desk().nextNumber}:${this.#revision()}`,
        storyOf,
      ),
  );

  readonly #start = computed(() => this.#draft().read() ?? storyFrom(this.desk()));
  readonly #model = linkedSignal(() => this.#start());
  protected readonly form = form(this.#model, (path) => {
    required(path.story.vi);
    required(path.reason.vi, { when: () => this.correcting() });
    for (const text of [path.story.vi, path.story.en, path.lessons]) maxLength(text, 20_000);
    for (const text of [path.reason.vi, path.reason.en]) maxLength(text, 2_000);
  });
  /** When the draft was kept last; '' before anything was written, null where the browser keeps nothing. */
  protected readonly keptAt = signal<string | null>('');
  protected readonly saving = signal(false);

  protected readonly ready = computed(() => readinessOf(this.outcomes()).ready);
  protected readonly figures = computed(() => figuresToPublish(this.outcomes()));
  protected readonly labels = computed(() => ({
    'reason.vi': this.t().vi(this.t().reason),
    'reason.en': this.t().en(this.t().reason),
    'story.vi': this.t().vi(this.t().story),
    'story.en': this.t().en(this.t().story),
    lessons: this.t().lessons,
  }));

  protected readonly sending = submission(this.form, async () => {
    try {
      await this.#save();
      const desk = await this.#api.submitResult(this.#code());
      this.#toasts.show(this.t().submitted);
      this.changed.emit(desk);
    } finally {
      this.dialog().close();
    }
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
    if (this.#isFaulty()) void this.sending.submit();
    else this.dialog().open();
  }

  /** Without handing it on. */
  protected async store(): Promise<void> {
    if (this.#isFaulty()) {
      void this.sending.submit();
      return;
    }
    this.saving.set(true);
    try {
      this.changed.emit(await this.#save());
      this.#toasts.show(this.t().saved);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.saving.set(false);
    }
  }

  async #save(): Promise<ResultDesk> {
    const { nextNumber: number } = this.desk();
    const kept = this.#draft();
    const words = trimmed(this.#model());
    const desk = await this.#api.saveResult(this.#code(), { number, revision: this.#revision(), ...words });
    kept.forget();
    this.keptAt.set('');
    return desk;
  }

  #isFaulty(): boolean {
    return this.form()
      .errorSummary()
      .some((error) => !isServerError(error));
  }

  #keep(model: StoryDraft): void {
    const { hour, minute, second } = cityParts(this.#clock.now());
    this.keptAt.set(this.#draft().keep(model) ? `${hour}:${minute}:${second}` : null);
  }
}
