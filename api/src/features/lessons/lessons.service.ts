import {
  ERROR,
  FIELD_ERROR,
  type LessonApproveRequest,
  type LessonDesk,
  type LessonEditRequest,
  type LessonReasonRequest,
  type LessonRequest,
  type LessonSolverRequest,
  type LessonTagRenameRequest,
  type LessonView,
  PERMISSION,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { withWriter } from '../../platform/access/writers';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import type { Challenge } from '../challenges/challenge.entity';
import { findLesson, findToAct, findToWrite } from './lesson-access';
import { lessonMachine } from './lesson-lifecycle';
import { LessonMails } from './lesson-mails';
import { commissionsOf, toLessonView } from './lesson-view';
import { Lesson } from './lesson.entity';
import { LessonsReads, tidyTag } from './lessons-reads';

/** Bài học kinh nghiệm: written by an officer, shared by the leader (I6), withdrawn but never changed afterwards (I8). */
@Injectable()
export class LessonsService {
  private readonly mails: LessonMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly reads: LessonsReads,
    configuration: Configuration,
  ) {
    this.mails = new LessonMails(configuration.publicUrl);
  }

  view(actor: SignedInActor, id: string): Promise<LessonView> {
    return this.transactions.run(actor, (tx) => toLessonView(tx, id));
  }

  /** @throws not_found, forbidden, wrong_state before the evaluation */
  async desk(actor: SignedInActor, code: string): Promise<LessonDesk> {
    const tags = await this.reads.tags();
    return this.transactions.run(actor, async (tx) => {
      const challenge = await findToWrite(tx, code);
      const { title: challengeTitle } = challenge;
      return { challengeCode: code, challengeTitle, commissions: await commissionsOf(tx, challenge), tags };
    });
  }

  /** @throws not_found, forbidden, wrong_state, validation */
  create(actor: SignedInActor, code: string, request: LessonRequest): Promise<LessonView> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await findToWrite(tx, code);
      const content = await contentOf(tx, challenge, request);
      const { id } = await tx.manager.save(
        Lesson,
        tx.manager.create(Lesson, {
          ...content,
          challengeId: challenge.id,
          writers: [actor.accountId],
          createdBy: actor.accountId,
        }),
      );
      tx.audit({
        act: 'lesson.create',
        subjectType: 'lesson',
        subjectId: id,
        detail: { challenge: code, ...content },
      });
      return toLessonView(tx, id);
    });
  }

  /** @throws not_found, forbidden, wrong_state, stale, validation */
  edit(actor: SignedInActor, id: string, { revision, ...request }: LessonEditRequest): Promise<LessonView> {
    return this.transactions.run(actor, async (tx) => {
      const { lesson, challenge } = await findToAct(tx, id, PERMISSION.lessonWrite);
      requireDraft(lesson, 'edit');
      if (lesson.revision !== revision) throw problem(ERROR.stale);
      const content = await contentOf(tx, challenge, request);
      const writers = withWriter(lesson.writers, actor);
      await tx.manager.update(Lesson, { id }, { ...content, writers, revision: revision + 1 });
      tx.audit({
        act: 'lesson.edit',
        subjectType: 'lesson',
        subjectId: id,
        detail: { challenge: challenge.code, ...content },
      });
      return toLessonView(tx, id);
    });
  }

  /** By the solver, while it is a draft: what is approved is what was submitted. @throws not_found, forbidden, wrong_state */
  writeView(actor: SignedInActor, id: string, { solverView }: LessonSolverRequest): Promise<LessonView> {
    return this.transactions.run(actor, async (tx) => {
      const { lesson, challenge, asSolver } = await findLesson(tx, id, true);
      if (!asSolver) throw problem(ERROR.forbidden);
      requireDraft(lesson, 'write_view');
      await tx.manager.update(Lesson, { id }, { solverView });
      tx.audit({
        act: 'lesson.write-view',
        subjectType: 'lesson',
        subjectId: id,
        detail: { challenge: challenge.code },
      });
      return toLessonView(tx, id);
    });
  }

  /** @throws not_found, forbidden, wrong_state, validation where it says nothing */
  submit(actor: SignedInActor, id: string): Promise<LessonView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findToAct(tx, id, PERMISSION.lessonWrite);
      const changes = { submittedAt: await tx.now(), returned: '' };
      await lessonMachine.transition(tx, id, 'submit', {
        changes,
        detail: { challenge: seen.challenge.code },
      });
      await this.mails.submitted(tx, seen);
      return toLessonView(tx, id);
    });
  }

  /** @throws not_found, forbidden, four_eyes, wrong_state */
  return(actor: SignedInActor, id: string, { reason }: LessonReasonRequest): Promise<LessonView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findToAct(tx, id, PERMISSION.lessonApprove);
      const detail = { challenge: seen.challenge.code, reason };
      await lessonMachine.transition(tx, id, 'return', { changes: { returned: reason }, detail });
      await this.mails.returned(tx, seen, reason);
      return toLessonView(tx, id);
    });
  }

  /** Shares it, with officials or with everybody. @throws not_found, forbidden, four_eyes, wrong_state */
  approve(actor: SignedInActor, id: string, { audience }: LessonApproveRequest): Promise<LessonView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findToAct(tx, id, PERMISSION.lessonApprove);
      await lessonMachine.transition(tx, id, 'approve', {
        changes: { audience, approvedBy: actor.accountId, sharedAt: await tx.now() },
        detail: { challenge: seen.challenge.code, audience },
      });
      await this.mails.approved(tx, seen);
      return toLessonView(tx, id);
    });
  }

  /** @throws not_found, forbidden, wrong_state */
  withdraw(actor: SignedInActor, id: string, { reason }: LessonReasonRequest): Promise<LessonView> {
    return this.transactions.run(actor, async (tx) => {
      const { challenge } = await findToAct(tx, id, PERMISSION.lessonApprove);
      const detail = { challenge: challenge.code, reason };
      await lessonMachine.transition(tx, id, 'withdraw', { changes: { withdrawal: reason }, detail });
      return toLessonView(tx, id);
    });
  }

  /** @throws not_found, forbidden, wrong_state */
  discard(actor: SignedInActor, id: string): Promise<LessonView> {
    return this.transactions.run(actor, async (tx) => {
      const { challenge } = await findToAct(tx, id, PERMISSION.lessonWrite);
      await lessonMachine.transition(tx, id, 'discard', { detail: { challenge: challenge.code } });
      return toLessonView(tx, id);
    });
  }

  /** In all lessons, so that one thing has one name. @throws validation where no lesson has it */
  async renameTag(actor: SignedInActor, request: LessonTagRenameRequest): Promise<void> {
    const [from, to] = [tidyTag(request.from), tidyTag(request.to)];
    await this.transactions.run(actor, async (tx) => {
      const renamed = await tx.query<{ id: string }>(
        `UPDATE lesson SET tags = ARRAY(SELECT DISTINCT CASE WHEN t = $1 THEN $2 ELSE t END FROM unnest(tags) t ORDER BY 1)
          WHERE tags @> ARRAY[$1::text] RETURNING id`,
        [from, to],
      );
      const [rows] = renamed as unknown as [{ id: string }[], number];
      if (rows.length === 0) throw fieldProblem('from', FIELD_ERROR.unknown);
      tx.audit({
        act: 'lesson.rename-tag',
        subjectType: 'lesson-tag',
        subjectId: to,
        detail: { from, to, lessons: rows.length },
      });
    });
  }
}

function requireDraft({ state }: Lesson, act: string): void {
  if (state !== 'draft') throw problem(ERROR.wrongState, { params: { state, act } });
}

/** @throws validation for a commission of another challenge, and for asking a solver where there is none */
async function contentOf(
  tx: Transaction,
  challenge: Challenge,
  { commissionId, solverAsked, tags, ...words }: LessonRequest,
): Promise<LessonRequest & { tags: string[] }> {
  const commissions = await commissionsOf(tx, challenge);
  if (commissionId !== null && !commissions.some(({ id }) => id === commissionId))
    throw fieldProblem('commissionId', FIELD_ERROR.unknown);
  if (solverAsked && commissionId === null) throw fieldProblem('solverAsked', FIELD_ERROR.notAllowed);
  return { ...words, commissionId, solverAsked, tags: [...new Set(tags.map(tidyTag))] };
}
