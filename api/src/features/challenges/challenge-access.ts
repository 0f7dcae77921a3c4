import { ERROR, PERMISSION, type Permission } from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import { type Actor, mayIn } from '../../platform/access/actor';
import { notFound, problem } from '../../platform/errors/problem';
import { Challenge } from './challenge.entity';

/**
 * The challenge as those see it who work on it, in every state: people of its agency, the programme office, the city's
 * leadership and the auditor. To everybody else it does not exist here, published or not (I11).
 */
export async function findForWork(manager: EntityManager, actor: Actor, code: string): Promise<Challenge> {
  const challenge = await manager.findOneBy(Challenge, { code });
  if (!challenge || !mayIn(actor, PERMISSION.challengeReadUnpublished, challenge.agencyId)) throw notFound();
  return challenge;
}

/** For those who already see the challenge. @throws forbidden without the permission in the challenge's agency. */
export function requireForChallenge(
  actor: Actor,
  permission: Permission,
  challenge: Pick<Challenge, 'agencyId'>,
): void {
  if (!mayIn(actor, permission, challenge.agencyId)) throw problem(ERROR.forbidden);
}
