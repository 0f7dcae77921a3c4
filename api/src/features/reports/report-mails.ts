import type { LocaleCode, ReportTiming } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { type LetterText, type Recipient, letter, pageLink } from '../../platform/mail/letter';

/** What letters say of a report. */
export interface Told {
  readonly id: string;
  readonly code: string;
  readonly dueOn: string;
}

export type Due = Told & { readonly timing: ReportTiming; readonly daysLate: number };

const written = (day: string): string => day.split('-').reverse().join('/');

/** Letters about reports; what is said in them stands on the page. */
export class ReportMails {
  constructor(private readonly publicUrl: string) {}

  async submitted(tx: Transaction, people: readonly Recipient[], told: Told): Promise<void> {
    await this.send(tx, people, told, {
      vi: {
        subject: `Báo cáo đã nộp: bài toán ${told.code}`,
        paragraphs: [
          `Báo cáo hạn ${written(told.dueOn)} của bài toán ${told.code} đã được nộp, chờ xem xét.`,
        ],
      },
      en: {
        subject: `A report was handed in: challenge ${told.code}`,
        paragraphs: [
          `The report due on ${written(told.dueOn)} of challenge ${told.code} waits for your review.`,
        ],
      },
    });
  }

  async reviewed(
    tx: Transaction,
    people: readonly Recipient[],
    told: Told,
    act: 'accept' | 'return',
  ): Promise<void> {
    const accepted = act === 'accept';
    await this.send(tx, people, told, {
      vi: {
        subject: `Báo cáo ${accepted ? 'được chấp nhận' : 'bị trả lại để bổ sung'}: bài toán ${told.code}`,
        paragraphs: [`Cơ quan đã xem xét báo cáo hạn ${written(told.dueOn)} của bài toán ${told.code}.`],
      },
      en: {
        subject: `A report was ${accepted ? 'accepted' : 'returned'}: challenge ${told.code}`,
        paragraphs: [
          `The agency has reviewed the report due on ${written(told.dueOn)} of challenge ${told.code}.`,
        ],
      },
    });
  }

  /** One letter for all that a morning has to tell somebody. */
  async digest(
    tx: Transaction,
    person: Recipient,
    due: readonly Due[],
    as: 'solver' | 'agency',
  ): Promise<void> {
    const lines = (locale: LocaleCode): string =>
      due
        .map(
          (one) =>
            `– ${lineOf(one, locale)}\n  ${pageLink(this.publicUrl, locale, `/work/reports/${one.id}`)}`,
        )
        .join('\n');
    const late = due.filter(({ timing }) => timing === 'late').length;
    await tx.mail(
      letter(person, {
        vi: {
          subject:
            as === 'solver'
              ? `Nhắc báo cáo: ${due.length} báo cáo đến hạn${late > 0 ? `, trong đó ${late} quá hạn` : ''}`
              : `${late} báo cáo của đơn vị thực hiện đã quá hạn`,
          paragraphs: [lines('vi')],
        },
        en: {
          subject:
            as === 'solver'
              ? `Reports that are due: ${due.length}${late > 0 ? `, ${late} of them overdue` : ''}`
              : `Reports of solvers that are overdue: ${late}`,
          paragraphs: [lines('en')],
        },
      }),
    );
  }

  private async send(
    tx: Transaction,
    people: readonly Recipient[],
    { id }: Told,
    texts: Readonly<Record<LocaleCode, LetterText>>,
  ): Promise<void> {
    const linked = (locale: LocaleCode): LetterText => ({
      ...texts[locale],
      paragraphs: [...texts[locale].paragraphs, pageLink(this.publicUrl, locale, `/work/reports/${id}`)],
    });
    await tx.mails(people.map((person) => letter(person, { vi: linked('vi'), en: linked('en') })));
  }
}

function lineOf({ code, dueOn, timing, daysLate }: Due, locale: LocaleCode): string {
  const day = written(dueOn);
  if (locale === 'vi')
    return timing === 'late'
      ? `${code}: báo cáo hạn ${day}, quá hạn ${daysLate} ngày làm việc`
      : `${code}: báo cáo hạn ${day}${timing === 'today' ? ', đến hạn hôm nay' : ''}`;
  return timing === 'late'
    ? `${code}: due on ${day}, ${daysLate} working days overdue`
    : `${code}: due on ${day}${timing === 'today' ? ', today' : ''}`;
}
