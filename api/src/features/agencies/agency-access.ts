import { type Permission, PERMISSION } from '@loi-giai/shared';
import { type Actor, mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { Agency } from './agency.entity';

/** Every agency is public; what may be done with it is held in it, or in the programme office. */
export const AGENCY_ACT = {
  edit: 'edit',
  manageWorkingGroup: 'manage-working-group',
} as const;
type AgencyAct = (typeof AGENCY_ACT)[keyof typeof AGENCY_ACT];

const NEEDED: Readonly<Record<AgencyAct, Permission>> = {
  [AGENCY_ACT.edit]: PERMISSION.agenciesManage,
  [AGENCY_ACT.manageWorkingGroup]: PERMISSION.workingGroupManage,
};

export function agencyActs(actor: Actor | null, agencyId: string): AgencyAct[] {
  if (!actor) return [];
  return Object.values(AGENCY_ACT).filter((act) => mayIn(actor, NEEDED[act], agencyId));
}

/** The agency, its row locked, for somebody who may do this with it. @throws not_found */
export async function lockAgencyFor(tx: Transaction, code: string, act: AgencyAct): Promise<Agency> {
  const agency = await tx.manager.findOne(Agency, { where: { code }, lock: { mode: 'pessimistic_write' } });
  if (!agency || !mayIn(tx.actor, NEEDED[act], agency.id)) throw notFound();
  return agency;
}
