import type { CommissionState, CommissionView } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { toAgencyRef } from '../agencies/agencies-reads';
import { Agency } from '../agencies/agency.entity';
import { complaintWait } from '../evaluations/complaint-reads';
import { manages, type SeenCommission } from './commission-access';
import { actsOf } from './commission-acts';
import { paperOf } from './commission-paper-view';
import { readPlan } from './plan-reads';

/** While these last, complaints keep it from being signed or begun. */
const UNSTARTED: readonly CommissionState[] = ['draft', 'offered', 'agreed', 'signed'];

export async function toCommissionView(tx: Transaction, seen: SeenCommission): Promise<CommissionView> {
  const { commission, challenge, selected } = seen;
  const agency = await tx.manager.findOneByOrFail(Agency, { id: challenge.agencyId });
  const waiting = UNSTARTED.includes(commission.state) && manages(tx, challenge);
  const paper = await paperOf(tx, seen);
  return {
    id: commission.id,
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    agency: toAgencyRef(agency),
    proposalId: commission.proposalId,
    organizationName: selected.organizationName,
    proposalTitle: selected.content.title,
    kind: commission.kind,
    state: commission.state,
    ...paper,
    milestones: (await readPlan(tx, commission.id)).rows,
    waits: waiting ? await complaintWait(tx, challenge.id) : null,
    acts: await actsOf(tx, seen, paper),
  };
}
