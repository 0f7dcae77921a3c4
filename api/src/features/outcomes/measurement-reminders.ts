import type { LocaleCode, LocalText } from '@loi-giai/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { Jobs } from '../../platform/jobs/jobs';
import { type LetterText, letter, pageLink } from '../../platform/mail/letter';
import { mailDay } from '../../platform/mail/mail-moment';
import { officersOf } from '../commissions/commission-circle-reads';
import { Indicator } from './outcome.entities';
import {
  MEASURED_INDICATORS,
  MEASURING_COLUMNS,
  type MeasuringRow,
  nextMeasurementOf,
} from './measuring-reads';

interface DueRow extends MeasuringRow {
  readonly id: string;
  readonly name: LocalText;
  readonly reminded_of: string | null;
  readonly reminded_late: boolean;
  readonly challenge_id: string;
  readonly code: string;
  readonly agency_id: string;
}

const INDICATORS = `
  SELECT i.id, i.name, i.reminded_of::text, i.reminded_late, c.id AS challenge_id, c.code, c.agency_id, ${MEASURING_COLUMNS}
    FROM ${MEASURED_INDICATORS} ORDER BY c.code, i.position FOR UPDATE OF i`;

/** Every morning: officers hear of what is to be measured, once when it is due and once when its day has passed. */
@Injectable()
export class MeasurementReminders implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('remind-measurements', () =>
      this.transactions.run(PORTAL_ACTOR, async (tx) => {
        for (const row of await tx.query<DueRow>(INDICATORS)) await this.remind(tx, row);
      }),
    );
  }

  private async remind(tx: Transaction, row: DueRow): Promise<void> {
    const next = nextMeasurementOf(row);
    if (next === null) return;
    const { on, status } = next;
    const late = status === 'overdue';
    const told = row.reminded_of === on && (row.reminded_late || !late);
    if (status === 'ahead' || told) return;
    await tx.manager.update(Indicator, { id: row.id }, { remindedOf: on, remindedLate: late });
    for (const person of await officersOf(tx, row.agency_id)) {
      const link = pageLink(
        this.configuration.publicUrl,
        person.locale,
        `/work/challenges/${row.code}/outcomes`,
      );
      await tx.mail(letter(person, textsOf(row, mailDay(on), late, link)));
    }
    tx.audit({
      act: 'indicator.remind',
      subjectType: 'challenge',
      subjectId: row.challenge_id,
      detail: { challenge: row.code, indicator: row.name, due: on, late },
    });
  }
}

function textsOf(
  { name, code }: DueRow,
  day: string,
  late: boolean,
  link: string,
): Readonly<Record<LocaleCode, LetterText>> {
  const en = name.en || name.vi;
  return {
    vi: {
      subject: `${late ? 'Quá kỳ đo' : 'Đến kỳ đo'} chỉ số: ${name.vi}`,
      paragraphs: [`Chỉ số “${name.vi}” của bài toán ${code} cần được đo, hạn ${day}.`, link],
    },
    en: {
      subject: `${late ? 'Measurement overdue' : 'To be measured'}: ${en}`,
      paragraphs: [`The indicator “${en}” of challenge ${code} is to be measured until ${day}.`, link],
    },
  };
}
