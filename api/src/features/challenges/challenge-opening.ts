import type { Transaction } from '../../platform/database/transactions';
import { filesInForce } from './addendum-files';
import { notifyWatchers } from '../notifications/notifications.service';
import { Field } from '../programme/programme.entities';
import { contentOf } from './challenge-content';
import { criteriaOf } from './challenge-lifecycle';
import type { ChallengeMails } from './challenge-mails';
import { ChallengeVersion } from './challenge-record.entities';
import type { Challenge } from './challenge.entity';

/** What follows when a challenge has been published, by a person or at its planned instant. */
export async function afterOpening(
  tx: Transaction,
  challenge: Challenge,
  mails: ChallengeMails,
): Promise<void> {
  await writeFirstVersion(tx, challenge);
  // Beside the minute's rounds, so that evaluation can begin at once.
  if (challenge.closingAt) await tx.job('close-calls', {}, challenge.closingAt);
  await mails.published(tx, challenge);
  await notifyWatchers(tx, {
    kind: 'challenge_published',
    challengeId: challenge.id,
    detail: { closingAt: challenge.closingAt?.toISOString() ?? null },
  });
}

async function writeFirstVersion(tx: Transaction, challenge: Challenge): Promise<void> {
  const { id: challengeId, fieldId } = challenge;
  const field = fieldId === null ? null : await tx.manager.findOneBy(Field, { id: fieldId });
  const content = contentOf(challenge, await criteriaOf(tx, challengeId), field?.code ?? null);
  await tx.manager.insert(ChallengeVersion, {
    challengeId,
    number: 1,
    content,
    files: await filesInForce(tx.manager, challengeId),
  });
}
