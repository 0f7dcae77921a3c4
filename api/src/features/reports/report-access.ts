import { PERMISSION } from '@loi-giai/shared';
import type { Actor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { type SeenCommission, findCommission, manages } from '../commissions/commission-access';
import { belongs, organizationsOf } from '../evaluations/complaint-access';
import { SolverReport } from './report.entities';

/** A report somebody may see, and what part the reader has in it. */
export interface SeenReport extends SeenCommission {
  readonly report: SolverReport;
  /** One of the solver's people; only they read what is not handed in. */
  readonly writes: boolean;
  /** Keeps the commission for the agency. */
  readonly reviews: boolean;
}

/** Whoever sees the commission sees its reports. @throws not_found for everybody else (I11) */
export async function findReport(tx: Transaction, id: string, locked = false): Promise<SeenReport> {
  const found = await tx.manager.findOneBy(SolverReport, { id });
  if (!found) throw notFound();
  const seen = await findCommission(tx, { id: found.commissionId }, locked);
  const report = locked
    ? await tx.manager.findOneOrFail(SolverReport, { where: { id }, lock: { mode: 'pessimistic_write' } })
    : found;
  const writes = writesFor(tx.actor, seen);
  return { ...seen, report, writes, reviews: !writes && manages(tx, seen.challenge) };
}

export function writesFor(actor: Actor, { selected }: Pick<SeenCommission, 'selected'>): boolean {
  return belongs(actor, PERMISSION.proposalWrite, organizationsOf(selected));
}
