import { randomUUID } from 'node:crypto';
import { lookAlikeKey } from '@loi-giai/shared';
import { CLAIM_OWNER } from '../../api/src/features/organizations/claims-reads';
import { OrganizationClaim } from '../../api/src/features/organizations/organization-claim.entity';
import {
  Membership,
  Organization,
  OwnershipHandover,
} from '../../api/src/features/organizations/organization.entity';
import { StoredFile } from '../../api/src/platform/storage/stored-file.entity';
import type { DemoCity } from './city';
import { demoFile } from './demo-file';
import { CLAIM, HANDOVER, ORGANIZATION_PROFILES } from './content/organization-profiles';
import { ORGANIZATIONS } from './content/organizations';

/** Days before the filling: older than everything else in the city. */
const BEGINNING = -480;

export async function fillOrganizations(city: DemoCity): Promise<void> {
  const { manager, calendar, journal, organizations } = city;
  for (const [index, content] of ORGANIZATIONS.entries()) {
    const { key, name, kind, taxCode, description, members } = content;
    const id = randomUUID();
    const createdAt = calendar.at(BEGINNING + 5 * index, '10:05');
    const publishedAt = key in ORGANIZATION_PROFILES ? createdAt : null;
    const profile = { profile: ORGANIZATION_PROFILES[key] ?? {}, publishedAt, nameKey: lookAlikeKey(name) };
    await manager.insert(Organization, { id, name, kind, taxCode, description, createdAt, ...profile });
    organizations.set(key, { id, content });
    const seats = members.map(({ person, role }) => ({
      organizationId: id,
      accountId: city.person(person).id,
      role,
      invitedAt: createdAt,
      acceptedAt: createdAt,
    }));
    await manager.insert(Membership, seats);
    const subject = { subjectType: 'organization', subjectId: id };
    const detail = { name, kind, taxCode };
    journal.record(city.owner(key), createdAt, { act: 'organization.create', ...subject, detail });
    if (publishedAt)
      journal.record(city.owner(key), publishedAt, { act: 'organization.publish', ...subject });
  }
  await fillClaim(city);
  await fillHandover(city);
}

/** One claim that the programme office has not looked at yet, with its evidence. */
async function fillClaim(city: DemoCity): Promise<void> {
  const { manager } = city;
  const { id: organizationId, content } = city.organization(CLAIM.organization);
  const claimant = city.person(CLAIM.claimant);
  if (content.taxCode === null) throw new Error('the demo city’s claim names no tax code');
  const id = randomUUID();
  const createdAt = city.calendar.at(CLAIM.filed, '16:20');
  const { taxCode } = content;
  const facts = { role: 'admin' as const, note: CLAIM.note, createdAt };
  await manager.insert(OrganizationClaim, { id, organizationId, claimantId: claimant.id, taxCode, ...facts });
  const owner = { ownerType: CLAIM_OWNER, ownerId: id };
  const file = await demoFile(city, {
    ...owner,
    name: 'giay-uy-quyen.pdf',
    createdBy: claimant.id,
    createdAt,
  });
  await manager.insert(StoredFile, file);
  const subject = { subjectType: 'organization-claim', subjectId: id };
  const detail = { organizationId, taxCode, role: facts.role };
  city.journal.record(claimant, createdAt, { act: 'organization-claim.file', ...subject, detail });
  const evidence = { file: file.id, sha256: file.sha256 };
  city.journal.record(claimant, createdAt, {
    act: 'organization-claim.attach',
    ...subject,
    detail: evidence,
  });
}

async function fillHandover(city: DemoCity): Promise<void> {
  const { id: organizationId } = city.organization(HANDOVER.organization);
  const [from, to] = [city.person(HANDOVER.from), city.person(HANDOVER.to)];
  const offeredAt = city.calendar.at(HANDOVER.offered, '09:10');
  const { afterwards } = HANDOVER;
  const parties = { fromAccountId: from.id, toAccountId: to.id };
  await city.manager.insert(OwnershipHandover, { organizationId, ...parties, afterwards, offeredAt });
  city.journal.record(from, offeredAt, {
    act: 'organization.offer-handover',
    subjectType: 'organization',
    subjectId: organizationId,
    detail: { accountId: to.id, afterwards },
  });
}
