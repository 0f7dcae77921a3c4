import { cityDayOf } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { mailDay } from '../../platform/mail/mail-moment';
import { type NoticeTexts, notices } from '../../platform/mail/notice';
import {
  type Person,
  bothSides,
  leadersOf,
  officersOf,
  othersOf,
  solversOf,
} from '../commissions/commission-circle-reads';
import type { SeenDelivery } from './delivery-access';

/** What a letter about a delivery names. */
interface Told {
  readonly milestone: string;
  readonly round: number;
  readonly code: string;
}

/** Letters about deliveries: to whoever is next, and to whoever waited for it. */
export class DeliveryMails {
  constructor(private readonly publicUrl: string) {}

  async submitted(tx: Transaction, seen: SeenDelivery, milestone: string): Promise<void> {
    await this.send(
      tx,
      await officersOf(tx, seen.challenge.agencyId),
      seen,
      (told) =>
        texts(
          told,
          ['Chờ kiểm tra nghiệm thu', 'đã được bàn giao và chờ cơ quan kiểm tra theo tiêu chí nghiệm thu.'],
          ['A delivery waits to be checked', 'was handed in and waits to be checked against its criteria.'],
        ),
      milestone,
    );
  }

  async checked(tx: Transaction, seen: SeenDelivery, milestone: string): Promise<void> {
    await this.send(
      tx,
      await leadersOf(tx, seen.challenge.agencyId),
      seen,
      (told) =>
        texts(
          told,
          ['Chờ lãnh đạo nghiệm thu', 'đã được kiểm tra theo tiêu chí và chờ lãnh đạo kết luận.'],
          [
            'A delivery waits for your acceptance',
            'was checked against its criteria and waits for the leader.',
          ],
        ),
      milestone,
    );
  }

  async accepted(tx: Transaction, seen: SeenDelivery, milestone: string, number: string): Promise<void> {
    const day = mailDay(cityDayOf(seen.delivery.submittedAt ?? new Date(0)));
    await this.send(
      tx,
      await bothSides(tx, seen),
      seen,
      (told) =>
        texts(
          told,
          [
            'Đã nghiệm thu',
            `đã được nghiệm thu theo biên bản số ${number}; ngày hoàn thành ghi nhận là ngày bàn giao ${day}.`,
          ],
          [
            'Accepted',
            `was accepted by minutes ${number}; it counts as done on the day it was handed in, ${day}.`,
          ],
        ),
      milestone,
    );
  }

  async returned(tx: Transaction, seen: SeenDelivery, milestone: string, by: string): Promise<void> {
    await this.send(
      tx,
      await solversOf(tx, seen),
      seen,
      (told) =>
        texts(
          told,
          [
            'Hồ sơ bàn giao được trả lại',
            `được trả lại; xin bổ sung và bàn giao lại trước hết ngày ${mailDay(by)}.`,
          ],
          ['A delivery was returned', `was returned; what is missing is to be handed in by ${mailDay(by)}.`],
        ),
      milestone,
    );
  }

  private async send(
    tx: Transaction,
    people: readonly Person[],
    { delivery, challenge }: SeenDelivery,
    say: (told: Told) => NoticeTexts,
    milestone: string,
  ): Promise<void> {
    const told = { milestone, round: delivery.round, code: challenge.code };
    await tx.mails(
      notices(this.publicUrl, `/work/deliveries/${delivery.id}`, othersOf(tx, people), say(told)),
    );
  }
}

function texts(
  { milestone, round, code }: Told,
  vi: readonly [subject: string, text: string],
  en: readonly [subject: string, text: string],
): NoticeTexts {
  return {
    vi: {
      subject: `${vi[0]}: mốc “${milestone}” (${code})`,
      paragraphs: [`Mốc “${milestone}” của bài toán ${code}, lần ${round}, ${vi[1]}`],
    },
    en: {
      subject: `${en[0]}: milestone “${milestone}” (${code})`,
      paragraphs: [`Milestone “${milestone}” of challenge ${code}, round ${round}, ${en[1]}`],
    },
  };
}
