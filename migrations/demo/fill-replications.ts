import { randomUUID } from 'node:crypto';
import {
  type ReplicationAct,
  type ReplicationState,
  followUpDues,
  replicationLifecycle,
} from '@loi-giai/shared';
import { Replication, ReplicationFollowUp } from '../../api/src/features/replication/replication.entities';
import type { DemoCity } from './city';
import { type DemoReplication, REPLICATIONS } from './content/replications';
import type { SeededChallenge } from './fill-challenges';
import type { SeededProposal } from './fill-proposals';

/** Where the solution was taken over, and what became of that. */
export async function fillReplications(
  city: DemoCity,
  challenge: SeededChallenge,
  proposals: readonly SeededProposal[],
): Promise<void> {
  const selected = proposals.find(({ state }) => state === 'selected');
  for (const content of REPLICATIONS.filter((each) => each.challenge === challenge.content.key))
    if (selected) await fillReplication(city, challenge, selected, content);
}

async function fillReplication(
  city: DemoCity,
  challenge: SeededChallenge,
  { id: proposalId, content: { organization } }: SeededProposal,
  content: DemoReplication,
): Promise<void> {
  const { calendar, manager } = city;
  const { agencyCode, owner, solver, started } = content;
  const [officer, leader] = [city.holder(agencyCode, 'officer'), city.holder(agencyCode, 'leader')];
  const answerer = city.holder(challenge.content.agencyCode, 'leader');
  const speaker = city.owner(organization);
  const id = randomUUID();
  await manager.insert(Replication, {
    ...{ id, challengeId: challenge.id, proposalId, agencyId: city.agency(agencyCode) },
    ...{ state: stateOf(content), purpose: content.purpose, place: content.place },
    ...{ askedBy: officer.id, askedAt: calendar.at(content.asked, '09:40') },
    ...{ confirmedBy: leader.id, confirmedAt: calendar.at(content.confirmed, '14:15') },
    ...(owner && {
      ownerYes: true,
      ownerConditions: owner.conditions,
      ownerAnsweredBy: answerer.id,
      ownerAnsweredAt: calendar.at(owner.day, '10:05'),
    }),
    ...(solver && {
      solverYes: true,
      solverConditions: solver.conditions,
      solverAnsweredBy: speaker.id,
      solverAnsweredAt: calendar.at(solver.day, '16:30'),
    }),
    ...(started && {
      startedOn: calendar.day(started.day),
      startPlace: started.place,
      users: started.users,
    }),
  });
  tell(city, challenge, id, content);
  if (started) await fillFollowUps(city, challenge, id, content, calendar.day(started.day));
}

function stateOf({ owner, solver, started, running }: DemoReplication): ReplicationState {
  if (running !== undefined) return 'running';
  if (started) return 'started';
  return owner && solver ? 'agreed' : 'asked';
}

/** In the log, each act by whom and when it happened. */
function tell(city: DemoCity, challenge: SeededChallenge, id: string, content: DemoReplication): void {
  const { agencyCode, owner, solver, started, running } = content;
  const [officer, leader] = [city.holder(agencyCode, 'officer'), city.holder(agencyCode, 'leader')];
  const { code } = challenge;
  const subject = { subjectType: 'replication', subjectId: id };
  const at = (day: number, time: string): Date => city.calendar.at(day, time);
  const moved = (
    by: { id: string; name: string },
    when: Date,
    act: ReplicationAct,
    from: ReplicationState,
  ): void => {
    const { to } = replicationLifecycle.acts[act];
    city.journal.record(by, when, {
      act: `replication.${act}`,
      ...subject,
      detail: { from, to, challenge: code },
    });
  };
  city.journal.record(officer, at(content.asked, '09:40'), {
    act: 'replication.ask',
    ...subject,
    detail: { challenge: code, agency: agencyCode },
  });
  moved(leader, at(content.confirmed, '14:15'), 'confirm', 'proposed');
  const ownerLast = owner && solver ? owner.day > solver.day : false;
  const answerer = city.holder(challenge.content.agencyCode, 'leader');
  const { winners = [] } = challenge.content.decision ?? {};
  const speaker = city.owner(winners[0] ?? '');
  if (owner) moved(answerer, at(owner.day, '10:05'), ownerLast ? 'agree' : 'answer', 'asked');
  if (solver) moved(speaker, at(solver.day, '16:30'), owner && !ownerLast ? 'agree' : 'answer', 'asked');
  if (started) moved(officer, at(started.day, '11:20'), 'start', 'agreed');
  if (running !== undefined) moved(officer, at(running, '15:45'), 'run', 'started');
}

async function fillFollowUps(
  city: DemoCity,
  { code }: SeededChallenge,
  replicationId: string,
  { report, agencyCode }: DemoReplication,
  startedOn: string,
): Promise<void> {
  const officer = city.holder(agencyCode, 'officer');
  const dues = followUpDues(startedOn);
  const day = (offset: number): string => city.calendar.day(offset);
  for (const [index, dueOn] of dues.entries()) {
    const year = index + 1;
    const answered = report?.year === year ? report : null;
    const answeredAt = answered && city.calendar.at(answered.day, '09:30');
    await city.manager.insert(ReplicationFollowUp, {
      ...{ replicationId, year, dueOn },
      // What lies behind has been reminded of.
      reminders: dueOn < day(-7) ? 4 : 0,
      ...(answered && {
        inUse: true,
        users: answered.users,
        benefit: answered.benefit,
        source: answered.source,
        problems: answered.problems,
        answeredBy: officer.id,
        answeredAt,
      }),
    });
    if (answered && answeredAt)
      city.journal.record(officer, answeredAt, {
        act: 'replication.follow-up',
        subjectType: 'replication',
        subjectId: replicationId,
        detail: { challenge: code, year, inUse: true, users: answered.users },
      });
  }
}
