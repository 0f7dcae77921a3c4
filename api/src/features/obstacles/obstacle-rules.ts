import {
  OBSTACLE_KINDS,
  type ObstacleKind,
  type ObstacleRules,
  WorkCalendar,
  cityDayOf,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { calendarOf } from '../programme/programme-calendar-reads';
import { type Obstacle, ObstacleRule } from './obstacle.entities';

/** One row for each kind: the migration has written them. */
export async function rulesOf({ manager }: Pick<Transaction, 'manager'>): Promise<ObstacleRules> {
  const rows = new Map((await manager.find(ObstacleRule)).map((row) => [row.kind, row]));
  const daysOf = (kind: ObstacleKind): ObstacleRules[ObstacleKind] => {
    const row = rows.get(kind);
    if (!row) throw new Error(`obstacles of the kind ${kind} have a rule`);
    return { team: row.team, leader: row.leader, programme: row.programme };
  };
  return Object.fromEntries(OBSTACLE_KINDS.map((kind) => [kind, daysOf(kind)])) as ObstacleRules;
}

/** The morning on which an obstacle goes up by rule, today where that has passed; null on the highest level. */
export async function risesOn(
  tx: Transaction,
  { kind, level, levelSince }: Pick<Obstacle, 'kind' | 'level' | 'levelSince'>,
): Promise<string | null> {
  if (level === 'city') return null;
  const rules = await rulesOf(tx);
  const { holidays } = await calendarOf(tx);
  const day = new WorkCalendar(holidays).add(cityDayOf(levelSince), rules[kind][level]);
  const today = await tx.today();
  return day < today ? today : day;
}

/** SQL of the days after which an obstacle of this kind leaves its level by rule, of its rule under the alias. */
export const DAYS_OF_LEVEL = (level: string, rule: string): string =>
  `CASE ${level} WHEN 'team' THEN ${rule}.team WHEN 'leader' THEN ${rule}.leader WHEN 'programme' THEN ${rule}.programme END`;
