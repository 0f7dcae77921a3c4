import { type DeskQuestion, PERMISSION, type QuestionDesk } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, type SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { findWorking } from '../challenges/addendum-lifecycle';
import type { Challenge } from '../challenges/challenge.entity';
import { answersFor } from './question-access';
import { ANSWER } from './questions-reads';

interface DeskRow extends Omit<DeskQuestion, 'askedAt' | 'asker'> {
  readonly askedAt: Date;
  readonly asker: DeskQuestion['asker'];
}

/** Questions as those see them who work on the challenge: never with who asked, but for the auditor of a closed call (I1). */
@Injectable()
export class QuestionDeskReads {
  constructor(
    private readonly database: ReadDatabase,
    private readonly dataSource: DataSource,
  ) {}

  async desk(actor: SignedInActor, challenge: Challenge): Promise<QuestionDesk> {
    const { manager } = this.dataSource;
    const { id, code, title, enquiryDeadline, closingAt } = challenge;
    const [rows, working, answers, takesAnswers] = await Promise.all([
      this.database.query<DeskRow>({
        name: 'question-desk',
        text: DESK,
        values: [id, may(actor, PERMISSION.auditRead)],
      }),
      findWorking({ manager }, id),
      answersFor(manager, actor, challenge),
      this.database.first({
        name: 'question-call-open',
        text: `SELECT 1 FROM challenge WHERE id = $1 AND state = 'open' AND portal_now() < closing_at`,
        values: [id],
      }),
    ]);
    return {
      code,
      title,
      enquiryDeadline: enquiryDeadline?.toISOString() ?? '',
      closingAt: closingAt?.toISOString() ?? '',
      answering: answers && takesAnswers !== null,
      addendum: working !== null,
      questions: rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() })),
    };
  }
}

/** What waits first, the longest waiting at the top; then the latest publication. */
const DESK = `
  SELECT q.id, q.number, q.state, q.text, q.wording, q.asked_at AS "askedAt", q.declined,
         CASE WHEN q.state = 'asked' THEN working_days(q.asked_at, portal_now()) END AS waiting,
         (SELECT ${ANSWER} FROM answer w LEFT JOIN addendum a ON a.id = w.addendum_id
           WHERE w.question_id = q.id AND w.published_at IS NOT NULL ORDER BY w.number DESC LIMIT 1) AS answer,
         (SELECT json_build_object('text', w.text, 'material', w.material, 'revision', w.revision)
            FROM answer w WHERE w.question_id = q.id AND w.published_at IS NULL) AS draft,
         CASE WHEN $2::boolean AND c.closing_at <= portal_now() THEN
           (SELECT json_build_object('name', p.name, 'organizationName', o.name)
              FROM account p CROSS JOIN organization o WHERE p.id = q.asked_by AND o.id = q.organization_id) END AS asker
    FROM question q JOIN challenge c ON c.id = q.challenge_id
   WHERE q.challenge_id = $1
   ORDER BY q.state = 'asked' DESC, CASE WHEN q.state = 'asked' THEN q.asked_at END, q.number DESC`;
