import type { Transaction } from '../../platform/database/transactions';
import { letter, type LetterText, pageLink, type Recipient } from '../../platform/mail/letter';
import { mailMoment } from '../../platform/mail/mail-moment';
import type { Addendum } from './addendum.entity';
import { englishTitle, holders, solvers } from './challenge-mails';
import type { Challenge } from './challenge.entity';

type Texts = (link: string) => Readonly<Record<'vi' | 'en', LetterText>>;

/** Writes about addenda: to the leader, back to the writers, and to those who draft a proposal. */
export class AddendumMails {
  constructor(private readonly publicUrl: string) {}

  async submitted(tx: Transaction, challenge: Challenge): Promise<void> {
    const leaders = await holders(tx, ['agency.leader'], challenge.agencyId);
    await this.send(tx, leaders, this.workPage(challenge), (link) => ({
      vi: {
        subject: `Xin ý kiến bổ sung, đính chính bài toán ${challenge.code}`,
        paragraphs: [
          `Bản bổ sung, đính chính của bài toán lớn “${challenge.title.vi}” (${challenge.code}) đã được soạn xong và trình lãnh đạo đơn vị công bố.`,
          `Xem và công bố tại: ${link}`,
        ],
      },
      en: {
        subject: `An addendum to challenge ${challenge.code} awaits you`,
        paragraphs: [
          `An addendum to the challenge “${englishTitle(challenge)}” (${challenge.code}) awaits publication by the agency’s leader.`,
          `Check and publish it at: ${link}`,
        ],
      },
    }));
  }

  async returned(
    tx: Transaction,
    challenge: Challenge,
    writers: readonly string[],
    comment: string,
  ): Promise<void> {
    const people = await tx.query<Recipient>(
      `SELECT email, name, locale FROM account WHERE id = ANY ($1::uuid[]) AND status = 'active' ORDER BY email`,
      [writers],
    );
    await this.send(tx, people, this.workPage(challenge), (link) => ({
      vi: {
        subject: `Bản bổ sung, đính chính bài toán ${challenge.code} được trả lại`,
        paragraphs: [
          'Bản bổ sung, đính chính được trả lại với ý kiến sau:',
          comment,
          `Hoàn thiện tại: ${link}`,
        ],
      },
      en: {
        subject: `The addendum to challenge ${challenge.code} was returned`,
        paragraphs: ['The addendum was returned with this comment:', comment, `Revise it at: ${link}`],
      },
    }));
  }

  /** `challenge` as it is now. Who hears of it as a solver has a draft: that stays unseen until the closing time (I1). */
  async published(
    tx: Transaction,
    challenge: Challenge,
    { number, reason }: Pick<Addendum, 'number' | 'reason'>,
  ): Promise<void> {
    const { code, title, closingAt } = challenge;
    const closing = closingAt ? mailMoment(closingAt) : '';
    const texts: Texts = (link) => ({
      vi: {
        subject: `Bổ sung, đính chính số ${number ?? ''} của bài toán ${code}`,
        paragraphs: [
          `Bài toán lớn “${title.vi}” (${code}) vừa được bổ sung, đính chính. Lý do:`,
          reason,
          `Thời hạn nộp giải pháp: ${closing}.`,
          `Xem nội dung thay đổi tại: ${link}`,
        ],
      },
      en: {
        subject: `Addendum ${number ?? ''} to challenge ${code}`,
        paragraphs: [
          `The challenge “${englishTitle(challenge)}” (${code}) has been changed by an addendum. The reason:`,
          reason,
          `Proposals are received until ${closing} (Vietnam time).`,
          `See what has changed at: ${link}`,
        ],
      },
    });
    await this.send(tx, await solvers(tx, challenge.id), `/challenges/${code}#addenda`, texts, closingAt);
  }

  private workPage({ code }: Challenge): string {
    return `/work/challenges/${code}/addendum`;
  }

  private async send(
    tx: Transaction,
    people: readonly Recipient[],
    page: string,
    texts: Texts,
    hiddenUntil: Date | null = null,
  ): Promise<void> {
    for (const person of new Map(people.map((one) => [one.email, one])).values()) {
      const mail = letter(person, texts(pageLink(this.publicUrl, person.locale, page)));
      await tx.mail({ ...mail, ...(hiddenUntil && { hiddenUntil }) });
    }
  }
}
