import { ACCOUNT_STATUS, type LocaleCode } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration';
import type { Transaction } from '../../platform/database/transactions';
import { pageLink } from '../../platform/mail/letter';
import { invitationMail } from './account-mails';
import { issueToken, revokeTokens } from './account-tokens';
import { Account } from './account.entity';
import { Throttles } from './throttles';

export interface Invitee {
  readonly email: string;
  readonly name: string;
  readonly locale?: LocaleCode;
}

/** Accounts for other features: whoever makes somebody a member of something invites by e-mail. */
@Injectable()
export class Accounts {
  constructor(
    private readonly configuration: Configuration,
    private readonly throttles: Throttles,
  ) {}

  /**
   * As `invite`, for whoever is no official: nobody sends mail after mail to strangers, or has them sent to one.
   * @throws too_many_requests
   */
  async inviteSparingly(tx: Transaction, invitee: Invitee): Promise<Account> {
    await this.throttles.invitation(tx, invitee.email);
    return this.invite(tx, invitee);
  }

  /** The account with this address; where there is none, an invited one, which gets the invitation by mail. */
  async invite(tx: Transaction, invitee: Invitee): Promise<Account> {
    return (await this.inviteWithLink(tx, invitee)).account;
  }

  /** As `invite`, with the link for whoever hands it over by himself; null where the account needs none. */
  async inviteWithLink(
    tx: Transaction,
    invitee: Invitee,
  ): Promise<{ account: Account; link: string | null }> {
    const { account, isNew } = await this.findOrCreate(tx, invitee);
    const link = isNew ? await this.sendInvitation(tx, account) : null;
    return { account, link };
  }

  /** Sends a link with which the invited one chooses a password. */
  async sendInvitation(tx: Transaction, account: Account): Promise<string> {
    const token = await issueToken(tx, account.id, 'invite');
    const link = pageLink(this.configuration.publicUrl, account.locale, `/invitation?token=${token}`);
    await tx.mail(invitationMail(account, link));
    tx.audit({
      act: 'account.invite',
      subjectType: 'account',
      subjectId: account.id,
      detail: { email: account.email },
    });
    return link;
  }

  private async findOrCreate(
    tx: Transaction,
    invitee: Invitee,
  ): Promise<{ account: Account; isNew: boolean }> {
    const email = invitee.email.trim().toLowerCase();
    const created = await tx.query<{ id: string }>(
      `INSERT INTO account (email, name, locale, status) VALUES ($1, $2, $3, $4) ON CONFLICT (email) DO NOTHING RETURNING id`,
      [email, invitee.name, invitee.locale ?? 'vi', ACCOUNT_STATUS.invited],
    );
    const account = await tx.manager.findOneOrFail(Account, {
      where: { email },
      lock: { mode: 'pessimistic_write' },
    });
    if (account.status !== ACCOUNT_STATUS.unconfirmed) return { account, isNew: created.length > 0 };
    return { account: await this.replaceRegistration(tx, account), isNew: true };
  }

  /**
   * Somebody registered under this address and never confirmed it: the invitation replaces that, so that a stranger's
   * password never opens an official's account.
   */
  private async replaceRegistration(tx: Transaction, account: Account): Promise<Account> {
    await revokeTokens(tx, account.id, 'confirm');
    const changes = { status: ACCOUNT_STATUS.invited, passwordHash: null };
    await tx.manager.update(Account, { id: account.id }, changes);
    return Object.assign(account, changes);
  }
}
