import {
  ChangeDetectionStrategy,
  Component,
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
import type {
  ShownPartnerState,
  ProposalFormSection,
  ProposalPartner,
  ProposalFile,
  ProposalPlace,
  ProposalSection,
  ProposalView,
  SavedProposal,
} from '@loi-giai/shared';
import type { DraftPart } from '../../core/draft-merge';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { watchPresence } from '../../core/presence-watch';
import { ServerClock } from '../../core/server-clock';
import { SharedDraft } from '../../core/shared-draft';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { ConflictView } from '../../ui/conflict-view';
import { draftForm, injectShelf } from '../../ui/draft-form';
import { DraftState } from '../../ui/draft-state';
import { ErrorSummary } from '../../ui/form/error-summary';
import { isFaulty } from '../../ui/form/field-errors';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { ChecklistView } from '../challenges/checklist-view';
import { CHECKLIST_TEXTS } from '../challenges/screening.texts';
import { LeaveDialog } from '../../ui/leave-dialog';
import { type Task, type TaskStatus, TaskList } from '../../ui/task-list';
import { BlindAdvice } from './blind-advice';
import { CostEditor } from './cost-editor';
import { costLabels } from './cost-text';
import { CoverPages } from './cover-pages';
import { PARTNERS_TEXTS } from './partners.texts';
import { ProposalAttachments } from './proposal-attachments';
import { ProposalContentView } from './proposal-content-view';
import { type DraftWords, draftOf, proposalSchema } from './proposal-draft';
import { PROPOSAL_EDITOR_TEXTS } from './proposal-editor.texts';
import { ProposalPartners } from './proposal-partners';
import { ProposalsApi } from './proposals-api';
import { PROPOSAL_SECTION_TEXTS } from './proposals.texts';
import { sectionText } from './version-changes';

/** In the last seconds nothing waits: each change is sent at once. */
const LAST_SECONDS_MS = 10_000;

/** Everything a proposal says, in sections; saves itself while it is written, until the closing time. */
@Component({
  selector: 'lg-proposal-editor',
  imports: [
    ChecklistView,
    Banner,
    BlindAdvice,
    ConflictView,
    CostEditor,
    CoverPages,
    DraftState,
    ErrorSummary,
    FormField,
    LeaveDialog,
    ProposalAttachments,
    ProposalContentView,
    ProposalPartners,
    RouterLink,
    TaskList,
    TextArea,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './proposal-editor.html',
  styleUrl: './proposal-editor.scss',
})
export class ProposalEditor {
  /** The draft as it was loaded; the page makes a new editor for another one. */
  readonly draft = input.required<ProposalView>();
  /** The closing time has passed while the page was open. */
  readonly closed = input(false);
  /** Something differs from what was loaded. */
  readonly changed = output();
  /** The proposal stands otherwise than it was loaded. */
  readonly moved = output();

  readonly #api = inject(ProposalsApi);
  readonly #locale = inject(Locale);
  readonly #shelf = injectShelf<DraftWords>();
  readonly #clock = inject(ServerClock);
  private readonly leaveDialog = viewChild.required(LeaveDialog);
  private readonly attachments = viewChild(ProposalAttachments);

  protected readonly t = injectTexts(PROPOSAL_EDITOR_TEXTS);
  protected readonly partnersText = injectTexts(PARTNERS_TEXTS);
  protected readonly requirements = injectTexts(CHECKLIST_TEXTS);
  protected readonly format = injectFormat();

  protected readonly names = computed(() => PROPOSAL_SECTION_TEXTS[this.#locale.current()]);
  protected readonly nameOf = (part: DraftPart): string => this.names()[part as ProposalSection];
  protected readonly textOf = (content: DraftWords, part: DraftPart): string =>
    sectionText(content, part as ProposalSection, this.format);
  protected readonly shared = computed(() => this.#share(this.draft()));
  protected readonly autosave = computed(() => this.shared().autosave);
  /** The part that has the focus. */
  readonly #place = signal<ProposalPlace>(null);
  readonly #people = watchPresence(
    () => this.#api.beat(this.draft().id, this.#place()),
    (revision) => void this.shared().notice(revision),
  );
  protected readonly present = computed(() =>
    this.#people().map(({ name, place }) => this.t().present(name, this.#placeName(place))),
  );
  protected readonly missing = linkedSignal<readonly ProposalSection[]>(() => this.draft().missing);
  protected readonly files = linkedSignal<readonly ProposalFile[]>(() => this.draft().files);
  protected readonly partners = linkedSignal<readonly ProposalPartner[]>(() => this.draft().partners);
  protected readonly tasks = computed<Task[]>(() => {
    const link = ['/work/proposals', this.draft().id];
    const asked = ['title' as const, ...this.draft().form.map(({ section }) => section)];
    const sections = asked.map((section): Task => ({
      label: this.names()[section],
      status: this.#statusOf(section),
      link,
      fragment: section,
    }));
    const { length } = this.files();
    return [
      ...sections,
      {
        label: this.t().filesTask,
        status: length > 0 ? 'done' : 'optional',
        ...(length > 0 && { statusText: this.t().filesCount(this.format.number(length)) }),
        link,
        fragment: 'files',
      },
      { label: this.partnersText().task, ...this.#partnersStatus(), link, fragment: 'partners' },
    ];
  });

  protected readonly model = linkedSignal(() => draftOf(this.draft()));
  protected readonly form = form(
    this.model,
    proposalSchema(() => this.draft().form),
  );
  /** As it is typed. */
  readonly title = computed(() => this.model().title);
  /** While a field is not valid nothing is sent; what was typed stays. */
  protected readonly blocked = computed(() => isFaulty(this.form));
  /** Of the fields, where they are named apart from the page. */
  protected readonly labels = computed(() => ({
    ...this.names(),
    ...costLabels(this.model().costs.length, this.t(), this.format),
  }));
  /** By the countdown, or because the API said so first. */
  protected readonly ended = computed(
    () => this.closed() || this.autosave().problem()?.code === 'call_closed',
  );
  protected readonly lost = signal(false);
  protected readonly last = computed(() => this.draft().receipts.at(-1) ?? null);
  readonly #tied = draftForm({
    draft: this.shared,
    content: this.model,
    blocked: this.blocked,
    nameOf: this.nameOf,
    refuse: (problem) => {
      this.saving.refuse(problem);
    },
    ended: this.ended,
    busy: () => this.attachments()?.busy ?? false,
    hurried: () => Date.parse(this.draft().closingAt) - this.#clock.now() < LAST_SECONDS_MS,
  });
  protected readonly saving = submission(this.form, () => this.#tied.store());

  constructor() {
    effect(() => {
      if (this.ended()) untracked(() => void this.#end());
    });
  }

  /** Stores what is not stored yet. Resolves with whether everything is. */
  flush(): Promise<boolean> {
    return this.#tied.flush();
  }

  /** Whether the page may be left: everything is stored or kept in this browser, or people chose to give it up. */
  leave(): Promise<boolean> {
    return this.#tied.leave(() => this.leaveDialog().ask());
  }

  /** The state goes with them: what was submitted in the name of one that was removed is withdrawn. */
  protected partnersChanged({ partners, state }: ProposalView): void {
    this.partners.set(partners);
    if (state === this.draft().state) this.changed.emit();
    else this.moved.emit();
  }

  /** Marks are kept beside the files: uploads know nothing of them. */
  protected attached(files: readonly ProposalFile[]): void {
    const covers = new Set(this.files().flatMap(({ id, cover }) => (cover ? [id] : [])));
    this.filesChanged(files.map((file) => ({ ...file, cover: covers.has(file.id) })));
  }

  protected filesChanged(files: readonly ProposalFile[]): void {
    this.files.set(files);
    this.changed.emit();
  }

  /** Notes which part has the focus. */
  protected focused({ target }: FocusEvent): void {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-part]') : null;
    const place = part?.dataset['part'] ?? null;
    this.#place.set(place === 'partners' ? null : (place as ProposalPlace));
  }

  #share(draft: ProposalView): SharedDraft<DraftWords, SavedProposal> {
    return new SharedDraft<DraftWords, SavedProposal>(
      {
        save: async (content, revision) => {
          const saved = await this.#api.save(draft.id, { ...content, revision });
          this.missing.set(saved.missing);
          this.changed.emit();
          return saved;
        },
        read: async () => {
          const stored = await this.#api.read(draft.id);
          this.missing.set(stored.missing);
          this.files.set(stored.files);
          this.changed.emit();
          return { ...stored, content: draftOf(stored) };
        },
        current: () => this.model(),
        adopt: (content) => {
          this.model.set(content);
        },
        shelf: this.#shelf(`proposal:${draft.id}`),
        joins: () => true,
      },
      { ...draft, content: draftOf(draft) },
    );
  }

  #partnersStatus(): Pick<Task, 'status' | 'statusText'> {
    const count = (state: ShownPartnerState): number =>
      this.partners().filter((partner) => partner.state === state).length;
    const { taskWaiting, taskConsented } = this.partnersText();
    if (count('invited') > 0)
      return { status: 'todo', statusText: taskWaiting(this.format.number(count('invited'))) };
    if (count('consented') === 0) return { status: 'optional' };
    return { status: 'done', statusText: taskConsented(this.format.number(count('consented'))) };
  }

  #statusOf(section: ProposalSection): TaskStatus {
    if (this.missing().includes(section)) return 'todo';
    return this.model()[section].length > 0 ? 'done' : 'optional';
  }

  #placeName(place: ProposalPlace): string {
    if (place === null) return '';
    return place === 'files' ? this.t().filesHeading : this.names()[place];
  }

  /** As many lines as the text is likely to need, so that the page shows how much is expected. */
  protected rowsOf({ maxLength }: ProposalFormSection): number {
    return Math.min(Math.max(Math.round((maxLength ?? 0) / 800), 3), 14);
  }

  /** One last attempt: the server's clock may still be a moment behind, and it decides. */
  async #end(): Promise<void> {
    const stored = await this.flush();
    this.shared().stop();
    this.lost.set(!stored);
  }
}
