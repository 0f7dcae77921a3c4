import { ERROR, FIELD_ERROR, PERMISSION } from '@loi-giai/shared';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { mayIn, type SignedInActor } from '../../platform/access/actor';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { mayBeside } from '../challenges/challenge-access';
import { Challenge } from '../challenges/challenge.entity';
import { Question } from './question.entities';

/** A published challenge, which everybody may see. @throws not_found */
export async function findPublished(manager: EntityManager, code: string): Promise<Challenge> {
  const challenge = await manager.findOneBy(Challenge, { code, openedAt: Not(IsNull()) });
  if (!challenge) throw notFound();
  return challenge;
}

/** A confirmed solver asks for its own organization; of others nobody learns whether they exist (I11). @throws validation */
export async function requireSolver(
  manager: EntityManager,
  actor: SignedInActor,
  organizationId: string,
): Promise<void> {
  if (!mayIn(actor, PERMISSION.proposalWrite, organizationId))
    throw fieldProblem('organizationId', FIELD_ERROR.unknown);
  const [account] = await manager.query<object[]>(
    `SELECT 1 FROM account WHERE id = $1 AND status = 'active' AND confirmed_at IS NOT NULL`,
    [actor.accountId],
  );
  if (!account) throw problem(ERROR.emailUnconfirmed);
}

/** Whether the actor answers for the challenge: its officers, those of agencies that joined it, and its leader. */
export async function answersFor(
  manager: EntityManager,
  actor: SignedInActor,
  challenge: Pick<Challenge, 'id' | 'agencyId'>,
): Promise<boolean> {
  return (
    mayIn(actor, PERMISSION.challengeReview, challenge.agencyId) ||
    (await mayBeside(manager, actor, PERMISSION.challengeDraft, challenge))
  );
}

/** A question with its challenge, for those who work on it. @throws not_found; forbidden for those who only read it */
export async function findToAnswer(
  manager: EntityManager,
  actor: SignedInActor,
  id: string,
): Promise<{ readonly question: Question; readonly challenge: Challenge }> {
  const question = await manager.findOneBy(Question, { id });
  const challenge = question && (await manager.findOneBy(Challenge, { id: question.challengeId }));
  if (!challenge || !(await mayBeside(manager, actor, PERMISSION.challengeReadUnpublished, challenge)))
    throw notFound();
  if (!(await answersFor(manager, actor, challenge))) throw problem(ERROR.forbidden);
  return { question, challenge };
}
