import type { LocaleCode } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { type LetterText, letter, pageLink } from '../../platform/mail/letter';
import type { Challenge } from '../challenges/challenge.entity';
import {
  type Person,
  leadersOf,
  officeOfProgramme,
  officersOf,
  othersOf,
} from '../commissions/commission-circle-reads';
import type { ResultEdition } from './result-edition.entity';

type Words = Readonly<Record<LocaleCode, readonly [subject: string, text: string]>>;

/** Letters to those who write and publish a result; what it says stands on its page. */
export class ResultMails {
  constructor(private readonly publicUrl: string) {}

  /** Whoever may publish hears of it. */
  async submitted(tx: Transaction, challenge: Challenge): Promise<void> {
    const people = [...(await leadersOf(tx, challenge.agencyId)), ...(await officeOfProgramme(tx))];
    await this.send(tx, people, challenge, {
      vi: ['Kết quả chờ công bố', 'Bản công bố kết quả đã được trình để xem xét, công bố.'],
      en: ['A result waits to be published', 'A result was submitted for you to publish or return.'],
    });
  }

  async returned(tx: Transaction, challenge: Challenge, { writers }: ResultEdition): Promise<void> {
    const wrote = (await officersOf(tx, challenge.agencyId)).filter(({ id }) => writers.includes(id));
    await this.send(tx, wrote, challenge, {
      vi: ['Bản công bố kết quả được trả lại', 'Bản công bố kết quả được trả lại để bổ sung; lý do xem tại:'],
      en: ['The result was returned', 'The result was returned to be completed; the reasons stand here:'],
    });
  }

  async published(tx: Transaction, challenge: Challenge): Promise<void> {
    await this.send(tx, await officersOf(tx, challenge.agencyId), challenge, {
      vi: ['Kết quả đã được công bố', 'Kết quả đã được công bố và giữ nguyên như khi công bố.'],
      en: ['The result was published', 'The result was published and stays as it is.'],
    });
  }

  private async send(
    tx: Transaction,
    people: readonly Person[],
    { code }: Challenge,
    words: Words,
  ): Promise<void> {
    const text = (locale: LocaleCode): LetterText => {
      const [subject, sentence] = words[locale];
      return {
        subject: `${subject}: ${locale === 'vi' ? 'bài toán' : 'challenge'} ${code}`,
        paragraphs: [sentence, pageLink(this.publicUrl, locale, `/work/challenges/${code}/outcomes`)],
      };
    };
    await tx.mails(othersOf(tx, people).map((to) => letter(to, { vi: text('vi'), en: text('en') })));
  }
}
