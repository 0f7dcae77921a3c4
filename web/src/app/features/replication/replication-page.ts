import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FollowUp, ReplicationView, ReplicationViewAct } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { WordsForm } from '../../ui/words-form';
import { ReplicationApi } from './replication-api';
import { AnswerForm, FollowUpForm, StartForm } from './replication-forms';
import { REPLICATION_STATE_TEXTS } from './replication-words';
import { REPLICATION_TEXTS } from './replication.texts';

/** A replication, for those it concerns: what was asked, answered, begun and reported, and what waits for the reader. */
@Component({
  selector: 'lg-replication-page',
  imports: [
    AnswerForm,
    Button,
    Column,
    DataTable,
    FollowUpForm,
    PageHeader,
    ProblemView,
    RouterLink,
    Skeleton,
    StartForm,
    SummaryList,
    SummaryRow,
    Tag,
    WordsForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './replication-page.html',
  styles: `
    .year {
      white-space: nowrap;
    }
  `,
})
export class ReplicationPage {
  readonly id = input.required<string>();

  readonly #locale = inject(Locale).current;
  readonly #api = inject(ReplicationApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(REPLICATION_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly agencyName = injectAgencyName();
  protected readonly busy = signal(false);
  protected readonly plain = ['confirm', 'run'] as const;
  protected readonly explained = ['withdraw', 'end'] as const;
  protected readonly states = computed(() => REPLICATION_STATE_TEXTS[this.#locale()]);
  protected readonly replication = httpResource<ReplicationView>(
    () => `/api/v1/replication-requests/${encodeURIComponent(this.id())}`,
  );
  /** The one that is asked for now. */
  protected readonly waiting = computed(() =>
    this.replication.hasValue()
      ? (this.replication.value().followUps.find(({ answer }) => answer === null) ?? null)
      : null,
  );
  protected readonly sending = {
    withdraw: (reason: string) => this.#explain('withdraw', reason),
    end: (reason: string) => this.#explain('end', reason),
  };

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected can(act: ReplicationViewAct): boolean {
    return this.replication.hasValue() && this.replication.value().acts.includes(act);
  }

  protected answer(given: ReplicationView['ownerAnswer']): string {
    if (given === null) return this.t().waiting;
    const { yes, no, answered } = this.t();
    return answered(given.yes ? yes : no, given.by, this.format.date(given.at));
  }

  protected told({ answer }: FollowUp): string {
    if (answer === null) return '–';
    if (!answer.inUse) return [this.t().reportGone, answer.problems].join(' ');
    const users = this.t().reportText(this.format.number(answer.users ?? 0));
    const source = answer.source === '' ? '' : `(${answer.source})`;
    return [users, answer.benefit, source, answer.problems].filter((part) => part !== '').join(' ');
  }

  protected async take(act: 'confirm' | 'run'): Promise<void> {
    this.busy.set(true);
    try {
      this.replication.set(await this.#api.act(this.id(), act));
      this.#toasts.show(this.t().saved);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }

  async #explain(act: 'withdraw' | 'end', reason: string): Promise<void> {
    this.replication.set(await this.#api.explain(this.id(), act, reason));
    this.#toasts.show(this.t().saved);
  }
}
