import type { ProposalForm } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';

/** What the challenge asks its solvers to write, as it stands now. */
export async function formOf(tx: Transaction, challengeId: string): Promise<ProposalForm> {
  const [challenge] = await tx.query<{ form: ProposalForm }>(
    'SELECT proposal_form AS form FROM challenge WHERE id = $1',
    [challengeId],
  );
  if (!challenge) throw notFound();
  return challenge.form;
}
