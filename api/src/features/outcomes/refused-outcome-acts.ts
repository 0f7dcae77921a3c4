import { Injectable, UseInterceptors, applyDecorators } from '@nestjs/common';
import { type RefusedAct, RefusedActs, attemptOf } from '../../platform/audit/refused-acts';
import type { AuditInput, Transaction } from '../../platform/database/transactions';

/** Of what the address names: a challenge by its code, an indicator or a measurement by its id. */
const CHALLENGE = `
  SELECT c.code FROM challenge c
   WHERE c.code = $1
      OR c.id IN (SELECT i.challenge_id FROM indicator i WHERE i.id::text = $2)
      OR c.id IN (SELECT i.challenge_id FROM measurement m JOIN indicator i ON i.id = m.indicator_id WHERE m.id::text = $2)`;

/** What was refused of indicators and measurements: who tried which act, and why it was refused (I9). */
@Injectable()
class RefusedOutcomeActs extends RefusedActs {
  protected override async entryOf(
    tx: Transaction,
    { params, route, error, accountId }: RefusedAct,
  ): Promise<AuditInput | null> {
    const [found] = await tx.query<{ code: string }>(CHALLENGE, [
      params.code ?? null,
      params.id?.toLowerCase() ?? null,
    ]);
    if (!found) return null;
    return {
      act: 'outcome.refuse',
      subjectType: 'account',
      subjectId: accountId,
      detail: { challenge: found.code, attempt: attemptOf(route), problem: error.code },
    };
  }
}

export const RecordsRefusedOutcomeActs = () => applyDecorators(UseInterceptors(RefusedOutcomeActs));
