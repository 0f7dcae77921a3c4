import { FIELD_ERROR } from '@loi-giai/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { type Presence, checked, documented, failing, presence } from './presence';

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
      ...documented(options),
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
      ...documented(options),
    }),
  );
}
