import { ERROR } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { notifyWatchers } from '../notifications/notifications.service';
import { Answer, Question } from './question.entities';

/**
 * Keeps the challenge as it is until the end of the transaction, without keeping submissions waiting. @throws call_not_open,
 * call_closed by the database's clock
 */
export async function holdOpenCall(tx: Transaction, challengeId: string): Promise<void> {
  const [call] = await tx.query<{ open: boolean; closed: boolean }>(
    `SELECT state = 'open' AS open, portal_now() >= closing_at AS closed FROM challenge WHERE id = $1 FOR SHARE`,
    [challengeId],
  );
  if (!call?.open) throw problem(ERROR.callNotOpen);
  if (call.closed) throw problem(ERROR.callClosed);
}

/** The question, its row locked: after its challenge has been held. @throws not_found */
export async function lockQuestion(tx: Transaction, id: string): Promise<Question> {
  const question = await tx.manager.findOne(Question, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!question) throw notFound();
  return question;
}

/** Publishes a draft of an answer; the question gets its number with the first. The audit row is in it. */
export async function publishAnswer(
  tx: Transaction,
  question: Question,
  answer: Answer,
  publishedAt: Date,
): Promise<number> {
  await tx.manager.update(Answer, answer.id, { publishedAt, publishedBy: tx.actor.accountId });
  const number = question.number ?? (await nextNumber(tx, question.challengeId));
  if (question.state !== 'answered')
    await tx.manager.update(Question, question.id, { state: 'answered', number, publishedAt });
  await notifyWatchers(tx, {
    kind: 'question_answered',
    challengeId: question.challengeId,
    detail: { question: question.wording ?? question.text },
  });
  tx.audit({
    act: 'question.answer',
    subjectType: 'question',
    subjectId: question.id,
    detail: { number, version: answer.number, material: answer.material },
  });
  return number;
}

/** In the order of publication; one at a time, so that there is no gap. */
export async function nextNumber(tx: Transaction, challengeId: string): Promise<number> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('question ' || $1, 0))`, [challengeId]);
  const [row] = await tx.query<{ number: number }>(
    `SELECT COALESCE(max(number), 0) + 1 AS number FROM question WHERE challenge_id = $1`,
    [challengeId],
  );
  return row?.number ?? 1;
}

/** The material answers that wait for this addendum, published together with it. */
export async function publishAnswersOf(
  tx: Transaction,
  addendumId: string,
  publishedAt: Date,
): Promise<void> {
  const answers = await tx.manager.find(Answer, {
    where: { addendumId },
    order: { updatedAt: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const answer of answers) {
    const question = await lockQuestion(tx, answer.questionId);
    if (question.state !== 'declined') await publishAnswer(tx, question, answer, publishedAt);
  }
}

/** An addendum that is given up leaves its answers as drafts. */
export async function freeAnswersOf(tx: Transaction, addendumId: string): Promise<void> {
  await tx.manager.update(Answer, { addendumId }, { addendumId: null });
}
