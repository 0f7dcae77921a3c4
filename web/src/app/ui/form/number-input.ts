import type { LocaleCode } from '@loi-giai/shared';

/**
 * Reads a number as people type it in their language. Vietnamese groups with dots and has a decimal comma, English the
 * other way round; spaces may group in both.
 * @returns undefined when it is no number, null when nothing was typed.
 */
export function parseNumber(text: string, locale: LocaleCode): number | null | undefined {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '');
  if (compact === '') return null;
  const [group, point] = locale === 'vi' ? ['.', ','] : [',', '.'];
  const escaped = group === '.' ? '\\.' : ',';
  const decimal = point === '.' ? '\\.' : ',';
  const grouped = new RegExp(`^-?\\d{1,3}(${escaped}\\d{3})+(${decimal}\\d+)?$`);
  const plain = new RegExp(`^-?\\d+(${decimal}\\d+)?$`);
  if (!grouped.test(compact) && !plain.test(compact)) return undefined;
  return Number(compact.replaceAll(group, '').replace(point, '.'));
}
