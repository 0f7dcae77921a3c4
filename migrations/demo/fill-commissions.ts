import { randomUUID } from 'node:crypto';
import { Commission } from '../../api/src/features/commissions/commission.entities';
import type { DemoCity } from './city';
import type { SeededChallenge } from './fill-challenges';
import { fillPlan } from './fill-plans';
import type { SeededProposal } from './fill-proposals';

/** The commission of the selected proposal, with its milestones in time and late. */
export async function fillCommission(
  city: DemoCity,
  { id: challengeId, content: challenge }: SeededChallenge,
  proposals: readonly SeededProposal[],
): Promise<void> {
  const { commission: content, timeline } = challenge;
  const selected = proposals.find(({ state }) => state === 'selected');
  if (!content || !selected || timeline.commissioned === undefined) return;
  const { calendar, manager } = city;
  const { commissioned, commissionFinished } = timeline;
  const id = randomUUID();
  const startedAt = calendar.at(commissioned, '10:00');
  const finishedAt = commissionFinished === undefined ? null : calendar.at(commissionFinished, '15:30');
  const number = content.number.replace('{year}', String(calendar.yearOf(commissioned - 1)));
  await manager.insert(Commission, {
    id,
    challengeId,
    proposalId: selected.id,
    kind: content.kind,
    number,
    signedOn: calendar.day(commissioned - 1),
    value: content.value,
    startsOn: calendar.day(commissioned),
    endsOn: calendar.day(Math.max(...content.milestones.map(({ due }) => due)) + 30),
    texts: termsOf(challenge, number),
    state: finishedAt === null ? 'running' : 'accepted',
    createdAt: calendar.at(commissioned - 5, '14:20'),
    startedAt,
    acceptedAt: finishedAt,
  });
  await fillPlan(city, { id, agencyCode: challenge.agencyCode, startedAt }, content);
  recordCommission(city, challenge.agencyCode, { id, number, startedAt, finishedAt });
}

function termsOf({ desiredOutcome, title }: SeededChallenge['content'], number: string): Commission['texts'] {
  return {
    legalBasis: `Quyết định lựa chọn giải pháp cho bài toán “${title.vi}”; văn bản số ${number}.`,
    scope: desiredOutcome.vi,
  };
}

interface Recorded {
  readonly id: string;
  readonly number: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

function recordCommission(
  city: DemoCity,
  agencyCode: string,
  { id, number, startedAt, finishedAt }: Recorded,
): void {
  const officer = city.holder(agencyCode, 'officer');
  const subject = { subjectType: 'commission', subjectId: id };
  const started = { from: 'signed', to: 'running', number };
  city.journal.record(officer, startedAt, { act: 'commission.start', ...subject, detail: started });
  if (finishedAt === null) return;
  const finished = { from: 'running', to: 'accepted', number };
  city.journal.record(officer, finishedAt, { act: 'commission.accept', ...subject, detail: finished });
}
