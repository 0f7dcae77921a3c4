import { createHash } from 'node:crypto';
import { ERROR } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { networkOf } from '../../platform/http/network';

/** After `free` attempts each further one waits, twice as long every time; one attempt is forgotten per `forget`. All in seconds. */
interface Rule {
  readonly name: string;
  readonly free: number;
  readonly first: number;
  readonly longest: number;
  readonly forget: number;
}

const RULES = {
  signInAccount: { name: 'sign-in:account', free: 5, first: 1, longest: 900, forget: 900 },
  // An office may stand behind one address.
  signInAddress: { name: 'sign-in:address', free: 20, first: 1, longest: 900, forget: 60 },
  mailAccount: { name: 'mail:account', free: 3, first: 60, longest: 3_600, forget: 3_600 },
  mailAddress: { name: 'mail:address', free: 20, first: 60, longest: 3_600, forget: 600 },
  // Somebody may well be asked into several organizations, but not every hour.
  invited: { name: 'invitation:to', free: 3, first: 60, longest: 86_400, forget: 86_400 },
  inviter: { name: 'invitation:by', free: 20, first: 60, longest: 3_600, forget: 600 },
} as const satisfies Record<string, Rule>;

/**
 * Growing delays per account and per network address, counted in the database so that all replicas count alike. An
 * attempt is counted before its outcome is known: a burst of parallel guesses gains nothing. Known and unknown e-mail addresses
 * are counted alike.
 */
@Injectable()
export class Throttles {
  constructor(private readonly database: DataSource) {}

  /** Counts an attempt to prove a password. @throws too_many_requests with `retryAfter` in seconds */
  async passwordAttempt(email: string, address: string): Promise<void> {
    await this.attempt(RULES.signInAddress, networkOf(address));
    await this.attempt(RULES.signInAccount, digestOf(email));
  }

  /** The password was right: the account starts anew, the address is given this one attempt back. */
  async passwordProven(email: string, address: string): Promise<void> {
    await this.database.query(`DELETE FROM throttle WHERE key = $1`, [
      keyOf(RULES.signInAccount, digestOf(email)),
    ]);
    await this.database.query(`UPDATE throttle SET failures = GREATEST(failures - 1, 0) WHERE key = $1`, [
      keyOf(RULES.signInAddress, networkOf(address)),
    ]);
  }

  /** Counts a request that sends a mail to somebody's address. @throws too_many_requests with `retryAfter` in seconds */
  async mailRequest(email: string, address: string): Promise<void> {
    await this.attempt(RULES.mailAddress, networkOf(address));
    await this.attempt(RULES.mailAccount, digestOf(email));
  }

  /**
   * Counts an invitation, in the transaction that sends it: one that is refused for another reason counts for nothing.
   * @throws too_many_requests with `retryAfter` in seconds
   */
  async invitation(tx: Transaction, email: string): Promise<void> {
    await this.attempt(RULES.inviter, tx.actor.accountId ?? '', tx.manager);
    await this.attempt(RULES.invited, digestOf(email), tx.manager);
  }

  private async attempt(
    rule: Rule,
    subject: string,
    database: Pick<DataSource, 'query'> = this.database,
  ): Promise<void> {
    const key = keyOf(rule, subject);
    const { free, first, longest, forget } = rule;
    const counted = await database.query<object[]>(
      `INSERT INTO throttle AS t (key, failures, last_failure_at) VALUES ($1, 1, portal_now())
       ON CONFLICT (key) DO UPDATE
          SET failures = GREATEST(t.failures - floor(extract(epoch FROM portal_now() - t.last_failure_at) / $5)::int, 0) + 1,
              last_failure_at = portal_now()
        WHERE t.last_failure_at + ${DELAY} <= portal_now()
       RETURNING failures`,
      [key, free, first, longest, forget],
    );
    if (counted.length > 0) return;
    const [waiting] = await database.query<{ seconds: number }[]>(
      `SELECT ceil(extract(epoch FROM t.last_failure_at + ${DELAY} - portal_now()))::int AS seconds FROM throttle t WHERE key = $1`,
      [key, free, first, longest],
    );
    throw problem(ERROR.tooManyRequests, { params: { retryAfter: Math.max(waiting?.seconds ?? 1, 1) } });
  }
}

/** `first · 2^(failures − free)` seconds, at most `longest`; the exponent is kept small, so that the power cannot overflow. */
const DELAY = `make_interval(secs => CASE WHEN t.failures < $2::int THEN 0
                 ELSE LEAST($3::float8 * 2 ^ LEAST(t.failures - $2::int, 20), $4::float8) END)`;

function keyOf(rule: Rule, subject: string): string {
  return `${rule.name}:${subject}`;
}

/** E-mail addresses of strangers are not collected. */
function digestOf(email: string): string {
  return createHash('sha256').update(email).digest('hex');
}
