import { inject } from '@angular/core';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { ErrorCode, FieldErrorCode, LocaleCode } from '@loi-giai/shared';
import { formatDate, formatNumber } from '../../core/format';
import { Locale } from '../../core/locale';
import { PROBLEM_TEXTS } from '../../core/problem.texts';
import { FIELD_ERROR_TEXTS, type FieldErrorParams } from './field-errors.texts';

/** An error the API found in a field; its text follows the reader's language. */
export interface ServerFieldError extends ValidationError {
  /** The code of a problem where the whole request was refused because of this field. */
  readonly kind: FieldErrorCode | ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** False once another attempt to send has begun. Signal forms keep the error until its field changes. */
  readonly live: () => boolean;
}

/** Whether the API found this error, and not the form itself. */
export function isServerError(error: ValidationError): error is ServerFieldError {
  return 'live' in error;
}

/** Whether an error is still to be shown. */
export function isLive(error: ValidationError): boolean {
  return !isServerError(error) || error.live();
}

/** Whether the form itself finds something wrong. What the API said of an earlier attempt is not asked: it may hold no more. */
export function isFaulty(form: FieldTree<unknown>): boolean {
  return form()
    .errorSummary()
    .some((error) => !isServerError(error));
}

/** What the built-in validators of signal forms call their errors, in our codes. */
const CODE_OF_KIND: Readonly<Record<string, FieldErrorCode>> = {
  required: 'required',
  minLength: 'too_short',
  maxLength: 'too_long',
  min: 'too_small',
  max: 'too_large',
  email: 'bad_email',
  pattern: 'bad_format',
};

/** The text of a field's error: its own message if it has one, else the one of its code. */
export function fieldErrorText(error: ValidationError, locale: LocaleCode): string {
  if (error.message) return error.message;
  const texts = FIELD_ERROR_TEXTS[locale];
  const code = CODE_OF_KIND[error.kind] ?? error.kind;
  const problems = PROBLEM_TEXTS[locale];
  if (!(code in texts) && code in problems) return problems[code as ErrorCode];
  const text = code in texts ? texts[code as FieldErrorCode] : texts.bad_format;
  return text(paramsOf(error, locale));
}

export function injectFieldErrorText(): (error: ValidationError) => string {
  const locale = inject(Locale);
  return (error) => fieldErrorText(error, locale.current());
}

function paramsOf(error: ValidationError, locale: LocaleCode): FieldErrorParams {
  const known = error as ValidationError &
    Partial<Record<string, unknown>> & { params?: Record<string, unknown> };
  const bound = (...names: string[]): string => {
    for (const name of names) {
      const value = known.params?.[name] ?? known[name];
      if (typeof value === 'number') return formatNumber(value, locale);
      if (typeof value === 'string') return isDay(value) ? formatDate(value) : value;
    }
    return '';
  };
  return {
    min: bound('min', 'minLength'),
    max: bound('max', 'maxLength'),
    dated: [known.params?.['min'], known.params?.['max']].some(isDay),
    days: bound('days'),
    name: bound('name'),
  };
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
