import { ERROR, PROPOSAL_STATE, type ErrorCode, type RoleName } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { letter, type LetterText, pageLink, type Recipient } from '../../platform/mail/letter';
import { draftersOf } from '../proposals/solvers-reads';
import type { Challenge } from './challenge.entity';

type Named = Pick<Challenge, 'id' | 'code' | 'title' | 'agencyId'>;
type Texts = (challenge: Named, link: string) => LetterText;
type Bilingual = Readonly<Record<'vi' | 'en', Texts>>;

const PROGRAMME_OFFICE: readonly RoleName[] = ['programme.officer', 'programme.lead'];
const WORKING_GROUP: readonly RoleName[] = [
  'working_group.chair',
  'working_group.secretary',
  'working_group.member',
];

/** Writes to those who take a challenge's next act. `publicUrl` is where the pages are. */
export class ChallengeMails {
  constructor(private readonly publicUrl: string) {}

  async reviewAsked(tx: Transaction, challenge: Named): Promise<void> {
    const leaders = await holders(tx, ['agency.leader'], challenge.agencyId);
    const known = new Set(leaders.map(({ email }) => email));
    const group = (await holders(tx, WORKING_GROUP, challenge.agencyId)).filter(
      ({ email }) => !known.has(email),
    );
    await this.send(tx, challenge, leaders, REVIEW_ASKED);
    await this.send(tx, challenge, group, COMMENTS_ASKED);
  }

  async approved(tx: Transaction, challenge: Named): Promise<void> {
    await this.send(tx, challenge, await holders(tx, PROGRAMME_OFFICE, null), APPROVED);
  }

  async returned(tx: Transaction, challenge: Challenge, comment: string): Promise<void> {
    await this.send(tx, challenge, await account(tx, challenge.authorId), returnedTexts(comment));
  }

  async published(tx: Transaction, challenge: Challenge): Promise<void> {
    await this.send(tx, challenge, await responsible(tx, challenge), PUBLISHED);
  }

  /** Nobody sat before the page when the portal could not publish at its planned instant. */
  async publicationFailed(tx: Transaction, challenge: Challenge, failure: ErrorCode): Promise<void> {
    const office = await holders(tx, PROGRAMME_OFFICE, null);
    await this.send(tx, challenge, office, publicationFailedTexts(failure));
  }

  async cancelled(tx: Transaction, challenge: Challenge, reason: string): Promise<void> {
    await this.send(tx, challenge, await responsible(tx, challenge), cancelledTexts(reason));
    // Who hears of it as a solver has a proposal: that stays unseen until the closing time (I1).
    await this.send(tx, challenge, await solvers(tx, challenge.id), cancelledTexts(reason), {
      page: `/challenges/${challenge.code}`,
      hiddenUntil: challenge.closingAt,
    });
  }

  async callClosed(tx: Transaction, challenge: Challenge): Promise<void> {
    const people = [...(await responsible(tx, challenge)), ...(await panel(tx, challenge.id))];
    await this.send(tx, challenge, people, CALL_CLOSED);
  }

  private async send(
    tx: Transaction,
    challenge: Named,
    people: readonly Recipient[],
    texts: Bilingual,
    {
      page = `/work/challenges/${challenge.code}`,
      hiddenUntil = null,
    }: { page?: string; hiddenUntil?: Date | null } = {},
  ): Promise<void> {
    const once = new Map(people.map((person) => [person.email, person]));
    for (const person of once.values()) {
      const link = pageLink(this.publicUrl, person.locale, page);
      const mail = letter(person, { vi: texts.vi(challenge, link), en: texts.en(challenge, link) });
      await tx.mail({ ...mail, ...(hiddenUntil && { hiddenUntil }) });
    }
  }
}

/** Those who hold one of the roles in the agency; with null those who hold it everywhere. */
export function holders(
  tx: Transaction,
  roles: readonly RoleName[],
  agencyId: string | null,
): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `SELECT DISTINCT a.email, a.name, a.locale FROM held_role g JOIN account a ON a.id = g.account_id
      WHERE g.role = ANY ($1) AND g.scope_id IS NOT DISTINCT FROM $2::uuid AND a.status = 'active'
      ORDER BY a.email`,
    [roles, agencyId],
  );
}

/** The author, the leaders of its agency and of those that have joined it, and whoever asked in their name. */
async function responsible(tx: Transaction, { id, authorId, agencyId }: Challenge): Promise<Recipient[]> {
  const joined = await tx.query<Recipient>(
    `SELECT DISTINCT a.email, a.name, a.locale
       FROM challenge_agency j JOIN account a ON a.status = 'active' AND (
            EXISTS (SELECT 1 FROM role_grant g
                     WHERE g.account_id = a.id AND g.role = 'agency.leader' AND g.scope_id = j.agency_id)
            OR EXISTS (SELECT 1 FROM join_request r
                        WHERE r.requested_by = a.id AND r.challenge_id = j.challenge_id
                          AND r.agency_id = j.agency_id AND r.state = 'consented'))
      WHERE j.challenge_id = $1 ORDER BY a.email`,
    [id],
  );
  return [...(await account(tx, authorId)), ...(await holders(tx, ['agency.leader'], agencyId)), ...joined];
}

export function account(tx: Transaction, accountId: string): Promise<Recipient[]> {
  return tx.query<Recipient>(`SELECT email, name, locale FROM account WHERE id = $1 AND status = 'active'`, [
    accountId,
  ]);
}

function panel(tx: Transaction, challengeId: string): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `SELECT a.email, a.name, a.locale
       FROM panel p JOIN panel_member m ON m.panel_id = p.id JOIN account a ON a.id = m.account_id
      WHERE p.challenge_id = $1 AND a.status IN ('active', 'invited') ORDER BY a.email`,
    [challengeId],
  );
}

/**
 * Members of every organization that has begun a proposal, also of one that has withdrawn it; a mail to them is hidden until
 * the closing time (I1).
 */
export async function solvers(tx: Transaction, challengeId: string): Promise<Recipient[]> {
  const drafters = await draftersOf(tx, [challengeId], Object.values(PROPOSAL_STATE));
  return tx.query<Recipient>(
    `SELECT DISTINCT a.email, a.name, a.locale FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.organization_id = ANY ($1::uuid[]) AND m.accepted_at IS NOT NULL AND a.status = 'active' ORDER BY a.email`,
    [drafters.map(({ organizationId }) => organizationId)],
  );
}

/** The title in English where there is one. */
export function englishTitle({ title }: Pick<Challenge, 'title'>): string {
  return title.en === '' ? title.vi : title.en;
}

const vi = (challenge: Named): string => `“${challenge.title.vi}” (${challenge.code})`;
const en = (challenge: Named): string => `“${englishTitle(challenge)}” (${challenge.code})`;

const REVIEW_ASKED: Bilingual = {
  vi: (challenge, link) => ({
    subject: `Xin ý kiến duyệt bài toán ${challenge.code}`,
    paragraphs: [
      `Bài toán lớn ${vi(challenge)} đã được soạn xong và trình lãnh đạo đơn vị xem xét, phê duyệt.`,
      `Xem và phê duyệt tại: ${link}`,
    ],
  }),
  en: (challenge, link) => ({
    subject: `Challenge ${challenge.code} awaits your approval`,
    paragraphs: [
      `The challenge ${en(challenge)} has been drafted and awaits the approval of the agency’s leader.`,
      `Review it at: ${link}`,
    ],
  }),
};

const COMMENTS_ASKED: Bilingual = {
  vi: (challenge, link) => ({
    subject: `Xin ý kiến Tổ công tác về bài toán ${challenge.code}`,
    paragraphs: [
      `Bài toán lớn ${vi(challenge)} đã được trình duyệt. Đề nghị thành viên Tổ công tác đọc và nhận xét trước khi lãnh đạo đơn vị phê duyệt.`,
      `Đọc và nhận xét tại: ${link}`,
    ],
  }),
  en: (challenge, link) => ({
    subject: `The working group is asked to comment on challenge ${challenge.code}`,
    paragraphs: [
      `The challenge ${en(challenge)} has been sent to review. Members of the working group are asked to read it and comment before the agency’s leader approves it.`,
      `Read and comment at: ${link}`,
    ],
  }),
};

const APPROVED: Bilingual = {
  vi: (challenge, link) => ({
    subject: `Bài toán ${challenge.code} đã được phê duyệt, chờ công bố`,
    paragraphs: [
      `Lãnh đạo đơn vị đã phê duyệt bài toán lớn ${vi(challenge)}. Đề nghị cơ quan thường trực chương trình sàng lọc và công bố.`,
      `Sàng lọc và công bố tại: ${link}`,
    ],
  }),
  en: (challenge, link) => ({
    subject: `Challenge ${challenge.code} is approved and awaits publication`,
    paragraphs: [
      `The agency’s leader has approved the challenge ${en(challenge)}. The programme office is asked to triage and publish it.`,
      `Triage and publish it at: ${link}`,
    ],
  }),
};

const PUBLISHED: Bilingual = {
  vi: (challenge, link) => ({
    subject: `Bài toán ${challenge.code} đã được công bố`,
    paragraphs: [
      `Bài toán lớn ${vi(challenge)} đã được công bố và bắt đầu tiếp nhận giải pháp. Các giải pháp được niêm phong đến hết thời hạn nộp.`,
      `Theo dõi tại: ${link}`,
    ],
  }),
  en: (challenge, link) => ({
    subject: `Challenge ${challenge.code} has been published`,
    paragraphs: [
      `The challenge ${en(challenge)} has been published and receives proposals. They stay sealed until the closing time.`,
      `Follow it at: ${link}`,
    ],
  }),
};

const CALL_CLOSED: Bilingual = {
  vi: (challenge, link) => ({
    subject: `Đã hết thời hạn nộp giải pháp cho bài toán ${challenge.code}`,
    paragraphs: [
      `Thời hạn nộp giải pháp cho bài toán lớn ${vi(challenge)} đã kết thúc. Hội đồng đánh giá có thể bắt đầu, trước hết bằng việc khai báo xung đột lợi ích.`,
      `Xem tại: ${link}`,
    ],
  }),
  en: (challenge, link) => ({
    subject: `The call for challenge ${challenge.code} has closed`,
    paragraphs: [
      `The closing time of the challenge ${en(challenge)} has passed. The panel can begin its evaluation, first of all by declaring conflicts of interest.`,
      `See: ${link}`,
    ],
  }),
};

const returnedTexts = (comment: string): Bilingual => ({
  vi: (challenge, link) => ({
    subject: `Bài toán ${challenge.code} được trả lại để hoàn thiện`,
    paragraphs: [
      `Bài toán lớn ${vi(challenge)} được trả lại với ý kiến sau:`,
      comment,
      `Hoàn thiện và trình lại tại: ${link}`,
    ],
  }),
  en: (challenge, link) => ({
    subject: `Challenge ${challenge.code} was returned for revision`,
    paragraphs: [
      `The challenge ${en(challenge)} was returned with this comment:`,
      comment,
      `Revise and send it again at: ${link}`,
    ],
  }),
});

/** What keeps a plan from being carried out, apart from what nobody can foresee. */
const FAILURES: Partial<Record<ErrorCode, { readonly vi: string; readonly en: string }>> = {
  [ERROR.datesOutOfOrder]: {
    vi: 'các mốc thời gian của bài toán không còn phù hợp',
    en: 'its dates no longer fit',
  },
  [ERROR.challengeIncomplete]: {
    vi: 'nội dung bài toán không còn đầy đủ',
    en: 'its content is no longer complete',
  },
  [ERROR.triageMissing]: { vi: 'chưa có kết quả sàng lọc', en: 'it has not been triaged' },
  [ERROR.fourEyes]: {
    vi: 'người hẹn giờ công bố đã tham gia soạn hoặc duyệt bài toán',
    en: 'whoever scheduled it has written in it or approved it',
  },
};
const UNFORESEEN = {
  vi: 'điều kiện công bố không còn được đáp ứng',
  en: 'it no longer meets the conditions',
};

const publicationFailedTexts = (failure: ErrorCode): Bilingual => {
  const reason = FAILURES[failure] ?? UNFORESEEN;
  return {
    vi: (challenge, link) => ({
      subject: `Không công bố được bài toán ${challenge.code} theo giờ đã hẹn`,
      paragraphs: [
        `Bài toán lớn ${vi(challenge)} chưa được công bố vào giờ đã hẹn vì ${reason.vi}. Lịch công bố đã được hủy, bài toán vẫn ở trạng thái đã duyệt.`,
        `Kiểm tra, hẹn giờ lại hoặc trả lại tại: ${link}`,
      ],
    }),
    en: (challenge, link) => ({
      subject: `Challenge ${challenge.code} could not be published as scheduled`,
      paragraphs: [
        `The challenge ${en(challenge)} was not published at its scheduled time because ${reason.en}. The schedule has been dropped; the challenge remains approved.`,
        `Check it, schedule it anew or return it at: ${link}`,
      ],
    }),
  };
};

const cancelledTexts = (reason: string): Bilingual => ({
  vi: (challenge, link) => ({
    subject: `Bài toán ${challenge.code} đã bị hủy`,
    paragraphs: [`Bài toán lớn ${vi(challenge)} đã bị hủy với lý do sau:`, reason, `Xem tại: ${link}`],
  }),
  en: (challenge, link) => ({
    subject: `Challenge ${challenge.code} has been cancelled`,
    paragraphs: [
      `The challenge ${en(challenge)} has been cancelled for this reason:`,
      reason,
      `See: ${link}`,
    ],
  }),
});
