import { type ChallengePeople, openChallenge } from './challenge-people';
import { CONTENT, costing, DECLARED, makeSolver, type Solver, submitProposal } from './solvers';
import type { TestPortal } from './test-app';

/** As small as one can be. */
export const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');

/** A call that is open with three proposals: one in its second version, one in its first, one withdrawn. */
export interface SealedCall {
  readonly code: string;
  readonly solver: Solver;
  /** The proposal with two versions, the first with a file. */
  readonly id: string;
  readonly others: readonly { readonly solver: Solver; readonly id: string }[];
}

export async function makeSealedCall(portal: TestPortal, people: ChallengePeople): Promise<SealedCall> {
  const code = await openChallenge(portal, people);
  const solver = await makeSolver(portal, 'Công ty Van Một Chiều');
  const made = await solver.person
    .post(`/challenges/${code}/proposals`, { organizationId: solver.organizationId })
    .expect(201);
  const { id } = made.body as { id: string };
  await solver.person.put(`/proposals/${id}`, { ...CONTENT, revision: 1 }).expect(200);
  await solver.person.upload(`/proposals/${id}/files`, PDF, 'kế hoạch.pdf').expect(201);
  await solver.person.post(`/proposals/${id}/submit`, { revision: 2, declarations: DECLARED }).expect(201);
  await solver.person
    .put(`/proposals/${id}`, { ...CONTENT, costs: costing(460_000_000), revision: 2 })
    .expect(200);
  await solver.person.post(`/proposals/${id}/submit`, { revision: 3, declarations: DECLARED }).expect(201);
  const others = [];
  for (const name of ['Công ty Hai', 'Công ty Ba']) {
    const other = await makeSolver(portal, name);
    others.push({ solver: other, id: (await submitProposal(other, code)).id });
  }
  await others[1]!.solver.person.post(`/proposals/${others[1]!.id}/withdraw`).expect(200);
  return { code, solver, id, others };
}
