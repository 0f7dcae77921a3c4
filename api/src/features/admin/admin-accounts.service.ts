import {
  ACCOUNT_STATUS,
  type AccountStatus,
  type AdminAccountItem,
  type AdminRole,
  ERROR,
  FIELD_ERROR,
  type Page,
  type RoleName,
  type ScopeType,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor, SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { ReadDatabase } from '../../platform/database/read-database';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { encodeCursor, readCursor } from '../../platform/http/cursor';
import { pageLink } from '../../platform/mail/letter';
import { Agency } from '../agencies/agency.entity';
import { Account } from '../auth/account.entity';
import { Accounts } from '../auth/accounts.service';
import { RoleGrant } from '../auth/role-grant.entity';
import { roleGrantedMail } from './admin-mails';
import type { AccountListQuery, InviteDto } from './dto/admin.dto';

const PAGE_SIZE = 50;
/** Roles of working groups, panels and organizations are given there. */
const GRANTED_HERE: readonly string[] = ['agency', 'programme', 'city', 'portal'] satisfies ScopeType[];

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly status: AccountStatus;
  readonly created_at: Date;
  readonly roles: AdminRole[];
}

/** Accounts and the roles granted to them. */
@Injectable()
export class AdminAccounts {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: ReadDatabase,
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
  ) {}

  /** By name, accent-blind, or by address. */
  async list({ q = '', cursor }: AccountListQuery): Promise<Page<AdminAccountItem>> {
    const [afterName = '', afterId = null] = readCursor(cursor, ['text', 'id']);
    const rows = await this.database.query<AccountRow>({
      name: 'admin-accounts',
      text: `${SELECT_ACCOUNT}
              WHERE ($1 = '' OR position(plain_text($1) IN plain_text(a.name)) > 0 OR position(lower($1) IN a.email) > 0)
                AND ($3::uuid IS NULL OR (a.name, a.id) > ($2, $3::uuid))
              ORDER BY a.name, a.id LIMIT ${PAGE_SIZE + 1}`,
      values: [q, afterName, afterId],
    });
    const items = rows.slice(0, PAGE_SIZE).map(toItem);
    const last = rows.length > PAGE_SIZE ? items.at(-1) : undefined;
    return { items, next: last ? encodeCursor([last.name, last.id]) : null };
  }

  /**
   * Gives a role, and invites whom the portal does not know yet.
   * @returns the account, and the invitation's link where it was sent
   * @throws validation (a role that is not given here, an unknown agency), four_eyes
   */
  async invite(actor: Actor, request: InviteDto): Promise<{ item: AdminAccountItem; link: string | null }> {
    const scopeType = request.role.split('.')[0] as ScopeType;
    if (!GRANTED_HERE.includes(scopeType)) throw fieldProblem('role', FIELD_ERROR.notAllowed);
    const { id, link } = await this.transactions.run(actor, async (tx) => {
      const agency = await findAgency(tx, scopeType, request.agencyCode);
      const { account, link } = await this.accounts.inviteWithLink(tx, request);
      if (account.id === actor.accountId) throw problem(ERROR.fourEyes);
      const granted = await grant(tx, account.id, request.role, scopeType, agency);
      if (granted && link === null) {
        const page = pageLink(this.configuration.publicUrl, account.locale, '/work');
        await tx.mail(roleGrantedMail(account, agency?.name ?? null, page));
      }
      return { id: account.id, link };
    });
    return { item: await this.read(id), link };
  }

  /** @throws not_found; four_eyes for one's own: nobody locks everybody out by mistake. */
  async revokeGrant(actor: SignedInActor, grantId: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const found = await tx.manager.findOneBy(RoleGrant, { id: grantId });
      if (!found) throw notFound();
      if (found.accountId === actor.accountId) throw problem(ERROR.fourEyes);
      await tx.manager.delete(RoleGrant, { id: grantId });
      const { role, scopeId } = found;
      tx.audit({
        act: 'account.revoke-role',
        subjectType: 'account',
        subjectId: found.accountId,
        detail: { role, scopeId },
      });
    });
  }

  /** Ends every session at once. @throws not_found, four_eyes, wrong_state */
  async disable(actor: Actor, id: string): Promise<AdminAccountItem> {
    if (id === actor.accountId) throw problem(ERROR.fourEyes);
    await this.transactions.run(actor, async (tx) => {
      await changeStatus(tx, id, (account) =>
        account.status === ACCOUNT_STATUS.disabled ? null : ACCOUNT_STATUS.disabled,
      );
      await tx.query(`DELETE FROM session WHERE account_id = $1`, [id]);
      await tx.query(`DELETE FROM account_token WHERE account_id = $1`, [id]);
      tx.audit({ act: 'account.disable', subjectType: 'account', subjectId: id });
    });
    return this.read(id);
  }

  /** An account that never had a password is invited again. @throws not_found, wrong_state */
  async enable(actor: Actor, id: string): Promise<AdminAccountItem> {
    await this.transactions.run(actor, async (tx) => {
      const account = await changeStatus(tx, id, ({ status, confirmedAt }) => {
        if (status !== ACCOUNT_STATUS.disabled) return null;
        return confirmedAt === null ? ACCOUNT_STATUS.invited : ACCOUNT_STATUS.active;
      });
      if (account.status === ACCOUNT_STATUS.invited) await this.accounts.sendInvitation(tx, account);
      tx.audit({ act: 'account.enable', subjectType: 'account', subjectId: id });
    });
    return this.read(id);
  }

  private async read(id: string): Promise<AdminAccountItem> {
    const row = await this.database.first<AccountRow>({
      name: 'admin-account',
      text: `${SELECT_ACCOUNT} WHERE a.id = $1`,
      values: [id],
    });
    if (!row) throw notFound();
    return toItem(row);
  }
}

const SELECT_ACCOUNT = `
  SELECT a.id, a.name, a.email, a.status, a.created_at,
         COALESCE((SELECT json_agg(json_build_object('role', r.role, 'scopeType', r.scope_type, 'scopeId', r.scope_id,
                                                     'scopeName', r.scope_name, 'grantId', g.id,
                                                     'scopeNameEn', (SELECT y.name_en FROM agency y WHERE y.id = r.scope_id)) ORDER BY r.role, r.scope_name)
                     FROM held_role r
                     LEFT JOIN role_grant g ON g.account_id = r.account_id AND g.role = r.role
                                           AND g.scope_id IS NOT DISTINCT FROM r.scope_id
                    WHERE r.account_id = a.id), '[]'::json) AS roles
    FROM account a`;

function toItem({ created_at: createdAt, ...row }: AccountRow): AdminAccountItem {
  return { ...row, createdAt: createdAt.toISOString() };
}

async function findAgency(
  tx: Transaction,
  scopeType: ScopeType,
  code: string | undefined,
): Promise<Agency | null> {
  if (scopeType !== 'agency') {
    if (code !== undefined) throw fieldProblem('agencyCode', FIELD_ERROR.notAllowed);
    return null;
  }
  if (code === undefined) throw fieldProblem('agencyCode', FIELD_ERROR.required);
  const agency = await tx.manager.findOneBy(Agency, { code });
  if (!agency) throw fieldProblem('agencyCode', FIELD_ERROR.unknown);
  return agency;
}

/** @returns false where the account holds the role there already */
async function grant(
  tx: Transaction,
  accountId: string,
  role: RoleName,
  scopeType: ScopeType,
  agency: Agency | null,
): Promise<boolean> {
  const scopeId = agency?.id ?? null;
  // The account's row is locked; a unique index alone would not see two roles without a place as the same.
  const made = await tx.query(
    `INSERT INTO role_grant (account_id, role, scope_type, scope_id)
     SELECT $1, $2, $3, $4
      WHERE NOT EXISTS (SELECT 1 FROM role_grant WHERE account_id = $1 AND role = $2 AND scope_id IS NOT DISTINCT FROM $4)
     RETURNING id`,
    [accountId, role, scopeType, scopeId],
  );
  if (made.length === 0) return false;
  const detail = { role, scopeId, scopeName: agency?.name ?? null };
  tx.audit({ act: 'account.grant-role', subjectType: 'account', subjectId: accountId, detail });
  return true;
}

/** Locks the account and gives it the status that `next` names. @throws wrong_state where it names none */
async function changeStatus(
  tx: Transaction,
  id: string,
  next: (account: Account) => AccountStatus | null,
): Promise<Account> {
  const account = await tx.manager.findOne(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!account) throw notFound();
  const status = next(account);
  if (status === null) throw problem(ERROR.wrongState, { params: { state: account.status } });
  await tx.manager.update(Account, { id }, { status });
  return Object.assign(account, { status });
}
