import type { CommissionView } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { Agency } from '../agencies/agency.entity';
import { complaintWait } from '../evaluations/complaint-reads';
import { manages, reports, type SeenCommission } from './commission-access';
import { commissionMachine } from './commission-lifecycle';
import { readPlan } from './plan-reads';

export async function toCommissionView(tx: Transaction, seen: SeenCommission): Promise<CommissionView> {
  const { commission, challenge, selected } = seen;
  const agency = await tx.manager.findOneByOrFail(Agency, { id: challenge.agencyId });
  const waiting = commission.state === 'draft' && manages(tx, challenge);
  return {
    id: commission.id,
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    agency: { code: agency.code, name: agency.name, nameEn: agency.nameEn },
    proposalId: commission.proposalId,
    organizationName: selected.organizationName,
    proposalTitle: selected.content.title,
    kind: commission.kind,
    number: commission.number,
    signedOn: commission.signedOn,
    value: commission.value,
    state: commission.state,
    milestones: (await readPlan(tx, commission.id)).rows,
    waits: waiting ? await complaintWait(tx, challenge.id) : null,
    acts: actsOf(tx, seen),
  };
}

function actsOf(tx: Transaction, seen: SeenCommission): CommissionView['acts'] {
  const { state } = seen.commission;
  if (state === 'done') return [];
  const acts: CommissionView['acts'][number][] = [];
  if (manages(tx, seen.challenge))
    acts.push(
      ...(state === 'draft' ? (['edit'] as const) : []),
      'plan',
      ...commissionMachine.actsFrom(state),
    );
  if (state === 'running' && reports(tx, seen)) acts.push('progress');
  return acts;
}
