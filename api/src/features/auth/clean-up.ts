import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Jobs } from '../../platform/jobs/jobs';

/** Removes every night what no longer signs anybody in and no longer holds anybody off. */
@Injectable()
export class CleanUp implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('clean-up', () => this.run());
  }

  private async run(): Promise<void> {
    await this.database.query(`DELETE FROM session WHERE expires_at <= portal_now()`);
    await this.database.query(`DELETE FROM account_token WHERE expires_at <= portal_now()`);
    await this.database.query(`DELETE FROM throttle WHERE last_failure_at < portal_now() - interval '1 day'`);
  }
}
