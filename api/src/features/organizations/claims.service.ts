import {
  CLAIM_STATE,
  type ClaimRequest,
  type ClaimView,
  ERROR,
  FIELD_ERROR,
  type FileView,
  isTaxCode,
  ORGANIZATION_LIMITS,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { RecordFiles } from '../../platform/storage/record-files';
import { claimMachine } from './claim-lifecycle';
import { claimFiledMail } from './claim-mails';
import { CLAIM_OWNER, ClaimsReads } from './claims-reads';
import { OrganizationClaim } from './organization-claim.entity';
import { programmeOffice } from './organization-mails';
import { Membership, Organization } from './organization.entity';

const EVIDENCE = {
  type: CLAIM_OWNER,
  most: ORGANIZATION_LIMITS.claimFiles,
  maxBytes: ORGANIZATION_LIMITS.claimFileBytes,
  mediaTypes: ['application/pdf', 'image/png', 'image/jpeg'],
};
const WAITING = [CLAIM_STATE.open, CLAIM_STATE.recommended];

/** The claimant's side: whoever finds the own tax code taken asks the programme office for the organization. */
@Injectable()
export class Claims {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: RecordFiles,
    private readonly reads: ClaimsReads,
    private readonly configuration: Configuration,
  ) {}

  mine(actor: SignedInActor): Promise<ClaimView[]> {
    return this.reads.ofClaimant(actor.accountId);
  }

  /** @throws not_found for everybody but the claimant */
  async view(actor: SignedInActor, id: string): Promise<ClaimView> {
    const claim = await this.reads.ofClaimantById(actor.accountId, id);
    if (!claim) throw notFound();
    return claim;
  }

  /** Tells no more of the organization than that its tax code is taken (I11). @throws validation, already_member, claim_open, too_many_claims */
  async file(actor: SignedInActor, { taxCode, role, note }: ClaimRequest): Promise<ClaimView> {
    if (!isTaxCode(taxCode)) throw fieldProblem('taxCode', FIELD_ERROR.badTaxCode);
    const claimId = await this.transactions.run(actor, async (tx) => {
      const { accountId: claimantId } = actor;
      // Two at once: the second waits here, and then finds the first.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`claims-of:${claimantId}`]);
      const organization = await tx.manager.findOneBy(Organization, { taxCode });
      if (!organization) throw fieldProblem('taxCode', FIELD_ERROR.unknown);
      await refuseIdle(tx, organization.id, claimantId);
      const { id } = await tx.manager.save(
        OrganizationClaim,
        tx.manager.create(OrganizationClaim, {
          organizationId: organization.id,
          claimantId,
          taxCode,
          role,
          note,
        }),
      );
      tx.audit({
        act: 'organization-claim.file',
        subjectType: 'organization-claim',
        subjectId: id,
        detail: { organizationId: organization.id, taxCode, role },
      });
      for (const officer of await programmeOffice(tx))
        await tx.mail(claimFiledMail(officer, taxCode, this.configuration.publicUrl));
      return id;
    });
    return this.view(actor, claimId);
  }

  /** Evidence, until the claim is examined. @throws not_found, wrong_state, too_many_files, file_too_large, file_type_refused */
  attach(actor: SignedInActor, id: string, receive: () => Promise<Upload>): Promise<FileView> {
    return this.files.attach(actor, { ...EVIDENCE, id }, receive, requireOpen(id), (tx, file) => {
      tx.audit({
        act: 'organization-claim.attach',
        subjectType: 'organization-claim',
        subjectId: id,
        detail: { file: file.id, sha256: file.sha256 },
      });
      return Promise.resolve(file);
    });
  }

  /** @throws not_found, wrong_state */
  async withdraw(actor: SignedInActor, id: string): Promise<ClaimView> {
    await this.transactions.run(actor, async (tx) => {
      await lockOwn(tx, id);
      await claimMachine.transition(tx, id, 'withdraw', { changes: { decidedAt: await tx.now() } });
    });
    return this.view(actor, id);
  }
}

function requireOpen(id: string): (tx: Transaction) => Promise<void> {
  return async (tx) => {
    const { state } = await lockOwn(tx, id);
    if (state !== CLAIM_STATE.open) throw problem(ERROR.wrongState, { params: { state, act: 'attach' } });
  };
}

async function lockOwn(tx: Transaction, id: string): Promise<OrganizationClaim> {
  const claim = await claimMachine.lock(tx, id);
  if (claim.claimantId !== tx.actor.accountId) throw notFound();
  return claim;
}

/** Claims that could lead to nothing, and more than one person can wait for. */
async function refuseIdle(tx: Transaction, organizationId: string, claimantId: string): Promise<void> {
  const belongs = { organizationId, accountId: claimantId, acceptedAt: Not(IsNull()) };
  if (await tx.manager.existsBy(Membership, belongs)) throw problem(ERROR.alreadyMember);
  const waiting = await tx.manager.findBy(OrganizationClaim, { claimantId, state: In(WAITING) });
  if (waiting.some((claim) => claim.organizationId === organizationId)) throw problem(ERROR.claimOpen);
  const max = ORGANIZATION_LIMITS.openClaimsPerAccount;
  if (waiting.length >= max) throw problem(ERROR.tooManyClaims, { params: { max } });
}
