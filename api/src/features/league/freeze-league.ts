import { LEAGUE_RULE, leaguePeriod, monthAfter, monthOf, periodBefore } from '@loi-giai/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { Jobs } from '../../platform/jobs/jobs';
import { frozenLeague } from './league-lines';
import { countedIn, readLeagueTime, readStanding } from './standing-reads';

/** One process at a time freezes; the others find it done. */
const FREEZE_LOCK = 6118349394477013n;

/**
 * Every night: each month that has ended and is not frozen yet, once. After an outage all that were missed are; where none was
 * frozen before, the last one alone.
 */
@Injectable()
export class FreezeLeague implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('freeze-league', () =>
      this.transactions.run(PORTAL_ACTOR, async (tx) => {
        await tx.query(`SELECT pg_advisory_xact_lock($1)`, [FREEZE_LOCK]);
        for (const month of await missingMonths(tx)) await freeze(tx, month);
      }),
    );
  }
}

async function missingMonths(tx: Transaction): Promise<string[]> {
  const last = periodBefore(monthOf(await tx.today()));
  const [found] = await tx.query<{ month: string | null }>(`SELECT max(month) AS month FROM league_snapshot`);
  const months: string[] = [];
  for (let month = found?.month ? monthAfter(found.month) : last; month <= last; month = monthAfter(month))
    months.push(month);
  return months;
}

async function freeze(tx: Transaction, month: string): Promise<void> {
  const days = leaguePeriod(month);
  if (!days) throw new Error(`no month: ${month}`);
  const asOf = `${monthAfter(month)}-01`;
  const { calendar } = await readLeagueTime(tx);
  const boards = frozenLeague(countedIn(await readStanding(tx, null), calendar, days, asOf));
  await tx.query(
    `INSERT INTO league_snapshot (month, rule_version, as_of, boards) VALUES ($1, $2, $3, $4) ON CONFLICT (month) DO NOTHING`,
    [month, LEAGUE_RULE.version, asOf, JSON.stringify(boards)],
  );
  tx.audit({
    act: 'league.freeze',
    subjectType: 'league',
    subjectId: month,
    detail: {
      ruleVersion: LEAGUE_RULE.version,
      asOf,
      agencies: boards.agencies.length,
      solvers: boards.solvers.length,
    },
  });
}
