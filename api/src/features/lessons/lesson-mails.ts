import type { LocaleCode } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { type LetterText, letter, pageLink } from '../../platform/mail/letter';
import { type Person, leadersOf, othersOf } from '../commissions/commission-circle-reads';
import type { SeenLesson } from './lesson-access';

type Bilingual = Readonly<Record<LocaleCode, LetterText>>;

/** Letters about lessons; what they say stands on the page. */
export class LessonMails {
  constructor(private readonly publicUrl: string) {}

  async submitted(tx: Transaction, { lesson, challenge }: SeenLesson): Promise<void> {
    const { title } = lesson;
    await this.send(tx, await leadersOf(tx, challenge.agencyId), lesson.id, {
      vi: {
        subject: `Bài học kinh nghiệm chờ duyệt: ${title}`,
        paragraphs: [
          `Bài học “${title}” của bài toán ${challenge.code} được trình để chia sẻ với các cơ quan.`,
        ],
      },
      en: {
        subject: `A lesson to approve: ${title}`,
        paragraphs: [
          `The lesson “${title}” of challenge ${challenge.code} was submitted to be shared with all agencies.`,
        ],
      },
    });
  }

  async returned(tx: Transaction, { lesson }: SeenLesson, reason: string): Promise<void> {
    await this.send(tx, await writersOf(tx, lesson.writers), lesson.id, {
      vi: {
        subject: `Bài học kinh nghiệm được trả lại: ${lesson.title}`,
        paragraphs: [`Bài học “${lesson.title}” được trả lại với lý do:`, reason],
      },
      en: {
        subject: `A lesson was returned: ${lesson.title}`,
        paragraphs: [`The lesson “${lesson.title}” was returned for this reason:`, reason],
      },
    });
  }

  async approved(tx: Transaction, { lesson }: SeenLesson): Promise<void> {
    await this.send(tx, await writersOf(tx, lesson.writers), lesson.id, {
      vi: {
        subject: `Bài học kinh nghiệm đã được chia sẻ: ${lesson.title}`,
        paragraphs: [`Bài học “${lesson.title}” đã được duyệt và chia sẻ.`],
      },
      en: {
        subject: `A lesson is shared: ${lesson.title}`,
        paragraphs: [`The lesson “${lesson.title}” was approved and is shared.`],
      },
    });
  }

  private async send(
    tx: Transaction,
    people: readonly Person[],
    id: string,
    texts: Bilingual,
  ): Promise<void> {
    for (const person of othersOf(tx, people)) {
      const link = pageLink(this.publicUrl, person.locale, `/work/lessons/${id}`);
      const { subject, paragraphs } = texts[person.locale];
      const text = { subject, paragraphs: [...paragraphs, link] };
      await tx.mail(letter(person, { vi: text, en: text }));
    }
  }
}

function writersOf(tx: Transaction, writers: readonly string[]): Promise<Person[]> {
  return tx.query<Person>(
    `SELECT id, email, name, locale FROM account WHERE id = ANY ($1::uuid[]) AND status = 'active' ORDER BY id`,
    [writers],
  );
}
