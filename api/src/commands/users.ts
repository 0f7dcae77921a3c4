import { ROLE_NAMES, type RoleName } from '@loi-giai/shared';
import { isEmail } from 'class-validator';
import { DataSource } from 'typeorm';
import { AdminAccounts } from '../features/admin/admin-accounts.service';
import { Account } from '../features/auth/account.entity';
import { PORTAL_ACTOR } from '../platform/access/actor';
import { type Command, CommandFailure, UsageFault } from './command';

/** Roles of working groups, panels and organizations are given there. */
const ROLES = ROLE_NAMES.filter((role) => /^(agency|programme|city|portal)\./.test(role));

export const usersInvite: Command = {
  name: 'users:invite',
  parameters: 'EMAIL NAME ROLE [AGENCY_CODE]',
  summary: `give a role, inviting whom the portal does not know: ${ROLES.join(', ')}`,
  arity: [3, 4],
  async run({ app, say }, email = '', name = '', role = '', agencyCode?) {
    if (!isEmail(email)) throw new UsageFault(`"${email}" is no e-mail address.`);
    if (!ROLES.includes(role as RoleName))
      throw new UsageFault(`"${role}" is no role. Roles: ${ROLES.join(', ')}.`);
    const request = {
      email: email.toLowerCase(),
      name: name.normalize('NFC').trim(),
      role: role as RoleName,
    };
    const { item, link } = await app
      .get(AdminAccounts)
      .invite(PORTAL_ACTOR, agencyCode === undefined ? request : { ...request, agencyCode });
    say(
      `${item.email}: ${item.roles.map((held) => [held.role, held.scopeName].filter(Boolean).join(' in ')).join(', ')}`,
    );
    // Whoever runs commands on this machine can read the database; the first administrator comes in by this link.
    if (link !== null) say(`Invited. The link, for 14 days: ${link}`);
  },
};

export const usersList: Command = {
  name: 'users:list',
  parameters: '',
  summary: 'list accounts with their roles',
  arity: [0, 0],
  async run({ app, say }) {
    const accounts = app.get(AdminAccounts);
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await accounts.list({ cursor });
      for (const { email, name, status, roles } of page.items)
        say([email, name, status, roles.map(({ role }) => role).join(', ')].join('\t'));
      cursor = page.next;
    }
  },
};

export const usersDisable: Command = {
  name: 'users:disable',
  parameters: 'EMAIL',
  summary: 'disable an account and end its sessions',
  arity: [1, 1],
  async run({ app, say }, email = '') {
    const account = await app
      .get(DataSource)
      .getRepository(Account)
      .findOneBy({ email: email.trim().toLowerCase() });
    if (!account) throw new CommandFailure(`No account has the address ${email}.`);
    if (account.status === 'disabled') throw new CommandFailure(`The account ${email} is disabled already.`);
    await app.get(AdminAccounts).disable(PORTAL_ACTOR, account.id);
    say(`${account.email}: disabled, signed out everywhere.`);
  },
};
