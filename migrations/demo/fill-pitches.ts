import type { PitchTime } from '@loi-giai/shared';
import { Consensus, Meeting } from '../../api/src/features/evaluations/meeting.entities';
import { PitchSlot } from '../../api/src/features/evaluations/pitch.entity';
import type { DemoCity } from './city';
import type { DemoPitch } from './content/types';
import type { SeededChallenge } from './fill-challenges';
import type { SeededProposal } from './fill-proposals';

/** Minutes of each pitch of the demo city. */
const MINUTES = 30;

/** Where a panel meets just now: what it has agreed on, what it discusses, and whom it hears. */
export async function fillPitches(
  city: DemoCity,
  challenge: SeededChallenge,
  panelId: string,
  entered: readonly SeededProposal[],
): Promise<void> {
  const { timeline, panel } = challenge.content;
  if (!panel || timeline.scoringClosed === undefined || timeline.recommended !== undefined) return;
  const heard = entered.filter(({ content }) => content.pitch !== undefined);
  for (const proposal of heard) await fillSlot(city, challenge, proposal);
  const [first, second] = heard;
  if (first) await agreeOn(city, challenge, first);
  if (second) await city.manager.insert(Meeting, { panelId, discussingId: second.id });
  if (heard.length === 0) return;
  const detail = { code: challenge.code, fresh: heard.length, moved: 0, cancelled: 0 };
  const about = { act: 'pitch.publish', subjectType: 'challenge', subjectId: challenge.id } as const;
  city.journal.record(city.person(panel.chair), sentAt(city, challenge), { ...about, detail });
}

const sentAt = ({ calendar }: DemoCity, { content }: SeededChallenge): Date =>
  calendar.at(content.timeline.scoringClosed ?? 0, '17:20');

async function fillSlot(
  city: DemoCity,
  challenge: SeededChallenge,
  { id: proposalId, content, organizationId }: SeededProposal,
): Promise<void> {
  const { pitch } = content;
  const { panel, timeline } = challenge.content;
  if (!pitch || !panel) return;
  const chair = city.person(panel.chair);
  const about = { subjectType: 'proposal', subjectId: proposalId };
  const listedAt = city.calendar.at(timeline.scoringClosed ?? 0, '16:40');
  const states = { from: 'under_evaluation', to: 'shortlisted' };
  city.journal.record(chair, listedAt, { act: 'proposal.shortlist', ...about, detail: states });
  const sent = timeOf(city, pitch, pitch.time);
  const named = { challenge: challenge.code, startsAt: sent.startsAt, minutes: sent.minutes };
  city.journal.record(chair, listedAt, { act: 'pitch.set', ...about, detail: named });
  const answeredBy = pitch.answer === undefined ? null : await memberOf(city, organizationId);
  await city.manager.insert(PitchSlot, {
    proposalId,
    challengeId: challenge.id,
    revision: 1,
    slot: pitch.moved === undefined ? sent : timeOf(city, pitch, pitch.moved),
    sent,
    sentAt: sentAt(city, challenge),
    attending: answeredBy === null ? null : true,
    people: answeredBy ? (pitch.answer ?? '') : '',
    answeredBy,
    answeredAt: answeredBy && city.calendar.at(timeline.scoringClosed ?? 0, '19:05'),
  });
}

function timeOf({ calendar }: DemoCity, { day, place }: DemoPitch, time: string): PitchTime {
  return { startsAt: calendar.at(day, time).toISOString(), minutes: MINUTES, place, link: '' };
}

async function memberOf({ manager }: DemoCity, organizationId: string): Promise<string | null> {
  const [member] = await manager.query<{ account_id: string }[]>(
    `SELECT account_id FROM membership WHERE organization_id = $1 AND accepted_at IS NOT NULL ORDER BY account_id LIMIT 1`,
    [organizationId],
  );
  return member?.account_id ?? null;
}

/** What the panel agreed on is near what its members gave. */
async function agreeOn(
  city: DemoCity,
  challenge: SeededChallenge,
  { id: proposalId, content }: SeededProposal,
): Promise<void> {
  const { panel, timeline } = challenge.content;
  if (!panel) return;
  const chair = city.person(panel.chair);
  const recordedAt = city.calendar.at(timeline.scoringClosed ?? 0, '16:55');
  const given = challenge.criteria.map(({ id, max }): [string, number] => [
    id,
    Math.round(2 * max * (content.strength ?? 0.7)) / 2,
  ]);
  const note = 'Hội đồng thống nhất sau khi nghe các thành viên nêu căn cứ.';
  await city.manager.insert(Consensus, {
    proposalId,
    revision: 1,
    scores: Object.fromEntries(given),
    remarks: Object.fromEntries(
      given.map(([id], index) => [id, { note: index === 0 ? note : '', abstention: null }]),
    ),
    recordedBy: chair.id,
    recordedAt,
  });
  const detail = { challenge: challenge.code, revision: 1 };
  const about = { subjectType: 'proposal', subjectId: proposalId };
  city.journal.record(chair, recordedAt, { act: 'consensus.record', ...about, detail });
}
