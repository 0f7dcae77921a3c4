import { DEFAULT_SCHEDULE_RULES, type ProgrammeCalendar } from '@loi-giai/shared';

/** SQL of a ProgrammeCalendar as JSON. Rules that were added after the row was written have their default. */
export const PROGRAMME_CALENDAR = `json_build_object(
  'rules', '${JSON.stringify(DEFAULT_SCHEDULE_RULES)}'::jsonb || COALESCE((SELECT s.schedule FROM programme_settings s), '{}'),
  'holidays', (SELECT COALESCE(json_agg(json_build_object('day', h.day, 'name', h.name, 'workdayInstead', h.workday_instead)
                                        ORDER BY h.day), '[]') FROM holiday h))`;

/** What schedules are measured by, read inside a transaction. */
export async function calendarOf(tx: {
  query<Row>(sql: string): Promise<Row[]>;
}): Promise<ProgrammeCalendar> {
  const [row] = await tx.query<{ calendar: ProgrammeCalendar }>(`SELECT ${PROGRAMME_CALENDAR} AS calendar`);
  if (!row) throw new Error('a SELECT without FROM answers one row');
  return row.calendar;
}
