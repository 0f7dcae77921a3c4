import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { Jobs } from '../../platform/jobs/jobs';
import { Challenge } from '../challenges/challenge.entity';
import { ALL_PAPERS_CAME } from './paper-reads';
import { ScreeningMails } from './screening-mails';
import { Screening } from './screening.entities';

interface DueRow {
  readonly id: string;
  readonly proposalId: string;
  readonly challengeId: string;
}

/** Every morning: solvers whose papers are due tomorrow, or today, and have not all come. Once each. */
@Injectable()
export class RemindPapers implements OnModuleInit {
  private readonly mails: ScreeningMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    configuration: Configuration,
  ) {
    this.mails = new ScreeningMails(configuration.publicUrl);
  }

  onModuleInit(): void {
    this.jobs.handle('remind-papers', () =>
      this.transactions.run(PORTAL_ACTOR, async (tx) => {
        for (const due of await tx.query<DueRow>(DUE)) await this.remind(tx, due);
      }),
    );
  }

  private async remind(tx: Transaction, { id, proposalId, challengeId }: DueRow): Promise<void> {
    const screening = await tx.manager.findOneByOrFail(Screening, { id });
    const challenge = await tx.manager.findOneByOrFail(Challenge, { id: challengeId });
    await tx.manager.update(Screening, { id }, { remindedAt: await tx.now() });
    await this.mails.remind(tx, challenge, proposalId, screening);
    const detail = { challenge: challenge.code, until: screening.dueOn };
    tx.audit({ act: 'screening.remind', subjectType: 'proposal', subjectId: proposalId, detail });
  }
}

// Whoever was asked today has just been told.
const DUE = `
  SELECT s.id, s.proposal_id AS "proposalId", p.challenge_id AS "challengeId"
    FROM screening s JOIN proposal p ON p.id = s.proposal_id JOIN challenge c ON c.id = p.challenge_id
   WHERE s.state = 'asked' AND c.state = 'evaluating' AND s.reminded_at IS NULL
     AND s.due_on BETWEEN portal_today() AND portal_today() + 1
     AND (s.asked_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < portal_today()
     AND NOT ${ALL_PAPERS_CAME}
   ORDER BY s.id
     FOR UPDATE OF s`;
