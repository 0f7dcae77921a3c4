import { PERMISSION, type ResultDesk, type ResultEdition as Published } from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import { isAnother } from '../../platform/access/writers';
import type { Transaction } from '../../platform/database/transactions';
import type { Challenge } from '../challenges/challenge.entity';
import { ResultEdition } from './result-edition.entity';

/** The editions of a result as those see them who write and publish it. */
export async function toResultDesk(tx: Transaction, challenge: Challenge): Promise<ResultDesk> {
  const editions = await tx.manager.find(ResultEdition, {
    where: { challengeId: challenge.id },
    relations: { publication: true, submitter: true },
    order: { number: 'DESC' },
  });
  const open = editions.find(({ state }) => state === 'draft' || state === 'in_review') ?? null;
  return {
    editions: editions.flatMap(toPublished),
    draft: open && {
      number: open.number,
      state: open.state === 'in_review' ? 'in_review' : 'draft',
      revision: open.revision,
      story: open.story,
      lessons: open.lessons,
      reason: open.reason,
      returnReason: open.returnReason,
      submittedBy: open.state === 'in_review' ? (open.submitter?.name ?? null) : null,
    },
    words: toWords(open ?? editions[0]),
    nextNumber: open?.number ?? editions.length + 1,
    acts: actsOf(tx, challenge, editions, open),
  };
}

function toWords(edition: ResultEdition | undefined): ResultDesk['words'] {
  const { story = { vi: '', en: '' }, lessons = '' } = edition ?? {};
  return { story, lessons };
}

function toPublished({ number, state, publication, reason, ...rest }: ResultEdition): Published[] {
  if (!publication || state === 'draft' || state === 'in_review') return [];
  return [
    {
      number,
      state,
      publishedAt: publication.publishedAt.toISOString(),
      reason,
      withdrawnAt: rest.withdrawnAt?.toISOString() ?? null,
      withdrawReason: rest.withdrawReason,
    },
  ];
}

function actsOf(
  { actor }: Transaction,
  { state, agencyId }: Challenge,
  editions: readonly ResultEdition[],
  open: ResultEdition | null,
): ResultDesk['acts'] {
  const writes = mayIn(actor, PERMISSION.resultWrite, agencyId);
  const publishes = mayIn(actor, PERMISSION.resultPublish, agencyId);
  const timely = state === 'measuring' || state === 'published';
  const acts: ResultDesk['acts'][number][] = [];
  if (writes && timely && open?.state !== 'in_review') acts.push('edit');
  if (writes && timely && open?.state === 'draft') acts.push('submit');
  if (publishes && open?.state === 'in_review') {
    acts.push('return');
    // I6: not by whoever has written in it.
    if (isAnother(actor, open.writers)) acts.push('publish');
  }
  if (publishes && editions.some((edition) => edition.state === 'published')) acts.push('withdraw');
  return acts;
}
