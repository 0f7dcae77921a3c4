import type { LocaleCode, TriageCriterion, TriageStage } from '@loi-giai/shared';
import { defineTexts } from '../../core/texts';

export const TRIAGE_TEXTS = defineTexts({
  vi: {
    heading: 'Sàng lọc bài toán',
    challenges: 'Bài toán lớn',
    queue: 'Bài toán chờ sàng lọc',
    queueLead: 'Các bài toán đã được lãnh đạo đơn vị duyệt, bài toán chờ lâu nhất đứng trước.',
    queueLink: 'Bài toán chờ sàng lọc, công bố',
    queueEmpty: 'Không có bài toán nào chờ sàng lọc',
    queueEmptyAdvice: 'Khi lãnh đạo một đơn vị duyệt bài toán, bài toán đó hiện ở đây.',
    queueFiltered: 'Không có bài toán nào khớp với bộ lọc',
    challenge: 'Bài toán',
    agency: 'Cơ quan',
    field: 'Lĩnh vực',
    since: 'Chờ từ',
    stage: 'Trạng thái',
    product: 'Điểm sàng lọc',
    closingAt: 'Hạn nộp giải pháp',
    sort: 'Sắp xếp',
    byProduct: 'Điểm cao đứng trước',
    byWaiting: 'Chờ lâu đứng trước',
    openThreads: (count: string) => `${count} nhận xét chưa giải quyết`,
    untitled: '(Chưa có tên)',
    lead: 'Cho điểm từ 1 (thấp) đến 5 (cao), mỗi điểm kèm lý do. Điểm sàng lọc là tích của ba điểm, từ 1 đến 125.',
    read: 'Đọc nội dung bài toán và các nhận xét trước khi sàng lọc',
    score: (criterion: string) => `${criterion}: điểm`,
    note: (criterion: string) => `${criterion}: lý do`,
    noteHint: 'Một vài câu, để đơn vị hiểu vì sao có điểm này.',
    assign: 'Lĩnh vực được giao',
    assignHint: 'Tổ chức giải bài toán lọc và theo dõi theo lĩnh vực.',
    total: (product: string) => `Điểm sàng lọc: ${product}/125`,
    totalOpen: 'Điểm sàng lọc hiện ra khi đủ ba điểm.',
    save: 'Ghi kết quả sàng lọc',
    saved: (product: string) => `Đã ghi kết quả sàng lọc: ${product}/125.`,
    notNow: 'Bài toán này hiện không chờ sàng lọc',
    notNowText:
      'Chỉ sàng lọc bài toán đã được lãnh đạo đơn vị duyệt; người soạn, người duyệt không tự sàng lọc.',
    back: 'Về trang bài toán',
    records: 'Kết quả sàng lọc',
    recordBy: (name: string, at: string) => `${name}, ${at}`,
    inForce: 'Đang dùng',
    earlier: 'Lần trước',
    of: (score: string) => `${score}/5`,
    publishHeading: 'Công bố',
    publishLead: 'Công bố ngay trên trang bài toán, hoặc hẹn giờ để cổng tự công bố.',
    publishNow: 'Mở trang bài toán để công bố ngay',
    scheduleAt: 'Giờ công bố',
    scheduleHint:
      'Chính xác đến phút, giờ Việt Nam, trước hạn đặt câu hỏi. Đến giờ, mọi điều kiện được kiểm tra lại.',
    schedule: 'Hẹn giờ công bố',
    scheduled: (at: string) => `Đã hẹn công bố lúc ${at}.`,
    planned: (at: string) => `Sẽ tự công bố lúc ${at}`,
    plannedText: 'Đến giờ này cổng tự kiểm tra lại các điều kiện và công bố bài toán.',
    failed: 'Chưa công bố được theo giờ đã hẹn',
    failedText: 'Lịch công bố đã được hủy. Sửa nguyên nhân rồi hẹn giờ lại, hoặc trả lại đơn vị.',
    toTriage: 'Sàng lọc',
    toSchedule: 'Sàng lọc lại, hẹn giờ công bố',
  },
  en: {
    heading: 'Triage a challenge',
    challenges: 'Challenges',
    queue: 'Challenges awaiting triage',
    queueLead: 'Challenges approved by their agencies, the one that has waited longest first.',
    queueLink: 'Awaiting triage and publication',
    queueEmpty: 'No challenge awaits triage',
    queueEmptyAdvice: 'When an agency’s leader approves a challenge, it appears here.',
    queueFiltered: 'No challenge matches these filters',
    challenge: 'Challenge',
    agency: 'Agency',
    field: 'Field',
    since: 'Waiting since',
    stage: 'Stage',
    product: 'Triage score',
    closingAt: 'Closing time',
    sort: 'Order',
    byProduct: 'Highest score first',
    byWaiting: 'Longest wait first',
    openThreads: (count) => `${count} open comments`,
    untitled: '(No title yet)',
    lead: 'Scores from 1 (low) to 5 (high), each with its reason. The triage score is their product, 1 to 125.',
    read: 'Read the challenge and its comments before you triage it',
    score: (criterion) => `${criterion}: score`,
    note: (criterion) => `${criterion}: reason`,
    noteHint: 'A few sentences, so that the agency understands the score.',
    assign: 'Assigned field',
    assignHint: 'Solvers filter and follow by field.',
    total: (product) => `Triage score: ${product}/125`,
    totalOpen: 'The triage score appears once all three scores are given.',
    save: 'Record the triage',
    saved: (product) => `The triage was recorded: ${product}/125.`,
    notNow: 'This challenge does not await your triage',
    notNowText: 'Only approved challenges are triaged, and not by those who wrote or approved them.',
    back: 'Back to the challenge',
    records: 'Triage',
    recordBy: (name, at) => `${name}, ${at}`,
    inForce: 'In force',
    earlier: 'Earlier',
    of: (score) => `${score}/5`,
    publishHeading: 'Publication',
    publishLead: 'Publish at once on the challenge’s page, or let the portal publish at a planned time.',
    publishNow: 'Open the challenge to publish it now',
    scheduleAt: 'Time of publication',
    scheduleHint:
      'To the minute, Vietnam time, before the questions end. All conditions are checked again then.',
    schedule: 'Schedule the publication',
    scheduled: (at) => `Publication is scheduled for ${at}.`,
    planned: (at) => `Will be published on ${at}`,
    plannedText: 'At that time the portal checks all conditions again and publishes the challenge.',
    failed: 'Could not be published as scheduled',
    failedText: 'The schedule was dropped. Mend the cause and schedule it anew, or return it to the agency.',
    toTriage: 'Triage',
    toSchedule: 'Triage again or schedule publication',
  },
});

interface CriterionTexts {
  readonly name: string;
  /** What the scorer asks, and what the ends of the scale mean. */
  readonly guidance: string;
}

export const TRIAGE_CRITERION_TEXTS: Record<LocaleCode, Record<TriageCriterion, CriterionTexts>> = {
  vi: {
    impact: {
      name: 'Mức độ tác động',
      guidance:
        'Bao nhiêu người dân, doanh nghiệp chịu ảnh hưởng, nặng đến đâu? 1: một nhóm nhỏ, bất tiện; 3: một địa bàn hoặc một ngành, tốn kém thời gian, chi phí; 5: toàn Thành phố, ảnh hưởng sức khỏe, an toàn hoặc sinh kế.',
    },
    solvable: {
      name: 'Khả năng giải quyết ngay',
      guidance:
        'Có công nghệ, dữ liệu, kinh phí và thẩm quyền để thử nghiệm trong vòng một năm không? 1: còn thiếu hầu hết; 3: có phần lớn, cần tháo gỡ một vài điểm; 5: bắt đầu được ngay.',
    },
    spillOver: {
      name: 'Khả năng lan tỏa',
      guidance:
        'Cơ quan khác dùng lại giải pháp được không? 1: chỉ đơn vị này; 3: các đơn vị cùng ngành; 5: hầu hết sở, phường, xã hoặc địa phương khác.',
    },
  },
  en: {
    impact: {
      name: 'Impact',
      guidance:
        'How many citizens and businesses are affected, and how badly? 1: a small group, inconvenience; 3: a district or sector, time and money; 5: the whole city, health, safety or livelihoods.',
    },
    solvable: {
      name: 'Solvable now',
      guidance:
        'Are technology, data, budget and authority there to pilot within a year? 1: most is missing; 3: most is there, some points to clear; 5: can begin at once.',
    },
    spillOver: {
      name: 'Spill-over',
      guidance:
        'Can other agencies use the solution? 1: this unit alone; 3: units of the same sector; 5: most departments, wards and communes, or other provinces.',
    },
  },
};

export const TRIAGE_STAGE_TEXTS: Record<LocaleCode, Record<TriageStage, string>> = {
  vi: {
    waiting: 'Chờ sàng lọc',
    triaged: 'Đã sàng lọc, chờ công bố',
    scheduled: 'Đã hẹn giờ công bố',
    failed: 'Chưa công bố được theo giờ hẹn',
  },
  en: {
    waiting: 'Awaiting triage',
    triaged: 'Triaged, awaiting publication',
    scheduled: 'Publication scheduled',
    failed: 'Not published as scheduled',
  },
};
