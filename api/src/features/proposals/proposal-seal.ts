import type {
  AcceptedDeclarations,
  PartnerAnswer,
  ProposalContent,
  ProposalFile,
  SignedReceipt,
} from '@loi-giai/shared';
import type { SealKey } from '../../platform/sealing/seal-key';
import type { ProposalPartner } from './proposal-partner.entity';
import type { ProposalVersion } from './proposal-version.entity';
import type { Proposal } from './proposal.entity';

/** What of a proposal is sealed with the key of its challenge. Nothing else opens or seals these columns. */
export interface ProposalOwner {
  readonly organizationId: string;
  /** Account. */
  readonly createdBy: string;
}

export interface SolverName {
  readonly organizationId: string;
  readonly name: string;
  readonly taxCode: string | null;
}

/** Who competes: small, because it is opened at each look for conflicts (I4). */
export interface VersionSolver {
  /** The lead first, then its partners, as they were called when they submitted. */
  readonly organizations: readonly SolverName[];
  readonly createdBy: string;
  readonly submittedBy: string;
}

/** An organization that is asked to answer together with the lead, and what it said. */
export interface Partner {
  readonly organizationId: string;
  /** What it does in the proposal. */
  readonly role: string;
  readonly invitedBy: string;
  /** ISO instant. */
  readonly invitedAt: string;
  readonly answer: PartnerAnswer | null;
  /** How often it has been invited. Not there where that was once, before it was counted. */
  readonly invitations?: number;
}

export interface VersionContent {
  readonly content: ProposalContent;
  readonly files: readonly ProposalFile[];
  readonly declarations: AcceptedDeclarations;
  readonly receipt: SignedReceipt;
}

export function organizationTag(key: SealKey, organizationId: string): Buffer {
  return key.tag('organization', organizationId);
}

export function sealOwner(key: SealKey, proposalId: string, owner: ProposalOwner): Buffer {
  return key.seal(`proposal-owner/${proposalId}`, owner);
}

/** @throws SealBroken */
export function openOwner(
  key: SealKey,
  { id, sealedOwner }: Pick<Proposal, 'id' | 'sealedOwner'>,
): ProposalOwner {
  return key.open(`proposal-owner/${id}`, sealedOwner) as ProposalOwner;
}

export function sealDraft(key: SealKey, proposalId: string, content: ProposalContent): Buffer {
  return key.seal(`proposal-draft/${proposalId}`, content);
}

/** @throws SealBroken */
export function openDraft(
  key: SealKey,
  { id, sealedContent }: Pick<Proposal, 'id' | 'sealedContent'>,
): ProposalContent {
  return key.open(`proposal-draft/${id}`, sealedContent) as ProposalContent;
}

export function sealPartner(key: SealKey, id: string, partner: Partner): Buffer {
  return key.seal(`proposal-partner/${id}`, partner);
}

/** @throws SealBroken */
export function openPartner(key: SealKey, { id, sealed }: Pick<ProposalPartner, 'id' | 'sealed'>): Partner {
  return key.open(`proposal-partner/${id}`, sealed) as Partner;
}

export function sealSolver(key: SealKey, proposalId: string, number: number, solver: VersionSolver): Buffer {
  return key.seal(`version-solver/${proposalId}/${number}`, solver);
}

/** @throws SealBroken */
export function openSolver(
  key: SealKey,
  { proposalId, number, sealedSolver }: Pick<ProposalVersion, 'proposalId' | 'number' | 'sealedSolver'>,
): VersionSolver {
  return key.open(`version-solver/${proposalId}/${number}`, sealedSolver) as VersionSolver;
}

export function sealVersion(
  key: SealKey,
  proposalId: string,
  number: number,
  version: VersionContent,
): Buffer {
  return key.seal(`version-content/${proposalId}/${number}`, version);
}

/** @throws SealBroken */
export function openVersion(
  key: SealKey,
  { proposalId, number, sealedContent }: Pick<ProposalVersion, 'proposalId' | 'number' | 'sealedContent'>,
): VersionContent {
  return key.open(`version-content/${proposalId}/${number}`, sealedContent) as VersionContent;
}
