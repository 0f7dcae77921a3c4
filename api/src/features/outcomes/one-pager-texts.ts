import type { LocaleCode, PublishedResult, Respondent } from '@loi-giai/shared';

export interface OnePagerTexts {
  readonly kicker: string;
  readonly agency: (agency: string, code: string) => string;
  readonly figures: string;
  readonly heads: readonly [name: string, before: string, after: string, target: string, degree: string];
  readonly unit: (unit: string) => string;
  readonly measured: (on: string, sample: string, method: string) => string;
  readonly complete: string;
  readonly sample: (n: string) => string;
  readonly notMeasurable: string;
  readonly more: (n: string) => string;
  readonly satisfaction: string;
  readonly share: (who: string, share: string, n: string, low: string, high: string) => string;
  readonly before: (share: string, n: string) => string;
  readonly few: (who: string) => string;
  readonly respondents: Readonly<Record<Respondent, string>>;
  readonly problem: string;
  readonly story: string;
  readonly chosen: string;
  readonly answered: (solvers: string, proposals: string) => string;
  readonly cost: string;
  readonly commission: (kind: string, number: string, value: string, days: string) => string;
  readonly finished: (start: string, end: string, late: string) => string;
  readonly late: (days: string) => string;
  readonly inTime: string;
  readonly shortened: string;
  readonly edition: (number: string, at: string) => string;
  readonly correction: (reason: string) => string;
  readonly standing: Readonly<Record<PublishedResult['standing']['state'], string>>;
  readonly scan: string;
}

export const ONE_PAGER_TEXTS: Readonly<Record<LocaleCode, OnePagerTexts>> = {
  vi: {
    kicker: 'Lời Giải · Kết quả đã công bố',
    agency: (agency, code) => `${agency} · Bài toán ${code}`,
    figures: 'Những gì đã thay đổi',
    heads: ['Chỉ số', 'Trước', 'Sau', 'Mục tiêu', 'Mức cải thiện'],
    unit: (unit) => `Đơn vị: ${unit}`,
    measured: (on, sample, method) => `Đo ngày ${on}; ${sample}; ${method}`,
    complete: 'toàn bộ, không lấy mẫu',
    sample: (n) => `cỡ mẫu ${n}`,
    notMeasurable: 'không đo được',
    more: (n) => `và ${n} chỉ số khác trên trang kết quả`,
    satisfaction: 'Mức độ hài lòng',
    share: (who, share, n, low, high) =>
      `${who}: ${share} hài lòng (${n} phiếu; khoảng tin cậy 95%: ${low} – ${high})`,
    before: (share, n) => `trước thí điểm ${share} (${n} phiếu)`,
    few: (who) => `${who}: dưới 5 phiếu trả lời, không công bố`,
    respondents: { citizen: 'Người dân', business: 'Doanh nghiệp' },
    problem: 'Vấn đề ban đầu',
    story: 'Điều gì đã khác đi',
    chosen: 'Giải pháp được chọn, và vì sao',
    answered: (solvers, proposals) => `${solvers} tổ chức tham gia, ${proposals} giải pháp được đánh giá.`,
    cost: 'Chi phí và tiến độ',
    commission: (kind, number, value, days) => `${kind} số ${number}: giá trị ${value}. ${days}`,
    finished: (start, end, late) => `Thực hiện ${start} – ${end}, ${late}.`,
    late: (days) => `trễ ${days} ngày làm việc`,
    inTime: 'đúng hạn',
    shortened: ' … (rút gọn; đọc đủ trên trang kết quả)',
    edition: (number, at) => `Phiên bản ${number}, công bố ngày ${at}.`,
    correction: (reason) => `Lý do đính chính: ${reason}`,
    standing: {
      published: 'Số liệu được giữ nguyên như khi công bố.',
      superseded: 'Phiên bản này đã được thay bằng phiên bản mới hơn.',
      withdrawn: 'Kết quả này đã được rút; lý do xem trên trang kết quả.',
    },
    scan: 'Quét mã để đọc đủ và tải dữ liệu',
  },
  en: {
    kicker: 'Lời Giải · Published result',
    agency: (agency, code) => `${agency} · Challenge ${code}`,
    figures: 'What has changed',
    heads: ['Indicator', 'Before', 'After', 'Target', 'Improvement'],
    unit: (unit) => `Unit: ${unit}`,
    measured: (on, sample, method) => `Measured on ${on}; ${sample}; ${method}`,
    complete: 'complete, no sample',
    sample: (n) => `sample of ${n}`,
    notMeasurable: 'not measurable',
    more: (n) => `and ${n} more on the result’s page`,
    satisfaction: 'Satisfaction',
    share: (who, share, n, low, high) =>
      `${who}: ${share} satisfied (${n} answers; 95% confidence interval: ${low} – ${high})`,
    before: (share, n) => `before the pilot ${share} (${n} answers)`,
    few: (who) => `${who}: fewer than 5 answers, not published`,
    respondents: { citizen: 'Citizens', business: 'Businesses' },
    problem: 'What was wrong',
    story: 'What is different now',
    chosen: 'What was chosen, and why',
    answered: (solvers, proposals) =>
      `Organizations that answered: ${solvers}; proposals evaluated: ${proposals}.`,
    cost: 'What it cost, and when',
    commission: (kind, number, value, days) => `${kind} no. ${number}: value ${value}. ${days}`,
    finished: (start, end, late) => `Carried out ${start} – ${end}, ${late}.`,
    late: (days) => `working days late: ${days}`,
    inTime: 'in time',
    shortened: ' … (shortened; read on at the result’s page)',
    edition: (number, at) => `Edition ${number}, published on ${at}.`,
    correction: (reason) => `Why it was corrected: ${reason}`,
    standing: {
      published: 'The figures stay as they were published.',
      superseded: 'A newer edition has taken its place.',
      withdrawn: 'This result was withdrawn; the reason stands on its page.',
    },
    scan: 'Scan to read on and to download the data',
  },
};
