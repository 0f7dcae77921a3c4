import type { FieldErrorCode } from '@loi-giai/shared';
import { ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';

/** Whether a field may be missing from a request. */
export interface Presence {
  /** May be absent. */
  readonly optional?: boolean;
  /** May be null. */
  readonly nullable?: boolean;
}

export const failing = (
  code: FieldErrorCode,
  params?: Record<string, number | string>,
): ValidationOptions => ({
  context: { code, ...(params && { params }) },
});

/** Only what is said here may be missing: an optional field that is null is as wrong as any other (I6 hangs on it). */
export function presence({ optional = false, nullable = false }: Presence): PropertyDecorator[] {
  if (!optional && !nullable) return [];
  const mayMiss = (value: unknown): boolean => (value === undefined ? optional : value === null && nullable);
  return [ValidateIf((_, value) => !mayMiss(value))];
}

/** A check of our own, where class-validator's lets pass what is none. It forgets the code of what fails without a message. */
export const checked = (
  name: string,
  validate: (value: unknown) => boolean,
  options: ValidationOptions,
): PropertyDecorator => ValidateBy({ name, validator: { validate, defaultMessage: () => name } }, options);

/** For the documentation of such a field. */
export const documented = ({
  optional = false,
  nullable = false,
}: Presence): { required: boolean; nullable: boolean } => ({ required: !optional, nullable });
