import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
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
  type WorkingAddendum,
} from '@loi-giai/shared';
import { ApiProblem, asProblem } from '../../core/api-problem';
import type { SavedRevision } from '../../core/autosave';
import type { DraftPart } from '../../core/draft-merge';
import { Locale } from '../../core/locale';
import { watchPresence } from '../../core/presence-watch';
import { SharedDraft } from '../../core/shared-draft';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConflictView } from '../../ui/conflict-view';
import { draftForm, injectShelf } from '../../ui/draft-form';
import { DRAFT_TEXTS } from '../../ui/draft.texts';
import { DraftState } from '../../ui/draft-state';
import { ErrorSummary } from '../../ui/form/error-summary';
import { isFaulty } from '../../ui/form/field-errors';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { LeaveDialog } from '../../ui/leave-dialog';
import { Toasts } from '../../ui/toasts';
import { CHALLENGE_EDITOR_TEXTS } from '../challenges/challenge-editor.texts';
import { SECTION_TEXTS } from '../challenges/challenges-work.texts';
import { type DraftModel, contentOf, modelOf } from '../challenges/challenge-draft';
import { draftSchema } from '../challenges/challenge-schema';
import { injectDraftParts, joinsPart } from '../challenges/draft-parts';
import { injectFieldLabels } from '../challenges/field-names';
import { SectionFolds } from '../challenges/section-folds';
import { AddendumFilesEditor } from './addendum-files';
import { alteredSections, sectionsOfAddendum } from './addendum-sections';
import { ContentChanges } from './content-changes';
import { ADDENDUM_DESK_TEXTS } from './desk.texts';
import { QuestionsApi } from './questions-api';

/** What is written: the challenge as it shall be, and why. */
interface AddendumWords extends ChallengeContent {
  readonly reason: string;
}

interface AddendumModel extends DraftModel {
  readonly reason: string;
}

/** Writing an addendum in the sections of the challenge: it saves itself, and shows what it will change. */
@Component({
  selector: 'lg-addendum-form',
  imports: [
    AddendumFilesEditor,
    Banner,
    Button,
    ConflictView,
    ContentChanges,
    DraftState,
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
export class AddendumForm {
  readonly code = input.required<string>();
  /** Read once: what is stored later comes from here, or is brought together with what is written. */
  readonly working = input.required<WorkingAddendum>();
  /** The call has closed: what solvers wrote for is not asked any more. */
  readonly closed = input(false);
  readonly changed = output<AddendumDesk>();

  readonly #api = inject(QuestionsApi);
  readonly #toasts = inject(Toasts);
  readonly #shelf = injectShelf<AddendumWords>();
  private readonly leaving = viewChild.required(LeaveDialog);
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(ADDENDUM_DESK_TEXTS);
  readonly #draftText = injectTexts(DRAFT_TEXTS);
  protected readonly editor = injectTexts(CHALLENGE_EDITOR_TEXTS);
  protected readonly sections = computed(() => sectionsOfAddendum(this.closed()));
  protected readonly labels = injectFieldLabels();
  /** Where one writes, for others to see. */
  protected readonly place = signal<ChallengeSection | null>(null);
  readonly #people = watchPresence(
    () => this.#api.beatAddendum(this.code(), this.place()),
    (revision) => void this.shared().notice(revision),
  );
  protected readonly others = computed(() => {
    const names = SECTION_TEXTS[this.#locale()];
    return this.#people().map(({ name, section }) =>
      this.editor().person(name, section === null ? '' : names[section]),
    );
  });
  /** Where files are, also those that are to come. */
  protected readonly address = computed(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/addenda/working/files`,
  );

  readonly #start = computed(() => untracked(this.working));
  protected readonly model = linkedSignal<AddendumModel>(() => modelOfWords(wordsOf(this.#start())));
  protected readonly form = form(this.model, (path) => {
    draftSchema(path);
    maxLength(path.reason, ADDENDUM_LIMITS.reason);
  });
  protected readonly fields = this.form as unknown as FieldTree<DraftModel>;
  protected readonly words = computed(() => {
    const { reason, ...content } = this.model();
    return { ...contentOf(content), reason };
  });
  protected readonly altered = computed(() => alteredSections(this.working().changes));
  protected readonly first = computed(() => {
    const altered = alteredSections(this.#start().changes);
    const opened = this.sections().filter((section) => altered.has(section));
    return opened.length > 0 ? opened : [CHALLENGE_SECTION.schedule];
  });
  /** While a field is not valid nothing is sent; what was typed stays. */
  protected readonly blocked = computed(() => isFaulty(this.form));
  protected readonly shared = computed(() => this.#share(untracked(this.code), this.#start()));
  readonly #parts = injectDraftParts(() => this.shared().conflict() !== null);
  protected readonly nameOf = (part: DraftPart): string =>
    part === 'reason' ? this.t().reason : this.#parts.nameOf(part);
  protected readonly textOf = this.#parts.textOf;
  readonly #tied = draftForm({
    draft: this.shared,
    content: this.words,
    blocked: this.blocked,
    nameOf: this.nameOf,
    refuse: (problem) => {
      this.sending.refuse(problem);
    },
  });

  protected readonly sending = submission(this.form, async () => {
    await this.#tied.store();
    this.changed.emit(await this.#api.moveAddendum(this.code(), 'submit'));
    this.#toasts.show(this.t().done);
  });

  /** Whether the page may be left: everything is stored or kept, or people chose to give it up. */
  leave(): Promise<boolean> {
    return this.#tied.leave(() => this.leaving().ask());
  }

  /** It is no more: what this browser kept of it must not come back in the next one. */
  giveUp(): Promise<void> {
    return this.shared().giveUp();
  }

  protected filesChanged(desk: AddendumDesk): void {
    this.changed.emit(desk);
    if (desk.working) void this.shared().notice(desk.working.revision);
  }

  /** @throws not_found where it has been published or given up meanwhile, perhaps for another one */
  #told(desk: AddendumDesk, id: string): WorkingAddendum {
    const { working } = desk;
    if (working?.id === id && filesOf(working) !== filesOf(untracked(this.working)))
      this.#toasts.show(this.#draftText().received(this.labels()['files'] ?? ''));
    this.changed.emit(desk);
    if (working?.id === id) return working;
    void this.giveUp();
    throw new ApiProblem(404, 'not_found');
  }

  #share(code: string, start: WorkingAddendum): SharedDraft<AddendumWords, SavedRevision> {
    const { id } = start;
    const read = async (): Promise<WorkingAddendum> => this.#told(await this.#api.readAddendum(code), id);
    return new SharedDraft<AddendumWords, SavedRevision>(
      {
        save: async (words, revision) => {
          try {
            return this.#told(await this.#api.saveAddendum(code, { ...words, id, revision }), id);
          } catch (error) {
            if (asProblem(error).notFound) return read();
            throw error;
          }
        },
        read: async () => {
          const working = await read();
          return { ...working, content: wordsOf(working) };
        },
        current: () => this.words(),
        adopt: (words) => {
          this.model.set(modelOfWords(words));
        },
        shelf: this.#shelf(`addendum:${id}`),
        joins: joinsPart,
      },
      { ...start, content: wordsOf(start) },
    );
  }
}

/** Which files it leaves, to be compared. */
function filesOf({ files }: WorkingAddendum): string {
  return files.map(({ before, after }) => `${before?.id}>${after?.id}`).join();
}

function wordsOf({ content, reason }: Pick<WorkingAddendum, 'content' | 'reason'>): AddendumWords {
  return { ...contentOf(modelOf(content)), reason };
}

function modelOfWords(words: AddendumWords): AddendumModel {
  return { ...modelOf(words), reason: words.reason };
}
