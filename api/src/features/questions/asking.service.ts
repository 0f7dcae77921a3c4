import { type AskView, ERROR, PERMISSION, QUESTION_LIMITS, type OwnQuestion } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mayIn, type SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import type { AskDto } from './dto/question.dto';
import { findPublished, requireSolver } from './question-access';

interface Facts {
  readonly open: boolean;
  readonly now: Date;
}

/** What solvers do: ask, until the enquiry deadline, and see what they have asked themselves. */
@Injectable()
export class Asking {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
  ) {}

  async view(actor: SignedInActor, code: string): Promise<AskView> {
    const { manager } = this.dataSource;
    const challenge = await findPublished(manager, code);
    const places = actor.roles.flatMap(({ scopeType, scopeId }) =>
      scopeType === 'organization' && scopeId !== null && mayIn(actor, PERMISSION.proposalWrite, scopeId)
        ? [scopeId]
        : [],
    );
    const [facts] = await manager.query<Facts[]>(
      `SELECT state = 'open' AND portal_now() < enquiry_deadline AS open, portal_now() AS now FROM challenge WHERE id = $1`,
      [challenge.id],
    );
    const organizations = await manager.query<AskView['organizations']>(
      `SELECT o.id, o.name, GREATEST($2 - (${ASKED_TODAY('o.id')}), 0)::int AS left
         FROM organization o WHERE o.id = ANY ($1::uuid[]) ORDER BY o.name, o.id`,
      [places, QUESTION_LIMITS.perDay],
    );
    const own = await manager.query<(Omit<OwnQuestion, 'askedAt'> & { askedAt: Date })[]>(
      `SELECT id, text, state, asked_at AS "askedAt", number FROM question
        WHERE challenge_id = $1 AND asked_by = $2 ORDER BY asked_at DESC, id`,
      [challenge.id, actor.accountId],
    );
    return {
      code,
      title: challenge.title,
      enquiryDeadline: challenge.enquiryDeadline?.toISOString() ?? '',
      open: facts?.open ?? false,
      organizations,
      own: own.map((one) => ({ ...one, askedAt: one.askedAt.toISOString() })),
      serverTime: (facts?.now ?? new Date(0)).toISOString(),
    };
  }

  /** @throws enquiries_closed, too_many_questions, validation */
  async ask(actor: SignedInActor, code: string, { organizationId, text }: AskDto): Promise<OwnQuestion> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await findPublished(tx.manager, code);
      await requireSolver(tx.manager, actor, organizationId);
      await tx.query('SELECT 1 FROM challenge WHERE id = $1 FOR SHARE', [challenge.id]);
      await countToday(tx, organizationId);
      // The instant that is compared with the deadline is the one that is written.
      const [row] = await tx.query<{ id: string; askedAt: Date }>(
        `WITH clock AS MATERIALIZED (SELECT portal_now() AS now)
         INSERT INTO question (challenge_id, text, asked_by, organization_id, asked_at)
         SELECT c.id, $2, $3, $4, clock.now FROM challenge c CROSS JOIN clock
          WHERE c.id = $1 AND c.state = 'open' AND clock.now < c.enquiry_deadline AND clock.now < c.closing_at
         RETURNING id, asked_at AS "askedAt"`,
        [challenge.id, text, actor.accountId, organizationId],
      );
      if (!row) throw problem(ERROR.enquiriesClosed);
      tx.audit({
        act: 'question.ask',
        subjectType: 'question',
        subjectId: row.id,
        detail: { challenge: code },
      });
      return { id: row.id, text, state: 'asked', askedAt: row.askedAt.toISOString(), number: null };
    });
  }
}

const ASKED_TODAY = (organization: string): string => `SELECT count(*) FROM question q
  WHERE q.organization_id = ${organization} AND (q.asked_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date = portal_today()`;

/** One at a time for an organization, so that a burst counts like a row. */
async function countToday(tx: Transaction, organizationId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('asks ' || $1, 0))`, [organizationId]);
  const [asked] = await tx.query<{ count: string }>(ASKED_TODAY('$1'), [organizationId]);
  const max = QUESTION_LIMITS.perDay;
  if (Number(asked?.count) >= max) throw problem(ERROR.tooManyQuestions, { params: { max } });
}
