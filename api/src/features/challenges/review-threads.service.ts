import {
  type ChallengeContent,
  FIELD_ERROR,
  ERROR,
  type OpenThreadRequest,
  PERMISSION,
  type Permission,
  type ReviewThreadList,
  THREAD_ACT,
  THREAD_LIMITS,
  type ThreadAct,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { findForWork, mayBeside } from './challenge-access';
import { contentOf } from './challenge-content';
import { lockChallenge } from './challenge-lifecycle';
import { ChallengeEditor } from './challenge-record.entities';
import type { Challenge } from './challenge.entity';
import { Criterion } from './criterion.entity';
import { ReviewMails } from './review-mails';
import { passageStands } from './review-passage';
import { ReviewComment, ReviewThread } from './review-thread.entities';
import { isTalkedAbout, ReviewThreadsReads, threadActs } from './review-threads-reads';

/** Step 1: what the agency's people and the programme office say to each other about a draft. */
@Injectable()
export class ReviewThreads {
  private readonly mails: ReviewMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly reads: ReviewThreadsReads,
    configuration: Configuration,
  ) {
    this.mails = new ReviewMails(configuration.publicUrl);
  }

  /** For those who talk, and for the auditor, who reads everything and takes no part. */
  async list(actor: SignedInActor, code: string): Promise<ReviewThreadList> {
    const { manager } = this.dataSource;
    const challenge = await findReviewable(manager, actor, code, PERMISSION.challengeReadReview);
    const list = await this.view(actor, challenge);
    const talks = await mayBeside(manager, actor, PERMISSION.challengeComment, challenge);
    return talks ? list : onlyRead(list);
  }

  /** @throws validation for a passage that does not stand in the section, wrong_state once published */
  async open(
    actor: SignedInActor,
    code: string,
    { section, quote, text }: OpenThreadRequest,
  ): Promise<ReviewThreadList> {
    return this.perform(actor, code, async (tx, challenge) => {
      if (!isTalkedAbout(challenge)) throw notNow(challenge, 'open');
      if (!passageStands(await writtenIn(tx.manager, challenge), section, quote))
        throw fieldProblem('quote', FIELD_ERROR.unknown);
      const { threads: max } = THREAD_LIMITS;
      if ((await tx.manager.countBy(ReviewThread, { challengeId: challenge.id })) >= max)
        throw fieldProblem('text', FIELD_ERROR.tooMany, { max });
      const openedAt = await tx.now();
      const thread = tx.manager.create(ReviewThread, {
        challengeId: challenge.id,
        section,
        quote,
        openedById: actor.accountId,
        openedAt,
      });
      await tx.manager.save(thread);
      await this.say(tx, actor, challenge, thread, text, openedAt);
      audit(tx, challenge, thread, 'open');
    });
  }

  async reply(actor: SignedInActor, code: string, id: string, text: string): Promise<ReviewThreadList> {
    return this.perform(actor, code, async (tx, challenge) => {
      const thread = await this.threadFor(tx, actor, challenge, id, THREAD_ACT.reply);
      const { comments: max } = THREAD_LIMITS;
      if ((await tx.manager.countBy(ReviewComment, { threadId: id })) >= max)
        throw fieldProblem('text', FIELD_ERROR.tooMany, { max });
      await this.say(tx, actor, challenge, thread, text, await tx.now());
      audit(tx, challenge, thread, THREAD_ACT.reply);
    });
  }

  async resolve(actor: SignedInActor, code: string, id: string): Promise<ReviewThreadList> {
    return this.perform(actor, code, async (tx, challenge) => {
      const thread = await this.threadFor(tx, actor, challenge, id, THREAD_ACT.resolve);
      const resolved = { resolvedById: actor.accountId, resolvedAt: await tx.now() };
      await tx.manager.update(ReviewThread, id, resolved);
      audit(tx, challenge, thread, THREAD_ACT.resolve);
    });
  }

  async reopen(actor: SignedInActor, code: string, id: string): Promise<ReviewThreadList> {
    return this.perform(actor, code, async (tx, challenge) => {
      const thread = await this.threadFor(tx, actor, challenge, id, THREAD_ACT.reopen);
      await tx.manager.update(ReviewThread, id, { resolvedById: null, resolvedAt: null });
      audit(tx, challenge, thread, THREAD_ACT.reopen);
    });
  }

  /** The reader has the threads in view. No act on the challenge, like a session that is used: the log does not tell of it. */
  async visit(actor: SignedInActor, code: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      await visited(tx, await findReviewable(tx.manager, actor, code), actor);
    });
  }

  /** The challenge's row is locked: threads neither outnumber their bound nor slip past a publication. */
  private async perform(
    actor: SignedInActor,
    code: string,
    work: (tx: Transaction, challenge: Challenge) => Promise<void>,
  ): Promise<ReviewThreadList> {
    const challenge = await this.transactions.run(actor, async (tx) => {
      const found = await findReviewable(tx.manager, actor, code);
      const locked = await lockChallenge(tx, found.id);
      await work(tx, locked);
      await visited(tx, locked, actor);
      return locked;
    });
    return this.view(actor, challenge);
  }

  private async view(actor: SignedInActor, challenge: Challenge): Promise<ReviewThreadList> {
    const { manager } = this.dataSource;
    const content = await writtenIn(manager, challenge);
    return this.reads.list(actor, challenge, content, await writersOf(manager, challenge));
  }

  private async threadFor(
    tx: Transaction,
    actor: SignedInActor,
    challenge: Challenge,
    id: string,
    act: ThreadAct,
  ): Promise<ReviewThread> {
    const thread = await tx.manager.findOneBy(ReviewThread, { id, challengeId: challenge.id });
    if (!thread) throw notFound();
    const facts = { openedById: thread.openedById, resolved: thread.resolvedAt !== null };
    const acts = threadActs(facts, actor, challenge, await writersOf(tx.manager, challenge));
    if (acts.includes(act)) return thread;
    // Only resolving asks who somebody is; everything else is a question of when.
    throw acts.includes(THREAD_ACT.reply) && act === THREAD_ACT.resolve
      ? problem(ERROR.fourEyes)
      : notNow(challenge, act);
  }

  private async say(
    tx: Transaction,
    actor: SignedInActor,
    challenge: Challenge,
    { id: threadId }: ReviewThread,
    text: string,
    at: Date,
  ): Promise<void> {
    // First, because whoever has unread comments already has been written to.
    await this.mails.commented(tx, challenge, threadId, actor.accountId);
    await tx.manager.insert(ReviewComment, { threadId, authorId: actor.accountId, text, at });
  }
}

/**
 * For those who take part in the conversation, people of agencies that have joined among them. To the leadership, who see the
 * challenge, it is refused.
 */
async function findReviewable(
  manager: EntityManager,
  actor: SignedInActor,
  code: string,
  permission: Permission = PERMISSION.challengeComment,
): Promise<Challenge> {
  const challenge = await findForWork(manager, actor, code);
  if (!(await mayBeside(manager, actor, permission, challenge))) throw problem(ERROR.forbidden);
  return challenge;
}

function onlyRead({ threads, open }: ReviewThreadList): ReviewThreadList {
  return { threads: threads.map((thread) => ({ ...thread, acts: [] })), open, mayOpen: false };
}

function notNow({ state }: Challenge, act: string): Error {
  return problem(ERROR.wrongState, { params: { state, act } });
}

async function writtenIn(manager: EntityManager, challenge: Challenge): Promise<ChallengeContent> {
  const order = { position: 'ASC' } as const;
  const criteria = await manager.find(Criterion, { where: { challengeId: challenge.id }, order });
  return contentOf(challenge, criteria, null);
}

async function visited(tx: Transaction, { id }: Challenge, { accountId }: SignedInActor): Promise<void> {
  await tx.query(
    `INSERT INTO review_visit (challenge_id, account_id) VALUES ($1, $2)
     ON CONFLICT (challenge_id, account_id) DO UPDATE SET at = portal_now()`,
    [id, accountId],
  );
}

async function writersOf(manager: EntityManager, { id, authorId }: Challenge): Promise<string[]> {
  const editors = await manager.findBy(ChallengeEditor, { challengeId: id });
  return [authorId, ...editors.map(({ accountId }) => accountId)];
}

/** That something was said, and where; not what. */
function audit(
  tx: Transaction,
  { id: subjectId }: Challenge,
  { id: thread, section }: ReviewThread,
  act: ThreadAct | 'open',
): void {
  tx.audit({
    act: `review-thread.${act}`,
    subjectType: 'challenge',
    subjectId,
    detail: { thread, section },
  });
}
