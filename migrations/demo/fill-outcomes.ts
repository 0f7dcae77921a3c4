import { randomUUID } from 'node:crypto';
import { Challenge } from '../../api/src/features/challenges/challenge.entity';
import { Indicator, Measurement } from '../../api/src/features/outcomes/outcome.entities';
import { takeIndicatorsOver } from '../../api/src/features/outcomes/outcome-lifecycle';
import { StoredFile } from '../../api/src/platform/storage/stored-file.entity';
import type { DemoCity } from './city';
import type { DemoMeasurement } from './content/types';
import type { SeededChallenge } from './fill-challenges';
import { fillResult } from './fill-results';
import { demoFile } from './demo-file';
import { fillSurveys } from './fill-surveys';

/** Indicators with their measurements, the survey with its answers, and for a published challenge its result. */
export async function fillOutcomes(city: DemoCity, challenge: SeededChallenge): Promise<void> {
  const { outcomes } = challenge.content;
  if (!outcomes) {
    if (challenge.state === 'commissioned') await takeOver(city, challenge);
    return;
  }
  const { calendar, manager } = city;
  const correcting: (() => Promise<string>)[] = [];
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
    let last: string | undefined;
    for (const measurement of measurements) {
      const former = last;
      const { correcting: reason } = measurement;
      if (reason === undefined) last = await insertMeasurement(city, challenge, id, measurement);
      else if (former !== undefined)
        correcting.push(() => correctMeasurement(city, challenge, id, measurement, { former, reason }));
    }
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

/** Entered by the officer, verified or refused by the leader (I6); one that was wrong stays beside its correction (I8). */
async function insertMeasurement(
  city: DemoCity,
  challenge: SeededChallenge,
  indicatorId: string,
  { wrong, ...content }: DemoMeasurement,
): Promise<string> {
  if (!wrong) return insertOne(city, challenge, indicatorId, content, {});
  const former = await insertOne(city, challenge, indicatorId, { ...content, value: wrong.value }, {});
  return correctMeasurement(city, challenge, indicatorId, content, { former, reason: wrong.reason });
}

async function correctMeasurement(
  city: DemoCity,
  challenge: SeededChallenge,
  indicatorId: string,
  content: DemoMeasurement,
  { former, reason }: { readonly former: string; readonly reason: string },
): Promise<string> {
  const correction = { correctsId: former, correction: reason };
  const id = await insertOne(city, challenge, indicatorId, content, correction);
  await city.manager.update(Measurement, { id: former }, { state: 'superseded' });
  return id;
}

async function insertOne(
  city: DemoCity,
  { code: challenge, content: { agencyCode } }: SeededChallenge,
  indicatorId: string,
  { value, on, method, sampleSize, evidence, verified, refused, file }: DemoMeasurement,
  correction: { readonly correctsId?: string; readonly correction?: string },
): Promise<string> {
  const { calendar, journal, manager } = city;
  const officer = city.holder(agencyCode, 'officer');
  const leader = city.holder(agencyCode, 'leader');
  const id = randomUUID();
  const enteredAt = calendar.at(on + 1, correction.correctsId ? '16:10' : '09:50');
  const decidedAt = calendar.at(on + 3, correction.correctsId ? '16:50' : '14:40');
  const known = { value, measuredOn: calendar.day(on), method, sampleSize };
  await manager.insert(Measurement, {
    ...{ id, indicatorId, ...known, evidence, enteredBy: officer.id, enteredAt, ...correction },
    state: refused ? 'refused' : verified ? 'verified' : 'entered',
    verifiedBy: verified ? leader.id : null,
    verifiedAt: verified ? decidedAt : null,
    ...(refused && { refusedBy: leader.id, refusedAt: decidedAt, refusal: refused }),
  });
  if (file && !correction.correctsId) {
    const given = {
      ownerType: 'measurement',
      ownerId: id,
      name: file,
      createdBy: officer.id,
      createdAt: enteredAt,
    };
    await manager.insert(StoredFile, await demoFile(city, given));
  }
  const subject = { subjectType: 'measurement', subjectId: id };
  const detail = { challenge, indicator: indicatorId, ...known };
  const act = correction.correctsId ? 'measurement.correct' : 'measurement.enter';
  journal.record(officer, enteredAt, { act, ...subject, detail });
  if (verified)
    journal.record(leader, decidedAt, {
      act: 'measurement.verify',
      ...subject,
      detail: { challenge, value },
    });
  if (refused)
    journal.record(leader, decidedAt, {
      act: 'measurement.refuse',
      ...subject,
      detail: { challenge, value, reason: refused },
    });
  return id;
}
