import { Injectable, UseInterceptors, applyDecorators } from '@nestjs/common';
import { type RefusedAct, RefusedActs, attemptOf } from '../../platform/audit/refused-acts';
import type { AuditInput, Transaction } from '../../platform/database/transactions';

/** What was refused of a publication: who tried to write in what is frozen, or to publish what is one's own (I9). */
@Injectable()
class RefusedResultActs extends RefusedActs {
  protected override async entryOf(
    tx: Transaction,
    { params, route, error, accountId }: RefusedAct,
  ): Promise<AuditInput | null> {
    const { code = null } = params;
    if ((await tx.query('SELECT 1 FROM challenge WHERE code = $1', [code])).length === 0) return null;
    return {
      act: 'result.refuse',
      subjectType: 'account',
      subjectId: accountId,
      detail: { challenge: code, attempt: attemptOf(route), problem: error.code },
    };
  }
}

export const RecordsRefusedResultActs = () => applyDecorators(UseInterceptors(RefusedResultActs));
