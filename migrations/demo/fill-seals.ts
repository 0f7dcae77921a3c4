import { ChallengeSeal } from '../../api/src/features/sealing/challenge-seal.entity';
import { merkleRoot } from '../../api/src/features/sealing/merkle';
import { leavesOf } from '../../api/src/features/sealing/seal-lifecycle';
import { openVersions } from '../../api/src/features/proposals/opening-lifecycle';
import type { DemoCity } from './city';
import type { DayOffset, DemoTimeline } from './content/types';
import type { SeededChallenge } from './fill-challenges';

/** Before the scoring opens, also where both fall on the same working day. */
export const SEAL_OPENED = '09:50';

/** The day on which two persons opened the seal, if they have. */
export function sealOpenedOn({ sealOpened, scoringOpened }: DemoTimeline): DayOffset | undefined {
  return sealOpened ?? (scoringOpened === undefined ? undefined : scoringOpened - 1);
}

/** The seal of a call that has closed: fixed at the closing time, opened by two persons before scoring. */
export async function fillSeal(city: DemoCity, challenge: SeededChallenge): Promise<void> {
  const { calendar, manager, transaction, journal } = city;
  const { closing, panel, timeline } = challenge.content;
  const { id, code, openedAt, state } = challenge;
  if (openedAt === null || closing === null || closing >= 0 || state === 'open') return;
  await transaction.seals.prepare(id);
  const leaves = await leavesOf(transaction, id);
  const root = merkleRoot(leaves);
  const sealedAt = calendar.at(closing, '17:00');
  const about = { subjectType: 'challenge', subjectId: id };
  const facts = { root: root.toString('hex'), versions: leaves.length };
  journal.record(null, sealedAt, { act: 'seal.fix', ...about, detail: facts });
  await manager.insert(ChallengeSeal, { challengeId: id, root, versions: leaves.length, sealedAt });
  const opened = sealOpenedOn(timeline);
  if (!panel || opened === undefined) return;
  const chair = city.person(panel.chair);
  const secretary = city.person(panel.secretary);
  const [first, second] = [calendar.at(opened, '09:40'), calendar.at(opened, SEAL_OPENED)];
  journal.record(secretary, first, {
    act: 'seal.consent',
    ...about,
    detail: { challenge: code, role: 'secretary' },
  });
  journal.record(chair, second, {
    act: 'seal.consent',
    ...about,
    detail: { challenge: code, role: 'chair' },
  });
  const versions = await openVersions(transaction, id);
  journal.record(chair, second, {
    act: 'seal.open',
    ...about,
    detail: {
      challenge: code,
      chair: chair.name,
      secretary: secretary.name,
      versions,
      root: facts.root,
    },
  });
  await manager.update(
    ChallengeSeal,
    { challengeId: id },
    {
      chairId: chair.id,
      chairConsentedAt: second,
      secretaryId: secretary.id,
      secretaryConsentedAt: first,
      openedAt: second,
    },
  );
}
