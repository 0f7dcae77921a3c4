import { randomUUID } from 'node:crypto';
import type { RoleName, ScopeType } from '@loi-giai/shared';
import { Agency } from '../../api/src/features/agencies/agency.entity';
import { WorkingGroup, WorkingGroupMember } from '../../api/src/features/agencies/working-group.entity';
import { Account } from '../../api/src/features/auth/account.entity';
import { hashPassword } from '../../api/src/features/auth/passwords';
import { RoleGrant } from '../../api/src/features/auth/role-grant.entity';
import { Field } from '../../api/src/features/programme/programme.entities';
import type { DemoCity } from './city';
import { AGENCIES, WORKING_GROUPS } from './content/agencies';
import { FIELDS } from './content/fields';
import { PEOPLE } from './content/people';
import type { DemoPerson, WorkingGroupPost } from './content/types';
import { DEMO_PASSWORD, demoAddress } from './demo-accounts';

/** Days before the filling: older than everything else in the city. */
const BEGINNING = -480;
const TERM_DAYS = 3 * 365;

export async function fillAgencies(city: DemoCity): Promise<void> {
  const { manager, agencies } = city;
  for (const { code, parentCode, ...rest } of AGENCIES) {
    const id = randomUUID();
    const parentId = parentCode === undefined ? null : city.agency(parentCode);
    await manager.insert(Agency, { id, code, parentId, ...rest });
    agencies.set(code, id);
  }
}

export async function fillFields(city: DemoCity): Promise<void> {
  await city.manager
    .createQueryBuilder()
    .insert()
    .into(Field)
    .values([...FIELDS])
    .orIgnore()
    .execute();
  for (const { id, code } of await city.manager.find(Field)) city.fields.set(code, id);
}

/** Accounts and the roles held in agencies, the programme office, the city and the portal. */
export async function fillPeople(city: DemoCity): Promise<void> {
  const { manager, calendar, people } = city;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const since = calendar.at(BEGINNING, '08:00');
  const accounts = PEOPLE.map(({ key, name }) => ({ key, id: randomUUID(), name, email: demoAddress(key) }));
  await manager.insert(
    Account,
    accounts.map(({ id, name, email }) => ({
      id,
      name,
      email,
      passwordHash,
      status: 'active' as const,
      demo: true,
      createdAt: since,
      confirmedAt: since,
    })),
  );
  for (const { key, ...person } of accounts) people.set(key, person);
  const grants = PEOPLE.flatMap((person) => grantsOf(city, person));
  await manager.insert(
    RoleGrant,
    grants.map((grant) => ({ ...grant, createdAt: since })),
  );
}

interface Grant {
  readonly accountId: string;
  readonly role: RoleName;
  readonly scopeType: ScopeType;
  readonly scopeId: string | null;
}

function grantsOf(city: DemoCity, { key, role, post }: DemoPerson): Grant[] {
  const accountId = city.person(key).id;
  const posts = (post?.as ?? []).flatMap((as) => (isSeat(as) ? [] : [as]));
  return [
    ...posts.map((as) => ({
      accountId,
      role: `agency.${as}` as const,
      scopeType: 'agency' as const,
      scopeId: city.agency(post?.agencyCode ?? ''),
    })),
    ...(role ? [{ accountId, role, scopeType: scopeOf(role), scopeId: null }] : []),
  ];
}

function scopeOf(role: NonNullable<DemoPerson['role']>): ScopeType {
  if (role === 'programme.officer' || role === 'programme.lead') return 'programme';
  return role === 'portal.administrator' ? 'portal' : 'city';
}

export async function fillWorkingGroups(city: DemoCity): Promise<void> {
  const { manager, calendar, journal } = city;
  for (const { agencyCode, decisionNumber, decided } of WORKING_GROUPS) {
    const agencyId = city.agency(agencyCode);
    const workingGroupId = randomUUID();
    const terms = { termFrom: calendar.exactDay(decided), termTo: calendar.exactDay(decided + TERM_DAYS) };
    const group = { decisionNumber, decisionDate: calendar.day(decided), ...terms };
    await manager.insert(WorkingGroup, { id: workingGroupId, agencyId, ...group });
    const members = PEOPLE.flatMap(({ key, post }) =>
      post?.agencyCode === agencyCode
        ? post.as.flatMap((as) =>
            isSeat(as) ? [{ workingGroupId, accountId: city.person(key).id, role: as }] : [],
          )
        : [],
    );
    await manager.insert(WorkingGroupMember, members);
    journal.record(city.holder(agencyCode, 'officer'), calendar.at(decided, '14:00'), {
      act: 'working-group.save',
      subjectType: 'agency',
      subjectId: agencyId,
      detail: { decisionNumber, ...terms, joined: members.map(({ accountId }) => accountId), left: [] },
    });
  }
}

function isSeat(post: string): post is WorkingGroupPost {
  return post === 'chair' || post === 'secretary' || post === 'member';
}
