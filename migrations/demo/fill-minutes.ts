import { randomUUID } from 'node:crypto';
import { Agency } from '../../api/src/features/agencies/agency.entity';
import { Challenge } from '../../api/src/features/challenges/challenge.entity';
import type { EvaluationReader } from '../../api/src/features/evaluations/evaluation-access';
import { composeDraft } from '../../api/src/features/evaluations/minutes-reads';
import { draftOf, editionsOf, seatsOf } from '../../api/src/features/evaluations/minutes-store';
import { PanelMinutes } from '../../api/src/features/evaluations/minutes.entities';
import { Panel, PanelMember } from '../../api/src/features/evaluations/panel.entities';
import type { DemoCity } from './city';
import { MEETING_PLACES } from './content/meeting-words';
import type { SeededChallenge } from './fill-challenges';
import type { SeededMember } from './fill-evaluations';

/** The minutes of a panel that has recommended, issued on the same day by somebody from whom nothing is hidden (I4). */
export async function fillMinutes(
  city: DemoCity,
  challenge: SeededChallenge,
  panelId: string,
  members: readonly SeededMember[],
): Promise<void> {
  const { recommended } = challenge.content.timeline;
  const keeper = ['secretary', 'chair']
    .map((role) => members.find((member) => member.role === role && member.recused.size === 0))
    .find((member) => member !== undefined);
  if (recommended === undefined || !keeper) return;
  const { calendar, journal, manager, transaction } = city;
  const reader = await readerAs(city, challenge.id, panelId, keeper);
  const seats = await seatsOf(transaction, reader);
  const draft = await draftOf(transaction, reader, [], seats);
  if (!draft) return;
  const issued = await manager.count(PanelMinutes);
  const away = seats.findLast(({ role }) => role === 'evaluator');
  const absent = issued % 2 === 1 && away ? [{ memberId: away.id, reason: 'đi công tác đột xuất' }] : [];
  const record = {
    ...draft.record,
    number: String(issued + 3).padStart(2, '0'),
    place: MEETING_PLACES[issued % MEETING_PLACES.length] ?? '',
    startedAt: calendar.at(recommended, '14:00').toISOString(),
    endedAt: calendar.at(recommended, '15:30').toISOString(),
    absent,
    votes: { inFavour: seats.length - absent.length - 1, against: 0, abstaining: 1 },
  };
  const by = city.person(keeper.key);
  const issuedAt = calendar.at(recommended, '16:20');
  const id = randomUUID();
  const kept = { id, panelId, edition: 1, reason: null, revision: 1, record };
  await manager.insert(PanelMinutes, { ...kept, savedBy: by.id, savedAt: issuedAt });
  const composed = await composeDraft(transaction, reader, await editionsOf(transaction, reader), false);
  await manager.update(PanelMinutes, { id }, { paper: composed?.paper, issuedAt, issuedBy: by.id });
  const detail = { code: challenge.code, edition: 1, number: record.number };
  journal.record(by, issuedAt, { act: 'minutes.issue', subjectType: 'panel', subjectId: panelId, detail });
}

/** The panel's own view of the evaluation. */
async function readerAs(
  { manager }: DemoCity,
  challengeId: string,
  panelId: string,
  keeper: SeededMember,
): Promise<EvaluationReader> {
  const challenge = await manager.findOneByOrFail(Challenge, { id: challengeId });
  const member = await manager.findOneByOrFail(PanelMember, { id: keeper.id });
  return {
    accountId: member.accountId,
    challenge,
    agency: await manager.findOneByOrFail(Agency, { id: challenge.agencyId }),
    panel: await manager.findOneByOrFail(Panel, { id: panelId }),
    kind: 'member',
    member,
    open: true,
    hidden: new Set(),
  };
}
