import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  degreeOfImprovement,
  type Direction,
  type MeasuringFrequency,
  nextMeasurementOn,
  targetAgrees,
} from '@loi-giai/shared';
import { readNumber } from '../../platform/tables/table-cells';

const DOCUMENT = readFileSync(resolve(__dirname, '../../../../docs/measuring.md'), 'utf8');

/** The lines of the table below a heading. */
function linesOf(heading: string): Record<string, string>[] {
  const section = DOCUMENT.split(`### ${heading}\n`)[1]?.split('\n#')[0] ?? '';
  const [head = [], , ...rows] = [...section.matchAll(/^\|(.*)\|$/gm)].map(([, row = '']) =>
    row.split('|').map((cell) => cell.trim()),
  );
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

const dayOrNull = (cell = ''): string | null => (cell === '–' ? null : cell);

describe('the document on measuring, of indicators', () => {
  const degrees = linesOf('The degree of improvement');
  const schedules = linesOf('When it is measured again');
  const numbers = linesOf('Numbers and days in files');

  it('has examples of each', () => {
    expect([degrees.length, schedules.length, numbers.length]).toEqual([8, 10, 14]);
  });

  it.each(degrees.map((line) => [Object.values(line).join(' '), line] as const))('reckons %s', (_, line) => {
    const [baseline, target, actual] = ['baseline', 'target', 'actual'].map((name) => Number(line[name]));
    const degree = degreeOfImprovement(baseline!, target!, actual!);
    expect(degree === null ? 'not measurable' : String(degree)).toBe(line['degree']);
    expect(targetAgrees(baseline!, target!, line['direction'] as Direction)).toBe(true);
  });

  it.each(schedules.map((line) => [Object.values(line).join(' '), line] as const))(
    'finds when %s',
    (_, line) => {
      const plan = {
        frequency: line['frequency'] as MeasuringFrequency,
        baselineOn: line['baseline'] ?? '',
        targetOn: line['target'] ?? '',
        pilotFrom: dayOrNull(line['pilot']),
        lastOn: dayOrNull(line['latest']),
      };
      expect(nextMeasurementOn(plan)).toBe(dayOrNull(line['due']));
    },
  );

  it.each(numbers.map(({ written = '', read = '' }) => [written, read] as const))(
    'reads %s',
    (written, read) => {
      expect(readNumber(written)).toBe(read === 'no number' ? null : Number(read));
    },
  );
});
