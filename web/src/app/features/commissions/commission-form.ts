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
import { FormField, form } from '@angular/forms/signals';
import { COMMISSION_KINDS, type CommissionView } from '@loi-giai/shared';
import { storeOnLeaving } from '../../core/leaving';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { LeaveDialog } from '../../ui/leave-dialog';
import { modelOf, requestOf } from './commission-draft';
import { COMMISSION_FORM_TEXTS } from './commission-form.texts';
import { COMMISSION_KIND_TEXTS } from './commission-kinds.texts';
import { commissionSchema } from './commission-schema';
import { CommissionsApi } from './commissions-api';

/** The terms of a commission. Its plan has a page of its own. */
@Component({
  selector: 'lg-commission-form',
  imports: [Button, DateField, ErrorSummary, FormField, LeaveDialog, NumberField, RadioGroup, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commission-form.html',
  styleUrl: './commission-form.scss',
})
export class CommissionForm {
  readonly code = input.required<string>();
  /** Whose it is. */
  readonly proposalId = input.required<string>();
  /** Null while none has been drawn up. */
  readonly commission = input<CommissionView | null>(null);
  readonly saved = output<CommissionView>();

  readonly #api = inject(CommissionsApi);
  readonly #locale = inject(Locale).current;
  private readonly leaveDialog = viewChild.required(LeaveDialog);

  protected readonly t = injectTexts(COMMISSION_FORM_TEXTS);
  protected readonly kindTexts = computed(() => COMMISSION_KIND_TEXTS[this.#locale()]);
  protected readonly kinds = computed(() =>
    COMMISSION_KINDS.map((value) => ({ value, label: this.kindTexts()[value] })),
  );
  /** Names for the list of errors. */
  protected readonly labels = computed<Record<string, string>>(() => {
    const { kind, number, signedOn, value } = this.t();
    return { kind, number, signedOn, value };
  });

  readonly #start = computed(() => modelOf(this.commission()));
  protected readonly model = linkedSignal(() => this.#start());
  protected readonly form = form(this.model, commissionSchema(this.t));
  protected readonly sending = submission(this.form, async () => {
    const after = await this.#api.save(this.code(), requestOf(this.model(), this.proposalId()));
    this.model.set(modelOf(after));
    this.#stored = this.model();
    this.saved.emit(after);
  });
  #stored: unknown = null;

  constructor() {
    // The form has its own button: nothing is stored behind people's backs, they are only asked.
    storeOnLeaving({ dirty: () => this.#dirty(), flush: () => Promise.resolve(!this.#dirty()) });
  }

  /** Whether the page may be left: nothing was changed, or people chose to give it up. */
  leave(): Promise<boolean> {
    return this.#dirty() ? this.leaveDialog().ask() : Promise.resolve(true);
  }

  #dirty(): boolean {
    const model = this.model();
    return model !== this.#stored && JSON.stringify(model) !== JSON.stringify(this.#start());
  }
}
