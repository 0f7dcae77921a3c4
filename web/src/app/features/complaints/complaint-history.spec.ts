import { type ComplaintPast, historyOf, taskOf, toneOf } from './complaint-history';

const FILED: ComplaintPast = {
  filedAt: '2026-03-02T02:00:00.000Z',
  filedBy: 'Ngô Văn Bình',
  withdrawnAt: null,
  draft: null,
  answer: null,
};
const DRAFT = {
  revision: 2,
  outcome: 'rejected',
  answer: 'Đã chấm theo hướng dẫn.',
  draftedBy: 'Lê Thị Hoa',
  draftedAt: '2026-03-04T02:00:00.000Z',
} as const;
const UNWRITTEN = { revision: 0, outcome: null, answer: '', draftedBy: null, draftedAt: null } as const;

describe('a complaint', () => {
  it('has been filed by somebody, and nothing more where nothing more happened', () => {
    expect(historyOf(FILED)).toEqual([{ kind: 'filed', at: FILED.filedAt, by: 'Ngô Văn Bình' }]);
    expect(historyOf({ ...FILED, draft: UNWRITTEN })).toHaveLength(1);
  });

  it('shows the draft to those who may know of it, then the answer', () => {
    const steps = historyOf({
      ...FILED,
      draft: DRAFT,
      answer: {
        outcome: 'rejected',
        answer: DRAFT.answer,
        answeredBy: 'Trần Văn Khoa',
        answeredAt: '2026-03-05T02:00:00.000Z',
        measure: null,
        measureReason: null,
      },
    });
    expect(steps.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'filed Ngô Văn Bình',
      'drafted Lê Thị Hoa',
      'answered Trần Văn Khoa',
    ]);
  });

  it('ends where it was withdrawn', () => {
    const steps = historyOf({ ...FILED, withdrawnAt: '2026-03-03T02:00:00.000Z' });
    expect(steps.at(-1)?.kind).toBe('withdrawn');
  });

  it('I6: asks for a draft, then whoever wrote in it waits for somebody else to sign', () => {
    expect(taskOf({ acts: ['draft'], draft: UNWRITTEN })).toBe('draft');
    expect(taskOf({ acts: ['draft'], draft: DRAFT })).toBe('wait');
    expect(taskOf({ acts: ['draft', 'answer'], draft: DRAFT })).toBe('sign');
    expect(taskOf({ acts: ['withdraw'], draft: null })).toBeNull();
    expect(taskOf({ acts: [], draft: null })).toBeNull();
  });

  it('is marked while it waits, and as late once its day has gone by', () => {
    expect(toneOf({ state: 'filed', late: false })).toBe('act');
    expect(toneOf({ state: 'filed', late: true })).toBe('late');
    expect(toneOf({ state: 'answered', late: false })).toBe('neutral');
  });
});
