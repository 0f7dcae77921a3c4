import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type OnInit,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { type FieldTree, FormField, form, maxLength } from '@angular/forms/signals';
import {
  ADDENDUM_LIMITS,
  type AddendumDesk,
  CHALLENGE_SECTION,
  type ChallengeContent,
  type ChallengeSection,
  EMPTY_CONTENT,
  SECTION_OF_FIELD,
  type WorkingAddendum,
} from '@loi-giai/shared';
import { storeOnLeaving, storeWhenOnline } from '../../core/leaving';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { AutosaveState } from '../../ui/autosave-status';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { isServerError } from '../../ui/form/field-errors';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { LeaveDialog } from '../../ui/leave-dialog';
import { Toasts } from '../../ui/toasts';
import { type DraftModel, contentOf, modelOf } from '../challenges/challenge-draft';
import type { Conflict } from '../challenges/challenge-merge';
import { draftSchema } from '../challenges/challenge-schema';
import { DraftConflicts } from '../challenges/draft-conflicts';
import { DraftStore } from '../challenges/draft-store';
import { injectFieldLabels } from '../challenges/field-names';
import { SectionFolds } from '../challenges/section-folds';
import { AddendumDraft } from './addendum-draft';
import { ContentChanges } from './content-changes';
import { ADDENDUM_DESK_TEXTS } from './desk.texts';
import { QuestionsApi } from './questions-api';

interface AddendumModel extends DraftModel {
  readonly reason: string;
}

/** What submitted proposals answer stays as it was published, and so do the files. */
const KEPT: readonly ChallengeSection[] = [CHALLENGE_SECTION.form, CHALLENGE_SECTION.attachments];
const SECTIONS = Object.values(CHALLENGE_SECTION).filter((section) => !KEPT.includes(section));
const SECTION_OF: Readonly<Record<string, ChallengeSection>> = SECTION_OF_FIELD;

/** Writing an addendum in the sections of the challenge: it saves itself, and shows what it will change. */
@Component({
  selector: 'lg-addendum-form',
  imports: [
    AutosaveState,
    Button,
    ContentChanges,
    DraftConflicts,
    ErrorSummary,
    FormField,
    LeaveDialog,
    SectionFolds,
    TextArea,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './addendum-form.html',
  styleUrl: './addendum-form.scss',
})
export class AddendumForm implements OnInit {
  readonly code = input.required<string>();
  /** Read once: what is stored later comes from here, or is brought together with what is written. */
  readonly working = input.required<WorkingAddendum>();
  readonly changed = output<AddendumDesk>();

  readonly #api = inject(QuestionsApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  private readonly leaving = viewChild.required(LeaveDialog);
  protected readonly t = injectTexts(ADDENDUM_DESK_TEXTS);
  protected readonly sections = SECTIONS;
  readonly #labels = injectFieldLabels();
  protected readonly labels = computed(() => ({ ...this.#labels(), reason: this.t().reason }));

  protected readonly model = signal<AddendumModel>({ ...modelOf(EMPTY_CONTENT), reason: '' });
  protected readonly form = form(this.model, (path) => {
    draftSchema(path);
    maxLength(path.reason, ADDENDUM_LIMITS.reason);
  });
  protected readonly fields = this.form as unknown as FieldTree<DraftModel>;
  protected readonly started = signal(false);
  protected first: readonly ChallengeSection[] = [CHALLENGE_SECTION.schedule];
  protected readonly altered = computed(
    () =>
      new Set(this.working().changes.flatMap(({ path }) => SECTION_OF[path.split('.', 1)[0] ?? ''] ?? [])),
  );
  /** While a field is not valid nothing is sent; what was typed stays. */
  protected readonly blocked = computed(() =>
    this.form()
      .errorSummary()
      .some((error) => !isServerError(error)),
  );
  protected draft!: AddendumDraft;
  protected store!: DraftStore;
  #told = '';

  protected readonly sending = submission(this.form, async () => {
    if (!(await this.#flush())) throw this.store.autosave.problem() ?? new Error('not stored');
    this.changed.emit(await this.#api.moveAddendum(this.code(), 'submit'));
    this.#toasts.show(this.t().done);
  });

  constructor() {
    effect(() => {
      if (!this.started()) return;
      const text = JSON.stringify(this.model());
      const blocked = this.blocked();
      untracked(() => this.#notice(text, blocked));
    });
    effect(() => {
      if (this.started() && this.store.autosave.status() === 'stale') untracked(() => void this.#catchUp());
    });
    const unsaved = { dirty: () => this.#dirty(), flush: () => this.#flush() };
    storeOnLeaving(unsaved);
    storeWhenOnline(unsaved);
    // The bar at the bottom must not cover what has the focus.
    const root = inject(DOCUMENT).documentElement;
    root.style.scrollPaddingBottom = '6rem';
    inject(DestroyRef).onDestroy(() => {
      root.style.scrollPaddingBottom = '';
      this.store.autosave.stop();
    });
  }

  ngOnInit(): void {
    const { content, reason, revision, savedAt } = this.working();
    const alone = (record: ChallengeContent): ChallengeContent => contentOf(modelOf(record));
    const show = (shown: ChallengeContent): void => {
      this.model.set({ ...modelOf(shown), reason: this.draft.reason });
      this.#told = JSON.stringify(this.model());
    };
    this.draft = new AddendumDraft(this.#api, reason, (desk) => this.changed.emit(desk));
    const start = { revision, savedAt, problems: [] };
    this.store = new DraftStore(this.code(), alone(content), start, this.draft, show, alone);
    show(content);
    const altered = SECTIONS.filter((section) => this.altered().has(section));
    if (altered.length > 0) this.first = altered;
    this.started.set(true);
  }

  /** Whether the page may be left: everything is stored, or people chose to give it up. */
  async leave(): Promise<boolean> {
    return (await this.#flush()) || this.leaving().ask();
  }

  protected decide(theirs: readonly Conflict[]): void {
    this.store.decide(theirs, this.#written());
  }

  #written(): ChallengeContent {
    const { reason, ...content } = this.model();
    this.draft.reason = reason;
    return contentOf(content);
  }

  #notice(text: string, blocked: boolean): void {
    if (text === this.#told || blocked) return;
    this.#told = text;
    this.store.autosave.edit(this.#written());
  }

  #dirty(): boolean {
    return this.started() && (this.store.autosave.dirty || JSON.stringify(this.model()) !== this.#told);
  }

  async #flush(): Promise<boolean> {
    return (await this.store.autosave.flush()) && !this.#dirty();
  }

  async #catchUp(): Promise<void> {
    try {
      await this.store.catchUp(() => this.#written());
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }
}
