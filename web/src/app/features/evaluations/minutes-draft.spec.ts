import type { MinutesMember, MinutesRecord } from '@loi-giai/shared';
import { faultsOnRows, minutesFormOf, minutesRequestOf, presentIn } from './minutes-draft';

const members: MinutesMember[] = ['An', 'Bình', 'Chi'].map((name, index) => ({
  id: String(index),
  name,
  role: 'evaluator',
}));
const record: MinutesRecord = {
  number: '12',
  place: 'Phòng họp 2',
  startedAt: '2026-03-05T07:00:00.000Z',
  endedAt: null,
  absent: [{ memberId: '2', reason: 'ốm' }],
  guests: '',
  votes: { inFavour: 2, against: 0, abstaining: null },
  discussion: 'Đã trao đổi.',
  conclusion: '',
};
const draft = { edition: 1, reason: null, revision: 3, record };

describe('the draft of minutes', () => {
  it('lists everybody on the panel, and sends those who were absent', () => {
    const form = minutesFormOf(record, members);
    expect(form.attendance).toEqual([
      { absent: false, reason: '' },
      { absent: false, reason: '' },
      { absent: true, reason: 'ốm' },
    ]);
    expect(presentIn(form)).toBe(2);
    expect(minutesRequestOf(form, members, draft)).toEqual({ ...record, revision: 3 });
  });

  it('sends no reason of somebody who was there after all, and no space around words', () => {
    const form = minutesFormOf(record, members);
    const attendance = form.attendance.map(({ reason }, row) => ({
      absent: row === 0,
      reason: row === 0 ? ' bận ' : reason,
    }));
    expect(minutesRequestOf({ ...form, place: ' P2 ', attendance }, members, draft)).toMatchObject({
      place: 'P2',
      absent: [{ memberId: '0', reason: 'bận' }],
    });
  });

  it('shows what the API says of somebody absent in that person’s row', () => {
    const form = minutesFormOf(record, members);
    expect(
      faultsOnRows(
        [
          { path: 'absent.0.reason', code: 'required' },
          { path: 'absent.0.memberId', code: 'unknown' },
          { path: 'number', code: 'required' },
        ],
        form,
      ).map(({ path }) => path),
    ).toEqual(['attendance.2.reason', 'attendance.2.absent', 'number']);
  });
});
