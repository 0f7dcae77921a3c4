import type { SandboxEntryKind } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { SandboxEntry } from './sandbox.entities';

/** A line of the permit's log, in the name of whoever acts. */
export async function writeEntry(
  tx: Transaction,
  permitId: string,
  kind: SandboxEntryKind,
  text = '',
): Promise<void> {
  const { accountId: authorId } = tx.actor;
  await tx.manager.insert(SandboxEntry, { permitId, kind, text, authorId });
}
