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
import {
  BIDDING_FORMS,
  COMMISSION_KINDS,
  KIND_RULES,
  TERM_LENGTH,
  missingTerms,
  termsOf,
  type CommissionKind,
  type CommissionView,
  type Term,
} from '@loi-giai/shared';
import { RouterLink } from '@angular/router';
import { storeOnLeaving } from '../../core/leaving';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { RadioGroup } from '../../ui/form/radio-group';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { LeaveDialog } from '../../ui/leave-dialog';
import { TaskList } from '../../ui/task-list';
import { modelOf, termsOfModel } from './commission-draft';
import { COMMISSION_FORM_TEXTS, TERM_HINT_TEXTS } from './commission-form.texts';
import { BIDDING_FORM_TEXTS, COMMISSION_KIND_TEXTS, TERM_TEXTS } from './commission-kinds.texts';
import { commissionSchema } from './commission-schema';
import { CommissionsApi } from './commissions-api';

/** Up to so many characters a term is one line. */
const LINE = 500;

/** The terms of a commission, by its kind. Its plan has a page of its own. */
@Component({
  selector: 'lg-commission-form',
  imports: [
    Banner,
    Button,
    DateField,
    ErrorSummary,
    FormField,
    LeaveDialog,
    NumberField,
    RadioGroup,
    RouterLink,
    SelectField,
    TaskList,
    TextArea,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commission-form.html',
  styleUrl: './commission-form.scss',
})
export class CommissionForm {
  readonly code = input.required<string>();
  /** Whose it is: of several, each gets a draft with these terms. */
  readonly proposalIds = input.required<readonly string[]>();
  /** Null while none has been drawn up. */
  readonly commission = input<CommissionView | null>(null);
  /** The stage that a new one goes on from. */
  readonly continues = input<CommissionView | null>(null);
  readonly saved = output<CommissionView>();

  readonly #api = inject(CommissionsApi);
  readonly #locale = inject(Locale).current;
  private readonly leaveDialog = viewChild.required(LeaveDialog);

  protected readonly t = injectTexts(COMMISSION_FORM_TEXTS);
  protected readonly hints = computed(() => TERM_HINT_TEXTS[this.#locale()]);
  protected readonly termTexts = computed(() => TERM_TEXTS[this.#locale()]);
  protected readonly kinds = computed(() =>
    COMMISSION_KINDS.map((value) => ({
      value,
      label: COMMISSION_KIND_TEXTS[this.#locale()][value],
      hint: this.t().kindHints[value],
    })),
  );
  protected readonly biddingForms = computed(() =>
    BIDDING_FORMS.map((value) => ({ value, label: BIDDING_FORM_TEXTS[this.#locale()][value] })),
  );
  /** Names for the list of errors. */
  protected readonly labels = computed<Record<string, string>>(() => ({
    kind: this.t().kind,
    ...this.termTexts(),
  }));

  readonly #start = computed(() => modelOf(this.commission() ?? this.continues()));
  protected readonly model = linkedSignal(() => this.#start());
  protected readonly form = form(this.model, commissionSchema(this.t));
  protected readonly kind = computed(() => this.model().terms.kind as CommissionKind | '');
  protected readonly terms = computed(() => {
    const kind = this.kind();
    return kind === '' ? [] : termsOf(kind);
  });
  /** What must be written before the terms can be offered. */
  protected readonly tasks = computed(() => {
    const kind = this.kind();
    if (kind === '') return [];
    const missing = missingTerms(termsOfModel(this.model()));
    const { required, value, dates } = KIND_RULES[kind];
    const asked = [
      ...required,
      ...(value === 'required' ? (['value'] as const) : []),
      ...(['startsOn', 'endsOn'] as const).filter((day) => dates[day]),
    ];
    return asked.map((field) => ({
      label: this.termTexts()[field],
      status: missing.includes(field) ? ('todo' as const) : ('done' as const),
    }));
  });
  protected readonly sending = submission(this.form, async () => {
    const terms = termsOfModel(this.model());
    const draft = this.commission();
    const after = draft
      ? await this.#api.saveTerms(draft.id, { terms, revision: this.#revision() })
      : await this.#api.drawUp(this.code(), {
          terms,
          proposalIds: this.proposalIds(),
          ...this.#continuing(),
        });
    this.#stored = this.model();
    this.saved.emit(after);
  });
  /** Somebody else saved the draft meanwhile: what is written here is kept, and whose version stays is asked. */
  protected readonly stale = computed(() => this.sending.problem()?.code === 'stale');
  readonly #revision = linkedSignal(() => this.commission()?.revision ?? 1);
  #stored: unknown = null;

  constructor() {
    // The form has its own button: nothing is stored behind people's backs, they are only asked.
    storeOnLeaving({ dirty: () => this.#dirty(), flush: () => Promise.resolve(!this.#dirty()) });
  }

  /** Whether the page may be left: nothing was changed, or people chose to give it up. */
  leave(): Promise<boolean> {
    return this.#dirty() ? this.leaveDialog().ask() : Promise.resolve(true);
  }

  protected isRequired(term: Term): boolean {
    const kind = this.kind();
    return kind !== '' && KIND_RULES[kind].required.includes(term);
  }

  protected isLine(term: Term): boolean {
    return TERM_LENGTH[term] <= LINE;
  }

  protected async overwrite(): Promise<void> {
    const standing = this.sending.problem()?.params['revision'];
    if (typeof standing === 'number') this.#revision.set(standing);
    await this.sending.submit();
  }

  #continuing(): { continuesId?: string } {
    const continues = this.continues();
    return continues === null ? {} : { continuesId: continues.id };
  }

  #dirty(): boolean {
    const model = this.model();
    return model !== this.#stored && JSON.stringify(model) !== JSON.stringify(this.#start());
  }
}
