import { defineTexts } from '../../core/texts';

/** Checking and submitting. */
export const SUBMIT_TEXTS = defineTexts({
  vi: {
    heading: 'Kiểm tra trước khi nộp',
    lead: 'Xem lại toàn bộ nội dung. Bản được nộp đúng như hiện dưới đây.',
    proposals: 'Giải pháp dự thi',
    challenge: 'Bài toán',
    organization: 'Tổ chức đứng tên',
    files: 'Tệp đính kèm',
    missingHeading: 'Chưa nộp được: còn thiếu',
    missingAdvice: 'Điền các mục này rồi quay lại trang kiểm tra.',
    nothingNew: 'Bản này đã được nộp',
    nothingNewText: (version: string, at: string) =>
      `Nội dung không khác phiên bản ${version}, nộp lúc ${at}; không cần nộp lại.`,
    missingPart: 'Còn thiếu',
    leftEmpty: 'Để trống',
    declarationsHeading: 'Cam đoan',
    declarationsText: (name: string) =>
      `Ba lời cam đoan dưới đây được ghi cùng bản nộp, với tên người nộp là ${name} và thời điểm nộp.`,
    declarationNames: {
      intellectualProperty: 'Quyền sở hữu trí tuệ',
      noCollusion: 'Không thông đồng',
      personalData: 'Dữ liệu cá nhân',
    },
    declarationNeeded: 'Đánh dấu vào lời cam đoan này trước khi nộp.',
    declared: (name: string, at: string) => `${name} cam đoan lúc ${at}:`,
    submit: 'Nộp giải pháp',
    resubmit: 'Nộp lại, thay phiên bản trước',
    edit: 'Quay lại sửa',
    sealed:
      'Từ khi nộp đến hạn nộp, không ai ngoài tổ chức đọc được nội dung này, kể cả người quản trị cổng.',
    closesAt: 'Hạn nộp',
    closedHeading: 'Đã hết hạn nộp',
    closedSubmitted: (version: string, at: string) => `Bản dự thi là phiên bản ${version}, nộp lúc ${at}.`,
    closedNotSubmitted: 'Giải pháp này chưa được nộp nên không dự thi. Bản nháp vẫn được giữ.',
    back: 'Về trang giải pháp',
    submitted: 'Đã nộp giải pháp.',
  },
  en: {
    heading: 'Check before submitting',
    lead: 'Read everything once more. It is submitted exactly as it stands below.',
    proposals: 'Proposals',
    challenge: 'Challenge',
    organization: 'Organization',
    files: 'Attachments',
    missingHeading: 'It cannot be submitted yet: this is missing',
    missingAdvice: 'Complete these parts and come back to this page.',
    nothingNew: 'This has been submitted',
    nothingNewText: (version, at) =>
      `The content is that of version ${version}, submitted at ${at}; there is no need to submit again.`,
    missingPart: 'Missing',
    leftEmpty: 'Left empty',
    declarationsHeading: 'Declarations',
    declarationsText: (name) =>
      `These three declarations are kept with the submission, with the time and the name of who submits: ${name}.`,
    declarationNames: {
      intellectualProperty: 'Intellectual property',
      noCollusion: 'No collusion',
      personalData: 'Personal data',
    },
    declarationNeeded: 'Tick this declaration before you submit.',
    declared: (name, at) => `Declared by ${name} at ${at}:`,
    submit: 'Submit the proposal',
    resubmit: 'Submit again, replacing the earlier version',
    edit: 'Back to editing',
    sealed:
      'From now until the closing time nobody outside the organization can read this, not even the portal’s administrators.',
    closesAt: 'Closing time',
    closedHeading: 'The closing time has passed',
    closedSubmitted: (version, at) => `Version ${version}, submitted at ${at}, takes part.`,
    closedNotSubmitted: 'This proposal was not submitted, so it does not take part. The draft is kept.',
    back: 'Back to the proposal',
    submitted: 'The proposal was submitted.',
  },
});
