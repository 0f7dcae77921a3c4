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
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import {
  CHALLENGE_SECTION,
  type ChallengeContent,
  type ChallengeSection,
  type ChallengeWorkView,
  EMPTY_CONTENT,
} from '@loi-giai/shared';
import { watchPresence } from '../../core/presence-watch';
import { injectFormat } from '../../core/format';
import { storeOnLeaving } from '../../core/leaving';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { AutosaveState } from '../../ui/autosave-status';
import { Banner } from '../../ui/banner';
import { LeaveDialog } from '../../ui/leave-dialog';
import { TaskList } from '../../ui/task-list';
import { Toasts } from '../../ui/toasts';
import { ChallengeAttachments } from './attachments-editor';
import { contentOf, modelOf } from './challenge-draft';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import type { Conflict } from './challenge-merge';
import { draftSchema } from './challenge-schema';
import { ChallengesApi } from './challenges-api';
import { SECTION_TEXTS } from './challenges-work.texts';
import { DraftConflicts } from './draft-conflicts';
import { DraftStore } from './draft-store';
import { SectionFields } from './section-fields';
import { injectSectionStates } from './section-states';
import { SimilarPanel } from './similar-panel';

/** Everything a challenge says: a list of sections, and one section at a time; saves itself while it is written. */
@Component({
  selector: 'lg-challenge-editor',
  imports: [
    AutosaveState,
    Banner,
    ChallengeAttachments,
    DraftConflicts,
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
export class ChallengeEditor implements OnInit {
  /** The draft as it was loaded; the page makes a new editor for another one. */
  readonly draft = input.required<ChallengeWorkView>();
  /** Null: the list of sections. */
  readonly section = input.required<ChallengeSection | null>();

  readonly #api = inject(ChallengesApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  readonly #locale = inject(Locale).current;
  readonly #people = watchPresence(
    () => this.#api.beat(this.draft().code, this.section()),
    (revision) => {
      if (this.store.isBehind(revision) && !this.store.autosave.dirty && !this.blocked())
        void this.#catchUp();
    },
  );
  readonly #destroyed = inject(DestroyRef);
  private readonly leaveDialog = viewChild.required(LeaveDialog);

  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  protected readonly format = injectFormat();

  protected readonly model = signal(modelOf(EMPTY_CONTENT));
  protected readonly form = form(this.model, draftSchema);
  protected store!: DraftStore;
  protected readonly started = signal(false);
  protected readonly files = linkedSignal(() => this.draft().files);
  /** While a field is not valid nothing is sent; what was typed stays. */
  protected readonly blocked = computed(() => this.form().invalid());
  readonly #written = computed(() => contentOf(this.model()));
  #told = '';

  protected readonly names = computed(() => SECTION_TEXTS[this.#locale()]);
  protected readonly others = computed(() => {
    const names = this.names();
    return this.#people().map(({ name, section }) =>
      this.t().person(name, section === null ? '' : names[section]),
    );
  });
  protected readonly states = injectSectionStates(() =>
    this.started()
      ? {
          code: this.draft().code,
          content: this.#written(),
          files: this.files().length,
          problems: this.store.problems(),
        }
      : null,
  );
  protected readonly neighbours = computed(() => {
    const order = Object.values(CHALLENGE_SECTION);
    const at = order.findIndex((section) => section === this.section());
    return { before: order[at - 1] ?? null, after: order[at + 1] ?? null };
  });

  constructor() {
    effect(() => {
      if (!this.started()) return;
      const content = this.#written();
      const blocked = this.blocked();
      untracked(() => this.#notice(content, blocked));
    });
    effect(() => {
      if (this.started() && this.store.autosave.status() === 'stale') untracked(() => void this.#catchUp());
    });
    storeOnLeaving({
      dirty: () => this.started() && (this.store.autosave.dirty || this.#unsent()),
      flush: () => this.#flush(),
    });
    // The bar at the bottom must not cover what has the focus.
    const root = inject(DOCUMENT).documentElement;
    root.style.scrollPaddingBottom = '6rem';
    this.#destroyed.onDestroy(() => {
      root.style.scrollPaddingBottom = '';
      this.store.autosave.stop();
    });
  }

  ngOnInit(): void {
    const draft = this.draft();
    const show = (content: ChallengeContent): void => {
      this.#told = JSON.stringify(contentOf(modelOf(content)));
      this.model.set(modelOf(content));
    };
    const alone = (record: ChallengeContent): ChallengeContent => contentOf(modelOf(record));
    this.store = new DraftStore(draft.code, alone(draft), draft, this.#api, show, alone);
    show(draft);
    this.started.set(true);
  }

  /** Whether the page may be left: everything is stored, or people chose to give it up. */
  async leave(): Promise<boolean> {
    return (await this.#flush()) || this.leaveDialog().ask();
  }

  protected decide(theirs: readonly Conflict[]): void {
    this.store.decide(theirs, this.#written());
  }

  async #flush(): Promise<boolean> {
    return (await this.store.autosave.flush()) && !this.#unsent();
  }

  async #catchUp(): Promise<void> {
    try {
      await this.store.catchUp(() => this.#written());
      if (this.store.conflicts().length === 0) this.#toasts.show(this.t().merged);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }

  #notice(content: ChallengeContent, blocked: boolean): void {
    const text = JSON.stringify(content);
    if (text === this.#told || blocked) return;
    this.#told = text;
    this.store.autosave.edit(content);
  }

  /** Something was typed that is not valid, so it was never given to the autosave. */
  #unsent(): boolean {
    return this.blocked() && JSON.stringify(this.#written()) !== this.#told;
  }
}
