import type { LocaleCode } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { type LetterText, letter, pageLink } from '../../platform/mail/letter';
import { mailDay } from '../../platform/mail/mail-moment';
import {
  type Person,
  bothSides,
  leadersOf,
  officeOfProgramme,
  othersOf,
} from '../commissions/commission-circle-reads';
import type { SeenPermit } from './sandbox-access';

type Bilingual = Readonly<Record<LocaleCode, LetterText>>;

/** Letters about trials; what happened stands on the permit's page. */
export class SandboxMails {
  constructor(private readonly publicUrl: string) {}

  /** Who grants hears of it. */
  async submitted(tx: Transaction, seen: SeenPermit): Promise<void> {
    const granters = [...(await leadersOf(tx, seen.challenge.agencyId)), ...(await officeOfProgramme(tx))];
    await this.send(tx, granters, seen, submittedTexts(seen));
  }

  async returned(tx: Transaction, seen: SeenPermit): Promise<void> {
    await this.send(tx, await bothSides(tx, seen), seen, returnedTexts(seen));
  }

  async discarded(tx: Transaction, seen: SeenPermit): Promise<void> {
    await this.send(tx, await bothSides(tx, seen), seen, discardedTexts(seen));
  }

  async granted(tx: Transaction, seen: SeenPermit, number: string): Promise<void> {
    await this.send(tx, await bothSides(tx, seen), seen, grantedTexts(seen, number));
  }

  async activated(tx: Transaction, seen: SeenPermit): Promise<void> {
    await this.send(tx, await this.all(tx, seen), seen, activatedTexts(seen));
  }

  async suspended(tx: Transaction, seen: SeenPermit, byIncident: boolean): Promise<void> {
    await this.send(tx, await this.all(tx, seen), seen, suspendedTexts(seen, byIncident));
  }

  async reported(tx: Transaction, seen: SeenPermit): Promise<void> {
    await this.send(tx, await bothSides(tx, seen), seen, reportedTexts(seen));
  }

  async resumed(tx: Transaction, seen: SeenPermit): Promise<void> {
    await this.send(tx, await this.all(tx, seen), seen, resumedTexts(seen));
  }

  async ended(tx: Transaction, seen: SeenPermit): Promise<void> {
    await this.send(tx, await this.all(tx, seen), seen, endedTexts(seen));
  }

  async extended(tx: Transaction, seen: SeenPermit): Promise<void> {
    await this.send(tx, await bothSides(tx, seen), seen, extendedTexts(seen));
  }

  async endsSoon(tx: Transaction, seen: SeenPermit): Promise<void> {
    await this.send(tx, await bothSides(tx, seen), seen, endsSoonTexts(seen));
  }

  private async all(tx: Transaction, seen: SeenPermit): Promise<Person[]> {
    return [...(await bothSides(tx, seen)), ...(await officeOfProgramme(tx))];
  }

  private async send(
    tx: Transaction,
    people: readonly Person[],
    { permit }: SeenPermit,
    texts: Bilingual,
  ): Promise<void> {
    const withLink = (locale: LocaleCode): LetterText => ({
      subject: texts[locale].subject,
      paragraphs: [
        ...texts[locale].paragraphs,
        pageLink(this.publicUrl, locale, `/work/sandbox/${permit.id}`),
      ],
    });
    const mails = othersOf(tx, people).map((to) => letter(to, { vi: withLink('vi'), en: withLink('en') }));
    await tx.mails(mails);
  }
}

/** A letter of one paragraph, with the challenge's code behind its subject. */
const about = (
  { challenge: { code } }: SeenPermit,
  vi: readonly [subject: string, text: string],
  en: readonly [subject: string, text: string],
): Bilingual => ({
  vi: { subject: `${vi[0]}: bài toán ${code}`, paragraphs: [vi[1]] },
  en: { subject: `${en[0]}: challenge ${code}`, paragraphs: [en[1]] },
});

const submittedTexts = (seen: SeenPermit): Bilingual =>
  about(
    seen,
    ['Hồ sơ thử nghiệm chờ cấp phép', 'Hồ sơ thử nghiệm có kiểm soát đã được trình để xem xét cấp phép.'],
    ['A trial waits for its permit', 'A controlled trial was submitted for you to grant or return.'],
  );

const returnedTexts = (seen: SeenPermit): Bilingual =>
  about(
    seen,
    [
      'Hồ sơ thử nghiệm được trả lại',
      'Hồ sơ thử nghiệm có kiểm soát được trả lại để bổ sung; lý do xem tại:',
    ],
    [
      'The trial’s papers were returned',
      'The papers of the controlled trial were returned; the reasons stand here:',
    ],
  );

const grantedTexts = (seen: SeenPermit, number: string): Bilingual =>
  about(
    seen,
    [
      'Đã cấp giấy phép thử nghiệm',
      `Giấy phép thử nghiệm có kiểm soát số ${number} đã được cấp, hiệu lực từ ${mailDay(seen.permit.fromDay)} đến ${mailDay(seen.permit.untilDay)}.`,
    ],
    [
      'A trial was granted its permit',
      `Permit ${number} for a controlled trial was granted, from ${mailDay(seen.permit.fromDay)} to ${mailDay(seen.permit.untilDay)}.`,
    ],
  );

const activatedTexts = (seen: SeenPermit): Bilingual =>
  about(
    seen,
    ['Bắt đầu thử nghiệm', 'Việc thử nghiệm có kiểm soát đã bắt đầu.'],
    ['A trial has begun', 'The controlled trial has begun.'],
  );

const suspendedTexts = (seen: SeenPermit, byIncident: boolean): Bilingual =>
  about(
    seen,
    [
      'Tạm đình chỉ thử nghiệm',
      byIncident
        ? 'Một sự cố đạt ngưỡng đình chỉ đã được báo cáo: việc thử nghiệm tạm đình chỉ ngay, chỉ được tiếp tục khi có quyết định.'
        : 'Việc thử nghiệm đã được tạm đình chỉ; lý do xem tại:',
    ],
    [
      'A trial was suspended',
      byIncident
        ? 'An incident that reaches the threshold was reported: the trial is suspended at once and goes on only by a decision.'
        : 'The trial was suspended; the reasons stand here:',
    ],
  );

const reportedTexts = (seen: SeenPermit): Bilingual =>
  about(
    seen,
    ['Báo cáo sự cố thử nghiệm', 'Một sự cố trong thử nghiệm có kiểm soát đã được báo cáo.'],
    ['An incident in a trial', 'An incident in the controlled trial was reported.'],
  );

const resumedTexts = (seen: SeenPermit): Bilingual =>
  about(
    seen,
    ['Tiếp tục thử nghiệm', 'Có quyết định cho tiếp tục thử nghiệm; lý do xem tại:'],
    ['A trial goes on', 'It was decided that the trial goes on; the reasons stand here:'],
  );

const endedTexts = (seen: SeenPermit): Bilingual =>
  about(
    seen,
    ['Kết thúc thử nghiệm', 'Việc thử nghiệm có kiểm soát đã kết thúc.'],
    ['A trial has ended', 'The controlled trial has ended.'],
  );

const discardedTexts = (seen: SeenPermit): Bilingual =>
  about(
    seen,
    ['Hồ sơ thử nghiệm không tiếp tục', 'Cơ quan đã bỏ hồ sơ thử nghiệm này; lý do ghi tại:'],
    [
      'Papers of a trial were discarded',
      'The agency pursues these papers no further; the reasons stand here:',
    ],
  );

const extendedTexts = (seen: SeenPermit): Bilingual =>
  about(
    seen,
    [
      'Đề nghị gia hạn thử nghiệm',
      'Việc thử nghiệm được quyết định gia hạn; đợt tiếp theo cần được cấp phép mới.',
    ],
    [
      'A trial is to be extended',
      'It was decided to extend the trial; the further term needs a permit of its own.',
    ],
  );

const endsSoonTexts = (seen: SeenPermit): Bilingual =>
  about(
    seen,
    [
      'Sắp hết thời hạn thử nghiệm',
      `Giấy phép thử nghiệm có hiệu lực đến hết ngày ${mailDay(seen.permit.untilDay)}. Xin chuẩn bị quyết định: áp dụng, gia hạn hoặc dừng.`,
    ],
    [
      'A trial ends soon',
      `The permit of the trial holds until ${mailDay(seen.permit.untilDay)}. Please prepare the decision: adopt, extend or stop.`,
    ],
  );
