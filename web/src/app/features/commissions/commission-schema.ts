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
import type { CommissionModel } from './commission-draft';
import type { COMMISSION_FORM_TEXTS } from './commission-form.texts';

type FormTexts = Signal<(typeof COMMISSION_FORM_TEXTS)['vi']>;

/** What a commission must hold to be stored; the API asks the same. */
export function commissionSchema(t: FormTexts): (path: SchemaPathTree<CommissionModel>) => void {
  return (path) => {
    required(path.kind);
    text(path.number, 100);
    required(path.signedOn);
    required(path.value);
    min(path.value, 0);
    max(path.value, 1e15);
    validate(path.value, ({ value }) =>
      Number.isInteger(value() ?? 0) ? undefined : { kind: 'bad_format', message: t().whole },
    );
  };
}

/** Words that must be there; spaces alone are none. */
export function text(path: SchemaPath<string> & SchemaPathTree<string>, limit: number): void {
  required(path);
  validate(path, ({ value }) => (value() !== '' && value().trim() === '' ? { kind: 'required' } : undefined));
  maxLength(path, limit);
}
