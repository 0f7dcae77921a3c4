import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type QuestionType, questionFigure } from '@loi-giai/shared';

const DOCUMENT = readFileSync(resolve(__dirname, '../../../../docs/measuring.md'), 'utf8');

interface Example {
  readonly type: QuestionType;
  readonly line: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** The lines of the tables below "Examples by hand", with the kind of question that their section names. */
function examplesOf(document: string): Example[] {
  const [, examples = ''] = document.split('## Examples by hand');
  return examples
    .split('\n### ')
    .slice(1)
    .flatMap((section) => {
      const type = /Question: (\w+)\./.exec(section)?.[1] as QuestionType;
      const [head = [], , ...rows] = [...section.matchAll(/^\|(.*)\|$/gm)].map(([, row = '']) =>
        row.split('|').map((cell) => cell.trim()),
      );
      return rows.map((row) => ({
        type,
        line: `${type}: ${row[0] ?? ''}`,
        cells: Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])),
      }));
    });
}

const list = (text = ''): (number | null)[] =>
  text.split(', ').map((cell) => (cell === '–' ? null : Number(cell)));

/** To so many digits as the document writes. */
const written = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : String(Math.round(value * 10_000) / 10_000);

describe('the document on measuring', () => {
  const examples = examplesOf(DOCUMENT);

  it('has examples of each kind of question', () => {
    expect(new Set(examples.map(({ type }) => type))).toEqual(new Set(['five_point', 'single', 'several']));
    expect(examples.length).toBeGreaterThan(15);
  });

  it.each(examples.map((example) => [example.line, example] as const))('reckons %s', (_, { type, cells }) => {
    const counts = list(cells['answers']).map((count) => count ?? 0);
    const total = type === 'several' ? Number(cells['n']) : counts.reduce((sum, count) => sum + count, 0);
    const figure = questionFigure(type, { n: total, cells: counts });
    const published = list(cells['published']);
    expect(written(figure.n)).toBe(cells['n']);
    if (figure.type === 'five_point') {
      expect(figure.distribution).toEqual(published);
      const { share, interval, mean } = figure;
      expect([share, interval?.low, interval?.high, mean].map(written)).toEqual(
        ['share', 'low', 'high', 'mean'].map((name) => cells[name]),
      );
    } else if (figure.type !== 'text')
      expect(figure.n === null ? counts.map(() => null) : figure.cells.map(({ count }) => count)).toEqual(
        published,
      );
  });
});
