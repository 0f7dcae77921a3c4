import { criteriaOf, deliverablesOf, isAcceptable, linesOfText, needsReason } from './criteria';

const milestone = (deliverables: string, acceptanceCriteria: string) => ({
  name: 'Bàn giao',
  deliverables,
  acceptanceCriteria,
});

describe('the criteria of a milestone', () => {
  it('are its lines, without the marks of a list', () => {
    expect(linesOfText('- Một\n\n2. Hai\n  a) Ba \n• Bốn\n98% ca trong 1 giờ\n3 trạm')).toEqual([
      'Một',
      'Hai',
      'Ba',
      'Bốn',
      '98% ca trong 1 giờ',
      '3 trạm',
    ]);
  });

  it('are the deliverables where none are written, and the milestone itself without these', () => {
    expect(criteriaOf(milestone('Phần mềm\nTài liệu', 'Chạy 7 ngày'))).toEqual(['Chạy 7 ngày']);
    expect(criteriaOf(milestone('Phần mềm\nTài liệu', ' \n'))).toEqual(['Phần mềm', 'Tài liệu']);
    expect(criteriaOf(milestone('', ''))).toEqual(['Bàn giao']);
    expect(deliverablesOf(milestone('', 'Chạy 7 ngày'))).toEqual(['Bàn giao']);
  });

  it('are all met, be it with remarks, where it is accepted', () => {
    expect(isAcceptable([{ verdict: 'met' }, { verdict: 'remarked' }])).toBe(true);
    expect(isAcceptable([{ verdict: 'met' }, { verdict: 'unmet' }])).toBe(false);
    expect(isAcceptable([])).toBe(false);
    expect((['met', 'remarked', 'unmet'] as const).map(needsReason)).toEqual([false, true, true]);
  });
});
