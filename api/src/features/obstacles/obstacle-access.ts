import {
  PERMISSION,
  type ObstacleLevel,
  type ObstacleState,
  handlingLevel,
  reachesLevel,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { type SeenCommission, findCommission } from '../commissions/commission-access';
import { standsOn } from '../commissions/commission-circle-reads';
import { Obstacle } from './obstacle.entities';

/** An obstacle somebody may see, and what part the reader has in it. */
export interface SeenObstacle extends SeenCommission {
  readonly obstacle: Obstacle;
  /** Stands on one of the commission's sides. */
  readonly onCommission: boolean;
  /** The level on which the reader handles obstacles here; null: on none. */
  readonly level: ObstacleLevel | null;
}

/** Whoever sees the commission sees what keeps it from going on. @throws not_found for everybody else (I11) */
export async function findObstacle(tx: Transaction, id: string, locked = false): Promise<SeenObstacle> {
  const found = await tx.manager.findOneBy(Obstacle, { id });
  if (!found) throw notFound();
  const seen = await findCommission(tx, { id: found.commissionId }, locked);
  const obstacle = locked
    ? await tx.manager.findOneOrFail(Obstacle, { where: { id }, lock: { mode: 'pessimistic_write' } })
    : found;
  return {
    ...seen,
    obstacle,
    onCommission: standsOn(tx.actor, PERMISSION.obstacleRaise, seen),
    level: handlingLevel(tx.actor.roles, seen.challenge.agencyId),
  };
}

/** Those who stand on the level it has come to, or higher. */
export function handles({ level, obstacle }: Pick<SeenObstacle, 'level' | 'obstacle'>): boolean {
  return level !== null && reachesLevel(level, obstacle.level);
}

export function owns({ actor }: Transaction, { obstacle }: Pick<SeenObstacle, 'obstacle'>): boolean {
  return obstacle.ownerId !== null && obstacle.ownerId === actor.accountId;
}

/** On the commission, or above it: who may say something, send it up, take it up again. */
export function takesPart({ onCommission, level }: Pick<SeenObstacle, 'onCommission' | 'level'>): boolean {
  return onCommission || level !== null;
}

export const isWaiting = (state: ObstacleState): boolean => state === 'open' || state === 'in_hand';
