import { FIELD_ERROR } from '@loi-giai/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID, Matches, MaxLength, isEmail } from 'class-validator';
import { CODE } from '../params';
import { isLine } from '../plain-text';
import { Text } from './texts';
import { type Presence, checked, documented, failing, presence } from './presence';

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

export function Id(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsUUID('all', failing(FIELD_ERROR.badFormat)),
    ApiProperty({
      type: String,
      format: 'uuid',
      ...documented(options),
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
