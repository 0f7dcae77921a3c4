import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, applyEach, form, hidden, maxLength, required } from '@angular/forms/signals';
import {
  CONFLICT_KIND,
  type ConflictKind,
  type DeclarationInput,
  type EvaluationView,
  type SolverToDeclare,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { DECLARATION_TEXTS } from './declaration.texts';
import { EvaluationsApi } from './evaluations-api';
import { CONFLICT_KIND_TEXTS } from './evaluations.texts';

const K = CONFLICT_KIND;
/** Those people most often know of themselves come first. */
const KINDS = [K.contract, K.family, K.financial, K.sameOrganization, K.sameDomain, K.sameTaxCode, K.other];

/** One declaration for every solver, all at once; what the portal found is set and stays. */
@Component({
  selector: 'lg-declaration-form',
  imports: [Banner, Button, ErrorSummary, FormField, RadioGroup, SelectField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './declaration-form.html',
})
export class DeclarationForm {
  readonly code = input.required<string>();
  readonly solvers = input.required<readonly SolverToDeclare[]>();
  readonly declared = output<EvaluationView>();

  readonly #api = inject(EvaluationsApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale);

  protected readonly t = injectTexts(DECLARATION_TEXTS);
  protected readonly format = injectFormat();
  protected readonly kindNames = computed(() => CONFLICT_KIND_TEXTS[this.#locale.current()]);
  protected readonly kinds = computed(() =>
    KINDS.map((value) => ({ value, label: this.kindNames()[value] })),
  );
  protected readonly choices = computed(() => [
    { value: 'none', label: this.t().none },
    { value: 'conflict', label: this.t().conflict },
  ]);
  protected readonly labels = computed(() => ({ kind: this.t().kind, note: this.t().note }));

  protected readonly model = linkedSignal(() => ({ declarations: this.solvers().map(rowOf) }));
  protected readonly form = form(this.model, (path) => {
    applyEach(path.declarations, (row) => {
      required(row.choice);
      hidden(row.kind, { when: ({ valueOf }) => valueOf(row.choice) !== 'conflict' });
      required(row.kind);
      hidden(row.note, { when: ({ valueOf }) => valueOf(row.choice) !== 'conflict' });
      maxLength(row.note, 1_000);
    });
  });
  protected readonly sending = submission(this.form, async () => {
    const view = await this.#api.declare(this.code(), this.model().declarations.map(declarationOf));
    this.#toasts.show(this.t().sent);
    this.declared.emit(view);
  });
}

interface Row {
  readonly organizationId: string;
  readonly choice: string;
  readonly kind: string;
  readonly note: string;
}

function rowOf({ organizationId, detected }: SolverToDeclare): Row {
  return { organizationId, choice: detected ? 'conflict' : '', kind: detected ?? '', note: '' };
}

function declarationOf({ organizationId, choice, kind, note }: Row): DeclarationInput {
  if (choice !== 'conflict') return { organizationId, conflict: false };
  return { organizationId, conflict: true, kind: kind as ConflictKind, note: note.trim() };
}
