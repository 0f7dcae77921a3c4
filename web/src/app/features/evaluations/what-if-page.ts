import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, signal } from '@angular/core';
import { AGGREGATION, type EvaluationSheets } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { CheckboxList } from '../../ui/form/checkbox-list';
import { NumberField } from '../../ui/form/number-field';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { injectSolverName } from './blind-names';
import { evaluationAddress } from './evaluations-api';
import { EVALUATIONS_TEXTS } from './evaluations.texts';
import { WhatIf } from './what-if';
import { WHAT_IF_TEXTS } from './what-if.texts';

/** Whether the ranking hangs on a weight, a member or a single sheet. Changes nothing: everything is reckoned on this page. */
@Component({
  selector: 'lg-what-if-page',
  imports: [Banner, Button, CheckboxList, Column, DataTable, NumberField, PageHeader, ProblemView, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './what-if-page.html',
  styleUrl: './what-if-page.scss',
})
export class WhatIfPage {
  readonly code = input.required<string>();

  protected readonly t = injectTexts(WHAT_IF_TEXTS);
  protected readonly solver = injectSolverName();
  protected readonly words = injectTexts(EVALUATIONS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly crumbs = computed(() => [
    { label: this.words().heading, link: '/work/evaluations' },
    { label: this.code(), link: ['/work/evaluations', this.code()] },
  ]);

  protected readonly sheets = httpResource<EvaluationSheets>(
    () => `${evaluationAddress(this.code())}/sheets`,
  );
  readonly #found = computed(() => (this.sheets.hasValue() ? this.sheets.value() : null));
  protected readonly criteria = computed(() => this.#found()?.criteria ?? []);
  protected readonly members = computed(() =>
    (this.#found()?.members ?? []).map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly byConsensus = computed(() => this.#found()?.aggregation === AGGREGATION.consensus);

  protected readonly weights = linkedSignal<Readonly<Record<string, number | null>>>(() =>
    Object.fromEntries(this.criteria().map(({ id, weight }) => [id, weight])),
  );
  protected readonly leftOut = signal<readonly string[]>([]);
  protected readonly sum = computed(() =>
    Object.values(this.weights()).reduce<number>((sum, weight) => sum + (weight ?? 0), 0),
  );
  readonly #whatIf = computed(() => {
    const found = this.#found();
    return found && new WhatIf(found);
  });
  /** None while the weights do not sum to a hundred: a total out of 90 would be compared with one out of 100. */
  protected readonly rows = computed(() =>
    this.sum() === 100
      ? (this.#whatIf()?.rows({ weights: this.weights(), leftOut: this.leftOut() }) ?? [])
      : [],
  );
  protected readonly robustness = computed(() => this.#whatIf()?.robustness() ?? null);
  protected readonly changes = computed(() =>
    (this.robustness()?.changes ?? []).map(({ memberId, proposalId, winnerId }) => {
      const [member, proposal] = [
        this.#whatIf()?.nameOf(memberId) ?? '',
        this.#whatIf()?.titleOf(proposalId) ?? '',
      ];
      return winnerId === null
        ? this.t().changeNobody(member, proposal)
        : this.t().change(member, proposal, this.#whatIf()?.titleOf(winnerId) ?? '');
    }),
  );

  constructor() {
    describePage(() => ({ title: `${this.t().heading}: ${this.code()}`, hidden: true }));
  }

  protected weigh(id: string, weight: number | null): void {
    this.weights.update((weights) => ({ ...weights, [id]: weight }));
  }

  protected reset(): void {
    this.weights.set(Object.fromEntries(this.criteria().map(({ id, weight }) => [id, weight])));
    this.leftOut.set([]);
  }
}
