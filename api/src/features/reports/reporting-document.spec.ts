import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ReportRhythm, WorkCalendar, dueDays, timingOf } from '@loi-giai/shared';

const DOCUMENT = readFileSync(resolve(__dirname, '../../../../docs/reporting.md'), 'utf8');

/** The cells of the table below a heading, without its heads. */
function tableOf(title: string): string[][] {
  const section = DOCUMENT.split(/^## /m).find((found) => found.startsWith(`${title}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

describe('docs/reporting.md', () => {
  it('says of due days what the rule gives', () => {
    const lines = tableOf('Due days');
    expect(lines).toHaveLength(4);
    for (const [rhythm = '', weeks = '', firstDue = '', until = '', due] of lines) {
      const rule = {
        rhythm: rhythm as ReportRhythm,
        weeks: Number(weeks) || null,
        dates: [],
        firstDue,
        until,
      };
      expect(dueDays(rule).join(', ') || '–').toBe(due);
    }
  });

  it('says of one report how it stands from day to day', () => {
    const lines = tableOf('How a report stands');
    expect(lines).toHaveLength(5);
    for (const [today = '', stands] of lines)
      expect([
        today,
        timingOf(
          { dueOn: '2026-10-31', state: 'due', asked: true, returnedOn: null },
          new WorkCalendar([]),
          today,
        ),
      ]).toEqual([today, stands]);
  });
});
