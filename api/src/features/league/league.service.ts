import {
  FIELD_ERROR,
  type FrozenLeagueLine,
  LEAGUE_RULE,
  type LeagueBoard,
  type LeagueLine,
  type LeaguePeriod,
  type LeagueRows,
  type LeagueView,
  PERMISSION,
  leaguePeriod,
  monthOf,
  periodBefore,
  placesOf,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type SignedInActor, may } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound } from '../../platform/errors/problem';
import { type Line, figuresAlone, linesOf } from './league-lines';
import { LeagueSnapshot } from './league.entities';
import { type StandingRow, countedIn, readLeagueTime, readStanding } from './standing-reads';

export interface LeagueQueryFacts {
  readonly board?: LeagueBoard;
  readonly period?: string;
}

/** How units and persons compare, now and as the month was frozen. */
@Injectable()
export class LeagueService {
  constructor(private readonly transactions: Transactions) {}

  /** @throws validation for a period that is none */
  view(actor: SignedInActor, query: LeagueQueryFacts): Promise<LeagueView> {
    return this.transactions.run(actor, async (tx) => {
      const { board, period, today, linesIn } = await this.facts(tx, actor, query);
      const before = periodBefore(period);
      const days = daysOf(period);
      const shares = new Map(linesIn(daysOf(before)).map((line) => [line.key, line.onTimeShare]));
      const snapshot = await tx.manager.findOneBy(LeagueSnapshot, { month: period });
      const frozen = new Map(snapshot?.boards[board].map((line) => [line.key, line]));
      return {
        board,
        period,
        days,
        before,
        asOf: today,
        ruleVersion: LEAGUE_RULE.version,
        lines: linesIn(days).map(({ rowsBehind: _, ...line }): LeagueLine => ({
          ...line,
          shareBefore: shares.get(line.key) ?? null,
          frozen: toFrozen(frozen.get(line.key)),
        })),
        snapshot: snapshot && {
          month: snapshot.month,
          ruleVersion: snapshot.ruleVersion,
          asOf: snapshot.asOf,
          madeAt: snapshot.madeAt.toISOString(),
        },
        allPersons: placesOf(actor.roles, PERMISSION.leagueRead) === null,
        commends: may(actor, PERMISSION.leagueCommend),
      };
    });
  }

  /** What is behind the figures of a unit or person. @throws not_found for one that the reader's league does not show (I11) */
  rows(actor: SignedInActor, query: LeagueQueryFacts & { readonly key: string }): Promise<LeagueRows> {
    return this.transactions.run(actor, async (tx) => {
      const { board, period, today, linesIn, shows } = await this.facts(tx, actor, query);
      const live = linesIn(daysOf(period)).find(({ key }) => key === query.key);
      const snapshot = await tx.manager.findOneBy(LeagueSnapshot, { month: period });
      const frozen = snapshot?.boards[board].find(({ key }) => key === query.key);
      const shown = live ?? (shows(query.key) ? frozen : undefined);
      if (!shown) throw notFound();
      return {
        key: shown.key,
        name: shown.name,
        nameEn: shown.nameEn ?? null,
        period,
        asOf: today,
        figures: live ? figuresAlone(live) : null,
        rows: (live?.rowsBehind ?? []).map((row) => ({
          milestoneId: row.milestoneId,
          name: row.name,
          challengeCode: row.challengeCode,
          challengeTitle: row.challengeTitle,
          commissionId: row.seen ? row.commissionId : null,
          due: row.due,
          doneOn: row.doneOn,
          handedInOn: row.handedInOn,
          onTime: row.onTime,
          daysLate: row.daysLate,
          delay: row.delay,
        })),
        frozen: frozen?.rowsBehind ?? null,
      };
    });
  }

  /** The moment that an export says it was made. */
  now(actor: SignedInActor): Promise<Date> {
    return this.transactions.run(actor, (tx) => tx.now());
  }

  private async facts(tx: Transaction, actor: SignedInActor, query: LeagueQueryFacts) {
    const { today, calendar } = await readLeagueTime(tx);
    const { board = 'agencies', period = monthOf(today) } = query;
    daysOf(period);
    const rows = await readStanding(tx, placesOf(actor.roles, PERMISSION.commissionRead));
    const people = new Set(rows.filter((row) => seesPerson(actor, row)).map(({ accountId }) => accountId));
    const shows = (key: string): boolean => board !== 'persons' || people.has(key);
    // Places are those of the whole city, whatever part of it is shown.
    const linesIn = (days: LeaguePeriod): Line[] =>
      linesOf(board, countedIn(rows, calendar, days, today)).filter(({ key }) => shows(key));
    return { board, period, today, linesIn, shows };
  }
}

/** @throws validation for a period that is none */
function daysOf(period: string): LeaguePeriod {
  const days = leaguePeriod(period);
  if (!days) throw fieldProblem('period', FIELD_ERROR.badFormat);
  return days;
}

/** The reader's own people and the reader; everybody for those who oversee all. */
function seesPerson(actor: SignedInActor, { accountId, homeIds }: StandingRow): boolean {
  const places = placesOf(actor.roles, PERMISSION.leagueRead);
  return places === null || accountId === actor.accountId || homeIds.some((id) => places.includes(id));
}

function toFrozen(line: FrozenLeagueLine | undefined): LeagueLine['frozen'] {
  return line ? { ...figuresAlone(line), rank: line.rank } : null;
}
