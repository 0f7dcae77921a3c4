import { type Signal, signal } from '@angular/core';
import { type FieldTree, type ValidationError, submit } from '@angular/forms/signals';
import type { ErrorCode, FieldProblem } from '@loi-giai/shared';
import { type ApiProblem, asProblem } from '../../core/api-problem';
import { type ServerFieldError, isFaulty } from './field-errors';

/** A form on its way to the API; what the error summary and the submit button read. */
export interface Submission {
  /** True between pressing the button and the API's answer. */
  readonly busy: Signal<boolean>;
  /** The last attempt's problem, as far as it belongs to no single field. */
  readonly problem: Signal<ApiProblem | null>;
  /** Counts attempts that failed since the last that succeeded, so that the summary can take the focus each time. */
  readonly failures: Signal<number>;
  /** Whether the API refused the form when it saved itself, without anybody having sent it. */
  readonly refused: Signal<boolean>;
  /** Validates, then acts. Resolves with whether it succeeded; never rejects. */
  submit(event?: Event): Promise<boolean>;
  /**
   * Shows what the API says of a form that saves itself, on its fields and in the summary, which leaves the focus where people
   * write. Null, or a problem of no field: nothing is to be mended there.
   */
  refuse(problem: ApiProblem | null): void;
}

/**
 * Submits a signal form: nothing is sent while it is invalid; field errors the API answers are put on their fields.
 * @param form the form, as `form(model, …)` made it
 * @param action sends the data; where to go afterwards belongs here too
 * @param refusals problems that are about one field, with its path: `{ tax_code_taken: 'taxCode' }`
 */
export function submission<T>(
  form: FieldTree<T>,
  action: () => Promise<unknown>,
  refusals: Refusals = {},
): Submission {
  return new FormSubmission(form, action, refusals);
}

class FormSubmission<T> implements Submission {
  readonly #busy = signal(false);
  readonly #problem = signal<ApiProblem | null>(null);
  readonly #failures = signal(0);
  readonly #attempt = signal(0);
  readonly #refused = signal(false);

  readonly busy = this.#busy.asReadonly();
  readonly problem = this.#problem.asReadonly();
  readonly failures = this.#failures.asReadonly();
  readonly refused = this.#refused.asReadonly();

  constructor(
    private readonly form: FieldTree<T>,
    private readonly action: () => Promise<unknown>,
    private readonly refusals: Refusals,
  ) {}

  async submit(event?: Event): Promise<boolean> {
    event?.preventDefault();
    if (this.#busy()) return false;
    this.#busy.set(true);
    const done = await this.#tryOnce().finally(() => {
      this.#busy.set(false);
    });
    // A form that begins anew after it was sent has nothing to complain of yet.
    if (done) this.#failures.set(0);
    else this.#failures.update((count) => count + 1);
    return done;
  }

  refuse(found: ApiProblem | null): void {
    // Whoever sends it hears of it from that.
    if (this.#busy()) return;
    this.#begin();
    this.#failures.set(0);
    if (found === null || faultsOf(found, this.refusals).length === 0) return;
    const number = this.#attempt();
    const placing = submit(this.form, {
      action: () => this.#send(() => Promise.reject(found)),
      ignoreValidators: 'all',
    });
    // Once the errors are on their fields: whoever hears of it looks there.
    void placing.then(() => {
      this.#refused.set(this.#attempt() === number);
    });
  }

  #begin(): void {
    this.#attempt.update((number) => number + 1);
    this.#problem.set(null);
    this.#refused.set(false);
  }

  async #tryOnce(): Promise<boolean> {
    this.#begin();
    // What the API said of an earlier attempt must not stop this one: another field may have mended it.
    const ignoreValidators = isFaulty(this.form) ? 'none' : 'all';
    const accepted = await submit(this.form, { action: () => this.#send(this.action), ignoreValidators });
    return accepted && this.#problem() === null;
  }

  /** Acts, and answers the errors that belong to fields. */
  async #send(act: () => Promise<unknown>): Promise<FieldError[]> {
    const number = this.#attempt();
    try {
      await act();
      return [];
    } catch (error) {
      const found = asProblem(error);
      const faults = faultsOf(found, this.refusals);
      const onFields = faults.flatMap((fault) =>
        errorOnField(this.form, fault, () => this.#attempt() === number),
      );
      if (onFields.length < faults.length || faults.length === 0) this.#problem.set(found);
      return onFields;
    }
  }
}

/** Paths of the fields that problems are about. */
export type Refusals = Readonly<Partial<Record<ErrorCode, string>>>;

type FieldError = ServerFieldError & ValidationError.WithFieldTree;
type Fault = Omit<FieldProblem, 'code'> & { readonly code: ServerFieldError['kind'] };

function faultsOf({ code, errors, params }: ApiProblem, refusals: Refusals): readonly Fault[] {
  const path = code === 'offline' ? undefined : refusals[code];
  if (path === undefined || code === 'offline') return errors;
  // It says more than the error of the same field that may come with it.
  return [...errors.filter((error) => error.path !== path), { path, code, params }];
}

/** Follows a path such as `criteria.2.weight` into the form; nothing where the form has no such field. */
function errorOnField(form: unknown, fault: Fault, live: () => boolean): FieldError[] {
  let field = form;
  for (const key of fault.path.split('.')) {
    if (typeof field !== 'function') return [];
    // A field tree is a function whose properties are the fields below it.
    field = (field as unknown as Readonly<Record<string, unknown>>)[key];
  }
  if (typeof field !== 'function') return [];
  return [{ kind: fault.code, params: fault.params ?? {}, live, fieldTree: field as FieldTree<unknown> }];
}
