import { PERMISSION, type Permission, type ReviewRole } from '@loi-giai/shared';
import { IsNull } from 'typeorm';
import type { Transaction } from '../../platform/database/transactions';
import { reviewRulesOf } from '../programme/commission-reviews-reads';
import { CommissionReview } from './commission-paper.entities';
import type { Commission } from './commission.entities';

export const REVIEW_PERMISSION: Readonly<Record<ReviewRole, Permission>> = {
  legal: PERMISSION.commissionReviewLegal,
  finance: PERMISSION.commissionReviewFinance,
  leader: PERMISSION.commissionApprove,
};

/** A round begins with each agreement, by the rules of that moment: those who review it are laid down with it. */
export async function beginReviews(tx: Transaction, { id, kind }: Commission): Promise<void> {
  const rules = await reviewRulesOf(tx);
  const round = (await lastRound(tx, id)) + 1;
  for (const [position, role] of rules[kind].entries())
    await tx.manager.insert(CommissionReview, { commissionId: id, round, position, role });
}

/** The step whose turn it is; null where all have passed, or none has begun. */
export async function currentReview(tx: Transaction, commissionId: string): Promise<CommissionReview | null> {
  const round = await lastRound(tx, commissionId);
  return tx.manager.findOne(CommissionReview, {
    where: { commissionId, round, outcome: IsNull() },
    order: { position: 'ASC' },
  });
}

export async function decideReview(
  tx: Transaction,
  { id }: CommissionReview,
  outcome: 'passed' | 'returned',
  reason: string,
): Promise<void> {
  const decidedBy = tx.actor.accountId;
  const decidedAt = await tx.now();
  await tx.manager.update(CommissionReview, { id }, { outcome, reason, decidedBy, decidedAt });
}

/** Whether the actor has decided a step of the round under way. */
export async function hasReviewed(tx: Transaction, commissionId: string): Promise<boolean> {
  const { accountId } = tx.actor;
  if (accountId === null) return false;
  const round = await lastRound(tx, commissionId);
  return tx.manager.existsBy(CommissionReview, { commissionId, round, decidedBy: accountId });
}

async function lastRound(tx: Transaction, commissionId: string): Promise<number> {
  return (await tx.manager.maximum(CommissionReview, 'round', { commissionId })) ?? 0;
}
