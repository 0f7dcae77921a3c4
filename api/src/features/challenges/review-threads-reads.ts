import {
  type ChallengeContent,
  REVIEWABLE_STATES,
  type ReviewThread,
  type ReviewThreadList,
  THREAD_ACT,
  type ThreadAct,
  type ThreadComment,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import type { Challenge } from './challenge.entity';
import { passageStands } from './review-passage';

interface ThreadRow {
  readonly id: string;
  readonly section: ReviewThread['section'];
  readonly quote: string;
  readonly opened_by_id: string;
  readonly resolved_at: Date | null;
  readonly resolved_by: string | null;
  readonly comments: readonly (Omit<ThreadComment, 'own'> & { readonly author: string })[];
}

/** Who settles a thread, and whether it can be done now. */
export interface ThreadFacts {
  readonly openedById: string;
  readonly resolved: boolean;
}

const THREADS = `
  SELECT t.id, t.section, t.quote, t.opened_by_id, t.resolved_at, r.name AS resolved_by,
         (SELECT json_agg(json_build_object('id', m.id, 'author', m.author_id, 'authorName', a.name,
                                            'at', m.at, 'text', m.text) ORDER BY m.at, m.id)
            FROM review_comment m JOIN account a ON a.id = m.author_id WHERE m.thread_id = t.id) AS comments
    FROM review_thread t LEFT JOIN account r ON r.id = t.resolved_by_id
   WHERE t.challenge_id = $1
   ORDER BY t.opened_at, t.id`;

/** The threads of a challenge, as its reader may go on with them; access is asked before. */
@Injectable()
export class ReviewThreadsReads {
  constructor(private readonly database: ReadDatabase) {}

  async list(
    actor: Actor,
    challenge: Challenge,
    content: ChallengeContent,
    writers: readonly string[],
  ): Promise<ReviewThreadList> {
    const rows = await this.database.query<ThreadRow>({
      name: 'review-threads',
      text: THREADS,
      values: [challenge.id],
    });
    return {
      threads: rows.map((row) => toThread(row, actor, challenge, content, writers)),
      open: rows.filter((row) => row.resolved_at === null).length,
      mayOpen: isTalkedAbout(challenge),
    };
  }
}

function toThread(
  row: ThreadRow,
  actor: Actor,
  challenge: Challenge,
  content: ChallengeContent,
  writers: readonly string[],
): ReviewThread {
  const { id, section, quote, resolved_at: resolvedAt, resolved_by: byName } = row;
  const facts = { openedById: row.opened_by_id, resolved: resolvedAt !== null };
  return {
    id,
    section,
    quote,
    quoteStands: passageStands(content, section, quote),
    comments: row.comments.map(({ author, at, ...comment }) => ({
      ...comment,
      at: new Date(at).toISOString(),
      own: author === actor.accountId,
    })),
    resolved: resolvedAt && { byName: byName ?? '', at: resolvedAt.toISOString() },
    acts: threadActs(facts, actor, challenge, writers),
  };
}

/** Whether those who take part in the conversation may still say something. */
export function isTalkedAbout({ state }: Challenge): boolean {
  return REVIEWABLE_STATES.includes(state);
}

/**
 * What the reader may do with a thread now. Whoever has written in the draft (`writers`) answers, but settles only threads of
 * their own: otherwise an author could clear away what the approver is to see.
 */
export function threadActs(
  { openedById, resolved }: ThreadFacts,
  actor: Actor,
  challenge: Challenge,
  writers: readonly string[],
): ThreadAct[] {
  const { accountId } = actor;
  if (accountId === null || !isTalkedAbout(challenge)) return [];
  const settles = accountId === openedById || !writers.includes(accountId);
  if (resolved) return [THREAD_ACT.reopen];
  return settles ? [THREAD_ACT.reply, THREAD_ACT.resolve] : [THREAD_ACT.reply];
}
