import {
  FIELD_ERROR,
  type FieldErrorCode,
  type NameFault,
  nameFaultOf,
  visibleLength,
} from '@loi-giai/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  isEmail,
  type ValidationOptions,
} from 'class-validator';
import { CODE } from './params';
import { LONGEST_LINE, isLine, isText } from './plain-text';
import { sanitizeRichText } from './rich-text';

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

/** Only what is said here may be missing: an optional field that is null is as wrong as any other (I6 hangs on it). */
function presence({ optional = false, nullable = false }: Presence): PropertyDecorator[] {
  if (!optional && !nullable) return [];
  const mayMiss = (value: unknown): boolean => (value === undefined ? optional : value === null && nullable);
  return [ValidateIf((_, value) => !mayMiss(value))];
}

/** A check of our own, where class-validator's lets pass what is none. It forgets the code of what fails without a message. */
const checked = (
  name: string,
  validate: (value: unknown) => boolean,
  options: ValidationOptions,
): PropertyDecorator => ValidateBy({ name, validator: { validate, defaultMessage: () => name } }, options);

/** NFC, no surrounding space, line ends as Unix writes them; what only separates words becomes a space. */
const tidy = (separators: RegExp | null): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string') return value;
    const text = value.normalize('NFC').replaceAll('\r\n', '\n').trim();
    return separators ? text.replace(separators, ' ') : text;
  });

interface TextOptions extends Presence {
  readonly min?: number;
  /** Up to the length of a line, the text is one. */
  readonly max: number;
  /** A line that is written in a box where it wraps, such as a title: there a line break is a space. */
  readonly wraps?: boolean;
  /** What something is called: no word of it mixes letters that look alike and are not. */
  readonly name?: boolean;
}

const HIDDEN: ReadonlySet<NameFault | null> = new Set<NameFault>(['invisible', 'loose_marks']);

/** What something is called: no letters in disguise. */
function honest(): PropertyDecorator[] {
  const faultOf = (value: unknown): NameFault | null =>
    typeof value === 'string' ? nameFaultOf(value) : null;
  return [
    checked('isHonest', (value) => !HIDDEN.has(faultOf(value)), failing(FIELD_ERROR.notAllowed)),
    checked('isOneScript', (value) => faultOf(value) !== 'mixed_scripts', failing(FIELD_ERROR.mixedScripts)),
  ];
}

export function Text(options: TextOptions): PropertyDecorator {
  const { min = 0, max, wraps = false, name = false } = options;
  const inLine = max <= LONGEST_LINE;
  return applyDecorators(
    ...presence(options),
    tidy(inLine ? (wraps ? /[\t\n]+/g : /\t/g) : null),
    MaxLength(max, failing(FIELD_ERROR.tooLong, { max })),
    ...(min > 0
      ? [MinLength(min, failing(min === 1 ? FIELD_ERROR.required : FIELD_ERROR.tooShort, { min }))]
      : []),
    ...(name ? honest() : []),
    checked('isText', inLine ? isLine : isText, failing(FIELD_ERROR.notAllowed)),
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

/** A list of lines, none of them empty and each at most once. */
export function Lines(options: { min?: number; max: number; length: number }): PropertyDecorator {
  const { min = 0, max, length } = options;
  const tidyLine = (line: unknown): unknown =>
    typeof line === 'string'
      ? line
          .normalize('NFC')
          .trim()
          .replace(/[\t\n]+/g, ' ')
      : line;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(tidyLine) : value)),
    ArrayUnique(failing(FIELD_ERROR.duplicate)),
    MaxLength(length, { each: true, ...failing(FIELD_ERROR.tooLong, { max: length }) }),
    MinLength(1, { each: true, ...failing(FIELD_ERROR.required) }),
    checked('isLine', isLine, { each: true, ...failing(FIELD_ERROR.notAllowed) }),
    IsString({ each: true, ...failing(FIELD_ERROR.wrongType) }),
    ArrayMaxSize(max, failing(FIELD_ERROR.tooMany, { max })),
    ArrayMinSize(min, failing(FIELD_ERROR.tooFew, { min })),
    IsArray(failing(FIELD_ERROR.wrongType)),
    ApiProperty({ type: String, isArray: true, minItems: min, maxItems: max }),
  );
}

/** A text of which every character counts, such as one that is signed: nothing of it is tidied. */
export function Verbatim(options: Presence & { max: number }): PropertyDecorator {
  const { max } = options;
  return applyDecorators(
    ...presence(options),
    checked('isWellFormed', isWellFormed, failing(FIELD_ERROR.notAllowed)),
    MaxLength(max, failing(FIELD_ERROR.tooLong, { max })),
    IsString(failing(FIELD_ERROR.wrongType)),
    ApiProperty({
      type: String,
      maxLength: max,
      required: !options.optional,
      nullable: options.nullable ?? false,
    }),
  );
}

const SHA256 = /^[0-9a-f]{64}$/i;

/** 32 bytes in hexadecimal. */
export function Digest(): PropertyDecorator {
  return applyDecorators(
    Matches(SHA256, failing(FIELD_ERROR.badFormat)),
    ApiProperty({ type: String, pattern: SHA256.source }),
  );
}

export function Digests({ max }: { max: number }): PropertyDecorator {
  return applyDecorators(
    Matches(SHA256, { each: true, ...failing(FIELD_ERROR.badFormat) }),
    ArrayMaxSize(max, failing(FIELD_ERROR.tooMany, { max })),
    IsArray(failing(FIELD_ERROR.wrongType)),
    ApiProperty({ type: String, isArray: true, maxItems: max }),
  );
}

const isWellFormed = (value: unknown): boolean => typeof value === 'string' && value.isWellFormed();

/** Markup takes room, too; what is far beyond that is not even read. */
const MARKUP_FACTOR = 6;

/** Formatted text, made safe as it comes in; its length is that of what is read. */
export function RichText({ max }: { max: number }): PropertyDecorator {
  const most = max * MARKUP_FACTOR + 2_000;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && value.length <= most && isText(value) ? sanitizeRichText(value) : value,
    ),
    checked(
      'visibleLength',
      (value) => typeof value !== 'string' || (value.length <= most && visibleLength(value) <= max),
      failing(FIELD_ERROR.tooLong, { max }),
    ),
    checked('isText', isText, failing(FIELD_ERROR.notAllowed)),
    IsString(failing(FIELD_ERROR.wrongType)),
    ApiProperty({ type: String, format: 'html', maxLength: most }),
  );
}

/** What somebody calls himself or an organization: no link, because mails to others name it, and no letters in disguise. */
export function Name(options: { min: number; max: number }): PropertyDecorator {
  const hasNoLink = (value: unknown): boolean => typeof value === 'string' && !/:\/\/|www\./i.test(value);
  return applyDecorators(
    Text({ ...options, name: true }),
    checked('hasNoLink', hasNoLink, failing(FIELD_ERROR.notAllowed)),
  );
}

/** The address of a page elsewhere, or empty; shown as a link, so nothing but the web's own schemes. */
export function Link(options: { max: number }): PropertyDecorator {
  const isLink = (value: unknown): boolean =>
    value === '' || (typeof value === 'string' && isWebAddress(value));
  return applyDecorators(Text(options), checked('isLink', isLink, failing(FIELD_ERROR.badFormat)));
}

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value)) return false;
  const url = URL.parse(value);
  return url !== null && url.username === '' && url.password === '';
}

/** A list of codes, each at most once. */
export function Codes(options: { max: number }): PropertyDecorator {
  const { max } = options;
  return applyDecorators(
    ArrayUnique(failing(FIELD_ERROR.duplicate)),
    Matches(CODE, { each: true, ...failing(FIELD_ERROR.badFormat) }),
    ArrayMaxSize(max, failing(FIELD_ERROR.tooMany, { max })),
    IsArray(failing(FIELD_ERROR.wrongType)),
    ApiProperty({ type: String, isArray: true, maxItems: max }),
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

/** Quoted parts of an address may hold any character, and its domain halves of characters: neither is written to. */
export function isEmailAddress(value: unknown): value is string {
  return isLine(value) && isEmail(value);
}

export function Email(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().toLowerCase() : value,
    ),
    checked('isEmailAddress', isEmailAddress, failing(FIELD_ERROR.badEmail)),
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

/** Fifteen digits are what a number of JSON is sure to carry; beyond them others would be stored than were sent. */
const SURE_DIGITS = 15;

/** IsNumber counts the digits after a point, of which 1e-7 has none. */
function isDecimal(value: unknown, digits: number): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  return Number(value.toFixed(digits)) === value && Number(value.toPrecision(SURE_DIGITS)) === value;
}

export function Decimal(
  options: Presence & { min: number; max: number; digits?: number },
): PropertyDecorator {
  const { min, max, digits = 6 } = options;
  return applyDecorators(
    ...presence(options),
    Max(max, failing(FIELD_ERROR.tooLarge, { max })),
    Min(min, failing(FIELD_ERROR.tooSmall, { min })),
    checked('isDecimal', (value) => isDecimal(value, digits), failing(FIELD_ERROR.wrongType)),
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

/** A list of flags. */
export function Flags({ min, max }: { min: number; max: number }): PropertyDecorator {
  return applyDecorators(
    IsBoolean({ each: true, ...failing(FIELD_ERROR.wrongType) }),
    ArrayMaxSize(max, failing(FIELD_ERROR.tooMany, { max })),
    ArrayMinSize(min, failing(FIELD_ERROR.tooFew, { min })),
    IsArray(failing(FIELD_ERROR.wrongType)),
    ApiProperty({ type: Boolean, isArray: true, minItems: min, maxItems: max }),
  );
}

export function OneOf(values: readonly string[], options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsIn([...values], failing(FIELD_ERROR.notAllowed)),
    ApiProperty({ enum: [...values], required: !options.optional, nullable: options.nullable ?? false }),
  );
}

const INSTANT = /^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** ISO 8601 also knows weeks and days of the year, which neither Date nor RFC 3339 does. */
function isInstant(value: unknown): boolean {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}

/** An instant with its offset, as RFC 3339 writes it; seconds may be left out. */
export function Instant(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    checked('isInstant', isInstant, failing(FIELD_ERROR.badDate)),
    // Date takes 31 February for 3 March.
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

/** A list of calendar dates, each at most once. */
export function Days({ max }: { max: number }): PropertyDecorator {
  return applyDecorators(
    ArrayUnique(failing(FIELD_ERROR.duplicate)),
    Matches(/^(19|20|21)\d\d-\d\d-\d\d$/, { each: true, ...failing(FIELD_ERROR.badDate) }),
    IsISO8601({ strict: true }, { each: true, ...failing(FIELD_ERROR.badDate) }),
    ArrayMaxSize(max, failing(FIELD_ERROR.tooMany, { max })),
    IsArray(failing(FIELD_ERROR.wrongType)),
    ApiProperty({ type: String, format: 'date', isArray: true, maxItems: max }),
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

/** A list of ids, each at most once. */
export function Ids({ max }: { max: number }): PropertyDecorator {
  return applyDecorators(
    ArrayUnique(failing(FIELD_ERROR.duplicate)),
    IsUUID('all', { each: true, ...failing(FIELD_ERROR.badFormat) }),
    ArrayMaxSize(max, failing(FIELD_ERROR.tooMany, { max })),
    IsArray(failing(FIELD_ERROR.wrongType)),
    ApiProperty({ type: String, format: 'uuid', isArray: true, maxItems: max }),
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

/** A list of some of the values, each at most once. */
export function SomeOf(values: readonly string[]): PropertyDecorator {
  return applyDecorators(
    ArrayUnique(failing(FIELD_ERROR.duplicate)),
    IsIn([...values], { each: true, ...failing(FIELD_ERROR.notAllowed) }),
    IsArray(failing(FIELD_ERROR.wrongType)),
    ApiProperty({ enum: [...values], isArray: true }),
  );
}

/** A list of nested objects. */
export function Parts(
  type: () => new () => object,
  options: Presence & { min?: number; max: number },
): PropertyDecorator {
  const { min = 0, max } = options;
  return applyDecorators(
    ...presence(options),
    ValidateNested({ each: true, ...failing(FIELD_ERROR.wrongType) }),
    IsObject({ each: true, ...failing(FIELD_ERROR.wrongType) }),
    Type(type),
    ArrayMaxSize(max, failing(FIELD_ERROR.tooMany, { max })),
    ArrayMinSize(min, failing(FIELD_ERROR.tooFew, { min })),
    IsArray(failing(FIELD_ERROR.wrongType)),
    ApiProperty({ type, isArray: true, minItems: min, maxItems: max, required: !options.optional }),
  );
}
