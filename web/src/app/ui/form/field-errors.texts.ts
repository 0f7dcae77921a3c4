import type { FieldErrorCode, LocaleCode } from '@loi-giai/shared';
import { counted } from '../../core/texts';

/** Bounds as they are written; empty where the error names none. */
export interface FieldErrorParams {
  readonly min: string;
  readonly max: string;
  readonly days: string;
  readonly name: string;
  /** Whether the bounds are days. */
  readonly dated: boolean;
}

type FieldErrorTexts = Record<FieldErrorCode, (params: FieldErrorParams) => string>;

/** A text for every code in both languages: a missing one does not compile. */
export const FIELD_ERROR_TEXTS: Record<LocaleCode, FieldErrorTexts> = {
  vi: {
    required: () => 'Vui lòng điền mục này.',
    unknown_field: () => 'Mục này không được chấp nhận.',
    wrong_type: () => 'Giá trị không đúng kiểu.',
    too_short: ({ min }) => (min ? `Cần ít nhất ${min} ký tự.` : 'Nội dung quá ngắn.'),
    too_long: ({ max }) => (max ? `Tối đa ${max} ký tự.` : 'Nội dung quá dài.'),
    too_small: ({ min, dated }) =>
      min ? (dated ? `Không được trước ngày ${min}.` : `Không được nhỏ hơn ${min}.`) : 'Giá trị quá nhỏ.',
    too_large: ({ max, dated }) =>
      max ? (dated ? `Không được sau ngày ${max}.` : `Không được lớn hơn ${max}.`) : 'Giá trị quá lớn.',
    too_many: ({ max }) => (max ? `Tối đa ${max} mục.` : 'Có quá nhiều mục.'),
    too_few: ({ min }) => (min ? `Cần ít nhất ${min} mục.` : 'Chưa đủ số mục.'),
    not_allowed: () => 'Giá trị này không được phép.',
    fixed: () => 'Mục này đã công bố và được giữ nguyên, không sửa được nữa.',
    only_later: () => 'Chỉ được gia hạn: không được sớm hơn thời hạn đã công bố.',
    bad_format: () => 'Giá trị không đúng định dạng.',
    bad_email: () => 'Địa chỉ thư điện tử không hợp lệ, ví dụ đúng: ten@donvi.gov.vn.',
    bad_date: () =>
      'Ngày giờ không hợp lệ. Viết ngày theo dạng 05/03/2026 (ngày/tháng/năm), giờ theo dạng 17:00.',
    must_be_later: () => 'Thời điểm này phải sau mốc đứng trước nó.',
    must_be_future: () => 'Thời điểm này phải ở tương lai.',
    must_be_past: () => 'Thời điểm này phải ở quá khứ.',
    must_be_earlier: () => 'Thời điểm này phải trước mốc đứng sau nó.',
    weights_not_hundred: () => 'Tổng trọng số của các tiêu chí phải bằng 100.',
    duplicate: () => 'Giá trị này đã có, không được trùng.',
    too_soon: ({ min, days }) =>
      min ? `Cần ít nhất ${min} ngày làm việc, hiện mới có ${days}.` : 'Khoảng thời gian quá ngắn.',
    unknown: () => 'Không tìm thấy giá trị này.',
    not_eligible: () => 'Bài toán này không kêu gọi loại hình tổ chức này tham gia.',
    asked_too_often: ({ max }) =>
      `Tổ chức này đã được mời đủ ${max} lần cho giải pháp này, không mời thêm được nữa.`,
    too_late: ({ min, days }) =>
      min
        ? `Nếu công bố vào lúc này, lịch trình chỉ còn ${days} ngày làm việc ở một mốc cần ít nhất ${min} ngày. Hãy chọn ngày sớm hơn.`
        : 'Nếu công bố vào lúc này, lịch trình của bài toán không còn phù hợp. Hãy chọn ngày sớm hơn.',
    password_common: () => 'Mật khẩu này quá phổ biến, hãy chọn mật khẩu khác.',
    password_like_email: () => 'Mật khẩu không được giống địa chỉ thư điện tử.',
    bad_tax_code: () => 'Mã số thuế không hợp lệ: cần 10 chữ số, hoặc 10 chữ số, gạch nối và 3 chữ số.',
    mixed_scripts: () =>
      'Tên lẫn chữ cái của bảng chữ khác trông giống chữ Latinh (ví dụ chữ Nga, Hy Lạp). Hãy gõ lại tên.',
    cycle: () => 'Cơ quan cấp trên không được là chính nó hoặc cơ quan trực thuộc nó.',
    not_whole: () => 'Số lượng nhân đơn giá phải ra số nguyên đồng.',
    even: () => 'Phải là số lẻ: thêm hoặc bớt một người.',
    unknown_placeholder: ({ name }) =>
      `Không có chỗ điền nào viết là ${name}. Chỉ dùng các chỗ điền trong danh sách trên trang này.`,
  },
  en: {
    required: () => 'Fill this in.',
    unknown_field: () => 'This entry is not accepted.',
    wrong_type: () => 'The value is of the wrong kind.',
    too_short: ({ min }) => (min ? `At least ${min} characters are needed.` : 'The text is too short.'),
    too_long: ({ max }) => (max ? `At most ${counted(max, 'character')}.` : 'The text is too long.'),
    too_small: ({ min, dated }) =>
      min ? `Must not be ${dated ? 'before' : 'less than'} ${min}.` : 'The value is too small.',
    too_large: ({ max, dated }) =>
      max ? `Must not be ${dated ? 'after' : 'more than'} ${max}.` : 'The value is too large.',
    too_many: ({ max }) =>
      max ? `At most ${counted(max, 'entry', 'entries')}.` : 'There are too many entries.',
    too_few: ({ min }) =>
      min ? `At least ${counted(min, 'entry is', 'entries are')} needed.` : 'There are too few entries.',
    not_allowed: () => 'This value is not allowed.',
    fixed: () => 'This was published and stays as it is.',
    only_later: () => 'It can only be extended: not earlier than the published deadline.',
    bad_format: () => 'The value is not in the right format.',
    bad_email: () => 'The e-mail address is not valid; a valid one is name@agency.gov.vn.',
    bad_date: () =>
      'The date or time is not valid. Write the date as 05/03/2026 (day/month/year), the time as 17:00.',
    must_be_later: () => 'This must be later than the date before it.',
    must_be_future: () => 'This must be in the future.',
    must_be_past: () => 'This must be in the past.',
    must_be_earlier: () => 'This must be earlier than the date after it.',
    weights_not_hundred: () => 'The weights of the criteria must add up to 100.',
    duplicate: () => 'This value exists already and must not repeat.',
    too_soon: ({ min, days }) =>
      min ? `At least ${min} working days are needed, there are ${days}.` : 'The time is too short.',
    unknown: () => 'This value cannot be found.',
    not_eligible: () => 'This challenge does not call for organizations of this kind.',
    asked_too_often: ({ max }) =>
      `This organization has been invited ${counted(max, 'time')} to this proposal and cannot be invited again.`,
    too_late: ({ min, days }) =>
      min
        ? `Published then, the schedule would leave ${days} working days where at least ${min} are needed. Choose an earlier day.`
        : 'Published then, the schedule of the challenge would no longer hold. Choose an earlier day.',
    password_common: () => 'This password is too common, choose another one.',
    password_like_email: () => 'The password must not resemble the e-mail address.',
    bad_tax_code: () => 'The tax code is not valid: ten digits, or ten digits, a hyphen and three digits.',
    mixed_scripts: () =>
      'The name mixes in letters of another alphabet that look like Latin ones (Cyrillic or Greek, for instance). Type it again.',
    cycle: () => 'An agency cannot be placed under itself or under one of its own units.',
    not_whole: () => 'Quantity times unit price must be a whole number of đồng.',
    even: () => 'The number must be odd: one more or one fewer.',
    unknown_placeholder: ({ name }) =>
      `There is nothing to fill in that is written ${name}. Use only the placeholders listed on this page.`,
  },
};
