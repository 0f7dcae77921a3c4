import { Injectable, UseInterceptors, applyDecorators } from '@nestjs/common';
import { type RefusedAct, RefusedActs, attemptOf } from '../../platform/audit/refused-acts';
import type { AuditInput, Transaction } from '../../platform/database/transactions';

const EXISTS = `SELECT 1 WHERE EXISTS (SELECT 1 FROM milestone WHERE id::text = $1)
  OR EXISTS (SELECT 1 FROM delay_reason WHERE id::text = $1) OR EXISTS (SELECT 1 FROM commendation WHERE id::text = $1)`;

/** What was refused of a reason of delay or a commendation: who tried which act, and why it was refused (I9). */
@Injectable()
class RefusedLeagueActs extends RefusedActs {
  protected override async entryOf(
    tx: Transaction,
    { params, route, error, accountId }: RefusedAct,
  ): Promise<AuditInput | null> {
    const named = params.id?.toLowerCase() ?? null;
    if (named !== null && (await tx.query(EXISTS, [named])).length === 0) return null;
    return {
      act: 'league.refuse',
      subjectType: 'account',
      subjectId: accountId,
      detail: { attempt: attemptOf(route), problem: error.code },
    };
  }
}

export const RecordsRefusedLeagueActs = () => applyDecorators(UseInterceptors(RefusedLeagueActs));
