import { FIELD_ERROR } from '@loi-giai/shared';
import { type ArgumentMetadata, Param, type PipeTransform, Query } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { fieldProblem, notFound } from '../errors/problem';

/** What codes of challenges, agencies and fields are made of. */
export const CODE = /^[\p{L}\p{N}._-]{1,40}$/u;

class RecordIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value)) throw notFound();
    return value.toLowerCase();
  }
}

class CodePipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!CODE.test(value)) throw notFound();
    return value;
  }
}

class CodeFilterPipe implements PipeTransform<string | undefined, string | undefined> {
  transform(value: string | undefined, { data = '' }: ArgumentMetadata): string | undefined {
    if (value === undefined || value === '') return undefined;
    if (!CODE.test(value)) throw fieldProblem(data, FIELD_ERROR.badFormat);
    return value;
  }
}

class NumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,5}$/.test(value)) throw notFound();
    return Number(value);
  }
}

/** A number in the address, from 1 on, such as a version's. */
export const NumberParam = (name = 'number'): ParameterDecorator => Param(name, NumberPipe);

/** An id in the address; what is no id is simply not found (I11). */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, RecordIdPipe);

/** The code of a challenge, agency or field in the address. */
export const CodeParam = (name = 'code'): ParameterDecorator => Param(name, CodePipe);

/** The code of an agency or field that a list is filtered by; undefined: not filtered. */
export const CodeFilter = (name: string): ParameterDecorator => Query(name, CodeFilterPipe);
