import type { Transaction } from '../../platform/database/transactions';
import type { MinutesModel } from '../../platform/minutes/minutes-model';
import { fileViewsOf } from '../../platform/storage/stored-files';
import { Agency } from '../agencies/agency.entity';
import { Account } from '../auth/account.entity';
import type { Milestone } from '../commissions/plan.entities';
import type { SeenDelivery } from './delivery-access';
import { composeAcceptance } from './delivery-minutes';
import { DELIVERY_OWNER } from './delivery-view';

/** Who accepts it, when, and under which number. */
export interface Decided {
  readonly number: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
}

/** The minutes as they stand now: kept when it is accepted, a draft before that. @param decided null before it is */
export async function minutesOf(
  tx: Transaction,
  { delivery, commission, challenge, selected, milestone }: SeenDelivery & { readonly milestone: Milestone },
  decided: Decided | null,
): Promise<MinutesModel> {
  const agency = await tx.manager.findOneOrFail(Agency, {
    where: { id: challenge.agencyId },
    relations: { parent: true },
  });
  return composeAcceptance({
    delivery,
    number: decided?.number ?? null,
    acceptedAt: decided?.decidedAt.toISOString() ?? null,
    challenge: { code: challenge.code, title: challenge.title.vi },
    commission: { number: commission.number ?? '', signedOn: commission.signedOn },
    milestone,
    superior: agency.parent?.name ?? '',
    agency: agency.name,
    organization: selected.organizationName,
    submitter: await nameOf(tx, delivery.submittedBy),
    checker: await nameOf(tx, delivery.checkedBy),
    accepter: await nameOf(tx, decided?.decidedBy ?? null),
    files: (await fileViewsOf(tx, { type: DELIVERY_OWNER, id: delivery.id })).map(({ name }) => name),
  });
}

async function nameOf(tx: Transaction, id: string | null): Promise<string> {
  return id === null ? '' : (await tx.manager.findOneByOrFail(Account, { id })).name;
}
