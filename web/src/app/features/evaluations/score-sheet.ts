import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
  viewChildren,
} from '@angular/core';
import type { ProposalToScore, ScoreInput, SheetView } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { Autosave, type SavedRevision } from '../../core/autosave';
import { injectFormat } from '../../core/format';
import { storeOnLeaving } from '../../core/leaving';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { AutosaveState } from '../../ui/autosave-status';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { TextArea } from '../../ui/form/text-area';
import { LeaveDialog } from '../../ui/leave-dialog';
import { Toasts } from '../../ui/toasts';
import { CriterionScore } from './criterion-score';
import { EvaluationsApi } from './evaluations-api';
import {
  SHEET_LIMITS,
  counterOf,
  type SheetDraft,
  hasTooLong,
  isUndecided,
  runningTotal,
  scoresOf,
} from './score-draft';
import { SHEET_TEXTS } from './sheet.texts';

/** A member's own score sheet for one proposal; saves itself until it is submitted. */
@Component({
  selector: 'lg-score-sheet',
  imports: [AutosaveState, Banner, Button, ConfirmDialog, CriterionScore, LeaveDialog, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './score-sheet.html',
  styleUrl: './score-sheet.scss',
  host: { '(document:keydown.control.enter)': 'askToSubmit()' },
})
export class ScoreSheet {
  /** As it was loaded; the page makes a new sheet for another proposal. */
  readonly proposal = input.required<ProposalToScore>();
  readonly sheet = input.required<SheetView>();
  /** Begin at the first score: people come from another sheet. */
  readonly takesFocus = input(false);
  readonly submitted = output<SheetView>();
  /** People gave up what stands here for what another window has stored. */
  readonly discarded = output();

  readonly #api = inject(EvaluationsApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  private readonly fields = viewChildren(CriterionScore);
  private readonly leaveDialog = viewChild.required(LeaveDialog);
  private readonly submitDialog = viewChild.required<ConfirmDialog>('submitDialog');

  protected readonly t = injectTexts(SHEET_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly noteMax = SHEET_LIMITS.words;
  protected readonly counterOf = counterOf;

  protected readonly draft = linkedSignal<SheetDraft>(() => ({
    scores: scoresOf(this.proposal().criteria, this.sheet().scores),
    note: this.sheet().note,
  }));
  protected readonly scores = computed(() => this.draft().scores);
  protected readonly total = computed(() => runningTotal(this.proposal().criteria, this.scores()));
  protected readonly tooLong = computed(() => hasTooLong(this.draft()));
  protected readonly missing = computed(() =>
    this.proposal().criteria.filter((_, index) => {
      const score = this.scores()[index];
      return !score || isUndecided(score);
    }),
  );
  /** Whoever abstains from everything has no sheet. */
  protected readonly allAbstained = computed(
    () => this.missing().length === 0 && this.scores().every(({ value }) => value === null),
  );
  protected readonly asked = signal(false);
  protected readonly uncommented = computed(
    () => this.scores().filter(({ comment }) => comment.trim() === '').length,
  );
  protected readonly autosave = computed(() => {
    const { revision, savedAt } = this.sheet();
    this.#revision = revision;
    return new Autosave<SheetDraft, SavedRevision>((draft, base) => this.#save(draft, base), {
      revision,
      savedAt: savedAt ?? '',
    });
  });
  protected readonly busy = signal(false);
  protected readonly refused = signal('');
  #revision = 0;
  #told = '';

  constructor() {
    effect(() => {
      const draft = this.draft();
      untracked(() => this.#notice(draft));
    });
    storeOnLeaving({
      dirty: () => this.autosave().dirty || this.tooLong(),
      flush: () => this.autosave().flush(),
    });
    inject(DestroyRef).onDestroy(() => this.autosave().stop());
    afterNextRender(
      () => {
        if (this.takesFocus()) this.fields()[0]?.focus();
      },
      { injector: inject(Injector) },
    );
  }

  /** Whether the sheet may be left: everything is stored, or people chose to give it up. */
  async leave(): Promise<boolean> {
    const stored = await this.autosave().flush();
    return (stored && !this.tooLong()) || this.leaveDialog().ask();
  }

  protected change(index: number, score: ScoreInput): void {
    this.refused.set('');
    this.draft.update(({ scores, note }) => ({
      scores: scores.map((each, at) => (at === index ? score : each)),
      note,
    }));
  }

  protected write(note: string): void {
    this.draft.update(({ scores }) => ({ scores, note }));
  }

  protected move(index: number, direction: 1 | -1): void {
    this.fields()[index + direction]?.focus();
  }

  /** Asks only about what can be submitted; otherwise says what is missing and goes there. */
  protected askToSubmit(): void {
    const missing = this.missing();
    this.asked.set(true);
    if (this.allAbstained()) {
      this.refused.set(this.t().allAbstained);
      return;
    }
    if (missing.length === 0) {
      this.submitDialog().open();
      return;
    }
    this.refused.set(this.t().incomplete(missing.map(({ name }) => this.local(name)).join(', ')));
    const first = this.proposal().criteria.findIndex(({ id }) => id === missing[0]?.id);
    this.fields()[first]?.focus();
  }

  protected async submit(): Promise<void> {
    this.busy.set(true);
    try {
      await this.autosave().flush();
      const request = { revision: this.#revision, ...this.draft() };
      const view = await this.#api.submitSheet(this.proposal().id, request);
      this.autosave().stop();
      this.#toasts.show(this.t().submitted);
      this.submitted.emit(view);
    } catch (error) {
      this.refused.set(this.#problemText(asProblem(error)));
    } finally {
      this.submitDialog().close();
      this.busy.set(false);
    }
  }

  /** Puts what stands here on top of what another window has stored. */
  protected async keepMine(): Promise<void> {
    try {
      const { sheet } = await this.#api.read(this.proposal().id);
      if (sheet) this.autosave().overwrite(sheet.revision);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }

  async #save(draft: SheetDraft, base: number): Promise<SavedRevision> {
    const saved = await this.#api.saveSheet(this.proposal().id, { revision: base, ...draft });
    this.#revision = saved.revision;
    return { revision: saved.revision, savedAt: saved.savedAt ?? '' };
  }

  #notice(draft: SheetDraft): void {
    const text = JSON.stringify(draft);
    if (this.#told === '') this.#told = text;
    if (text === this.#told || this.tooLong()) return;
    this.#told = text;
    this.autosave().edit(draft);
  }
}
