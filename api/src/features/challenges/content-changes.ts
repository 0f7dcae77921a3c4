import { type ContentChange, plainTextOf, wordDiff } from '@loi-giai/shared';
import { diffArrays } from 'diff';

type Leaf = string | number | boolean | null;

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** What is chosen from a list rather than written. */
const CHOICE =
  /(^|\.)(fieldCode|aggregation|normalised|panelNamed|publicity|blindness|commissionKind|direction|section|required|eligibleKinds\.\d+)$/;

/**
 * What the later of two contents has that the earlier has not, in the order of the later one's sections. It walks through whatever a
 * content holds: a section that is added one day is compared like the others.
 */
export function changesBetween(before: object, after: object): ContentChange[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const paths = [...now.keys(), ...[...old.keys()].filter((path) => !now.has(path))];
  return paths.flatMap((path) => {
    const [was, is] = [old.get(path) ?? null, now.get(path) ?? null];
    return same(was, is) ? [] : [changeOf(path, was, is)];
  });
}

/** As the editor writes formatted text; everything else is text as it was typed. */
const FORMATTED = /^<(p|ul|ol|h3|blockquote)>/;

function visibleText(text: string): string {
  return FORMATTED.test(text) ? plainTextOf(text) : text;
}

function same(a: Leaf, b: Leaf): boolean {
  return a === b || (isNothing(a) && isNothing(b));
}

function isNothing(leaf: Leaf): boolean {
  return leaf === null || leaf === '';
}

function changeOf(path: string, before: Leaf, after: Leaf): ContentChange {
  if (!isProse(path, before) || !isProse(path, after)) return { kind: 'value', path, before, after };
  const texts = [before, after].map((leaf) => (typeof leaf === 'string' ? visibleText(leaf) : ''));
  return { kind: 'text', path, parts: wordDiff(diffArrays, texts[0] ?? '', texts[1] ?? '') };
}

/** Whether a leaf may be part of a comparison by words; the other side decides where this one is nothing. */
function isProse(path: string, leaf: Leaf): boolean {
  if (leaf === null)
    return (
      !/(At|On|Until|From|Deadline|Amount|Count|minimum|weight|max|maxLength|baseline|target)$/.test(path) &&
      !CHOICE.test(path)
    );
  return typeof leaf === 'string' && !INSTANT.test(leaf) && !DAY.test(leaf) && !CHOICE.test(path);
}

function leavesOf(value: unknown, path = '', leaves = new Map<string, Leaf>()): Map<string, Leaf> {
  if (Array.isArray(value)) for (const [key, item] of keyed(value)) leavesOf(item, join(path, key), leaves);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) leavesOf(item, join(path, key), leaves);
  else leaves.set(path, value as Leaf);
  return leaves;
}

/** An item of a list is the same item where it has the same name, wherever it stands; without names its place tells. */
function keyed(items: readonly unknown[]): [string, unknown][] {
  const names = items.map(nameOf);
  const usable = names.every((name) => name !== '') && new Set(names).size === names.length;
  return items.map((item, index) => [usable ? (names[index] ?? '') : String(index + 1), item]);
}

function nameOf(item: unknown): string {
  if (item === null || typeof item !== 'object') return '';
  const { name, title, section } = item as Readonly<Record<string, unknown>>;
  const [local] = [name, title]
    .flatMap((text) => (text !== null && typeof text === 'object' ? [(text as { vi?: unknown }).vi] : [text]))
    .filter((text) => typeof text === 'string' && text !== '');
  const found = local ?? section;
  return typeof found === 'string' ? found.replaceAll('.', '․') : '';
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
