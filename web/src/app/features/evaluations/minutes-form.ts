import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { FormField, applyEach, form, maxLength, min } from '@angular/forms/signals';
import {
  MINUTES_GUESTS_MAX,
  MINUTES_LINE_MAX,
  MINUTES_NUMBER_MAX,
  MINUTES_TEXT_MAX,
  MINUTES_VOTES,
  type MinutesDraft,
  type MinutesMember,
  type MinutesView,
} from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { injectFormat } from '../../core/format';
import { storeOnLeaving } from '../../core/leaving';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { CheckboxField } from '../../ui/form/checkbox-field';
import { DateTimeField } from '../../ui/form/date-time-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { LeaveDialog } from '../../ui/leave-dialog';
import { Toasts } from '../../ui/toasts';
import { PANEL_ROLE_TEXTS } from './panel-roles.texts';
import { MinutesApi } from './minutes-api';
import { faultsOnRows, minutesFormOf, minutesRequestOf, presentIn } from './minutes-draft';
import { MINUTES_TEXTS } from './minutes.texts';

/** The secretary writes down the meeting; what is written is saved, complete or not, and issued complete. */
@Component({
  selector: 'lg-minutes-form',
  imports: [
    Button,
    CheckboxField,
    ConfirmDialog,
    DateTimeField,
    ErrorSummary,
    FormField,
    LeaveDialog,
    NumberField,
    TextArea,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './minutes-form.html',
  styleUrl: './minutes-form.scss',
})
export class MinutesForm {
  readonly code = input.required<string>();
  readonly draft = input.required<MinutesDraft>();
  readonly members = input.required<readonly MinutesMember[]>();
  readonly issuable = input.required<boolean>();
  readonly changed = output<MinutesView>();

  readonly #api = inject(MinutesApi);
  readonly #locale = inject(Locale);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild.required<ConfirmDialog>('dialog');
  private readonly leaveDialog = viewChild.required(LeaveDialog);

  protected readonly t = injectTexts(MINUTES_TEXTS);
  protected readonly format = injectFormat();
  protected readonly votes = MINUTES_VOTES;
  protected readonly roles = computed(() => PANEL_ROLE_TEXTS[this.#locale.current()]);
  readonly #start = computed(() => minutesFormOf(this.draft().record, this.members()));
  readonly #model = linkedSignal(() => this.#start());
  #issuing = false;

  protected readonly form = form(this.#model, (path) => {
    maxLength(path.number, MINUTES_NUMBER_MAX);
    maxLength(path.place, MINUTES_LINE_MAX);
    applyEach(path.attendance, (row) => {
      maxLength(row.reason, MINUTES_LINE_MAX);
    });
    maxLength(path.guests, MINUTES_GUESTS_MAX);
    for (const vote of MINUTES_VOTES) min(path.votes[vote], 0);
    maxLength(path.discussion, MINUTES_TEXT_MAX);
    maxLength(path.conclusion, MINUTES_TEXT_MAX);
  });
  protected readonly present = computed(() => presentIn(this.#model()));
  protected readonly labels = computed(() => {
    const { recordNumber, place, startedAt, endedAt, inFavour, against, abstaining } = this.t();
    const { guests, discussion, conclusion, absent, reason } = this.t();
    const rows = this.members().flatMap(({ name }, row) => [
      [`attendance.${row}.absent`, absent(name)],
      [`attendance.${row}.reason`, reason(name)],
    ]);
    return {
      ...{ number: recordNumber, place, startedAt, endedAt, inFavour, against, abstaining },
      ...{ guests, discussion, conclusion },
      ...(Object.fromEntries(rows) as Readonly<Record<string, string>>),
    };
  });
  protected readonly sending = submission(this.form, async () => {
    const request = minutesRequestOf(this.#model(), this.members(), this.draft());
    try {
      const view = this.#issuing
        ? await this.#api.issue(this.code(), request)
        : await this.#api.save(this.code(), request);
      this.#toasts.show(this.#issuing ? this.t().issuedDone : this.t().saved);
      this.changed.emit(view);
    } catch (error) {
      const problem = asProblem(error);
      throw problem.withErrors(faultsOnRows(problem.errors, this.#model()));
    }
  });

  constructor() {
    // The form has its own button: nothing is stored behind people's backs, they are only asked.
    storeOnLeaving({ dirty: () => this.#dirty(), flush: () => Promise.resolve(!this.#dirty()) });
  }

  /** Whether the page may be left: nothing was changed, or people chose to give it up. */
  leave(): Promise<boolean> {
    return this.#dirty() ? this.leaveDialog().ask() : Promise.resolve(true);
  }

  protected save(): void {
    this.#issuing = false;
    void this.sending.submit();
  }

  protected ask(): void {
    this.dialog().open();
  }

  protected async issue(): Promise<void> {
    this.#issuing = true;
    await this.sending.submit();
    this.dialog().close();
  }

  #dirty(): boolean {
    const model = this.#model();
    return model !== this.#start() && JSON.stringify(model) !== JSON.stringify(this.#start());
  }
}
