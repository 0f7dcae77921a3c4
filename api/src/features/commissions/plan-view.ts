import type { BaselineView, PlanView } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { toAgencyRef } from '../agencies/agencies-reads';
import { Agency } from '../agencies/agency.entity';
import { manages, reports, type SeenCommission } from './commission-access';
import { peopleOfPlan, unitsOfPlan } from './plan-people';
import { readPlan, toPlanned } from './plan-reads';
import { CommissionPlan } from './plan.entities';

export async function toPlanView(tx: Transaction, seen: SeenCommission): Promise<PlanView> {
  const { commission, challenge, selected } = seen;
  const agency = await tx.manager.findOneByOrFail(Agency, { id: challenge.agencyId });
  const { rows, ...time } = await readPlan(tx, commission.id);
  const baselines = await baselinesOf(tx, commission.id);
  const acts = actsOf(tx, seen);
  const plans = acts.includes('plan');
  const { id, number, state } = commission;
  return {
    commission: toPlanned(
      {
        ...{ id, number, state },
        challengeCode: challenge.code,
        challengeTitle: challenge.title,
        agency: toAgencyRef(agency),
        organizationName: selected.organizationName,
        baselines: baselines.length,
      },
      rows,
    ),
    revision: (await tx.manager.findOneBy(CommissionPlan, { commissionId: id }))?.revision ?? 0,
    ...time,
    rows,
    baselines,
    people: plans ? await peopleOfPlan(tx, seen) : [],
    units: plans ? await unitsOfPlan(tx, seen) : [],
    acts,
  };
}

function actsOf(tx: Transaction, seen: SeenCommission): PlanView['acts'] {
  const { state } = seen.commission;
  const plans = (state === 'draft' || state === 'running') && manages(tx, seen.challenge);
  const progresses = state === 'running' && reports(tx, seen);
  return [...(plans ? (['plan'] as const) : []), ...(progresses ? (['progress'] as const) : [])];
}

/** What was frozen, the first one first. */
function baselinesOf(tx: Transaction, commissionId: string): Promise<BaselineView[]> {
  return tx.query<BaselineView>(
    `SELECT b.number, to_char(b.taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "takenAt",
            a.name AS "takenBy", b.reason, b.rows
       FROM plan_baseline b LEFT JOIN account a ON a.id = b.taken_by
      WHERE b.commission_id = $1 ORDER BY b.number`,
    [commissionId],
  );
}
