import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  untracked,
  viewChild,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  CHALLENGE_SECTION,
  type ChallengeContent,
  type ChallengeSection,
  type ChallengeWorkView,
  type DraftFiles,
  type FieldProblem,
  type FileView,
  type SavedDraft,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { watchPresence } from '../../core/presence-watch';
import { SharedDraft } from '../../core/shared-draft';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { ConflictView } from '../../ui/conflict-view';
import { draftForm, injectShelf } from '../../ui/draft-form';
import { DRAFT_TEXTS } from '../../ui/draft.texts';
import { DraftState } from '../../ui/draft-state';
import { ErrorSummary } from '../../ui/form/error-summary';
import { isFaulty } from '../../ui/form/field-errors';
import { submission } from '../../ui/form/submission';
import { LeaveDialog } from '../../ui/leave-dialog';
import { TaskList } from '../../ui/task-list';
import { Toasts } from '../../ui/toasts';
import { ChallengeAttachments } from './attachments-editor';
import { contentOf, modelOf } from './challenge-draft';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { draftSchema } from './challenge-schema';
import { ChallengesApi } from './challenges-api';
import { SECTION_TEXTS } from './challenges-work.texts';
import { injectDraftParts, joinsPart } from './draft-parts';
import { injectFieldLabels } from './field-names';
import { SectionFields } from './section-fields';
import { injectSectionStates, sectionOf } from './section-states';
import { SimilarPanel } from './similar-panel';

/** Everything a challenge says: a list of sections, and one section at a time; saves itself while it is written. */
@Component({
  selector: 'lg-challenge-editor',
  imports: [
    Banner,
    ChallengeAttachments,
    ConflictView,
    DraftState,
    ErrorSummary,
    LeaveDialog,
    RouterLink,
    SectionFields,
    SimilarPanel,
    TaskList,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './challenge-editor.html',
  styleUrl: './challenge-editor.scss',
})
export class ChallengeEditor {
  /** The draft as it was loaded; the page makes a new editor for another one. */
  readonly draft = input.required<ChallengeWorkView>();
  /** Null: the list of sections. */
  readonly section = input.required<ChallengeSection | null>();

  readonly #api = inject(ChallengesApi);
  readonly #router = inject(Router);
  readonly #locale = inject(Locale).current;
  readonly #toasts = inject(Toasts);
  readonly #shelf = injectShelf<ChallengeContent>();
  readonly #people = watchPresence(
    () => this.#api.beat(this.draft().code, this.section()),
    (revision) => void this.shared().notice(revision),
  );
  private readonly leaveDialog = viewChild.required(LeaveDialog);

  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  readonly #draftText = injectTexts(DRAFT_TEXTS);
  protected readonly labels = injectFieldLabels();
  protected readonly format = injectFormat();

  protected readonly shared = computed(() => this.#share(this.draft()));
  protected readonly model = linkedSignal(() => modelOf(this.draft()));
  protected readonly form = form(this.model, draftSchema);
  protected readonly content = computed(() => contentOf(this.model()));
  protected readonly files = linkedSignal(() => this.draft().files);
  /** What stands between the draft and its review. */
  protected readonly problems = linkedSignal<readonly FieldProblem[]>(() => this.draft().problems);
  /** While a field is not valid nothing is sent; what was typed stays. */
  protected readonly blocked = computed(() => isFaulty(this.form));
  protected readonly parts = injectDraftParts(() => this.shared().conflict() !== null);

  protected readonly names = computed(() => SECTION_TEXTS[this.#locale()]);
  protected readonly others = computed(() => {
    const names = this.names();
    return this.#people().map(({ name, section }) =>
      this.t().person(name, section === null ? '' : names[section]),
    );
  });
  protected readonly states = injectSectionStates(() => ({
    code: this.draft().code,
    content: this.content(),
    files: this.files().length,
    problems: this.problems(),
  }));
  protected readonly neighbours = computed(() => {
    const order = Object.values(CHALLENGE_SECTION);
    const at = order.findIndex((section) => section === this.section());
    return { before: order[at - 1] ?? null, after: order[at + 1] ?? null };
  });
  readonly #tied = draftForm({
    draft: this.shared,
    content: this.content,
    blocked: this.blocked,
    nameOf: this.parts.nameOf,
    refuse: (problem) => {
      this.saving.refuse(problem);
    },
  });
  protected readonly saving = submission(this.form, () => this.#tied.store());
  /** The summary leads to a field of another section. */
  protected readonly reveal = (path: readonly string[]): Promise<unknown> => {
    const section = sectionOf(path);
    if (section === null || section === this.section()) return Promise.resolve();
    return this.#router.navigate(['/work/challenges', this.draft().code, 'edit', section]);
  };

  /** Whether the page may be left: everything is stored or kept, or people chose to give it up. */
  leave(): Promise<boolean> {
    return this.#tied.leave(() => this.leaveDialog().ask());
  }

  protected filesChanged({ files, revision }: DraftFiles): void {
    this.files.set(files);
    void this.shared().notice(revision);
  }

  /** What the portal has beside the words: others may have changed it. */
  #told({ problems, files }: ChallengeWorkView): void {
    this.problems.set(problems);
    if (idsOf(files) !== idsOf(this.files()))
      this.#toasts.show(this.#draftText().received(this.labels()['files'] ?? ''));
    this.files.set(files);
  }

  #share(draft: ChallengeWorkView): SharedDraft<ChallengeContent, SavedDraft> {
    return new SharedDraft<ChallengeContent, SavedDraft>(
      {
        save: (content, revision) => this.#save(content, revision),
        read: async () => {
          const stored = await this.#api.read(draft.code);
          this.#told(stored);
          return { ...stored, content: contentOf(modelOf(stored)) };
        },
        current: () => this.content(),
        adopt: (content) => {
          this.model.set(modelOf(content));
        },
        shelf: this.#shelf(`challenge:${draft.code}`),
        joins: joinsPart,
      },
      { ...draft, content: contentOf(modelOf(draft)) },
    );
  }

  async #save(content: ChallengeContent, revision: number): Promise<SavedDraft> {
    const saved = await this.#api.save(untracked(this.draft).code, { ...content, revision });
    this.problems.set(saved.problems);
    return saved;
  }
}

function idsOf(files: readonly FileView[]): string {
  return files.map(({ id }) => id).join();
}
