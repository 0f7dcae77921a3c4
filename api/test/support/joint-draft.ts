import type { ProposalView, Receipt } from '@loi-giai/shared';
import { type ChallengePeople, openChallenge } from './challenge-people';
import type { Person } from './login';
import { DECLARED, draftProposal, makeSolver, type Solver } from './solvers';
import type { TestPortal } from './test-app';

/** A draft of an organization that leads, in an open call, and another organization it may invite. */
export type JointDraft = Awaited<ReturnType<typeof makeJointDraft>>;

export async function makeJointDraft(portal: TestPortal, people: ChallengePeople) {
  const code = await openChallenge(portal, people);
  const lead = await makeSolver(portal, 'Công ty Đứng Đầu');
  const partner = await makeSolver(portal, 'Viện Cùng Làm');
  const id = await draftProposal(lead, code);

  async function invite({ organizationId }: Solver, by = lead, proposalId = id): Promise<string> {
    const { body } = await by.person
      .post(`/proposals/${proposalId}/partners`, { organizationId, role: 'Đo đạc và kiểm định' })
      .expect(200);
    const found = (body as ProposalView).partners.find((one) => one.organizationId === organizationId);
    return found!.id;
  }

  async function invited(): Promise<string> {
    const partnership = await invite(partner);
    await consent(partner, partnership).expect(200);
    return partnership;
  }

  async function submit(revision = 2): Promise<Receipt> {
    const { body } = await lead.person
      .post(`/proposals/${id}/submit`, { revision, declarations: DECLARED })
      .expect(201);
    return body as Receipt;
  }

  async function view(by: Person = lead.person): Promise<ProposalView> {
    return (await by.get(`/proposals/${id}`).expect(200)).body as ProposalView;
  }

  return { code, lead, partner, id, invite, invited, submit, view };
}

export const consent = (by: Solver, partnership: string) =>
  by.person.post(`/partnerships/${partnership}/consent`, { note: '' });
