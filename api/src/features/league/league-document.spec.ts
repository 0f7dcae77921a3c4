import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WorkCalendar, dueInForce, figuresOf, judge, ranked } from '@loi-giai/shared';

const DOCUMENT = readFileSync(resolve(__dirname, '../../../../docs/league.md'), 'utf8');

type Line = Readonly<Record<string, string>>;

/** The tables below a heading. */
function tablesOf(title: string): Line[][] {
  const section = DOCUMENT.split(/^## /m).find((found) => found.startsWith(`${title}\n`)) ?? '';
  return section.split(/\n\n/).flatMap((block) => {
    const lines = block.split('\n').filter((line) => line.startsWith('|'));
    if (lines.length === 0) return [];
    const cells = lines.map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
    const [heads = [], , ...rows] = cells;
    return [rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? ''])))];
  });
}

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };
const PLAIN = new WorkCalendar([]);

describe('docs/league.md', () => {
  it('says by which day a row is judged', () => {
    const [lines = []] = tablesOf('Due day in force');
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const frozen = (line['planned, frozen on'] ?? '').split(', ').map((one) => {
        const [due = '', takenOn = ''] = one.split(' on ');
        return { due, takenOn };
      });
      expect([line, dueInForce(frozen)]).toEqual([line, line['judged by']]);
    }
  });

  it('says how what was handed in counts', () => {
    const [lines = []] = tablesOf('Handed in for October');
    expect(lines).toHaveLength(6);
    const known = (text = '–'): string | null => (text === '–' ? null : text);
    for (const line of lines) {
      const [handedInOn = '', returnedOn = null] = (line['rounds'] ?? '').split(' to ');
      const rounds = known(handedInOn) === null ? [] : [{ handedInOn, returnedOn }];
      const row = { due: '2026-10-16', doneOn: known(line['accepted as done on']), rounds };
      expect([line, judge(row, PLAIN, OCTOBER, line['as of'] ?? '')]).toMatchObject([
        line,
        { onTime: line['on time'] === 'yes', daysLate: Number(line['days late']) },
      ]);
    }
  });

  it('says of four units what the rule gives', () => {
    const [rows = [], units = []] = tablesOf('A month of four units');
    expect([rows.length, units.length]).toEqual([12, 4]);
    const judged = rows.flatMap((line) => {
      const doneOn = line['done'] === '–' ? null : (line['done'] ?? '');
      const found = judge({ due: line['due'] ?? '', doneOn, rounds: [] }, PLAIN, OCTOBER, '2026-11-02');
      expect([line, found !== null]).toEqual([line, line['counts'] === 'yes']);
      if (!found) return [];
      expect([line, found.onTime, found.daysLate]).toEqual([
        line,
        line['on time'] === 'yes',
        Number(line['days late']),
      ]);
      return [{ ...found, unit: line['unit'] ?? '', excused: line['excused'] === 'yes' }];
    });
    const places = ranked(
      units.map(({ unit = '' }) => ({
        name: unit,
        ...figuresOf(judged.filter((row) => row.unit === unit)),
      })),
    );
    for (const line of units) {
      const found = places.find((place) => place.line.name === line['unit']);
      const { rows: count, onTime, excused, onTimeShare, meanLate, medianLate } = found!.line;
      expect([
        line['unit'],
        count,
        onTime,
        excused,
        onTimeShare.toFixed(3),
        meanLate?.toFixed(2),
        medianLate,
      ]).toEqual([
        line['unit'],
        Number(line['rows']),
        Number(line['on time']),
        Number(line['excused']),
        line['share'],
        line['mean'],
        Number(line['median']),
      ]);
      expect(found?.rank ?? '–').toEqual(line['place'] === '–' ? '–' : Number(line['place']));
    }
  });
});
