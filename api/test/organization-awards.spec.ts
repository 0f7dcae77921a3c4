import type { OrganizationListItem, OrganizationPublicView, Page } from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import { makeChallengePeople } from './support/challenge-people';
import { makePanel, seat } from './support/factories';
import { consent, type JointDraft, makeJointDraft } from './support/joint-draft';
import { type Person, signUp, visitor } from './support/login';
import { CONTENT, makeSolver, type Solver } from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';

describe('what organizations were selected for', () => {
  let portal: TestPortal;
  let nobody: Person;
  let joint: JointDraft;
  let declined: Solver;
  let challengeId: string;

  const pageOf = ({ organizationId }: Solver) => nobody.get(`/organizations/${organizationId}/public`);
  const listed = async (q: string): Promise<readonly OrganizationListItem[]> =>
    ((await nobody.get(`/organizations?q=${encodeURIComponent(q)}`)).body as Page<OrganizationListItem>)
      .items;
  const release = () =>
    portal.database.query(`UPDATE decision SET released_at = portal_now() WHERE challenge_id = $1`, [
      challengeId,
    ]);

  /** Lead and partner have submitted together; a third was asked and takes no part. Opened, and decided for them. */
  beforeAll(async () => {
    portal = await startTestPortal();
    nobody = visitor(portal);
    const people = await makeChallengePeople(portal);
    joint = await makeJointDraft(portal, people);
    await joint.invited();
    declined = await makeSolver(portal, 'Trường Không Tham Gia');
    const asked = await joint.invite(declined);
    await consent(declined, asked).expect(200);
    await declined.person.post(`/partnerships/${asked}/leave`).expect(200);
    await joint.submit();
    const [row] = await portal.database.query<{ id: string }[]>('SELECT id FROM challenge WHERE code = $1', [
      joint.code,
    ]);
    challengeId = row!.id;
    const panel = await makePanel(portal, challengeId);
    const [chair, secretary] = [await signUp(portal, 'Chủ tịch'), await signUp(portal, 'Thư ký')];
    await seat(portal, panel, chair, 'chair');
    await seat(portal, panel, secretary, 'secretary');
    await portal.setClock(new Date((await joint.view()).closingAt));
    await portal.app.get(Jobs).runNow('close-calls');
    for (const person of [chair, secretary])
      await person.post(`/challenges/${joint.code}/evaluation/open-seal`).expect(200);
    await portal.database.query(
      `INSERT INTO decision (challenge_id, ranking, recommended_proposal_ids, recommendation_reasons, recommended_by,
                             recommended_at, selected_proposal_ids, reasons, decided_by, decided_at)
       VALUES ($1, '[]', ARRAY[$2::uuid], 'Tốt nhất', $3, portal_now(), ARRAY[$2::uuid], 'Khả thi nhất', $4, portal_now())`,
      [challengeId, joint.id, chair.accountId, people.leader.accountId],
    );
  }, 60_000);
  afterAll(() => portal.close());

  it('I7: is nobody’s to see before the decision is released', async () => {
    for (const solver of [joint.lead, joint.partner, declined]) await pageOf(solver).expect(404);
    expect(await listed('Viện Cùng Làm')).toEqual([]);
  });

  it('is public for the lead and for every partner, under the names they submitted with, and for nobody else', async () => {
    await release();
    for (const solver of [joint.lead, joint.partner]) {
      const view = (await pageOf(solver).expect(200)).body as OrganizationPublicView;
      expect(view).toMatchObject({
        description: '',
        references: [],
        awards: [
          {
            challengeCode: joint.code,
            proposalTitle: CONTENT.title,
            organizationName: 'Công ty Đứng Đầu – Viện Cùng Làm',
            commission: null,
          },
        ],
      });
    }
    await pageOf(declined).expect(404);
    expect(await listed('Viện Cùng Làm')).toMatchObject([{ awards: 1 }]);
    expect(await listed('Trường Không Tham Gia')).toEqual([]);
  });

  it('keeps those names whatever an organization is called later', async () => {
    await release();
    await portal.database.query(`UPDATE organization SET name = 'Viện Đổi Tên' WHERE id = $1`, [
      joint.partner.organizationId,
    ]);
    const view = (await pageOf(joint.partner).expect(200)).body as OrganizationPublicView;
    expect([view.name, view.awards[0]!.organizationName]).toEqual([
      'Viện Đổi Tên',
      'Công ty Đứng Đầu – Viện Cùng Làm',
    ]);
  });
});
