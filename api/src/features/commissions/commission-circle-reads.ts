import type { Permission } from '@loi-giai/shared';
import type { Actor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import type { Recipient } from '../../platform/mail/letter';
import { belongs, organizationsOf } from '../evaluations/complaint-access';
import type { SeenCommission } from './commission-access';

/** Somebody who can be written to, and be given a task. */
export type Person = Recipient & { readonly id: string };

/** Whether the actor itself stands on one of the commission's sides: its agency with its working group, or the solver's organizations. */
export function standsOn(
  actor: Actor,
  permission: Permission,
  { challenge, selected }: Pick<SeenCommission, 'challenge' | 'selected'>,
): boolean {
  return belongs(actor, permission, [challenge.agencyId, ...organizationsOf(selected)]);
}

/** Whoever holds one of the roles, in this place or everywhere, and can be written to. */
function holders(tx: Transaction, roles: readonly string[], agencyId: string | null): Promise<Person[]> {
  return tx.query<Person>(
    `SELECT DISTINCT a.id, a.email, a.name, a.locale FROM role_grant g JOIN account a ON a.id = g.account_id
      WHERE g.role = ANY ($1::text[]) AND ($2::uuid IS NULL OR g.scope_id = $2) AND a.status = 'active' ORDER BY a.id`,
    [roles, agencyId],
  );
}

export const officersOf = (tx: Transaction, agencyId: string): Promise<Person[]> =>
  holders(tx, ['agency.officer'], agencyId);
export const leadersOf = (tx: Transaction, agencyId: string): Promise<Person[]> =>
  holders(tx, ['agency.leader'], agencyId);
export const financeOf = (tx: Transaction, agencyId: string): Promise<Person[]> =>
  holders(tx, ['agency.finance'], agencyId);
export const officeOfProgramme = (tx: Transaction): Promise<Person[]> =>
  holders(tx, ['programme.officer', 'programme.lead'], null);
export const cityLeadership = (tx: Transaction): Promise<Person[]> => holders(tx, ['city.leadership'], null);

/** Everybody of the organizations that were selected, lead and partners. */
export function solversOf(
  tx: Transaction,
  { selected }: { readonly selected: Pick<SeenCommission['selected'], 'organizationId' | 'partnerIds'> },
): Promise<Person[]> {
  return tx.query<Person>(
    `SELECT DISTINCT a.id, a.email, a.name, a.locale FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.organization_id = ANY ($1::uuid[]) AND m.accepted_at IS NOT NULL AND a.status = 'active' ORDER BY a.id`,
    [organizationsOf(selected)],
  );
}

/** Both sides: the agency's officers and leaders, and the solver's people once they may see the commission. */
export async function bothSides(tx: Transaction, seen: SeenCommission): Promise<Person[]> {
  const { agencyId } = seen.challenge;
  const solvers = seen.commission.state === 'draft' ? [] : await solversOf(tx, seen);
  return [...(await officersOf(tx, agencyId)), ...(await leadersOf(tx, agencyId)), ...solvers];
}

/** Each once, without whoever acts. */
export function othersOf(tx: Transaction, people: readonly Person[]): Person[] {
  const once = new Map(people.map((person) => [person.id, person]));
  if (tx.actor.accountId !== null) once.delete(tx.actor.accountId);
  return [...once.values()];
}

/** SQL: whether the reader whose places are at this parameter (null: everywhere) may see the commission; of challenge, commission and opened version. */
export const seesCommission = (places: string, ch = 'ch', c = 'c', v = 'v'): string => `
  (${places}::uuid[] IS NULL OR ${ch}.agency_id = ANY (${places})
   OR EXISTS (SELECT 1 FROM challenge_agency j WHERE j.challenge_id = ${ch}.id AND j.agency_id = ANY (${places}))
   OR ((${v}.organization_id = ANY (${places}) OR ${v}.partner_ids && ${places}) AND ${c}.state <> 'draft'))`;
