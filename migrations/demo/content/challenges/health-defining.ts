import { HEALTH } from '../agencies';
import { SERVICE, STANDARD } from '../criteria';
import { ELECTRICITY_PARTS, EMERGENCY_PARTS } from '../parts-of-health';
import type { DemoChallenge } from '../types';

/** A draft with gaps: the officer has something to finish. */
export const ELECTRICITY: DemoChallenge = {
  key: 'electricity',
  agencyCode: HEALTH,
  fieldCode: 'nang-luong',
  title: {
    vi: 'Tiết kiệm điện tại trụ sở và cơ sở y tế công lập',
    en: 'Saving electricity in offices and public health facilities',
  },
  summary: {
    vi: 'Tiền điện của trụ sở và 40 cơ sở y tế công lập tăng 17% trong hai năm trong khi số lượt khám chỉ tăng 4%. Cần biết điện được dùng vào đâu và cách giảm mà không ảnh hưởng đến người bệnh.',
    en: 'The electricity bill of the offices and of 40 public facilities has grown by 17% in two years, the number of visits by 4% only. We need to know where the electricity goes, and how to use less of it without harm to patients.',
  },
  context: {
    vi: 'Tổng tiền điện năm trước là 96 tỷ đồng. Đa số cơ sở chỉ có một công tơ tổng nên không tách được điện điều hòa, thiết bị y tế và chiếu sáng.',
    en: 'Last year’s bill was 96 billion đồng. Most facilities have a single meter, so that air conditioning, medical equipment and lighting cannot be told apart.',
  },
  desiredOutcome: { vi: '', en: '' },
  parts: ELECTRICITY_PARTS,
  criteria: STANDARD,
  reward: '',
  rewardAmount: null,
  enquiry: null,
  closing: null,
  announce: null,
  timeline: { created: -9 },
};

/** Returned once with comments, submitted again: waits for the leader. */
export const EMERGENCY_CALLS: DemoChallenge = {
  key: 'emergency-calls',
  agencyCode: HEALTH,
  fieldCode: 'y-te',
  title: {
    vi: 'Phân luồng cuộc gọi cấp cứu 115 trong giờ cao điểm',
    en: 'Sorting calls to the 115 emergency line at peak hours',
  },
  summary: {
    vi: 'Giờ cao điểm, 22% cuộc gọi đến 115 phải chờ hơn 40 giây và gần một nửa không phải là cấp cứu. Cần cách phân luồng nhanh để cuộc gọi thật sự khẩn cấp được trả lời trước.',
    en: 'At peak hours 22% of calls to 115 wait for more than 40 seconds, and almost half are no emergencies. Calls that are urgent should be answered first.',
  },
  context: {
    vi: 'Tổng đài 115 nhận khoảng 1.900 cuộc gọi mỗi ngày với 14 điện thoại viên mỗi ca. Thống kê sáu tháng: 46% cuộc gọi hỏi thông tin, báo nhầm hoặc quấy rối; thời gian chờ ở phân vị 95 là 1 phút 35 giây.',
    en: 'The 115 line receives some 1,900 calls a day with 14 operators a shift. Over six months 46% of calls asked for information, were mistaken or mischievous; the 95th percentile of the wait is 1 minute 35 seconds.',
  },
  desiredOutcome: {
    vi: '- 95% cuộc gọi khẩn cấp được trả lời trong 15 giây.\n- Không bỏ sót cuộc gọi khẩn cấp nào do phân luồng; mọi cuộc gọi đều gặp được người.\n- Có báo cáo hằng tuần theo khu vực.',
    en: '- 95% of urgent calls answered within 15 seconds.\n- No urgent call lost by sorting; every caller can reach a person.\n- A weekly report by area.',
  },
  parts: EMERGENCY_PARTS,
  criteria: SERVICE,
  reward: 'Đặt hàng thí điểm ba tháng tại Trung tâm Cấp cứu 115.',
  rewardAmount: 1_500_000_000,
  enquiry: 25,
  closing: 40,
  announce: 65,
  timeline: { created: -24, returned: -10, submitted: -4 },
  returnComment:
    'Đề nghị bổ sung số liệu cuộc gọi theo khung giờ và nêu rõ: không để máy từ chối cuộc gọi của người dân.',
};
