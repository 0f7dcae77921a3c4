import type { PipeTransform } from '@nestjs/common';
import { notFound } from '../../platform/errors/problem';

/** The number of a version in an address. */
export const VERSION_NUMBER: PipeTransform<string, number> = {
  transform: (value) => {
    if (!/^[1-9]\d{0,5}$/.test(value)) throw notFound();
    return Number(value);
  },
};
