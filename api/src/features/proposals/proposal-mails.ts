import { jointName, type SignedReceipt } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { letter, type LetterText, pageLink } from '../../platform/mail/letter';
import { mailExactMoment } from '../../platform/mail/mail-moment';
import { Challenge } from '../challenges/challenge.entity';
import type { OwnProposal } from './proposal-access';
import { calledSolvers } from './proposal-partners';
import { type ProposalReaders, withoutDoubles } from './proposal-readers';

/** The call a letter is about. */
type AboutCall = Pick<Challenge, 'code' | 'title' | 'closingAt'>;

interface About {
  readonly challenge: AboutCall;
  readonly link: string;
  readonly verifyLink: string;
}
type Texts = Readonly<Record<'vi' | 'en', (about: About) => LetterText>>;

/**
 * Writes to the members of the lead and of its partners, and to nobody else. No letter carries anything of the proposal, and none
 * shows in the administrator's pages before the closing time (I1).
 */
export class ProposalMails {
  constructor(private readonly publicUrl: string) {}

  submitted(
    tx: Transaction,
    proposalId: string,
    challenge: AboutCall,
    readers: ProposalReaders,
    signed: SignedReceipt,
  ): Promise<void> {
    return this.send(tx, proposalId, challenge, readers, submittedTexts(signed));
  }

  async withdrawn(tx: Transaction, own: OwnProposal): Promise<void> {
    const { id, challengeId } = own.record;
    const challenge = await tx.manager.findOneByOrFail(Challenge, { id: challengeId });
    const solvers = await calledSolvers(tx.manager, own);
    await this.send(tx, id, challenge, withoutDoubles(solvers.flatMap(({ readers }) => readers)), WITHDRAWN);
  }

  private async send(
    tx: Transaction,
    proposalId: string,
    challenge: AboutCall,
    readers: ProposalReaders,
    texts: Texts,
  ): Promise<void> {
    const hidden = challenge.closingAt && { hiddenUntil: challenge.closingAt };
    const mails = readers.map((reader) => {
      const link = pageLink(this.publicUrl, reader.locale, `/work/proposals/${proposalId}`);
      const verifyLink = pageLink(this.publicUrl, reader.locale, '/verify');
      const about = { challenge, link, verifyLink };
      return { ...letter(reader, { vi: texts.vi(about), en: texts.en(about) }), ...hidden };
    });
    await tx.mails(mails);
  }
}

const titleVi = ({ challenge: { title, code } }: About): string => `“${title.vi}” (${code})`;
const titleEn = ({ challenge: { title, code } }: About): string => `“${title.en || title.vi}” (${code})`;

const submittedTexts = ({
  receipt: { number, organizations, proposal, submittedAt, digest },
  signature,
}: SignedReceipt): Texts => ({
  vi: (about) => ({
    subject: `Biên nhận ${number} – bài toán ${about.challenge.code}`,
    paragraphs: [
      `Cổng Lời Giải đã tiếp nhận giải pháp dự thi của tổ chức Ông/Bà cho bài toán lớn ${titleVi(about)}.`,
      [
        `Số biên nhận: ${number}`,
        `Tổ chức dự thi: ${jointName(organizations.map(({ name }) => name))}`,
        `Phiên bản: ${proposal.version}`,
        `Thời điểm tiếp nhận: ${mailExactMoment(new Date(submittedAt))} (giờ Việt Nam)`,
        `Mã băm SHA-256 của nội dung: ${digest}`,
        `Chữ ký số: ${signature}`,
      ].join('\n'),
      `Xem, tải và lưu giữ biên nhận tại: ${about.link}/receipts/${number}`,
      `Ai giữ tệp biên nhận cũng kiểm tra được tại: ${about.verifyLink}`,
      `Giải pháp được niêm phong đến hết thời hạn nộp. Trước thời điểm đó, Ông/Bà có thể sửa, nộp lại hoặc rút giải pháp tại: ${about.link}`,
    ],
  }),
  en: (about) => ({
    subject: `Receipt ${number} – challenge ${about.challenge.code}`,
    paragraphs: [
      `The Lời Giải portal has received your organization’s proposal for the challenge ${titleEn(about)}.`,
      [
        `Receipt number: ${number}`,
        `Organizations: ${jointName(organizations.map(({ name }) => name))}`,
        `Version: ${proposal.version}`,
        `Received at: ${mailExactMoment(new Date(submittedAt))} (Vietnam time)`,
        `SHA-256 digest of the content: ${digest}`,
        `Signature: ${signature}`,
      ].join('\n'),
      `See, download and keep the receipt at: ${about.link}/receipts/${number}`,
      `Whoever holds the receipt’s file can check it at: ${about.verifyLink}`,
      `The proposal stays sealed until the closing time. Until then you may change, submit anew or withdraw it at: ${about.link}`,
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
