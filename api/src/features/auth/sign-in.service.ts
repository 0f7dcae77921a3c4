import { ACCOUNT_STATUS, ERROR, type SessionView, permissionsOfAll } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, PORTAL_ACTOR, type SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { Account } from './account.entity';
import { verifyPassword } from './passwords';
import { SESSION_DAYS, Sessions } from './sessions';
import { Throttles } from './throttles';
import { hashToken, newToken } from './tokens';

/** Where a browser signs in from. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string;
}

/** Signing in and out. */
@Injectable()
export class SignIn {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
    private readonly throttles: Throttles,
  ) {}

  /**
   * The account that these credentials open. An unknown address takes the same way as a wrong password, and as long; only
   * who knows the password learns that the account is disabled or unconfirmed.
   * @throws too_many_requests, credentials_wrong, account_disabled, email_unconfirmed
   */
  async verify(email: string, password: string, address: string): Promise<Account> {
    await this.throttles.passwordAttempt(email, address);
    const account = await this.findWithPassword(email);
    if (!(await verifyPassword(account?.passwordHash ?? null, password)) || !account) {
      await this.auditFailure(account, address);
      throw problem(ERROR.credentialsWrong);
    }
    await this.throttles.passwordProven(email, address);
    requireActive(account);
    return account;
  }

  /**
   * Opens a session in place of the browser's old one, for an account that `verify` gave.
   * @returns the new token, for the cookie
   * @throws credentials_wrong, account_disabled where that has changed since
   */
  async open(account: Account, origin: Origin, oldToken: string | null): Promise<string> {
    const { token, hash } = newToken();
    await this.transactions.run(actorOf(account), async (tx) => {
      await requireUnchanged(tx, account);
      if (oldToken !== null)
        await tx.query(`DELETE FROM session WHERE token_hash = $1`, [hashToken(oldToken)]);
      await tx.query(
        `INSERT INTO session (account_id, token_hash, expires_at, address, user_agent)
         VALUES ($1, $2, portal_now() + make_interval(days => $3), $4, $5)`,
        [account.id, hash, SESSION_DAYS, origin.address, origin.userAgent.slice(0, 300)],
      );
      const detail = { address: origin.address };
      tx.audit({ act: 'account.sign-in', subjectType: 'account', subjectId: account.id, detail });
    });
    return token;
  }

  async close(actor: SignedInActor): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      await tx.query(`DELETE FROM session WHERE id = $1`, [actor.sessionId]);
      tx.audit({ act: 'account.sign-out', subjectType: 'account', subjectId: actor.accountId });
    });
  }

  /** What the browser shows of who is signed in. */
  async view(token: string | null): Promise<SessionView> {
    return this.describe(token === null ? null : await this.sessions.read(token));
  }

  /** Who is signed in, and whether this is the demo city. */
  describe(actor: SignedInActor | null): SessionView {
    const demo = this.configuration.DEMO;
    if (!actor) return { account: null, roles: [], permissions: [], demo };
    const { accountId: id, name, email, locale, roles } = actor;
    return { account: { id, name, email, locale }, roles, permissions: permissionsOfAll(roles), demo };
  }

  private async findWithPassword(email: string): Promise<Account | null> {
    const account = await this.database
      .getRepository(Account)
      .createQueryBuilder('account')
      .addSelect('account.passwordHash')
      .where({ email })
      .getOne();
    return account?.demo && !this.configuration.DEMO ? null : account;
  }

  /** The address of somebody unknown is not kept: people mistype, and paste passwords into the wrong field. */
  private async auditFailure(account: Account | null, address: string): Promise<void> {
    const subjectId = account?.id ?? 'unknown';
    await this.transactions.run(PORTAL_ACTOR, (tx) => {
      tx.audit({ act: 'account.sign-in-failed', subjectType: 'account', subjectId, detail: { address } });
      return Promise.resolve();
    });
  }
}

/** @throws email_unconfirmed, account_disabled */
function requireActive({ status }: Account): void {
  if (status === ACCOUNT_STATUS.unconfirmed) throw problem(ERROR.emailUnconfirmed);
  if (status !== ACCOUNT_STATUS.active) throw problem(ERROR.accountDisabled);
}

/** A new password ends every session: it waits for a session that is being opened, and one that waits for it is refused. */
export async function requireUnchanged(
  tx: Transaction,
  { id, passwordHash }: Account,
  mode: 'pessimistic_read' | 'pessimistic_write' = 'pessimistic_read',
): Promise<void> {
  const account = await tx.manager.findOne(Account, {
    select: { id: true, status: true, passwordHash: true },
    where: { id },
    lock: { mode },
  });
  if (account?.passwordHash !== passwordHash) throw problem(ERROR.credentialsWrong);
  requireActive(account);
}

function actorOf({ id, name, email, locale }: Account): Actor {
  return { accountId: id, name, email, locale, roles: [], sessionId: null };
}
