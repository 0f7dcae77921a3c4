import type { Transaction } from '../../platform/database/transactions';
import { letter, type LetterText, pageLink, type Recipient } from '../../platform/mail/letter';
import type { Agency } from '../agencies/agency.entity';
import { account, englishTitle, holders } from './challenge-mails';
import type { Challenge } from './challenge.entity';
import type { JoinRequest } from './joining.entities';

const PAGE = '/work/challenges/join-requests';

type Texts = Readonly<Record<'vi' | 'en', (link: string) => LetterText>>;

/** Writes to both sides of a request to join. */
export class JoinMails {
  constructor(private readonly publicUrl: string) {}

  async asked(tx: Transaction, challenge: Challenge, agency: Agency, message: string): Promise<void> {
    await this.send(tx, await owners(tx, challenge), askedTexts(challenge, agency, message));
  }

  /** The answer goes to those who asked and to those in whose name it was given. */
  async answered(
    tx: Transaction,
    challenge: Challenge,
    agency: Agency,
    { requestedBy }: JoinRequest,
    declined: string | null,
  ): Promise<void> {
    const people = [...(await askers(tx, agency, requestedBy)), ...(await owners(tx, challenge))];
    const texts = declined === null ? consentedTexts : declinedTexts;
    await this.send(tx, people, texts(challenge, agency, declined ?? ''));
  }

  async left(tx: Transaction, challenge: Challenge, agency: Agency, note: string): Promise<void> {
    await this.send(tx, await owners(tx, challenge), leftTexts(challenge, agency, note));
  }

  /** The reason goes to those who had joined, and what was done in their name to the owner's people. */
  async removed(
    tx: Transaction,
    challenge: Challenge,
    agency: Agency,
    { requestedBy }: JoinRequest,
    reason: string,
  ): Promise<void> {
    const people = [...(await askers(tx, agency, requestedBy)), ...(await owners(tx, challenge))];
    await this.send(tx, people, removedTexts(challenge, agency, reason));
  }

  private async send(tx: Transaction, people: readonly Recipient[], texts: Texts): Promise<void> {
    for (const person of new Map(people.map((one) => [one.email, one])).values()) {
      const link = pageLink(this.publicUrl, person.locale, PAGE);
      await tx.mail(letter(person, { vi: texts.vi(link), en: texts.en(link) }));
    }
  }
}

async function askers(tx: Transaction, { id }: Agency, requestedBy: string): Promise<Recipient[]> {
  return [...(await account(tx, requestedBy)), ...(await holders(tx, ['agency.leader'], id))];
}

async function owners(tx: Transaction, { authorId, agencyId }: Challenge): Promise<Recipient[]> {
  return [...(await account(tx, authorId)), ...(await holders(tx, ['agency.leader'], agencyId))];
}

const vi = ({ title, code }: Challenge): string => `“${title.vi}” (${code})`;
const en = (challenge: Challenge): string => `“${englishTitle(challenge)}” (${challenge.code})`;
const englishName = ({ name, nameEn }: Agency): string => nameEn ?? name;

const askedTexts = (challenge: Challenge, agency: Agency, message: string): Texts => ({
  vi: (link) => ({
    subject: `${agency.name} đề nghị cùng thực hiện bài toán ${challenge.code}`,
    paragraphs: [
      `${agency.name} đề nghị cùng thực hiện bài toán lớn ${vi(challenge)} với lý do sau:`,
      message,
      `Đồng ý hoặc từ chối tại: ${link}`,
    ],
  }),
  en: (link) => ({
    subject: `${englishName(agency)} asks to join challenge ${challenge.code}`,
    paragraphs: [
      `${englishName(agency)} asks to join the challenge ${en(challenge)}, and says:`,
      message,
      `Consent or decline at: ${link}`,
    ],
  }),
});

const consentedTexts = (challenge: Challenge, agency: Agency): Texts => ({
  vi: (link) => ({
    subject: `${agency.name} cùng thực hiện bài toán ${challenge.code}`,
    paragraphs: [
      `Cơ quan nêu bài toán đã đồng ý để ${agency.name} cùng thực hiện bài toán lớn ${vi(challenge)}. Cán bộ của hai cơ quan cùng xem và, khi còn là bản nháp, cùng soạn; việc duyệt vẫn thuộc lãnh đạo cơ quan nêu bài toán.`,
      `Xem tại: ${link}`,
    ],
  }),
  en: (link) => ({
    subject: `${englishName(agency)} has joined challenge ${challenge.code}`,
    paragraphs: [
      `The owner of the challenge ${en(challenge)} has consented to ${englishName(agency)} joining it. Officers of both agencies read it and, while it is a draft, write it; approving it remains with the owner’s leader.`,
      `See: ${link}`,
    ],
  }),
});

const declinedTexts = (challenge: Challenge, agency: Agency, reason: string): Texts => ({
  vi: (link) => ({
    subject: `Đề nghị cùng thực hiện bài toán ${challenge.code} không được chấp thuận`,
    paragraphs: [
      `Đề nghị của ${agency.name} cùng thực hiện bài toán lớn ${vi(challenge)} không được chấp thuận với lý do sau:`,
      reason,
      `Xem tại: ${link}`,
    ],
  }),
  en: (link) => ({
    subject: `The request to join challenge ${challenge.code} was declined`,
    paragraphs: [
      `The request of ${englishName(agency)} to join the challenge ${en(challenge)} was declined for this reason:`,
      reason,
      `See: ${link}`,
    ],
  }),
});

const leftTexts = (challenge: Challenge, agency: Agency, note: string): Texts => ({
  vi: (link) => ({
    subject: `${agency.name} thôi cùng thực hiện bài toán ${challenge.code}`,
    paragraphs: [
      `${agency.name} thôi cùng thực hiện bài toán lớn ${vi(challenge)}. Cán bộ của cơ quan này không còn xem và soạn bài toán trong phần làm việc.`,
      ...(note === '' ? [] : [`Lý do: ${note}`]),
      `Xem tại: ${link}`,
    ],
  }),
  en: (link) => ({
    subject: `${englishName(agency)} has left challenge ${challenge.code}`,
    paragraphs: [
      `${englishName(agency)} has left the challenge ${en(challenge)}. Its officers no longer read or write it among the working pages.`,
      ...(note === '' ? [] : [`The reason: ${note}`]),
      `See: ${link}`,
    ],
  }),
});

const removedTexts = (challenge: Challenge, agency: Agency, reason: string): Texts => ({
  vi: (link) => ({
    subject: `${agency.name} không còn cùng thực hiện bài toán ${challenge.code}`,
    paragraphs: [
      `Cơ quan nêu bài toán đã quyết định để ${agency.name} thôi cùng thực hiện bài toán lớn ${vi(challenge)} với lý do sau:`,
      reason,
      `Cán bộ của ${agency.name} không còn xem và soạn bài toán trong phần làm việc. Xem tại: ${link}`,
    ],
  }),
  en: (link) => ({
    subject: `${englishName(agency)} takes part in challenge ${challenge.code} no longer`,
    paragraphs: [
      `The owner of the challenge ${en(challenge)} has decided that ${englishName(agency)} takes part in it no longer, for this reason:`,
      reason,
      `The officers of ${englishName(agency)} no longer read or write it among the working pages. See: ${link}`,
    ],
  }),
});
