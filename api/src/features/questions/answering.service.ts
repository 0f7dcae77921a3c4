import { ERROR, FIELD_ERROR, type QuestionDesk } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { findWorking } from '../challenges/addendum-lifecycle';
import { findForWork } from '../challenges/challenge-access';
import type { Challenge } from '../challenges/challenge.entity';
import type { DeclineDto, PublishAnswerDto, SaveAnswerDto, WordingDto } from './dto/question.dto';
import { findToAnswer } from './question-access';
import { QuestionDeskReads } from './question-desk-reads';
import { holdOpenCall, lockQuestion, nextNumber, publishAnswer } from './question-lifecycle';
import { QuestionMails } from './question-mails';
import { Answer, Question } from './question.entities';

/** What the agency does with questions, while the call is open: answer in public, shorten, decline. */
@Injectable()
export class Answering {
  private readonly mails: QuestionMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly reads: QuestionDeskReads,
    configuration: Configuration,
  ) {
    this.mails = new QuestionMails(configuration.publicUrl);
  }

  async desk(actor: SignedInActor, code: string): Promise<QuestionDesk> {
    const challenge = await findForWork(this.dataSource.manager, actor, code);
    return this.reads.desk(actor, challenge);
  }

  /** Keeps a draft. A material one names the addendum that is being written. @throws stale, addendum_missing */
  save(actor: SignedInActor, id: string, request: SaveAnswerDto): Promise<QuestionDesk> {
    return this.perform(actor, id, async (tx, question) => {
      refuseDeclined(question);
      const draft = await draftOf(tx, question.id);
      const known = draft?.revision ?? 0;
      if (known !== request.revision) throw problem(ERROR.stale, { params: { revision: known } });
      const { text, material } = request;
      const addendumId = material ? await workingAddendum(tx, question.challengeId) : null;
      const changes = { text, material, addendumId, revision: known + 1, updatedAt: await tx.now() };
      if (draft) await tx.manager.update(Answer, draft.id, changes);
      else
        await tx.manager.insert(Answer, {
          ...changes,
          questionId: question.id,
          number: (await tx.manager.countBy(Answer, { questionId: question.id })) + 1,
          authorId: actor.accountId,
        });
    });
  }

  /** @throws addendum_missing for a material answer, which its addendum publishes */
  publish(actor: SignedInActor, id: string, { revision }: PublishAnswerDto): Promise<QuestionDesk> {
    return this.perform(actor, id, async (tx, question, challenge) => {
      refuseDeclined(question);
      const draft = await draftOf(tx, question.id);
      if (!draft) throw problem(ERROR.stale, { params: { revision: 0 } });
      if (draft.revision !== revision) throw problem(ERROR.stale, { params: { revision: draft.revision } });
      if (draft.material) throw problem(ERROR.addendumMissing);
      if (draft.text === '') throw fieldProblem('text', FIELD_ERROR.required);
      const number = await publishAnswer(tx, question, draft, await tx.now());
      await this.mails.answered(tx, challenge, question, number);
    });
  }

  /** Public words without those that tell who asks; what was asked is kept. */
  shorten(actor: SignedInActor, id: string, { text }: WordingDto): Promise<QuestionDesk> {
    return this.perform(actor, id, async (tx, question) => {
      refuseDeclined(question);
      await tx.manager.update(Question, question.id, { wording: text });
      tx.audit({
        act: 'question.shorten',
        subjectType: 'question',
        subjectId: question.id,
        detail: { wording: text, ...(question.wording !== null && { before: question.wording }) },
      });
    });
  }

  /** Only what was not answered: an answer stays. */
  decline(actor: SignedInActor, id: string, { reason }: DeclineDto): Promise<QuestionDesk> {
    return this.perform(actor, id, async (tx, question, challenge) => {
      if (question.state !== 'asked')
        throw problem(ERROR.wrongState, { params: { state: question.state, act: 'decline' } });
      const number = await nextNumber(tx, question.challengeId);
      await tx.manager.delete(Answer, { questionId: question.id });
      const publishedAt = await tx.now();
      await tx.manager.update(Question, question.id, {
        state: 'declined',
        declined: reason,
        number,
        publishedAt,
      });
      tx.audit({
        act: 'question.decline',
        subjectType: 'question',
        subjectId: question.id,
        detail: { number, reason },
      });
      await this.mails.answered(tx, challenge, question, number);
    });
  }

  private async perform(
    actor: SignedInActor,
    id: string,
    work: (tx: Transaction, question: Question, challenge: Challenge) => Promise<void>,
  ): Promise<QuestionDesk> {
    const challenge = await this.transactions.run(actor, async (tx) => {
      const found = await findToAnswer(tx.manager, actor, id);
      await holdOpenCall(tx, found.challenge.id);
      await work(tx, await lockQuestion(tx, id), found.challenge);
      return found.challenge;
    });
    return this.reads.desk(actor, challenge);
  }
}

function draftOf(tx: Transaction, questionId: string): Promise<Answer | null> {
  return tx.manager.findOneBy(Answer, { questionId, publishedAt: IsNull() });
}

function refuseDeclined({ state }: Question): void {
  if (state === 'declined') throw problem(ERROR.wrongState, { params: { state, act: 'answer' } });
}

async function workingAddendum(tx: Transaction, challengeId: string): Promise<string> {
  const working = await findWorking(tx, challengeId);
  if (!working) throw problem(ERROR.addendumMissing);
  return working.id;
}
