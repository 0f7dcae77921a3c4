import { PITCH_CHANGE, type PitchTime, pitchChange, slotsOverlap } from './pitch';

const slot = (time: string, minutes = 30, place = 'Phòng 1'): PitchTime => ({
  startsAt: `2026-03-05T${time}:00.000Z`,
  minutes,
  place,
  link: '',
});

describe('slots of a pitch', () => {
  it.each([
    ['09:00', '09:29', true],
    ['09:00', '09:30', false],
    ['09:30', '09:00', false],
    ['09:00', '09:00', true],
    ['08:00', '10:00', false],
  ])('of half an hour at %s and at %s overlap: %s', (a, b, overlap) => {
    expect(slotsOverlap(slot(a), slot(b))).toBe(overlap);
    expect(slotsOverlap(slot(b), slot(a))).toBe(overlap);
  });

  it('overlap where one lies within the other', () => {
    expect(slotsOverlap(slot('09:00', 120), slot('09:30', 5))).toBe(true);
  });

  it('are told of only where something is different from what was sent', () => {
    expect(pitchChange(null, null)).toBe(PITCH_CHANGE.none);
    expect(pitchChange(slot('09:00'), slot('09:00'))).toBe(PITCH_CHANGE.none);
    expect(pitchChange(slot('09:00'), null)).toBe(PITCH_CHANGE.new);
    expect(pitchChange(null, slot('09:00'))).toBe(PITCH_CHANGE.cancelled);
    for (const other of [slot('09:05'), slot('09:00', 20), slot('09:00', 30, 'Phòng 2')])
      expect(pitchChange(other, slot('09:00'))).toBe(PITCH_CHANGE.moved);
  });
});
