import type { LocaleCode } from '@loi-giai/shared';
import { FIELD_NAMES } from '../challenges/field-names';
import { PART_TEXTS } from './questions.texts';

/** Where a change stands, in words: "Tiêu chí: Sáng tạo – trọng số". */
export function pathLabel(path: string, locale: LocaleCode): string {
  const [first = '', ...rest] = path.split('.');
  const sections: Readonly<Record<string, string>> = FIELD_NAMES[locale];
  const parts = rest.map((part) => PART_TEXTS[locale][part] ?? part);
  const section = sections[first] ?? first;
  // The text in the reader's own language needs no word for it.
  if (rest.length === 1 && rest[0] === 'vi') return section;
  if (rest.length === 1) return `${section} (${parts[0] ?? ''})`;
  return parts.length === 0 ? section : `${section}: ${parts.join(' – ')}`;
}
