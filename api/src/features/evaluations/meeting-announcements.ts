import type { MeetingPart } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';

/**
 * Tells the panel, once committed, that a part of its meeting has changed.
 * @param about the proposal: members who are recused from it are not told (I4)
 */
export function announceToPanel(
  tx: Transaction,
  challengeId: string,
  part: MeetingPart,
  about: string | null = null,
): void {
  tx.announce({ topic: challengeId, part, about });
}
