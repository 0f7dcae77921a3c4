import { remindsOn, type LocalText } from '@loi-giai/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { Jobs } from '../../platform/jobs/jobs';
import { chasingRulesOf } from '../programme/chasing-reads';
import { ComplaintMails } from './complaint-mails';

interface DueRow {
  readonly id: string;
  readonly proposalId: string;
  readonly dueOn: string;
  readonly daysLate: number;
  readonly agencyId: string;
  readonly code: string;
  readonly title: LocalText;
}

/** Every morning: the agency hears of complaints whose answer is due, by the programme office's rules of chasing. */
@Injectable()
export class ChaseComplaints implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('chase-complaints', () =>
      this.transactions.run(PORTAL_ACTOR, async (tx) => {
        const mails = new ComplaintMails(this.configuration.publicUrl);
        for (const due of await takeDue(tx)) {
          await mails.due(tx, due, due);
          tx.audit({
            act: 'complaint.remind',
            subjectType: 'complaint',
            subjectId: due.id,
            detail: { challenge: due.code, daysLate: Math.max(0, due.daysLate) },
          });
        }
      }),
    );
  }
}

/** Marks those of today and returns them; a job that runs twice finds nothing the second time. */
async function takeDue(tx: Transaction): Promise<DueRow[]> {
  const today = await tx.today();
  const rules = await chasingRulesOf(tx);
  const open = await tx.query<DueRow>(
    `SELECT k.id, k.proposal_id AS "proposalId", k.due_on::text AS "dueOn", portal_today() - k.due_on AS "daysLate",
            c.agency_id AS "agencyId", c.code, c.title
       FROM complaint k JOIN challenge c ON c.id = k.challenge_id
      WHERE k.state = 'filed' AND k.reminded_on IS DISTINCT FROM portal_today()
      ORDER BY k.due_on, k.id FOR UPDATE OF k`,
  );
  const due = open.filter(({ dueOn }) => remindsOn(today, dueOn, rules));
  await tx.query(`UPDATE complaint SET reminded_on = portal_today() WHERE id = ANY ($1::uuid[])`, [
    due.map(({ id }) => id),
  ]);
  return due;
}
