import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  PANEL_STATE,
  SCORING_ROLES,
  type EvaluationView,
  type ProposalToScore,
  type SheetView,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { ProgressBar } from '../../ui/progress-bar';
import { Skeleton } from '../../ui/skeleton';
import { FileList } from '../proposals/file-list';
import { ProposalContentView } from '../proposals/proposal-content-view';
import { injectSolverName } from './blind-names';
import { BLIND_TEXTS } from './blind.texts';
import { evaluationAddress, proposalAddress } from './evaluations-api';
import { EVALUATIONS_TEXTS } from './evaluations.texts';
import { ScoreSheet } from './score-sheet';
import { SheetSummary } from './sheet-summary';
import { ASSIGNMENT_TEXTS } from './assignment.texts';
import { SHEET_TEXTS } from './sheet.texts';

/** One proposal beside the reader's score sheet, and the way to the next. */
@Component({
  selector: 'lg-sheet-page',
  imports: [
    Banner,
    FileList,
    PageHeader,
    ProblemView,
    ProgressBar,
    ProposalContentView,
    RouterLink,
    ScoreSheet,
    SheetSummary,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sheet-page.html',
  styleUrl: './sheet-page.scss',
  host: { '(document:keydown)': 'press($event)' },
})
export class SheetPage {
  readonly code = input.required<string>();
  readonly id = input.required<string>();

  readonly #router = inject(Router);
  private readonly editor = viewChild(ScoreSheet);
  private readonly box = viewChild<ElementRef<HTMLElement>>('sheetBox');

  protected readonly t = injectTexts(SHEET_TEXTS);
  protected readonly solver = injectSolverName();
  protected readonly blind = injectTexts(BLIND_TEXTS);
  protected readonly assignment = injectTexts(ASSIGNMENT_TEXTS);
  protected readonly words = injectTexts(EVALUATIONS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly fileBase = computed(() => `${proposalAddress(this.id())}/evaluation/files`);
  protected readonly back = computed(() => ['/work/evaluations', this.code()]);

  protected readonly proposal = httpResource<ProposalToScore>(
    () => `${proposalAddress(this.id())}/evaluation`,
  );
  protected readonly evaluation = httpResource<EvaluationView>(() => evaluationAddress(this.code()));
  readonly #items = computed(() => (this.evaluation.hasValue() ? this.evaluation.value().proposals : []));
  readonly #mine = computed(() =>
    this.#items().filter(({ state, mySheet }) => state !== 'ineligible' && mySheet !== 'unassigned'),
  );
  protected readonly done = computed(
    () => this.#mine().filter(({ mySheet }) => mySheet === 'submitted').length,
  );
  protected readonly due = computed(() => this.#mine().length);
  protected readonly iScore = computed(() => {
    const role = this.evaluation.hasValue() ? this.evaluation.value().myRole : null;
    return role !== null && SCORING_ROLES.includes(role);
  });
  protected readonly status = computed(() => this.#status());
  /** The next one to score after this one, or else the first. */
  protected readonly nextDue = computed(() => {
    const mine = this.#mine();
    const here = mine.findIndex(({ id }) => id === this.id());
    const around = [...mine.slice(here + 1), ...mine.slice(0, Math.max(here, 0))];
    return around.find(({ mySheet }) => mySheet !== 'submitted')?.id ?? null;
  });
  protected readonly fromOther = signal(false);

  constructor() {
    describePage(() =>
      this.proposal.hasValue() ? { title: this.proposal.value().content.title, hidden: true } : null,
    );
  }

  /** Stores what is not stored yet; asks when that fails. */
  async mayLeave(): Promise<boolean> {
    return (await this.editor()?.leave()) ?? true;
  }

  protected press(event: KeyboardEvent): void {
    if (!event.altKey || event.ctrlKey || event.metaKey || !this.proposal.hasValue()) return;
    const { previousId, nextId } = this.proposal.value();
    // By the key's place: with Alt some keyboards write another letter.
    const id = event.code === 'KeyN' ? nextId : event.code === 'KeyP' ? previousId : null;
    if (id === null) return;
    event.preventDefault();
    this.go(id);
  }

  protected go(id: string): void {
    this.fromOther.set(true);
    void this.#router.navigate(['/work/evaluations', this.code(), 'proposals', id]);
  }

  protected submitted(sheet: SheetView): void {
    this.proposal.update((proposal) => (proposal ? { ...proposal, sheet } : proposal));
    this.evaluation.reload();
    // The button that had the focus goes away with the form.
    this.box()?.nativeElement.focus();
  }

  #status(): 'loading' | 'score' | 'submitted' | 'ineligible' | 'early' | 'late' | 'unassigned' | 'reader' {
    if (!this.proposal.hasValue() || !this.evaluation.hasValue()) return 'loading';
    const { sheet } = this.proposal.value();
    const { state } = this.evaluation.value();
    const item = this.#items().find(({ id }) => id === this.id());
    if (item?.state === 'ineligible') return 'ineligible';
    if (item?.mySheet === 'unassigned') return 'unassigned';
    if (!sheet) return 'reader';
    if (sheet.state === 'submitted') return 'submitted';
    if (state === PANEL_STATE.formed) return 'early';
    return state === PANEL_STATE.scoring ? 'score' : 'late';
  }
}
