import { defineTexts } from '../../core/texts';

export const SURVEY_TEXTS = defineTexts({
  vi: {
    heading: 'Khảo sát mức độ hài lòng',
    description: 'Cho biết mức độ hài lòng của Ông/Bà với giải pháp đang thử nghiệm.',
    about: (agency: string) =>
      `${agency} mời người dân và doanh nghiệp đã dùng giải pháp này cho ý kiến. Không cần tài khoản, không hỏi tên.`,
    respondent: 'Ông/Bà trả lời với tư cách',
    score: 'Mức độ hài lòng',
    scores: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
    comment: 'Ý kiến thêm',
    commentHint: 'Không bắt buộc. Xin đừng ghi tên, số điện thoại hay thông tin riêng.',
    send: 'Gửi câu trả lời',
    thanks: 'Cảm ơn Ông/Bà đã trả lời',
    thanksText: 'Câu trả lời đã được ghi nhận. Kết quả chung sẽ được công bố trên trang này.',
    back: 'Xem bài toán',
  },
  en: {
    heading: 'Satisfaction survey',
    description: 'Say how satisfied you are with the solution on trial.',
    about: (agency) =>
      `${agency} invites citizens and businesses who have used this solution to say what they think. No account, no names.`,
    respondent: 'You answer as',
    score: 'How satisfied are you?',
    scores: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
    comment: 'Anything else',
    commentHint: 'Optional. Please leave out names, telephone numbers and private details.',
    send: 'Send the answer',
    thanks: 'Thank you for answering',
    thanksText: 'Your answer has been recorded. The overall result will be published on this portal.',
    back: 'See the challenge',
  },
});
