import type { Configuration } from '../../api/src/platform/config/configuration';
import { createDataSource } from '../data-source';
import { type DemoAccount, listDemoAccounts } from './demo-accounts';
import { seedDemoCity } from './index';

/**
 * Before the portal listens: fills an empty database with the demo city, where the settings ask for it.
 * @returns the demo accounts to print; none where DEMO is not set, or the database holds something else
 */
export async function prepareDemoCity(
  configuration: Configuration,
  progress: (text: string) => void,
): Promise<readonly DemoAccount[]> {
  if (!configuration.DEMO) return [];
  const dataSource = createDataSource(configuration.DATABASE_URL);
  await dataSource.initialize();
  try {
    await seedDemoCity(dataSource, configuration, progress);
    return await listDemoAccounts(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
