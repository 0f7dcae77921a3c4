import { type DataSource, type EntityManager } from 'typeorm';
import { PORTAL_ACTOR } from '../../api/src/platform/access/actor';
import type { Configuration } from '../../api/src/platform/config/configuration';
import { Transaction } from '../../api/src/platform/database/transactions';
import { Jobs } from '../../api/src/platform/jobs/jobs';
import { Receipts } from '../../api/src/features/receipts/receipts.service';
import { MasterKeys } from '../../api/src/platform/sealing/master-keys';
import { Seals } from '../../api/src/platform/sealing/seals';
import { fileStoreOf } from '../../api/src/platform/storage/disk-file-store';
import { DemoCalendar } from './calendar';
import { DemoCity } from './city';
import { CHALLENGES } from './content/challenges';
import { fillChallenge, type SeededChallenge } from './fill-challenges';
import { fillCommission } from './fill-commissions';
import { fillDialogue } from './fill-dialogues';
import { fillEvaluation } from './fill-evaluations';
import { fillExperts } from './fill-experts';
import { fillFollowing } from './fill-following';
import { fillLeague } from './fill-league';
import { fillDeliveries } from './fill-deliveries';
import { fillLessons } from './fill-lessons';
import { fillObstacles } from './fill-obstacles';
import { fillOrganizations } from './fill-organizations';
import { fillOutcomes } from './fill-outcomes';
import { fillAgencies, fillFields, fillPeople, fillWorkingGroups } from './fill-people';
import { fillPapers } from './fill-papers';
import { fillProposals } from './fill-proposals';
import { fillSeal } from './fill-seals';
import { fillReports } from './fill-reports';
import { fillReplications } from './fill-replications';
import { fillReuse } from './fill-reuse';
import { fillReview } from './fill-review';
import { fillTrials } from './fill-trials';
import { Journal } from './journal';
import { KeptFiles } from './kept-files';

export { DEMO_PASSWORD, type DemoAccount, listDemoAccounts } from './demo-accounts';

/** Replicas that start at once: one fills, the others wait and find it done. */
const DEMO_LOCK = 7318349394477058n;

/**
 * Fills an empty database (no account, no agency) with the demo city, all of it or nothing, every date counted from
 * today. Where there is anything already, it does nothing.
 * @returns whether it filled
 */
export async function seedDemoCity(
  dataSource: DataSource,
  configuration: Configuration,
  progress: (text: string) => void,
): Promise<boolean> {
  const files = new KeptFiles(fileStoreOf(configuration));
  try {
    return await dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [DEMO_LOCK]);
      if (!(await isEmpty(manager))) return false;
      progress('fill the demo city');
      const city = await createCity(dataSource, manager, configuration, files);
      await fillCity(city);
      await city.journal.append(manager);
      return true;
    });
  } catch (error) {
    await files.discard();
    throw error;
  }
}

async function isEmpty(manager: EntityManager): Promise<boolean> {
  const [row] = await manager.query<{ empty: boolean }[]>(
    `SELECT NOT EXISTS (SELECT 1 FROM account) AND NOT EXISTS (SELECT 1 FROM agency) AS empty`,
  );
  return row?.empty ?? false;
}

async function createCity(
  dataSource: DataSource,
  manager: EntityManager,
  configuration: Configuration,
  files: KeptFiles,
): Promise<DemoCity> {
  // The filling enqueues no job: the queue is only there because every transaction has one.
  const seals = new Seals(dataSource, new MasterKeys(configuration));
  const transaction = new Transaction(manager, PORTAL_ACTOR, new Jobs(configuration), seals);
  const receipts = new Receipts(dataSource, configuration);
  await receipts.onModuleInit();
  const calendar = new DemoCalendar(await transaction.now());
  const journal = new Journal(seals.masters);
  return new DemoCity({
    transaction,
    calendar,
    journal,
    files,
    receipts,
    publicUrl: configuration.publicUrl,
  });
}

async function fillCity(city: DemoCity): Promise<void> {
  await fillAgencies(city);
  await fillFields(city);
  await fillPeople(city);
  await fillExperts(city);
  await fillWorkingGroups(city);
  await fillOrganizations(city);
  const challenges = new Map<string, SeededChallenge>();
  for (const content of CHALLENGES) {
    const challenge = await fillChallenge(city, content);
    await fillReview(city, challenge, challenges.size);
    challenges.set(content.key, challenge);
    const proposals = await fillProposals(city, challenge);
    await fillSeal(city, challenge);
    await fillEvaluation(city, challenge, proposals);
    await fillCommission(city, challenge, proposals);
    await fillDeliveries(city, challenge, proposals);
    await fillObstacles(city, challenge, proposals);
    await fillTrials(city, challenge, proposals);
    await fillOutcomes(city, challenge);
    await fillReplications(city, challenge, proposals);
    await fillDialogue(city, challenge);
  }
  await fillLeague(city, challenges);
  await fillReports(city, challenges);
  await fillPapers(city, challenges);
  await fillLessons(city, challenges);
  await fillReuse(city, challenges);
  await fillFollowing(city, [...challenges.values()]);
}
