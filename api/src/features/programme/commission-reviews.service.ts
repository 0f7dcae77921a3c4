import { COMMISSION_KINDS, FIELD_ERROR, isReviewOrder, type ReviewRules } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { Transactions } from '../../platform/database/transactions';
import { fieldProblem } from '../../platform/errors/problem';
import { reviewRulesOf } from './commission-reviews-reads';
import { ProgrammeSettings } from './programme.entities';

/** By whom each kind of commission is reviewed: the programme office's permission is held everywhere, so the route's question is the whole one. */
@Injectable()
export class CommissionReviews {
  constructor(private readonly transactions: Transactions) {}

  view(actor: SignedInActor): Promise<ReviewRules> {
    return this.transactions.run(actor, reviewRulesOf);
  }

  /** Reviews under way go on as they were begun. @throws validation where the leader is not the last of a kind */
  async save(actor: SignedInActor, { ...rules }: ReviewRules): Promise<ReviewRules> {
    const wrong = COMMISSION_KINDS.find((kind) => !isReviewOrder(rules[kind]));
    if (wrong !== undefined) throw fieldProblem(wrong, FIELD_ERROR.notAllowed);
    return this.transactions.run(actor, async (tx) => {
      await tx.manager.upsert(ProgrammeSettings, { id: 1, commissionReviews: rules }, ['id']);
      const about = { subjectType: 'programme', subjectId: 'commission-reviews' };
      tx.audit({ act: 'programme.save-commission-reviews', ...about, detail: { ...rules } });
      return reviewRulesOf(tx);
    });
  }
}
