import { randomInt, randomUUID } from 'node:crypto';
import type { Aggregation, EvaluationTerms } from '@loi-giai/shared';
import { drawSolverNumbers } from '../../src/features/evaluations/blind-numbers';
import { Challenge } from '../../src/features/challenges/challenge.entity';
import { PORTAL_ACTOR } from '../../src/platform/access/actor';
import { Transactions } from '../../src/platform/database/transactions';
import {
  type MadeRecord,
  join,
  makeAgency,
  makeChallenge,
  makeOrganization,
  makeProposal,
  makeVersion,
  makeWorkingGroup,
} from './factories';
import { type Person, signUp, signUpAs } from './login';
import type { TestPortal } from './test-app';

export interface Solver {
  readonly organizationId: string;
  readonly name: string;
  readonly taxCode: string;
  readonly person: Person;
  readonly proposalId: string;
  readonly fileId: string;
}

/** A department with its people, and a call that has received proposals; the panel is still to be named. */
export interface EvaluationStage {
  readonly portal: TestPortal;
  readonly agency: MadeRecord;
  readonly challenge: MadeRecord;
  /** In the challenge's order: 60 and 40 percent, both on a scale to 10. */
  readonly criteria: readonly [string, string];
  readonly officer: Person;
  readonly leader: Person;
  readonly chair: Person;
  readonly secretary: Person;
  readonly evaluators: readonly [Person, Person, Person];
  readonly expert: Person;
  /** In the order of their names, which is not that of their submissions. */
  readonly solvers: readonly Solver[];
}

interface StageOptions {
  readonly solvers?: number;
  /** Attachments of each proposal, and how many of them are cover pages. */
  readonly files?: number;
  readonly covers?: number;
  readonly closed?: boolean;
  readonly aggregation?: Aggregation;
  readonly evaluation?: Partial<EvaluationTerms>;
}

export async function setStage(
  portal: TestPortal,
  { solvers = 3, closed = true, aggregation, evaluation = {}, files = 1, covers = 0 }: StageOptions = {},
): Promise<EvaluationStage> {
  const agency = await makeAgency(portal);
  const scope = { type: 'agency', id: agency.id } as const;
  const officer = await signUpAs(portal, 'agency.officer', scope, 'Cán bộ');
  const leader = await signUpAs(portal, 'agency.leader', scope, 'Lãnh đạo');
  const chair = await signUp(portal, 'Chủ tịch');
  const secretary = await signUp(portal, 'Thư ký');
  const evaluators = [
    await signUp(portal, 'Đánh giá 1'),
    await signUp(portal, 'Đánh giá 2'),
    await signUp(portal, 'Đánh giá 3'),
  ] as const;
  const expert = await signUp(portal, 'Chuyên gia');
  await makeWorkingGroup(portal, agency.id, [chair, secretary, ...evaluators]);
  const challenge = await makeChallenge(portal, {
    agencyId: agency.id,
    authorId: officer.accountId,
    state: closed ? 'evaluating' : 'open',
    ...(aggregation && { aggregation }),
    evaluation,
  });
  const criteria = await portal.database.query<{ id: string }[]>(
    `SELECT id FROM criterion WHERE challenge_id = $1 ORDER BY position`,
    [challenge.id],
  );
  const made: Solver[] = [];
  for (let index = 0; index < solvers; index++)
    made.push(await enter(portal, challenge.id, index, { of: solvers, files, covers }));
  await drawNumbers(portal, challenge.id);
  return {
    portal,
    agency,
    challenge,
    criteria: [criteria[0]!.id, criteria[1]!.id],
    officer,
    leader,
    chair,
    secretary,
    evaluators,
    expert,
    solvers: made,
  };
}

/** The factories open the seal by themselves; the opening would have drawn the numbers of a blind evaluation. */
async function drawNumbers(portal: TestPortal, id: string): Promise<void> {
  await portal.app.get(Transactions).run(PORTAL_ACTOR, async (tx) => {
    await drawSolverNumbers(tx, await tx.manager.findOneByOrFail(Challenge, { id }));
  });
}

async function enter(
  portal: TestPortal,
  challengeId: string,
  index: number,
  { of, ...files }: { of: number; files: number; covers: number },
): Promise<Solver> {
  const name = `Đơn vị ${String.fromCharCode(65 + index)}`;
  const taxCode = String(randomInt(1_000_000_000, 10_000_000_000));
  const { id: organizationId } = await makeOrganization(portal, { name, taxCode });
  const person = await signUp(portal, `Người của ${name}`, `${randomUUID()}@cong-ty-${index}.test`);
  await join(portal, organizationId, person);
  const proposalId = await makeProposal(portal, { challengeId, organizationId, createdBy: person.accountId });
  const title = `Giải pháp của ${name}`;
  // The last in the alphabet came first.
  const submittedAt = new Date(Date.UTC(2026, 0, 1, 0, of - index));
  const [fileId] = await makeVersion(portal, proposalId, person, { title, submittedAt, ...files });
  return { organizationId, name, taxCode, person, proposalId, fileId: fileId! };
}

/** Chair, secretary, three evaluators and an expert: five who score. */
export function panelRequest({ chair, secretary, evaluators, expert }: EvaluationStage) {
  const sits = ({ email, name }: Person, role: string) => ({ email, name, role });
  return {
    decisionNumber: '15/QĐ-SKHCN',
    decisionDate: '2026-01-15',
    termFrom: '2026-01-15',
    termTo: null,
    members: [
      sits(chair, 'chair'),
      sits(secretary, 'secretary'),
      ...evaluators.map((person) => sits(person, 'evaluator')),
      sits(expert, 'expert'),
    ],
  };
}

export const panelists = ({ chair, secretary, evaluators, expert }: EvaluationStage): Person[] => [
  chair,
  secretary,
  ...evaluators,
  expert,
];

export const scorers = ({ chair, evaluators, expert }: EvaluationStage): Person[] => [
  chair,
  ...evaluators,
  expert,
];

export async function formPanel(stage: EvaluationStage): Promise<void> {
  await stage.officer.put(`/challenges/${stage.challenge.code}/panel`, panelRequest(stage)).expect(200);
  await acceptSeat(stage.expert, stage);
}

/** An invited expert takes the seat. */
export async function acceptSeat(person: Person, { challenge }: EvaluationStage): Promise<void> {
  const pledge = { confidentiality: true, impartiality: true };
  await person.post(`/challenges/${challenge.code}/panel/accept`, pledge).expect(200);
}

/** The body with which somebody declares: a conflict with those named, none with the others. */
export function declarations({ solvers }: EvaluationStage, conflictsWith: readonly string[] = []) {
  return {
    declarations: solvers.map(({ organizationId }) =>
      conflictsWith.includes(organizationId)
        ? { organizationId, conflict: true, kind: 'family', note: 'Người thân' }
        : { organizationId, conflict: false },
    ),
  };
}

export async function declareAll(
  stage: EvaluationStage,
  conflicts: ReadonlyMap<Person, readonly string[]> = new Map(),
): Promise<void> {
  for (const person of panelists(stage))
    await person
      .post(
        `/challenges/${stage.challenge.code}/evaluation/declarations`,
        declarations(stage, conflicts.get(person)),
      )
      .expect(200);
}

export function sheet(
  { criteria }: EvaluationStage,
  values: readonly [number | null, number | null],
  revision = 0,
) {
  return {
    revision,
    scores: criteria.map((criterionId, index) => ({
      criterionId,
      value: values[index] ?? null,
      abstention: null,
      comment: `Nhận xét ${index + 1}`,
      agencyComment: '',
    })),
    note: '',
  };
}

/** Everybody who may scores every proposal; `values` by the solver's place in the list. */
export async function scoreAll(
  stage: EvaluationStage,
  values: (solver: number, scorer: number) => readonly [number, number],
  recused: ReadonlyMap<Person, readonly string[]> = new Map(),
): Promise<void> {
  for (const [at, person] of scorers(stage).entries())
    for (const [index, { proposalId, organizationId }] of stage.solvers.entries())
      if (!recused.get(person)?.includes(organizationId))
        await person
          .post(`/proposals/${proposalId}/sheet/submit`, sheet(stage, values(index, at)))
          .expect(200);
}

export async function act(person: Person, { challenge }: EvaluationStage, name: string, body?: object) {
  return person.post(`/challenges/${challenge.code}/evaluation/${name}`, body);
}

/** What recommends, or decides for, one proposal, several or (without any) none, all with the same reasons. */
export function choosing(proposalIds: string | readonly string[], reasons: string) {
  const chosen = typeof proposalIds === 'string' ? [proposalIds] : proposalIds;
  return { choices: chosen.map((proposalId) => ({ proposalId, reasons })), reasons };
}

/** The time for complaints about the released decision is over. */
export async function letComplaintsPass({ portal, challenge }: EvaluationStage): Promise<void> {
  await portal.database.query(
    `UPDATE decision SET complaints_until = portal_now() WHERE challenge_id = $1 AND complaints_until > portal_now()`,
    [challenge.id],
  );
}
