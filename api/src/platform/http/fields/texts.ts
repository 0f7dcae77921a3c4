import { FIELD_ERROR, type NameFault, nameFaultOf, visibleLength } from '@loi-giai/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsString,
  MaxLength,
  MinLength,
} from 'class-validator';
import { LONGEST_LINE, isLine, isText } from '../plain-text';
import { sanitizeRichText } from '../rich-text';
import { type Presence, checked, documented, failing, presence } from './presence';

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
      ...documented(options),
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

const isWellFormed = (value: unknown): boolean => typeof value === 'string' && value.isWellFormed();

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
      ...documented(options),
    }),
  );
}

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

/** Kept as it is typed: spaces belong to a password. */
export function Password(options: { min: number; max: number }): PropertyDecorator {
  return applyDecorators(
    MaxLength(options.max, failing(FIELD_ERROR.tooLong, { max: options.max })),
    MinLength(options.min, failing(FIELD_ERROR.tooShort, { min: options.min })),
    IsString(failing(FIELD_ERROR.wrongType)),
    ApiProperty({ type: String, format: 'password', minLength: options.min, maxLength: options.max }),
  );
}
