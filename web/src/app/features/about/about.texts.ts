import { defineTexts } from '../../core/texts';

export const ABOUT_TEXTS = defineTexts({
  vi: {
    heading: 'Năm bước của một bài toán lớn',
    lead: 'Từ lúc một cơ quan nêu vấn đề đến khi người dân đọc được kết quả: ai làm gì, khi nào, và điều gì được bảo đảm.',
    description:
      'Bài toán lớn đi qua năm bước: xác định, kêu gọi giải pháp, đánh giá và lựa chọn, đặt hàng và thử nghiệm, đo lường và công bố.',
    promises: 'Những điều được bảo đảm',
    promiseList: [
      'Niêm phong: trước hạn nộp, không ai ngoài tổ chức nộp xem được nội dung, tên tổ chức hay số lượng giải pháp.',
      'Đúng giờ: đồng hồ của hệ thống quyết định, đến từng giây; hồ sơ đã được báo nhận là đã nộp.',
      'Chấm độc lập: không thành viên nào xem được điểm của người khác trước khi kết thúc phần chấm riêng.',
      'Không xung đột lợi ích: ai có liên quan thì không thấy, không chấm giải pháp đó.',
      'Quy tắc giữ nguyên: tiêu chí, trọng số và cách tính điểm không đổi từ khi công bố bài toán.',
      'Công bố cùng lúc: mọi tổ chức nhận kết quả và lý do theo từng tiêu chí vào cùng một thời điểm.',
      'Ghi vết: mọi thao tác làm thay đổi trạng thái được ghi vào nhật ký không thể sửa, xóa.',
    ],
    forSolvers: 'Dành cho tổ chức giải bài toán',
    forSolversText:
      'Đăng ký tài khoản, lập tổ chức của mình, soạn và nộp giải pháp trước hạn. Ngay khi nộp sẽ có biên nhận ghi số, thời gian và mã kiểm tra.',
    register: 'Đăng ký tài khoản',
    openChallenges: 'Xem các bài toán đang nhận giải pháp',
  },
  en: {
    heading: 'The five steps of a challenge',
    lead: 'From the day an agency says what is wrong until citizens read what changed: who does what, when, and what is guaranteed.',
    description:
      'A challenge goes through five steps: define, call, evaluate, commission, measure and publish.',
    promises: 'What is guaranteed',
    promiseList: [
      'Sealed: before the closing time nobody outside the organization can learn a proposal’s content, its solver, or how many there are.',
      'On time: the system’s clock decides, to the second; what was acknowledged is in.',
      'Alone first: no member sees another’s score before individual scoring has closed.',
      'No conflicts of interest: whoever is connected neither sees nor scores the proposal.',
      'Fixed rules: criteria, weights and the way of counting do not change once the challenge is published.',
      'At once: every organization hears at the same moment, with reasons for each criterion.',
      'On record: every act that changes something is in a log that cannot be altered.',
    ],
    forSolvers: 'For organizations with a solution',
    forSolversText:
      'Register, set up your organization, write your proposal and submit it before the closing time. You receive a receipt with number, time and digest at once.',
    register: 'Register',
    openChallenges: 'See the challenges open for proposals',
  },
});
