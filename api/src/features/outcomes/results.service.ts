import {
  ERROR,
  FIELD_ERROR,
  PERMISSION,
  type Permission,
  type ResultDesk,
  type ReturnResultRequest,
  type SaveResultRequest,
  type WithdrawResultRequest,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, accountOf, mayIn } from '../../platform/access/actor';
import { withWriter } from '../../platform/access/writers';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { actOnChallenge } from '../challenges/challenge-lifecycle';
import type { Challenge } from '../challenges/challenge.entity';
import { notifyWatchers } from '../notifications/notifications.service';
import { findForOutcomes } from './outcome-access';
import { ResultPublication } from './outcome.entities';
import { toResultDesk } from './result-desk';
import { ResultEdition } from './result-edition.entity';
import { resultMachine } from './result-lifecycle';
import { ResultMails } from './result-mails';
import { buildResultView } from './result-snapshot';

/** The end of step 5: a result is written by one, published by another, and corrected by a further edition only. */
@Injectable()
export class ResultsService {
  private readonly mails: ResultMails;

  constructor(
    private readonly transactions: Transactions,
    configuration: Configuration,
  ) {
    this.mails = new ResultMails(configuration.publicUrl);
  }

  view(actor: Actor, code: string): Promise<ResultDesk> {
    return this.transactions.run(actor, async (tx) => toResultDesk(tx, await findForOutcomes(tx, { code })));
  }

  /** @throws not_found, forbidden, wrong_state, publication_frozen for an edition that is out, stale, validation */
  save(actor: Actor, code: string, request: SaveResultRequest): Promise<ResultDesk> {
    return this.act(actor, code, PERMISSION.resultWrite, async (tx, challenge) => {
      const { number, revision, story, lessons, reason } = request;
      const editions = await tx.manager.findBy(ResultEdition, { challengeId: challenge.id });
      const edition = editions.find((each) => each.number === number);
      if (edition && edition.state !== 'draft') refuseToChange(edition);
      requireTimeToWrite(challenge);
      if (story.vi === '') throw fieldProblem('story.vi', FIELD_ERROR.required);
      if (number > 1 && reason.vi === '') throw fieldProblem('reason.vi', FIELD_ERROR.required);
      // Somebody else may have begun, or finished, another edition meanwhile.
      if (!edition && number !== nextNumber(editions)) throw problem(ERROR.stale);
      if ((edition?.revision ?? 0) !== revision) throw problem(ERROR.stale);
      const words = { story: { ...story }, lessons, reason: number > 1 ? { ...reason } : { vi: '', en: '' } };
      const columns = {
        ...words,
        writers: withWriter(edition?.writers ?? [], tx.actor),
        revision: revision + 1,
      };
      if (edition) await tx.manager.update(ResultEdition, { id: edition.id }, columns);
      const written =
        edition ??
        (await tx.manager.save(
          ResultEdition,
          tx.manager.create(ResultEdition, { challengeId: challenge.id, number, ...columns }),
        ));
      tx.audit({
        act: 'result.save',
        subjectType: 'result',
        subjectId: written.id,
        detail: { challenge: code, version: number },
      });
    });
  }

  /**
   * To whoever publishes. @throws not_found, forbidden, wrong_state, indicator_missing, measurement_missing, measurement_unverified,
   * survey_open
   */
  submit(actor: Actor, code: string): Promise<ResultDesk> {
    return this.act(actor, code, PERMISSION.resultWrite, async (tx, challenge) => {
      requireTimeToWrite(challenge);
      const edition = await openEdition(tx, challenge);
      await resultMachine.transition(tx, edition.id, 'submit', {
        changes: {
          writers: withWriter(edition.writers, tx.actor),
          submittedBy: tx.actor.accountId,
          submittedAt: await tx.now(),
          returnReason: '',
        },
        detail: { challenge: code, version: edition.number },
      });
      await this.mails.submitted(tx, challenge);
    });
  }

  /** @throws not_found, forbidden, wrong_state */
  return(actor: Actor, code: string, { reason }: ReturnResultRequest): Promise<ResultDesk> {
    return this.act(actor, code, PERMISSION.resultPublish, async (tx, challenge) => {
      const edition = await openEdition(tx, challenge);
      await resultMachine.transition(tx, edition.id, 'return', {
        changes: { returnReason: reason },
        detail: { challenge: code, version: edition.number },
      });
      await this.mails.returned(tx, challenge, edition);
    });
  }

  /**
   * Freezes it; the edition before is superseded. By somebody who has not written in it (I6). @throws not_found, forbidden, wrong_state,
   * four_eyes, indicator_missing, measurement_missing, measurement_unverified, survey_open
   */
  publish(actor: Actor, code: string): Promise<ResultDesk> {
    return this.act(actor, code, PERMISSION.resultPublish, async (tx, challenge) => {
      const found = await openEdition(tx, challenge);
      const edition = await resultMachine.check(tx, found.id, 'publish');
      if (challenge.state !== 'published') await actOnChallenge(tx, challenge.id, 'publish_result');
      await supersede(tx, challenge);
      await freeze(tx, challenge, edition);
      await notifyWatchers(tx, {
        kind: 'result_published',
        challengeId: challenge.id,
        detail: { version: edition.number, ...(edition.number > 1 && { reason: edition.reason }) },
      });
      await this.mails.published(tx, challenge);
    });
  }

  /** Everybody reads why; what was published stays at its own address. @throws not_found, forbidden, wrong_state, validation */
  withdraw(actor: Actor, code: string, { reason }: WithdrawResultRequest): Promise<ResultDesk> {
    return this.act(actor, code, PERMISSION.resultPublish, async (tx, challenge) => {
      if (reason.vi === '') throw fieldProblem('reason.vi', FIELD_ERROR.required);
      const inForce = { challengeId: challenge.id, state: 'published' as const };
      const edition = await tx.manager.findOneBy(ResultEdition, inForce);
      if (!edition) throw problem(ERROR.wrongState, { params: { state: challenge.state, act: 'withdraw' } });
      await resultMachine.transition(tx, edition.id, 'withdraw', {
        changes: { withdrawReason: { ...reason }, withdrawnAt: await tx.now() },
        detail: { challenge: code, version: edition.number, reason: { ...reason } },
      });
      await notifyWatchers(tx, {
        kind: 'result_withdrawn',
        challengeId: challenge.id,
        detail: { reason: { ...reason } },
      });
    });
  }

  private act(
    actor: Actor,
    code: string,
    permission: Permission,
    work: (tx: Transaction, challenge: Challenge) => Promise<void>,
  ): Promise<ResultDesk> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await findForOutcomes(tx, { code }, true);
      if (!mayIn(actor, permission, challenge.agencyId)) throw problem(ERROR.forbidden);
      await work(tx, challenge);
      return toResultDesk(tx, await findForOutcomes(tx, { code }));
    });
  }
}

/** Written while it is measured, and for a correction ever after. */
function requireTimeToWrite({ state }: Challenge): void {
  if (state !== 'measuring' && state !== 'published')
    throw problem(ERROR.wrongState, { params: { state, act: 'edit' } });
}

function refuseToChange({ state }: ResultEdition): never {
  if (state === 'in_review') throw problem(ERROR.wrongState, { params: { state, act: 'edit' } });
  throw problem(ERROR.publicationFrozen);
}

function nextNumber(editions: readonly ResultEdition[]): number {
  const open = editions.find(({ state }) => state === 'draft' || state === 'in_review');
  return open?.number ?? editions.length + 1;
}

/** @throws wrong_state where nothing is being written */
async function openEdition(tx: Transaction, { id: challengeId, state }: Challenge): Promise<ResultEdition> {
  const edition = await tx.manager.findOneBy(ResultEdition, {
    challengeId,
    state: In(['draft', 'in_review']),
  });
  if (!edition) throw problem(ERROR.wrongState, { params: { state } });
  return edition;
}

async function supersede(tx: Transaction, { id: challengeId, code }: Challenge): Promise<void> {
  const former = await tx.manager.findOneBy(ResultEdition, { challengeId, state: 'published' });
  if (former)
    await resultMachine.transition(tx, former.id, 'supersede', {
      detail: { challenge: code, version: former.number },
    });
}

async function freeze(
  tx: Transaction,
  { id: challengeId, code }: Challenge,
  edition: ResultEdition,
): Promise<void> {
  const { number, story, lessons, reason } = edition;
  const publishedAt = await tx.now();
  const correction = number > 1 ? reason : null;
  const frozen = { version: number, publishedAt, correction };
  const snapshot = await buildResultView(tx.manager, challengeId, { story, lessons }, frozen);
  const publishedBy = accountOf(tx.actor);
  const { id: publicationId } = await tx.manager.save(ResultPublication, {
    version: number,
    publishedAt,
    challengeId,
    snapshot,
    publishedBy,
  });
  await resultMachine.transition(tx, edition.id, 'publish', {
    changes: { publicationId, publishedBy },
    // How each was reached stands in the publication itself.
    detail: {
      challenge: code,
      version: number,
      figures: snapshot.figures.map(({ measurements, ...figure }) => figure),
    },
  });
}
