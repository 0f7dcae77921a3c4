import { ERROR, PERMISSION, type Permission } from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import { type Actor, mayIn, type SignedInActor } from '../../platform/access/actor';
import { notFound, problem } from '../../platform/errors/problem';
import { Challenge } from './challenge.entity';
import { ChallengeAgency } from './joining.entities';

type Owned = Pick<Challenge, 'id' | 'agencyId'>;

/**
 * The challenge as those see it who work on it, in every state: people of its agency and of those that have joined it, the
 * programme office, the city's leadership and the auditor. To everybody else it does not exist here, published or not (I11).
 */
export async function findForWork(manager: EntityManager, actor: Actor, code: string): Promise<Challenge> {
  const challenge = await manager.findOneBy(Challenge, { code });
  if (!challenge || !(await mayBeside(manager, actor, PERMISSION.challengeReadUnpublished, challenge)))
    throw notFound();
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

/**
 * Whether the actor holds the permission in the challenge's agency or in one that has joined it. For reading, and for
 * writing the draft: everything else is the owner's alone.
 */
export async function mayBeside(
  manager: EntityManager,
  actor: Actor,
  permission: Permission,
  challenge: Owned,
): Promise<boolean> {
  if (mayIn(actor, permission, challenge.agencyId)) return true;
  const joined = await manager.findBy(ChallengeAgency, { challengeId: challenge.id });
  return joined.some(({ agencyId }) => mayIn(actor, permission, agencyId));
}

/** For those who already see the challenge. @throws forbidden for whoever drafts in none of its agencies */
export async function requireDrafting(manager: EntityManager, actor: Actor, challenge: Owned): Promise<void> {
  if (!(await mayBeside(manager, actor, PERMISSION.challengeDraft, challenge)))
    throw problem(ERROR.forbidden);
}

/** The challenge for whoever may read it at all, published or seen at work; null for everybody else (I11). */
export async function findReadable(
  manager: EntityManager,
  actor: Actor,
  code: string,
): Promise<Challenge | null> {
  const challenge = await manager.findOneBy(Challenge, { code });
  if (!challenge) return null;
  const seen =
    challenge.openedAt !== null ||
    (await mayBeside(manager, actor, PERMISSION.challengeReadUnpublished, challenge));
  return seen ? challenge : null;
}

/** Who lets a joined agency leave: whoever drafts in it, as long as nobody else reads the challenge; then its leader alone. */
export function leavesBy(published: boolean): Permission {
  return published ? PERMISSION.challengeReview : PERMISSION.challengeDraft;
}

type Authored = Pick<Challenge, 'agencyId' | 'authorId'>;

/** Whether they answer who asks to join: the owner's leader, and the author for as long as they draft there. */
export function mayAnswer(actor: SignedInActor, { agencyId, authorId }: Authored): boolean {
  if (mayIn(actor, PERMISSION.challengeReview, agencyId)) return true;
  return actor.accountId === authorId && mayIn(actor, PERMISSION.challengeDraft, agencyId);
}

/** Whether they end that an agency takes part: as they let it join, but once everybody reads it the leader alone. */
export function mayRemove(actor: SignedInActor, owned: Authored, published: boolean): boolean {
  return published ? mayIn(actor, PERMISSION.challengeReview, owned.agencyId) : mayAnswer(actor, owned);
}
