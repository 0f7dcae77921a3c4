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
  const busy = signal(false);
  const problem = signal<ApiProblem | null>(null);
  const failures = signal(0);
  const attempt = signal(0);
  const refused = signal(false);

  const begin = (): void => {
    attempt.update((number) => number + 1);
    problem.set(null);
    refused.set(false);
  };

  /** Acts, and answers the errors that belong to fields. */
  const send = async (act: () => Promise<unknown>): Promise<FieldError[]> => {
    const number = attempt();
    try {
      await act();
      return [];
    } catch (error) {
      const found = asProblem(error);
      const faults = faultsOf(found, refusals);
      const onFields = faults.flatMap((fault) => errorOnField(form, fault, () => attempt() === number));
      if (onFields.length < faults.length || faults.length === 0) problem.set(found);
      return onFields;
    }
  };

  const tryOnce = async (): Promise<boolean> => {
    begin();
    // What the API said of an earlier attempt must not stop this one: another field may have mended it.
    const ignoreValidators = isFaulty(form) ? 'none' : 'all';
    const accepted = await submit(form, { action: () => send(action), ignoreValidators });
    return accepted && problem() === null;
  };

  return {
    busy: busy.asReadonly(),
    problem: problem.asReadonly(),
    failures: failures.asReadonly(),
    refused: refused.asReadonly(),
    async submit(event) {
      event?.preventDefault();
      if (busy()) return false;
      busy.set(true);
      const done = await tryOnce().finally(() => {
        busy.set(false);
      });
      // A form that begins anew after it was sent has nothing to complain of yet.
      if (done) failures.set(0);
      else failures.update((count) => count + 1);
      return done;
    },
    refuse(found) {
      // Whoever sends it hears of it from that.
      if (busy()) return;
      begin();
      failures.set(0);
      if (found === null || faultsOf(found, refusals).length === 0) return;
      const number = attempt();
      const placing = submit(form, {
        action: () => send(() => Promise.reject(found)),
        ignoreValidators: 'all',
      });
      // Once the errors are on their fields: whoever hears of it looks there.
      void placing.then(() => {
        refused.set(attempt() === number);
      });
    },
  };
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
