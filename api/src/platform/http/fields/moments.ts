import { FIELD_ERROR } from '@loi-giai/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsISO8601, Matches } from 'class-validator';
import { type Presence, checked, documented, failing, presence } from './presence';

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
      ...documented(options),
    }),
  );
}

const DAY = /^(19|20|21)\d\d-\d\d-\d\d$/;

/** A calendar date, yyyy-MM-dd. */
export function Day(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    Matches(DAY, failing(FIELD_ERROR.badDate)),
    IsISO8601({ strict: true }, failing(FIELD_ERROR.badDate)),
    ApiProperty({
      type: String,
      format: 'date',
      ...documented(options),
    }),
  );
}

/** A list of calendar dates, each at most once. */
export function Days({ max }: { max: number }): PropertyDecorator {
  return applyDecorators(
    ArrayUnique(failing(FIELD_ERROR.duplicate)),
    Matches(DAY, { each: true, ...failing(FIELD_ERROR.badDate) }),
    IsISO8601({ strict: true }, { each: true, ...failing(FIELD_ERROR.badDate) }),
    ArrayMaxSize(max, failing(FIELD_ERROR.tooMany, { max })),
    IsArray(failing(FIELD_ERROR.wrongType)),
    ApiProperty({ type: String, format: 'date', isArray: true, maxItems: max }),
  );
}
