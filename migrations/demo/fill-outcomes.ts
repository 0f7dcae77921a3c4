import { randomUUID } from 'node:crypto';
import { Challenge } from '../../api/src/features/challenges/challenge.entity';
import { Indicator, Measurement } from '../../api/src/features/outcomes/outcome.entities';
import { takeIndicatorsOver } from '../../api/src/features/outcomes/outcome-lifecycle';
import type { DemoCity } from './city';
import type { DemoMeasurement } from './content/types';
import type { SeededChallenge } from './fill-challenges';
import { fillResult } from './fill-results';
import { fillSurveys } from './fill-surveys';

/** Indicators with their measurements, the survey with its answers, and for a published challenge its result. */
export async function fillOutcomes(city: DemoCity, challenge: SeededChallenge): Promise<void> {
  const { outcomes } = challenge.content;
  if (!outcomes) {
    if (challenge.state === 'commissioned') await takeOver(city, challenge);
    return;
  }
  const { calendar, manager } = city;
  const correcting: (() => Promise<void>)[] = [];
  for (const [
    position,
    { measurements, baselineOn, targetOn, ...indicator },
  ] of outcomes.indicators.entries()) {
    const id = randomUUID();
    const days = { baselineOn: calendar.day(baselineOn), targetOn: calendar.day(targetOn) };
    const { name, unit, direction, baseline, target } = indicator;
    const published = { version: 1, name, unit, direction, baseline, baselineOn: days.baselineOn, target };
    await manager.insert(Indicator, {
      id,
      challengeId: challenge.id,
      position,
      ...indicator,
      ...days,
      published,
    });
    for (const measurement of measurements)
      if (measurement.correcting) correcting.push(() => insertMeasurement(city, challenge, id, measurement));
      else await insertMeasurement(city, challenge, id, measurement);
  }
  if (outcomes.survey) await fillSurveys(city, challenge, outcomes.survey);
  await fillResult(city, challenge, async () => {
    for (const insert of correcting) await insert();
  });
}

/** What the challenge has promised waits to be measured, as it does when the portal begins a commission. */
async function takeOver(city: DemoCity, { id, code, content }: SeededChallenge): Promise<void> {
  const challenge = await city.manager.findOneByOrFail(Challenge, { id });
  await takeIndicatorsOver(city.transaction, challenge);
  const at = city.calendar.at(content.timeline.commissioned ?? 0, '10:20');
  city.journal.record(city.holder(content.agencyCode, 'leader'), at, {
    act: 'indicators.take-over',
    subjectType: 'challenge',
    subjectId: id,
    detail: { code, version: 1, indicators: challenge.indicators.map(({ name }) => name) },
  });
}

/** Entered by the officer, verified by the leader (I6). */
async function insertMeasurement(
  city: DemoCity,
  { code: challenge, content: { agencyCode } }: SeededChallenge,
  indicatorId: string,
  { value, on, method, sampleSize, evidence, verified }: DemoMeasurement,
): Promise<void> {
  const { calendar, journal, manager } = city;
  const officer = city.holder(agencyCode, 'officer');
  const leader = city.holder(agencyCode, 'leader');
  const id = randomUUID();
  const enteredAt = calendar.at(on + 1, '09:50');
  const verifiedAt = verified ? calendar.at(on + 3, '14:40') : null;
  await manager.insert(Measurement, {
    id,
    indicatorId,
    state: verified ? 'verified' : 'entered',
    value,
    measuredOn: calendar.day(on),
    method,
    sampleSize,
    evidence,
    enteredBy: officer.id,
    enteredAt,
    verifiedBy: verified ? leader.id : null,
    verifiedAt,
  });
  const subject = { subjectType: 'measurement', subjectId: id };
  const entered = {
    challenge,
    indicator: indicatorId,
    value,
    measuredOn: calendar.day(on),
    method,
    sampleSize,
  };
  journal.record(officer, enteredAt, { act: 'measurement.enter', ...subject, detail: entered });
  if (verifiedAt)
    journal.record(leader, verifiedAt, {
      act: 'measurement.verify',
      ...subject,
      detail: { challenge, value },
    });
}
