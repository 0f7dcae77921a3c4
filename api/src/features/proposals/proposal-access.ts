import { PARTNER_STATE, type Permission, placesOf, type ProposalContent } from '@loi-giai/shared';
import { type EntityManager, In } from 'typeorm';
import { type Actor, mayIn } from '../../platform/access/actor';
import { notFound } from '../../platform/errors/problem';
import type { SealKey } from '../../platform/sealing/seal-key';
import type { Seals } from '../../platform/sealing/seals';
import { ProposalPartner } from './proposal-partner.entity';
import { openDraft, openOwner, organizationTag, type ProposalOwner } from './proposal-seal';
import { Proposal } from './proposal.entity';

/** A proposal as those who wrote it see it. */
export interface OwnProposal extends ProposalOwner {
  readonly record: Proposal;
  readonly key: SealKey;
  readonly content: ProposalContent;
}

/** The proposal out of its seal. @throws SealBroken */
export async function toOwn(seals: Seals, manager: EntityManager, record: Proposal): Promise<OwnProposal> {
  const key = await seals.keyOf(manager, record.challengeId);
  return { record, key, content: openDraft(key, record), ...openOwner(key, record) };
}

/**
 * A proposal as those who write it see it: the lead, and the partners that have consented. To everybody else it does not exist
 * here, whatever their role and before as well as after the closing time (I1, I11); a panel reads through the evaluation.
 */
export async function findOwn(
  seals: Seals,
  manager: EntityManager,
  actor: Actor,
  id: string,
  permission: Permission,
): Promise<OwnProposal> {
  const own = await find(seals, manager, id);
  if (await writes(manager, actor, permission, own)) return own;
  throw notFound();
}

/** As `findOwn`, for what the lead alone does: to a partner it answers like what does not exist. */
export async function findLed(
  seals: Seals,
  manager: EntityManager,
  actor: Actor,
  id: string,
  permission: Permission,
): Promise<OwnProposal> {
  const own = await find(seals, manager, id);
  if (!leads(actor, permission, own)) throw notFound();
  return own;
}

export function leads(actor: Actor, permission: Permission, { organizationId }: ProposalOwner): boolean {
  return mayIn(actor, permission, organizationId);
}

/** Whether the actor belongs to the lead, or to a partner that has consented. */
export async function writes(
  manager: EntityManager,
  actor: Actor,
  permission: Permission,
  own: OwnProposal,
): Promise<boolean> {
  return leads(actor, permission, own) || takesPart(manager, actor, permission, own);
}

async function find(seals: Seals, manager: EntityManager, id: string): Promise<OwnProposal> {
  const record = await manager.findOneBy(Proposal, { id });
  if (!record) throw notFound();
  return toOwn(seals, manager, record);
}

function takesPart(
  manager: EntityManager,
  actor: Actor,
  permission: Permission,
  { record, key }: OwnProposal,
): Promise<boolean> {
  const tags = (placesOf(actor.roles, permission) ?? []).map((place) => organizationTag(key, place));
  const consented = { proposalId: record.id, state: PARTNER_STATE.consented };
  return manager.existsBy(ProposalPartner, { ...consented, organizationTag: In(tags) });
}
