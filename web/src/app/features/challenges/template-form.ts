import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { type FieldTree, FormField, form, maxLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import {
  CHALLENGE_SECTION,
  type ChallengeContent,
  type ChallengeSection,
  type LocalText,
  REUSE_LIMITS,
  type TemplateView,
} from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import type { SavedRevision } from '../../core/autosave';
import type { DraftPart } from '../../core/draft-merge';
import { SharedDraft } from '../../core/shared-draft';
import { injectTexts } from '../../core/texts';
import { ConflictView } from '../../ui/conflict-view';
import { draftForm, injectShelf } from '../../ui/draft-form';
import { DraftState } from '../../ui/draft-state';
import { ErrorSummary } from '../../ui/form/error-summary';
import { isFaulty } from '../../ui/form/field-errors';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { LeaveDialog } from '../../ui/leave-dialog';
import { type DraftModel, contentOf, modelOf } from './challenge-draft';
import { draftSchema } from './challenge-schema';
import { injectDraftParts, joinsPart } from './draft-parts';
import { injectFieldLabels } from './field-names';
import { ReuseApi } from './reuse-api';
import { SectionFolds } from './section-folds';
import { TEMPLATES_TEXTS } from './templates.texts';

/** A template has no dates, and no files. */
const NOT_KEPT: readonly ChallengeSection[] = [CHALLENGE_SECTION.schedule, CHALLENGE_SECTION.attachments];

interface Naming {
  readonly name: LocalText;
  readonly description: LocalText;
}
type TemplateWords = ChallengeContent & Naming;
type TemplateModel = DraftModel & Naming;

/** What a template is called and what drafts begin with; saves itself while it is written. */
@Component({
  selector: 'lg-template-form',
  imports: [
    ConflictView,
    DraftState,
    ErrorSummary,
    FormField,
    LeaveDialog,
    RouterLink,
    SectionFolds,
    TextArea,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './template-form.html',
})
export class TemplateForm {
  /** Read once: what is stored later comes from here, or is brought together with what is written. */
  readonly template = input.required<TemplateView>();
  readonly saved = output<TemplateView>();

  readonly #api = inject(ReuseApi);
  readonly #shelf = injectShelf<TemplateWords>();
  private readonly leaving = viewChild.required(LeaveDialog);

  protected readonly t = injectTexts(TEMPLATES_TEXTS);
  protected readonly parts = Object.values(CHALLENGE_SECTION).filter((part) => !NOT_KEPT.includes(part));
  protected readonly first = [CHALLENGE_SECTION.problem];

  readonly #start = computed(() => untracked(this.template));
  readonly #model = linkedSignal<TemplateModel>(() => modelOfWords(wordsOf(this.#start())));
  protected readonly form = form(this.#model, (path) => {
    required(path.name.vi);
    for (const name of [path.name.vi, path.name.en]) maxLength(name, REUSE_LIMITS.templateName);
    for (const text of [path.description.vi, path.description.en])
      maxLength(text, REUSE_LIMITS.templateDescription);
    draftSchema(path);
  });
  protected readonly fields = this.form as unknown as FieldTree<DraftModel>;
  protected readonly words = computed<TemplateWords>(() => {
    const { name, description, ...content } = this.#model();
    return { ...contentOf(content), name, description };
  });
  /** While a field is not valid nothing is sent; what was typed stays. */
  protected readonly blocked = computed(() => isFaulty(this.form));
  protected readonly shared = computed(() => this.#share(this.#start()));
  readonly #contentParts = injectDraftParts(() => this.shared().conflict() !== null);
  readonly #ownLabels = computed((): Readonly<Record<DraftPart, string>> => {
    const { nameVi, nameEn, descriptionVi, descriptionEn } = this.t();
    return {
      'name.vi': nameVi,
      'name.en': nameEn,
      'description.vi': descriptionVi,
      'description.en': descriptionEn,
    };
  });
  readonly #contentLabels = injectFieldLabels();
  protected readonly labels = computed(() => ({ ...this.#contentLabels(), ...this.#ownLabels() }));
  protected readonly nameOf = (part: DraftPart): string =>
    this.#ownLabels()[part] ?? this.#contentParts.nameOf(part);
  protected readonly textOf = this.#contentParts.textOf;
  readonly #tied = draftForm({
    draft: this.shared,
    content: this.words,
    blocked: this.blocked,
    nameOf: this.nameOf,
    refuse: (problem) => {
      this.saving.refuse(problem);
    },
  });
  protected readonly saving = submission(this.form, () => this.#tied.store());

  /** Whether the page may be left: everything is stored or kept, or people chose to give it up. */
  mayLeave(): Promise<boolean> {
    return this.#tied.leave(() => this.leaving().ask());
  }

  #share(start: TemplateView): SharedDraft<TemplateWords, SavedRevision> {
    const { id } = start;
    return new SharedDraft<TemplateWords, SavedRevision>(
      {
        save: async ({ name, description, ...content }, revision) => {
          const request = { name, description, content, revision };
          const saved = await this.#api.saveTemplate(id, request).catch(refusedHere);
          this.saved.emit(saved);
          return stored(saved);
        },
        read: async () => {
          const template = await this.#api.readTemplate(id);
          return { ...stored(template), content: wordsOf(template) };
        },
        current: () => this.words(),
        adopt: (words) => {
          this.#model.set(modelOfWords(words));
        },
        shelf: this.#shelf(`template:${id}`),
        joins: joinsPart,
      },
      { ...stored(start), content: wordsOf(start) },
    );
  }
}

/** In the form the content's fields stand beside the name. */
function refusedHere(error: unknown): never {
  const problem = asProblem(error);
  throw problem.withErrors(
    problem.errors.map((one) => ({ ...one, path: one.path.replace(/^content\./, '') })),
  );
}

function stored({ revision, updatedAt }: TemplateView): SavedRevision {
  return { revision, savedAt: updatedAt };
}

function wordsOf({ name, description, content }: TemplateView): TemplateWords {
  return { ...contentOf(modelOf(content)), name, description };
}

function modelOfWords(words: TemplateWords): TemplateModel {
  return { ...modelOf(words), name: words.name, description: words.description };
}
