import { FIELD_ERROR, type SandboxState, type SandboxTerms } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { fieldProblem } from '../../platform/errors/problem';
import { SandboxPermit } from './sandbox.entities';

/** States of a permit that is being prepared, and of one whose trial is under way. */
export const COMING: readonly SandboxState[] = ['draft', 'submitted', 'returned', 'granted'];
export const RUNNING: readonly SandboxState[] = ['active', 'suspended'];

/** How many have joined the trials of a commission, over all terms. */
export async function participantsOf(tx: Pick<Transaction, 'query'>, commissionId: string): Promise<number> {
  const [row] = await tx.query<{ taken: number }>(
    `SELECT COALESCE(sum(n.count), 0)::int AS taken
       FROM sandbox_participants n JOIN sandbox_permit p ON p.id = n.permit_id WHERE p.commission_id = $1`,
    [commissionId],
  );
  return row?.taken ?? 0;
}

/** @throws validation for an end before the start or already past, a term that overlaps another, a cap below those who have joined */
export async function checkTerms(
  tx: Transaction,
  terms: SandboxTerms,
  { commissionId, id }: { readonly commissionId: string; readonly id: string | null },
): Promise<void> {
  const { from, until, participantsCap } = terms;
  if (until < from) throw fieldProblem('until', FIELD_ERROR.mustBeLater, { min: from });
  const today = await tx.today();
  if (until < today) throw fieldProblem('until', FIELD_ERROR.mustBeLater, { min: today });
  const before = await lastDayBefore(tx, commissionId, id);
  if (before !== null && from <= before) throw fieldProblem('from', FIELD_ERROR.mustBeLater, { min: before });
  const min = await participantsOf(tx, commissionId);
  if (participantsCap < min) throw fieldProblem('participantsCap', FIELD_ERROR.tooSmall, { min });
}

/** The last day on which an earlier term still runs; null where none does. */
async function lastDayBefore(
  tx: Transaction,
  commissionId: string,
  id: string | null,
): Promise<string | null> {
  const [row] = await tx.query<{ day: string | null }>(
    `SELECT max(CASE WHEN state = 'ended' THEN least(until_day, (ended_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - 1)
                     ELSE until_day END)::text AS day
       FROM sandbox_permit WHERE commission_id = $1 AND id IS DISTINCT FROM $2::uuid AND state IN ('active', 'suspended', 'ended')`,
    [commissionId, id],
  );
  return row?.day ?? null;
}

/** The columns that terms are written in. */
export function toColumns(terms: SandboxTerms): Partial<SandboxPermit> {
  const { from: fromDay, until: untilDay, participantsCap, thresholdSeverity, thresholdPeople } = terms;
  return {
    places: [...terms.places],
    fromDay,
    untilDay,
    participantsCap,
    waivedRules: terms.waivedRules.map(({ rule, legalBasis }) => ({ rule, legalBasis })),
    risks: terms.risks.map(({ risk, mitigation }) => ({ risk, mitigation })),
    stopConditions: [...terms.stopConditions],
    thresholdSeverity,
    thresholdPeople,
  };
}

export function toTerms(permit: SandboxPermit): SandboxTerms {
  return {
    places: permit.places,
    from: permit.fromDay,
    until: permit.untilDay,
    participantsCap: permit.participantsCap,
    waivedRules: permit.waivedRules,
    risks: permit.risks,
    stopConditions: permit.stopConditions,
    thresholdSeverity: permit.thresholdSeverity,
    thresholdPeople: permit.thresholdPeople,
  };
}
