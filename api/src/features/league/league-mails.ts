import type { CommendationKind, LocaleCode } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { type LetterText, type Recipient, letter, pageLink } from '../../platform/mail/letter';
import type { StandingRow } from './standing-reads';

interface Late {
  readonly row: Pick<StandingRow, 'name' | 'challengeCode'>;
  readonly commissionId: string;
}

const KINDS: Readonly<Record<LocaleCode, Readonly<Record<CommendationKind, string>>>> = {
  vi: { praise: 'biểu dương', reminder: 'nhắc nhở', criticism: 'phê bình' },
  en: { praise: 'commendation', reminder: 'reminder', criticism: 'criticism' },
};

/** Letters of the league; what was said stands on the page. */
export class LeagueMails {
  constructor(private readonly publicUrl: string) {}

  async stated(tx: Transaction, people: readonly Recipient[], { row, commissionId }: Late): Promise<void> {
    await this.send(tx, people, `/work/league/delays/${commissionId}`, {
      vi: {
        subject: `Lý do chậm tiến độ chờ ý kiến: bài toán ${row.challengeCode}`,
        paragraphs: [
          `Có lý do chậm tiến độ của hạng mục “${row.name}” đang chờ chấp nhận hoặc không chấp nhận.`,
        ],
      },
      en: {
        subject: `A reason of delay waits for an answer: challenge ${row.challengeCode}`,
        paragraphs: [`A reason was stated why “${row.name}” is late. It waits to be accepted or not.`],
      },
    });
  }

  async answered(
    tx: Transaction,
    people: readonly Recipient[],
    { row, commissionId }: Late,
    act: 'accept' | 'refuse',
  ): Promise<void> {
    const accepted = act === 'accept';
    await this.send(tx, people, `/work/league/delays/${commissionId}`, {
      vi: {
        subject: `Lý do chậm tiến độ ${accepted ? 'được' : 'không được'} chấp nhận: bài toán ${row.challengeCode}`,
        paragraphs: [`Lý do chậm của hạng mục “${row.name}” đã có ý kiến trả lời.`],
      },
      en: {
        subject: `A reason of delay was ${accepted ? '' : 'not '}accepted: challenge ${row.challengeCode}`,
        paragraphs: [`The reason why “${row.name}” is late was answered.`],
      },
    });
  }

  async recorded(
    tx: Transaction,
    people: readonly Recipient[],
    kind: CommendationKind,
    name: string,
  ): Promise<void> {
    await this.send(tx, people, '/work/league/commendations', {
      vi: {
        subject: `Thông báo ${KINDS.vi[kind]}: ${name}`,
        paragraphs: [`Đã ghi nhận ${KINDS.vi[kind]} đối với ${name}. Nội dung và văn bản xem tại:`],
      },
      en: {
        subject: `A ${KINDS.en[kind]}: ${name}`,
        paragraphs: [
          `A ${KINDS.en[kind]} of ${name} was recorded. What was said, and in which document, stands here:`,
        ],
      },
    });
  }

  async withdrawn(
    tx: Transaction,
    people: readonly Recipient[],
    kind: CommendationKind,
    name: string,
  ): Promise<void> {
    await this.send(tx, people, '/work/league/commendations', {
      vi: {
        subject: `Thu hồi ${KINDS.vi[kind]}: ${name}`,
        paragraphs: [`Nội dung ${KINDS.vi[kind]} đối với ${name} đã được thu hồi. Lý do xem tại:`],
      },
      en: {
        subject: `A ${KINDS.en[kind]} was withdrawn: ${name}`,
        paragraphs: [`The ${KINDS.en[kind]} of ${name} was withdrawn. The reason stands here:`],
      },
    });
  }

  private async send(
    tx: Transaction,
    people: readonly Recipient[],
    path: string,
    texts: Readonly<Record<LocaleCode, LetterText>>,
  ): Promise<void> {
    const linked = (locale: LocaleCode): LetterText => ({
      ...texts[locale],
      paragraphs: [...texts[locale].paragraphs, pageLink(this.publicUrl, locale, path)],
    });
    await tx.mails(people.map((person) => letter(person, { vi: linked('vi'), en: linked('en') })));
  }
}
