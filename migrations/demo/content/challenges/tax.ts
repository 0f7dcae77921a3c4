import { TAX } from '../agencies';
import { STANDARD } from '../criteria';
import { TRADER_PARTS } from '../challenge-parts';
import type { DemoChallenge } from '../types';

export const ONLINE_TRADERS: DemoChallenge = {
  key: 'online-traders',
  agencyCode: TAX,
  fieldCode: 'thue',
  title: {
    vi: 'Giảm thất thu thuế của hộ kinh doanh trực tuyến',
    en: 'Reducing tax losses among online household businesses',
  },
  summary: {
    vi: 'Nhiều hộ bán hàng trực tuyến chưa kê khai vì không biết mình thuộc diện nộp thuế hoặc thấy thủ tục quá khó. Cần cách nhận diện đúng và giúp họ kê khai trong vài phút.',
    en: 'Many household businesses that sell online do not declare, because they do not know that they should or because it is too hard. We look for a way to recognise them fairly and to let them declare within minutes.',
  },
  context: {
    vi: 'Ước tính có 74.000 hộ kinh doanh trực tuyến trên địa bàn, mới 31% có mã số thuế và kê khai thường xuyên. Một lần kê khai mất trung bình 96 phút, 44% tờ khai phải điều chỉnh.\n\nRà soát thủ công của công chức thuế đạt 120 trường hợp mỗi người mỗi tháng, tỷ lệ mời nhầm 27%.',
    en: 'An estimated 74,000 households trade online in the city; 31% of them have a tax code and declare regularly. A declaration takes 96 minutes on average and 44% have to be corrected.\n\nChecking by hand, an official gets through 120 cases a month, and 27% of the invitations go to the wrong people.',
  },
  desiredOutcome: {
    vi: '- Ít nhất 55% hộ kinh doanh trực tuyến kê khai thường xuyên.\n- Thời gian kê khai không quá 20 phút.\n- Tỷ lệ mời nhầm dưới 10%; người được mời có quyền giải trình trực tuyến.',
    en: '- At least 55% of online households declare regularly.\n- A declaration takes no more than 20 minutes.\n- Fewer than 10% of invitations in error, and a right to explain online.',
  },
  parts: TRADER_PARTS,
  criteria: STANDARD,
  reward: 'Hợp đồng triển khai và giải thưởng 200 triệu đồng.',
  rewardAmount: 2_000_000_000,
  enquiry: -842,
  closing: -825,
  announce: -796,
  timeline: {
    created: -885,
    submitted: -876,
    approved: -870,
    opened: -862,
    panelFormed: -821,
    scoringOpened: -816,
    scoringClosed: -806,
    recommended: -803,
    decided: -799,
    released: -796,
    commissioned: -786,
    commissionFinished: -581,
    published: -442,
  },
  proposals: [
    {
      organization: 'conthoixanh',
      title: 'Kê khai thuế bằng ảnh chụp doanh thu',
      summary:
        'Hộ kinh doanh chụp màn hình doanh thu trên sàn, trợ lý điền sẵn tờ khai và giải thích từng dòng.',
      solution:
        'Trợ lý đọc ảnh chụp hoặc tệp xuất từ sàn thương mại điện tử, điền sẵn tờ khai, tính số thuế và giải thích bằng lời thường. Hộ kinh doanh kiểm tra, ký và nộp trên hệ thống của cơ quan thuế. Danh sách mời kê khai được xếp theo mức độ chắc chắn, công chức duyệt từng trường hợp.',
      cost: 1_880_000_000,
      submitted: -827,
      strength: 0.85,
      attachment: true,
    },
    {
      organization: 'gionom',
      title: 'Nhận diện hộ kinh doanh trực tuyến từ dữ liệu công khai',
      summary: 'Mô hình ghép dữ liệu công khai để ước tính doanh thu và xếp thứ tự rà soát.',
      solution:
        'Chỉ dùng dữ liệu công khai và dữ liệu cơ quan thuế đang có; mỗi trường hợp có bảng giải thích. Độ chính xác 88% trên mẫu kiểm chứng 1.500 hộ.',
      cost: 1_450_000_000,
      submitted: -828,
      strength: 0.76,
      attachment: true,
    },
    {
      organization: 'culao',
      title: 'Kho dữ liệu thương mại điện tử tập trung',
      summary: 'Kết nối với các sàn và đơn vị vận chuyển, tổng hợp doanh thu theo người bán.',
      solution:
        'Nền tảng thu nhận dữ liệu định kỳ từ sàn và đơn vị vận chuyển theo quy định, đối chiếu tự động với tờ khai.',
      cost: 3_400_000_000,
      submitted: -825,
      strength: 0.62,
    },
  ],
  panel: {
    decisionNumber: '205/QĐ-TTPHCM',
    chair: 'chair.thue',
    secretary: 'secretary.thue',
    evaluators: ['member1.thue', 'member2.thue'],
    experts: ['expert', 'expert2'],
  },
  decision: {
    winners: ['conthoixanh'],
    recommendation:
      'Giải pháp giúp người nộp thuế trước khi nghĩ đến kiểm tra, giảm cả thời gian lẫn sai sót.',
    reasons: 'Thống nhất với Hội đồng; phù hợp chủ trương lấy người nộp thuế làm trung tâm.',
  },
  commission: {
    kind: 'contract',
    number: '15/{year}/HĐ-TTPHCM',
    value: 1_860_000_000,
    milestones: [
      {
        name: 'Đánh giá tác động bảo vệ dữ liệu cá nhân',
        start: -785,
        due: -760,
        person: 'Lưu Thị Thúy Hằng',
        unit: 'Thuế Thành phố',
        progress: 100,
        doneOn: -761,
      },
      {
        name: 'Trợ lý kê khai, bản dùng thử',
        start: -760,
        due: -700,
        person: 'Cao Nhật Minh',
        unit: 'Công ty Con Thoi Xanh',
        progress: 100,
        doneOn: -700,
      },
      {
        name: 'Thí điểm với 5.000 hộ',
        start: -700,
        due: -620,
        person: 'Nguyễn Phúc Lộc',
        unit: 'Thuế Thành phố',
        progress: 100,
        doneOn: -613,
        note: 'Kéo dài một tuần để đủ số hộ tham gia.',
      },
      {
        name: 'Mở rộng toàn địa bàn, bàn giao',
        start: -613,
        due: -582,
        person: 'Ngụy Thị Thùy Trang',
        unit: 'Công ty Con Thoi Xanh',
        progress: 100,
        doneOn: -582,
      },
    ],
  },
  outcomes: {
    indicators: [
      {
        name: {
          vi: 'Hộ kinh doanh trực tuyến kê khai thường xuyên',
          en: 'Online households that declare regularly',
        },
        unit: { vi: '%', en: '%' },
        direction: 'up',
        baseline: 31,
        baselineOn: -880,
        target: 55,
        targetOn: -450,
        method: 'Số hộ có tờ khai trong hai kỳ liên tiếp chia cho số hộ ước tính theo điều tra chọn mẫu.',
        measurements: [
          {
            value: 46,
            on: -520,
            method: 'Thống kê tờ khai và điều tra chọn mẫu',
            sampleSize: 3_200,
            evidence: 'Báo cáo quý, Phòng Kê khai',
            verified: true,
          },
          {
            value: 52,
            on: -458,
            method: 'Thống kê tờ khai và điều tra chọn mẫu',
            sampleSize: 3_150,
            evidence: 'Báo cáo quý, Phòng Kê khai',
            verified: true,
          },
        ],
      },
      {
        name: { vi: 'Thời gian cho một lần kê khai', en: 'Time taken by a declaration' },
        unit: { vi: 'phút', en: 'minutes' },
        direction: 'down',
        baseline: 96,
        baselineOn: -880,
        target: 20,
        targetOn: -450,
        method: 'Đo thời gian từ khi mở đến khi nộp tờ khai, trung vị.',
        measurements: [
          {
            value: 14,
            on: -458,
            method: 'Nhật ký hệ thống, trung vị',
            sampleSize: 18_640,
            evidence: 'Trích xuất nhật ký hệ thống',
            verified: true,
          },
        ],
      },
      {
        name: { vi: 'Tỷ lệ mời kê khai nhầm', en: 'Invitations sent in error' },
        unit: { vi: '%', en: '%' },
        direction: 'down',
        baseline: 27,
        baselineOn: -880,
        target: 10,
        targetOn: -450,
        method: 'Số trường hợp được xác định không thuộc diện sau giải trình chia cho số thư mời.',
        measurements: [
          {
            value: 8.5,
            on: -458,
            method: 'Tổng hợp kết quả giải trình',
            sampleSize: 6_430,
            evidence: 'Bảng tổng hợp giải trình',
            verified: true,
          },
        ],
      },
    ],
    survey: {
      question: {
        vi: 'Ông/bà hài lòng thế nào về việc kê khai thuế trực tuyến với trợ lý mới?',
        en: 'How satisfied are you with declaring tax online with the new assistant?',
      },
      opened: -576,
      closed: -456,
      citizens: [6, 11, 28, 84, 59],
      businesses: [12, 19, 41, 156, 98],
      comments: [
        { text: 'Chụp ba tấm hình là xong tờ khai, có giải thích từng dòng nên yên tâm.' },
        { text: 'Nhanh hơn nhiều, mong có thêm sàn nhỏ.' },
        { text: 'Ảnh mờ thì đọc sai số, phải sửa tay.' },
      ],
    },
    story: {
      vi: 'Trước đây một lần kê khai mất hơn một giờ rưỡi và gần một nửa tờ khai bị trả lại. Nay hộ kinh doanh chụp màn hình doanh thu, trợ lý điền sẵn tờ khai và giải thích từng dòng; một lần kê khai mất 14 phút. Tỷ lệ hộ kê khai thường xuyên tăng từ 31% lên 52%, gần đạt mục tiêu 55%.',
      en: 'A declaration used to take more than an hour and a half, and almost half of them came back. Now a trader takes a picture of the turnover, the assistant fills in the form and explains each line; it takes 14 minutes. Regular declarations rose from 31% to 52%, close to the target of 55%.',
    },
    lessons:
      'Hướng dẫn bằng lời thường và quyền giải trình trước khi bị kiểm tra làm tăng tự nguyện kê khai nhiều hơn thư nhắc. Cần mẫu tệp xuất thống nhất giữa các sàn.',
  },
};
