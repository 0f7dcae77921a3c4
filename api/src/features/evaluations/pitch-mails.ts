import { type LocaleCode, PITCH_CHANGE, type PitchChange } from '@loi-giai/shared';
import { type LetterText, type Recipient, letter, pageLink } from '../../platform/mail/letter';
import type { Mail } from '../../platform/mail/mail';
import { mailMoment } from '../../platform/mail/mail-moment';
import type { Challenge } from '../challenges/challenge.entity';
import type { ToldPitch } from './pitch-sending';

type Named = Pick<Challenge, 'code' | 'title'>;
type Told = Exclude<PitchChange, 'none'>;

const titleIn = (locale: LocaleCode, { code, title }: Named): string =>
  `${code} – ${(locale === 'en' && title.en) || title.vi}`;

/** What a calendar shows; nothing of the proposal, because calendars are shared and lie elsewhere. */
export function pitchWords(
  locale: LocaleCode,
  challenge: Named,
): { readonly summary: string; readonly description: string } {
  const title = titleIn(locale, challenge);
  if (locale === 'en')
    return {
      summary: `Pitch of a proposal: challenge ${challenge.code}`,
      description: `A solver presents its proposal to the panel. Challenge ${title}.`,
    };
  return {
    summary: `Trình bày giải pháp dự thi: bài toán ${challenge.code}`,
    description: `Tổ chức giải bài toán trình bày giải pháp dự thi trước Hội đồng đánh giá. Bài toán lớn ${title}.`,
  };
}

const SUBJECT: Readonly<Record<LocaleCode, Readonly<Record<Told, (code: string) => string>>>> = {
  vi: {
    new: (code) => `Mời trình bày giải pháp dự thi: bài toán ${code}`,
    moved: (code) => `Thay đổi giờ trình bày giải pháp dự thi: bài toán ${code}`,
    cancelled: (code) => `Hủy buổi trình bày giải pháp dự thi: bài toán ${code}`,
  },
  en: {
    new: (code) => `You are invited to pitch: challenge ${code}`,
    moved: (code) => `Your pitch has moved: challenge ${code}`,
    cancelled: (code) => `Your pitch is cancelled: challenge ${code}`,
  },
};

const LEAD: Readonly<Record<LocaleCode, Readonly<Record<Told, (title: string) => string>>>> = {
  vi: {
    new: (title) =>
      `Hội đồng đánh giá mời tổ chức của Ông/Bà trình bày giải pháp dự thi cho bài toán “${title}”.`,
    moved: (title) => `Buổi trình bày giải pháp dự thi cho bài toán “${title}” đã đổi như sau.`,
    cancelled: (title) =>
      `Buổi trình bày giải pháp dự thi cho bài toán “${title}” sau đây không diễn ra nữa.`,
  },
  en: {
    new: (title) => `The panel invites your organization to pitch its proposal for “${title}”.`,
    moved: (title) => `The pitch of your proposal for “${title}” now takes place as follows.`,
    cancelled: (title) => `This pitch of your proposal for “${title}” does not take place any more.`,
  },
};

/** To the people of one proposal, with their own slot. */
export function solverPitchMail(
  publicUrl: string,
  to: Recipient,
  challenge: Named,
  { proposalId, change, time }: ToldPitch,
): Mail {
  const told = change === PITCH_CHANGE.none ? PITCH_CHANGE.moved : change;
  const link = pageLink(publicUrl, to.locale, `/work/proposals/${proposalId}`);
  const begins = mailMoment(new Date(time.startsAt));
  const where = [time.place, time.link].filter(Boolean);
  const text = (locale: LocaleCode, when: string, asks: string): LetterText => ({
    subject: SUBJECT[locale][told](challenge.code),
    paragraphs: [
      LEAD[locale][told](titleIn(locale, challenge)),
      [when, ...where].join('\n'),
      ...(told === PITCH_CHANGE.cancelled ? [] : [asks]),
      link,
    ],
  });
  return letter(to, {
    vi: text(
      'vi',
      `${begins}, ${time.minutes} phút`,
      'Xin xác nhận có tham dự hay không và ai tham dự tại trang của giải pháp dự thi. Lời mời này không nói gì về kết quả đánh giá.',
    ),
    en: text(
      'en',
      `${begins}, ${time.minutes} minutes`,
      'Please say on the page of your proposal whether you attend, and who comes. This invitation says nothing of the result.',
    ),
  });
}

/** To a member of the panel, with the schedule as it exists for them. @param calendar iCalendar */
export function panelPitchMail(publicUrl: string, to: Recipient, challenge: Named, calendar: string): Mail {
  const link = pageLink(publicUrl, to.locale, `/work/evaluations/${challenge.code}/pitch`);
  const mail = letter(to, {
    vi: {
      subject: `Lịch trình bày giải pháp dự thi: bài toán ${challenge.code}`,
      paragraphs: [
        `Lịch trình bày giải pháp dự thi cho bài toán “${titleIn('vi', challenge)}” có thay đổi. Lịch hiện hành kèm theo thư này và ở trang sau.`,
        link,
      ],
    },
    en: {
      subject: `Schedule of pitches: challenge ${challenge.code}`,
      paragraphs: [
        `The schedule of pitches for “${titleIn('en', challenge)}” has changed. As it stands now it comes with this message, and on this page:`,
        link,
      ],
    },
  });
  return { ...mail, calendar: { method: 'PUBLISH', text: calendar } };
}
