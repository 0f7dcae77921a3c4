import { FIELD_ERROR } from '@loi-giai/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';
import { type Presence, documented, failing, presence } from './presence';

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
    ApiProperty({ enum: [...values], ...documented(options) }),
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
