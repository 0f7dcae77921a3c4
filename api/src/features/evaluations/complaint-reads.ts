import { ERROR, type ComplaintWait } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';

/** What keeps a released decision from being carried out; null where nothing does. */
export async function complaintWait(
  tx: Pick<Transaction, 'query'>,
  challengeId: string,
): Promise<ComplaintWait | null> {
  const [row] = await tx.query<{ until: Date | null; open: number }>(
    `SELECT (SELECT d.complaints_until FROM decision d
              WHERE d.challenge_id = $1 AND portal_now() < d.complaints_until) AS until,
            (SELECT count(*)::int FROM complaint k WHERE k.challenge_id = $1 AND k.state = 'filed') AS open`,
    [challengeId],
  );
  const { until = null, open = 0 } = row ?? {};
  return until === null && open === 0 ? null : { until: until?.toISOString() ?? null, open };
}

/**
 * What a decision leads to waits until solvers have had their time to object and every complaint is settled.
 * @throws complaints_open with their number, complaint_period with its end
 */
export async function requireSettledComplaints(tx: Transaction, challengeId: string): Promise<void> {
  const wait = await complaintWait(tx, challengeId);
  if (wait === null) return;
  const { until, open } = wait;
  if (open > 0) throw problem(ERROR.complaintsOpen, { params: { open } });
  throw problem(ERROR.complaintPeriod, { params: { until: until ?? '' } });
}
