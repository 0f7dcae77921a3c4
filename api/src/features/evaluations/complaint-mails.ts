import type { LocaleCode } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { type LetterText, type Recipient, letter, pageLink } from '../../platform/mail/letter';
import { mailDay } from '../../platform/mail/mail-moment';
import type { Challenge } from '../challenges/challenge.entity';
import type { Complaint } from './complaint.entity';
import { type Named, titleIn } from './evaluation-mails';
import { holdersOf, peopleOfLead, programmeOffice } from './evaluation-people';

type Texts = (title: string) => LetterText;
type Bilingual = Readonly<Record<LocaleCode, Texts>>;
type Known = Pick<Complaint, 'id' | 'proposalId' | 'dueOn'>;

/** Letters about a complaint. What it says, and what is answered, stands on the page. */
export class ComplaintMails {
  constructor(private readonly publicUrl: string) {}

  async filed(tx: Transaction, challenge: Challenge, complaint: Known): Promise<void> {
    await this.send(
      tx,
      challenge,
      complaint,
      await this.agency(tx, challenge),
      filedTexts(challenge, complaint),
    );
    await this.send(tx, challenge, complaint, await programmeOffice(tx), filedTexts(challenge, complaint));
    const solver = await peopleOfLead(tx, complaint.proposalId);
    await this.send(tx, challenge, complaint, solver, receivedTexts(challenge, complaint));
  }

  async drafted(tx: Transaction, challenge: Challenge, complaint: Known): Promise<void> {
    const leaders = await holdersOf(tx, 'agency.leader', challenge.agencyId);
    await this.send(tx, challenge, complaint, leaders, draftedTexts(challenge, complaint));
  }

  async answered(tx: Transaction, challenge: Challenge, complaint: Known): Promise<void> {
    const solver = await peopleOfLead(tx, complaint.proposalId);
    await this.send(tx, challenge, complaint, solver, answeredTexts(challenge));
    const officers = await holdersOf(tx, 'agency.officer', challenge.agencyId);
    const others = [...officers, ...(await programmeOffice(tx))];
    await this.send(tx, challenge, complaint, others, answeredTexts(challenge));
  }

  async withdrawn(tx: Transaction, challenge: Challenge, complaint: Known): Promise<void> {
    const people = [...(await this.agency(tx, challenge)), ...(await programmeOffice(tx))];
    await this.send(tx, challenge, complaint, people, withdrawnTexts(challenge));
  }

  /** To those who are to answer: the day comes, or has gone by. */
  async due(
    tx: Transaction,
    challenge: Named & Pick<Challenge, 'agencyId'>,
    complaint: Known,
  ): Promise<void> {
    await this.send(
      tx,
      challenge,
      complaint,
      await this.agency(tx, challenge),
      dueTexts(challenge, complaint),
    );
  }

  private async agency(tx: Transaction, { agencyId }: Pick<Challenge, 'agencyId'>): Promise<Recipient[]> {
    const officers = await holdersOf(tx, 'agency.officer', agencyId);
    const known = new Set(officers.map(({ email }) => email));
    const leaders = await holdersOf(tx, 'agency.leader', agencyId);
    return [...officers, ...leaders.filter(({ email }) => !known.has(email))];
  }

  private async send(
    tx: Transaction,
    challenge: Named,
    { id }: Known,
    people: readonly Recipient[],
    texts: Bilingual,
  ): Promise<void> {
    for (const to of people) {
      const link = pageLink(this.publicUrl, to.locale, `/work/complaints/${id}`);
      const withLink = (locale: LocaleCode): LetterText => {
        const { subject, paragraphs } = texts[locale](titleIn(locale, challenge));
        return { subject, paragraphs: [...paragraphs, link] };
      };
      await tx.mail(letter(to, { vi: withLink('vi'), en: withLink('en') }));
    }
  }
}

const filedTexts = ({ code }: Named, { dueOn }: Known): Bilingual => ({
  vi: (title) => ({
    subject: `Có kiến nghị về kết quả: bài toán ${code}`,
    paragraphs: [
      `Một tổ chức dự thi đã gửi kiến nghị về kết quả lựa chọn của bài toán “${title}”. Hạn trả lời: ${mailDay(dueOn)}. Trước khi trả lời xong, chưa được bắt đầu đặt hàng.`,
    ],
  }),
  en: (title) => ({
    subject: `A complaint about the result: challenge ${code}`,
    paragraphs: [
      `A solver has filed a complaint about the decision on “${title}”. It is to be answered by ${mailDay(dueOn)}. Until then no commission may start.`,
    ],
  }),
});

const receivedTexts = ({ code }: Named, { dueOn }: Known): Bilingual => ({
  vi: (title) => ({
    subject: `Đã tiếp nhận kiến nghị: bài toán ${code}`,
    paragraphs: [
      `Kiến nghị của đơn vị về kết quả lựa chọn của bài toán “${title}” đã được tiếp nhận. Cơ quan ra đề trả lời chậm nhất ngày ${mailDay(dueOn)}.`,
    ],
  }),
  en: (title) => ({
    subject: `Your complaint was received: challenge ${code}`,
    paragraphs: [
      `Your complaint about the decision on “${title}” was received. The agency answers by ${mailDay(dueOn)}.`,
    ],
  }),
});

const draftedTexts = ({ code }: Named, { dueOn }: Known): Bilingual => ({
  vi: (title) => ({
    subject: `Dự thảo trả lời kiến nghị chờ ký: bài toán ${code}`,
    paragraphs: [
      `Dự thảo trả lời kiến nghị về kết quả bài toán “${title}” đã sẵn sàng để Ông/Bà xem và ký. Hạn trả lời: ${mailDay(dueOn)}.`,
    ],
  }),
  en: (title) => ({
    subject: `An answer to a complaint waits for your signature: challenge ${code}`,
    paragraphs: [
      `The answer to a complaint about “${title}” has been drafted for you to read and sign. It is due on ${mailDay(dueOn)}.`,
    ],
  }),
});

const answeredTexts = ({ code }: Named): Bilingual => ({
  vi: (title) => ({
    subject: `Kiến nghị đã được trả lời: bài toán ${code}`,
    paragraphs: [`Cơ quan ra đề đã trả lời kiến nghị về kết quả lựa chọn của bài toán “${title}”.`],
  }),
  en: (title) => ({
    subject: `A complaint was answered: challenge ${code}`,
    paragraphs: [`The agency has answered the complaint about the decision on “${title}”.`],
  }),
});

const withdrawnTexts = ({ code }: Named): Bilingual => ({
  vi: (title) => ({
    subject: `Kiến nghị được rút: bài toán ${code}`,
    paragraphs: [`Tổ chức dự thi đã rút kiến nghị về kết quả lựa chọn của bài toán “${title}”.`],
  }),
  en: (title) => ({
    subject: `A complaint was withdrawn: challenge ${code}`,
    paragraphs: [`The solver has withdrawn its complaint about the decision on “${title}”.`],
  }),
});

const dueTexts = ({ code }: Named, { dueOn }: Known): Bilingual => ({
  vi: (title) => ({
    subject: `Kiến nghị chờ trả lời: bài toán ${code}`,
    paragraphs: [
      `Kiến nghị về kết quả bài toán “${title}” chưa được trả lời. Hạn trả lời: ${mailDay(dueOn)}.`,
    ],
  }),
  en: (title) => ({
    subject: `A complaint waits for its answer: challenge ${code}`,
    paragraphs: [
      `A complaint about the decision on “${title}” has not been answered. It is due on ${mailDay(dueOn)}.`,
    ],
  }),
});
