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
import { FormField, applyEach, form, max, maxLength, min, required, validate } from '@angular/forms/signals';
import { INCIDENT_SEVERITIES, SANDBOX_LIMITS, type SandboxTerms, type SandboxView } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { storeOnLeaving } from '../../core/leaving';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { LeaveDialog } from '../../ui/leave-dialog';
import { PairsEditor } from './pairs-editor';
import { SandboxApi } from './sandbox-api';
import { emptySandbox, faultsOnModel, sandboxModelOf, sandboxTermsOf } from './sandbox-draft';
import { SEVERITY_TEXTS } from './sandbox-words';
import { SANDBOX_FORM_TEXTS } from './sandbox.texts';

const PAIR_FIELDS = ['first', 'second'] as const;

/** The terms of a trial: of a new permit, or of one that is a draft or was returned. */
@Component({
  selector: 'lg-sandbox-form',
  imports: [
    Button,
    DateField,
    ErrorSummary,
    FormField,
    LeaveDialog,
    NumberField,
    PairsEditor,
    SelectField,
    TextArea,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sandbox-form.html',
  styles: `
    .fields {
      display: grid;
      gap: 1rem;
      grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    }
    form {
      max-width: 52rem;
    }
  `,
})
export class SandboxForm {
  readonly commissionId = input.required<string>();
  /** Null for a new one. */
  readonly permit = input.required<SandboxView | null>();
  readonly saved = output<SandboxView>();

  readonly #api = inject(SandboxApi);
  readonly #locale = inject(Locale).current;
  private readonly leaveDialog = viewChild.required(LeaveDialog);

  protected readonly t = injectTexts(SANDBOX_FORM_TEXTS);
  protected readonly limits = SANDBOX_LIMITS;
  protected readonly severities = computed(() =>
    INCIDENT_SEVERITIES.map((value) => ({ value, label: SEVERITY_TEXTS[this.#locale()][value] })),
  );
  protected readonly labels = computed<Record<string, string>>(() => {
    const t = this.t();
    const rows = (list: 'waivedRules' | 'risks', first: string, second: string): [string, string][] =>
      this.model()[list].flatMap((_, index) =>
        PAIR_FIELDS.map((field): [string, string] => [
          `${list}.${index}.${field}`,
          `${t.pair(first, String(index + 1))}${field === 'first' ? '' : `, ${second}`}`,
        ]),
      );
    const { places, from, until, participantsCap, waivedRules, risks, stopConditions } = t;
    const { thresholdSeverity, thresholdPeople } = t;
    return {
      places,
      from,
      until,
      participantsCap,
      waivedRules,
      risks,
      stopConditions,
      thresholdSeverity,
      thresholdPeople,
      ...Object.fromEntries([
        ...rows('waivedRules', t.rule, t.legalBasis),
        ...rows('risks', t.risk, t.mitigation),
      ]),
    };
  });
  readonly #start = computed(() => {
    const permit = this.permit();
    return permit ? sandboxModelOf(permit) : emptySandbox();
  });
  protected readonly model = linkedSignal(() => this.#start());
  protected readonly form = form(this.model, (path) => {
    required(path.places);
    required(path.from);
    required(path.until);
    validate(path.until, ({ value, valueOf }) => {
      const [from, until] = [valueOf(path.from), value()];
      return from !== null && until !== null && until < from
        ? { kind: 'must_be_later', message: this.t().dueAfterStart }
        : undefined;
    });
    required(path.participantsCap);
    min(path.participantsCap, 1);
    max(path.participantsCap, SANDBOX_LIMITS.participants);
    required(path.stopConditions);
    required(path.thresholdSeverity);
    min(path.thresholdPeople, 1);
    validate(path.risks, ({ value }) =>
      value().length === 0 ? { kind: 'too_few', message: this.t().oneEach } : undefined,
    );
    for (const list of [path.waivedRules, path.risks])
      applyEach(list, (pair) => {
        required(pair.first);
        maxLength(pair.first, SANDBOX_LIMITS.text);
        required(pair.second);
        maxLength(pair.second, SANDBOX_LIMITS.text);
      });
  });
  #stored: unknown = null;
  protected readonly sending = submission(this.form, async () => {
    const permit = await this.#save(sandboxTermsOf(this.model())).catch((error: unknown) => {
      const problem = asProblem(error);
      throw problem.withErrors(faultsOnModel(problem.errors));
    });
    this.#stored = this.model();
    this.saved.emit(permit);
  });

  constructor() {
    // The form has its own button: nothing is stored behind people's backs, they are only asked.
    storeOnLeaving({ dirty: () => this.#dirty(), flush: () => Promise.resolve(!this.#dirty()) });
  }

  /** Whether the page may be left: nothing was changed, or people chose to give it up. */
  leave(): Promise<boolean> {
    return this.#dirty() ? this.leaveDialog().ask() : Promise.resolve(true);
  }

  #save(terms: SandboxTerms): Promise<SandboxView> {
    const permit = this.permit();
    return permit
      ? this.#api.change(permit.id, terms, permit.revision)
      : this.#api.draft(this.commissionId(), terms);
  }

  #dirty(): boolean {
    const model = this.model();
    return model !== this.#stored && JSON.stringify(model) !== JSON.stringify(this.#start());
  }
}
