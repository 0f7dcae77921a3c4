import { type Signal, computed, inject } from '@angular/core';
import type { ChallengeContent, EvaluationTerms, LocaleCode } from '@loi-giai/shared';
import type { DraftPart } from '../../core/draft-merge';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { ANCHORS_TEXTS } from './anchors.texts';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { checklistLabels, rowLabels } from './row-labels';
import { CHECKLIST_TEXTS } from './screening.texts';

/** A part of a challenge, and what an addendum has beside. */
export type NamedField = keyof ChallengeContent | 'files' | 'reason';

/** What each part of a challenge is called, wherever it is named; a missing one does not compile. */
export const FIELD_NAMES: Record<LocaleCode, Record<NamedField, string>> = {
  vi: {
    title: 'Tên bài toán',
    summary: 'Tóm tắt',
    context: 'Vấn đề hiện nay',
    fieldCode: 'Lĩnh vực',
    affected: 'Ai chịu ảnh hưởng, ra sao',
    affectedCount: 'Số người chịu ảnh hưởng',
    attempts: 'Những gì đã thử',
    desiredOutcome: 'Kết quả mong muốn',
    constraints: 'Ràng buộc',
    offeredData: 'Dữ liệu cơ quan cung cấp',
    indicators: 'Chỉ số',
    criteria: 'Tiêu chí đánh giá',
    aggregation: 'Cách tổng hợp điểm',
    evaluation: 'Cách đánh giá',
    reward: 'Phần thưởng, hỗ trợ',
    rewardAmount: 'Giá trị bằng tiền',
    commissionKind: 'Hình thức đặt hàng',
    eligibleKinds: 'Ai được tham gia',
    proposalsPerOrganization: 'Số giải pháp tối đa của mỗi tổ chức',
    eligibility: 'Điều kiện khác',
    intellectualProperty: 'Sở hữu trí tuệ',
    confidentiality: 'Bảo mật',
    enquiryDeadline: 'Hạn đặt câu hỏi',
    closingAt: 'Hạn nộp giải pháp',
    evaluationUntil: 'Đánh giá đến hết ngày',
    announceAt: 'Công bố kết quả lựa chọn',
    pilotFrom: 'Thí điểm từ ngày',
    pilotUntil: 'Thí điểm đến hết ngày',
    measureUntil: 'Đo lường đến hết ngày',
    proposalForm: 'Mẫu giải pháp dự thi',
    files: 'Tệp đính kèm',
    reason: 'Lý do bổ sung, đính chính',
  },
  en: {
    title: 'Title',
    summary: 'Summary',
    context: 'What is wrong today',
    fieldCode: 'Field',
    affected: 'Who suffers, and how',
    affectedCount: 'How many suffer',
    attempts: 'What was tried',
    desiredOutcome: 'Desired outcome',
    constraints: 'Constraints',
    offeredData: 'Data offered by the agency',
    indicators: 'Indicators',
    criteria: 'Evaluation criteria',
    aggregation: 'How scores are combined',
    evaluation: 'How proposals are evaluated',
    reward: 'Reward and support',
    rewardAmount: 'Value in money',
    commissionKind: 'Kind of commission',
    eligibleKinds: 'Who may answer',
    proposalsPerOrganization: 'Most proposals of one organization',
    eligibility: 'Further conditions',
    intellectualProperty: 'Intellectual property',
    confidentiality: 'Confidentiality',
    enquiryDeadline: 'Enquiry deadline',
    closingAt: 'Closing time',
    evaluationUntil: 'Evaluation until the end of',
    announceAt: 'Decision announced',
    pilotFrom: 'Pilot from',
    pilotUntil: 'Pilot until the end of',
    measureUntil: 'Measuring until the end of',
    proposalForm: 'Proposal form',
    files: 'Attachments',
    reason: 'Reason for the addendum',
  },
};

const LANGUAGES: Record<LocaleCode, Record<'vi' | 'en', string>> = {
  vi: { vi: 'tiếng Việt', en: 'tiếng Anh' },
  en: { vi: 'Vietnamese', en: 'English' },
};

/** The name of a part, with its language where it has two. */
export function injectFieldNames(): (part: DraftPart) => string {
  const labels = injectFieldLabels();
  return (part) => labels()[part] ?? part;
}

/** The parts of the terms of the evaluation. */
export const EVALUATION_PART_NAMES: Record<LocaleCode, Record<keyof EvaluationTerms, string>> = {
  vi: {
    normalised: 'Chuẩn hóa độ khắt khe của từng người chấm',
    discussionSpread: 'Mức chênh lệch phải thảo luận (điểm)',
    publicity: 'Công khai bảng xếp hạng',
    screening: 'Yêu cầu hợp lệ',
    complaintDays: 'Thời hạn gửi kiến nghị (ngày làm việc)',
    blindness: 'Ẩn danh khi đánh giá',
    readersPerProposal: 'Số người chấm mỗi giải pháp',
    panelNamed: 'Công bố tên thành viên hội đồng',
  },
  en: {
    normalised: 'Totals adjusted for how strict each evaluator is',
    discussionSpread: 'Spread that calls for discussion (points)',
    publicity: 'What is published of the ranking',
    screening: 'Formal requirements',
    complaintDays: 'Time for complaints (working days)',
    blindness: 'Blind evaluation',
    readersPerProposal: 'Evaluators of each proposal',
    panelNamed: 'The panel’s members are named in public',
  },
};

/** The names for an error summary, by the end of a field's path. */
export function injectFieldLabels(): Signal<Readonly<Record<string, string>>> {
  const locale = inject(Locale).current;
  const t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  const requirements = injectTexts(CHECKLIST_TEXTS);
  const anchors = injectTexts(ANCHORS_TEXTS);
  const format = injectFormat();
  return computed(() => {
    const names = Object.entries(FIELD_NAMES[locale()]);
    const { vi, en } = LANGUAGES[locale()];
    return {
      ...EVALUATION_PART_NAMES[locale()],
      'evaluation.screening.days': requirements().days,
      ...checklistLabels(requirements(), (value) => format.number(value)),
      ...rowLabels(t(), anchors(), (value) => format.number(value)),
      ...Object.fromEntries(
        names.flatMap(([field, name]) => [
          [field, name],
          [`${field}.vi`, `${name} (${vi})`],
          [`${field}.en`, `${name} (${en})`],
        ]),
      ),
    };
  });
}
