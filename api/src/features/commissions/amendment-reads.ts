import { In } from 'typeorm';
import type { Transaction } from '../../platform/database/transactions';
import { CommissionAmendment } from './commission-paper.entities';

const OPEN = ['draft', 'offered', 'agreed', 'approved'] as const;

/** The amendment that is on its way; there is one at a time. */
export function openAmendment(tx: Transaction, commissionId: string): Promise<CommissionAmendment | null> {
  return tx.manager.findOneBy(CommissionAmendment, { commissionId, state: In([...OPEN]) });
}
