import { defineTexts } from '../../core/texts';

export const BLIND_TEXTS = defineTexts({
  vi: {
    heading: 'Đánh giá ẩn danh',
    solvers:
      'Tên tổ chức giải bài toán được thay bằng số hiệu như “Giải pháp 07” cho đến khi công bố quyết định. Số hiệu được rút ngẫu nhiên khi mở niêm phong, có thể cách quãng và không theo thứ tự nộp.',
    evaluators:
      'Thành viên và chuyên gia không biết tên nhau và được gọi theo số hiệu như “Thành viên 3”. Chỉ chủ tịch, thư ký hội đồng và thanh tra biết tên.',
    named:
      'Ông/Bà được biết tên tổ chức để làm nhiệm vụ của mình; việc xem được ghi lại. Những người chấm điểm chỉ thấy số hiệu: xin không nêu tên tổ chức trong ghi chú, khi thảo luận và trong lý do trước khi công bố.',
    proposal:
      'Trang bìa của hồ sơ không hiển thị trước khi công bố quyết định: phần “Đội ngũ và năng lực”, các tổ chức cùng tham gia và tệp được đánh dấu là trang bìa. Tên tệp được thay bằng số thứ tự; thông tin tác giả trong tệp được gỡ trong khả năng kỹ thuật. Nội dung bên trong tệp giữ nguyên như tổ chức đã nộp.',
  },
  en: {
    heading: 'Blind evaluation',
    solvers:
      'Until the decision is released, solvers are called by numbers such as “Solution 07”. The numbers were drawn at random when the seal was opened; they have gaps and do not follow the order of submissions.',
    evaluators:
      'Evaluators and experts do not know each other’s names and are called by numbers such as “Member 3”. Only the panel’s chair, its secretary and the auditor know the names.',
    named:
      'You are shown the solvers’ names for your duties; reading them is on record. Those who score see numbers only: please do not name an organization in notes, in discussion or in reasons before the release.',
    proposal:
      'The cover pages are not shown before the release: the section “Team and capacity”, partners, and files that are marked as cover pages. File names are replaced by numbers, and what files say of their authors is taken out as far as that is technically possible. What stands inside the files is as the solver submitted it.',
  },
});
