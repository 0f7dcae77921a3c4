import type { CommissionKind, LocalText } from '@loi-giai/shared';
import { DATA, SERVICE, STANDARD } from './criteria';
import type { DemoCriterion } from './types';

/** What the programme office has written for those who begin; plain words, as in the challenges. */
export interface DemoTemplate {
  readonly name: LocalText;
  readonly description: LocalText;
  readonly fieldCode: string | null;
  readonly summary: LocalText;
  readonly context: LocalText;
  readonly affected: LocalText;
  readonly attempts: LocalText;
  readonly desiredOutcome: LocalText;
  readonly constraints: LocalText;
  readonly offeredData: LocalText;
  readonly criteria: readonly DemoCriterion[];
  readonly reward: string;
  readonly commissionKind: CommissionKind;
}

export const TEMPLATES: readonly DemoTemplate[] = [
  {
    name: { vi: 'Cải thiện một dịch vụ công', en: 'Improving a public service' },
    description: {
      vi: 'Khi người dân, doanh nghiệp phải chờ lâu, đi lại nhiều lần hoặc nộp trùng giấy tờ.',
      en: 'Where citizens and businesses wait too long, come too often or hand in the same papers twice.',
    },
    fieldCode: 'hanh-chinh-cong',
    summary: {
      vi: 'Mỗi năm có … lượt hồ sơ [tên dịch vụ]; thời gian giải quyết trung bình … ngày, người dân phải đến … lần. Cần cách làm mới để …',
      en: 'Every year there are … applications for [service]; a decision takes … days on average, and people come … times. We look for a way to …',
    },
    context: {
      vi: 'Quy trình hiện nay gồm … bước, qua … bộ phận.\n\n- Số lượt hồ sơ trong 12 tháng: …\n- Thời gian chờ, trung vị và phân vị 95: …\n- Lỗi thường gặp khiến hồ sơ bị trả lại: …',
      en: 'Today the procedure has … steps in … units.\n\n- Applications in 12 months: …\n- Waiting time, median and 95th percentile: …\n- Errors for which applications are returned: …',
    },
    affected: {
      vi: 'Ai chịu ảnh hưởng nhiều nhất: người cao tuổi, người khuyết tật, hộ kinh doanh nhỏ, người ở xa trụ sở …',
      en: 'Who suffers most: older people, people with disabilities, small shops, those who live far away …',
    },
    attempts: {
      vi: 'Đã làm gì trong ba năm qua, kết quả ra sao, vì sao chưa đủ.',
      en: 'What has been done in the past three years, what came of it, and why it was not enough.',
    },
    desiredOutcome: {
      vi: '- Thời gian giải quyết giảm từ … xuống … ngày.\n- Số lần đến trụ sở giảm từ … xuống … lần.\n- Ít nhất … % người dùng hài lòng.',
      en: '- A decision within … instead of … days.\n- … visits instead of ….\n- At least … % of users satisfied.',
    },
    constraints: {
      vi: 'Kết nối với Hệ thống thông tin giải quyết thủ tục hành chính của Thành phố; tuân thủ quy định về bảo vệ dữ liệu cá nhân.',
      en: 'Connected with the city’s system for administrative procedures; personal data protected by law.',
    },
    offeredData: {
      vi: 'Số liệu hồ sơ 24 tháng, đã bỏ thông tin cá nhân; mô tả quy trình; tài khoản thử nghiệm.',
      en: 'Figures of 24 months without personal data, a description of the procedure, accounts for trials.',
    },
    criteria: SERVICE,
    reward: 'Đặt hàng thí điểm sáu tháng tại đơn vị.',
    commissionKind: 'order',
  },
  {
    name: { vi: 'Cảnh báo, dự báo từ dữ liệu', en: 'Warnings and forecasts from data' },
    description: {
      vi: 'Khi cơ quan có số liệu đo đạc nhưng chưa dùng để biết trước: ngập, dịch bệnh, ùn tắc, ô nhiễm.',
      en: 'Where an agency measures but does not foresee: floods, outbreaks, congestion, pollution.',
    },
    fieldCode: 'chuyen-doi-so',
    summary: {
      vi: '[Hiện tượng] xảy ra … lần mỗi năm mà người dân không được báo trước. Cần cảnh báo trước ít nhất … phút từ dữ liệu …',
      en: '[Event] happens … times a year without warning. We look for a warning at least … minutes ahead, drawn from …',
    },
    context: {
      vi: 'Nguồn dữ liệu hiện có, tần suất, độ trễ, tỷ lệ thiếu.\n\n- Số điểm đo: …\n- Số lần xảy ra trong ba năm: …\n- Thiệt hại ước tính: …',
      en: 'Sources of data, how often they are read, how late, how complete.\n\n- Measuring points: …\n- Events in three years: …\n- Estimated damage: …',
    },
    affected: {
      vi: 'Người dân, doanh nghiệp nào cần được báo trước, và báo bằng cách nào thì họ nhận được.',
      en: 'Who needs the warning, and by what means it reaches them.',
    },
    attempts: {
      vi: 'Mô hình, thiết bị đã thử; độ chính xác đạt được; vì sao dừng.',
      en: 'Models and devices that were tried, how accurate they were, why it ended.',
    },
    desiredOutcome: {
      vi: '- Báo trước ít nhất … phút cho … % lần xảy ra.\n- Không quá một cảnh báo sai cho hai cảnh báo đúng.\n- Dữ liệu được công bố mở.',
      en: '- A warning … minutes ahead for … % of events.\n- At most one false warning for two true ones.\n- The data are open.',
    },
    constraints: {
      vi: 'Hoạt động được khi mất điện, mất mạng cục bộ; không phụ thuộc một nhà cung cấp duy nhất.',
      en: 'Works through local failures of power and network; no dependence on a single supplier.',
    },
    offeredData: {
      vi: 'Chuỗi số liệu tối thiểu ba năm, bản đồ điểm đo, giao diện lấy số liệu theo thời gian thực.',
      en: 'At least three years of measurements, a map of the points, an interface to current values.',
    },
    criteria: DATA,
    reward: 'Đặt hàng vận hành thí điểm, nghiệm thu theo độ chính xác.',
    commissionKind: 'pilot',
  },
  {
    name: { vi: 'Giải pháp cho hạ tầng, môi trường đô thị', en: 'Urban infrastructure and environment' },
    description: {
      vi: 'Khi vấn đề cần thiết bị, vật liệu hoặc cách tổ chức mới tại hiện trường: rác thải, chiếu sáng, vỉa hè, cây xanh.',
      en: 'Where devices, materials or work on site are needed: waste, lighting, pavements, trees.',
    },
    fieldCode: 'moi-truong',
    summary: {
      vi: 'Tại … phường, [vấn đề] gây … mỗi tháng. Cần giải pháp thử được tại … điểm trong … tháng với chi phí vận hành hợp lý.',
      en: 'In … wards [problem] causes … every month. We look for a solution to be tried at … places for … months at a reasonable running cost.',
    },
    context: {
      vi: 'Hiện trạng tại từng địa bàn, có ảnh và số liệu; đơn vị đang phụ trách; kinh phí hằng năm.',
      en: 'The situation place by place, with pictures and figures; who is in charge; the yearly budget.',
    },
    affected: {
      vi: 'Số hộ dân, cơ sở kinh doanh trong khu vực; phản ánh qua tổng đài 1022.',
      en: 'Households and shops in the area; complaints to the 1022 line.',
    },
    attempts: {
      vi: 'Các biện pháp đã áp dụng và kết quả; bài học từ địa phương khác.',
      en: 'Measures taken and their results; what was learned elsewhere.',
    },
    desiredOutcome: {
      vi: '- [Chỉ số] giảm ít nhất … % tại các điểm thí điểm.\n- Chi phí vận hành không quá … đồng mỗi tháng.\n- Người dân tham gia được, không cần điện thoại thông minh.',
      en: '- [Indicator] down by … % at the pilot places.\n- Running costs of at most … đồng a month.\n- People can take part without a smartphone.',
    },
    constraints: {
      vi: 'Giấy phép thi công, an toàn điện, mỹ quan đô thị; bàn giao cho đơn vị vận hành sau thí điểm.',
      en: 'Permits, electrical safety, the look of the street; handed over to the operator after the pilot.',
    },
    offeredData: {
      vi: 'Bản đồ địa bàn, số liệu phản ánh, mặt bằng thí điểm.',
      en: 'Maps, complaints, places for the pilot.',
    },
    criteria: STANDARD,
    reward: 'Thí điểm có kiểm soát, đặt hàng mở rộng nếu đạt kết quả.',
    commissionKind: 'pilot',
  },
];
