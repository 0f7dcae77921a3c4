import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type HandedInRound,
  type ScheduledRow,
  WorkCalendar,
  lateDays,
  rowLateDays,
  scheduleOf,
} from '@loi-giai/shared';

const DOCUMENT = readFileSync(resolve(__dirname, '../../../../docs/planning.md'), 'utf8');

type Line = Readonly<Record<string, string>>;

/** What follows a heading, up to the next one. */
function sectionOf(title: string): string {
  return DOCUMENT.split(/^## /m).find((section) => section.startsWith(`${title}\n`)) ?? '';
}

function tableOf(section: string): Line[] {
  const cells = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  const [heads = [], , ...rows] = cells;
  return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? ''])));
}

function rowOf(line: Line): ScheduledRow {
  const waits = line['waits for'] ?? '–';
  const begun = line['begun'] ?? '–';
  return {
    id: line['task'] ?? '',
    parentId: null,
    plannedStart: line['start'] ?? '',
    due: line['due'] ?? '',
    startedOn: begun === '–' ? null : begun,
    doneOn: null,
    rounds: [],
    predecessors:
      waits === '–'
        ? []
        : waits.split(', ').map((link) => {
            const [id = '', lag = '0'] = link.split('+');
            return { id, lag: Number(lag) };
          }),
  };
}

/** “2026-10-15 to 2026-10-30, 2026-11-03” */
function roundsOf(text: string): HandedInRound[] {
  return text.split(', ').map((round) => {
    const [handedInOn = '', returnedOn] = round.split(' to ');
    return { handedInOn, returnedOn: returnedOn ?? null };
  });
}

describe('docs/planning.md', () => {
  it('says of lateness what the rule gives', () => {
    const lines = tableOf(sectionOf('Working days and lateness'));
    const calendar = new WorkCalendar([
      { day: '2026-09-01', workdayInstead: null },
      { day: '2026-09-02', workdayInstead: null },
      { day: '2026-08-31', workdayInstead: '2026-08-22' },
    ]);
    expect(lines).toHaveLength(8);
    for (const line of lines)
      expect([line, lateDays(calendar, line['due'] ?? '', line['done'] ?? '')]).toEqual([
        line,
        Number(line['working days late']),
      ]);
  });

  it('says of what was handed in and returned what the rule gives, waiting or accepted', () => {
    const lines = tableOf(sectionOf('Handed in and returned'));
    expect(lines).toHaveLength(7);
    for (const line of lines) {
      const rounds = roundsOf(line['rounds'] ?? '');
      const waits = { due: '2026-10-16', doneOn: null, rounds };
      const late = Number(line['working days late']);
      const calendar = new WorkCalendar([]);
      expect([line, rowLateDays(calendar, waits, line['as of'] ?? '')]).toEqual([line, late]);
      const last = rounds.at(-1);
      if (last?.returnedOn !== null) continue;
      const accepted = { ...waits, doneOn: last.handedInOn, rounds: rounds.slice(0, -1) };
      expect([line, rowLateDays(calendar, accepted, line['as of'] ?? '')]).toEqual([line, late]);
    }
  });

  it.each([
    ['Critical path', 4],
    ['A late task', 3],
  ])('says of “%s” what the rule gives', (title, count) => {
    const section = sectionOf(title);
    const today = /Today: (\S+)\./.exec(section)?.[1] ?? '';
    const lines = tableOf(section);
    expect(lines).toHaveLength(count);
    const schedule = scheduleOf(lines.map(rowOf), new WorkCalendar([]), today);
    for (const line of lines) {
      const found = schedule.get(line['task'] ?? '');
      expect([line['task'], found?.expectedEnd, found?.slack]).toEqual([
        line['task'],
        line['expected end'],
        Number(line['slack']),
      ]);
      if (line['late'] !== undefined) expect(found?.daysLate).toBe(Number(line['late']));
    }
  });
});
