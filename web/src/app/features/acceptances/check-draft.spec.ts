import type { DeliveryView } from '@loi-giai/shared';
import { checkModelOf, checkRequestOf } from './check-draft';

const delivery = {
  criteria: ['Chạy 7 ngày', 'Đủ tài liệu'],
  findings: null,
  committee: [],
  opinion: '',
} as unknown as DeliveryView;

describe('the check of a delivery', () => {
  it('begins with no verdict for any criterion', () => {
    expect(checkModelOf(delivery).findings).toEqual([
      { verdict: '', reason: '' },
      { verdict: '', reason: '' },
    ]);
  });

  it('comes back as it was recorded', () => {
    const findings = [
      { criterion: 'Chạy 7 ngày', verdict: 'met', reason: '' },
      { criterion: 'Đủ tài liệu', verdict: 'unmet', reason: 'Thiếu mục lục' },
    ] as const;
    const committee = [{ name: 'Trần Thị Bình', position: 'Trưởng phòng' }];
    const request = checkRequestOf(checkModelOf({ ...delivery, findings, committee, opinion: 'Chưa đạt' }));
    expect(request).toEqual({
      findings: [
        { verdict: 'met', reason: '' },
        { verdict: 'unmet', reason: 'Thiếu mục lục' },
      ],
      committee,
      opinion: 'Chưa đạt',
    });
  });

  it('drops the remark of what is met, members without a name and spaces around words', () => {
    const request = checkRequestOf({
      findings: [{ verdict: 'met', reason: 'cũ' }],
      committee: [
        { name: ' ', position: '' },
        { name: ' Bình ', position: ' Trưởng phòng ' },
      ],
      opinion: ' Đạt ',
    });
    expect(request).toEqual({
      findings: [{ verdict: 'met', reason: '' }],
      committee: [{ name: 'Bình', position: 'Trưởng phòng' }],
      opinion: 'Đạt',
    });
  });
});
