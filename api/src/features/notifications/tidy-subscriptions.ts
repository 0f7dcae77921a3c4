import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Jobs } from '../../platform/jobs/jobs';
import { CONFIRM_WITHIN } from './mail-subscriptions.service';

/** Every night: requests that nobody confirmed, news that is a year old, and addresses that follow nothing any more are forgotten. */
@Injectable()
export class TidySubscriptions implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('tidy-subscriptions', () => this.run());
  }

  private async run(): Promise<void> {
    await this.database.query(
      `DELETE FROM subscription WHERE confirmed_at IS NULL AND created_at <= portal_now() - ${CONFIRM_WITHIN}`,
    );
    await this.database.query(`DELETE FROM subscription WHERE ended_at < portal_now() - interval '90 days'`);
    await this.database.query(`DELETE FROM notification WHERE created_at < portal_now() - interval '1 year'`);
    // An address needs its news only until they are mailed.
    await this.database.query(
      `DELETE FROM notification n USING subscriber p
        WHERE p.id = n.subscriber_id AND p.email IS NOT NULL AND n.mailed_at < portal_now() - interval '30 days'`,
    );
    await this.database.query(
      `DELETE FROM subscriber p WHERE p.email IS NOT NULL AND p.created_at < portal_now() - interval '1 day'
          AND NOT EXISTS (SELECT 1 FROM subscription s WHERE s.subscriber_id = p.id)
          AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.subscriber_id = p.id)`,
    );
  }
}
