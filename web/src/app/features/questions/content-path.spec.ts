import { pathLabel } from './content-path';

describe('where a change stands', () => {
  it.each([
    ['summary.vi', 'Tóm tắt'],
    ['summary.en', 'Tóm tắt (tiếng Anh)'],
    ['closingAt', 'Hạn nộp giải pháp'],
    ['criteria.Sáng tạo.weight', 'Tiêu chí đánh giá: Sáng tạo – trọng số'],
  ])('%s is called %s', (path, label) => {
    expect(pathLabel(path, 'vi')).toBe(label);
  });
});
