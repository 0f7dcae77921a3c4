import { type AddendumDesk, type AddendumDeskAct, PERMISSION } from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import { mayIn, type SignedInActor } from '../../platform/access/actor';
import { addendumFiles, fileChanges } from './addendum-files';
import { contentOver, currentContent, findWorking, HAS_CLOSED, TAKES_ADDENDA } from './addendum-lifecycle';
import type { Addendum } from './addendum.entity';
import { mayBeside } from './challenge-access';
import type { Challenge } from './challenge.entity';
import { changesBetween } from './content-changes';

/** The addendum that is being written, beside what is in force, and what the reader may do with it. */
export async function deskOf(
  manager: EntityManager,
  actor: SignedInActor,
  challenge: Challenge,
): Promise<AddendumDesk> {
  // One after the other: they have one connection.
  const current = await currentContent({ manager }, challenge);
  const working = await findWorking({ manager }, challenge.id);
  const facts = await factsOf(manager, challenge.id);
  const files = working ? await addendumFiles(manager, working) : [];
  const drafts = await mayBeside(manager, actor, PERMISSION.challengeDraft, challenge);
  const reviews = mayIn(actor, PERMISSION.challengeReview, challenge.agencyId);
  return {
    code: challenge.code,
    title: challenge.title,
    current,
    working: working && {
      id: working.id,
      state: working.state === 'draft' ? 'draft' : 'submitted',
      reason: working.reason,
      content: contentOver(current, working),
      files,
      changes: [...changesBetween(current, contentOver(current, working)), ...fileChanges(files)],
      revision: working.revision,
      savedAt: working.updatedAt.toISOString(),
      writerNames: facts.writers,
      comment: working.comment,
      answers: facts.answers,
    },
    closed: facts.closed,
    acts: openActs(working, { drafts, reviews, taken: facts.taken, wrote: wroteIn(working, actor) }),
    serverTime: facts.now.toISOString(),
  };
}

interface Reader {
  readonly drafts: boolean;
  readonly reviews: boolean;
  /** The call takes addenda now, if only some. */
  readonly taken: boolean;
  readonly wrote: boolean;
}

function openActs(working: Addendum | null, { drafts, reviews, taken, wrote }: Reader): AddendumDeskAct[] {
  if (!working) return drafts && taken ? ['begin'] : [];
  const isDraft = working.state === 'draft';
  return [
    ...(isDraft && drafts && taken ? (['edit', 'submit'] as const) : []),
    ...(!isDraft && reviews && taken && !wrote ? (['publish'] as const) : []),
    ...(!isDraft && reviews ? (['return'] as const) : []),
    ...(drafts ? (['discard'] as const) : []),
  ];
}

function wroteIn(working: Addendum | null, { accountId }: SignedInActor): boolean {
  return working?.writers.includes(accountId) ?? false;
}

interface Facts {
  readonly taken: boolean;
  readonly closed: boolean;
  readonly now: Date;
  readonly writers: readonly string[];
  readonly answers: number;
}

async function factsOf(manager: EntityManager, challengeId: string): Promise<Facts> {
  const [facts] = await manager.query<Facts[]>(
    `SELECT ${TAKES_ADDENDA} AS taken, ${HAS_CLOSED} AS closed, portal_now() AS now,
            ARRAY(SELECT p.name FROM addendum a JOIN account p ON p.id = ANY (a.writers)
                   WHERE a.challenge_id = c.id AND a.state IN ('draft', 'submitted') ORDER BY p.name) AS writers,
            (SELECT count(*)::int FROM addendum a JOIN answer w ON w.addendum_id = a.id
              WHERE a.challenge_id = c.id AND a.state IN ('draft', 'submitted')) AS answers
       FROM challenge c WHERE c.id = $1`,
    [challengeId],
  );
  if (!facts) throw new Error('the challenge was read a moment ago');
  return facts;
}
