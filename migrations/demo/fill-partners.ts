import { randomUUID } from 'node:crypto';
import { PARTNER_STATE } from '@loi-giai/shared';
import { ProposalPartner } from '../../api/src/features/proposals/proposal-partner.entity';
import {
  organizationTag,
  sealPartner,
  type SolverName,
} from '../../api/src/features/proposals/proposal-seal';
import type { SealKey } from '../../api/src/platform/sealing/seal-key';
import type { DemoCity } from './city';
import type { DemoProposal } from './content/types';

const HOUR_MS = 3_600_000;

/** Asks those who answer together with the lead. @returns who has consented */
export async function fillPartners(
  city: DemoCity,
  { id: proposalId, key }: { readonly id: string; readonly key: SealKey },
  { organization: lead, partners = [] }: DemoProposal,
  begunAt: Date,
): Promise<SolverName[]> {
  const { manager, journal } = city;
  const consented: SolverName[] = [];
  const asking = city.owner(lead);
  for (const [index, { organization, role, consented: note }] of partners.entries()) {
    const id = randomUUID();
    const { id: organizationId, content } = city.organization(organization);
    const answering = city.owner(organization);
    const invitedAt = new Date(begunAt.getTime() + (index + 1) * HOUR_MS);
    const answeredAt = new Date(invitedAt.getTime() + 3 * HOUR_MS);
    const answer = note === null ? null : { by: answering.name, at: answeredAt.toISOString(), note };
    const facts = {
      organizationId,
      role,
      invitedBy: asking.name,
      invitedAt: invitedAt.toISOString(),
      answer,
    };
    await manager.insert(ProposalPartner, {
      id,
      proposalId,
      organizationTag: organizationTag(key, organizationId),
      sealed: sealPartner(key, id, facts),
      state: answer === null ? PARTNER_STATE.invited : PARTNER_STATE.consented,
      createdAt: invitedAt,
    });
    const about = { subjectType: 'partner', subjectId: id, sealed: true };
    journal.record(asking, invitedAt, { act: 'partner.invite', ...about });
    if (answer === null) continue;
    const detail = { from: PARTNER_STATE.invited, to: PARTNER_STATE.consented };
    journal.record(answering, answeredAt, { act: 'partner.consent', ...about, detail });
    consented.push({ organizationId, name: content.name, taxCode: content.taxCode });
  }
  return consented;
}
