import { ERROR, PERMISSION, type ChallengeState, type Permission } from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { mayBeside } from '../challenges/challenge-access';
import { Challenge } from '../challenges/challenge.entity';
import { Indicator, Measurement } from './outcome.entities';

/** From the commission on it is laid down what shall change; with the publication that is frozen. */
const EDITABLE: readonly ChallengeState[] = ['commissioned', 'measuring'];
/** It is measured on after the publication: what is corrected then becomes a further edition of the result. */
const MEASURABLE: readonly ChallengeState[] = [...EDITABLE, 'published'];

export function isEditable({ state }: Pick<Challenge, 'state'>): boolean {
  return EDITABLE.includes(state);
}

export function isMeasurable({ state }: Pick<Challenge, 'state'>): boolean {
  return MEASURABLE.includes(state);
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
): Promise<Challenge> {
  const challenge = await findForOutcomes(tx, where, true);
  if (!mayIn(tx.actor, permission, challenge.agencyId)) throw problem(ERROR.forbidden);
  if (!isMeasurable(challenge)) throw problem(ERROR.wrongState, { params: { state: challenge.state } });
  return challenge;
}

/** As `findToMeasure`, to change what is measured. @throws not_found, forbidden, wrong_state */
export async function findToEdit(
  tx: Transaction,
  where: { code: string } | { id: string },
): Promise<Challenge> {
  const challenge = await findToMeasure(tx, where, PERMISSION.outcomeManage);
  if (!isEditable(challenge)) throw problem(ERROR.wrongState, { params: { state: challenge.state } });
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
  const challenge = await findToMeasure(tx, { id: found.challengeId }, permission);
  // Read again behind the challenge's lock: it may have been changed or taken away meanwhile.
  const indicator = await tx.manager.findOneBy(Indicator, { id });
  if (!indicator) throw notFound();
  return { indicator, challenge };
}

export interface SeenMeasurement {
  readonly measurement: Measurement;
  readonly indicator: Indicator;
  readonly challenge: Challenge;
}

/** @throws not_found, forbidden, wrong_state */
export async function findMeasurement(
  tx: Transaction,
  id: string,
  permission: Permission,
): Promise<SeenMeasurement> {
  const found = await tx.manager.findOneBy(Measurement, { id });
  if (!found) throw notFound();
  const { challenge, indicator } = await findIndicator(tx, found.indicatorId, permission);
  const measurement = await tx.manager.findOneBy(Measurement, { id });
  if (!measurement) throw notFound();
  return { measurement, indicator, challenge };
}
