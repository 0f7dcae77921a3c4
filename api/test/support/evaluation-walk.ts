import { randomUUID } from 'node:crypto';
import type { ComplaintView, SelectedProposal, SolverScreening } from '@loi-giai/shared';
import { Jobs } from '../../src/platform/jobs/jobs';
import { dayFromToday } from './awarded-stage';
import { drawUp, signAtOnce } from './commission-paper';
import {
  type EvaluationStage,
  act,
  choosing,
  declarations,
  letComplaintsPass,
  panelRequest,
  setStage,
  sheet,
} from './evaluation-stage';
import { join, makeAgency, makeOrganization } from './factories';
import { type Person, signUp, signUpAs, visitor } from './login';
import { PDF } from './proposal-requests';
import { CHECKLIST, missing, screen, supply, verdicts } from './screening-stage';
import type { TestPortal } from './test-app';

const OF_NOTHING = randomUUID();

/** One evaluation on its way through its stages, with everybody who asks for it. */
export interface EvaluationWalk {
  readonly portal: TestPortal;
  readonly stage: EvaluationStage;
  /** By the columns of the written table. */
  readonly people: Record<string, Person>;
  /** Of the working group, who presides once the chair has come to a tie. */
  readonly substitute: Person;
  readonly expert: { id: string; request: Readonly<Record<string, string>> };
  /** Ids that there are from some stage on; before, ids of nothing. */
  paperId: string;
  complaintId: string;
  complaintFileId: string;
  memberId: string;
  pitchAt: string;
  /** What was done on the way out of a stage: `lea POST /… 204`. */
  readonly done: string[];
}

/** Everybody, and a call that is open, with the panel named; the first expert who was asked has declined. */
export async function openCall(portal: TestPortal): Promise<EvaluationWalk> {
  const stage = await setStage(portal, {
    closed: false,
    evaluation: { screening: CHECKLIST, complaintDays: 5 },
  });
  const people = await everybody(portal, stage);
  const substitute = await signUp(portal, 'Chủ tịch thay');
  await groupOf(stage, people['grp']!, substitute);
  const declined = people['for']!;
  const at = `/challenges/${stage.challenge.code}/panel`;
  const { members, ...decision } = panelRequest(stage);
  const asked = { email: declined.email, name: declined.name, role: 'expert' };
  await stage.officer.put(at, { ...decision, members: [...members.slice(0, -1), asked] }).expect(200);
  await declined.post(`${at}/decline`, { reason: 'Bận công tác' }).expect(204);
  await stage.officer.put(at, { ...decision, members }).expect(200);
  await stage.expert.post(`${at}/accept`, { confidentiality: true, impartiality: true }).expect(200);
  return {
    portal,
    stage,
    people,
    substitute,
    expert: await inThePool(portal, people['pro']!),
    paperId: OF_NOTHING,
    complaintId: OF_NOTHING,
    complaintFileId: OF_NOTHING,
    memberId: OF_NOTHING,
    pitchAt: '2030-03-05T02:00:00.000Z',
    done: [],
  };
}

async function everybody(portal: TestPortal, stage: EvaluationStage): Promise<Record<string, Person>> {
  const elsewhere = { type: 'agency', id: (await makeAgency(portal)).id } as const;
  const outside = await signUp(portal, 'Người của đơn vị khác', `${randomUUID()}@khong-du-thi.test`);
  await join(portal, (await makeOrganization(portal)).id, outside);
  const [evaluator, recused] = stage.evaluators;
  return {
    any: visitor(portal),
    cit: await signUp(portal, 'Người dân'),
    own: stage.solvers[0]!.person,
    oth: outside,
    cha: stage.chair,
    sec: stage.secretary,
    eva: evaluator,
    exp: stage.expert,
    rec: recused,
    rot: recused,
    for: await signUp(portal, 'Chuyên gia từ chối'),
    grp: await signUp(portal, 'Tổ trưởng'),
    off: stage.officer,
    lea: stage.leader,
    of2: await signUpAs(portal, 'agency.officer', elsewhere),
    le2: await signUpAs(portal, 'agency.leader', elsewhere),
    pro: await signUpAs(portal, 'programme.officer'),
    dir: await signUpAs(portal, 'city.leadership'),
    aud: await signUpAs(portal, 'city.auditor'),
    adm: await signUpAs(portal, 'portal.administrator'),
  };
}

/** The offices of the working group are held by nobody on the panel, so that each column has one role. */
async function groupOf({ portal, agency }: EvaluationStage, chair: Person, member: Person): Promise<void> {
  const [group] = await portal.database.query<{ id: string }[]>(
    `SELECT id FROM working_group WHERE agency_id = $1`,
    [agency.id],
  );
  await portal.database.query(`UPDATE working_group_member SET role = 'member' WHERE working_group_id = $1`, [
    group!.id,
  ]);
  await portal.database.query(
    `INSERT INTO working_group_member (working_group_id, account_id, role) VALUES ($1, $2, 'chair'), ($1, $3, 'member')`,
    [group!.id, chair.accountId, member.accountId],
  );
}

async function inThePool(portal: TestPortal, programme: Person): Promise<EvaluationWalk['expert']> {
  const code = `linh-vuc-${randomUUID().slice(0, 8)}`;
  await portal.database.query(
    `INSERT INTO field (code, name) VALUES ($1, '{"vi":"Môi trường","en":"Environment"}')`,
    [code],
  );
  const request = {
    name: 'Nguyễn Thị Minh',
    email: `${randomUUID()}@vien.test`,
    organization: 'Viện Môi trường',
    biography: '',
  };
  const { body } = await programme.post('/experts', { ...request, fields: [code] }).expect(201);
  return { id: (body as { id: string }).id, request };
}

type Step = (walk: EvaluationWalk) => Promise<void>;

/** How each stage is come to from the one before. */
export const STEPS: Readonly<Record<string, Step>> = {
  open: () => Promise.resolve(),
  closed: closeCall,
  sealed: declareTheRest,
  screening: openTheSeal,
  scoring: openScoring,
  meeting: meet,
  recommended: recommend,
  decided: decide,
  released: release,
  commissioned: commission,
  cancelled: cancel,
};

/** An act that ends the stage, as the table has it with `>`. */
async function move(
  walk: EvaluationWalk,
  column: string,
  path: string,
  { body, at = path }: { readonly body?: object; readonly at?: string } = {},
): Promise<void> {
  const { code } = walk.stage.challenge;
  const { status } = await walk.people[column]!.post(path.replace(':code', code), body);
  walk.done.push(`${column} POST ${at} ${status}`);
}

async function closeCall({ portal, stage }: EvaluationWalk): Promise<void> {
  const [row] = await portal.database.query<{ at: Date }[]>(
    `SELECT closing_at AS at FROM challenge WHERE id = $1`,
    [stage.challenge.id],
  );
  await portal.setClock(row!.at);
  await portal.app.get(Jobs).runNow('close-calls');
  const [evaluator, recused, third] = stage.evaluators;
  for (const person of [stage.secretary, evaluator, third]) await declare(stage, person);
  await declare(stage, recused, [stage.solvers[1]!.organizationId]);
}

async function declare(
  stage: EvaluationStage,
  person: Person,
  conflicts: readonly string[] = [],
): Promise<void> {
  expect((await act(person, stage, 'declarations', declarations(stage, conflicts))).status).toBe(200);
}

async function declareTheRest({ stage }: EvaluationWalk): Promise<void> {
  for (const person of [stage.chair, stage.expert]) await declare(stage, person);
  expect((await act(stage.chair, stage, 'open-seal')).status).toBe(200);
}

async function openTheSeal(walk: EvaluationWalk): Promise<void> {
  const { stage } = walk;
  await move(walk, 'sec', '/challenges/:code/evaluation/open-seal');
  await screen(stage.secretary, stage, 0, 'ask', verdicts({ 1: missing('Thiếu giấy') })).expect(200);
  const { body } = await supply(stage.solvers[0]!.person, stage, 0, 2).expect(201);
  walk.paperId = (body as SolverScreening).papers[0]!.file.id;
}

/** The chair has come to a tie, which is the one reason for replacing somebody who leaves no proposal without its quorum. */
async function openScoring(walk: EvaluationWalk): Promise<void> {
  const { portal, stage, people, substitute } = walk;
  for (const solver of stage.solvers.keys())
    await screen(stage.secretary, stage, solver, 'admit').expect(200);
  expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
  await portal.database.query(`UPDATE account SET email = 'chu-tich@cong-ty-2.test' WHERE id = $1`, [
    stage.chair.accountId,
  ]);
  const { members, ...decision } = panelRequest(stage);
  const presides = { email: substitute.email, name: substitute.name, role: 'chair' };
  await stage.officer
    .put(`/challenges/${stage.challenge.code}/panel`, {
      ...decision,
      members: [presides, ...members.slice(1)],
      reason: 'Chủ tịch có xung đột lợi ích',
    })
    .expect(200);
  await declare(stage, substitute);
  people['for'] = stage.chair;
  people['cha'] = substitute;
  const [evaluator] = stage.evaluators;
  await evaluator
    .put(`/proposals/${stage.solvers[0]!.proposalId}/sheet`, sheet(stage, [5, null]))
    .expect(200);
  const [seat] = await portal.database.query<{ id: string }[]>(
    `SELECT m.id FROM panel_member m JOIN panel p ON p.id = m.panel_id WHERE p.challenge_id = $1 AND m.account_id = $2`,
    [stage.challenge.id, evaluator.accountId],
  );
  walk.memberId = seat!.id;
}

/** One proposal has been shortlisted, and its pitch has begun. */
async function meet(walk: EvaluationWalk): Promise<void> {
  const { portal, stage, substitute } = walk;
  const [evaluator, recused, third] = stage.evaluators;
  for (const person of [substitute, evaluator, recused, third, stage.expert])
    for (const [index, { proposalId }] of stage.solvers.entries()) {
      if (person === recused && index === 1) continue;
      const revision = person === evaluator && index === 0 ? 1 : 0;
      await person
        .post(`/proposals/${proposalId}/sheet/submit`, sheet(stage, [9 - index, 8 - index], revision))
        .expect(200);
    }
  expect((await act(substitute, stage, 'close-scoring')).status).toBe(200);
  const { proposalId } = stage.solvers[0]!;
  const [now] = await portal.database.query<{ at: Date }[]>(`SELECT portal_now() AS at`);
  walk.pitchAt = new Date(now!.at.getTime() + 3_600_000).toISOString();
  const slot = { revision: 0, startsAt: walk.pitchAt, minutes: 30, place: 'Phòng họp số 3', link: '' };
  await substitute.post(`/proposals/${proposalId}/shortlist`).expect(204);
  await substitute.put(`/proposals/${proposalId}/pitch-slot`, slot).expect(204);
  await substitute.post(`/challenges/${stage.challenge.code}/evaluation/pitch/publish`).expect(200);
  await portal.shiftClock(7_200);
}

const chosen = ({ solvers }: EvaluationStage) => choosing(solvers[0]!.proposalId, 'Bám sát đề bài');

async function recommend({ stage, people }: EvaluationWalk): Promise<void> {
  expect((await act(people['cha']!, stage, 'recommend', chosen(stage))).status).toBe(200);
}

/** Asked once more, the panel stays with it; its minutes are issued and are being corrected. */
async function decide(walk: EvaluationWalk): Promise<void> {
  const { stage, people } = walk;
  await move(walk, 'lea', '/challenges/:code/evaluation/return', { body: { reason: 'Xem lại lý do' } });
  await recommend(walk);
  expect((await act(stage.leader, stage, 'decide', chosen(stage))).status).toBe(200);
  const minutes = {
    revision: 0,
    number: '12',
    place: 'Phòng họp số 2',
    startedAt: '2026-03-05T07:00:00.000Z',
    endedAt: '2026-03-05T09:30:00.000Z',
    absent: [],
    votes: { inFavour: 5, against: 0, abstaining: 0 },
    guests: '',
    discussion: 'Đã thảo luận.',
    conclusion: 'Đề nghị lựa chọn.',
  };
  expect((await act(stage.secretary, stage, 'minutes/issue', minutes)).status).toBe(200);
  expect((await act(people['cha']!, stage, 'minutes/correct', { reason: 'Sai số phòng' })).status).toBe(200);
}

async function release(walk: EvaluationWalk): Promise<void> {
  const { person, proposalId } = walk.stage.solvers[0]!;
  await move(walk, 'lea', '/challenges/:code/evaluation/release');
  const { body } = await person.post(`/proposals/${proposalId}/complaints`, { grounds: 'Lý do' }).expect(201);
  walk.complaintId = (body as { id: string }).id;
  const added = await person.upload(`/complaints/${walk.complaintId}/files`, PDF, 'chung-cu.pdf').expect(201);
  walk.complaintFileId = (added.body as ComplaintView).files[0]!.id;
}

async function commission(walk: EvaluationWalk): Promise<void> {
  const { portal, stage } = walk;
  const at = '/complaints/:id/withdraw';
  await move(walk, 'own', `/complaints/${walk.complaintId}/withdraw`, { at });
  await letComplaintsPass(stage);
  const { code } = stage.challenge;
  const { body } = await stage.officer.get(`/challenges/${code}/commissions`).expect(200);
  const [{ proposalId }] = body as [SelectedProposal];
  const milestone = {
    name: 'Bàn giao',
    plannedStart: await dayFromToday(portal, 1),
    due: await dayFromToday(portal, 40),
    responsiblePerson: 'Trần Thị Bình',
    responsibleUnit: 'Phòng Công nghệ',
  };
  const { id } = await drawUp(stage.officer, { code, proposalId }, [milestone]);
  await signAtOnce(portal, id);
  await stage.leader.post(`/commissions/${id}/start`).expect(200);
}

async function cancel({ stage, people }: EvaluationWalk): Promise<void> {
  const reason = { reason: 'Không còn kinh phí' };
  await people['pro']!.post(`/challenges/${stage.challenge.code}/cancel`, reason).expect(200);
}
