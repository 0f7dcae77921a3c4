import { DOCUMENT } from '@angular/common';
import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
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
import { FormField, form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import {
  AGGREGATION,
  CHALLENGE_SECTION,
  type ChallengeContent,
  type ChallengeSection,
  type ChallengeWorkView,
  type FieldView,
  type SavedDraft,
} from '@loi-giai/shared';
import { Autosave } from '../../core/autosave';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectNow } from '../../core/server-clock';
import { injectLocalText, injectTexts } from '../../core/texts';
import { AutosaveState } from '../../ui/autosave-status';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DateTimeField } from '../../ui/form/date-time-field';
import { NumberField } from '../../ui/form/number-field';
import { RadioGroup } from '../../ui/form/radio-group';
import { SelectField } from '../../ui/form/select-field';
import { TextArea } from '../../ui/form/text-area';
import { type Task, TaskList } from '../../ui/task-list';
import { Toasts } from '../../ui/toasts';
import { contentOf, dateFault, modelOf } from './challenge-draft';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { draftSchema } from './challenge-schema';
import { ChallengesApi } from './challenges-api';
import { AGGREGATION_TEXTS } from './challenges.texts';
import { CHALLENGES_WORK_TEXTS, SECTION_TEXTS } from './challenges-work.texts';
import { CriteriaEditor } from './criteria-editor';

/** Everything a challenge says, in sections; saves itself while it is written. */
@Component({
  selector: 'lg-challenge-editor',
  imports: [
    AutosaveState,
    Banner,
    Button,
    ConfirmDialog,
    CriteriaEditor,
    DateTimeField,
    FormField,
    NumberField,
    RadioGroup,
    RouterLink,
    SelectField,
    TaskList,
    TextArea,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './challenge-editor.html',
  styleUrl: './challenge-editor.scss',
  host: {
    '(window:beforeunload)': 'warn($event)',
    '(document:visibilitychange)': 'store()',
  },
})
export class ChallengeEditor {
  /** The draft as it was loaded; the page makes a new editor for another one. */
  readonly draft = input.required<ChallengeWorkView>();
  /** People gave up what stands here for the latest version. */
  readonly discarded = output();

  readonly #api = inject(ChallengesApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale);
  readonly #document = inject(DOCUMENT);
  private readonly leaveDialog = viewChild.required<ConfirmDialog>('leaveDialog');

  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  protected readonly words = injectTexts(CHALLENGES_WORK_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  readonly #problemText = injectProblemText();
  readonly #now = injectNow(30_000);

  protected readonly names = computed(() => SECTION_TEXTS[this.#locale.current()]);
  protected readonly autosave = computed(() => {
    const draft = this.draft();
    return new Autosave<ChallengeContent, SavedDraft>(
      (content, revision) => this.#save(content, revision),
      draft,
    );
  });
  protected readonly missing = linkedSignal<readonly ChallengeSection[]>(() => this.draft().missing);
  protected readonly tasks = computed<Task[]>(() =>
    Object.values(CHALLENGE_SECTION).map((section) => ({
      label: this.names()[section],
      status: this.missing().includes(section) ? 'todo' : 'done',
      link: ['/work/challenges', this.draft().code, 'edit'],
      fragment: section,
    })),
  );

  protected readonly model = linkedSignal(() => modelOf(this.draft()));
  protected readonly form = form(this.model, draftSchema);
  /** While a field is not valid nothing is sent; what was typed stays. */
  protected readonly blocked = computed(() => this.form().invalid());
  readonly #written = computed(() => contentOf(this.model()));
  #told = '';

  readonly #fields = httpResource<FieldView[]>(() => '/api/v1/fields');
  protected readonly fields = computed(() =>
    (this.#fields.hasValue() ? this.#fields.value() : [])
      .filter(({ active, code }) => active || code === this.draft().fieldCode)
      .map(({ code, name }) => ({ value: code, label: this.local(name) })),
  );
  protected readonly aggregations = computed(() =>
    Object.values(AGGREGATION).map((value) => ({
      value,
      label: AGGREGATION_TEXTS[this.#locale.current()][value],
    })),
  );
  protected readonly fault = computed(() => dateFault(this.model(), this.#now()));
  protected readonly untilClosing = computed(() => {
    const at = this.model().closingAt;
    const left = at === null ? 0 : Date.parse(at) - this.#now();
    return left > 0 ? this.format.span(left) : '';
  });

  protected readonly rebasing = signal(false);
  #answer: ((leaves: boolean) => void) | null = null;

  constructor() {
    effect(() => {
      const content = this.#written();
      const blocked = this.blocked();
      untracked(() => this.#notice(content, blocked));
    });
    // The bar at the bottom must not cover what has the focus.
    const root = this.#document.documentElement;
    root.style.scrollPaddingBottom = '6rem';
    inject(DestroyRef).onDestroy(() => {
      root.style.scrollPaddingBottom = '';
      this.autosave().stop();
    });
  }

  /** Whether the page may be left: everything is stored, or people chose to give it up. */
  async leave(): Promise<boolean> {
    const stored = await this.autosave().flush();
    if (stored && !this.#unsent()) return true;
    this.leaveDialog().open();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  protected answer(leaves: boolean): void {
    this.#answer?.(leaves);
    this.#answer = null;
    this.leaveDialog().close();
  }

  protected store(): void {
    if (this.#document.visibilityState === 'hidden') void this.autosave().flush();
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (!this.autosave().dirty && !this.#unsent()) return;
    void this.autosave().flush();
    event.preventDefault();
  }

  /** Puts what stands here on top of the version somebody else has stored. */
  protected async keepMine(): Promise<void> {
    this.rebasing.set(true);
    try {
      const { revision } = await this.#api.read(this.draft().code);
      this.autosave().overwrite(revision);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.rebasing.set(false);
    }
  }

  async #save(content: ChallengeContent, revision: number): Promise<SavedDraft> {
    const saved = await this.#api.save(this.draft().code, { ...content, revision });
    this.missing.set(saved.missing);
    return saved;
  }

  #notice(content: ChallengeContent, blocked: boolean): void {
    const text = JSON.stringify(content);
    if (this.#told === '') this.#told = text;
    if (text === this.#told || blocked) return;
    this.#told = text;
    this.autosave().edit(content);
  }

  /** Something was typed that is not valid, so it was never given to the autosave. */
  #unsent(): boolean {
    return this.blocked() && JSON.stringify(this.#written()) !== this.#told;
  }
}
