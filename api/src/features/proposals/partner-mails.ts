import type { Transaction } from '../../platform/database/transactions';
import { letter, type LetterText, pageLink, type Recipient } from '../../platform/mail/letter';
import { Challenge } from '../challenges/challenge.entity';
import type { OwnProposal } from './proposal-access';
import { called, type CalledSolver, type OpenedPartner } from './proposal-partners';

/** Lead and partner are named as they are called now; `by` is who acted. */
interface About {
  readonly lead: string;
  readonly partner: string;
  readonly by: string;
  readonly call: string;
  readonly link: string;
}
interface Texts {
  readonly vi: (about: About) => LetterText;
  readonly en: (about: About) => LetterText;
}

/** What a page's address is made of. */
interface Places {
  readonly proposalId: string;
  readonly partnershipId: string;
  readonly code: string;
}
interface Occasion extends Texts {
  /** The lead's members, the partner's, or those of them who can answer in its name. */
  readonly to: 'lead' | 'partner' | 'managers';
  /** Without the language prefix. */
  readonly page: (places: Places) => string;
}

export type PartnerOccasion = keyof typeof OCCASIONS;

/** Letters between lead and partners: none of them shows in the administrator's pages before the closing time (I1). */
export class PartnerMails {
  constructor(private readonly publicUrl: string) {}

  async send(
    tx: Transaction,
    name: PartnerOccasion,
    { record, organizationId: leadId }: OwnProposal,
    { id: partnershipId, organizationId }: Pick<OpenedPartner, 'id' | 'organizationId'>,
  ): Promise<void> {
    const { code, title, closingAt } = await tx.manager.findOneByOrFail(Challenge, {
      id: record.challengeId,
    });
    const [lead, partner] = await called(tx.manager, [leadId, organizationId]);
    if (!lead || !partner) return;
    const occasion: Occasion = OCCASIONS[name];
    const page = occasion.page({ proposalId: record.id, partnershipId, code });
    const about = { lead: lead.name, partner: partner.name, by: tx.actor.name };
    const hidden = closingAt && { hiddenUntil: closingAt };
    await tx.mails(
      (await readersOf(tx, occasion, lead, partner)).map((reader) => {
        const link = pageLink(this.publicUrl, reader.locale, page);
        const vi = occasion.vi({ ...about, link, call: `“${title.vi}” (${code})` });
        const en = occasion.en({ ...about, link, call: `“${title.en || title.vi}” (${code})` });
        return { ...letter(reader, { vi, en }), ...hidden };
      }),
    );
  }
}

async function readersOf(
  tx: Transaction,
  { to }: Occasion,
  lead: CalledSolver,
  partner: CalledSolver,
): Promise<readonly Recipient[]> {
  if (to === 'managers') return managersOf(tx, partner.organizationId);
  return to === 'lead' ? lead.readers : partner.readers;
}

/** Those who can answer in the organization's name. */
function managersOf(tx: Transaction, organizationId: string): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `SELECT a.email, a.name, a.locale FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.organization_id = $1 AND m.role IN ('owner', 'admin') AND m.accepted_at IS NOT NULL
        AND a.status = 'active' ORDER BY a.email`,
    [organizationId],
  );
}

const toProposal = ({ proposalId }: Places): string => `/work/proposals/${proposalId}`;
const toPartnership = ({ partnershipId }: Places): string => `/work/partnerships/${partnershipId}`;
const toChallenge = ({ code }: Places): string => `/challenges/${code}`;

const OCCASIONS = {
  invited: {
    to: 'managers',
    page: toPartnership,
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
    to: 'lead',
    page: toProposal,
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
    to: 'lead',
    page: toProposal,
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
    to: 'lead',
    page: toProposal,
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
    to: 'managers',
    page: toChallenge,
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
    to: 'partner',
    page: toChallenge,
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
} satisfies Record<string, Occasion>;
