import { Injectable, UseInterceptors, applyDecorators } from '@nestjs/common';
import { type RefusedAct, RefusedActs, attemptOf } from '../../platform/audit/refused-acts';
import type { AuditInput, Transaction } from '../../platform/database/transactions';

const EXISTS = `SELECT 1 WHERE EXISTS (SELECT 1 FROM replication WHERE id::text = $1) OR EXISTS (SELECT 1 FROM challenge WHERE code = $2)`;

/** What was refused of a replication: who tried which act, and why it was refused (I9). */
@Injectable()
class RefusedReplicationActs extends RefusedActs {
  protected override async entryOf(
    tx: Transaction,
    { params, route, error, accountId }: RefusedAct,
  ): Promise<AuditInput | null> {
    const known = await tx.query(EXISTS, [params.id?.toLowerCase() ?? null, params.code ?? null]);
    if (known.length === 0) return null;
    return {
      act: 'replication.refuse',
      subjectType: 'account',
      subjectId: accountId,
      detail: { attempt: attemptOf(route), problem: error.code },
    };
  }
}

export const RecordsRefusedReplicationActs = () => applyDecorators(UseInterceptors(RefusedReplicationActs));
