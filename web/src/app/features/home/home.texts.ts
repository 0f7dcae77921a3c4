import { defineTexts } from '../../core/texts';

export const HOME_TEXTS = defineTexts({
  vi: {
    description:
      'Các cơ quan của Thành phố Hồ Chí Minh nêu bài toán lớn, doanh nghiệp, nhóm khởi nghiệp, viện và trường đề xuất lời giải, kết quả được đo lường và công bố cho mọi người.',
    heading: ['Bài toán lớn của thành phố,', 'lời giải từ cộng đồng'],
    lead: 'Cơ quan nhà nước nêu bài toán. Doanh nghiệp, nhóm khởi nghiệp, viện, trường đề xuất lời giải. Kết quả được đo lường và công bố cho mọi người.',
    seeChallenges: 'Xem các bài toán đang mở',
    seeResults: 'Xem kết quả đã đo',
    stepsHeading: 'Mỗi bài toán đi qua năm bước',
    stepsLink: 'Tìm hiểu năm bước',
    figuresHeading: 'Chương trình hiện nay',
    figureOpen: 'bài toán đang nhận giải pháp',
    figureCommissioned: 'giải pháp đang được thực hiện, đo lường',
    figurePublished: 'kết quả đã công bố',
    figureAgencies: 'cơ quan, đơn vị tham gia',
    openHeading: 'Đang cần lời giải',
    openAll: 'Xem tất cả bài toán',
    noneOpen: 'Hiện chưa có bài toán nào đang nhận giải pháp.',
    steps: [
      'Cơ quan nêu bài toán; lãnh đạo đơn vị và cơ quan thường trực xem xét.',
      'Bài toán được công bố; ai có giải pháp đều có thể nộp trước hạn, hồ sơ được niêm phong đến hết hạn nộp.',
      'Hội đồng khai báo xung đột lợi ích, chấm độc lập, rồi cơ quan quyết định và công bố cùng lúc.',
      'Giải pháp được chọn được đặt hàng, thử nghiệm theo các mốc có người và đơn vị chịu trách nhiệm.',
      'Mức cải thiện và sự hài lòng được đo, so với ban đầu, rồi công bố.',
    ],
  },
  en: {
    description:
      'Agencies of Ho Chi Minh City post their big problems, enterprises, start-ups, institutes and universities propose solutions, and what came of it is measured and published to everybody.',
    heading: ['The city’s big problems,', 'solved by its community'],
    lead: 'Public agencies post problems. Enterprises, start-ups, institutes and universities propose solutions. What came of it is measured and published to everybody.',
    seeChallenges: 'See the open challenges',
    seeResults: 'See measured results',
    stepsHeading: 'Every challenge goes through five steps',
    stepsLink: 'About the five steps',
    figuresHeading: 'The programme today',
    figureOpen: 'challenges open for proposals',
    figureCommissioned: 'solutions being carried out and measured',
    figurePublished: 'results published',
    figureAgencies: 'agencies taking part',
    openHeading: 'Solutions wanted',
    openAll: 'See all challenges',
    noneOpen: 'No challenge is open for proposals right now.',
    steps: [
      'An agency states the problem; its leader and the programme office review it.',
      'The problem is published; whoever has a solution can submit it before the closing time, sealed until then.',
      'A panel declares conflicts of interest and scores alone; the agency decides, and all hear at the same moment.',
      'The chosen solution is commissioned and tried out, with milestones that name a person and a unit.',
      'Improvement and satisfaction are measured against the start, and published.',
    ],
  },
});
