import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, type ValidationError, form, maxLength } from '@angular/forms/signals';
import { REPORT_LIMITS, type ReportContent, type ReportDraftSaved, type ReportView } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import type { SavedRevision } from '../../core/autosave';
import type { DraftPart } from '../../core/draft-merge';
import { injectFormat } from '../../core/format';
import { SharedDraft } from '../../core/shared-draft';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConflictView } from '../../ui/conflict-view';
import { draftForm, injectShelf } from '../../ui/draft-form';
import { DraftState } from '../../ui/draft-state';
import { ErrorSummary } from '../../ui/form/error-summary';
import { isFaulty } from '../../ui/form/field-errors';
import { FileField } from '../../ui/form/file-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { LeaveDialog } from '../../ui/leave-dialog';
import { Toasts } from '../../ui/toasts';
import { ReportsApi, reportAddress } from './reports-api';
import { REPORTS_TEXTS } from './reports.texts';

type Draft = NonNullable<ReportView['draft']>;

/** Writing a report: it saves itself, alone or with others, and is handed in as a version that stays. */
@Component({
  selector: 'lg-report-form',
  imports: [Button, ConflictView, DraftState, ErrorSummary, FileField, FormField, LeaveDialog, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-form.html',
})
export class ReportForm {
  readonly id = input.required<string>();
  /** Read once: what is stored later comes from here, or is brought together with what is written. */
  readonly start = input.required<Draft>();
  readonly files = input.required<Draft['files']>();
  readonly submitted = output<ReportView>();
  readonly filed = output<ReportView>();

  readonly #api = inject(ReportsApi);
  readonly #toasts = inject(Toasts);
  readonly #shelf = injectShelf<ReportContent>();
  private readonly leaving = viewChild.required(LeaveDialog);

  protected readonly t = injectTexts(REPORTS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly labels = computed(() => {
    const { done, planned, problems } = this.t();
    return { done, planned, problems };
  });
  protected readonly address = computed(() => reportAddress(this.id()));
  readonly #start = computed(() => untracked(this.start));
  protected readonly model = linkedSignal<ReportContent>(() => this.#start().content);
  protected readonly form = form(this.model, (path) => {
    maxLength(path.done, REPORT_LIMITS.text);
    maxLength(path.planned, REPORT_LIMITS.text);
    maxLength(path.problems, REPORT_LIMITS.text);
  });
  /** While a field is not valid nothing is sent; what was typed stays. */
  protected readonly blocked = computed(() => isFaulty(this.form));
  protected readonly shared = computed(() => this.#share(untracked(this.id), this.#start()));
  protected readonly nameOf = (part: DraftPart): string => this.labels()[part as keyof ReportContent];
  protected readonly textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
  readonly #over = signal(false);
  readonly #tied = draftForm<ReportContent>({
    draft: this.shared,
    content: this.model,
    blocked: this.blocked,
    nameOf: this.nameOf,
    refuse: (problem) => {
      this.sending.refuse(problem);
    },
    ended: this.#over,
  });
  protected readonly sending = submission(this.form, async () => {
    await this.#tied.store();
    const { draft } = await this.#api.read(this.id());
    const report = await this.#api.submit(this.id(), draft?.revision ?? 0);
    this.#over.set(true);
    await this.shared().giveUp();
    this.#toasts.show(this.t().submitted);
    this.submitted.emit(report);
  });
  protected readonly refused = signal<readonly ValidationError[]>([]);

  /** Whether the page may be left: everything is stored or kept, or people chose to give it up. */
  leave(): Promise<boolean> {
    return this.#tied.leave(() => this.leaving().ask());
  }

  protected async attach([file]: readonly File[]): Promise<void> {
    if (!file) return;
    await this.#change(() => this.#api.attach(this.id(), file), this.t().attached);
  }

  protected async detach(fileId: string): Promise<void> {
    await this.#change(() => this.#api.detach(this.id(), fileId), null);
  }

  async #change(call: () => Promise<ReportView>, told: string | null): Promise<void> {
    this.refused.set([]);
    try {
      this.filed.emit(await call());
      if (told !== null) this.#toasts.show(told);
    } catch (error) {
      this.refused.set([{ kind: asProblem(error).code }]);
    }
  }

  #share(id: string, start: Draft): SharedDraft<ReportContent, SavedRevision> {
    return new SharedDraft<ReportContent, SavedRevision>(
      {
        save: (content, revision): Promise<ReportDraftSaved> => this.#api.save(id, content, revision),
        read: async () => {
          const { draft } = await this.#api.read(id);
          return draft ?? start;
        },
        current: () => this.model(),
        adopt: (content) => {
          this.model.set(content);
        },
        shelf: this.#shelf(`report:${id}`),
        joins: () => true,
      },
      start,
    );
  }
}
