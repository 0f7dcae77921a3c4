import { Injectable, UseInterceptors, applyDecorators } from '@nestjs/common';
import { type RefusedAct, RefusedActs, attemptOf } from '../../platform/audit/refused-acts';
import type { AuditInput, Transaction } from '../../platform/database/transactions';
import { UNSEALED } from './evaluation-access';

/** Before the closing time there is no evaluation to speak of, and what concerns proposals is quiet (I1). */
const IS_EVALUATED = `
  SELECT 1 FROM challenge c
   WHERE (c.code = $1 OR c.id = (SELECT p.challenge_id FROM proposal p WHERE p.id::text = $2))
     AND c.state = ANY ($3::text[])`;

/**
 * What was refused of an evaluation is on record as well (I9): who tried which act, and why it was refused. Neither the proposal nor
 * what was sent: the log is read while members score alone (I3).
 */
@Injectable()
class RefusedAttempts extends RefusedActs {
  protected override async entryOf(
    tx: Transaction,
    { params, route, error, accountId }: RefusedAct,
  ): Promise<AuditInput | null> {
    const subject = [params.code ?? null, params.id ?? null, UNSEALED];
    if ((await tx.query(IS_EVALUATED, subject)).length === 0) return null;
    return {
      act: 'evaluation.refuse',
      subjectType: 'account',
      subjectId: accountId,
      detail: { attempt: attemptOf(route).replace(/^evaluation\//, ''), problem: error.code },
    };
  }
}

/** For the controllers of an evaluation: what they refuse is on record. */
export const RecordsRefusals = () => applyDecorators(UseInterceptors(RefusedAttempts));
