import type { LocaleCode, LocalText } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { letter, type LetterText, pageLink, type Recipient } from '../../platform/mail/letter';
import { mailMoment } from '../../platform/mail/mail-moment';
import type { Challenge } from '../challenges/challenge.entity';
import type { Question } from './question.entities';

type Named = Pick<Challenge, 'code' | 'title'>;

const titleIn = (locale: LocaleCode, { vi, en }: LocalText): string =>
  locale === 'en' && en !== '' ? en : vi;

/** Writes to who asked, and to those who let questions wait. No letter holds a question's words. */
export class QuestionMails {
  constructor(private readonly publicUrl: string) {}

  /** Who asks tells who competes: the letter stays unseen until the closing time (I1). */
  async answered(
    tx: Transaction,
    challenge: Challenge,
    { askedBy }: Question,
    number: number,
  ): Promise<void> {
    const [asker] = await tx.query<Recipient>(
      `SELECT email, name, locale FROM account WHERE id = $1 AND status = 'active'`,
      [askedBy],
    );
    if (!asker) return;
    const link = pageLink(
      this.publicUrl,
      asker.locale,
      `/challenges/${challenge.code}/questions#question-${number}`,
    );
    const { code, title, closingAt } = challenge;
    const mail = letter(asker, {
      vi: {
        subject: `Cơ quan đã phản hồi câu hỏi của Ông/Bà về bài toán ${code}`,
        paragraphs: [
          `Câu hỏi của Ông/Bà về bài toán lớn “${title.vi}” (${code}) đã được phản hồi.`,
          `Xem tại: ${link}`,
        ],
      },
      en: {
        subject: `The agency has replied to your question about challenge ${code}`,
        paragraphs: [
          `Your question about the challenge “${titleIn('en', title)}” (${code}) has received a reply.`,
          `See: ${link}`,
        ],
      },
    });
    await tx.mail({ ...mail, ...(closingAt && { hiddenUntil: closingAt }) });
  }

  /** One letter a challenge, however many questions wait. */
  async waiting(
    tx: Transaction,
    people: readonly Recipient[],
    challenge: Named & { readonly enquiryDeadline: Date },
    count: number,
  ): Promise<void> {
    const { code, title } = challenge;
    const deadline = mailMoment(challenge.enquiryDeadline);
    for (const person of people) {
      const link = pageLink(this.publicUrl, person.locale, `/work/challenges/${code}/questions`);
      await tx.mail(letter(person, { vi: waitingVi(), en: waitingEn() }));

      function waitingVi(): LetterText {
        return {
          subject: `Còn ${count} câu hỏi chưa trả lời về bài toán ${code}`,
          paragraphs: [
            `Bài toán lớn “${title.vi}” (${code}) còn ${count} câu hỏi chưa được trả lời. Thời hạn đặt câu hỏi: ${deadline}.`,
            `Trả lời tại: ${link}`,
          ],
        };
      }
      function waitingEn(): LetterText {
        return {
          subject: `Questions about challenge ${code} await an answer: ${count}`,
          paragraphs: [
            `${count} question(s) about the challenge “${titleIn('en', title)}” (${code}) await an answer. Enquiry deadline: ${deadline} (Vietnam time).`,
            `Answer at: ${link}`,
          ],
        };
      }
    }
  }
}
