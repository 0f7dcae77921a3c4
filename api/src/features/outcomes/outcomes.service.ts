import {
  ERROR,
  type IndicatorReviseRequest,
  type IndicatorsRequest,
  type OutcomesView,
  PERMISSION,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor, SignedInActor } from '../../platform/access/actor';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { checkIndicators, isRevisable, replaceIndicators, reviseIndicator } from './indicator-rules';
import { findForOutcomes, findIndicator, findToEdit } from './outcome-access';
import { toOutcomesView } from './outcome-view';
import { Measurement } from './outcome.entities';

/** Step 5 until the publication: what shall change. */
@Injectable()
export class OutcomesService {
  constructor(private readonly transactions: Transactions) {}

  async view(actor: Actor, code: string): Promise<OutcomesView> {
    return this.transactions.run(actor, async (tx) =>
      toOutcomesView(tx, await findForOutcomes(tx, { code })),
    );
  }

  /** @throws not_found, forbidden, wrong_state, validation */
  async saveIndicators(actor: Actor, code: string, { indicators }: IndicatorsRequest): Promise<OutcomesView> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await findToEdit(tx, { code });
      checkIndicators(indicators);
      await replaceIndicators(tx, challenge, indicators);
      tx.audit({
        act: 'indicators.save',
        subjectType: 'challenge',
        subjectId: challenge.id,
        detail: { code, indicators },
      });
      return toOutcomesView(tx, challenge);
    });
  }

  /**
   * What an indicator that has been measured is held against, changed with a reason.
   * @throws not_found, forbidden, wrong_state for one that is simply edited, measurement_too_old, validation
   */
  async revise(
    actor: SignedInActor,
    indicatorId: string,
    request: IndicatorReviseRequest,
  ): Promise<OutcomesView> {
    return this.transactions.run(actor, async (tx) => {
      const { indicator, challenge } = await findIndicator(tx, indicatorId, PERMISSION.outcomeManage);
      indicator.measurements = await tx.manager.findBy(Measurement, { indicatorId });
      if (!isRevisable(challenge, indicator))
        throw problem(ERROR.wrongState, { params: { state: challenge.state, act: 'revise' } });
      const { edition } = indicator;
      const former = await reviseIndicator(tx, indicator, request, actor.accountId);
      tx.audit({
        act: 'indicator.revise',
        subjectType: 'challenge',
        subjectId: challenge.id,
        detail: { code: challenge.code, indicator: indicator.name, edition, former, ...request },
      });
      return toOutcomesView(tx, challenge);
    });
  }
}
