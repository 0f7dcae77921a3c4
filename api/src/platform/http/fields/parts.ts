import { FIELD_ERROR } from '@loi-giai/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { type Presence, failing, presence } from './presence';

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
