import { type LocaleCode, type LocalText, type ObstacleLevel } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { type LetterText, letter, pageLink } from '../../platform/mail/letter';
import type { Person } from '../commissions/commission-circle-reads';

/** What letters say of an obstacle. */
export interface Told {
  readonly id: string;
  readonly title: string;
  readonly code: string;
}

type Bilingual = Readonly<Record<LocaleCode, LetterText>>;

const LEVELS: Readonly<Record<LocaleCode, Readonly<Record<ObstacleLevel, string>>>> = {
  vi: {
    team: 'cán bộ phụ trách',
    leader: 'lãnh đạo đơn vị',
    programme: 'cơ quan thường trực',
    city: 'Ban Chỉ đạo',
  },
  en: {
    team: 'the agency’s officers',
    leader: 'the agency’s leader',
    programme: 'the programme office',
    city: 'the city’s leadership',
  },
};

/** Letters about obstacles; what is said in them stands on the page. */
export class ObstacleMails {
  constructor(private readonly publicUrl: string) {}

  async raised(tx: Transaction, people: readonly Person[], told: Told): Promise<void> {
    await this.send(tx, people, told, raisedTexts(told));
  }

  async given(tx: Transaction, people: readonly Person[], told: Told): Promise<void> {
    await this.send(tx, people, told, givenTexts(told));
  }

  async answered(tx: Transaction, people: readonly Person[], told: Told): Promise<void> {
    await this.send(tx, people, told, answeredTexts(told));
  }

  async escalated(
    tx: Transaction,
    people: readonly Person[],
    told: Told,
    level: ObstacleLevel,
  ): Promise<void> {
    await this.send(tx, people, told, escalatedTexts(told, level));
  }

  async resolved(tx: Transaction, people: readonly Person[], told: Told): Promise<void> {
    await this.send(tx, people, told, resolvedTexts(told));
  }

  async reopened(tx: Transaction, people: readonly Person[], told: Told): Promise<void> {
    await this.send(tx, people, told, reopenedTexts(told));
  }

  /** One letter for all that went up by rule this morning. */
  async digest(
    tx: Transaction,
    person: Person,
    rose: readonly (Told & { level: ObstacleLevel })[],
  ): Promise<void> {
    const lines = (locale: LocaleCode): string =>
      rose
        .map(({ id, title, code, level }) => {
          const link = pageLink(this.publicUrl, locale, `/work/obstacles/${id}`);
          return `– ${code}: “${title}” → ${LEVELS[locale][level]}\n  ${link}`;
        })
        .join('\n');
    const count = rose.length;
    await tx.mail(
      letter(person, {
        vi: {
          subject: `${count} vướng mắc được chuyển lên cấp trên do quá thời hạn xử lý`,
          paragraphs: ['Các vướng mắc sau đã quá thời hạn ở cấp đang xử lý:', lines('vi')],
        },
        en: {
          subject: `${count} ${count === 1 ? 'obstacle was' : 'obstacles were'} passed up because time ran out`,
          paragraphs: ['The time for these obstacles ran out on the level they were on:', lines('en')],
        },
      }),
    );
  }

  private async send(
    tx: Transaction,
    people: readonly Person[],
    { id }: Told,
    texts: Bilingual,
  ): Promise<void> {
    const withLink = (locale: LocaleCode): LetterText => ({
      subject: texts[locale].subject,
      paragraphs: [...texts[locale].paragraphs, pageLink(this.publicUrl, locale, `/work/obstacles/${id}`)],
    });
    await tx.mails(people.map((person) => letter(person, { vi: withLink('vi'), en: withLink('en') })));
  }
}

export function toldOf(
  { id, title }: { readonly id: string; readonly title: string },
  { code }: { readonly code: string; readonly title: LocalText },
): Told {
  return { id, title, code };
}

const raisedTexts = ({ code, title }: Told): Bilingual => ({
  vi: {
    subject: `Vướng mắc mới: bài toán ${code}`,
    paragraphs: [`Một vướng mắc đã được nêu khi thực hiện đặt hàng của bài toán ${code}: “${title}”.`],
  },
  en: {
    subject: `A new obstacle: challenge ${code}`,
    paragraphs: [`An obstacle was raised in the commission of challenge ${code}: “${title}”.`],
  },
});

const givenTexts = ({ code, title }: Told): Bilingual => ({
  vi: {
    subject: `Ông/Bà được giao xử lý vướng mắc: bài toán ${code}`,
    paragraphs: [`Vướng mắc “${title}” được giao cho Ông/Bà xử lý.`],
  },
  en: {
    subject: `An obstacle was given to you: challenge ${code}`,
    paragraphs: [`The obstacle “${title}” was given to you to remove.`],
  },
});

const answeredTexts = ({ code, title }: Told): Bilingual => ({
  vi: {
    subject: `Có ý kiến về vướng mắc: bài toán ${code}`,
    paragraphs: [`Có ý kiến mới về vướng mắc “${title}”.`],
  },
  en: {
    subject: `An answer to an obstacle: challenge ${code}`,
    paragraphs: [`There is a new answer to the obstacle “${title}”.`],
  },
});

const escalatedTexts = ({ code, title }: Told, level: ObstacleLevel): Bilingual => ({
  vi: {
    subject: `Vướng mắc được chuyển lên ${LEVELS.vi[level]}: bài toán ${code}`,
    paragraphs: [`Vướng mắc “${title}” được đề nghị chuyển lên ${LEVELS.vi[level]} để xử lý.`],
  },
  en: {
    subject: `An obstacle was passed up to ${LEVELS.en[level]}: challenge ${code}`,
    paragraphs: [`The obstacle “${title}” was passed up to ${LEVELS.en[level]}.`],
  },
});

const resolvedTexts = ({ code, title }: Told): Bilingual => ({
  vi: {
    subject: `Vướng mắc đã được tháo gỡ: bài toán ${code}`,
    paragraphs: [`Vướng mắc “${title}” đã được tháo gỡ. Nội dung giải quyết và căn cứ xem tại:`],
  },
  en: {
    subject: `An obstacle was removed: challenge ${code}`,
    paragraphs: [`The obstacle “${title}” was removed. What was decided, and on what basis, stands here:`],
  },
});

const reopenedTexts = ({ code, title }: Told): Bilingual => ({
  vi: {
    subject: `Vướng mắc được mở lại: bài toán ${code}`,
    paragraphs: [`Vướng mắc “${title}” chưa được tháo gỡ hết và được mở lại.`],
  },
  en: {
    subject: `An obstacle was reopened: challenge ${code}`,
    paragraphs: [`The obstacle “${title}” turned out not to be removed and was reopened.`],
  },
});
