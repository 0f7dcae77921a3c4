import { Injectable, UseInterceptors, applyDecorators } from '@nestjs/common';
import { type RefusedAct, RefusedActs, attemptOf } from '../../platform/audit/refused-acts';
import type { AuditInput, Transaction } from '../../platform/database/transactions';

const CHALLENGE = `
  SELECT c.code FROM challenge c WHERE c.code = $1 OR c.id IN (SELECT l.challenge_id FROM lesson l WHERE l.id::text = $2)`;

/** What was refused of a lesson: who tried which act, and why it was refused (I9). */
@Injectable()
class RefusedLessonActs extends RefusedActs {
  protected override async entryOf(
    tx: Transaction,
    { params, route, error, accountId }: RefusedAct,
  ): Promise<AuditInput | null> {
    const values = [params.code ?? null, params.id?.toLowerCase() ?? null];
    const [found] = await tx.query<{ code: string }>(CHALLENGE, values);
    if (!found) return null;
    return {
      act: 'lesson.refuse',
      subjectType: 'account',
      subjectId: accountId,
      detail: { challenge: found.code, attempt: attemptOf(route), problem: error.code },
    };
  }
}

export const RecordsRefusedLessonActs = () => applyDecorators(UseInterceptors(RefusedLessonActs));
