import {
  isUnderWay,
  type CommissionAct,
  type CommissionOpenAct,
  type CommissionPaper,
} from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import { isAnother } from '../../platform/access/writers';
import type { Transaction } from '../../platform/database/transactions';
import { agrees, manages, reports, type SeenCommission } from './commission-access';
import { commissionMachine } from './commission-lifecycle';
import { REVIEW_PERMISSION, currentReview, hasReviewed } from './commission-reviews';

/** The agency's own acts; whoever keeps the commission takes them. */
const KEEPERS: readonly CommissionAct[] = [
  'offer',
  'take_back',
  'sign',
  'start',
  'accept',
  'close',
  'terminate',
];

/** What the reader may do now; the guards' questions about papers and complaints are asked when it is done. */
export async function actsOf(
  tx: Transaction,
  seen: SeenCommission,
  paper: Pick<CommissionPaper, 'continuedBy' | 'amendments' | 'reviews'>,
): Promise<CommissionOpenAct[]> {
  const { commission, challenge } = seen;
  const { state } = commission;
  const keeps = manages(tx, challenge);
  const possible = commissionMachine.actsFrom(state);
  const acts: CommissionOpenAct[] = [];
  if (keeps) acts.push(...keepersActs(seen, paper), ...possible.filter((act) => KEEPERS.includes(act)));
  if (keeps || agrees(tx, seen)) acts.push('attach');
  const another = isAnother(tx.actor, commission.writers);
  if (state === 'offered' && agrees(tx, seen)) acts.push(...(another ? ['agree' as const] : []), 'decline');
  if (another && (await isTheirTurn(tx, seen))) acts.push('pass', 'return');
  if (state === 'running' && reports(tx, seen)) acts.push('progress');
  const isReviewed = paper.reviews.every(({ outcome }) => outcome === 'passed');
  return acts.filter((act) => act !== 'sign' || isReviewed);
}

function keepersActs(
  { commission: { state } }: SeenCommission,
  { continuedBy, amendments }: Pick<CommissionPaper, 'continuedBy' | 'amendments'>,
): CommissionOpenAct[] {
  const acts: CommissionOpenAct[] = [];
  if (state === 'draft') acts.push('edit');
  if (state !== 'accepted' && state !== 'closed' && state !== 'terminated') acts.push('plan');
  const isAmended = amendments.some((one) => one.state !== 'in_force' && one.state !== 'withdrawn');
  if (isUnderWay(state) && !isAmended) acts.push('amend');
  const goesOn = isUnderWay(state) || state === 'accepted' || state === 'closed';
  if (goesOn && continuedBy === null) acts.push('continue');
  return acts;
}

async function isTheirTurn(tx: Transaction, seen: SeenCommission): Promise<boolean> {
  const { commission, challenge } = seen;
  if (commission.state !== 'agreed' || agrees(tx, seen)) return false;
  const review = await currentReview(tx, commission.id);
  if (!review || !mayIn(tx.actor, REVIEW_PERMISSION[review.role], challenge.agencyId)) return false;
  return !(await hasReviewed(tx, commission.id));
}
