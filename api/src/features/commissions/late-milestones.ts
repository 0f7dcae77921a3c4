import type { LocalText } from '@loi-giai/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { Jobs } from '../../platform/jobs/jobs';
import { ACCEPTANCE_DAYS, isHandedIn, milestoneLateDays, waitingDays } from '../acceptances/delivery-reads';
import { type ToldMilestone, deliveryWaitsMail, milestoneLateMail } from './commission-mails';
import { agencyPeople, solverPeople } from './commission-people';

interface RemindedRow {
  readonly milestone_id: string;
  readonly name: string;
  /** Working days late, or since it was handed in. */
  readonly days: number;
  readonly commission_id: string;
  readonly number: string;
  readonly agency_id: string;
  readonly proposal_id: string;
  readonly code: string;
  readonly title: LocalText;
}

/**
 * Every morning, and then once a week: agency and solver hear of a milestone that is late, on its first late working day; the agency
 * alone of one that was handed in and waits for it.
 */
@Injectable()
export class LateMilestones implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('late-milestones', () =>
      this.transactions.run(PORTAL_ACTOR, async (tx) => {
        for (const late of await take(tx, LATE)) await this.remind(tx, late);
        for (const waiting of await take(tx, WAITING)) await this.remindAgency(tx, waiting);
      }),
    );
  }

  private async remind(tx: Transaction, late: RemindedRow): Promise<void> {
    const people = [
      ...(await agencyPeople(tx, late.agency_id)),
      ...(await solverPeople(tx, late.proposal_id)),
    ];
    // Once to whoever stands on both sides.
    const once = new Map(people.map((person) => [person.email, person]));
    for (const person of once.values())
      await tx.mail(milestoneLateMail(this.configuration.publicUrl, person, late, toldOf(late)));
    reminded(tx, late, { daysLate: late.days });
  }

  private async remindAgency(tx: Transaction, waiting: RemindedRow): Promise<void> {
    for (const person of await agencyPeople(tx, waiting.agency_id))
      await tx.mail(deliveryWaitsMail(this.configuration.publicUrl, person, waiting, toldOf(waiting)));
    reminded(tx, waiting, { daysWaiting: waiting.days });
  }
}

const toldOf = ({ commission_id, number, name, days }: RemindedRow): ToldMilestone => ({
  commission: { id: commission_id, number },
  name,
  days,
});

function reminded(
  tx: Transaction,
  { milestone_id }: RemindedRow,
  detail: Readonly<Record<string, number>>,
): void {
  tx.audit({ act: 'milestone.remind', subjectType: 'milestone', subjectId: milestone_id, detail });
}

const LATE = { which: `NOT ${isHandedIn('m')}`, days: milestoneLateDays('m'), more: 0 };
const WAITING = { which: isHandedIn('m'), days: waitingDays('m'), more: ACCEPTANCE_DAYS };

/** Marks what is due for a reminder and returns it; a job that runs twice finds nothing the second time. */
async function take(tx: Transaction, { which, days, more }: typeof LATE): Promise<RemindedRow[]> {
  return tx.query<RemindedRow>(
    `WITH taken AS (
       UPDATE milestone m SET reminded_on = portal_today()
         FROM commission c
        WHERE c.id = m.commission_id AND c.state = 'running' AND m.done_on IS NULL AND NOT m.summary
          AND ${which} AND ${days} > ${more}
          AND (m.reminded_on IS NULL OR m.reminded_on <= portal_today() - 7)
       RETURNING m.id, m.name, ${days} AS days, c.id AS commission_id, c.number, c.challenge_id, c.proposal_id)
     SELECT t.id AS milestone_id, t.name, t.days, t.commission_id, t.number, ch.agency_id, t.proposal_id,
            ch.code, ch.title
       FROM taken t JOIN challenge ch ON ch.id = t.challenge_id
      ORDER BY t.commission_id, t.id`,
  );
}
