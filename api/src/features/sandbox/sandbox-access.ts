import { PERMISSION } from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { type SeenCommission, findCommission } from '../commissions/commission-access';
import { standsOn } from '../commissions/commission-circle-reads';
import { belongs } from '../evaluations/complaint-access';
import { SandboxPermit } from './sandbox.entities';

/** A permit somebody may see, with the commission it belongs to. */
export interface SeenPermit extends SeenCommission {
  readonly permit: SandboxPermit;
}

/** Whoever sees the commission sees its permits. @throws not_found for everybody else (I11) */
export async function findPermit(tx: Transaction, id: string, locked = false): Promise<SeenPermit> {
  const found = await tx.manager.findOneBy(SandboxPermit, { id });
  if (!found) throw notFound();
  const seen = await findCommission(tx, { id: found.commissionId }, locked);
  const permit = locked
    ? await tx.manager.findOneOrFail(SandboxPermit, { where: { id }, lock: { mode: 'pessimistic_write' } })
    : found;
  return { ...seen, permit };
}

/** Both sides write in the draft. */
export function drafts({ actor }: Transaction, seen: SeenCommission): boolean {
  return standsOn(actor, PERMISSION.sandboxDraft, seen);
}

/** The agency answers for what is submitted. */
export function submits({ actor }: Transaction, { challenge }: Pick<SeenCommission, 'challenge'>): boolean {
  return belongs(actor, PERMISSION.sandboxDraft, [challenge.agencyId]);
}

/** The agency's own people, or who grants: they begin a trial and stop it. */
export function steers(tx: Transaction, seen: SeenCommission): boolean {
  return submits(tx, seen) || grants(tx, seen);
}

/** The agency's leader and the programme office. */
export function grants({ actor }: Transaction, { challenge }: Pick<SeenCommission, 'challenge'>): boolean {
  return mayIn(actor, PERMISSION.sandboxGrant, challenge.agencyId);
}

/** Anybody on the commission. */
export function reportsOn({ actor }: Transaction, seen: SeenCommission): boolean {
  return standsOn(actor, PERMISSION.sandboxReport, seen);
}
