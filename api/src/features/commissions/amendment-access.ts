import { PERMISSION, type AmendmentAct } from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { agrees, manages, type SeenCommission } from './commission-access';

/** Whether the actor is the one whose act it is: the solver's, the leader's, or of those who keep the commission. */
export function mayAmend(
  tx: Transaction,
  seen: Pick<SeenCommission, 'challenge' | 'selected'>,
  act: AmendmentAct,
): boolean {
  if (act === 'agree' || act === 'decline') return agrees(tx, seen);
  if (act === 'approve' || act === 'return')
    return mayIn(tx.actor, PERMISSION.commissionApprove, seen.challenge.agencyId);
  return manages(tx, seen.challenge);
}
