import { type ClaimAct, claimLifecycle, ERROR } from '@loi-giai/shared';
import { IsNull, Not } from 'typeorm';
import { problem } from '../../platform/errors/problem';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { OrganizationClaim } from './organization-claim.entity';
import { Membership } from './organization.entity';

/** Nobody decides on a claim of the own, or on an organization of the own (I6). */
const decidedByAnOutsider: LifecycleGuard<OrganizationClaim> = async (tx, { claimantId, organizationId }) => {
  const accountId = tx.actor.accountId ?? '';
  const belongs = { organizationId, accountId, acceptedAt: Not(IsNull()) };
  if (claimantId === accountId || (await tx.manager.existsBy(Membership, belongs)))
    throw problem(ERROR.fourEyes);
};

const guards: Readonly<Record<ClaimAct, readonly LifecycleGuard<OrganizationClaim>[]>> = {
  recommend: [decidedByAnOutsider],
  grant: [decidedByAnOutsider, isAnotherThan('recommendedBy')],
  decline: [decidedByAnOutsider],
  withdraw: [],
};

/** The only way a claim moves. */
export const claimMachine = new StateMachine(claimLifecycle, OrganizationClaim, guards);
