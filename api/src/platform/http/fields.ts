import { FIELD_ERROR, type FieldErrorCode } from '@loi-giai/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';

/**
 * Decorators of request fields. Each says type, bounds and documentation at once, and gives every failure the field
 * error code and the bounds that the web needs to explain it.
 */
interface Presence {
  /** May be absent. */
  readonly optional?: boolean;
  /** May be null. */
  readonly nullable?: boolean;
}

const failing = (code: FieldErrorCode, params?: Record<string, number | string>): ValidationOptions => ({
  context: { code, ...(params && { params }) },
});

function presence({ optional, nullable }: Presence): PropertyDecorator[] {
  if (optional) return [IsOptional()];
  return nullable ? [ValidateIf((_, value) => value !== null)] : [];
}

/** NFC, no surrounding space; PostgreSQL takes no NUL, and control characters have no place in a text. */
const tidy = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.normalize('NFC').replaceAll('\r\n', '\n').trim() : value,
);
const CONTROL_FREE = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

export function Text(options: Presence & { min?: number; max: number }): PropertyDecorator {
  const { min = 0, max } = options;
  return applyDecorators(
    ...presence(options),
    tidy,
    MaxLength(max, failing(FIELD_ERROR.tooLong, { max })),
    ...(min > 0
      ? [MinLength(min, failing(min === 1 ? FIELD_ERROR.required : FIELD_ERROR.tooShort, { min }))]
      : []),
    Matches(CONTROL_FREE, failing(FIELD_ERROR.notAllowed)),
    IsString(failing(FIELD_ERROR.wrongType)),
    ApiProperty({
      type: String,
      minLength: min,
      maxLength: max,
      required: !options.optional,
      nullable: options.nullable ?? false,
    }),
  );
}

/** Kept as it is typed: spaces belong to a password. */
export function Password(options: { min: number; max: number }): PropertyDecorator {
  return applyDecorators(
    MaxLength(options.max, failing(FIELD_ERROR.tooLong, { max: options.max })),
    MinLength(options.min, failing(FIELD_ERROR.tooShort, { min: options.min })),
    IsString(failing(FIELD_ERROR.wrongType)),
    ApiProperty({ type: String, format: 'password', minLength: options.min, maxLength: options.max }),
  );
}

export function Email(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().toLowerCase() : value,
    ),
    IsEmail({}, failing(FIELD_ERROR.badEmail)),
    MaxLength(254, failing(FIELD_ERROR.tooLong, { max: 254 })),
    ApiProperty({ type: String, format: 'email' }),
  );
}

export function Whole(options: Presence & { min: number; max: number }): PropertyDecorator {
  const { min, max } = options;
  return applyDecorators(
    ...presence(options),
    Max(max, failing(FIELD_ERROR.tooLarge, { max })),
    Min(min, failing(FIELD_ERROR.tooSmall, { min })),
    IsInt(failing(FIELD_ERROR.wrongType)),
    ApiProperty({
      type: 'integer',
      minimum: min,
      maximum: max,
      required: !options.optional,
      nullable: options.nullable ?? false,
    }),
  );
}

export function Decimal(
  options: Presence & { min: number; max: number; digits?: number },
): PropertyDecorator {
  const { min, max, digits = 6 } = options;
  return applyDecorators(
    ...presence(options),
    Max(max, failing(FIELD_ERROR.tooLarge, { max })),
    Min(min, failing(FIELD_ERROR.tooSmall, { min })),
    IsNumber({ maxDecimalPlaces: digits }, failing(FIELD_ERROR.wrongType)),
    ApiProperty({
      type: Number,
      minimum: min,
      maximum: max,
      required: !options.optional,
      nullable: options.nullable ?? false,
    }),
  );
}

export function Flag(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsBoolean(failing(FIELD_ERROR.wrongType)),
    ApiProperty({ type: Boolean, required: !options.optional }),
  );
}

export function OneOf(values: readonly string[], options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsIn([...values], failing(FIELD_ERROR.notAllowed)),
    ApiProperty({ enum: [...values], required: !options.optional, nullable: options.nullable ?? false }),
  );
}

/** An instant, ISO 8601 with offset. */
export function Instant(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    Matches(/(Z|[+-]\d\d:\d\d)$/, failing(FIELD_ERROR.badDate)),
    IsISO8601({ strict: true, strictSeparator: true }, failing(FIELD_ERROR.badDate)),
    ApiProperty({
      type: String,
      format: 'date-time',
      required: !options.optional,
      nullable: options.nullable ?? false,
    }),
  );
}

/** A calendar date, yyyy-MM-dd. */
export function Day(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    Matches(/^(19|20|21)\d\d-\d\d-\d\d$/, failing(FIELD_ERROR.badDate)),
    IsISO8601({ strict: true }, failing(FIELD_ERROR.badDate)),
    ApiProperty({
      type: String,
      format: 'date',
      required: !options.optional,
      nullable: options.nullable ?? false,
    }),
  );
}

export function Id(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsUUID('all', failing(FIELD_ERROR.badFormat)),
    ApiProperty({
      type: String,
      format: 'uuid',
      required: !options.optional,
      nullable: options.nullable ?? false,
    }),
  );
}

/** A nested object. */
export function Part(type: () => new () => object): PropertyDecorator {
  return applyDecorators(
    ValidateNested(failing(FIELD_ERROR.wrongType)),
    // What is absent is no nested object either; ValidateNested alone lets it pass.
    IsObject(failing(FIELD_ERROR.required)),
    Type(type),
    ApiProperty({ type }),
  );
}

/** A list of nested objects. */
export function Parts(
  type: () => new () => object,
  options: { min?: number; max: number },
): PropertyDecorator {
  const { min = 0, max } = options;
  return applyDecorators(
    ValidateNested({ each: true, ...failing(FIELD_ERROR.wrongType) }),
    IsObject({ each: true, ...failing(FIELD_ERROR.wrongType) }),
    Type(type),
    ArrayMaxSize(max, failing(FIELD_ERROR.tooMany, { max })),
    ArrayMinSize(min, failing(FIELD_ERROR.tooFew, { min })),
    IsArray(failing(FIELD_ERROR.wrongType)),
    ApiProperty({ type, isArray: true, minItems: min, maxItems: max }),
  );
}
