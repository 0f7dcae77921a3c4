import type { Transaction } from '../../platform/database/transactions';
import { letter, type LetterText, pageLink, type Recipient } from '../../platform/mail/letter';
import { Challenge } from '../challenges/challenge.entity';

/** What happened between the lead and a partner, as a letter tells it. */
export interface PartnerNews {
  readonly challengeId: string;
  /** As they are called now. */
  readonly lead: string;
  readonly partner: string;
  /** Who acted. */
  readonly by: string;
  /** The page without the language prefix. */
  readonly path: string;
}

interface About extends PartnerNews {
  readonly call: string;
  readonly link: string;
}
interface Texts {
  readonly vi: (about: About) => LetterText;
  readonly en: (about: About) => LetterText;
}

export type PartnerOccasion = keyof typeof TEXTS;

/** Letters between lead and partners: none of them shows in the administrator's pages before the closing time (I1). */
export class PartnerMails {
  constructor(private readonly publicUrl: string) {}

  async send(
    tx: Transaction,
    occasion: PartnerOccasion,
    news: PartnerNews,
    readers: readonly Recipient[],
  ): Promise<void> {
    const { code, title, closingAt } = await tx.manager.findOneByOrFail(Challenge, { id: news.challengeId });
    const texts: Texts = TEXTS[occasion];
    const hidden = closingAt && { hiddenUntil: closingAt };
    await tx.mails(
      readers.map((reader) => {
        const link = pageLink(this.publicUrl, reader.locale, news.path);
        const vi = texts.vi({ ...news, link, call: `“${title.vi}” (${code})` });
        const en = texts.en({ ...news, link, call: `“${title.en || title.vi}” (${code})` });
        return { ...letter(reader, { vi, en }), ...hidden };
      }),
    );
  }
}

const TEXTS = {
  invited: {
    vi: ({ lead, partner, by, call, link }) => ({
      subject: `${lead} mời cùng tham gia một giải pháp dự thi`,
      paragraphs: [
        `${by}, thay mặt ${lead}, mời ${partner} cùng tham gia giải pháp dự thi cho bài toán lớn ${call}. ${lead} là đơn vị đứng đầu.`,
        'Giải pháp chỉ được nộp khi mọi tổ chức được mời đã trả lời. Xin Ông/Bà xem và trả lời trước khi hết thời hạn nộp.',
        `Xem và trả lời tại: ${link}`,
      ],
    }),
    en: ({ lead, partner, by, call, link }) => ({
      subject: `${lead} asks you to answer a challenge together`,
      paragraphs: [
        `On behalf of ${lead}, ${by} invites ${partner} to take part in its proposal for the challenge ${call}. ${lead} leads.`,
        'It can be submitted only once everybody who was invited has answered. Please answer before the call closes.',
        `Read and answer at: ${link}`,
      ],
    }),
  },
  consented: {
    vi: ({ partner, by, call, link }) => ({
      subject: `${partner} đồng ý cùng tham gia`,
      paragraphs: [
        `${by}, thay mặt ${partner}, đã đồng ý cùng tham gia giải pháp dự thi của tổ chức Ông/Bà cho bài toán lớn ${call}.`,
        `Xem tại: ${link}`,
      ],
    }),
    en: ({ partner, by, call, link }) => ({
      subject: `${partner} takes part`,
      paragraphs: [
        `On behalf of ${partner}, ${by} has consented to take part in your organization’s proposal for the challenge ${call}.`,
        `See: ${link}`,
      ],
    }),
  },
  declined: {
    vi: ({ partner, by, call, link }) => ({
      subject: `${partner} từ chối cùng tham gia`,
      paragraphs: [
        `${by}, thay mặt ${partner}, đã từ chối cùng tham gia giải pháp dự thi của tổ chức Ông/Bà cho bài toán lớn ${call}.`,
        `Xem tại: ${link}`,
      ],
    }),
    en: ({ partner, by, call, link }) => ({
      subject: `${partner} does not take part`,
      paragraphs: [
        `On behalf of ${partner}, ${by} has declined to take part in your organization’s proposal for the challenge ${call}.`,
        `See: ${link}`,
      ],
    }),
  },
  left: {
    vi: ({ partner, by, call, link }) => ({
      subject: `${partner} không cùng tham gia nữa`,
      paragraphs: [
        `${by}, thay mặt ${partner}, đã rút lại việc đồng ý cùng tham gia giải pháp dự thi của tổ chức Ông/Bà cho bài toán lớn ${call}.`,
        'Nếu giải pháp đã được nộp với tên của tổ chức này thì nay đã được rút; Ông/Bà có thể nộp lại trước khi hết thời hạn.',
        `Xem tại: ${link}`,
      ],
    }),
    en: ({ partner, by, call, link }) => ({
      subject: `${partner} no longer takes part`,
      paragraphs: [
        `On behalf of ${partner}, ${by} has taken back its consent to take part in your organization’s proposal for the challenge ${call}.`,
        'If the proposal had been submitted in its name, it is withdrawn now; you may submit it anew until the closing time.',
        `See: ${link}`,
      ],
    }),
  },
  removed: {
    vi: ({ lead, partner, call, link }) => ({
      subject: `${lead} không mời cùng tham gia nữa`,
      paragraphs: [
        `${lead} đã đưa ${partner} ra khỏi các tổ chức cùng tham gia giải pháp dự thi cho bài toán lớn ${call}.`,
        `Xem bài toán tại: ${link}`,
      ],
    }),
    en: ({ lead, partner, call, link }) => ({
      subject: `${lead} no longer asks you to take part`,
      paragraphs: [
        `${lead} has taken ${partner} off the organizations that answer the challenge ${call} together.`,
        `See the challenge: ${link}`,
      ],
    }),
  },
  discarded: {
    vi: ({ lead, partner, call, link }) => ({
      subject: `${lead} đã bỏ bản nháp giải pháp`,
      paragraphs: [
        `${lead} đã bỏ bản nháp giải pháp dự thi cho bài toán lớn ${call}, trong đó ${partner} được mời cùng tham gia.`,
        `Xem bài toán tại: ${link}`,
      ],
    }),
    en: ({ lead, partner, call, link }) => ({
      subject: `${lead} has discarded its draft`,
      paragraphs: [
        `${lead} has discarded its draft for the challenge ${call}, in which ${partner} was asked to take part.`,
        `See the challenge: ${link}`,
      ],
    }),
  },
} satisfies Record<string, Texts>;
