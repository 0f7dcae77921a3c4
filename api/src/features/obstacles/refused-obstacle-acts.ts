import { Injectable, UseInterceptors, applyDecorators } from '@nestjs/common';
import { type RefusedAct, RefusedActs, attemptOf } from '../../platform/audit/refused-acts';
import type { AuditInput, Transaction } from '../../platform/database/transactions';

const EXISTS = `SELECT 1 WHERE EXISTS (SELECT 1 FROM obstacle WHERE id::text = $1) OR EXISTS (SELECT 1 FROM commission WHERE id::text = $1)`;

/** What was refused of an obstacle: who tried which act, and why it was refused (I9). */
@Injectable()
class RefusedObstacleActs extends RefusedActs {
  protected override async entryOf(
    tx: Transaction,
    { params, route, error, accountId }: RefusedAct,
  ): Promise<AuditInput | null> {
    if ((await tx.query(EXISTS, [params.id?.toLowerCase() ?? null])).length === 0) return null;
    return {
      act: 'obstacle.refuse',
      subjectType: 'account',
      subjectId: accountId,
      detail: { attempt: attemptOf(route), problem: error.code },
    };
  }
}

export const RecordsRefusedObstacleActs = () => applyDecorators(UseInterceptors(RefusedObstacleActs));
