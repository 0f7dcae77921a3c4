import type { ObstacleEntryKind, ObstacleLevel } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { type Obstacle, ObstacleEntry } from './obstacle.entities';

interface Written {
  readonly kind: ObstacleEntryKind;
  readonly level: ObstacleLevel;
  readonly text?: string;
  readonly legalBasis?: string;
}

/** Writes down what was done or said, in the name of whoever acts. */
export async function writeEntry(
  tx: Transaction,
  { id: obstacleId }: Pick<Obstacle, 'id'>,
  { kind, level, text = '', legalBasis = '' }: Written,
): Promise<void> {
  const { accountId: authorId } = tx.actor;
  await tx.manager.insert(ObstacleEntry, { obstacleId, kind, level, text, legalBasis, authorId });
}
