import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import {
  PANEL_ROLE,
  PANEL_STATE,
  SCORING_ROLES,
  type EvaluationProposalItem,
  type EvaluationView,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { ProgressBar } from '../../ui/progress-bar';
import { Tag, type Tone } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { injectSolverName } from './blind-names';
import { ASSIGNMENT_TEXTS } from './assignment.texts';
import { EvaluationsApi } from './evaluations-api';
import { EVALUATIONS_TEXTS } from './evaluations.texts';
import { SCREENING_TEXTS } from './screening.texts';

const TONES: Record<EvaluationProposalItem['mySheet'], Tone> = {
  none: 'neutral',
  draft: 'act',
  submitted: 'improved',
  unassigned: 'neutral',
};

/** The proposals that exist for the reader, with the reader's own sheets; the secretary screens them here. */
@Component({
  selector: 'lg-evaluation-proposals',
  imports: [
    Button,
    Column,
    ConfirmDialog,
    DataTable,
    EmptyState,
    ErrorSummary,
    FormField,
    ProgressBar,
    RouterLink,
    Tag,
    TextArea,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './evaluation-proposals.html',
})
export class EvaluationProposals {
  readonly evaluation = input.required<EvaluationView>();
  readonly changed = output<EvaluationView>();

  readonly #api = inject(EvaluationsApi);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild(ConfirmDialog);

  protected readonly t = injectTexts(EVALUATIONS_TEXTS);
  protected readonly assignment = injectTexts(ASSIGNMENT_TEXTS);
  protected readonly screening = injectTexts(SCREENING_TEXTS);
  protected readonly solver = injectSolverName();
  protected readonly format = injectFormat();
  protected readonly tones = TONES;
  protected readonly words = computed(() => ({
    none: this.t().sheetNone,
    draft: this.t().sheetDraft,
    submitted: this.t().sheetSubmitted,
    unassigned: '',
  }));

  protected readonly iScore = computed(() => {
    const { myRole } = this.evaluation();
    return myRole !== null && SCORING_ROLES.includes(myRole);
  });
  /** Without those that only others score. */
  protected readonly own = computed(() =>
    this.evaluation().proposals.filter(({ mySheet }) => mySheet !== 'unassigned'),
  );
  protected readonly others = computed(() =>
    this.evaluation().proposals.filter(({ mySheet }) => mySheet === 'unassigned'),
  );
  readonly #mine = computed(() => this.own().filter(({ state }) => state !== 'ineligible'));
  protected readonly submitted = computed(
    () => this.#mine().filter(({ mySheet }) => mySheet === 'submitted').length,
  );
  protected readonly due = computed(() => this.#mine().length);
  protected readonly next = computed(
    () => this.#mine().find(({ mySheet }) => mySheet !== 'submitted') ?? null,
  );
  protected readonly scoring = computed(() => this.evaluation().state === PANEL_STATE.scoring);
  protected readonly screens = computed(() => {
    const { myRole, state } = this.evaluation();
    const { length } = this.evaluation().terms.screening.checklist;
    return myRole === PANEL_ROLE.secretary && state === PANEL_STATE.formed && length === 0;
  });
  /** Whether the reader has a part in the screening by the checklist, or may read it. */
  protected readonly checklist = computed(() => {
    const { myRole, terms } = this.evaluation();
    const reads = myRole === null || myRole === PANEL_ROLE.secretary || myRole === PANEL_ROLE.chair;
    return reads && terms.screening.checklist.length > 0;
  });

  protected readonly screened = signal<EvaluationProposalItem | null>(null);
  protected readonly screenedSolver = computed(() => {
    const screened = this.screened();
    return screened === null ? '' : this.solver(screened);
  });
  readonly #model = signal({ reason: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    maxLength(path.reason, 2_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const view = await this.#api.declareIneligible(this.screened()?.id ?? '', this.#model().reason);
    this.dialog()?.close();
    this.#toasts.show(this.t().ineligibleDone);
    this.changed.emit(view);
  });

  protected screen(proposal: EvaluationProposalItem): void {
    this.screened.set(proposal);
    this.#model.set({ reason: '' });
    this.form().reset();
    this.dialog()?.open();
  }
}
