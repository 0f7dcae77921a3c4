import { HEALTH } from '../agencies';
import { STANDARD } from '../criteria';
import { HEALTH_PANEL } from '../people';
import { VACCINATION_PARTS } from '../challenge-parts';
import type { DemoChallenge } from '../types';

/** The pilot is finished and being measured: one value waits for verification, one indicator for its value. */
export const VACCINATION: DemoChallenge = {
  key: 'vaccination',
  agencyCode: HEALTH,
  fieldCode: 'y-te',
  title: {
    vi: 'Không bỏ sót mũi tiêm: nhắc lịch tiêm chủng cho trẻ em chuyển nơi ở',
    en: 'No missed doses: vaccination reminders for children who move house',
  },
  summary: {
    vi: 'Mỗi năm khoảng 21.000 trẻ em theo gia đình chuyển nơi ở giữa các phường, xã và 13% trong số đó trễ ít nhất một mũi tiêm. Cần cách nhắc lịch đi cùng đứa trẻ chứ không đi cùng địa chỉ.',
    en: 'Some 21,000 children a year move with their families between wards, and 13% of them are late for at least one dose. Reminders should follow the child, not the address.',
  },
  context: {
    vi: 'Danh sách tiêm chủng được lập theo nơi cư trú. Khi gia đình chuyển chỗ trọ, trạm y tế nơi đi gạch tên, trạm y tế nơi đến chưa biết. Rà soát tại 12 phường cho thấy trung bình mất 47 ngày để trẻ có tên trong danh sách mới.',
    en: 'Lists are kept by place of residence. When a family moves, one health station strikes the name and the other does not know of it yet. A review in 12 wards found that it takes 47 days on average until a child appears on the new list.',
  },
  desiredOutcome: {
    vi: '- Tỷ lệ trẻ chuyển nơi ở bị trễ mũi tiêm giảm từ 13% còn không quá 5%.\n- Trẻ có tên tại trạm y tế nơi đến trong vòng 7 ngày.\n- Phụ huynh không phải khai lại thông tin đã có.',
    en: '- Late doses among children who moved down from 13% to at most 5%.\n- The child is on the new station’s list within 7 days.\n- Parents never state again what is already known.',
  },
  parts: VACCINATION_PARTS,
  criteria: STANDARD,
  aggregation: 'trimmed_mean',
  evaluation: { publicity: 'totals' },
  reward: 'Hợp đồng thí điểm tại 12 phường.',
  rewardAmount: 850_000_000,
  enquiry: -268,
  closing: -250,
  announce: -228,
  timeline: {
    created: -302,
    submitted: -296,
    approved: -291,
    opened: -286,
    panelFormed: -247,
    scoringOpened: -243,
    scoringClosed: -236,
    recommended: -234,
    decided: -230,
    released: -228,
    commissioned: -218,
    commissionFinished: -25,
  },
  proposals: [
    {
      organization: 'luatroi',
      title: 'Sổ tiêm chủng đi cùng trẻ',
      summary:
        'Mã tiêm chủng gắn với trẻ; bất kỳ trạm y tế nào cũng tiếp nhận được và nhắc lịch cho phụ huynh.',
      solution:
        'Trạm y tế nơi đến quét mã trên sổ, hồ sơ chuyển ngay và lịch nhắc được tính lại theo nơi ở mới. Phụ huynh chọn nhận nhắc bằng tin nhắn hoặc cuộc gọi tự động.',
      cost: 790_000_000,
      submitted: -252,
      strength: 0.74,
      attachment: true,
    },
    {
      organization: 'conthoixanh',
      title: 'Liên thông danh sách tiêm chủng với đăng ký tạm trú',
      summary: 'Khi gia đình đăng ký tạm trú, trạm y tế nơi đến được báo trong ngày và chủ động liên hệ.',
      solution:
        'Kết nối một chiều từ thủ tục đăng ký tạm trú: chỉ chuyển mã định danh đã băm và ngày sinh của trẻ. Trạm y tế nhận danh sách hằng ngày, hệ thống nhắc phụ huynh và ghi nhận kết quả. Không tạo kho dữ liệu cá nhân mới.',
      cost: 720_000_000,
      submitted: -251,
      strength: 0.86,
      attachment: true,
    },
    {
      organization: 'gionom',
      title: 'Dự báo trẻ có nguy cơ trễ mũi tiêm',
      summary: 'Mô hình xếp hạng nguy cơ trễ mũi để cộng tác viên ưu tiên đến thăm.',
      solution:
        'Mô hình hồi quy dùng lịch sử tiêm và số lần chuyển nơi ở; kết quả là danh sách ưu tiên hằng tuần cho cộng tác viên, có giải thích lý do.',
      cost: 640_000_000,
      submitted: -254,
      strength: 0.6,
    },
  ],
  panel: {
    ...HEALTH_PANEL,
    decisionNumber: '518/QĐ-SYT',
    conflicts: [
      {
        person: 'evaluator2',
        organization: 'gionom',
        kind: 'family',
        note: 'Em ruột là nghiên cứu viên của Viện.',
      },
    ],
  },
  decision: {
    winners: ['conthoixanh'],
    recommendation:
      'Giải pháp tận dụng thủ tục sẵn có, thu thập ít dữ liệu cá nhân nhất và trạm y tế không phải nhập liệu thêm.',
    reasons:
      'Thống nhất với Hội đồng; giao phòng chuyên môn giám sát việc bảo vệ dữ liệu cá nhân trong suốt thời gian thí điểm.',
  },
  commission: {
    kind: 'contract',
    number: '21/{year}/HĐ-SYT',
    value: 715_000_000,
    milestones: [
      {
        name: 'Thống nhất quy chế chia sẻ dữ liệu',
        start: -217,
        due: -185,
        person: 'Nguyễn Thị Thanh Hà',
        unit: 'Sở Y tế',
        progress: 100,
        doneOn: -186,
      },
      {
        name: 'Kết nối và kiểm thử',
        start: -185,
        due: -130,
        person: 'Ngụy Thị Thùy Trang',
        unit: 'Công ty Con Thoi Xanh',
        progress: 100,
        doneOn: -131,
      },
      {
        name: 'Thí điểm tại 12 phường',
        start: -130,
        due: -40,
        person: 'Cao Nhật Minh',
        unit: 'Công ty Con Thoi Xanh',
        progress: 100,
        doneOn: -40,
      },
      {
        name: 'Báo cáo, bàn giao',
        start: -40,
        due: -26,
        person: 'Cao Nhật Minh',
        unit: 'Công ty Con Thoi Xanh',
        progress: 100,
        doneOn: -26,
      },
    ],
  },
  outcomes: {
    indicators: [
      {
        name: {
          vi: 'Trẻ chuyển nơi ở bị trễ ít nhất một mũi tiêm',
          en: 'Children who moved and are late for a dose',
        },
        unit: { vi: '%', en: '%' },
        direction: 'down',
        baseline: 13,
        baselineOn: -295,
        target: 5,
        targetOn: 30,
        method: 'Rà soát toàn bộ trẻ dưới 24 tháng tuổi chuyển đến 12 phường thí điểm trong quý.',
        source: 'Hệ thống thông tin tiêm chủng quốc gia, danh sách tạm trú của 12 phường',
        frequency: 'monthly',
        measurements: [
          {
            value: 12.4,
            on: -170,
            method: 'Rà soát danh sách 12 phường',
            sampleSize: 1_206,
            evidence: 'Biên bản rà soát tháng thứ hai của thí điểm',
            verified: true,
            file: 'Bien ban ra soat thang 2.pdf',
          },
          {
            value: 11.2,
            on: -140,
            method: 'Rà soát danh sách 12 phường',
            sampleSize: 1_251,
            evidence: 'Biên bản rà soát tháng thứ ba',
            verified: true,
          },
          {
            value: 7.3,
            on: -110,
            method: 'Lọc tự động từ hệ thống, chưa đối chiếu',
            sampleSize: 640,
            evidence: '',
            verified: false,
            refused:
              'Mới có số liệu của 6 trong 12 phường và chưa đối chiếu với danh sách tạm trú. Đề nghị đo lại đủ 12 phường.',
          },
          {
            value: 10.1,
            on: -100,
            method: 'Rà soát danh sách 12 phường',
            sampleSize: 1_274,
            evidence: 'Biên bản rà soát tháng thứ tư',
            verified: true,
            wrong: { value: 9.1, reason: 'Biên bản ghi 129 trẻ trễ mũi, khi nhập đọc nhầm thành 116.' },
            file: 'Bien ban ra soat thang 4.pdf',
          },
          {
            value: 8.9,
            on: -60,
            method: 'Rà soát danh sách 12 phường',
            sampleSize: 1_290,
            evidence: 'Biên bản rà soát tháng thứ năm',
            verified: true,
          },
          {
            value: 8.2,
            on: -20,
            method: 'Rà soát danh sách 12 phường',
            sampleSize: 1_318,
            evidence: 'Biên bản rà soát tháng thứ sáu',
            verified: true,
            file: 'Bien ban ra soat thang 6.pdf',
          },
          {
            value: 6.1,
            on: -5,
            method: 'Rà soát danh sách 12 phường',
            sampleSize: 1_402,
            evidence: 'Biên bản rà soát sau khi kết thúc thí điểm',
            verified: false,
          },
        ],
      },
      {
        name: {
          vi: 'Số ngày để trẻ có tên tại trạm y tế nơi đến',
          en: 'Days until the child is on the new station’s list',
        },
        unit: { vi: 'ngày', en: 'days' },
        direction: 'down',
        baseline: 47,
        baselineOn: -295,
        target: 7,
        targetOn: 30,
        method: 'Chênh lệch giữa ngày đăng ký tạm trú và ngày lập hồ sơ tiêm chủng, trung vị.',
        measurements: [
          {
            value: 5,
            on: -20,
            method: 'Trung vị, dữ liệu hệ thống',
            sampleSize: 1_318,
            evidence: 'Trích xuất từ hệ thống',
            verified: true,
          },
        ],
      },
      {
        name: { vi: 'Thời gian nhập liệu của trạm y tế', en: 'Data entry at health stations' },
        unit: { vi: 'giờ/tuần', en: 'hours per week' },
        direction: 'down',
        baseline: 6.5,
        baselineOn: -295,
        target: 2,
        targetOn: 30,
        method: 'Nhật ký công việc của 12 trạm y tế trong hai tuần.',
        measurements: [],
      },
    ],
    survey: {
      question: {
        vi: 'Ông/bà hài lòng thế nào về việc nhắc lịch tiêm chủng cho con sau khi chuyển nơi ở?',
        en: 'How satisfied are you with the vaccination reminders for your child after moving?',
      },
      more: [
        {
          type: 'yes_no',
          text: {
            vi: 'Sau khi chuyển nơi ở, bé có được nhắc mũi tiêm kế tiếp không?',
            en: 'After you moved, were you reminded of your child’s next vaccination?',
          },
          options: [],
          weights: [14, 86],
        },
        {
          type: 'several',
          text: { vi: 'Ông/Bà được nhắc bằng cách nào?', en: 'How were you reminded?' },
          options: [
            { vi: 'Tin nhắn SMS', en: 'Text message' },
            { vi: 'Zalo', en: 'Zalo' },
            { vi: 'Trạm y tế gọi điện', en: 'A call from the health station' },
          ],
          weights: [48, 61, 23],
        },
      ],
      links: [
        { channel: 'link', audience: 'citizen', name: 'Tin nhắn Zalo của trạm y tế' },
        { channel: 'poster', audience: 'citizen', name: 'Áp phích tại phòng tiêm' },
        { channel: 'kiosk', audience: 'citizen', name: 'Máy tính bảng ở quầy tiếp nhận' },
        { channel: 'link', audience: 'business', name: 'Thư gửi phòng tiêm dịch vụ' },
      ],
      opened: -22,
      citizens: [3, 6, 14, 52, 61],
      businesses: [0, 1, 2, 6, 3],
      comments: [
        { text: 'Chuyển trọ tuần trước, tuần này trạm y tế đã gọi hẹn tiêm cho bé.' },
        { text: 'Nhận tin nhắn hai lần cho cùng một mũi.' },
      ],
    },
  },
};
