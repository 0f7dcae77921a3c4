import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../../migrations/data-source';
import type { Configuration } from '../config/configuration';

/** Several replicas may start at once: one migrates, the others wait. */
const MIGRATION_LOCK = 7318349394477057n;

/**
 * Brings the database up to date before anything listens.
 * @throws what PostgreSQL says, or an error where the portal's clock was replaced outside tests.
 */
export async function prepareDatabase(
  configuration: Configuration,
  progress: (text: string) => void,
): Promise<void> {
  const dataSource = createDataSource(configuration.DATABASE_URL);
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    if (await dataSource.showMigrations()) {
      progress('migrate');
      await dataSource.runMigrations();
    }
    if (configuration.NODE_ENV !== 'test') await refuseShiftedClock(dataSource);
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

/** Tests shift the portal's clock by replacing `portal_now`; a portal in service must never run on such a database. */
async function refuseShiftedClock(dataSource: DataSource): Promise<void> {
  const [row] = await dataSource.query<{ prosrc: string }[]>(
    `SELECT prosrc FROM pg_proc WHERE proname = 'portal_now'`,
  );
  if (row?.prosrc !== `SELECT date_trunc('milliseconds', clock_timestamp())`)
    throw new Error(
      'The function portal_now of this database was replaced: the portal only runs on the true clock.',
    );
}
