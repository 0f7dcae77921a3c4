import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, signal, viewChild } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { ADDENDUM_LIMITS, type AddendumDesk } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { PageHeader } from '../../ui/page-header';
import { ProblemSummary } from '../../ui/problem-summary';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { injectFieldProblemText } from '../challenges/field-problem-text';
import { AddendumForm } from './addendum-form';
import { ContentChanges } from './content-changes';
import { ADDENDUM_DESK_TEXTS, DESK_TEXTS } from './desk.texts';
import { QuestionsApi } from './questions-api';

/** The addendum that is being written: what it will change, and what can be done with it. */
@Component({
  selector: 'lg-addendum-desk',
  imports: [
    AddendumForm,
    Banner,
    Button,
    ConfirmDialog,
    ContentChanges,
    EmptyState,
    ErrorSummary,
    FormField,
    PageHeader,
    ProblemSummary,
    ProblemView,
    Skeleton,
    TextArea,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './addendum-desk.html',
})
export class AddendumDeskPage {
  readonly code = input.required<string>();

  readonly #api = inject(QuestionsApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(ADDENDUM_DESK_TEXTS);
  protected readonly work = injectTexts(DESK_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly busy = signal(false);
  /** Why the last act without a form was refused, and which it was. */
  protected readonly refused = signal<{
    readonly act: 'begin' | 'publish' | 'discard';
    readonly error: unknown;
  } | null>(null);
  protected readonly describe = injectFieldProblemText();
  protected readonly desk = httpResource<AddendumDesk>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/addenda/working`,
  );

  private readonly editor = viewChild(AddendumForm);

  protected readonly form = form(signal({ comment: '' }), (path) => {
    required(path.comment);
    maxLength(path.comment, ADDENDUM_LIMITS.reason);
  });
  protected readonly givingBack = submission(this.form, async () => {
    const { comment } = this.form().value();
    this.desk.set(await this.#api.returnAddendum(this.code(), comment));
    this.#toasts.show(this.t().done);
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected begin(): Promise<void> {
    return this.#take('begin', () => this.#api.beginAddendum(this.code()));
  }

  protected move(act: 'publish' | 'discard'): Promise<void> {
    const editor = this.editor();
    return this.#take(act, async () => {
      const desk = await this.#api.moveAddendum(this.code(), act);
      await editor?.giveUp();
      return desk;
    });
  }

  /** Stores what is not stored yet; asks when that fails. */
  async mayLeave(): Promise<boolean> {
    return (await this.editor()?.leave()) ?? true;
  }

  async #take(name: 'begin' | 'publish' | 'discard', act: () => Promise<AddendumDesk>): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      this.desk.set(await act());
      this.#toasts.show(this.t().done);
    } catch (error) {
      this.refused.set({ act: name, error });
    } finally {
      this.busy.set(false);
    }
  }
}
