import { ERROR, PERMISSION, type Permission, STATES_BEFORE_LESSONS } from '@loi-giai/shared';
import { may, mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { Challenge } from '../challenges/challenge.entity';
import { Commission } from '../commissions/commission.entities';
import { belongs, organizationsOf } from '../evaluations/complaint-access';
import { OpenedVersion } from '../proposals/opened-version.entity';
import { Lesson } from './lesson.entity';

/** A lesson somebody may see, and from which side. */
export interface SeenLesson {
  readonly lesson: Lesson;
  readonly challenge: Challenge;
  readonly commission: Commission | null;
  /** Who carried the commission out. */
  readonly selected: OpenedVersion | null;
  /** Reads as one of the solver's people. */
  readonly asSolver: boolean;
}

/**
 * Its agency and the auditor see a lesson in every state, other officials once it is shared (and that it was withdrawn), the solver where it was asked
 * for its view.
 * @throws not_found for everybody else (I11)
 */
export async function findLesson(tx: Transaction, id: string, locked = false): Promise<SeenLesson> {
  const lesson = await tx.manager.findOne(Lesson, {
    where: { id },
    ...(locked && { lock: { mode: 'pessimistic_write' as const } }),
  });
  if (!lesson) throw notFound();
  const challenge = await tx.manager.findOneByOrFail(Challenge, { id: lesson.challengeId });
  const commission =
    lesson.commissionId === null
      ? null
      : await tx.manager.findOneByOrFail(Commission, { id: lesson.commissionId });
  const selected =
    commission && (await tx.manager.findOneByOrFail(OpenedVersion, { proposalId: commission.proposalId }));
  const asSolver = isAsked(tx, lesson, selected);
  if (!asSolver && !readsAsOfficial(tx, lesson, challenge)) throw notFound();
  return { lesson, challenge, commission, selected, asSolver };
}

function readsAsOfficial({ actor }: Transaction, { state }: Lesson, { agencyId }: Challenge): boolean {
  if (!may(actor, PERMISSION.lessonRead)) return false;
  return (
    state === 'shared' ||
    state === 'withdrawn' ||
    belongs(actor, PERMISSION.lessonRead, [agencyId]) ||
    may(actor, PERMISSION.auditRead)
  );
}

function isAsked({ actor }: Transaction, lesson: Lesson, selected: OpenedVersion | null): boolean {
  return (
    lesson.solverAsked &&
    lesson.state !== 'discarded' &&
    selected !== null &&
    belongs(actor, PERMISSION.lessonContribute, organizationsOf(selected))
  );
}

/** As `findLesson`, locked and for an act of its agency. @throws not_found, forbidden */
export async function findToAct(tx: Transaction, id: string, permission: Permission): Promise<SeenLesson> {
  const seen = await findLesson(tx, id, true);
  if (!mayIn(tx.actor, permission, seen.challenge.agencyId)) throw problem(ERROR.forbidden);
  return seen;
}

/** The challenge, for whoever may write a lesson of it: its agency, once there is something to learn from. @throws not_found, forbidden, wrong_state */
export async function findToWrite(tx: Transaction, code: string): Promise<Challenge> {
  const challenge = await tx.manager.findOneBy(Challenge, { code });
  if (!challenge || !belongs(tx.actor, PERMISSION.lessonRead, [challenge.agencyId])) throw notFound();
  if (!mayIn(tx.actor, PERMISSION.lessonWrite, challenge.agencyId)) throw problem(ERROR.forbidden);
  const { state } = challenge;
  if (STATES_BEFORE_LESSONS.includes(state))
    throw problem(ERROR.wrongState, { params: { state, act: 'create' } });
  return challenge;
}
