import {
  AGGREGATION,
  DEFAULT_EVALUATION,
  DEFAULT_PROPOSAL_FORM,
  type LocalText,
  SCHEDULE_RULE_NAMES,
  type SaveChallengeRequest,
  type TriageRequest,
} from '@loi-giai/shared';
import { type MadeRecord, makeAgency } from './factories';
import { type Person, signUpAs } from './login';
import type { TestPortal } from './test-app';

/** An agency with the people who carry a challenge through steps 1 and 2. */
export interface ChallengePeople {
  readonly agency: MadeRecord;
  readonly officer: Person;
  readonly leader: Person;
  readonly programme: Person;
}

export async function makeChallengePeople(portal: TestPortal): Promise<ChallengePeople> {
  const agency = await makeAgency(portal);
  const scope = { type: 'agency', id: agency.id } as const;
  return {
    agency,
    officer: await signUpAs(portal, 'agency.officer', scope),
    leader: await signUpAs(portal, 'agency.leader', scope),
    programme: await signUpAs(portal, 'programme.officer'),
  };
}

const text = (vi: string): LocalText => ({ vi, en: '' });
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const onDay = (days: number): string => inDays(days).slice(0, 10);

/** Field codes come from the programme's table; this one is made where it is missing. */
export async function makeField(portal: TestPortal, code = 'moi-truong'): Promise<string> {
  await portal.database.query(
    `INSERT INTO field (code, name) VALUES ($1, '{"vi":"Môi trường","en":"Environment"}') ON CONFLICT DO NOTHING`,
    [code],
  );
  return code;
}

/** The programme office asks for no length of anything: a call may close within days. */
export async function relaxSchedule(portal: TestPortal): Promise<void> {
  const none = Object.fromEntries(SCHEDULE_RULE_NAMES.map((name) => [name, 0]));
  await portal.database.query(`UPDATE programme_settings SET schedule = $1`, [JSON.stringify(none)]);
}

/** A draft that may go to review. */
export function completeDraft(changes: Partial<SaveChallengeRequest> = {}): SaveChallengeRequest {
  return {
    revision: 1,
    title: text('Giảm ngập đường Nguyễn Hữu Cảnh'),
    summary: text('Mỗi trận mưa lớn đường ngập đến 40 cm.'),
    context: text('<p>Cống cũ, triều cường, rác làm tắc miệng thu.</p>'),
    fieldCode: 'moi-truong',
    affected: text('<p>Người dân hai bên đường và người đi qua mỗi ngày.</p>'),
    affectedCount: 120_000,
    attempts: text('<p>Đã nạo vét cống hai lần mỗi năm.</p>'),
    desiredOutcome: text('<p>Nước rút trong 30 phút sau mưa.</p>'),
    constraints: text('<p>Không đào đường trong mùa mưa.</p>'),
    offeredData: text('<p>Số liệu mưa và triều của năm năm.</p>'),
    indicators: [
      {
        name: text('Thời gian nước rút'),
        unit: text('phút'),
        direction: 'down',
        baseline: 74,
        baselineOn: '2026-06-30',
        target: 30,
        method: 'Đo tại ba điểm sau mỗi trận mưa trên 50 mm.',
      },
    ],
    criteria: [
      {
        name: text('Khả năng áp dụng'),
        weight: 60,
        max: 10,
        guidance: 'Xét hiện trạng cống.',
        anchors: [{ from: 8, text: 'Lắp được ngay.' }],
        minimum: 5,
      },
      { name: text('Sáng tạo'), weight: 40, max: 5, guidance: '', anchors: [], minimum: null },
    ],
    aggregation: AGGREGATION.mean,
    evaluation: DEFAULT_EVALUATION,
    reward: '',
    rewardAmount: 500_000_000,
    commissionKind: 'pilot',
    eligibleKinds: ['startup', 'enterprise', 'institute', 'university', 'group'],
    eligibility: text(''),
    intellectualProperty: text('<p>Quyền tác giả thuộc tổ chức giải bài toán.</p>'),
    confidentiality: text('<p>Dữ liệu cá nhân không rời khỏi cơ quan.</p>'),
    proposalsPerOrganization: 1,
    proposalForm: DEFAULT_PROPOSAL_FORM,
    // Far enough apart for a week of Lunar New Year in every part.
    enquiryDeadline: inDays(20),
    closingAt: inDays(40),
    evaluationUntil: onDay(60),
    announceAt: inDays(75),
    pilotFrom: onDay(80),
    pilotUntil: onDay(140),
    measureUntil: onDay(200),
    ...changes,
  };
}

/** The code of a new draft with the given content, kept through the API. */
export async function draftChallenge(
  portal: TestPortal,
  { officer, agency }: ChallengePeople,
  changes: Partial<SaveChallengeRequest> = {},
): Promise<string> {
  await makeField(portal);
  const made = await officer.post('/challenges', { agencyCode: agency.code, title: text('Bài toán') });
  const { code } = made.body as { code: string };
  await officer.put(`/challenges/${code}/draft`, completeDraft(changes)).expect(200);
  return code;
}

/** What the programme office says of an approved challenge. */
export function someTriage(changes: Partial<TriageRequest> = {}): TriageRequest {
  return {
    impact: { score: 5, note: 'Hàng chục nghìn hộ dân chịu ngập mỗi năm.' },
    solvable: { score: 4, note: 'Đã có cảm biến và máy bơm trên thị trường.' },
    spillOver: { score: 3, note: 'Nhiều tuyến đường khác có cùng hiện trạng.' },
    fieldCode: 'moi-truong',
    ...changes,
  };
}

/** Weighs an approved challenge, which must precede its publication. */
export async function triage(who: Person, code: string): Promise<void> {
  await who.post(`/challenges/${code}/triage`, someTriage()).expect(200);
}

/** The code of a challenge that its agency has approved. */
export async function approvedChallenge(
  portal: TestPortal,
  people: ChallengePeople,
  changes: Partial<SaveChallengeRequest> = {},
): Promise<string> {
  const code = await draftChallenge(portal, people, changes);
  await people.officer.post(`/challenges/${code}/submit-for-review`).expect(200);
  await people.leader.post(`/challenges/${code}/approve`).expect(200);
  return code;
}

/** The code of a challenge carried to the open call through the API. */
export async function openChallenge(
  portal: TestPortal,
  people: ChallengePeople,
  changes: Partial<SaveChallengeRequest> = {},
): Promise<string> {
  const code = await approvedChallenge(portal, people, changes);
  await triage(people.programme, code);
  await people.programme.post(`/challenges/${code}/publish`).expect(200);
  return code;
}
