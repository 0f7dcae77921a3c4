import type { Signal } from '@angular/core';
import {
  type SchemaPath,
  type SchemaPathTree,
  max,
  maxLength,
  min,
  required,
  validate,
} from '@angular/forms/signals';
import { COMMISSION_LIMITS, TERMS, TERM_LENGTH } from '@loi-giai/shared';
import type { CommissionModel } from './commission-draft';
import type { COMMISSION_FORM_TEXTS } from './commission-form.texts';

type FormTexts = Signal<(typeof COMMISSION_FORM_TEXTS)['vi']>;

/** What terms must hold to be stored as a draft; the API asks the same. What is still missing is asked when they are offered. */
export function commissionSchema(t: FormTexts): (path: SchemaPathTree<CommissionModel>) => void {
  return ({ terms }) => {
    required(terms.kind);
    min(terms.value, 0);
    max(terms.value, COMMISSION_LIMITS.value);
    validate(terms.value, ({ value }) =>
      Number.isInteger(value() ?? 0) ? undefined : { kind: 'bad_format', message: t().whole },
    );
    validate(terms.endsOn, ({ value, valueOf }) => {
      const [start, end] = [valueOf(terms.startsOn), value()];
      return start !== null && end !== null && end < start
        ? { kind: 'must_be_later', message: t().endAfterStart }
        : undefined;
    });
    for (const term of TERMS) maxLength(terms.texts[term], TERM_LENGTH[term]);
  };
}

/** Words that must be there; spaces alone are none. */
export function text(path: SchemaPath<string> & SchemaPathTree<string>, limit: number): void {
  required(path);
  validate(path, ({ value }) => (value() !== '' && value().trim() === '' ? { kind: 'required' } : undefined));
  maxLength(path, limit);
}
