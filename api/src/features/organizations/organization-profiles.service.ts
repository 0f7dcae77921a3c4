import {
  ERROR,
  FIELD_ERROR,
  ORGANIZATION_LIMITS,
  type OrganizationProfile,
  type OrganizationView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor, SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { type FileOwner, Files } from '../../platform/storage/files';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { filesOf } from '../../platform/storage/stored-files';
import { Field } from '../programme/programme.entities';
import { lockForManager } from './organization-access';
import { Organization } from './organization.entity';
import { LOGO_OWNER, OrganizationPublicReads } from './organization-public-reads';
import { Organizations } from './organizations.service';

const LOGO_RULES = {
  maxBytes: ORGANIZATION_LIMITS.logoBytes,
  mediaTypes: ['image/png', 'image/jpeg', 'image/webp'],
};

/** What the public reads of an organization, by its own choice. */
@Injectable()
export class OrganizationProfiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
    private readonly organizations: Organizations,
    private readonly reads: OrganizationPublicReads,
  ) {}

  /** @throws not_found, forbidden, validation */
  async save(actor: SignedInActor, id: string, profile: OrganizationProfile): Promise<OrganizationView> {
    await this.transactions.run(actor, async (tx) => {
      await lockForManager(tx, id);
      const today = await tx.now();
      if (profile.foundedYear !== null && profile.foundedYear > today.getUTCFullYear())
        throw fieldProblem('foundedYear', FIELD_ERROR.tooLarge, { max: today.getUTCFullYear() });
      await refuseUnknownFields(tx, profile.fields);
      await tx.manager.update(Organization, { id }, { profile: { ...profile } });
      audit(tx, 'save-profile', id, { fields: profile.fields, references: profile.references.length });
    });
    return this.organizations.view(actor, id);
  }

  /** Shows the profile to everybody, or to members only; an award stays public. @throws not_found, forbidden */
  async setPublic(actor: SignedInActor, id: string, published: boolean): Promise<OrganizationView> {
    await this.transactions.run(actor, async (tx) => {
      const { publishedAt } = await lockForManager(tx, id);
      if ((publishedAt !== null) === published) return;
      await tx.manager.update(Organization, { id }, { publishedAt: published ? await tx.now() : null });
      audit(tx, published ? 'publish' : 'unpublish', id, {});
    });
    return this.organizations.view(actor, id);
  }

  /** @throws not_found, forbidden, file_too_large, file_type_refused */
  async setLogo(actor: SignedInActor, id: string, receive: () => Promise<Upload>): Promise<OrganizationView> {
    // Asked before the bytes are taken in, and again when they are written down.
    await this.transactions.run(actor, (tx) => lockForManager(tx, id));
    await this.files.take(receive, LOGO_RULES, async (received) => {
      const former = await this.transactions.run(actor, async (tx) => {
        await lockForManager(tx, id);
        const replaced = await this.detachLogo(tx, id);
        const { sha256 } = await this.files.attach(tx, logoOf(id), received);
        audit(tx, 'set-logo', id, { sha256 });
        return replaced;
      });
      for (const file of former) await this.files.discard(file);
    });
    return this.organizations.view(actor, id);
  }

  /** @throws not_found, forbidden */
  async removeLogo(actor: SignedInActor, id: string): Promise<OrganizationView> {
    const former = await this.transactions.run(actor, async (tx) => {
      await lockForManager(tx, id);
      const removed = await this.detachLogo(tx, id);
      if (removed.length === 0) throw notFound();
      audit(tx, 'remove-logo', id, {});
      return removed;
    });
    for (const file of former) await this.files.discard(file);
    return this.organizations.view(actor, id);
  }

  /** For everybody where the organization has a public page, else for its members (I11). @throws not_found */
  async logo(actor: Actor | null, id: string): Promise<StoredFile> {
    const file = await this.reads.logoFile(actor?.accountId ?? null, id);
    if (!file) throw notFound();
    return file;
  }

  private async detachLogo(tx: Transaction, id: string): Promise<StoredFile[]> {
    const former = await filesOf(tx, logoOf(id));
    if (former.length > 0) await tx.manager.delete(StoredFile, { id: In(former.map((file) => file.id)) });
    return former;
  }
}

function logoOf(id: string): FileOwner {
  return { type: LOGO_OWNER, id };
}

async function refuseUnknownFields(tx: Transaction, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const known = await tx.manager.findBy(Field, { code: In([...codes]) });
  const unknown = codes.findIndex((code) => !known.some((field) => field.code === code));
  if (unknown >= 0)
    throw problem(ERROR.validation, { errors: [{ path: `fields.${unknown}`, code: FIELD_ERROR.unknown }] });
}

type ProfileAct = 'save-profile' | 'publish' | 'unpublish' | 'set-logo' | 'remove-logo';

function audit(tx: Transaction, act: ProfileAct, id: string, detail: Record<string, unknown>): void {
  tx.audit({ act: `organization.${act}`, subjectType: 'organization', subjectId: id, detail });
}
