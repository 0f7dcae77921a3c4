import { ERROR, FIELD_ERROR, type FieldProblem, type WatchTarget } from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import { problem } from '../../platform/errors/problem';
import { Agency } from '../agencies/agency.entity';
import { searchExpression } from '../challenges/challenge-search-reads';
import { Challenge } from '../challenges/challenge.entity';
import { Field } from '../programme/programme.entities';
import type { Subscription } from './subscription.entity';

type TargetColumns = Pick<
  Subscription,
  'targetKey' | 'challengeId' | 'fieldId' | 'agencyId' | 'step' | 'q' | 'searchExpression'
>;

/**
 * What is to be followed, as a subscription keeps it.
 * @throws validation where a code is unknown; a challenge that was never published is (I11)
 */
export async function resolveTarget(manager: EntityManager, target: WatchTarget): Promise<TargetColumns> {
  const errors: FieldProblem[] = [];
  const refuse = (path: string): null => {
    errors.push({ path, code: FIELD_ERROR.unknown });
    return null;
  };
  const { challenge: code, field: fieldCode, agency: agencyCode, step = null } = target;
  const challenge = code ? ((await publicChallenge(manager, code)) ?? refuse('challenge')) : null;
  const field = fieldCode ? ((await manager.findOneBy(Field, { code: fieldCode })) ?? refuse('field')) : null;
  const agency = agencyCode
    ? ((await manager.findOneBy(Agency, { code: agencyCode })) ?? refuse('agency'))
    : null;
  const q = target.q?.replace(/\s+/g, ' ').trim() ?? '';
  const expression = q === '' ? null : searchExpression(q);
  // Words without a letter or a number find nothing, ever.
  if (expression === '') errors.push({ path: 'q', code: FIELD_ERROR.notAllowed });
  if (challenge !== null && (field ?? agency ?? step ?? expression) !== null)
    errors.push({ path: 'challenge', code: FIELD_ERROR.notAllowed });
  if (errors.length > 0) throw problem(ERROR.validation, { errors });
  const columns = {
    challengeId: challenge?.id ?? null,
    fieldId: field?.id ?? null,
    agencyId: agency?.id ?? null,
    step,
    q: q === '' ? null : q,
    searchExpression: expression,
  };
  return { ...columns, targetKey: keyOf(columns) };
}

async function publicChallenge(manager: EntityManager, code: string): Promise<Challenge | null> {
  const challenge = await manager.findOneBy(Challenge, { code });
  return challenge?.openedAt ? challenge : null;
}

function keyOf({ challengeId, fieldId, agencyId, step, q }: Omit<TargetColumns, 'targetKey'>): string {
  return JSON.stringify([challengeId, fieldId, agencyId, step, q?.toLowerCase() ?? null]);
}
