import type { CommissionHeading } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { toAgencyRef } from '../agencies/agencies-reads';
import { Agency } from '../agencies/agency.entity';
import type { SeenCommission } from './commission-access';

/** What a page says first of something that lies under a commission. */
export async function headingOf(
  tx: Transaction,
  { commission, challenge, selected }: SeenCommission,
): Promise<CommissionHeading> {
  const agency = await tx.manager.findOneByOrFail(Agency, { id: challenge.agencyId });
  return {
    commissionId: commission.id,
    commissionNumber: commission.number,
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    agency: toAgencyRef(agency),
    organizationName: selected.organizationName,
  };
}
