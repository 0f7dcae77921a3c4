import { PERMISSION, type Permission } from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { heirs } from '../agencies/agencies-reads';
import { lockChallenge } from '../challenges/challenge-lifecycle';
import { Challenge } from '../challenges/challenge.entity';
import { belongs, organizationsOf } from '../evaluations/complaint-access';
import { OpenedVersion } from '../proposals/opened-version.entity';
import { Replication } from './replication.entities';

/** A replication somebody may see, with the records it stands between. */
export interface SeenReplication {
  readonly replication: Replication;
  readonly challenge: Challenge;
  readonly selected: OpenedVersion;
  /** The agency that takes it over, and those it was merged into. */
  readonly takers: readonly string[];
  /** The agency whose challenge it was, and those it was merged into. */
  readonly owners: readonly string[];
}

/** The agency and, where it has ended, whoever has come after it. */
export async function heirsOf(tx: Transaction, agencyId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(`${heirs('$1')} SELECT id FROM heir ORDER BY step`, [agencyId]);
  return rows.map(({ id }) => id);
}

/**
 * The agency that takes it over, and those who oversee, see it from its first word; the owner and the solver once it was asked for.
 * @throws not_found for everybody else (I11)
 */
export async function findReplication(tx: Transaction, id: string, locked = false): Promise<SeenReplication> {
  const found = await tx.manager.findOneBy(Replication, { id });
  if (!found) throw notFound();
  const seen = await readReplication(tx, found, locked);
  if (!sees(tx, seen)) throw notFound();
  return seen;
}

/** As the portal sees it: it is asked for nothing. */
export async function readReplication(
  tx: Transaction,
  { id, challengeId, proposalId, agencyId }: Replication,
  locked: boolean,
): Promise<SeenReplication> {
  const challenge = locked
    ? await lockChallenge(tx, challengeId)
    : await tx.manager.findOneByOrFail(Challenge, { id: challengeId });
  const replication = await tx.manager.findOneOrFail(Replication, {
    where: { id },
    ...(locked && { lock: { mode: 'pessimistic_write' as const } }),
  });
  return {
    replication,
    challenge,
    selected: await tx.manager.findOneByOrFail(OpenedVersion, { proposalId }),
    takers: await heirsOf(tx, agencyId),
    owners: await heirsOf(tx, challenge.agencyId),
  };
}

function sees({ actor }: Transaction, { replication, selected, takers, owners }: SeenReplication): boolean {
  const reads = (place: string): boolean => mayIn(actor, PERMISSION.replicationRead, place);
  if (takers.some(reads)) return true;
  const asked = replication.confirmedAt !== null;
  return asked && [...owners, ...organizationsOf(selected)].some(reads);
}

/** Whether the actor itself acts for the agency that takes it over. */
export function takes({ actor }: Transaction, permission: Permission, { takers }: SeenReplication): boolean {
  return belongs(actor, permission, takers);
}

/** Whether the actor answers for the owner: its leader. */
export function answersAsOwner({ actor }: Transaction, { owners }: SeenReplication): boolean {
  return belongs(actor, PERMISSION.replicationDecide, owners);
}

/** Whether the actor answers for the solver: an owner or manager of the lead. */
export function answersAsSolver({ actor }: Transaction, { selected }: SeenReplication): boolean {
  return belongs(actor, PERMISSION.replicationAnswer, [selected.organizationId]);
}
