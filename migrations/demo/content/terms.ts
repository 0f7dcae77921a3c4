import type { LocalText } from '@loi-giai/shared';

/** What the programme's terms say, where an agency has no wishes of its own. */
export const INTELLECTUAL_PROPERTY: LocalText = {
  vi: 'Quyền tác giả và quyền sở hữu công nghiệp đối với giải pháp thuộc về tổ chức giải bài toán.\n\n- Cơ quan được dùng giải pháp cho nhiệm vụ của mình, không giới hạn thời gian, kể cả khi hợp đồng đã kết thúc.\n- Phần làm riêng theo đặt hàng được bàn giao kèm mã nguồn và tài liệu.\n- Cơ quan khác trong Thành phố được nhân rộng theo giá và điều kiện đã thỏa thuận.',
  en: 'Copyright and industrial property in a solution stay with the organization that made it.\n\n- The agency may use the solution for its own duties without limit of time, also after the contract has ended.\n- What is made to order is handed over with its source code and documents.\n- Other agencies of the City may take it over at the price and on the terms agreed.',
};

export const CONFIDENTIALITY: LocalText = {
  vi: 'Nội dung giải pháp dự thi được giữ kín đến khi mở niêm phong và chỉ hội đồng đánh giá được đọc. Dữ liệu do cơ quan cung cấp chỉ dùng cho bài toán này; dữ liệu cá nhân được xử lý theo Luật Bảo vệ dữ liệu cá nhân và phải xóa khi kết thúc thử nghiệm.',
  en: 'Proposals stay sealed until the seal is opened, and only the panel reads them. Data offered by the agency serve this problem alone; personal data are handled under the Law on Personal Data Protection and deleted when the trial ends.',
};
