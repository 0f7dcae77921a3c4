import { ERROR, FIELD_ERROR, type FieldErrorCode, type FieldProblem } from '@loi-giai/shared';
import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { problem } from '../errors/problem';

interface FieldContext {
  readonly code: FieldErrorCode;
  readonly params?: Record<string, string | number>;
}

/** Of one answer: nobody reads on, and whoever sends what is wrong all over is not answered at greater length. */
const MOST_PROBLEMS = 200;

/** Refuses unknown fields and turns what class-validator found into field problems with paths such as `criteria.2.weight`. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: true },
    exceptionFactory: (errors) =>
      problem(ERROR.validation, {
        errors: errors.flatMap((error) => toFieldProblems(error, '')).slice(0, MOST_PROBLEMS),
      }),
  });
}

function toFieldProblems(error: ValidationError, parent: string): FieldProblem[] {
  const path = parent === '' ? error.property : `${parent}.${error.property}`;
  const children = (error.children ?? []).flatMap((child) => toFieldProblems(child, path));
  const failed = Object.keys(error.constraints ?? {});
  if (failed.length === 0) return children;
  const contexts = (error.contexts ?? {}) as Readonly<Record<string, FieldContext>>;
  // What is of the wrong type fails every bound, too: the type is what there is to say.
  const own = failed.find((name) => contexts[name]?.code === FIELD_ERROR.wrongType) ?? failed[0] ?? '';
  const { code, params } = ownProblem(error, own, contexts[own]);
  return [{ path, code, ...(params && { params }) }, ...children];
}

function ownProblem(
  error: ValidationError,
  constraint: string,
  context: FieldContext | undefined,
): Pick<FieldProblem, 'code' | 'params'> {
  if (constraint === 'whitelistValidation') return { code: FIELD_ERROR.unknownField };
  if (error.value === undefined) return { code: FIELD_ERROR.required };
  return context ?? { code: FIELD_ERROR.wrongType };
}
