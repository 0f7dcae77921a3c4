import {
  formatDate,
  formatDateTime,
  formatFileSize,
  formatMoney,
  formatMoneyWords,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatRelative,
  formatSpan,
} from './format';

describe('dates', () => {
  it('are written in the time of Ho Chi Minh City, whatever the device says', () => {
    expect(formatDateTime('2026-03-05T10:00:00Z')).toBe('05/03/2026 17:00');
    expect(formatDateTime('2026-12-31T17:30:00Z')).toBe('01/01/2027 00:30');
  });

  it('keep a day without time as it is', () => {
    expect(formatDate('2026-03-05')).toBe('05/03/2026');
  });
});

describe('numbers', () => {
  it('group with dots and have a decimal comma in Vietnamese', () => {
    expect(formatNumber(1234567.89, 'vi')).toBe('1.234.567,89');
    expect(formatNumber(1234567.89, 'en')).toBe('1,234,567.89');
  });

  it('stand with their unit, a percentage without a space', () => {
    expect(formatQuantity(38.5, '%', 'vi')).toBe('38,5%');
    expect(formatQuantity(1200, 'phút', 'vi')).toBe('1.200 phút');
  });

  it('become percentages of one', () => {
    expect(formatPercent(0.4525, 'vi')).toBe('45,3%');
    expect(formatPercent(-0.5, 'en')).toBe('-50%');
  });
});

describe('money', () => {
  it('is exact with all its digits', () => {
    expect(formatMoney(1_200_000_000, 'vi')).toBe('1.200.000.000 đồng');
    expect(formatMoney(1_200_000_000, 'en')).toBe('VND 1,200,000,000');
  });

  it.each([
    [850_000, '850.000 đồng', 'VND 850,000'],
    [12_500_000, '12,5 triệu đồng', 'VND 12.5 million'],
    [1_200_000_000, '1,2 tỷ đồng', 'VND 1.2 billion'],
    [999_999_999, '1 tỷ đồng', 'VND 1 billion'],
    [3_450_000_000_000, '3,45 nghìn tỷ đồng', 'VND 3.45 trillion'],
  ])('says %d in words', (sum, vi, en) => {
    expect(formatMoneyWords(sum, 'vi')).toBe(vi);
    expect(formatMoneyWords(sum, 'en')).toBe(en);
  });
});

describe('sizes of files', () => {
  it.each([
    [512, '512 B'],
    [1536, '1,5 kB'],
    [52_428_800, '50 MB'],
    [1_048_000, '1 MB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(formatFileSize(bytes, 'vi')).toBe(text);
  });
});

describe('distances in time', () => {
  const now = '2026-03-05T10:00:00Z';

  it('say how long until and since', () => {
    expect(formatRelative('2026-03-08T11:00:00Z', now, 'en')).toBe('in 3 days');
    expect(formatRelative('2026-03-05T08:00:00Z', now, 'en')).toBe('2 hours ago');
    expect(formatRelative('2026-03-05T08:00:00Z', now, 'vi')).toBe('2 giờ trước');
  });

  it('name the two largest units of a span and round nothing up', () => {
    expect(formatSpan((3 * 24 + 4) * 3_600_000 + 59 * 60_000, 'vi')).toBe('3 ngày 4 giờ');
    expect(formatSpan(125_999, 'en')).toBe('2 minutes 5 seconds');
    expect(formatSpan(3_600_000, 'en')).toBe('1 hour');
    expect(formatSpan(-5, 'vi')).toBe('0 giây');
  });
});
