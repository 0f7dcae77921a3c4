import type { ChallengeSchedule } from '@loi-giai/shared';
import { timelineOf } from './timeline';

const SCHEDULE: ChallengeSchedule = {
  enquiryDeadline: '2026-03-10T10:00:00.000Z',
  closingAt: '2026-03-16T10:00:00.000Z',
  evaluationUntil: '2026-03-23',
  announceAt: null,
  pilotFrom: '2026-03-25',
  pilotUntil: '2026-04-22',
  measureUntil: '2026-05-20',
};

describe('the timeline of a challenge', () => {
  it('has the stops that have a date, and says which comes next', () => {
    const stops = timelineOf(SCHEDULE, '2026-03-01T01:00:00.000Z', '2026-03-16T10:00:00.000Z');
    expect(stops.map(({ key, passed, next }) => [key, passed, next])).toEqual([
      ['opened', true, false],
      ['enquiryDeadline', true, false],
      ['closingAt', true, false],
      ['evaluationUntil', false, true],
      ['pilot', false, false],
      ['measureUntil', false, false],
    ]);
  });

  it('counts a day to its end in the city', () => {
    const passed = (now: string) =>
      timelineOf(SCHEDULE, null, now).find(({ key }) => key === 'evaluationUntil')?.passed;
    expect([passed('2026-03-23T16:59:00.000Z'), passed('2026-03-23T17:00:00.000Z')]).toEqual([false, true]);
  });

  it('says of a draft only what is planned', () => {
    expect(timelineOf(SCHEDULE, null, null).some(({ passed, next }) => passed || next)).toBe(false);
  });
});
