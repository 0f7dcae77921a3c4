import { PERMISSION } from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { mayBeside } from '../challenges/challenge-access';
import { Challenge } from '../challenges/challenge.entity';
import { lockChallenge } from '../challenges/challenge-lifecycle';
import { OpenedVersion } from '../proposals/opened-version.entity';
import { Proposal } from '../proposals/proposal.entity';
import { Commission } from './commission.entities';

/** A commission somebody may see, with the records it stands between. */
export interface SeenCommission {
  readonly commission: Commission;
  readonly challenge: Challenge;
  readonly proposal: Proposal;
  /** Whether it is read from the agency's side, drafts included. */
  readonly asAgency: boolean;
  /** Who was selected: lead and partners as they submitted. */
  readonly selected: Pick<OpenedVersion, 'organizationId' | 'organizationName' | 'partnerIds' | 'content'>;
}

/**
 * Agency, agencies that have joined the challenge, programme office, leadership and auditor see every commission of theirs; the solver's organizations, lead
 * and partners, see it once it is offered, because a draft is the agency's paper.
 * @param declined whether this is the answer to whoever has just declined it
 * @throws not_found for everybody else (I11)
 */
export async function findCommission(
  tx: Transaction,
  where: { id: string },
  locked = false,
  declined = false,
): Promise<SeenCommission> {
  const found = await tx.manager.findOneBy(Commission, where);
  if (!found) throw notFound();
  const challenge = locked
    ? await lockChallenge(tx, found.challengeId)
    : await tx.manager.findOneByOrFail(Challenge, { id: found.challengeId });
  const commission = await tx.manager.findOneOrFail(Commission, {
    where: { id: found.id },
    ...(locked && { lock: { mode: 'pessimistic_write' as const } }),
  });
  const proposal = await tx.manager.findOneByOrFail(Proposal, { id: commission.proposalId });
  const asAgency = await mayBeside(tx.manager, tx.actor, PERMISSION.commissionRead, challenge);
  const selected = await tx.manager.findOneByOrFail(OpenedVersion, { proposalId: proposal.id });
  const asSolver =
    (commission.state !== 'draft' || declined) &&
    [selected.organizationId, ...selected.partnerIds].some((organizationId) =>
      mayIn(tx.actor, PERMISSION.commissionRead, organizationId),
    );
  if (!asAgency && !asSolver) throw notFound();
  return { commission, challenge, proposal, asAgency, selected };
}

/** Whether the actor keeps this commission for the agency. */
export function manages(tx: Transaction, challenge: Pick<Challenge, 'agencyId'>): boolean {
  return mayIn(tx.actor, PERMISSION.commissionManage, challenge.agencyId);
}

/** Whether the actor agrees for the solver: an owner or manager of the lead. */
export function agrees(tx: Transaction, { selected }: Pick<SeenCommission, 'selected'>): boolean {
  return mayIn(tx.actor, PERMISSION.commissionAgree, selected.organizationId);
}

/** Whether the actor holds any step of the review at the agency. */
export function mayReview(tx: Transaction, { agencyId }: Pick<Challenge, 'agencyId'>): boolean {
  return [
    PERMISSION.commissionReviewLegal,
    PERMISSION.commissionReviewFinance,
    PERMISSION.commissionApprove,
  ].some((permission) => mayIn(tx.actor, permission, agencyId));
}

/** Whether the actor reports progress: the agency's people who keep the commission, and the lead's. */
export function reports(tx: Transaction, { challenge, selected }: SeenCommission): boolean {
  return manages(tx, challenge) || mayIn(tx.actor, PERMISSION.proposalWrite, selected.organizationId);
}
