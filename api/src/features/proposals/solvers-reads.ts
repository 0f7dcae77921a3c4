import type { ProposalState, SolverPart } from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database/transactions';
import type { SealKey } from '../../platform/sealing/seal-key';
import type { Seals } from '../../platform/sealing/seals';
import type { OpenedVersion } from './opened-version.entity';
import { ProposalPartner } from './proposal-partner.entity';
import { ProposalVersion } from './proposal-version.entity';
import { openDraft, openOwner, openPartner, openSolver, organizationTag } from './proposal-seal';
import type { Proposal } from './proposal.entity';

interface OwnerRow {
  readonly id: string;
  readonly challenge_id: string;
  readonly sealed_owner: Buffer;
}

/** Whose proposal, in one of these states. */
export interface Drafter {
  readonly challengeId: string;
  readonly proposalId: string;
  readonly organizationId: string;
}

/**
 * The organizations that draft or have submitted, partners that have consented among them: for letters to them, and for nothing
 * that others read (I1).
 */
export async function draftersOf(
  tx: Transaction,
  challengeIds: readonly string[],
  states: readonly ProposalState[],
): Promise<Drafter[]> {
  const rows = await tx.query<OwnerRow>(
    `SELECT id, challenge_id, sealed_owner FROM proposal
      WHERE challenge_id = ANY ($1::uuid[]) AND state = ANY ($2::text[]) ORDER BY id`,
    [challengeIds, states],
  );
  const partners = await tx.query<{ id: string; proposal_id: string; sealed: Buffer }>(
    `SELECT id, proposal_id, sealed FROM proposal_partner
      WHERE proposal_id = ANY ($1::uuid[]) AND state = 'consented' ORDER BY created_at, id`,
    [rows.map(({ id }) => id)],
  );
  const partnersOf = Map.groupBy(partners, (partner) => partner.proposal_id);
  const keys = await tx.seals.keysOf(tx.manager, [...new Set(rows.map((row) => row.challenge_id))]);
  return rows.flatMap(({ id, challenge_id: challengeId, sealed_owner: sealedOwner }) => {
    const key = keys.get(challengeId);
    if (!key) return [];
    const organizations = [
      openOwner(key, { id, sealedOwner }),
      ...(partnersOf.get(id) ?? []).map((partner) => openPartner(key, partner)),
    ];
    return organizations.map(({ organizationId }) => ({ challengeId, proposalId: id, organizationId }));
  });
}

/** An organization that competes with this proposal: the lead, or a partner. */
export interface Entrant {
  readonly challengeId: string;
  readonly proposalId: string;
  readonly organizationId: string;
  /** As it was called when it submitted. */
  readonly name: string;
  readonly taxCode: string | null;
  /** Accounts that began and that submitted the proposal. */
  readonly writers: readonly string[];
}

/**
 * Who competes, by the version in force of each proposal that is in: one entry for each organization. For the panel once the
 * call has closed, also while the content is still sealed: ties are declared before anything opens (I4).
 */
export async function entrantsOf(tx: Transaction, challengeIds: readonly string[]): Promise<Entrant[]> {
  const rows = await tx.query<{
    proposal_id: string;
    challenge_id: string;
    number: number;
    sealed_solver: Buffer;
  }>(
    `SELECT p.id AS proposal_id, p.challenge_id, v.number, v.sealed_solver
       FROM proposal p
      CROSS JOIN LATERAL (SELECT number, sealed_solver FROM proposal_version
                           WHERE proposal_id = p.id ORDER BY number DESC LIMIT 1) v
      WHERE p.challenge_id = ANY ($1::uuid[]) AND p.state NOT IN ('draft', 'withdrawn') ORDER BY p.id`,
    [challengeIds],
  );
  const keys = await tx.seals.keysOf(tx.manager, [...new Set(rows.map((row) => row.challenge_id))]);
  return rows.flatMap(
    ({ proposal_id: proposalId, challenge_id: challengeId, number, sealed_solver: sealedSolver }) => {
      const key = keys.get(challengeId);
      if (!key) return [];
      const { organizations, createdBy, submittedBy } = openSolver(key, { proposalId, number, sealedSolver });
      return organizations.map((organization) => ({
        challengeId,
        proposalId,
        ...organization,
        writers: [createdBy, submittedBy],
      }));
    },
  );
}

/** What each of those who answer together does, once the seal is open; nobody where one organization answers alone. */
export async function partsOf(
  tx: Transaction,
  challengeId: string,
  { versionId, proposalId, partnerIds }: OpenedVersion,
): Promise<SolverPart[]> {
  if (partnerIds.length === 0) return [];
  const key = await tx.seals.keyOf(tx.manager, challengeId);
  const version = await tx.manager.findOneByOrFail(ProposalVersion, { id: versionId });
  const partners = await tx.manager.findBy(ProposalPartner, { proposalId });
  const roles = new Map(
    partners
      .map((partner) => openPartner(key, partner))
      .map(({ organizationId, role }) => [organizationId, role]),
  );
  return openSolver(key, version).organizations.map(({ organizationId, name }) => ({
    name,
    role: partnerIds.includes(organizationId) ? (roles.get(organizationId) ?? '') : null,
  }));
}

/** What its members call a draft. */
export function draftTitle(key: SealKey, proposal: Pick<Proposal, 'id' | 'sealedContent'>): string {
  return openDraft(key, proposal).title;
}

/**
 * The tags under which these organizations' proposals stand where the seal has not been opened. A tag belongs to one
 * challenge, so that nobody can tell from the table that the same organization answers several.
 */
export async function tagsOf(
  seals: Seals,
  manager: EntityManager,
  organizationIds: readonly string[],
): Promise<Buffer[]> {
  if (organizationIds.length === 0) return [];
  const rows = await manager.query<{ id: string }[]>(
    `SELECT c.id FROM challenge c JOIN seal_key_record k ON k.scope_id = c.id
      WHERE NOT EXISTS (SELECT 1 FROM challenge_seal s WHERE s.challenge_id = c.id AND s.opened_at IS NOT NULL)`,
  );
  const keys = await seals.keysOf(
    manager,
    rows.map(({ id }) => id),
  );
  return [...keys.values()].flatMap((key) => organizationIds.map((id) => organizationTag(key, id)));
}
