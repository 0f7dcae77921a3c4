import { DEFAULT_PROPOSAL_FORM, type ProposalForm } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';

/** What the challenge asks its solvers to write. */
export function formOf(_tx: Transaction, _challengeId: string): Promise<ProposalForm> {
  return Promise.resolve(DEFAULT_PROPOSAL_FORM);
}
