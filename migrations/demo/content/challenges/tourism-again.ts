import { TOURISM } from '../agencies';
import { DATA } from '../criteria';
import { TOURIST_AGAIN_PARTS } from '../parts-of-others';
import type { DemoChallenge } from '../types';

/** Called again after the first call found no solution worth an award, with a clearer question. */
export const TOURIST_INFORMATION_AGAIN: DemoChallenge = {
  key: 'tourist-information-again',
  agencyCode: TOURISM,
  fieldCode: 'du-lich',
  title: {
    vi: 'Thông tin du lịch do chính điểm đến cập nhật, nhiều ngôn ngữ',
    en: 'Tourist information kept by the places themselves, in many languages',
  },
  summary: {
    vi: 'Lần kêu gọi trước chưa chọn được giải pháp vì chưa rõ ai giữ thông tin luôn đúng. Cần cách để từng điểm đến tự cập nhật giờ mở cửa, giá vé trong vài phút, và du khách đọc được ngay bằng ngôn ngữ của mình.',
    en: 'The first call found no solution because nobody was to keep the information right. We look for a way in which each place updates its hours and prices within minutes, and visitors read them at once in their own language.',
  },
  context: {
    vi: 'Thành phố có 366 điểm đến đã được công bố. Đối chiếu lại 120 điểm sau lần kêu gọi trước: 31% thông tin giờ mở cửa trên mạng sai lệch. 84 điểm đến đã cử người phụ trách cập nhật; 52 điểm chưa có máy tính tại chỗ.',
    en: 'The city lists 366 sights. Of 120 compared again after the first call, 31% have wrong opening hours on the web. 84 sights have named somebody to keep their entry; 52 have no computer on the spot.',
  },
  desiredOutcome: {
    vi: '- Điểm đến cập nhật xong trong dưới 5 phút bằng điện thoại.\n- Ít nhất 90% thông tin đúng tại mọi thời điểm, có cách tự kiểm tra hằng tuần.\n- Tối thiểu năm ngôn ngữ; dữ liệu được công bố mở.',
    en: '- A place updates its entry by telephone in under 5 minutes.\n- At least 90% of entries right at any time, with a weekly check.\n- Five languages or more; the data are open.',
  },
  parts: TOURIST_AGAIN_PARTS,
  criteria: DATA,
  reward: 'Hợp đồng thí điểm tại 50 điểm đến trong sáu tháng.',
  rewardAmount: 1_100_000_000,
  enquiry: 12,
  closing: 26,
  announce: 60,
  timeline: { created: -38, submitted: -30, approved: -24, opened: -18 },
};
