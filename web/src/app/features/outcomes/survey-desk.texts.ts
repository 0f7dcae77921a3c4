import { defineTexts } from '../../core/texts';

/** Opening, watching and closing a satisfaction survey. */
export const SURVEY_DESK_TEXTS = defineTexts({
  vi: {
    intro:
      'Một câu hỏi, năm mức trả lời, không cần tài khoản. Người dân và doanh nghiệp được tính riêng; mỗi thiết bị trả lời một lần.',
    notOpened: 'Chưa mở khảo sát.',
    question: 'Câu hỏi',
    questionHint: 'Ví dụ: Ông/bà hài lòng thế nào với thời gian chờ khám tại bệnh viện?',
    vi: (label: string) => `${label}, tiếng Việt`,
    en: (label: string) => `${label}, tiếng Anh`,
    open: 'Mở khảo sát',
    openHint: 'Ai có liên kết đều trả lời được. Câu hỏi còn sửa được khi chưa có phiếu trả lời nào.',
    opened: 'Đã mở khảo sát. Hãy gửi liên kết đến người dân và doanh nghiệp.',
    correct: 'Sửa câu hỏi',
    corrected: 'Đã sửa câu hỏi.',
    saveQuestion: 'Lưu câu hỏi',
    cancel: 'Bỏ, không sửa',
    answered: 'Đã có người trả lời, nên câu hỏi không sửa được nữa.',
    state: { open: 'Đang mở', closed: 'Đã đóng' },
    link: 'Liên kết để gửi đi',
    linkEn: 'Liên kết bản tiếng Anh',
    live: (time: string) => `Số phiếu lúc ${time}, tự cập nhật mỗi 30 giây.`,
    atLeast: (who: string, count: string) => `${who}: ít nhất ${count} phiếu trả lời`,
    few: (who: string, count: string) => `${who}: dưới ${count} phiếu trả lời`,
    whyByFives:
      'Khi khảo sát đang mở chỉ hiện số phiếu, làm tròn xuống theo bội số của 5, để không ai đoán được một người đã trả lời thế nào. Số liệu hiện ra sau khi đóng.',
    final: 'Số liệu cuối cùng.',
    close: 'Đóng khảo sát',
    closeAsk: 'Đóng khảo sát?',
    closeWhat:
      'Không nhận thêm phiếu trả lời và không mở lại được. Số liệu lúc đóng là số liệu được công bố.',
    closed: 'Đã đóng khảo sát.',
  },
  en: {
    intro:
      'One question, five answers, no account needed. Citizens and businesses are counted apart; each device answers once.',
    notOpened: 'The survey has not been opened.',
    question: 'Question',
    questionHint: 'For example: How satisfied are you with the waiting time at the hospital?',
    vi: (label) => `${label}, Vietnamese`,
    en: (label) => `${label}, English`,
    open: 'Open the survey',
    openHint: 'Everybody who has the link can answer. The question can be corrected until the first answer.',
    opened: 'The survey is open. Send its link to citizens and businesses.',
    correct: 'Correct the question',
    corrected: 'The question was corrected.',
    saveQuestion: 'Save the question',
    cancel: 'Change nothing',
    answered: 'Somebody has answered already, so the question can no longer be changed.',
    state: { open: 'Open', closed: 'Closed' },
    link: 'Link to send out',
    linkEn: 'Link to the English page',
    live: (time) => `As of ${time}; updated every 30 seconds.`,
    atLeast: (who, count) => `${who}: at least ${count} answers`,
    few: (who, count) => `${who}: fewer than ${count} answers`,
    whyByFives:
      'While the survey is open only the number of answers is shown, rounded down to fives, so that nobody can work out what one person said. The figures appear once it is closed.',
    final: 'Final figures.',
    close: 'Close the survey',
    closeAsk: 'Close the survey?',
    closeWhat:
      'No more answers are taken, and it cannot be opened again. The figures at this moment are the ones that are published.',
    closed: 'The survey is closed.',
  },
});
