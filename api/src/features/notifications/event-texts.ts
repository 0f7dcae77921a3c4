import type { LocaleCode, WatchEventDetails, WatchEventFacts, WatchEventKind } from '@loi-giai/shared';
import { mailMoment } from '../../platform/mail/mail-moment';
import { inLanguage } from './target-names';

type Sentences = { readonly [Kind in WatchEventKind]: (detail: WatchEventDetails[Kind]) => string };

const moment = (iso: string): string => mailMoment(new Date(iso));

const SENTENCES: Readonly<Record<LocaleCode, Sentences>> = {
  vi: {
    challenge_published: ({ closingAt }) =>
      closingAt === null
        ? 'Bài toán được công bố và bắt đầu tiếp nhận giải pháp.'
        : `Bài toán được công bố và tiếp nhận giải pháp đến ${moment(closingAt)}.`,
    addendum_published: ({ number, reason }) =>
      `Bổ sung, đính chính số ${number} được công bố. Lý do: ${inLanguage(reason, 'vi')}`,
    question_answered: ({ question }) => `Cơ quan trả lời câu hỏi: “${question}”`,
    closing_time_moved: ({ from, to }) =>
      `Thời hạn nộp giải pháp được gia hạn từ ${moment(from)} đến ${moment(to)}.`,
    call_closed: () => 'Đã hết thời hạn nộp giải pháp; bài toán chuyển sang bước đánh giá, lựa chọn.',
    decision_released: () => 'Quyết định lựa chọn được công bố.',
    commission_started: () => 'Việc đặt hàng, thử nghiệm bắt đầu.',
    result_published: ({ version, reason }) =>
      version > 1
        ? `Kết quả được đính chính (bản ${version}).${reason ? ` Lý do: ${inLanguage(reason, 'vi')}` : ''}`
        : 'Kết quả được công bố.',
    result_withdrawn: ({ reason }) => `Kết quả đã công bố được rút. Lý do: ${inLanguage(reason, 'vi')}`,
    replication_started: ({ agency }) => `${agency} bắt đầu nhân rộng giải pháp.`,
    challenge_cancelled: ({ reason }) => `Bài toán bị hủy. Lý do: ${reason}`,
  },
  en: {
    challenge_published: ({ closingAt }) =>
      closingAt === null
        ? 'The challenge was published and receives proposals.'
        : `The challenge was published and receives proposals until ${moment(closingAt)} (Vietnam time).`,
    addendum_published: ({ number, reason }) =>
      `Addendum ${number} was published. Reason: ${inLanguage(reason, 'en')}`,
    question_answered: ({ question }) => `The agency answered the question: “${question}”`,
    closing_time_moved: ({ from, to }) =>
      `The closing time was moved from ${moment(from)} to ${moment(to)} (Vietnam time).`,
    call_closed: () => 'The closing time has passed; the evaluation begins.',
    decision_released: () => 'The decision was released.',
    commission_started: () => 'The commissioned work began.',
    result_published: ({ version, reason }) =>
      version > 1
        ? `The result was corrected (edition ${version}).${reason ? ` Reason: ${inLanguage(reason, 'en')}` : ''}`
        : 'The result was published.',
    result_withdrawn: ({ reason }) =>
      `The published result was withdrawn. Reason: ${inLanguage(reason, 'en')}`,
    replication_started: ({ agency, agencyEn }) =>
      `${agencyEn ?? agency} has begun to take the solution over.`,
    challenge_cancelled: ({ reason }) => `The challenge was cancelled. Reason: ${reason}`,
  },
};

/** One sentence that tells an event. */
export function eventSentence({ kind, detail }: WatchEventFacts, locale: LocaleCode): string {
  // Kind and detail belong together in every row: notifyWatchers takes no other pair.
  return (SENTENCES[locale][kind] as (facts: typeof detail) => string)(detail);
}

/** What a mail about one event is called. */
export const EVENT_SUBJECTS: Readonly<
  Record<LocaleCode, Readonly<Record<WatchEventKind, (code: string) => string>>>
> = {
  vi: {
    challenge_published: (code) => `Bài toán mới được công bố: ${code}`,
    addendum_published: (code) => `Bổ sung, đính chính bài toán ${code}`,
    question_answered: (code) => `Trả lời câu hỏi về bài toán ${code}`,
    closing_time_moved: (code) => `Gia hạn nộp giải pháp cho bài toán ${code}`,
    call_closed: (code) => `Hết thời hạn nộp giải pháp cho bài toán ${code}`,
    decision_released: (code) => `Quyết định lựa chọn cho bài toán ${code}`,
    commission_started: (code) => `Bắt đầu đặt hàng, thử nghiệm bài toán ${code}`,
    result_published: (code) => `Công bố kết quả bài toán ${code}`,
    result_withdrawn: (code) => `Rút kết quả đã công bố của bài toán ${code}`,
    replication_started: (code) => `Nhân rộng giải pháp của bài toán ${code}`,
    challenge_cancelled: (code) => `Bài toán ${code} bị hủy`,
  },
  en: {
    challenge_published: (code) => `A new challenge was published: ${code}`,
    addendum_published: (code) => `Addendum to challenge ${code}`,
    question_answered: (code) => `A question about challenge ${code} was answered`,
    closing_time_moved: (code) => `More time for challenge ${code}`,
    call_closed: (code) => `The call for challenge ${code} has closed`,
    decision_released: (code) => `The decision on challenge ${code}`,
    commission_started: (code) => `Work on challenge ${code} began`,
    result_published: (code) => `The result of challenge ${code}`,
    result_withdrawn: (code) => `The result of challenge ${code} was withdrawn`,
    replication_started: (code) => `The solution of challenge ${code} is taken over`,
    challenge_cancelled: (code) => `Challenge ${code} was cancelled`,
  },
};
