import type { Permission } from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import { type Actor, mayIn } from '../../platform/access/actor';
import { notFound } from '../../platform/errors/problem';
import type { SealKey } from '../../platform/sealing/seal-key';
import type { Seals } from '../../platform/sealing/seals';
import type { KeptContent } from './proposal-content';
import { openDraft, openOwner, type ProposalOwner } from './proposal-seal';
import { Proposal } from './proposal.entity';

/** A proposal as those who wrote it see it. */
export interface OwnProposal extends ProposalOwner {
  readonly record: Proposal;
  readonly key: SealKey;
  readonly content: KeptContent;
}

/** The proposal out of its seal. @throws SealBroken */
export async function toOwn(seals: Seals, manager: EntityManager, record: Proposal): Promise<OwnProposal> {
  const key = await seals.keyOf(manager, record.challengeId);
  return { record, key, content: openDraft(key, record), ...openOwner(key, record) };
}

/** Whose a proposal is once the seal has been opened. @throws where it has not */
export function openedOwner({ id, organizationId }: Proposal): string {
  if (organizationId === null) throw new Error(`The seal of proposal ${id} has not been opened`);
  return organizationId;
}

/**
 * A proposal as the organization that wrote it sees it. To everybody else it does not exist here, whatever their role and
 * before as well as after the closing time (I1, I11); a panel reads through the evaluation.
 */
export async function findOwn(
  seals: Seals,
  manager: EntityManager,
  actor: Actor,
  id: string,
  permission: Permission,
): Promise<OwnProposal> {
  const record = await manager.findOneBy(Proposal, { id });
  if (!record) throw notFound();
  const own = await toOwn(seals, manager, record);
  if (!mayIn(actor, permission, own.organizationId)) throw notFound();
  return own;
}
