import type { Permission } from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import { type Actor, mayIn } from '../../platform/access/actor';
import { notFound } from '../../platform/errors/problem';
import { Proposal } from './proposal.entity';

/**
 * A proposal as the organization that wrote it sees it. To everybody else it does not exist here, whatever their role and
 * before as well as after the closing time (I1, I11); a panel reads through the evaluation.
 */
export async function findOwn(
  manager: EntityManager,
  actor: Actor,
  id: string,
  permission: Permission,
): Promise<Proposal> {
  const proposal = await manager.findOneBy(Proposal, { id });
  if (!proposal || !mayIn(actor, permission, proposal.organizationId)) throw notFound();
  return proposal;
}
