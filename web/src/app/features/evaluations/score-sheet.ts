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
import { EvaluationsApi } from './evaluations-api';
import { runningTotal, scoresOf } from './score-draft';
import { ScoreField } from './score-field';
import { SHEET_TEXTS } from './sheet.texts';

const COMMENT_MAX = 4_000;

/** A member's own score sheet for one proposal; saves itself until it is submitted. */
@Component({
  selector: 'lg-score-sheet',
  imports: [AutosaveState, Banner, Button, ConfirmDialog, LeaveDialog, ScoreField, TextArea],
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
  private readonly fields = viewChildren(ScoreField);
  private readonly leaveDialog = viewChild.required(LeaveDialog);
  private readonly submitDialog = viewChild.required<ConfirmDialog>('submitDialog');

  protected readonly t = injectTexts(SHEET_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly commentMax = COMMENT_MAX;

  protected readonly scores = linkedSignal(() => scoresOf(this.proposal().criteria, this.sheet().scores));
  protected readonly total = computed(() => runningTotal(this.proposal().criteria, this.scores()));
  protected readonly tooLong = computed(() =>
    this.scores().some(({ comment }) => comment.length > COMMENT_MAX),
  );
  protected readonly missing = computed(() =>
    this.proposal().criteria.filter((_, index) => (this.scores()[index]?.value ?? null) === null),
  );
  protected readonly uncommented = computed(
    () => this.scores().filter(({ comment }) => comment.trim() === '').length,
  );
  protected readonly autosave = computed(() => {
    const { revision, savedAt } = this.sheet();
    this.#revision = revision;
    return new Autosave<readonly ScoreInput[], SavedRevision>((scores, base) => this.#save(scores, base), {
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
      const scores = this.scores();
      untracked(() => this.#notice(scores));
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

  protected change(index: number, change: Partial<ScoreInput>): void {
    this.refused.set('');
    this.scores.update((scores) =>
      scores.map((score, at) => (at === index ? { ...score, ...change } : score)),
    );
  }

  protected move(index: number, direction: 1 | -1): void {
    this.fields()[index + direction]?.focus();
  }

  /** Asks only about what can be submitted; otherwise says what is missing and goes there. */
  protected askToSubmit(): void {
    const missing = this.missing();
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
      const request = { revision: this.#revision, scores: this.scores() };
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

  async #save(scores: readonly ScoreInput[], base: number): Promise<SavedRevision> {
    const saved = await this.#api.saveSheet(this.proposal().id, { revision: base, scores });
    this.#revision = saved.revision;
    return { revision: saved.revision, savedAt: saved.savedAt ?? '' };
  }

  #notice(scores: readonly ScoreInput[]): void {
    const text = JSON.stringify(scores);
    if (this.#told === '') this.#told = text;
    if (text === this.#told || this.tooLong()) return;
    this.#told = text;
    this.autosave().edit(scores);
  }
}
