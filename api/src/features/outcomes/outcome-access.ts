import { ERROR, PERMISSION, type ChallengeState, type Permission } from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { mayBeside } from '../challenges/challenge-access';
import { Challenge } from '../challenges/challenge.entity';
import { Indicator, Measurement } from './outcome.entities';

type Stateful = Pick<Challenge, 'state'>;

/** From the commission on it is laid down what shall change; with the publication it is frozen. */
const MEASURABLE: readonly ChallengeState[] = ['commissioned', 'measuring'];

export function isMeasurable({ state }: Stateful): boolean {
  return MEASURABLE.includes(state);
}

/** What was published is measured on, too: a further edition may correct it. */
export function takesMeasurements({ state }: Stateful): boolean {
  return state === 'published' || isMeasurable({ state });
}

/** The challenge for those who follow its outcomes from within. @throws not_found for everybody else (I11) */
export async function findForOutcomes(
  tx: Transaction,
  where: { code: string } | { id: string },
  locked = false,
): Promise<Challenge> {
  const challenge = await tx.manager.findOne(Challenge, {
    where,
    ...(locked && { lock: { mode: 'pessimistic_write' as const } }),
  });
  if (!challenge || !(await mayBeside(tx.manager, tx.actor, PERMISSION.challengeReadUnpublished, challenge)))
    throw notFound();
  return challenge;
}

/** As `findForOutcomes`, locked and for an act of the agency. @throws not_found, forbidden, wrong_state */
export async function findToMeasure(
  tx: Transaction,
  where: { code: string } | { id: string },
  permission: Permission,
  isTimely: (challenge: Stateful) => boolean = isMeasurable,
): Promise<Challenge> {
  const challenge = await findForOutcomes(tx, where, true);
  if (!mayIn(tx.actor, permission, challenge.agencyId)) throw problem(ERROR.forbidden);
  if (!isTimely(challenge)) throw problem(ERROR.wrongState, { params: { state: challenge.state } });
  return challenge;
}

/** @throws not_found, forbidden, wrong_state */
export async function findIndicator(
  tx: Transaction,
  id: string,
  permission: Permission,
): Promise<{ indicator: Indicator; challenge: Challenge }> {
  const found = await tx.manager.findOneBy(Indicator, { id });
  if (!found) throw notFound();
  const challenge = await findToMeasure(tx, { id: found.challengeId }, permission, takesMeasurements);
  // Read again behind the challenge's lock: it may have been changed or taken away meanwhile.
  const indicator = await tx.manager.findOneBy(Indicator, { id });
  if (!indicator) throw notFound();
  return { indicator, challenge };
}

/** @throws not_found, forbidden, wrong_state */
export async function findMeasurement(
  tx: Transaction,
  id: string,
  permission: Permission,
): Promise<{ measurement: Measurement; challenge: Challenge }> {
  const found = await tx.manager.findOneBy(Measurement, { id });
  if (!found) throw notFound();
  const { challenge } = await findIndicator(tx, found.indicatorId, permission);
  const measurement = await tx.manager.findOneBy(Measurement, { id });
  if (!measurement) throw notFound();
  return { measurement, challenge };
}
