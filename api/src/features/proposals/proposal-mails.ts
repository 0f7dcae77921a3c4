import type { ReceiptDocument } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { letter, type LetterText, pageLink, type Recipient } from '../../platform/mail/letter';
import { mailExactMoment } from '../../platform/mail/mail-moment';
import { Challenge } from '../challenges/challenge.entity';
import type { OwnProposal } from './proposal-access';

interface About {
  readonly challenge: Challenge;
  readonly link: string;
}
type Texts = Readonly<Record<'vi' | 'en', (about: About) => LetterText>>;

/**
 * Writes to the members of the organization, and to nobody else. No letter carries anything of the proposal, and none
 * shows in the administrator's pages before the closing time (I1).
 */
export class ProposalMails {
  constructor(private readonly publicUrl: string) {}

  submitted(tx: Transaction, proposal: OwnProposal, receipt: ReceiptDocument): Promise<void> {
    return this.send(tx, proposal, submittedTexts(receipt));
  }

  withdrawn(tx: Transaction, proposal: OwnProposal): Promise<void> {
    return this.send(tx, proposal, WITHDRAWN);
  }

  private async send(tx: Transaction, { record, organizationId }: OwnProposal, texts: Texts): Promise<void> {
    const challenge = await tx.manager.findOneByOrFail(Challenge, { id: record.challengeId });
    const members = await tx.query<Recipient>(
      `SELECT a.email, a.name, a.locale FROM membership m JOIN account a ON a.id = m.account_id
        WHERE m.organization_id = $1 AND m.accepted_at IS NOT NULL AND a.status = 'active' ORDER BY a.email`,
      [organizationId],
    );
    for (const member of members) {
      const link = pageLink(this.publicUrl, member.locale, `/work/proposals/${record.id}`);
      const about = { challenge, link };
      const mail = letter(member, { vi: texts.vi(about), en: texts.en(about) });
      await tx.mail({ ...mail, ...(challenge.closingAt && { hiddenUntil: challenge.closingAt }) });
    }
  }
}

const titleVi = ({ challenge: { title, code } }: About): string => `“${title.vi}” (${code})`;
const titleEn = ({ challenge: { title, code } }: About): string => `“${title.en || title.vi}” (${code})`;

const submittedTexts = ({ number, proposal, submittedAt, digest }: ReceiptDocument): Texts => ({
  vi: (about) => ({
    subject: `Biên nhận ${number} – bài toán ${about.challenge.code}`,
    paragraphs: [
      `Cổng Lời Giải đã tiếp nhận giải pháp dự thi của tổ chức Ông/Bà cho bài toán lớn ${titleVi(about)}.`,
      [
        `Số biên nhận: ${number}`,
        `Phiên bản: ${proposal.version}`,
        `Thời điểm tiếp nhận: ${mailExactMoment(new Date(submittedAt))} (giờ Việt Nam)`,
        `Mã băm SHA-256: ${digest}`,
      ].join('\n'),
      'Giải pháp được niêm phong đến hết thời hạn nộp. Trước thời điểm đó, Ông/Bà có thể sửa, nộp lại hoặc rút giải pháp.',
      `Xem tại: ${about.link}`,
    ],
  }),
  en: (about) => ({
    subject: `Receipt ${number} – challenge ${about.challenge.code}`,
    paragraphs: [
      `The Lời Giải portal has received your organization’s proposal for the challenge ${titleEn(about)}.`,
      [
        `Receipt number: ${number}`,
        `Version: ${proposal.version}`,
        `Received at: ${mailExactMoment(new Date(submittedAt))} (Vietnam time)`,
        `SHA-256 digest: ${digest}`,
      ].join('\n'),
      'It stays sealed until the closing time. Until then you may change, submit anew or withdraw it.',
      `See: ${about.link}`,
    ],
  }),
});

const WITHDRAWN: Texts = {
  vi: (about) => ({
    subject: `Đã rút giải pháp – bài toán ${about.challenge.code}`,
    paragraphs: [
      `Giải pháp dự thi của tổ chức Ông/Bà cho bài toán lớn ${titleVi(about)} đã được rút và sẽ không được đánh giá. Ông/Bà có thể nộp lại trước khi hết thời hạn.`,
      `Xem tại: ${about.link}`,
    ],
  }),
  en: (about) => ({
    subject: `Proposal withdrawn – challenge ${about.challenge.code}`,
    paragraphs: [
      `Your organization’s proposal for the challenge ${titleEn(about)} was withdrawn and will not be evaluated. It may be submitted anew until the closing time.`,
      `See: ${about.link}`,
    ],
  }),
};
