import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { Transactions } from '../../platform/database/transactions';
import { eachApart } from '../../platform/jobs/apart';
import { Jobs } from '../../platform/jobs/jobs';
import { notifyWatchers } from '../notifications/notifications.service';
import { fixSeal } from '../sealing/seal-lifecycle';
import { actOnChallenge, lockChallenge } from './challenge-lifecycle';
import { ChallengeMails } from './challenge-mails';

/**
 * Closes every call whose time has come, by the database's clock. The challenge's row is locked for it, and a
 * submission holds that row as long as it runs: what was answered with success is in before the seal is fixed (I2).
 */
@Injectable()
export class CloseCalls implements OnModuleInit {
  private readonly logger = new Logger('CloseCalls');
  private readonly mails: ChallengeMails;

  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    configuration: Configuration,
  ) {
    this.mails = new ChallengeMails(configuration.publicUrl);
  }

  onModuleInit(): void {
    this.jobs.handle('close-calls', () => this.closeDue());
  }

  /** A transaction for each call. @throws what failed, for the queue to try again */
  async closeDue(): Promise<void> {
    const due = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM challenge WHERE state = 'open' AND closing_at <= portal_now() ORDER BY closing_at`,
    );
    await eachApart(
      due.map(({ id }) => id),
      (id) => this.close(id),
      (error, id) => this.logger.error({ err: error, challengeId: id }, 'A call could not be closed'),
    );
  }

  /**
   * Replicas wait for each other at the row; whoever comes second finds the call closed and leaves it, as it does one that an addendum
   * has lengthened meanwhile.
   */
  private async close(challengeId: string): Promise<void> {
    await this.transactions.run(PORTAL_ACTOR, async (tx) => {
      const { state, closingAt } = await lockChallenge(tx, challengeId);
      if (state !== 'open' || closingAt === null || closingAt > (await tx.now())) return;
      const challenge = await actOnChallenge(tx, challengeId, 'close_call');
      await fixSeal(tx, challengeId);
      await this.mails.callClosed(tx, challenge);
      await notifyWatchers(tx, { kind: 'call_closed', challengeId, detail: {} });
    });
  }
}
