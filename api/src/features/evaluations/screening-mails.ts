import type { LocaleCode, ScreeningTerms } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { type LetterText, type Recipient, letter, pageLink } from '../../platform/mail/letter';
import { mailDay } from '../../platform/mail/mail-moment';
import type { Challenge } from '../challenges/challenge.entity';
import type { Screening } from './screening.entities';
import { sealedUntil } from './sealed-letters';

type Outcome = Pick<Screening, 'items' | 'asked' | 'dueOn'>;
type Called = Pick<Challenge, 'id' | 'code' | 'title' | 'evaluation' | 'announceAt'>;
type Texts = Readonly<Record<LocaleCode, (link: string) => LetterText>>;

/**
 * Tells the members of lead and partners at once what the screening of their own proposal came to, item by item, and nothing of anybody
 * else's. Nobody who looks after mails reads it before the result is out (I7).
 */
export class ScreeningMails {
  constructor(private readonly publicUrl: string) {}

  asked(tx: Transaction, challenge: Called, proposalId: string, outcome: Outcome): Promise<void> {
    return this.send(
      tx,
      challenge,
      proposalId,
      `/work/proposals/${proposalId}/papers`,
      askedTexts(challenge, outcome),
    );
  }

  remind(tx: Transaction, challenge: Called, proposalId: string, outcome: Outcome): Promise<void> {
    return this.send(
      tx,
      challenge,
      proposalId,
      `/work/proposals/${proposalId}/papers`,
      reminderTexts(challenge, outcome),
    );
  }

  /** @param why by the checklist, or in the secretary's words where there is none */
  ineligible(
    tx: Transaction,
    challenge: Called,
    proposalId: string,
    why: Outcome | { readonly reason: string },
  ): Promise<void> {
    return this.send(
      tx,
      challenge,
      proposalId,
      `/work/proposals/${proposalId}`,
      ineligibleTexts(challenge, why),
    );
  }

  private async send(
    tx: Transaction,
    challenge: Called,
    proposalId: string,
    path: string,
    texts: Texts,
  ): Promise<void> {
    const readers = await tx.query<Recipient>(MEMBERS, [proposalId]);
    const hiddenUntil = sealedUntil(await tx.now(), [challenge.announceAt]);
    await tx.mails(
      readers.map((reader) => {
        const link = pageLink(this.publicUrl, reader.locale, path);
        return { ...letter(reader, { vi: texts.vi(link), en: texts.en(link) }), hiddenUntil };
      }),
    );
  }
}

const MEMBERS = `
  SELECT DISTINCT a.email, a.name, a.locale
    FROM opened_version v
    JOIN membership m ON (m.organization_id = v.organization_id OR m.organization_id = ANY (v.partner_ids))
                     AND m.accepted_at IS NOT NULL
    JOIN account a ON a.id = m.account_id AND a.status = 'active'
   WHERE v.proposal_id = $1
   ORDER BY a.email`;

const titleVi = ({ title, code }: Called): string => `“${title.vi}” (${code})`;
const titleEn = ({ title, code }: Called): string => `“${title.en || title.vi}” (${code})`;

/** The items that are not met, a line each, with what was written about them. */
function linesOf(locale: LocaleCode, { checklist }: ScreeningTerms, { items }: Outcome): string {
  return items
    .flatMap(({ verdict, note }, at) => {
      const name = checklist[at]?.name;
      if (verdict === 'met' || !name) return [];
      const text = (locale === 'en' && name.en) || name.vi;
      return [`– ${text}${note === '' ? '' : `: ${note}`}`];
    })
    .join('\n');
}

const askedTexts = (challenge: Called, outcome: Outcome): Texts => {
  const { screening: terms } = challenge.evaluation;
  const day = mailDay(outcome.dueOn ?? '');
  return {
    vi: (link) => ({
      subject: `Đề nghị bổ sung giấy tờ: bài toán ${challenge.code}`,
      paragraphs: [
        `Khi xét tính hợp lệ giải pháp dự thi của tổ chức Ông/Bà cho bài toán lớn ${titleVi(challenge)}, hội đồng thấy còn thiếu giấy tờ sau:`,
        linesOf('vi', terms, outcome),
        `Đề nghị bổ sung đến hết ngày ${day} (giờ Việt Nam) tại trang dưới đây. Nội dung giải pháp đã nộp được giữ nguyên.`,
        link,
      ],
    }),
    en: (link) => ({
      subject: `Papers are missing: challenge ${challenge.code}`,
      paragraphs: [
        `When your organization’s proposal for the challenge ${titleEn(challenge)} was screened, these papers were missing:`,
        linesOf('en', terms, outcome),
        `Please supply them by the end of ${day} (Vietnam time) on the page below. The proposal stays as it was submitted.`,
        link,
      ],
    }),
  };
};

const reminderTexts = (challenge: Called, outcome: Outcome): Texts => {
  const day = mailDay(outcome.dueOn ?? '');
  return {
    vi: (link) => ({
      subject: `Sắp hết hạn bổ sung giấy tờ: bài toán ${challenge.code}`,
      paragraphs: [
        `Giấy tờ của giải pháp dự thi cho bài toán lớn ${titleVi(challenge)} chưa được bổ sung đủ. Hạn bổ sung là hết ngày ${day} (giờ Việt Nam).`,
        link,
      ],
    }),
    en: (link) => ({
      subject: `Papers are due: challenge ${challenge.code}`,
      paragraphs: [
        `Not all papers of your proposal for the challenge ${titleEn(challenge)} have been supplied. They are taken until the end of ${day} (Vietnam time).`,
        link,
      ],
    }),
  };
};

const ineligibleTexts = (challenge: Called, why: Outcome | { readonly reason: string }): Texts => {
  const { screening: terms } = challenge.evaluation;
  const reasons = (locale: LocaleCode): string =>
    'reason' in why ? why.reason : linesOf(locale, terms, why);
  return {
    vi: (link) => ({
      subject: `Kết quả xét tính hợp lệ: bài toán ${challenge.code}`,
      paragraphs: [
        `Giải pháp dự thi của tổ chức Ông/Bà cho bài toán lớn ${titleVi(challenge)} không hợp lệ nên không được chấm điểm. Lý do:`,
        reasons('vi'),
        'Trân trọng cảm ơn đơn vị đã tham gia.',
        link,
      ],
    }),
    en: (link) => ({
      subject: `Result of the screening: challenge ${challenge.code}`,
      paragraphs: [
        `Your organization’s proposal for the challenge ${titleEn(challenge)} was found ineligible and will not be scored. The reasons:`,
        reasons('en'),
        'Thank you for taking part.',
        link,
      ],
    }),
  };
};
