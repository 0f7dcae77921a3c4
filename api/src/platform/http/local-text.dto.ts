import type { LocalText } from '@loi-giai/shared';
import { Text } from './fields';

/** Bodies' texts in two languages, by length: a class each, because class-validator reads bounds from classes. */
function localTextDto(max: number): new () => LocalText {
  class LocalTextDto implements LocalText {
    @Text({ max, wraps: true })
    vi = '';

    @Text({ max, wraps: true })
    en = '';
  }
  Object.defineProperty(LocalTextDto, 'name', { value: `LocalText${max}` });
  return LocalTextDto;
}

export const LocalText120 = localTextDto(120);
export const LocalText200 = localTextDto(200);
export const LocalText600 = localTextDto(600);
export const LocalText2000 = localTextDto(2_000);
export const LocalText20000 = localTextDto(20_000);
