import type { Transaction } from '../../platform/database/transactions';
import { letter, pageLink, type Recipient } from '../../platform/mail/letter';
import { englishTitle } from './challenge-mails';
import type { Challenge } from './challenge.entity';

/**
 * Who has written in the draft or in the thread, but the one who comments now; and only those who have nothing unread that
 * concerns them: of that they were told when it began.
 */
const CONCERNED = `
  WITH writer AS (SELECT author_id AS id FROM challenge WHERE id = $1
                  UNION SELECT account_id FROM challenge_editor WHERE challenge_id = $1)
  SELECT a.email, a.name, a.locale
    FROM account a
   WHERE a.status = 'active' AND a.id <> $3
     AND a.id IN (SELECT id FROM writer
                  UNION SELECT author_id FROM review_comment WHERE thread_id = $2)
     AND NOT EXISTS (
       SELECT 1 FROM review_comment m JOIN review_thread t ON t.id = m.thread_id
        WHERE t.challenge_id = $1 AND m.author_id <> a.id
          AND (a.id IN (SELECT id FROM writer)
               OR EXISTS (SELECT 1 FROM review_comment o
                           WHERE o.thread_id = t.id AND o.author_id = a.id AND o.at < m.at))
          AND m.at > COALESCE((SELECT v.at FROM review_visit v
                                WHERE v.challenge_id = $1 AND v.account_id = a.id), '-infinity'))
   ORDER BY a.email`;

/** Tells once that a conversation about a draft goes on; what is said stays on the page. */
export class ReviewMails {
  constructor(private readonly publicUrl: string) {}

  /** Before the comment is written. */
  async commented(tx: Transaction, challenge: Challenge, threadId: string, by: string): Promise<void> {
    const people = await tx.query<Recipient>(CONCERNED, [challenge.id, threadId, by]);
    for (const person of people) {
      const link = pageLink(this.publicUrl, person.locale, `/work/challenges/${challenge.code}#review`);
      await tx.mail(letter(person, textsFor(challenge, link)));
    }
  }
}

function textsFor(challenge: Challenge, link: string): Parameters<typeof letter>[1] {
  const { code, title } = challenge;
  return {
    vi: {
      subject: `Có nhận xét mới về bài toán ${code}`,
      paragraphs: [
        `Bài toán lớn “${title.vi}” (${code}) có nhận xét mới. Cổng chỉ báo một lần cho đến khi Ông/Bà mở lại trang nhận xét.`,
        `Xem và trả lời tại: ${link}`,
      ],
    },
    en: {
      subject: `New comments on challenge ${code}`,
      paragraphs: [
        `There are new comments on the challenge “${englishTitle(challenge)}” (${code}). The portal tells you once until you open the comments again.`,
        `Read and answer them at: ${link}`,
      ],
    },
  };
}
