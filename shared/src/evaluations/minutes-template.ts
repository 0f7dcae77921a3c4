/**
 * What the programme office words in the minutes of a panel (biên bản); facts stand in braces. A text may have several lines where
 * `MINUTES_PARAGRAPHS` says so.
 */
export const DEFAULT_MINUTES_WORDS = {
  issuer: '{agency}',
  council: 'Hội đồng đánh giá',
  numberLine: 'Số: {number}/BB-HĐĐG',
  placeAndDate: 'Thành phố Hồ Chí Minh, {date}',
  title: 'Biên bản',
  subject: 'Họp Hội đồng đánh giá giải pháp dự thi cho bài toán lớn “{challenge}”',
  basis:
    'Căn cứ Quyết định số {decisionNumber} ngày {decisionDate} của {agency} về việc thành lập Hội đồng đánh giá giải pháp dự thi;\nCăn cứ tiêu chí, trọng số và quy tắc tính điểm đã công bố cùng bài toán lớn (mã số {challengeCode}),',
  opening: 'Hội đồng đánh giá họp chấm điểm, xếp hạng các giải pháp dự thi với nội dung như sau:',
  timeHeading: 'I. Thời gian, địa điểm',
  time: 'Thời gian bắt đầu: {startTime}.\nĐịa điểm: {place}.',
  attendanceHeading: 'II. Thành phần tham dự',
  attendance:
    'Hội đồng gồm {members} thành viên; có mặt {present}, vắng mặt {absent}.\nChủ trì: {chair}, Chủ tịch Hội đồng.\nThư ký (người ghi biên bản): {secretary}.',
  conflictsHeading: 'III. Khai báo xung đột lợi ích',
  conflicts:
    'Mọi thành viên đã khai báo xung đột lợi ích với từng tổ chức dự thi trước khi xem hồ sơ. Số thành viên từ chối đánh giá ít nhất một giải pháp: {recusedMembers}; tổng số lượt từ chối đánh giá: {recusals}.',
  scoringHeading: 'IV. Kết quả chấm điểm',
  scoring:
    'Số giải pháp dự thi được đánh giá: {proposals}; số giải pháp không hợp lệ: {ineligible}.\nMỗi thành viên chấm điểm độc lập trước khi họp. Cách tổng hợp điểm: {rule}.',
  discussionHeading: 'V. Nội dung thảo luận',
  conclusionHeading: 'VI. Biểu quyết và kết luận',
  closing:
    'Cuộc họp kết thúc vào {endTime}. Biên bản đã được đọc lại cho các thành viên dự họp cùng nghe và thống nhất thông qua./.',
  recipients: '- Lãnh đạo {agency};\n- Thành viên Hội đồng;\n- Lưu: VT, hồ sơ đánh giá.',
} as const;

export type MinutesWordKey = keyof typeof DEFAULT_MINUTES_WORDS;
export type MinutesWords = Readonly<Record<MinutesWordKey, string>>;

export const MINUTES_WORD_KEYS = Object.keys(DEFAULT_MINUTES_WORDS) as MinutesWordKey[];

/** Those that may have several lines, each a paragraph of its own; up to `MINUTES_PARAGRAPHS_MAX` letters, the others up to 300. */
export const MINUTES_PARAGRAPHS: readonly MinutesWordKey[] = [
  'basis',
  'opening',
  'time',
  'attendance',
  'conflicts',
  'scoring',
  'closing',
  'recipients',
];
export const MINUTES_PARAGRAPHS_MAX = 2_000;

/** What stands in braces, and is filled in with what the portal knows, or with dots where nobody has written it down. */
export const MINUTES_PLACEHOLDERS = [
  'agency',
  'challenge',
  'challengeCode',
  'decisionNumber',
  'decisionDate',
  'number',
  'date',
  'place',
  'startTime',
  'endTime',
  'members',
  'present',
  'absent',
  'chair',
  'secretary',
  'recusedMembers',
  'recusals',
  'proposals',
  'ineligible',
  'rule',
] as const;
export type MinutesPlaceholder = (typeof MINUTES_PLACEHOLDERS)[number];
export type MinutesFacts = Readonly<Record<MinutesPlaceholder, string>>;

const BRACES = /\{([^{}\n]*)\}/g;
/** Braces with what they hold, or one that has no other. */
const ANY_BRACE = /\{[^{}\n]*\}?|\}/g;
/** Stands where something is to be written by hand. */
const DOTS = '……………';

/** What stands in braces without being one of the placeholders, and braces that are not closed: each once, as it is written. */
export function unknownPlaceholders(text: string): string[] {
  const found = [...text.matchAll(ANY_BRACE)].map(([braces]) => braces);
  const faulty = found.filter((braces) => !braces.endsWith('}') || !isPlaceholder(braces.slice(1, -1)));
  return [...new Set(faulty.map((braces) => braces.slice(0, 40)))];
}

/** What is filled in is not looked through again. */
export function fillPlaceholders(text: string, facts: MinutesFacts): string {
  return text.replace(BRACES, (braces, name: string) => (isPlaceholder(name) ? facts[name] || DOTS : braces));
}

function isPlaceholder(name: string): name is MinutesPlaceholder {
  return MINUTES_PLACEHOLDERS.some((known) => known === name);
}

/** GET /programme/minutes-template (programme office). */
export interface MinutesTemplateView {
  readonly words: MinutesWords;
  /** Null while the words are those the portal came with. */
  readonly savedAt: string | null;
}

/**
 * PUT /programme/minutes-template: for papers that are not issued yet. POST /programme/minutes-template/preview.pdf shows words that are
 * not saved, on facts that are made up.
 */
export interface MinutesTemplateRequest {
  readonly words: MinutesWords;
}
