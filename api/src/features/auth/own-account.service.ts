import { type AccountView, ERROR, FIELD_ERROR, type SessionListItem } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, PortalError } from '../../platform/errors/problem';
import { pageLink } from '../../platform/mail/letter';
import { DataSource } from 'typeorm';
import { passwordChangedMail } from './account-mails';
import { revokeTokens } from './account-tokens';
import { Account } from './account.entity';
import type { ChangePasswordDto, UpdateAccountDto } from './dto/account.dto';
import { hashPassword } from './passwords';
import { checkPassword } from './registration.service';
import { Session } from './session.entity';
import { requireUnchanged, SignIn } from './sign-in.service';

/** What everybody may do with the own account. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly signIn: SignIn,
  ) {}

  async sessions(actor: SignedInActor): Promise<SessionListItem[]> {
    const sessions = await this.database
      .getRepository(Session)
      .createQueryBuilder('session')
      .where('session.accountId = :accountId AND session.expiresAt > portal_now()', {
        accountId: actor.accountId,
      })
      .orderBy('session.lastSeenAt', 'DESC')
      .getMany();
    return sessions.map((session) => toListItem(session, actor.sessionId));
  }

  /** Ends one of the own sessions. @throws not_found */
  async revoke(actor: SignedInActor, sessionId: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const { affected } = await tx.manager.delete(Session, { id: sessionId, accountId: actor.accountId });
      if (!affected) throw notFound();
      tx.audit({ act: 'account.revoke-session', subjectType: 'account', subjectId: actor.accountId });
    });
  }

  async update(actor: SignedInActor, { name, locale }: UpdateAccountDto): Promise<AccountView> {
    await this.transactions.run(actor, async (tx) => {
      await tx.manager.update(Account, { id: actor.accountId }, { name, locale });
      tx.audit({
        act: 'account.update',
        subjectType: 'account',
        subjectId: actor.accountId,
        detail: { name, locale },
      });
    });
    return { id: actor.accountId, name, email: actor.email, locale };
  }

  /** Every other session of the account ends, and no link sent before works any more. @throws validation, too_many_requests */
  async changePassword(actor: SignedInActor, request: ChangePasswordDto, address: string): Promise<void> {
    const proved = await this.proveOldPassword(actor, request.currentPassword, address);
    checkPassword(request.password, actor);
    const passwordHash = await hashPassword(request.password);
    await this.transactions.run(actor, async (tx) => {
      // A reset that came in between holds: it proved the mailbox.
      await requireUnchanged(tx, proved, 'pessimistic_write');
      await tx.manager.update(Account, { id: actor.accountId }, { passwordHash });
      await tx.query(`DELETE FROM session WHERE account_id = $1 AND id <> $2`, [
        actor.accountId,
        actor.sessionId,
      ]);
      await revokeTokens(tx, actor.accountId, 'reset');
      const resetPage = pageLink(this.configuration.publicUrl, actor.locale, '/reset');
      await tx.mail(passwordChangedMail(actor, resetPage));
      tx.audit({ act: 'account.change-password', subjectType: 'account', subjectId: actor.accountId });
    });
  }

  /** A stolen session must not become a stolen account: guesses count like those of signing in. */
  private async proveOldPassword(actor: SignedInActor, password: string, address: string): Promise<Account> {
    try {
      return await this.signIn.verify(actor.email, password, address);
    } catch (error) {
      if (error instanceof PortalError && error.code === ERROR.credentialsWrong)
        throw fieldProblem('currentPassword', FIELD_ERROR.notAllowed);
      throw error;
    }
  }
}

function toListItem(session: Session, currentId: string): SessionListItem {
  const { id, address, userAgent } = session;
  return {
    id,
    current: id === currentId,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    address,
    userAgent,
  };
}
