import {
  DECLARATIONS_EDITION,
  type Receipt,
  type SaveProposalRequest,
  type SubmissionDeclarations,
} from '@loi-giai/shared';
import { join, makeOrganization } from './factories';
import { type Person, signUp } from './login';
import type { TestPortal } from './test-app';

/** An organization and its owner. */
export interface Solver {
  readonly person: Person;
  readonly organizationId: string;
}

export async function makeSolver(portal: TestPortal, name?: string): Promise<Solver> {
  const organization = await makeOrganization(portal, name === undefined ? {} : { name });
  const person = await signUp(portal, 'Chủ doanh nghiệp');
  await join(portal, organization.id, person);
  return { person, organizationId: organization.id };
}

export const CONTENT: Omit<SaveProposalRequest, 'revision'> = {
  title: 'Van một chiều tự động',
  summary: 'Ngăn triều cường chảy ngược vào cống.',
  solution: 'Lắp van ở 12 cửa xả, đo mực nước theo phút.',
  plan: 'Ba tháng lắp đặt, ba tháng theo dõi.',
  team: 'Bốn kỹ sư thủy lợi.',
  maturity: '',
  costs: costing(450_000_000),
  risks: '',
  pilot: '',
  sandbox: '',
};

export const DECLARED: SubmissionDeclarations = {
  edition: DECLARATIONS_EDITION,
  intellectualProperty: true,
  noCollusion: true,
  personalData: true,
};

/** A cost table of one line. */
export function costing(unitPrice: number): SaveProposalRequest['costs'] {
  return [{ item: 'Van một chiều', unit: 'gói', quantity: 1, unitPrice }];
}

/** The id of a new proposal, its content kept through the API. */
export async function draftProposal(
  { person, organizationId }: Solver,
  challengeCode: string,
  changes: Partial<SaveProposalRequest> = {},
): Promise<string> {
  const made = await person.post(`/challenges/${challengeCode}/proposals`, { organizationId }).expect(201);
  const { id } = made.body as { id: string };
  await person.put(`/proposals/${id}`, { ...CONTENT, revision: 1, ...changes }).expect(200);
  return id;
}

/** The receipt of a proposal drafted and submitted through the API. */
export async function submitProposal(
  solver: Solver,
  challengeCode: string,
  changes: Partial<SaveProposalRequest> = {},
): Promise<{ id: string; receipt: Receipt }> {
  const id = await draftProposal(solver, challengeCode, changes);
  const answer = await solver.person
    .post(`/proposals/${id}/submit`, { revision: 2, declarations: DECLARED })
    .expect(201);
  return { id, receipt: answer.body as Receipt };
}
