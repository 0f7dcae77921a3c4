import {
  MIN_CELL,
  type Interval,
  type Satisfaction,
  satisfaction,
  wilsonInterval,
} from '../outcomes/measuring';
import { QUESTION_TYPE, type QuestionType, type SurveyQuestion } from './questionnaire';

/** How often each answer was given: by the point less one, no and yes, the option's place; none of words. */
export interface QuestionCounts {
  /** How many have answered this question. */
  readonly n: number;
  readonly cells: readonly number[];
}

/** One answer among those to a question: how many gave it, which share that is, and between which it lies. */
export interface FigureCell {
  /** Null where hidden. */
  readonly count: number | null;
  readonly share: number | null;
  readonly interval: Interval | null;
}

/** What is published of a question (I10): nothing where fewer than five have answered it. */
export type QuestionFigure =
  | ({ readonly type: 'five_point' } & Satisfaction)
  | {
      readonly type: 'yes_no' | 'single' | 'several';
      readonly n: number | null;
      readonly cells: readonly FigureCell[];
    }
  | { readonly type: 'text'; readonly n: number | null };

/** Cells of a question, in the order of its answers. */
export function cellsOf({ type, options }: Pick<SurveyQuestion, 'type' | 'options'>): number {
  const cells: Readonly<Record<QuestionType, number>> = {
    five_point: 5,
    yes_no: 2,
    single: options.length,
    several: options.length,
    text: 0,
  };
  return cells[type];
}

/** @param counts as many cells as `cellsOf` says */
export function questionFigure(type: QuestionType, { n, cells }: QuestionCounts): QuestionFigure {
  switch (type) {
    case QUESTION_TYPE.fivePoint:
      return { type, ...satisfaction(cells) };
    case QUESTION_TYPE.yesNo:
    case QUESTION_TYPE.single:
      return { type, ...shownCells(n, suppressParts(cells)) };
    case QUESTION_TYPE.several:
      return { type, ...shownCells(n, suppressChoices(n, cells)) };
    case QUESTION_TYPE.text:
      return { type, n: n < MIN_CELL ? null : n };
  }
}

function shownCells(
  n: number,
  cells: readonly (number | null)[] | null,
): { readonly n: number | null; readonly cells: readonly FigureCell[] } {
  if (cells === null) return { n: null, cells: [] };
  return {
    n,
    cells: cells.map((count) =>
      count === null
        ? { count, share: null, interval: null }
        : { count, share: count / n, interval: wilsonInterval(count, n) },
    ),
  };
}

const isSmall = (count: number): boolean => count > 0 && count < MIN_CELL;

/**
 * The cells of a question of which everybody gave one answer, so that they sum up to the published n. A small cell is hidden,
 * with it the empty ones, and a further one wherever the sum of what is hidden would tell its parts: the smallest, all that are as small.
 * Null, nothing at all, where fewer than five answered or the sum tells them even so.
 */
export function suppressParts(counts: readonly number[]): (number | null)[] | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < MIN_CELL) return null;
  if (!counts.some(isSmall)) return [...counts];
  const hidden = new Set(counts.flatMap((count, index) => (count < MIN_CELL ? [index] : [])));
  if (tellsItself([...hidden].map((index) => counts[index] ?? 0))) {
    const rest = counts.filter((_, index) => !hidden.has(index));
    if (rest.length === 0) return null;
    const least = Math.min(...rest);
    counts.forEach((count, index) => count === least && hidden.add(index));
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}

/** One hidden cell is what is left over; several, each below five, are told by the greatest sum that they can have. */
function tellsItself(hidden: readonly number[]): boolean {
  const sum = hidden.reduce((total, count) => total + count, 0);
  return hidden.length === 1 || sum === hidden.length * (MIN_CELL - 1);
}

/**
 * Of a question of which everybody gave any number of answers: each option parts those who chose it from those who did
 * not, and is hidden where either part is small.
 */
export function suppressChoices(n: number, counts: readonly number[]): (number | null)[] | null {
  if (n < MIN_CELL) return null;
  return counts.map((count) => (isSmall(count) || isSmall(n - count) ? null : count));
}

/** The published figure of a question as one number in [0, 1]: satisfied, or yes; null where there is none or it is hidden. */
export function headlineShare(figure: QuestionFigure): number | null {
  if (figure.type === 'five_point') return figure.share;
  return figure.type === 'yes_no' ? (figure.cells[1]?.share ?? null) : null;
}

/**
 * How far two shares lie apart, after less before, and whether that is more than chance: their 95 % intervals do not
 * meet. Null where either is hidden.
 */
export function changeOf(
  before: QuestionFigure,
  after: QuestionFigure,
): { readonly points: number; readonly clear: boolean } | null {
  const [from, to] = [headlineShare(before), headlineShare(after)];
  const [was, is] = [intervalOf(before), intervalOf(after)];
  if (from === null || to === null || was === null || is === null) return null;
  return { points: to - from, clear: was.high < is.low || is.high < was.low };
}

function intervalOf(figure: QuestionFigure): Interval | null {
  if (figure.type === 'five_point') return figure.interval;
  return figure.type === 'yes_no' ? (figure.cells[1]?.interval ?? null) : null;
}
