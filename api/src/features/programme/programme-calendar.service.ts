import {
  FIELD_ERROR,
  type Holiday,
  type HolidayRequest,
  type ProgrammeCalendar,
  type ScheduleRules,
  WorkCalendar,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { isISO8601 } from 'class-validator';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound } from '../../platform/errors/problem';
import { PROGRAMME_CALENDAR } from './programme-calendar-reads';
import { Holiday as HolidayEntity, ProgrammeSettings } from './programme.entities';

const DAY = /^(19|20|21)\d\d-\d\d-\d\d$/;

/** How long the parts of a schedule take at least, and on which days nobody works. The permission is held everywhere. */
@Injectable()
export class ProgrammeCalendars {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: ReadDatabase,
  ) {}

  async read(): Promise<ProgrammeCalendar> {
    const row = await this.database.first<{ calendar: ProgrammeCalendar }>({
      name: 'programme-calendar',
      text: `SELECT ${PROGRAMME_CALENDAR} AS calendar`,
      values: [],
    });
    if (!row) throw new Error('a SELECT without FROM answers one row');
    return row.calendar;
  }

  async saveRules(actor: SignedInActor, { ...rules }: ScheduleRules): Promise<ProgrammeCalendar> {
    await this.transactions.run(actor, async (tx) => {
      await tx.manager.upsert(ProgrammeSettings, { id: 1, schedule: rules }, ['id']);
      tx.audit({
        act: 'programme.save-schedule',
        subjectType: 'programme',
        subjectId: 'schedule',
        detail: { ...rules },
      });
    });
    return this.read();
  }

  /** Adds a holiday, or changes it. @throws validation where the day worked instead is a working day anyway */
  async saveHoliday(actor: SignedInActor, day: string, request: HolidayRequest): Promise<Holiday> {
    const { name, workdayInstead } = request;
    requireDay(day);
    if (name.vi === '') throw fieldProblem('name.vi', FIELD_ERROR.required);
    if (workdayInstead !== null && new WorkCalendar([]).isWorkday(workdayInstead))
      throw fieldProblem('workdayInstead', FIELD_ERROR.notAllowed);
    await this.transactions.run(actor, async (tx) => {
      await tx.manager.upsert(HolidayEntity, { day, name: { ...name }, workdayInstead }, ['day']);
      tx.audit({
        act: 'programme.save-holiday',
        subjectType: 'holiday',
        subjectId: day,
        detail: { name: { ...name }, workdayInstead },
      });
    });
    return { day, name, workdayInstead };
  }

  async removeHoliday(actor: SignedInActor, day: string): Promise<void> {
    if (!isDay(day)) throw notFound();
    await this.transactions.run(actor, async (tx) => {
      const { affected } = await tx.manager.delete(HolidayEntity, { day });
      if (affected !== 1) throw notFound();
      tx.audit({ act: 'programme.remove-holiday', subjectType: 'holiday', subjectId: day });
    });
  }
}

const isDay = (day: string): boolean => DAY.test(day) && isISO8601(day, { strict: true });

function requireDay(day: string): void {
  if (!isDay(day)) throw fieldProblem('day', FIELD_ERROR.badDate);
}
