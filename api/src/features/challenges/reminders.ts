import type { LocalText } from '@loi-giai/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { Jobs } from '../../platform/jobs/jobs';
import { letter, pageLink, type Recipient } from '../../platform/mail/letter';
import { mailDay, mailMoment } from '../../platform/mail/mail-moment';
import { draftersOf } from '../proposals/solvers-reads';
import { englishTitle, holders } from './challenge-mails';

interface DraftDue extends Recipient {
  readonly proposal_id: string;
  readonly code: string;
  readonly title: LocalText;
  readonly closing_at: Date;
}

interface MilestoneDue {
  readonly code: string;
  readonly agency_id: string;
  readonly name: string;
  /** yyyy-MM-dd */
  readonly due: string;
  readonly responsible_person: string;
  readonly responsible_unit: string;
}

/**
 * Every morning: calls that close soon, milestones that are due soon. One transaction, so that nobody is reminded twice.
 * Of a milestone that is late, commissions/late-milestones.ts tells both sides.
 */
@Injectable()
export class Reminders implements OnModuleInit {
  private readonly publicUrl: string;

  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    configuration: Configuration,
  ) {
    this.publicUrl = configuration.publicUrl;
  }

  onModuleInit(): void {
    this.jobs.handle('reminders', () => this.remind());
  }

  async remind(): Promise<void> {
    await this.transactions.run(PORTAL_ACTOR, async (tx) => {
      await this.remindSolvers(tx);
      await this.remindOfficers(tx);
    });
  }

  /** Three days and one day before the closing time, those whose proposal is not submitted. */
  private async remindSolvers(tx: Transaction): Promise<void> {
    const calls = await tx.query<{ id: string }>(
      `SELECT id FROM challenge c WHERE c.state = 'open' AND c.closing_at > portal_now()
          AND (c.closing_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - portal_today() IN (1, 3)`,
    );
    const begun = await draftersOf(
      tx,
      calls.map(({ id }) => id),
      ['draft', 'withdrawn'],
    );
    const drafts = await tx.query<DraftDue>(
      `SELECT p.proposal_id, c.code, c.title, c.closing_at, a.email, a.name, a.locale
         FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS p(proposal_id, challenge_id, organization_id)
         JOIN challenge c ON c.id = p.challenge_id
         JOIN membership m ON m.organization_id = p.organization_id AND m.accepted_at IS NOT NULL
         JOIN account a ON a.id = m.account_id AND a.status = 'active'
        ORDER BY a.email, c.code`,
      [
        begun.map(({ proposalId }) => proposalId),
        begun.map(({ challengeId }) => challengeId),
        begun.map(({ organizationId }) => organizationId),
      ],
    );
    for (const draft of drafts)
      // Who is reminded has a draft: that stays unseen until the closing time (I1).
      await tx.mail({ ...this.draftLetter(draft), hiddenUntil: draft.closing_at });
  }

  private draftLetter(draft: DraftDue): ReturnType<typeof letter> {
    const link = pageLink(this.publicUrl, draft.locale, `/work/proposals/${draft.proposal_id}`);
    const closing = mailMoment(draft.closing_at);
    return letter(draft, {
      vi: {
        subject: `Sắp hết thời hạn nộp giải pháp cho bài toán ${draft.code}`,
        paragraphs: [
          `Bài toán lớn “${draft.title.vi}” nhận giải pháp đến ${closing}. Giải pháp của tổ chức Ông/Bà hiện chưa được nộp.`,
          `Hoàn thiện và nộp tại: ${link}`,
        ],
      },
      en: {
        subject: `The call for challenge ${draft.code} closes soon`,
        paragraphs: [
          `The challenge “${englishTitle(draft)}” receives proposals until ${closing} (Vietnam time). Your organization’s proposal has not been submitted.`,
          `Complete and submit it at: ${link}`,
        ],
      },
    });
  }

  /** A week and a day before a milestone is due. */
  private async remindOfficers(tx: Transaction): Promise<void> {
    const milestones = await tx.query<MilestoneDue>(
      `SELECT c.code, c.agency_id, s.name, s.due::text, s.responsible_person, s.responsible_unit
         FROM milestone s JOIN commission m ON m.id = s.commission_id AND m.state = 'running'
         JOIN challenge c ON c.id = m.challenge_id
        WHERE s.done_on IS NULL AND NOT s.summary AND s.due - portal_today() IN (1, 7)
        ORDER BY c.code, s.due, s.position`,
    );
    for (const milestone of milestones)
      for (const officer of await holders(tx, ['agency.officer'], milestone.agency_id))
        await tx.mail(this.milestoneLetter(officer, milestone));
  }

  private milestoneLetter(officer: Recipient, milestone: MilestoneDue): ReturnType<typeof letter> {
    const { code, name, responsible_person: person, responsible_unit: unit } = milestone;
    const due = mailDay(milestone.due);
    const link = pageLink(this.publicUrl, officer.locale, `/work/challenges/${code}`);
    return letter(officer, {
      vi: {
        subject: `Mốc sắp đến hạn của bài toán ${code}`,
        paragraphs: [
          `Mốc “${name}” đến hạn ngày ${due}. Phụ trách: ${person}, ${unit}.`,
          `Cập nhật tiến độ tại: ${link}`,
        ],
      },
      en: {
        subject: `A milestone of challenge ${code} is due soon`,
        paragraphs: [
          `The milestone “${name}” is due on ${due}. Responsible: ${person}, ${unit}.`,
          `Report its progress at: ${link}`,
        ],
      },
    });
  }
}
