import { PERMISSION, permissionsOf, type Permission } from '@loi-giai/shared';
import { type Actor, mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { lockChallenge } from '../challenges/challenge-lifecycle';
import { Challenge } from '../challenges/challenge.entity';
import { OpenedVersion } from '../proposals/opened-version.entity';
import { Complaint } from './complaint.entity';
import { detectConflicts } from './conflict-detection';
import { actingAccount } from './evaluation-access';

/** Who answers together, as they were when the seal was opened. */
type Solver = Pick<OpenedVersion, 'organizationId' | 'partnerIds'>;

/** A complaint that somebody may see, and in which part. */
export interface SeenComplaint {
  readonly complaint: Complaint;
  readonly challenge: Challenge;
  readonly version: OpenedVersion;
  /** `agency`: keeps the challenge; `overseer`: reads what the agency does. */
  readonly part: 'solver' | 'agency' | 'overseer';
}

/** Whether one of the actor's own organizations, not an office that stands over all, grants it. */
export function belongs(actor: Actor, permission: Permission, organizations: readonly string[]): boolean {
  return actor.roles.some(
    ({ role, scopeId }) =>
      scopeId !== null && organizations.includes(scopeId) && permissionsOf(role).includes(permission),
  );
}

export const organizationsOf = ({ organizationId, partnerIds }: Solver): string[] => [
  organizationId,
  ...partnerIds,
];

/** Whether the actor reads as one of those who answered together. */
export function readsAsSolver(actor: Actor, solver: Solver): boolean {
  return belongs(actor, PERMISSION.complaintRead, organizationsOf(solver));
}

/** Whether the actor files and withdraws in the name of the lead. */
export function filesFor(actor: Actor, { organizationId }: Solver): boolean {
  return belongs(actor, PERMISSION.complaintFile, [organizationId]);
}

/**
 * The solver, the agency, the programme office and those who oversee it. Whoever has a tie to the solver has no part in it, and whoever is to
 * answer none to any of the solvers (I4). @throws not_found (I11)
 */
export async function findComplaint(tx: Transaction, id: string, locked = false): Promise<SeenComplaint> {
  const found = await tx.manager.findOneBy(Complaint, { id });
  if (!found) throw notFound();
  const { challengeId, proposalId } = found;
  const challenge = locked
    ? await lockChallenge(tx, challengeId)
    : await tx.manager.findOneByOrFail(Challenge, { id: challengeId });
  const complaint = locked ? await tx.manager.findOneByOrFail(Complaint, { id }) : found;
  const version = await tx.manager.findOneByOrFail(OpenedVersion, { proposalId });
  if (readsAsSolver(tx.actor, version)) return { complaint, challenge, version, part: 'solver' };
  if (!mayIn(tx.actor, PERMISSION.complaintRead, challenge.agencyId)) throw notFound();
  const part = mayIn(tx.actor, PERMISSION.complaintDraft, challenge.agencyId) ? 'agency' : 'overseer';
  if (await isTied(tx, { challengeId, proposalId, part })) throw notFound();
  return { complaint, challenge, version, part };
}

/** I4, for those who are not of the solver. */
export async function isTied(
  tx: Transaction,
  {
    challengeId,
    proposalId,
    part,
  }: Pick<Complaint, 'challengeId' | 'proposalId'> & Pick<SeenComplaint, 'part'>,
): Promise<boolean> {
  const ties = await detectConflicts(tx, challengeId, actingAccount(tx));
  return ties.some((tie) => part === 'agency' || tie.proposalId === proposalId);
}
