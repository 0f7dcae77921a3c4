import type { LocaleCode } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { type LetterText, letter, pageLink } from '../../platform/mail/letter';
import {
  type Person,
  leadersOf,
  officeOfProgramme,
  officersOf,
  othersOf,
  solversOf,
} from '../commissions/commission-circle-reads';
import type { SeenReplication } from './replication-access';

type Words = Readonly<Record<LocaleCode, readonly [subject: string, text: string]>>;

/** Letters about replications; what is asked and answered stands on the replication's page. */
export class ReplicationMails {
  constructor(private readonly publicUrl: string) {}

  async toConfirm(tx: Transaction, seen: SeenReplication): Promise<void> {
    const people = await everyOf(tx, seen.takers, leadersOf);
    await this.send(tx, people, seen, {
      vi: [
        'Đề nghị nhân rộng chờ duyệt',
        'Một đề nghị nhân rộng giải pháp của cơ quan khác đang chờ lãnh đạo duyệt.',
      ],
      en: [
        'A request to take a solution over',
        'A request to take over a solution of another agency waits for you to confirm it.',
      ],
    });
  }

  /** To owner and solver. */
  async asked(tx: Transaction, seen: SeenReplication): Promise<void> {
    await this.send(tx, await otherSide(tx, seen), seen, {
      vi: [
        'Đề nghị nhân rộng giải pháp',
        'Một cơ quan đề nghị nhân rộng giải pháp này. Xin trả lời đồng ý, có điều kiện hoặc từ chối.',
      ],
      en: [
        'Another agency asks for the solution',
        'An agency asks to take this solution over. Please answer yes, with your conditions, or no.',
      ],
    });
  }

  async answered(tx: Transaction, seen: SeenReplication, act: 'answer' | 'agree' | 'decline'): Promise<void> {
    await this.send(tx, [...(await takersOf(tx, seen)), ...(await otherSide(tx, seen))], seen, ANSWERS[act]);
  }

  async started(tx: Transaction, seen: SeenReplication): Promise<void> {
    await this.send(tx, [...(await otherSide(tx, seen)), ...(await officeOfProgramme(tx))], seen, {
      vi: [
        'Bắt đầu nhân rộng',
        'Việc nhân rộng giải pháp đã bắt đầu. Hằng năm, trong năm năm, cơ quan sử dụng báo cáo kết quả.',
      ],
      en: [
        'A replication has begun',
        'The solution is being taken over. Each year, for five years, the agency reports what came of it.',
      ],
    });
  }

  async ended(tx: Transaction, seen: SeenReplication): Promise<void> {
    await this.send(tx, [...(await otherSide(tx, seen)), ...(await officeOfProgramme(tx))], seen, {
      vi: ['Kết thúc nhân rộng', 'Cơ quan không còn sử dụng giải pháp; lý do xem tại:'],
      en: ['A replication has ended', 'The agency no longer uses the solution; the reasons stand here:'],
    });
  }

  async withdrawn(tx: Transaction, seen: SeenReplication): Promise<void> {
    await this.send(tx, await otherSide(tx, seen), seen, {
      vi: ['Đề nghị nhân rộng được rút', 'Cơ quan đã rút đề nghị nhân rộng giải pháp.'],
      en: ['A request was withdrawn', 'The agency has withdrawn its request to take the solution over.'],
    });
  }

  /** @param days until it is due; negative: since */
  async followUp(tx: Transaction, seen: SeenReplication, days: number, veryLate: boolean): Promise<void> {
    const people = [...(await takersOf(tx, seen)), ...(veryLate ? await officeOfProgramme(tx) : [])];
    await this.send(tx, people, seen, {
      vi: [
        days < 0 ? 'Quá hạn báo cáo nhân rộng' : 'Đến hạn báo cáo nhân rộng',
        days < 0
          ? `Báo cáo hằng năm về giải pháp đã nhân rộng quá hạn ${-days} ngày.`
          : `Báo cáo hằng năm về giải pháp đã nhân rộng đến hạn sau ${days} ngày.`,
      ],
      en: [
        days < 0 ? 'A report on a replication is late' : 'A report on a replication is due',
        days < 0
          ? `The yearly report on the solution taken over is late by so many days: ${-days}.`
          : `The yearly report on the solution taken over is due in so many days: ${days}.`,
      ],
    });
  }

  private async send(
    tx: Transaction,
    people: readonly Person[],
    { replication, challenge: { code } }: SeenReplication,
    words: Words,
  ): Promise<void> {
    const text = (locale: LocaleCode): LetterText => {
      const [subject, sentence] = words[locale];
      return {
        subject: `${subject}: ${locale === 'vi' ? 'bài toán' : 'challenge'} ${code}`,
        paragraphs: [sentence, pageLink(this.publicUrl, locale, `/work/replications/${replication.id}`)],
      };
    };
    await tx.mails(othersOf(tx, people).map((to) => letter(to, { vi: text('vi'), en: text('en') })));
  }
}

const ANSWERS: Readonly<Record<'answer' | 'agree' | 'decline', Words>> = {
  answer: {
    vi: ['Trả lời đề nghị nhân rộng', 'Một bên đã đồng ý cho nhân rộng; đang chờ bên còn lại.'],
    en: [
      'An answer to the request',
      'One side has agreed to the replication; the other one is still to answer.',
    ],
  },
  agree: {
    vi: ['Thống nhất nhân rộng', 'Cơ quan chủ bài toán và tổ chức giải bài toán đều đồng ý; có thể bắt đầu.'],
    en: ['The replication is settled', 'The owner and the solver have both agreed: it may begin.'],
  },
  decline: {
    vi: ['Không đồng ý nhân rộng', 'Đề nghị nhân rộng không được đồng ý; lý do xem tại:'],
    en: [
      'The request was declined',
      'The request to take the solution over was declined; the reasons stand here:',
    ],
  },
};

async function everyOf(
  tx: Transaction,
  agencies: readonly string[],
  people: (tx: Transaction, agencyId: string) => Promise<Person[]>,
): Promise<Person[]> {
  const found: Person[] = [];
  for (const agency of agencies) found.push(...(await people(tx, agency)));
  return found;
}

async function takersOf(tx: Transaction, { takers }: SeenReplication): Promise<Person[]> {
  return [...(await everyOf(tx, takers, officersOf)), ...(await everyOf(tx, takers, leadersOf))];
}

async function otherSide(tx: Transaction, seen: SeenReplication): Promise<Person[]> {
  return [...(await everyOf(tx, seen.owners, leadersOf)), ...(await solversOf(tx, seen))];
}
