import { FIELD_ERROR } from '@loi-giai/shared';
import { fieldProblem } from '../../platform/errors/problem';

/** The header as its sender chose it, or undefined. @throws validation where it is no key */
export function readIdempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined || header === '') return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(header)) throw fieldProblem('idempotency-key', FIELD_ERROR.badFormat);
  return header;
}
