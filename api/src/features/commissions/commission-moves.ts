import type { AmendmentAct, CommissionAct, MoveView, ReviewRole } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { CommissionMove } from './commission-paper.entities';

interface Move {
  readonly act: CommissionAct | AmendmentAct | 'save';
  readonly amendmentId?: string;
  readonly role?: ReviewRole;
  readonly reason?: string;
}

/** Adds to what happened to the paper: both sides read it, as the audit log is not theirs to read. */
export async function recordMove(
  tx: Transaction,
  commissionId: string,
  { act, amendmentId, role, reason = '' }: Move,
): Promise<void> {
  const { accountId: byId } = tx.actor;
  if (byId === null) throw new Error('a move is always somebody’s');
  await tx.manager.insert(CommissionMove, {
    commissionId,
    act,
    amendmentId: amendmentId ?? null,
    role: role ?? null,
    reason,
    byId,
    at: await tx.now(),
  });
}

interface MoveRow {
  readonly act: MoveView['act'];
  readonly amendment: number | null;
  readonly role: ReviewRole | null;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

export async function movesOf(tx: Transaction, commissionId: string): Promise<MoveView[]> {
  const rows = await tx.query<MoveRow>(
    `SELECT m.act, n.ordinal AS amendment, m.role, a.name AS by, m.at, m.reason
       FROM commission_move m JOIN account a ON a.id = m.by_id
       LEFT JOIN commission_amendment n ON n.id = m.amendment_id
      WHERE m.commission_id = $1 ORDER BY m.id`,
    [commissionId],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
