import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Jobs } from '../jobs/jobs';
import { FileStore } from './file-store';
import { PartialUploads } from './partial-uploads';

const DAY_MS = 86_400_000;

/** Removes every night uploads that were not finished, and the bytes that no record names: an upload that broke off leaves some, or a process that was killed. */
@Injectable()
export class StrayFiles implements OnModuleInit {
  private readonly logger = new Logger('StrayFiles');

  constructor(
    private readonly database: DataSource,
    private readonly jobs: Jobs,
    private readonly store: FileStore,
    private readonly partials: PartialUploads,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('stray-files', () => this.removeAll());
  }

  /** By the machine's clock, which the times of files are of; a record is written long before its file is a day old. */
  private async removeAll(): Promise<void> {
    await this.partials.removeExpired();
    const strays: string[] = [];
    let named = 0;
    for await (const keys of this.store.keptBefore(new Date(Date.now() - DAY_MS))) {
      const found = await this.unnamed(keys);
      strays.push(...found);
      named += keys.length - found.length;
    }
    if (strays.length > named) {
      // Without numbers: they would tell how many proposals have files (I1).
      this.logger.error(
        'More files have no record than have one. Does DATA_DIR belong to another database, or was an old backup restored? Nothing is removed.',
      );
      return;
    }
    for (const key of strays) await this.store.remove(key);
  }

  private async unnamed(keys: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ key: string }[]>(
      `SELECT key FROM unnest($1::text[]) key WHERE NOT EXISTS (SELECT 1 FROM stored_file WHERE storage_key = key)`,
      [keys],
    );
    return rows.map(({ key }) => key);
  }
}
