import type { LocalText } from '../platform/page';
import type { PublishedFigure, ResultView } from './outcomes';

/** What a correction made of a figure; null on the side where there was none. */
export interface FigureChange {
  readonly name: LocalText;
  readonly before: PublishedFigure | null;
  readonly after: PublishedFigure | null;
}

export interface ResultChanges {
  readonly figures: readonly FigureChange[];
  /** Parts of the story whose words or numbers are no longer the same. */
  readonly parts: readonly ResultPart[];
}

const RESULT_PARTS = ['story', 'lessons', 'satisfaction', 'commissions'] as const;
export type ResultPart = (typeof RESULT_PARTS)[number] | 'measurements';

/** What a later edition says otherwise than an earlier one. Figures are known by their Vietnamese name. */
export function resultChanges(older: ResultView, newer: ResultView): ResultChanges {
  const names = new Set([...older.figures, ...newer.figures].map(({ name }) => name.vi));
  const figures = [...names].flatMap((vi): FigureChange[] => {
    const before = older.figures.find(({ name }) => name.vi === vi) ?? null;
    const after = newer.figures.find(({ name }) => name.vi === vi) ?? null;
    const name = (after ?? before)?.name;
    return name === undefined || same(alone(before), alone(after)) ? [] : [{ name, before, after }];
  });
  const parts = RESULT_PARTS.filter((part) => !same(older[part] ?? null, newer[part] ?? null));
  return { figures, parts: [...parts, ...(isMeasuredAnew(older, newer) ? (['measurements'] as const) : [])] };
}

function alone(figure: PublishedFigure | null): Omit<PublishedFigure, 'measurements'> | null {
  if (figure === null) return null;
  const { measurements, ...rest } = figure;
  return rest;
}

/** Where an edition of before measurements were told stands on one side, nobody knows whether they are other ones. */
function isMeasuredAnew(older: ResultView, newer: ResultView): boolean {
  return newer.figures.some(({ name, measurements }) => {
    const before = older.figures.find((figure) => figure.name.vi === name.vi)?.measurements;
    return before !== undefined && measurements !== undefined && !same(before, measurements);
  });
}

/** Both came as JSON; the database may have ordered their keys, but always in one way. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
