import { PERMISSION, leaderAnswers, rowLateDays } from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { type SeenCommission, findCommission, manages } from '../commissions/commission-access';
import { Milestone } from '../commissions/plan.entities';
import { DelayReason } from './league.entities';
import { type StandingRow, readLeagueTime, readStanding } from './standing-reads';

/** A row of a plan that somebody may see, as the league judges it. */
export interface SeenRow extends SeenCommission {
  readonly row: StandingRow;
  readonly daysLate: number;
}

/** Whoever sees the commission sees why its rows are late. @throws not_found for everybody else (I11), and for what is not judged */
export async function findRow(tx: Transaction, milestoneId: string, locked = false): Promise<SeenRow> {
  const milestone = await tx.manager.findOneBy(Milestone, { id: milestoneId });
  if (!milestone) throw notFound();
  const seen = await findCommission(tx, { id: milestone.commissionId }, locked);
  const found = (await judgedRows(tx, seen)).find(({ row }) => row.milestoneId === milestoneId);
  if (!found) throw notFound();
  return found;
}

export async function findReason(
  tx: Transaction,
  id: string,
  locked = false,
): Promise<SeenRow & { readonly reason: DelayReason }> {
  const found = await tx.manager.findOneBy(DelayReason, { id });
  if (!found) throw notFound();
  const seen = await findRow(tx, found.milestoneId, locked);
  return { ...seen, reason: locked ? await tx.manager.findOneByOrFail(DelayReason, { id }) : found };
}

/** The rows of one commission with how late each is by the day in force. */
export async function judgedRows(tx: Transaction, seen: SeenCommission): Promise<SeenRow[]> {
  const { today, calendar } = await readLeagueTime(tx);
  const rows = await readStanding(tx, null, seen.commission.id);
  return rows.map((row) => ({ ...seen, row, daysLate: rowLateDays(calendar, row, today) }));
}

/** The person who is responsible, whoever of the unit that is, and who keeps the commission. */
export function mayState(tx: Transaction, { row, challenge }: SeenRow): boolean {
  const { actor } = tx;
  return (
    (row.accountId !== null && row.accountId === actor.accountId) ||
    (row.agencyId !== null && mayIn(actor, PERMISSION.commissionManage, row.agencyId)) ||
    (row.organizationId !== null && mayIn(actor, PERMISSION.proposalWrite, row.organizationId)) ||
    manages(tx, challenge)
  );
}

/**
 * The programme office, and the leader of the agency that commissions where it is not judged itself; never the person who is
 * responsible for the row (I6).
 */
export function mayAnswer({ actor }: Transaction, { row, challenge }: SeenRow): boolean {
  if (row.accountId !== null && row.accountId === actor.accountId) return false;
  const leads = mayIn(actor, PERMISSION.commissionApprove, challenge.agencyId);
  return mayIn(actor, PERMISSION.programmeManage, '') || (leads && leaderAnswers(row, challenge.agencyId));
}
