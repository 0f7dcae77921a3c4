import type { LocalText } from '@loi-giai/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { Jobs } from '../../platform/jobs/jobs';
import { isHandedIn } from '../acceptances/delivery-reads';
import { milestoneLateMail } from './commission-mails';
import { agencyPeople, solverPeople } from './commission-people';

interface LateRow {
  readonly milestone_id: string;
  readonly name: string;
  readonly days_late: number;
  readonly commission_id: string;
  readonly number: string;
  readonly agency_id: string;
  readonly proposal_id: string;
  readonly code: string;
  readonly title: LocalText;
}

/** Every morning: agency and solver hear of a milestone that is late, on its first late working day and then once a week. */
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
        for (const late of await takeLate(tx)) await this.remind(tx, late);
      }),
    );
  }

  private async remind(tx: Transaction, late: LateRow): Promise<void> {
    const people = [
      ...(await agencyPeople(tx, late.agency_id)),
      ...(await solverPeople(tx, late.proposal_id)),
    ];
    const commission = { id: late.commission_id, number: late.number };
    const milestone = { name: late.name, daysLate: late.days_late };
    // Once to whoever stands on both sides.
    const once = new Map(people.map((person) => [person.email, person]));
    for (const person of once.values())
      await tx.mail(milestoneLateMail(this.configuration.publicUrl, person, late, commission, milestone));
    tx.audit({
      act: 'milestone.remind',
      subjectType: 'milestone',
      subjectId: late.milestone_id,
      detail: { daysLate: late.days_late },
    });
  }
}

/** Marks what is due for a reminder and returns it; a job that runs twice finds nothing the second time. */
async function takeLate(tx: Transaction): Promise<LateRow[]> {
  return tx.query<LateRow>(
    `WITH taken AS (
       UPDATE milestone m SET reminded_on = portal_today()
         FROM commission c
        WHERE c.id = m.commission_id AND c.state = 'running' AND m.done_on IS NULL AND NOT m.summary
          AND NOT ${isHandedIn('m')}
          AND late_days(m.due, portal_today()) > 0
          AND (m.reminded_on IS NULL OR m.reminded_on <= portal_today() - 7)
       RETURNING m.id, m.name, late_days(m.due, portal_today()) AS days_late, c.id AS commission_id, c.number, c.challenge_id,
                 c.proposal_id)
     SELECT t.id AS milestone_id, t.name, t.days_late, t.commission_id, t.number, ch.agency_id, t.proposal_id,
            ch.code, ch.title
       FROM taken t JOIN challenge ch ON ch.id = t.challenge_id
      ORDER BY t.commission_id, t.id`,
  );
}
