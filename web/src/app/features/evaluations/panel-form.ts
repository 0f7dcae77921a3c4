import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormField, applyEach, email, form, maxLength, required, validate } from '@angular/forms/signals';
import { PANEL_ROLE, type PanelView, type WorkingGroupRequest } from '@loi-giai/shared';
import { ApiProblem, asProblem } from '../../core/api-problem';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { ExpertChoice } from './expert-choice';
import { EvaluationsApi } from './evaluations-api';
import { PANEL_ROLE_TEXTS } from './panel-roles.texts';
import { compositionFault, panelModelOf, panelRequestOf } from './panel-draft';
import { EXPERTS_TEXTS } from './experts.texts';
import { PANEL_TEXTS } from './panel.texts';

const ROLES = Object.values(PANEL_ROLE);

/** Decision and members of a panel: the working group with a role for each, and others by e-mail. */
@Component({
  selector: 'lg-panel-form',
  imports: [Button, DateField, ErrorSummary, ExpertChoice, FormField, SelectField, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './panel-form.html',
  styleUrls: ['../../ui/form/people-form.scss', './panel-form.scss'],
})
export class PanelForm {
  readonly code = input.required<string>();
  readonly panel = input<PanelView | null>(null);
  /** Null where the reader may not see the group's addresses; members are then named by theirs. */
  readonly group = input<WorkingGroupRequest | null>(null);
  readonly saved = output<PanelView>();
  readonly cancelled = output();

  readonly #api = inject(EvaluationsApi);
  readonly #injector = inject(Injector);
  readonly #locale = inject(Locale);
  readonly #format = injectFormat();

  protected readonly t = injectTexts(PANEL_TEXTS);
  readonly #chosen = injectTexts(EXPERTS_TEXTS);
  protected readonly status = signal('');
  protected readonly refused = signal('');
  protected readonly roles = computed(() =>
    ROLES.map((value) => ({ value, label: PANEL_ROLE_TEXTS[this.#locale.current()][value] })),
  );
  protected readonly labels = computed(() => {
    const {
      decisionNumber,
      decisionDate,
      termFrom,
      termTo,
      members,
      name,
      email: mail,
      role,
      reason,
    } = this.t();
    return {
      decisionNumber,
      decisionDate,
      termFrom,
      termTo,
      seats: members,
      name,
      email: mail,
      role,
      reason,
    };
  });

  /** Scoring has opened: only those whose conflicts stand in its way are replaced, with a reason. */
  protected readonly replacing = computed(() => this.panel()?.acts.includes('replace') ?? false);
  protected readonly model = linkedSignal(() => panelModelOf(this.panel(), this.group()));
  protected readonly seated = computed(() => this.model().seats.map(({ email: mail }) => mail));
  protected readonly groupRows = computed(() => this.#rows(true));
  protected readonly otherRows = computed(() => this.#rows(false));
  protected readonly form = form(this.model, (path) => {
    required(path.decisionNumber);
    maxLength(path.decisionNumber, 100);
    required(path.decisionDate);
    required(path.termFrom);
    validate(path.termTo, ({ value, valueOf }) => {
      const [from, to] = [valueOf(path.termFrom), value()];
      return from !== null && to !== null && to < from ? { kind: 'must_be_later' } : undefined;
    });
    validate(path.seats, ({ value }) => {
      const fault = compositionFault(value());
      // A panel that scores with an even number may go on with it: the API says which.
      if (fault === 'oddScoring' && this.replacing()) return undefined;
      return fault ? { kind: 'composition', message: this.t()[fault] } : undefined;
    });
    applyEach(path.seats, (seat) => {
      required(seat.name);
      maxLength(seat.name, 200);
      required(seat.email);
      email(seat.email);
      required(seat.role, { when: ({ valueOf }) => !valueOf(seat.ofGroup) });
    });
    required(path.reason, { when: () => this.replacing() });
    maxLength(path.reason, 2_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const { request, rows } = panelRequestOf(this.model());
    this.refused.set('');
    try {
      this.saved.emit(await this.#api.formPanel(this.code(), request));
    } catch (error) {
      throw this.#onRows(asProblem(error), rows);
    }
  });
  protected readonly compositionError = computed(() =>
    this.sending.failures() > 0 ? (this.form.seats().errors()[0]?.message ?? '') : '',
  );

  /** An expert of the pool, who is asked like everybody else from outside. */
  protected take({ name, email: mail }: { readonly name: string; readonly email: string }): void {
    const seat = { name, email: mail, role: PANEL_ROLE.expert, ofGroup: false };
    this.model.update((model) => ({ ...model, seats: [...model.seats, seat] }));
    this.status.set(this.#chosen().taken(name));
  }

  protected add(): void {
    const seat = { name: '', email: '', role: PANEL_ROLE.expert, ofGroup: false };
    this.model.update((model) => ({ ...model, seats: [...model.seats, seat] }));
    afterNextRender(() => this.form.seats[this.model().seats.length - 1]?.name().focusBoundControl(), {
      injector: this.#injector,
    });
  }

  protected remove(index: number, adder: HTMLElement): void {
    const name = this.nameOf(index);
    this.model.update((model) => ({ ...model, seats: model.seats.filter((_, at) => at !== index) }));
    this.status.set(this.t().removed(name));
    adder.focus();
  }

  protected nameOf(index: number): string {
    return this.model().seats[index]?.name.trim() || this.t().person(this.#format.number(index + 1));
  }

  #rows(ofGroup: boolean): number[] {
    return this.model().seats.flatMap((seat, index) => (seat.ofGroup === ofGroup ? [index] : []));
  }

  /** The API counts those it was sent; the form also has those who do not take part. */
  #onRows(problem: ApiProblem, rows: readonly number[]): ApiProblem {
    const rowOf = (path: string): number =>
      rows[Number(/^members\.(\d+)\./.exec(path)?.[1] ?? Number.NaN)] ?? -1;
    const unfit = problem.errors.find(({ code }) => code === 'not_allowed');
    if (unfit) {
      this.refused.set(this.t().refused(this.nameOf(rowOf(unfit.path))));
      return problem.withErrors([]);
    }
    const errors = problem.errors.map((fault) => ({
      ...fault,
      path: fault.path
        .replace(/^members\.\d+\./, () => `seats.${rowOf(fault.path)}.`)
        .replace(/^members$/, 'seats'),
    }));
    return problem.withErrors(errors);
  }
}
