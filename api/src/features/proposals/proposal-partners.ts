import {
  PARTNER_LIMITS,
  PARTNER_STATE,
  type ProposalPartner as PartnerView,
  type ShownPartnerState,
} from '@loi-giai/shared';
import { type EntityManager, Not } from 'typeorm';
import { notFound } from '../../platform/errors/problem';
import type { SealKey } from '../../platform/sealing/seal-key';
import type { OwnProposal } from './proposal-access';
import { ProposalPartner } from './proposal-partner.entity';
import { openPartner, openSolver, type Partner, type SolverName, type VersionSolver } from './proposal-seal';
import { type ProposalReaders, READERS } from './proposal-readers';
import { ProposalVersion } from './proposal-version.entity';

/** A partner out of its seal. */
export interface OpenedPartner extends Partner {
  readonly id: string;
  readonly state: ShownPartnerState;
}

/** Those of one proposal that have not been taken off, in the order in which they were invited. @throws SealBroken */
export async function partnersOf(
  manager: EntityManager,
  { record, key }: Pick<OwnProposal, 'record' | 'key'>,
): Promise<OpenedPartner[]> {
  const rows = await manager.find(ProposalPartner, {
    where: { proposalId: record.id, state: Not(PARTNER_STATE.removed) },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  return rows.map((row) => toOpened(key, row));
}

/** @throws SealBroken, not_found for one that has been taken off */
export function toOpened(key: SealKey, row: ProposalPartner): OpenedPartner {
  const { id, state } = row;
  if (state === PARTNER_STATE.removed) throw notFound();
  return { id, state, ...openPartner(key, row) };
}

/** As the members of lead and partners see them. */
export async function partnerViews(
  manager: EntityManager,
  partners: readonly OpenedPartner[],
): Promise<PartnerView[]> {
  const solvers = await called(
    manager,
    partners.map(({ organizationId }) => organizationId),
  );
  const names = new Map(solvers.map(({ organizationId, name }) => [organizationId, name]));
  return partners.map(({ id, organizationId, role, state, invitedAt, answer, invitations }) => ({
    id,
    organizationId,
    organizationName: names.get(organizationId) ?? '',
    role,
    state,
    invitedAt,
    answer,
    mayBeAskedAgain: state === PARTNER_STATE.declined && mayBeAsked({ invitations }),
  }));
}

/** Whether one more invitation is within the limit. */
export function mayBeAsked({ invitations = 1 }: Pick<Partner, 'invitations'>): boolean {
  return invitations < PARTNER_LIMITS.invitations;
}

/** A solver as it is called now, with those of its members who are written to. */
export interface CalledSolver extends SolverName {
  readonly readers: ProposalReaders;
}

/** The lead first, then the partners that have consented. */
export async function calledSolvers(
  manager: EntityManager,
  own: Pick<OwnProposal, 'record' | 'key' | 'organizationId'>,
): Promise<CalledSolver[]> {
  const partners = await partnersOf(manager, own);
  return called(manager, [own.organizationId, ...consentedOf(partners)]);
}

/** Ids of the organizations. */
export function consentedOf(partners: readonly OpenedPartner[]): string[] {
  return partners
    .filter(({ state }) => state === PARTNER_STATE.consented)
    .map(({ organizationId }) => organizationId);
}

/** In the order in which they are named. */
export async function called(
  manager: EntityManager,
  organizationIds: readonly string[],
): Promise<CalledSolver[]> {
  if (organizationIds.length === 0) return [];
  const rows = await manager.query<CalledSolver[]>(
    `SELECT o.id AS "organizationId", o.name, o.tax_code AS "taxCode", (${READERS}) AS readers
       FROM organization o WHERE o.id = ANY ($1::uuid[])`,
    [organizationIds],
  );
  const byId = new Map(rows.map((row) => [row.organizationId, row]));
  return organizationIds.flatMap((id) => byId.get(id) ?? []);
}

/** Whether this organization is one of those in whose names the proposal was last submitted. */
export async function isNamedInLast(
  manager: EntityManager,
  { record, key }: Pick<OwnProposal, 'record' | 'key'>,
  organizationId: string,
): Promise<boolean> {
  const version = await manager.findOne(ProposalVersion, {
    where: { proposalId: record.id },
    order: { number: 'DESC' },
  });
  return (
    version !== null &&
    openSolver(key, version).organizations.some((one) => one.organizationId === organizationId)
  );
}

/** Whether a version names exactly these: the lead, and the partners that have consented. */
export function isSubmittedBy(
  { organizations }: Pick<VersionSolver, 'organizations'>,
  leadId: string,
  partners: readonly OpenedPartner[],
): boolean {
  const now = [leadId, ...consentedOf(partners)];
  return (
    now.length === organizations.length &&
    organizations.every(({ organizationId }) => now.includes(organizationId))
  );
}
