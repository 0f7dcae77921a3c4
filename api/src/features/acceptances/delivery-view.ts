import { type DeliveryView, isAcceptable } from '@loi-giai/shared';
import { isAnother } from '../../platform/access/writers';
import type { Transaction } from '../../platform/database/transactions';
import { fileViewsOf } from '../../platform/storage/stored-files';
import { Account } from '../auth/account.entity';
import { headingOf } from '../commissions/commission-heading-reads';
import { Milestone } from '../commissions/plan.entities';
import { type SeenDelivery, accepts, checks, delivers, findDelivery } from './delivery-access';
import { roundsOf, toListItem } from './delivery-desk';

export const DELIVERY_OWNER = 'delivery';

/** As its reader may see it. @throws not_found */
export async function toDeliveryView(tx: Transaction, id: string): Promise<DeliveryView> {
  const seen = await findDelivery(tx, id);
  const { delivery } = seen;
  const milestone = await tx.manager.findOneByOrFail(Milestone, { id: delivery.milestoneId });
  const rounds = await roundsOf(tx, { milestoneId: milestone.id });
  const nameOf = async (account: string | null): Promise<string | null> =>
    account === null ? null : (await tx.manager.findOneByOrFail(Account, { id: account })).name;
  return {
    ...toListItem(delivery),
    ...(await headingOf(tx, seen)),
    milestoneName: milestone.name,
    due: milestone.due,
    revision: delivery.revision,
    note: delivery.note,
    parts: delivery.parts,
    criteria: delivery.criteria,
    files: await fileViewsOf(tx, { type: DELIVERY_OWNER, id }),
    submittedBy: await nameOf(delivery.submittedBy),
    findings: delivery.findings,
    committee: delivery.committee,
    opinion: delivery.opinion,
    checkedBy: await nameOf(delivery.checkedBy),
    checkedAt: delivery.checkedAt?.toISOString() ?? null,
    decidedBy: await nameOf(delivery.decidedBy),
    missing: delivery.missing,
    rounds: rounds.filter((one) => one.id !== id && (one.state !== 'draft' || delivers(tx, seen))),
    acts: actsOf(tx, seen),
  };
}

function actsOf(tx: Transaction, seen: SeenDelivery): DeliveryView['acts'] {
  const { delivery, commission } = seen;
  const { state, writers, checkedBy, findings } = delivery;
  const paper = state === 'checked' || state === 'accepted' ? (['minutes'] as const) : [];
  if (commission.state !== 'running') return paper;
  if (delivers(tx, seen)) {
    if (state === 'draft') return ['edit', 'attach', 'submit'];
    return state === 'submitted' ? ['withdraw'] : paper;
  }
  if ((state !== 'submitted' && state !== 'checked') || !isAnother(tx.actor, writers)) return paper;
  const decides = accepts(tx, seen);
  const isReady = state === 'checked' && isAnother(tx.actor, [checkedBy]) && isAcceptable(findings ?? []);
  return [
    ...paper,
    ...(checks(tx, seen) ? (['check'] as const) : []),
    ...(decides && isReady ? (['accept'] as const) : []),
    ...(decides || checks(tx, seen) ? (['return'] as const) : []),
  ];
}
