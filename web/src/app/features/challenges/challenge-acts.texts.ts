import type { ChallengeAct, LocaleCode } from '@loi-giai/shared';
import { defineTexts } from '../../core/texts';

/** The acts that are taken on the challenge's own page; the others belong to the pages of steps 3 to 5. */
export const PAGE_ACTS = [
  'submit_for_review',
  'approve',
  'publish',
  'unschedule',
  'close_without_award',
  'return_to_draft',
  'cancel',
] as const satisfies readonly ChallengeAct[];
export type PageAct = (typeof PAGE_ACTS)[number];

interface ActTexts {
  readonly button: string;
  readonly heading: string;
  readonly consequence: string;
  readonly done: string;
}

export const ACT_TEXTS: Record<LocaleCode, Record<PageAct, ActTexts>> = {
  vi: {
    submit_for_review: {
      button: 'Trình duyệt',
      heading: 'Trình lãnh đạo đơn vị xem xét?',
      consequence: 'Trong thời gian xét duyệt, nội dung không sửa được; lãnh đạo có thể trả lại kèm ý kiến.',
      done: 'Đã trình duyệt bài toán.',
    },
    approve: {
      button: 'Duyệt',
      heading: 'Duyệt bài toán này?',
      consequence:
        'Bài toán được chuyển đến cơ quan thường trực chương trình để kiểm tra trùng lặp, sàng lọc và công bố.',
      done: 'Đã duyệt bài toán.',
    },
    publish: {
      button: 'Công bố',
      heading: 'Công bố bài toán và mở nhận giải pháp?',
      consequence:
        'Bài toán hiện trên trang công khai ngay lập tức. Tiêu chí, trọng số, thang điểm và cách tổng hợp điểm được giữ cố định từ lúc này.',
      done: 'Đã công bố bài toán.',
    },
    unschedule: {
      button: 'Hủy hẹn giờ công bố',
      heading: 'Hủy hẹn giờ công bố?',
      consequence: 'Bài toán không tự công bố nữa; vẫn có thể công bố ngay hoặc hẹn giờ khác.',
      done: 'Đã hủy hẹn giờ công bố.',
    },
    close_without_award: {
      button: 'Kết thúc, không chọn giải pháp',
      heading: 'Kết thúc bài toán mà không chọn giải pháp?',
      consequence: 'Bài toán kết thúc; có thể kêu gọi lại bằng một bài toán mới.',
      done: 'Đã kết thúc bài toán.',
    },
    return_to_draft: {
      button: 'Trả lại kèm ý kiến',
      heading: 'Trả bài toán về bản nháp?',
      consequence: 'Người soạn nhận được ý kiến và sửa lại bản nháp.',
      done: 'Đã trả lại bài toán kèm ý kiến.',
    },
    cancel: {
      button: 'Hủy bài toán',
      heading: 'Hủy bài toán này?',
      consequence:
        'Không khôi phục được. Nếu bài toán đã công bố, lý do được hiển thị công khai và gửi đến những người đang theo dõi.',
      done: 'Đã hủy bài toán.',
    },
  },
  en: {
    submit_for_review: {
      button: 'Submit for review',
      heading: 'Submit to the agency’s leader?',
      consequence: 'During the review the content cannot be changed; the leader may return it with comments.',
      done: 'The challenge was submitted for review.',
    },
    approve: {
      button: 'Approve',
      heading: 'Approve this challenge?',
      consequence: 'It goes to the programme office, which checks for duplicates, triages and publishes it.',
      done: 'The challenge was approved.',
    },
    publish: {
      button: 'Publish',
      heading: 'Publish the challenge and open the call?',
      consequence:
        'It appears on the public pages at once. Criteria, weights, scales and the way scores are combined are fixed from this moment.',
      done: 'The challenge was published.',
    },
    unschedule: {
      button: 'Take back the schedule',
      heading: 'Take back the planned publication?',
      consequence:
        'The challenge is no longer published by itself; it can be published now or scheduled anew.',
      done: 'The planned publication was taken back.',
    },
    close_without_award: {
      button: 'Close without an award',
      heading: 'Close the challenge without choosing a solution?',
      consequence: 'The challenge ends; it can be called again as a new challenge.',
      done: 'The challenge was closed.',
    },
    return_to_draft: {
      button: 'Return with a comment',
      heading: 'Return the challenge to its draft?',
      consequence: 'The author receives your comment and revises the draft.',
      done: 'The challenge was returned with a comment.',
    },
    cancel: {
      button: 'Cancel the challenge',
      heading: 'Cancel this challenge?',
      consequence:
        'This cannot be taken back. If the challenge was published, the reason is public and sent to those who follow it.',
      done: 'The challenge was cancelled.',
    },
  },
};

export const ACT_FORM_TEXTS = defineTexts({
  vi: {
    comment: 'Ý kiến',
    commentHint: 'Ghi rõ cần sửa gì, để người soạn không phải hỏi lại.',
    reason: 'Lý do hủy',
    reasonHint: 'Viết cho người đọc bên ngoài cơ quan.',
  },
  en: {
    comment: 'Comment',
    commentHint: 'Say what has to be changed, so that the author need not ask.',
    reason: 'Reason',
    reasonHint: 'Written for readers outside the agency.',
  },
});

/** What has happened, in the history. */
export const EVENT_TEXTS: Record<LocaleCode, Record<ChallengeAct, string>> = {
  vi: {
    submit_for_review: 'Trình duyệt',
    return_to_draft: 'Trả lại kèm ý kiến',
    approve: 'Duyệt',
    triage: 'Sàng lọc',
    schedule: 'Hẹn giờ công bố',
    unschedule: 'Hủy hẹn giờ công bố',
    fail_publication: 'Không công bố được theo giờ đã hẹn',
    publish: 'Công bố, mở nhận giải pháp',
    close_call: 'Hết hạn nộp giải pháp',
    decide: 'Công bố quyết định lựa chọn',
    reconsider: 'Thu hồi quyết định để đánh giá lại sau kiến nghị',
    close_without_award: 'Kết thúc, không chọn giải pháp',
    commission: 'Đặt hàng',
    start_measuring: 'Bắt đầu đo lường',
    publish_result: 'Công bố kết quả',
    cancel: 'Hủy',
  },
  en: {
    submit_for_review: 'Submitted for review',
    return_to_draft: 'Returned with a comment',
    approve: 'Approved',
    triage: 'Triaged',
    schedule: 'Publication scheduled',
    unschedule: 'Scheduled publication taken back',
    fail_publication: 'Could not be published as scheduled',
    publish: 'Published, call opened',
    close_call: 'Call closed',
    decide: 'Decision released',
    reconsider: 'Decision withdrawn after a complaint, to be considered once more',
    close_without_award: 'Closed without an award',
    commission: 'Commissioned',
    start_measuring: 'Measuring began',
    publish_result: 'Result published',
    cancel: 'Cancelled',
  },
};
