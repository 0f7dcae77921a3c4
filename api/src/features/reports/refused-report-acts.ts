import { Injectable, UseInterceptors, applyDecorators } from '@nestjs/common';
import { type RefusedAct, RefusedActs, attemptOf } from '../../platform/audit/refused-acts';
import type { AuditInput, Transaction } from '../../platform/database/transactions';

const EXISTS = `SELECT 1 WHERE EXISTS (SELECT 1 FROM solver_report WHERE id::text = $1) OR EXISTS (SELECT 1 FROM commission WHERE id::text = $1)`;

/** What was refused of a report: who tried which act, and why it was refused (I9). */
@Injectable()
class RefusedReportActs extends RefusedActs {
  protected override async entryOf(
    tx: Transaction,
    { params, route, error, accountId }: RefusedAct,
  ): Promise<AuditInput | null> {
    if ((await tx.query(EXISTS, [params.id?.toLowerCase() ?? null])).length === 0) return null;
    return {
      act: 'report.refuse',
      subjectType: 'account',
      subjectId: accountId,
      detail: { attempt: attemptOf(route), problem: error.code },
    };
  }
}

export const RecordsRefusedReportActs = () => applyDecorators(UseInterceptors(RefusedReportActs));
