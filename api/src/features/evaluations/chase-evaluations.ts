import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { Jobs } from '../../platform/jobs/jobs';
import { type Digest, digestsOfToday } from './chasing';
import { digestMail } from './chasing-mails';
import { sealedUntil } from './sealed-letters';

/**
 * Every morning: what is due in evaluations, before the day, on it and after it, in one letter for each person and day; what has been
 * late for some days also to the agency's leader. The programme office says how many days.
 */
@Injectable()
export class ChaseEvaluations implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('chase-evaluations', () =>
      this.transactions.run(PORTAL_ACTOR, async (tx) => {
        const today = await tx.today();
        for (const digest of await digestsOfToday(tx))
          if (await takeDay(tx, digest.accountId, today)) await this.send(tx, digest);
      }),
    );
  }

  /** Whose part is missing is for nobody who looks after mails to read before the result is out (I3). */
  private async send(tx: Transaction, { to, items }: Digest): Promise<void> {
    const hiddenUntil = sealedUntil(
      await tx.now(),
      items.map(({ announceAt }) => announceAt),
    );
    await tx.mail({ ...digestMail(this.configuration.publicUrl, to, items), hiddenUntil });
    for (const { panelId, code, stage, duty, daysLate } of items)
      tx.audit({
        act: duty === null ? 'panel.escalate' : 'panel.remind',
        subjectType: 'panel',
        subjectId: panelId,
        detail: { challenge: code, stage, daysLate: Math.max(0, daysLate) },
      });
  }
}

/** One letter a person and day: a job that runs twice finds nothing the second time. */
async function takeDay(tx: Transaction, accountId: string, today: string): Promise<boolean> {
  const taken = await tx.query<{ day: string }>(
    `WITH taken AS (INSERT INTO evaluation_reminder (account_id, day) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING day)
     SELECT day FROM taken`,
    [accountId, today],
  );
  return taken.length > 0;
}
