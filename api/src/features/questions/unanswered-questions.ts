import { type LocalText, QUESTION_LIMITS, type RoleName } from '@loi-giai/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { Jobs } from '../../platform/jobs/jobs';
import type { Recipient } from '../../platform/mail/letter';
import { QuestionMails } from './question-mails';

interface Waiting {
  readonly code: string;
  readonly title: LocalText;
  readonly agencyId: string;
  readonly enquiryDeadline: Date;
  readonly count: number;
}

interface Reminder {
  readonly column: string;
  readonly roles: readonly RoleName[];
  /** SQL on `q` and `c`. */
  readonly due: string;
}

const { officerAfter, leaderAfter } = QUESTION_LIMITS;
const REMINDERS: readonly Reminder[] = [
  {
    column: 'officer_reminded_at',
    roles: ['agency.officer'],
    due: `working_days(q.asked_at, portal_now()) >= ${officerAfter}`,
  },
  {
    column: 'leader_reminded_at',
    roles: ['agency.leader'],
    due: `working_days(q.asked_at, portal_now()) >= ${leaderAfter}`,
  },
  {
    column: 'deadline_reminded_at',
    roles: ['agency.officer', 'agency.leader'],
    due: `c.enquiry_deadline > portal_now() AND (c.enquiry_deadline AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - portal_today() <= 1`,
  },
];

/** Every morning: questions without an answer, each told of once to each, in one letter a challenge. */
@Injectable()
export class UnansweredQuestions implements OnModuleInit {
  private readonly mails: QuestionMails;

  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    configuration: Configuration,
  ) {
    this.mails = new QuestionMails(configuration.publicUrl);
  }

  onModuleInit(): void {
    this.jobs.handle('unanswered-questions', () => this.remind());
  }

  async remind(): Promise<void> {
    await this.transactions.run(PORTAL_ACTOR, async (tx) => {
      for (const reminder of REMINDERS) await this.send(tx, reminder);
    });
  }

  private async send(tx: Transaction, { column, roles, due }: Reminder): Promise<void> {
    const waiting = await tx.query<Waiting>(
      `WITH told AS (
         UPDATE question q SET ${column} = portal_now() FROM challenge c
          WHERE c.id = q.challenge_id AND c.state = 'open' AND c.closing_at > portal_now()
            AND q.state = 'asked' AND q.${column} IS NULL AND ${due}
         RETURNING q.challenge_id)
       SELECT c.code, c.title, c.agency_id AS "agencyId", c.enquiry_deadline AS "enquiryDeadline", count(*)::int AS count
         FROM told JOIN challenge c ON c.id = told.challenge_id GROUP BY c.id ORDER BY c.code`,
    );
    for (const call of waiting) {
      const people = await tx.query<Recipient>(
        `SELECT DISTINCT a.email, a.name, a.locale FROM role_grant g JOIN account a ON a.id = g.account_id
          WHERE g.role = ANY ($1) AND g.scope_id = $2 AND a.status = 'active' ORDER BY a.email`,
        [roles, call.agencyId],
      );
      await this.mails.waiting(tx, people, call, call.count);
    }
  }
}
