import { Injectable, UseInterceptors, applyDecorators } from '@nestjs/common';
import { type RefusedAct, RefusedActs, attemptOf } from '../../platform/audit/refused-acts';
import type { AuditInput, Transaction } from '../../platform/database/transactions';

const EXISTS = `SELECT 1 WHERE EXISTS (SELECT 1 FROM payment WHERE id::text = $1) OR EXISTS (SELECT 1 FROM commission WHERE id::text = $1)`;

/** What was refused of payments, such as one above the value: who tried which act, and why it was refused (I9). */
@Injectable()
class RefusedPaymentActs extends RefusedActs {
  protected override async entryOf(
    tx: Transaction,
    { params, route, error, accountId }: RefusedAct,
  ): Promise<AuditInput | null> {
    const { id = '' } = params;
    if ((await tx.query(EXISTS, [id.toLowerCase()])).length === 0) return null;
    return {
      act: 'payment.refuse-attempt',
      subjectType: 'account',
      subjectId: accountId,
      detail: { attempt: attemptOf(route), problem: error.code, record: id },
    };
  }
}

export const RecordsRefusedPaymentActs = () => applyDecorators(UseInterceptors(RefusedPaymentActs));
