import type {
  EvaluationView,
  PartnershipView,
  ProposalToScore,
  ProposalView,
  Receipt,
} from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import { type ChallengePeople, makeChallengePeople } from './support/challenge-people';
import { join, makeOrganization, makePanel, seat } from './support/factories';
import { consent, type JointDraft, makeJointDraft } from './support/joint-draft';
import { signUp, signUpAs } from './support/login';
import { outboxOf } from './support/mails';
import { CONTENT, DECLARED, makeSolver, type Solver } from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';

const NOWHERE = '7f5f3a9e-0000-4000-8000-000000000000';

describe('Joint proposals: a lead and partners, each of whom consents', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let code: string;
  let lead: Solver;
  let partner: Solver;
  let id: string;
  let invite: JointDraft['invite'];
  let invited: JointDraft['invited'];
  let submit: JointDraft['submit'];
  let view: JointDraft['view'];

  beforeAll(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
  });
  afterAll(() => portal.close());
  afterEach(() => portal.setClock(new Date()));
  beforeEach(async () => {
    ({ code, lead, partner, id, invite, invited, submit, view } = await makeJointDraft(portal, people));
  });

  async function close(): Promise<void> {
    await portal.setClock(new Date((await view()).closingAt));
  }

  it('the invited read who leads, which challenge, their part and the title; the proposal itself only once they consent', async () => {
    const partnership = await invite(partner);
    const { body } = await partner.person.get(`/partnerships/${partnership}`).expect(200);
    const asked = body as PartnershipView;
    expect(asked).toMatchObject({
      state: 'invited',
      leadName: 'Công ty Đứng Đầu',
      organizationName: 'Viện Cùng Làm',
      role: 'Đo đạc và kiểm định',
      challengeCode: code,
      proposalTitle: CONTENT.title,
      proposalId: null,
      acts: ['consent', 'decline'],
    });
    expect(JSON.stringify(asked)).not.toContain(CONTENT.solution);
    await partner.person.get(`/proposals/${id}`).expect(404);
    const todo = (await partner.person.get('/work/todo').expect(200)).body as { link: string }[];
    expect(todo.map(({ link }) => link)).toContain(`/work/partnerships/${partnership}`);

    const answered = await partner.person
      .post(`/partnerships/${partnership}/consent`, { note: 'Chúng tôi góp hai kỹ sư.' })
      .expect(200);
    expect(answered.body).toMatchObject({ state: 'consented', proposalId: id, acts: ['leave'] });
    const own = await view(partner.person);
    expect(own.acts).toEqual(['edit']);
    expect(own.partners).toMatchObject([
      { organizationName: 'Viện Cùng Làm', state: 'consented', answer: { note: 'Chúng tôi góp hai kỹ sư.' } },
    ]);
    const mine = (await partner.person.get('/proposals/mine').expect(200)).body as { id: string }[];
    expect(mine.map((one) => one.id)).toEqual([id]);
  });

  it('a partner writes the draft like the lead; submitting, withdrawing and inviting are the lead’s', async () => {
    await invited();
    await partner.person
      .put(`/proposals/${id}`, { ...CONTENT, solution: 'Viết cùng nhau.', revision: 2 })
      .expect(200);
    expect((await view()).solution).toBe('Viết cùng nhau.');
    await partner.person.post(`/proposals/${id}/submit`, { revision: 3, declarations: DECLARED }).expect(404);
    await partner.person
      .post(`/proposals/${id}/partners`, { organizationId: lead.organizationId, role: 'x' })
      .expect(404);
    await partner.person.get(`/proposals/${id}/partner-candidates?q=a`).expect(404);
    await submit(3);
    await partner.person.post(`/proposals/${id}/withdraw`).expect(404);
    await partner.person.get(`/proposals/${id}/versions/1/receipt.json`).expect(200);
  });

  it('submitting waits for every answer, and names those who have consented', async () => {
    const partnership = await invite(partner);
    const third = await makeSolver(portal, 'Trường Từ Chối');
    const declined = await invite(third);
    const refused = await lead.person
      .post(`/proposals/${id}/submit`, { revision: 2, declarations: DECLARED })
      .expect(409);
    expect(refused.body).toMatchObject({ code: 'partners_pending', params: { pending: 2 } });
    await consent(partner, partnership).expect(200);
    await third.person.post(`/partnerships/${declined}/decline`, { note: 'Bận.' }).expect(200);

    const receipt = await submit();
    expect(receipt.organizationName).toBe('Công ty Đứng Đầu – Viện Cùng Làm');
    expect(receipt.signed.receipt.organizations.map(({ name }) => name)).toEqual([
      'Công ty Đứng Đầu',
      'Viện Cùng Làm',
    ]);
    const letters = (await outboxOf(portal)).filter(({ text }) => text.includes(receipt.number));
    expect(letters.map(({ recipient }) => recipient).sort()).toEqual(
      [lead.person.email, partner.person.email].sort(),
    );
    const { body } = await lead.person.post('/receipts/verify', receipt.signed).expect(200);
    expect(body).toMatchObject({ genuine: true });
  });

  it('another set of partners is another version, though no word has changed', async () => {
    const first = await submit();
    await invited();
    expect((await view()).changedSinceSubmission).toBe(true);
    const second = await submit();
    expect([first.version, second.version]).toEqual([1, 2]);
    expect((await view()).changedSinceSubmission).toBe(false);
    const again = await lead.person
      .post(`/proposals/${id}/submit`, { revision: 2, declarations: DECLARED })
      .expect(200);
    expect((again.body as Receipt).number).toBe(second.number);
  });

  it('a consent that is taken back withdraws what was submitted in that name', async () => {
    const partnership = await invited();
    await submit();
    await partner.person.post(`/partnerships/${partnership}/leave`).expect(200);
    expect((await view()).state).toBe('withdrawn');
    await partner.person.get(`/proposals/${id}`).expect(404);
    const told = (await outboxOf(portal)).filter(({ recipient }) => recipient === lead.person.email);
    expect(told.map(({ subject }) => subject)).toContain('Viện Cùng Làm không cùng tham gia nữa');
    await submit();
    expect((await view()).receipts.at(-1)?.organizationName).toBe('Công ty Đứng Đầu');
  });

  it('a partner that the lead takes off is told, sees nothing more, and what was submitted with it is withdrawn', async () => {
    const partnership = await invited();
    await submit();
    const { body } = await lead.person.delete(`/proposals/${id}/partners/${partnership}`).expect(200);
    expect(body).toMatchObject({ state: 'withdrawn', partners: [] });
    await partner.person.get(`/proposals/${id}`).expect(404);
    await partner.person.get(`/partnerships/${partnership}`).expect(404);
    const told = (await outboxOf(portal)).filter(({ recipient }) => recipient === partner.person.email);
    expect(told.at(-1)?.subject).toBe('Công ty Đứng Đầu không mời cùng tham gia nữa');
  });

  it('whoever declined may be asked again, and nobody twice at once', async () => {
    const partnership = await invite(partner);
    const twice = await lead.person
      .post(`/proposals/${id}/partners`, { organizationId: partner.organizationId, role: 'x' })
      .expect(422);
    expect(twice.body).toMatchObject({ errors: [{ path: 'organizationId', code: 'duplicate' }] });
    await partner.person.post(`/partnerships/${partnership}/decline`, { note: '' }).expect(200);
    expect(await invite(partner)).toBe(partnership);
    await consent(partner, partnership).expect(200);
    await consent(partner, partnership).expect(409);
  });

  it('asks the same organization three times at most, also when it was taken off between', async () => {
    const again = () =>
      lead.person
        .post(`/proposals/${id}/partners`, { organizationId: partner.organizationId, role: 'Đo đạc' })
        .expect(422);
    const offered = async (): Promise<boolean[]> => {
      const { partners } = (await lead.person.get(`/proposals/${id}`).expect(200)).body as ProposalView;
      return partners.map(({ mayBeAskedAgain }) => mayBeAskedAgain);
    };
    const first = await invite(partner);
    expect(await offered()).toEqual([false]);
    await partner.person.post(`/partnerships/${first}/decline`, { note: '' }).expect(200);
    expect(await offered()).toEqual([true]);
    expect(await invite(partner)).toBe(first);
    await lead.person.delete(`/proposals/${id}/partners/${first}`).expect(200);
    await lead.person.delete(`/proposals/${id}/partners/${first}`).expect(404);
    await partner.person.get(`/partnerships/${first}`).expect(404);
    await partner.person.post(`/partnerships/${first}/consent`, { note: '' }).expect(404);
    expect(await invite(partner)).toBe(first);
    await partner.person.post(`/partnerships/${first}/decline`, { note: '' }).expect(200);
    expect(await offered()).toEqual([false]);
    const letters = async (): Promise<number> => (await outboxOf(portal)).length;
    const before = await letters();
    const error = { path: 'organizationId', code: 'asked_too_often', params: { max: 3 } };
    expect((await again()).body).toMatchObject({ errors: [error] });
    await lead.person.delete(`/proposals/${id}/partners/${first}`).expect(200);
    expect((await again()).body).toMatchObject({ errors: [error] });
    expect(await letters()).toBe(before);
    // Another one is asked as before.
    await invite(await makeSolver(portal));
  });

  it('refuses oneself, one that is closed, one that the call does not address, and more than ten', async () => {
    const refuse = async (organizationId: string, fault: string) => {
      const { body } = await lead.person
        .post(`/proposals/${id}/partners`, { organizationId, role: 'x' })
        .expect(422);
      expect(body).toMatchObject({ errors: [{ path: 'organizationId', code: fault }] });
    };
    await refuse(lead.organizationId, 'duplicate');
    await refuse(NOWHERE, 'unknown');
    const closed = await makeSolver(portal);
    await closed.person.post(`/organizations/${closed.organizationId}/close`).expect(204);
    await refuse(closed.organizationId, 'unknown');
    const empty = await lead.person
      .post(`/proposals/${id}/partners`, { organizationId: partner.organizationId, role: ' ' })
      .expect(422);
    expect(empty.body).toMatchObject({ errors: [{ path: 'role', code: 'required' }] });
    for (let i = 0; i < 10; i++)
      await invite({ ...partner, organizationId: (await makeOrganization(portal)).id });
    const { body } = await lead.person
      .post(`/proposals/${id}/partners`, { organizationId: partner.organizationId, role: 'x' })
      .expect(409);
    expect(body).toMatchObject({ code: 'too_many_partners', params: { max: 10 } });
  });

  it('I1: an organization is found by a part of its public name or by its whole tax code, and not otherwise', async () => {
    const hidden = await makeOrganization(portal, { name: 'Xưởng Ẩn Danh', taxCode: '0312345678' });
    const found = async (q: string) =>
      (
        (await lead.person.get(`/proposals/${id}/partner-candidates?q=${encodeURIComponent(q)}`).expect(200))
          .body as { id: string }[]
      ).map((one) => one.id);
    expect(await found('Xưởng Ẩn')).toEqual([]);
    expect(await found('0312345678')).toEqual([hidden.id]);
    expect(await found('031234567')).toEqual([]);
    await portal.database.query('UPDATE organization SET published_at = portal_now() WHERE id = $1', [
      hidden.id,
    ]);
    expect(await found('xuong an')).toEqual([hidden.id]);
  });

  it('I11: an invitation is there for those who manage the invited, and for nobody else', async () => {
    const partnership = await invite(partner);
    const member = await signUp(portal, 'Thành viên');
    await join(portal, partner.organizationId, member, 'member');
    const rival = await makeSolver(portal);
    const strangers = [
      member,
      rival.person,
      lead.person,
      people.officer,
      people.programme,
      await signUpAs(portal, 'portal.administrator'),
    ];
    for (const stranger of strangers) {
      await stranger.get(`/partnerships/${partnership}`).expect(404);
      await stranger.post(`/partnerships/${partnership}/consent`, { note: '' }).expect(404);
      await stranger.post(`/partnerships/${partnership}/leave`).expect(404);
      expect((await stranger.get('/partnerships/mine').expect(200)).body).toEqual([]);
    }
    for (const stranger of strangers.filter((one) => one !== lead.person)) {
      await stranger
        .post(`/proposals/${id}/partners`, { organizationId: partner.organizationId, role: 'x' })
        .expect(404);
      await stranger.delete(`/proposals/${id}/partners/${partnership}`).expect(404);
    }
    await lead.person.delete(`/proposals/${id}/partners/${NOWHERE}`).expect(404);
    await consent(partner, partnership).expect(200);
    await member.get(`/proposals/${id}`).expect(200);
  });

  it('I1: the table tells neither who is asked nor what was said', async () => {
    const partnership = await invite(partner);
    await partner.person.post(`/partnerships/${partnership}/consent`, { note: 'Ghi chú kín' }).expect(200);
    const [row] = await portal.database.query<object[]>('SELECT * FROM proposal_partner WHERE id = $1', [
      partnership,
    ]);
    const dump = JSON.stringify(row, (_, value: unknown) =>
      value !== null && typeof value === 'object' && 'type' in value
        ? Buffer.from(JSON.stringify(value))
        : value,
    );
    for (const secret of [partner.organizationId, partner.person.accountId, 'Ghi chú kín', 'Đo đạc'])
      expect(dump).not.toContain(secret);
    const entries = await portal.database.query<object[]>(
      `SELECT actor_id, actor_name, detail FROM audit_entry WHERE subject_id = $1`,
      [partnership],
    );
    expect(entries).toHaveLength(2);
    for (const entry of entries) expect(entry).toMatchObject({ actor_id: null, actor_name: '' });
    const letters = await portal.database.query<{ subject: string }[]>(
      `SELECT subject FROM mail_message WHERE recipient = $1 AND sealed IS NULL AND subject LIKE '%cùng tham gia%'`,
      [partner.person.email],
    );
    expect(letters).toEqual([]);
  });

  it('I11: a partner that was removed meanwhile stores nothing any more', async () => {
    const partnership = await invited();
    const file = () =>
      partner.person.upload(`/proposals/${id}/files`, Buffer.from('%PDF-1.7\n%%EOF\n'), 'a.pdf');
    const [removed, ...writes] = await Promise.all([
      lead.person.delete(`/proposals/${id}/partners/${partnership}`),
      partner.person.put(`/proposals/${id}`, { ...CONTENT, revision: 2 }),
      file(),
    ]);
    expect(removed.status).toBe(200);
    for (const { status } of writes) expect([200, 201, 404]).toContain(status);
    await file().expect(404);
  });

  it('I8: of two answers at the same time, one counts', async () => {
    const partnership = await invite(partner);
    const answers = await Promise.all([
      consent(partner, partnership),
      partner.person.post(`/partnerships/${partnership}/decline`, { note: '' }),
      consent(partner, partnership),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  });

  it('I2: after the closing time nobody is asked, answers or leaves', async () => {
    const partnership = await invited();
    const open = await invite(await makeSolver(portal));
    await close();
    await partner.person.post(`/partnerships/${partnership}/leave`).expect(409);
    await lead.person.delete(`/proposals/${id}/partners/${open}`).expect(409);
    await lead.person
      .post(`/proposals/${id}/partners`, {
        organizationId: (await makeSolver(portal)).organizationId,
        role: 'x',
      })
      .expect(409);
    expect((await partner.person.get(`/partnerships/${partnership}`).expect(200)).body).toMatchObject({
      acts: [],
    });
  });

  it('I4: a tie to a partner is a tie to the proposal, and both are declared on by name', async () => {
    await invited();
    await submit();
    const [row] = await portal.database.query<{ id: string }[]>('SELECT id FROM challenge WHERE code = $1', [
      code,
    ]);
    const panel = await makePanel(portal, row!.id);
    const tied = await signUp(portal, 'Ủy viên có liên quan');
    await join(portal, partner.organizationId, tied, 'member');
    // Nobody else works where the tied one does: that would be a tie of theirs.
    const chair = await signUp(portal, 'Chủ tịch', 'chu-tich@so-xay-dung.test');
    const secretary = await signUp(portal, 'Thư ký', 'thu-ky@so-xay-dung.test');
    await seat(portal, panel, chair, 'chair');
    await seat(portal, panel, secretary, 'secretary');
    await seat(portal, panel, tied, 'evaluator', { declared: false });
    await close();
    await portal.app.get(Jobs).runNow('close-calls');
    const before = (await tied.get(`/challenges/${code}/evaluation`).expect(200)).body as EvaluationView;
    expect(before.solvers.map(({ name }) => name)).toEqual(['Công ty Đứng Đầu', 'Viện Cùng Làm']);
    await tied
      .post(`/challenges/${code}/evaluation/declarations`, {
        declarations: [lead, partner].map(({ organizationId }) => ({ organizationId, conflict: false })),
      })
      .expect(200);
    for (const person of [chair, secretary])
      await person.post(`/challenges/${code}/evaluation/open-seal`).expect(200);
    const opened = await portal.database.query<object[]>(
      `SELECT organization_name, partner_ids FROM opened_version WHERE proposal_id = $1`,
      [id],
    );
    expect(opened).toEqual([
      { organization_name: 'Công ty Đứng Đầu – Viện Cùng Làm', partner_ids: [partner.organizationId] },
    ]);
    // The panel sees who does what; whoever is tied to one of them sees nothing.
    const read = (await chair.get(`/proposals/${id}/evaluation`).expect(200)).body as ProposalToScore;
    expect(read.parts).toEqual([
      { name: 'Công ty Đứng Đầu', role: null },
      { name: 'Viện Cùng Làm', role: expect.stringMatching(/./) },
    ]);
    await tied.get(`/proposals/${id}/evaluation`).expect(404);
    const after = (await tied.get(`/challenges/${code}/evaluation`).expect(200)).body as EvaluationView;
    expect(JSON.stringify(after)).not.toContain(id);
  });

  it('an organization that takes part in an open call cannot be closed', async () => {
    await invited();
    const { body } = await partner.person.post(`/organizations/${partner.organizationId}/close`).expect(409);
    expect(body).toMatchObject({ code: 'organization_busy' });
  });
});
