import { type ChallengeContent, FIELD_ERROR } from '@loi-giai/shared';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Transaction } from '../../platform/database/transactions';
import { fieldProblem } from '../../platform/errors/problem';
import { Field } from '../programme/programme.entities';
import { Challenge } from './challenge.entity';
import { Criterion } from './criterion.entity';

/**
 * Puts a content into a draft: the one way in, as `contentOf` is the way out. `changes` are written in the same
 * statement. @throws validation for a field that is not offered, unless the draft has it already
 */
export async function writeContent(
  tx: Transaction,
  { id, fieldId }: Pick<Challenge, 'id' | 'fieldId'>,
  content: ChallengeContent,
  changes: QueryDeepPartialEntity<Challenge> = {},
): Promise<void> {
  const { fieldCode, criteria, enquiryDeadline, closingAt, announceAt, ...columns } = content;
  await tx.manager.update(Challenge, id, {
    ...columns,
    fieldId: await fieldIdOf(tx, fieldCode, fieldId),
    enquiryDeadline: instant(enquiryDeadline),
    closingAt: instant(closingAt),
    announceAt: instant(announceAt),
    ...changes,
  });
  await replaceCriteria(tx, id, criteria);
}

/** A field that is no longer offered may stay where it is. @throws validation */
export async function fieldIdOf(
  tx: Transaction,
  code: string | null,
  current: string | null,
): Promise<string | null> {
  if (code === null) return null;
  const field = await tx.manager.findOneBy(Field, { code });
  if (!field || (!field.active && field.id !== current)) throw fieldProblem('fieldCode', FIELD_ERROR.unknown);
  return field.id;
}

function instant(value: string | null): Date | null {
  return value === null ? null : new Date(value);
}

async function replaceCriteria(
  tx: Transaction,
  challengeId: string,
  criteria: ChallengeContent['criteria'],
): Promise<void> {
  await tx.manager.delete(Criterion, { challengeId });
  if (criteria.length > 0)
    await tx.manager.insert(
      Criterion,
      criteria.map(({ name, weight, max, guidance, anchors, minimum }, position) => ({
        challengeId,
        position,
        name,
        weight,
        max,
        guidance,
        anchors,
        minimum,
      })),
    );
}
