import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AssignedProposal, AssignmentView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { BarChart } from '../../ui/bar-chart';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import {
  type AssignmentDraft,
  cellStateOf,
  draftOf,
  isChosen,
  isNew,
  loadOf,
  requestOf,
  unfinished,
  withToggled,
} from './assignment-draft';
import { ASSIGNMENT_TEXTS } from './assignment.texts';
import { injectSolverName } from './blind-names';
import { EvaluationsApi, evaluationAddress } from './evaluations-api';

/** Who scores what, as the portal proposes it; the chair moves single ones by hand and confirms. */
@Component({
  selector: 'lg-assignment-page',
  imports: [
    Banner,
    BarChart,
    Button,
    Column,
    ConfirmDialog,
    DataTable,
    EmptyState,
    PageHeader,
    ProblemView,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './assignment-page.html',
})
export class AssignmentPage {
  readonly code = input.required<string>();

  readonly #api = inject(EvaluationsApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  private readonly dialog = viewChild(ConfirmDialog);

  protected readonly t = injectTexts(ASSIGNMENT_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly solver = injectSolverName();
  protected readonly assignment = httpResource<AssignmentView>(
    () => `${evaluationAddress(this.code())}/assignment`,
  );
  readonly #view = computed(() => (this.assignment.hasValue() ? this.assignment.value() : null));
  protected readonly draft = linkedSignal<AssignmentDraft>(() => {
    const view = this.#view();
    return view === null ? new Map() : draftOf(view);
  });
  protected readonly busy = signal(false);
  protected readonly unfinished = computed(
    () => unfinished(this.draft(), this.#view()?.proposals ?? []).length,
  );
  protected readonly isNew = computed(() => {
    const view = this.#view();
    return view !== null && isNew(this.draft(), view);
  });
  protected readonly bars = computed(() =>
    (this.#view()?.members ?? []).map(({ id, name }) => {
      const load = loadOf(this.draft(), id);
      return { label: name, value: load, display: this.format.number(load) };
    }),
  );

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected chosen(proposal: AssignedProposal, memberId: string): boolean {
    return isChosen(this.draft(), proposal.id, memberId);
  }

  protected cell(view: AssignmentView, proposal: AssignedProposal, memberId: string) {
    return cellStateOf(view, proposal, memberId);
  }

  protected count({ id }: AssignedProposal): number {
    return this.draft().get(id)?.size ?? 0;
  }

  protected toggle({ id }: AssignedProposal, memberId: string): void {
    this.draft.update((draft) => withToggled(draft, id, memberId));
  }

  protected reset(view: AssignmentView): void {
    this.draft.set(draftOf(view));
  }

  protected async confirm({ revision }: AssignmentView): Promise<void> {
    this.busy.set(true);
    try {
      this.assignment.set(await this.#api.confirmAssignment(this.code(), requestOf(this.draft(), revision)));
      this.#toasts.show(this.t().done);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
      this.dialog()?.close();
    }
  }
}
