import type { WatchEventFacts } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { WatchEvent } from './watch-event.entity';

/**
 * Writes down, in the transaction of the act itself, what those who follow the challenge are to hear of. They are told by a
 * job after the commit (fan-out.ts), however many they are. What has never been published has no followers: of that
 * nothing is written.
 */
export async function notifyWatchers(
  tx: Transaction,
  event: WatchEventFacts & { readonly challengeId: string },
): Promise<void> {
  const { kind, challengeId, detail } = event;
  const published = await tx.query(`SELECT 1 FROM challenge WHERE id = $1 AND opened_at IS NOT NULL`, [
    challengeId,
  ]);
  if (published.length === 0) return;
  const { id } = await tx.manager.save(
    WatchEvent,
    tx.manager.create(WatchEvent, { kind, challengeId, detail }),
  );
  await tx.job('fan-out', { eventId: id });
}
