import type { DueStage, LocaleCode } from '@loi-giai/shared';
import { type Recipient, letter, pageLink } from '../../platform/mail/letter';
import type { Mail } from '../../platform/mail/mail';
import { mailDay } from '../../platform/mail/mail-moment';
import type { DigestItem, Duty } from './chasing';

const DUTY_TEXTS: Readonly<Record<LocaleCode, Readonly<Record<Duty, string>>>> = {
  vi: {
    answer: 'trả lời lời mời tham gia hội đồng',
    declare: 'khai báo xung đột lợi ích',
    open: 'mở niêm phong và mở chấm điểm',
    score: 'hoàn thành phiếu điểm',
    meet: 'kết thúc chấm điểm và họp hội đồng',
    recommend: 'đề xuất lựa chọn',
    decide: 'quyết định và công bố kết quả',
  },
  en: {
    answer: 'answer the invitation to the panel',
    declare: 'declare conflicts of interest',
    open: 'open the seal and the scoring',
    score: 'complete your score sheets',
    meet: 'close the scoring and hold the meeting',
    recommend: 'make the recommendation',
    decide: 'decide and announce the result',
  },
};

const STAGE_NAMES: Readonly<Record<LocaleCode, Readonly<Record<DueStage, string>>>> = {
  vi: {
    declare: 'khai báo xung đột lợi ích',
    score: 'chấm điểm',
    meet: 'họp hội đồng',
    recommend: 'đề xuất lựa chọn',
    decide: 'quyết định',
  },
  en: {
    declare: 'declaring conflicts of interest',
    score: 'scoring',
    meet: 'the meeting',
    recommend: 'the recommendation',
    decide: 'the decision',
  },
};

/** Everything that waits for one person today. The subject is the same whatever it is, and no line counts anything (I1, I3). */
export function digestMail(publicUrl: string, to: Recipient, items: readonly DigestItem[]): Mail {
  const linesIn = (locale: LocaleCode): string[] =>
    items.flatMap((item) => [LINE[locale](item), linkOf(publicUrl, locale, item)]);
  return letter(to, {
    vi: {
      subject: 'Việc đến hạn ở hội đồng đánh giá',
      paragraphs: ['Những việc sau đang chờ Ông/Bà:', ...linesIn('vi')],
    },
    en: {
      subject: 'What is due in the evaluation',
      paragraphs: ['This waits for you:', ...linesIn('en')],
    },
  });
}

/** A leader hears of a late panel before being let in to the evaluation: the agency's page of the panel is theirs. */
function linkOf(publicUrl: string, locale: LocaleCode, { code, duty }: DigestItem): string {
  const path = duty === null ? `/work/challenges/${code}/panel` : `/work/evaluations/${code}`;
  return pageLink(publicUrl, locale, path);
}

const LINE: Readonly<Record<LocaleCode, (item: DigestItem) => string>> = {
  vi: ({ code, title, stage, duty, day, daysLate }) => {
    const challenge = `${code} – ${title.vi}`;
    const late = daysLate > 0 ? `, quá hạn ${daysLate} ngày` : daysLate === 0 ? ', hôm nay là hạn' : '';
    return duty === null
      ? `Bài toán “${challenge}”: giai đoạn ${STAGE_NAMES.vi[stage]} chưa xong (hạn ${mailDay(day)}${late}). Đề nghị lãnh đạo đôn đốc hội đồng.`
      : `Bài toán “${challenge}”: ${DUTY_TEXTS.vi[duty]} (hạn ${mailDay(day)}${late}).`;
  },
  en: ({ code, title, stage, duty, day, daysLate }) => {
    const challenge = `${code} – ${title.en || title.vi}`;
    const late = daysLate > 0 ? `, ${daysLate} days late` : daysLate === 0 ? ', today' : '';
    return duty === null
      ? `Challenge “${challenge}”: ${STAGE_NAMES.en[stage]} is not done (due ${mailDay(day)}${late}). Please see that the panel goes on.`
      : `Challenge “${challenge}”: ${DUTY_TEXTS.en[duty]} (due ${mailDay(day)}${late}).`;
  },
};
