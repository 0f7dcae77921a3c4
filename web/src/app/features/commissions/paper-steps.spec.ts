import type { CommissionState, MoveView, ReviewView } from '@loi-giai/shared';
import { paperSteps } from './paper-steps';

const move = (act: MoveView['act'], by = 'An'): MoveView => ({
  act,
  amendment: null,
  role: null,
  by,
  at: '2026-03-01T02:00:00Z',
  reason: '',
});
const review = (role: ReviewView['role'], outcome: ReviewView['outcome']): ReviewView => ({
  role,
  outcome,
  reason: '',
  by: outcome === null ? null : 'Bình',
  at: null,
  people: [],
});
const track = (state: CommissionState, reviews: ReviewView[] = [], moves: MoveView[] = []): string[] =>
  paperSteps({ state, reviews, moves }).map(({ key, role, status }) => `${role ?? key} ${status}`);

describe('the track of a commission’s paper', () => {
  it('stands at the draft, with everything ahead', () => {
    expect(track('draft')).toEqual([
      'draft now',
      'offer ahead',
      'agree ahead',
      'review ahead',
      'sign ahead',
      'start ahead',
      'accept ahead',
      'close ahead',
    ]);
  });

  it('stands at the review whose turn it is, and names who has passed', () => {
    const reviews = [review('legal', 'passed'), review('finance', null), review('leader', null)];
    expect(track('agreed', reviews).slice(2, 7)).toEqual([
      'agree done',
      'legal done',
      'finance now',
      'leader ahead',
      'sign ahead',
    ]);
  });

  it('forgets the reviews of a round that came to nothing', () => {
    const reviews = [review('legal', 'passed'), review('finance', 'returned')];
    expect(track('draft', reviews)[3]).toBe('review ahead');
  });

  it('has everything behind it once it is closed, whoever did it', () => {
    const steps = paperSteps({ state: 'closed', reviews: [], moves: [move('sign', 'Cúc')] });
    expect(steps.every(({ status }) => status === 'done')).toBe(true);
    expect(steps.find(({ key }) => key === 'sign')?.by).toBe('Cúc');
    expect(steps.find(({ key }) => key === 'start')?.by).toBeNull();
  });

  it('ends where it was terminated', () => {
    expect(track('terminated', [], [move('terminate')]).slice(-2)).toEqual(['sign done', 'terminate done']);
    expect(track('terminated', [], [move('start'), move('terminate')]).slice(-2)).toEqual([
      'start done',
      'terminate done',
    ]);
  });
});
