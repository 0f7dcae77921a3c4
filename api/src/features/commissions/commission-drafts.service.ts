import {
  ERROR,
  FIELD_ERROR,
  PERMISSION,
  faultyTerms,
  type CommissionDraftRequest,
  type CommissionState,
  type CommissionTerms,
  type CommissionView,
  type SelectedProposal,
  type TermsRequest,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, mayIn } from '../../platform/access/actor';
import { withWriter } from '../../platform/access/writers';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { Challenge } from '../challenges/challenge.entity';
import { findCommission, manages } from './commission-access';
import { recordMove } from './commission-moves';
import { toCommissionView } from './commission-view';
import { Commission } from './commission.entities';
import { requireSelected, selectedProposals } from './selected-proposals';

/** What can be gone on from: it was signed, and not given up. */
const CONTINUED: readonly CommissionState[] = ['signed', 'running', 'accepted', 'closed'];

/** The terms of commissions while they are drafts. */
@Injectable()
export class CommissionDraftsService {
  constructor(private readonly transactions: Transactions) {}

  /** Those who keep the challenge's commissions: what was selected, in the decision's order. @throws not_found, forbidden */
  async selected(actor: Actor, code: string): Promise<SelectedProposal[]> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await tx.manager.findOneBy(Challenge, { code });
      requireKeeper(tx, challenge);
      return selectedProposals(tx, challenge.id);
    });
  }

  /**
   * One draft for each proposal, with the same terms: each goes its own way from then on.
   * @throws not_found, forbidden, wrong_state, commission_exists, stage_not_possible, validation
   */
  async drawUp(actor: Actor, code: string, request: CommissionDraftRequest): Promise<CommissionView[]> {
    return this.transactions.run(actor, async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const challenge = await tx.manager.findOne(Challenge, { where: { code }, lock });
      requireKeeper(tx, challenge);
      const { proposalIds, continuesId, terms } = request;
      checkTerms(terms);
      await requireSelected(tx, challenge, proposalIds);
      const before = await predecessor(tx, proposalIds, continuesId);
      const views: CommissionView[] = [];
      for (const proposalId of proposalIds) {
        if (!before) await requireNone(tx, proposalId);
        const commission = await tx.manager.save(Commission, {
          ...columnsOf(terms),
          challengeId: challenge.id,
          proposalId,
          stage: (before?.stage ?? 0) + 1,
          continuesId: before?.id ?? null,
          writers: withWriter([], tx.actor),
        });
        await this.saved(tx, commission.id, code, null, terms);
        views.push(await toCommissionView(tx, await findCommission(tx, { id: commission.id })));
      }
      return views;
    });
  }

  /** @throws not_found, forbidden, wrong_state, stale where it was saved meanwhile, validation */
  async saveTerms(actor: Actor, id: string, { revision, terms }: TermsRequest): Promise<CommissionView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id }, true);
      if (!manages(tx, seen.challenge)) throw problem(ERROR.forbidden);
      const { commission } = seen;
      const { state } = commission;
      if (state !== 'draft') throw problem(ERROR.wrongState, { params: { state, act: 'edit' } });
      if (commission.revision !== revision)
        throw problem(ERROR.stale, { params: { revision: commission.revision } });
      checkTerms(terms);
      const before = termsOfCommission(commission);
      await tx.manager.update(
        Commission,
        { id },
        {
          ...columnsOf(terms),
          revision: revision + 1,
          writers: withWriter(commission.writers, tx.actor),
        },
      );
      await this.saved(tx, id, seen.challenge.code, before, terms);
      return toCommissionView(tx, await findCommission(tx, { id }));
    });
  }

  private async saved(
    tx: Transaction,
    id: string,
    code: string,
    before: CommissionTerms | null,
    after: CommissionTerms,
  ): Promise<void> {
    await recordMove(tx, id, { act: 'save' });
    const detail = { challenge: code, before: before && flat(before), after: flat(after) };
    tx.audit({ act: 'commission.save', subjectType: 'commission', subjectId: id, detail });
  }
}

export function termsOfCommission(commission: Commission): CommissionTerms {
  const { kind, value, startsOn, endsOn, texts } = commission;
  return { kind, value, startsOn, endsOn, texts };
}

/** @throws not_found for whoever has no part in the challenge's commissions (I11), forbidden for whoever only reads them */
function requireKeeper(tx: Transaction, challenge: Challenge | null): asserts challenge is Challenge {
  if (!challenge || !mayIn(tx.actor, PERMISSION.commissionRead, challenge.agencyId)) throw notFound();
  if (!manages(tx, challenge)) throw problem(ERROR.forbidden);
}

/** @throws validation */
function checkTerms(terms: CommissionTerms): void {
  const [field] = faultyTerms(terms);
  if (field === undefined) return;
  if (field === 'endsOn')
    throw fieldProblem('terms.endsOn', FIELD_ERROR.mustBeLater, { min: terms.startsOn ?? '' });
  throw fieldProblem(`terms.texts.${field}`, FIELD_ERROR.notAllowed);
}

/** A stage goes on from one commission of the same proposal, and each is gone on from once. @throws stage_not_possible */
async function predecessor(
  tx: Transaction,
  proposalIds: readonly string[],
  continuesId: string | undefined,
): Promise<Commission | null> {
  if (continuesId === undefined) return null;
  const before = await tx.manager.findOneBy(Commission, { id: continuesId });
  const [proposalId] = proposalIds;
  if (!before || proposalIds.length !== 1 || before.proposalId !== proposalId)
    throw fieldProblem('continuesId', FIELD_ERROR.unknown);
  const isTaken = (await tx.manager.findBy(Commission, { continuesId })).some(
    ({ state }) => state !== 'terminated',
  );
  if (!CONTINUED.includes(before.state) || isTaken) throw problem(ERROR.stageNotPossible);
  return before;
}

/** @throws commission_exists */
async function requireNone(tx: Transaction, proposalId: string): Promise<void> {
  const known = await tx.manager.findBy(Commission, { proposalId });
  if (known.some(({ continuesId, state }) => continuesId === null && state !== 'terminated'))
    throw problem(ERROR.commissionExists);
}

/** What is empty is not kept. */
function columnsOf({ kind, value, startsOn, endsOn, texts }: CommissionTerms): CommissionTerms {
  const written = Object.entries(texts).filter(([, text]) => text !== '');
  return { kind, value, startsOn, endsOn, texts: Object.fromEntries(written) };
}

function flat(terms: CommissionTerms): Record<string, unknown> {
  const { texts, ...rest } = columnsOf(terms);
  return { ...rest, ...texts };
}
