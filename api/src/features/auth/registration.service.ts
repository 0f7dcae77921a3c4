import { ACCOUNT_STATUS, ERROR, type InvitationView, type LocaleCode } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { pageLink } from '../../platform/mail/letter';
import { alreadyRegisteredMail, confirmationMail, passwordChangedMail, resetMail } from './account-mails';
import { issueToken, redeemToken, revokeTokens } from './account-tokens';
import { Account } from './account.entity';
import { Accounts } from './accounts.service';
import type { AcceptInvitationDto, NewPasswordDto, RegisterDto } from './dto/accounts.dto';
import { passwordFault } from './password-strength';
import { hashPassword } from './passwords';
import { steadyAnswer } from './steady-answer';
import { Throttles } from './throttles';
import { hashToken } from './tokens';

/**
 * Ways to an account for those who are not signed in. What they answer is the same for known and unknown addresses;
 * what is to be told is told by mail.
 */
@Injectable()
export class Registration {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly throttles: Throttles,
  ) {}

  /** @throws too_many_requests, validation (a password that is easy to guess) */
  async register(request: RegisterDto, address: string): Promise<void> {
    checkPassword(request.password, request);
    await this.throttles.mailRequest(request.email, address);
    await steadyAnswer(async () => {
      const passwordHash = await hashPassword(request.password);
      await this.transactions.run(PORTAL_ACTOR, (tx) => this.registerOrTell(tx, request, passwordHash));
    });
  }

  /** @throws link_invalid */
  async confirm(token: string): Promise<void> {
    await this.transactions.run(PORTAL_ACTOR, async (tx) => {
      const account = await lockedAccount(tx, await redeemToken(tx, token, 'confirm'));
      if (account.status !== ACCOUNT_STATUS.unconfirmed) throw problem(ERROR.linkInvalid);
      await activate(tx, account, {});
      tx.audit({ act: 'account.confirm', subjectType: 'account', subjectId: account.id });
    });
  }

  /** @throws too_many_requests */
  async requestReset(email: string, address: string): Promise<void> {
    await this.throttles.mailRequest(email, address);
    await steadyAnswer(() => this.transactions.run(PORTAL_ACTOR, (tx) => this.sendReset(tx, email)));
  }

  /** Sets a new password; every session of the account ends. @throws link_invalid, validation */
  async reset(request: NewPasswordDto): Promise<void> {
    await this.transactions.run(PORTAL_ACTOR, async (tx) => {
      const account = await lockedAccount(tx, await redeemToken(tx, request.token, 'reset'));
      if (account.status !== ACCOUNT_STATUS.active && account.status !== ACCOUNT_STATUS.unconfirmed)
        throw problem(ERROR.linkInvalid);
      checkPassword(request.password, account);
      // Who opened the link reads the address's mail: that confirms it.
      await activate(tx, account, { passwordHash: await hashPassword(request.password) });
      await tx.query(`DELETE FROM session WHERE account_id = $1`, [account.id]);
      await tx.mail(passwordChangedMail(account, this.link(account.locale, '/reset')));
      tx.audit({ act: 'account.password-reset', subjectType: 'account', subjectId: account.id });
    });
  }

  /** Whom an invitation is for. @throws link_invalid */
  async invitation(token: string): Promise<InvitationView> {
    const [account] = await this.database.query<InvitationView[]>(
      `SELECT a.name, a.email FROM account_token t JOIN account a ON a.id = t.account_id
        WHERE t.token_hash = $1 AND t.purpose = 'invite' AND t.used_at IS NULL AND t.expires_at > portal_now()
          AND a.status = $2`,
      [hashToken(token), ACCOUNT_STATUS.invited],
    );
    if (!account) throw problem(ERROR.linkInvalid);
    return account;
  }

  /** @throws link_invalid, validation */
  async acceptInvitation(request: AcceptInvitationDto): Promise<void> {
    await this.transactions.run(PORTAL_ACTOR, async (tx) => {
      const account = await lockedAccount(tx, await redeemToken(tx, request.token, 'invite'));
      if (account.status !== ACCOUNT_STATUS.invited) throw problem(ERROR.linkInvalid);
      checkPassword(request.password, { email: account.email, name: request.name });
      await activate(tx, account, { name: request.name, passwordHash: await hashPassword(request.password) });
      tx.audit({ act: 'account.accept-invitation', subjectType: 'account', subjectId: account.id });
    });
  }

  private async registerOrTell(tx: Transaction, request: RegisterDto, passwordHash: string): Promise<void> {
    const { email, name, locale } = request;
    await tx.query(
      `INSERT INTO account (email, name, locale, password_hash, status) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (email) DO NOTHING`,
      [email, name, locale, passwordHash, ACCOUNT_STATUS.unconfirmed],
    );
    const account = await tx.manager.findOneOrFail(Account, {
      where: { email },
      lock: { mode: 'pessimistic_write' },
    });
    if (account.status === ACCOUNT_STATUS.unconfirmed)
      return this.sendConfirmation(tx, account, { name, locale, passwordHash });
    if (account.status === ACCOUNT_STATUS.invited) await this.accounts.sendInvitation(tx, account);
    if (account.status === ACCOUNT_STATUS.active)
      await tx.mail(alreadyRegisteredMail(account, this.link(account.locale, '/reset')));
  }

  /** Registering again before confirming replaces the first try: only the last mail's link works, for the last password. */
  private async sendConfirmation(
    tx: Transaction,
    account: Account,
    latest: Pick<Account, 'name' | 'locale' | 'passwordHash'>,
  ): Promise<void> {
    await tx.manager.update(Account, { id: account.id }, latest);
    await revokeTokens(tx, account.id, 'confirm');
    const token = await issueToken(tx, account.id, 'confirm');
    await tx.mail(
      confirmationMail(
        { email: account.email, ...latest },
        this.link(latest.locale, `/confirm?token=${token}`),
      ),
    );
    tx.audit({ act: 'account.register', subjectType: 'account', subjectId: account.id });
  }

  private async sendReset(tx: Transaction, email: string): Promise<void> {
    const account = await tx.manager.findOneBy(Account, { email });
    if (!account || account.status === ACCOUNT_STATUS.disabled || (account.demo && !this.configuration.DEMO))
      return;
    if (account.status === ACCOUNT_STATUS.invited) {
      await this.accounts.sendInvitation(tx, account);
      return;
    }
    const token = await issueToken(tx, account.id, 'reset');
    await tx.mail(resetMail(account, this.link(account.locale, `/reset?token=${token}`)));
    tx.audit({ act: 'account.reset-request', subjectType: 'account', subjectId: account.id });
  }

  private link(locale: LocaleCode, path: string): string {
    return pageLink(this.configuration.publicUrl, locale, path);
  }
}

/** @throws validation */
export function checkPassword(
  password: string,
  owner: { readonly email: string; readonly name: string },
): void {
  const fault = passwordFault(password, owner);
  if (fault) throw fieldProblem('password', fault);
}

async function lockedAccount(tx: Transaction, id: string): Promise<Account> {
  return tx.manager.findOneOrFail(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

async function activate(tx: Transaction, account: Account, changes: Partial<Account>): Promise<void> {
  const confirmedAt = account.confirmedAt ?? (await tx.now());
  await tx.manager.update(
    Account,
    { id: account.id },
    { ...changes, status: ACCOUNT_STATUS.active, confirmedAt },
  );
}
