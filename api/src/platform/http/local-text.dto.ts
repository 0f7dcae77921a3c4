import type { LocalText } from '@loi-giai/shared';
import { RichText, Text } from './fields';

/** Bodies' texts in two languages, by length: a class each, because class-validator reads bounds from classes. */
function localTextDto(max: number, name = false): new () => LocalText {
  class LocalTextDto implements LocalText {
    @Text({ max, wraps: true, name })
    vi = '';

    @Text({ max, wraps: true, name })
    en = '';
  }
  Object.defineProperty(LocalTextDto, 'name', { value: `LocalText${max}` });
  return LocalTextDto;
}

/** Formatted text in two languages, by the length of what is read. */
function richLocalTextDto(max: number): new () => LocalText {
  class RichLocalTextDto implements LocalText {
    @RichText({ max })
    vi = '';

    @RichText({ max })
    en = '';
  }
  Object.defineProperty(RichLocalTextDto, 'name', { value: `RichLocalText${max}` });
  return RichLocalTextDto;
}

export const LocalText60 = localTextDto(60);
/** Names and titles. */
export const LocalText120 = localTextDto(120, true);
export const LocalText200 = localTextDto(200, true);
export const LocalText600 = localTextDto(600);
export const LocalText2000 = localTextDto(2_000);
export const LocalText20000 = localTextDto(20_000);
export const RichLocalText8000 = richLocalTextDto(8_000);
export const RichLocalText20000 = richLocalTextDto(20_000);
