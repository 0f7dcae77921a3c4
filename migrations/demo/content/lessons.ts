/** Bài học kinh nghiệm of the demo city. */
export interface DemoLesson {
  /** The challenge's key. */
  readonly challenge: string;
  readonly title: string;
  readonly worked: string;
  readonly failed: string;
  readonly advice: string;
  readonly step: number;
  readonly tags: readonly string[];
  readonly audience: 'officials' | 'public' | null;
}

/** Without an audience it waits for the leader. */
export const LESSONS: readonly DemoLesson[] = [
  {
    challenge: 'hospital-queues',
    title: 'Đo mức ban đầu trước khi lắp phần mềm, bằng chính cách sẽ đo sau này',
    worked:
      'Hai bệnh viện lấy số liệu chờ khám từ phần mềm quản lý trong 10 ngày trước khi thí điểm, nên so sánh được ngay từ tuần đầu.',
    failed:
      'Giờ làm thêm của nhân viên không được chấm công thống nhất từ trước, vì vậy đến nay chưa kết luận được.',
    advice:
      'Chỉ bắt đầu khi mỗi chỉ số đã có mức ban đầu, ngày đo và người chịu trách nhiệm đo. Chỉ số nào chưa đo được thì bỏ khỏi cam kết.',
    step: 5,
    tags: ['đo lường', 'mức ban đầu', 'bệnh viện'],
    audience: 'public',
  },
  {
    challenge: 'hospital-queues',
    title: 'Hẹn giờ khám chỉ có tác dụng khi quầy tiếp nhận cũng làm theo giờ hẹn',
    worked: 'Bố trí một quầy riêng cho người có hẹn; người bệnh đến đúng giờ không phải xếp hàng lại.',
    failed: 'Hai tuần đầu quầy tiếp nhận vẫn phát số theo thứ tự đến, người có hẹn mất lòng tin và bỏ hẹn.',
    advice:
      'Tập huấn quầy tiếp nhận trước khi mở hẹn giờ cho người dân, và có người trực giải thích trong tháng đầu.',
    step: 4,
    tags: ['tập huấn', 'bệnh viện', 'quy trình'],
    audience: 'public',
  },
  {
    challenge: 'vaccination',
    title: 'Đối chiếu danh sách tạm trú với hệ thống tiêm chủng phải làm theo tuần',
    worked:
      'Đối chiếu vào sáng thứ hai hằng tuần giúp trạm y tế gọi điện trong vòng ba ngày kể từ khi trẻ chuyển đến.',
    failed: 'Tháng đầu đối chiếu theo tháng, nhiều trẻ đã chuyển đi tiếp trước khi có tên ở nơi đến.',
    advice:
      'Thỏa thuận lịch trao đổi dữ liệu với công an phường trước khi ký đặt hàng, ghi rõ tần suất và người đầu mối.',
    step: 4,
    tags: ['dữ liệu', 'trạm y tế', 'phối hợp'],
    audience: 'officials',
  },
  {
    challenge: 'vaccination',
    title: 'Nhắc lịch bằng tin nhắn hai lần, lần sau có tên trạm và số điện thoại',
    worked: 'Tin nhắn có tên trạm y tế và số điện thoại được phụ huynh gọi lại nhiều gấp đôi tin nhắn chung.',
    failed: 'Tin nhắn chỉ có mã trẻ em không ai hiểu, nhiều người cho là lừa đảo.',
    advice: 'Cho mười phụ huynh đọc thử tin nhắn trước khi gửi đại trà.',
    step: 4,
    tags: ['người dân', 'trạm y tế'],
    audience: 'officials',
  },
  {
    challenge: 'discharge',
    title: 'Mốc nghiệm thu phải gắn với chứng từ, không gắn với ngày họp',
    worked: 'Mỗi mốc ghi rõ biên bản nào chứng minh, nên nghiệm thu trong một buổi.',
    failed: 'Mốc đầu chỉ ghi “họp thống nhất”, hai bên hiểu khác nhau và mất ba tuần.',
    advice: 'Viết tiêu chí nghiệm thu cùng lúc với mốc, và để đơn vị giải bài toán đọc trước khi ký.',
    step: 4,
    tags: ['nghiệm thu', 'hợp đồng'],
    audience: 'officials',
  },
  {
    challenge: 'social-housing',
    title: 'Hỏi ý kiến pháp chế về dữ liệu cá nhân từ khi viết bài toán',
    worked: 'Phòng pháp chế soạn sẵn mẫu đồng ý sử dụng dữ liệu, nên không phải dừng giữa chừng.',
    failed: 'Danh sách người xếp hàng mua nhà ban đầu có cả số định danh, phải gửi lại sau khi che.',
    advice:
      'Mục “Dữ liệu cơ quan cung cấp” của bài toán nên ghi rõ trường nào được dùng, che thế nào, ai giữ.',
    step: 1,
    tags: ['dữ liệu', 'pháp lý'],
    audience: 'officials',
  },
  {
    challenge: 'social-housing',
    title: 'Thí điểm ở hai phường khác nhau, không chọn hai phường dễ',
    worked: 'Một phường đông người thuê trọ cho thấy ngay biểu mẫu quá dài.',
    failed: 'Phường thứ hai quá giống phường thứ nhất, không học thêm được gì trong tháng đầu.',
    advice: 'Chọn nơi thí điểm theo điều muốn kiểm tra, ghi lý do vào kế hoạch.',
    step: 4,
    tags: ['thí điểm', 'kế hoạch'],
    audience: 'officials',
  },
  {
    challenge: 'online-traders',
    title: 'Câu hỏi của doanh nghiệp trong hạn hỏi đáp đáng giá hơn một buổi giới thiệu',
    worked: 'Trả lời công khai từng câu trong hai ngày làm việc; sáu giải pháp dự thi đều bám đúng yêu cầu.',
    failed: 'Buổi giới thiệu tổ chức quá sớm, khi hồ sơ mời chưa có dữ liệu mẫu.',
    advice: 'Đăng dữ liệu mẫu cùng lúc với bài toán, rồi mới tổ chức giới thiệu.',
    step: 2,
    tags: ['hỏi đáp', 'doanh nghiệp', 'dữ liệu'],
    audience: 'public',
  },
  {
    challenge: 'online-traders',
    title: 'Tính chi phí vận hành năm thứ hai ngay từ khi chấm điểm',
    worked:
      'Hội đồng hỏi từng đơn vị về chi phí sau thí điểm, nên giải pháp được chọn nằm trong khả năng chi thường xuyên.',
    failed: 'Chi phí bản quyền cơ sở dữ liệu không được nêu trong hồ sơ, phải bổ sung khi ký.',
    advice: 'Thêm một tiêu chí con về chi phí vận hành và yêu cầu bảng chi phí ba năm.',
    step: 3,
    tags: ['kinh phí', 'chấm điểm'],
    audience: 'officials',
  },
  {
    challenge: 'vaccination',
    title: 'Một đầu mối ở mỗi trạm y tế, có người thay khi nghỉ',
    worked: 'Trạm nào có hai người biết dùng thì không tuần nào bỏ đối chiếu.',
    failed: 'Ba trạm chỉ tập huấn một người, nghỉ phép là dừng.',
    advice: 'Tập huấn ít nhất hai người mỗi nơi và ghi tên trong quyết định giao việc.',
    step: 4,
    tags: ['tập huấn', 'trạm y tế'],
    audience: null,
  },
];
