import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { PortalError } from '../../platform/errors/problem';
import { eachApart } from '../../platform/jobs/apart';
import { Jobs } from '../../platform/jobs/jobs';
import { actOnChallenge, lockChallenge } from './challenge-lifecycle';
import { ChallengeMails } from './challenge-mails';
import { afterOpening } from './challenge-opening';
import type { Challenge } from './challenge.entity';

/**
 * Publishes what is planned, when its instant has come by the database's clock, or as soon after as the portal runs. Every guard
 * is asked again then; what may no longer be published loses its plan, and the programme office is told.
 */
@Injectable()
export class ScheduledPublications implements OnModuleInit {
  private readonly logger = new Logger('ScheduledPublications');
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
    this.jobs.handle('publish-scheduled', () => this.publishDue());
  }

  /** A transaction for each. @throws what failed, for the queue to try again */
  async publishDue(): Promise<void> {
    const due = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM challenge WHERE state = 'approved' AND publish_at <= portal_now() ORDER BY publish_at`,
    );
    await eachApart(
      due.map(({ id }) => id),
      (id) => this.publish(id),
      (error, id) => this.logger.error({ err: error, challengeId: id }, 'A planned publication failed'),
    );
  }

  private async publish(challengeId: string): Promise<void> {
    try {
      await this.ifDue(challengeId, async (tx, now) => {
        const challenge = await actOnChallenge(tx, challengeId, 'publish', { changes: { openedAt: now } });
        await afterOpening(tx, challenge, this.mails);
      });
    } catch (error) {
      if (!(error instanceof PortalError)) throw error;
      await this.giveUp(challengeId, error);
    }
  }

  /** A guard said no: trying again would not change that. */
  private async giveUp(challengeId: string, { code }: PortalError): Promise<void> {
    await this.ifDue(challengeId, async (tx) => {
      const challenge = await actOnChallenge(tx, challengeId, 'fail_publication', {
        changes: { publishAt: null, publishFailure: code },
        detail: { failure: code },
      });
      await this.mails.publicationFailed(tx, challenge, code);
    });
  }

  /** Replicas wait for each other at the row; whoever comes second finds nothing due. The plan may have changed, too. */
  private async ifDue(
    challengeId: string,
    work: (tx: Transaction, now: Date) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(PORTAL_ACTOR, async (tx) => {
      const challenge = await lockChallenge(tx, challengeId);
      const now = await tx.now();
      if (isDue(challenge, now)) await work(tx, now);
    });
  }
}

function isDue({ state, publishAt }: Challenge, now: Date): boolean {
  return state === 'approved' && publishAt !== null && publishAt <= now;
}
