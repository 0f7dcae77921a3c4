import { Param, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { notFound } from '../errors/problem';

class RecordIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value)) throw notFound();
    return value.toLowerCase();
  }
}

class CodePipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[\p{L}\p{N}._-]{1,40}$/u.test(value)) throw notFound();
    return value;
  }
}

/** An id in the address; what is no id is simply not found (I11). */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, RecordIdPipe);

/** The code of a challenge, agency or field in the address. */
export const CodeParam = (name = 'code'): ParameterDecorator => Param(name, CodePipe);
