import type { ClaimQueueItem, ClaimReview, ClaimView } from '@loi-giai/shared';
import { join, makeOrganization } from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

const PDF = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n', 'latin1');
const NOTE = 'Tôi là giám đốc của công ty; người đăng ký đã nghỉ việc.';

describe('claims to organizations', () => {
  let portal: TestPortal;
  let owner: Person;
  let claimant: Person;
  let officer: Person;
  let second: Person;
  beforeAll(async () => {
    portal = await startTestPortal();
    owner = await signUp(portal, 'Nguyễn Thị Chủ');
    officer = await signUpAs(portal, 'programme.officer', null, 'Cán bộ Một');
    second = await signUpAs(portal, 'programme.lead', null, 'Cán bộ Hai');
  });
  afterAll(() => portal.close());
  let organizationId: string;
  const taxCode = '0100109106';
  beforeEach(async () => {
    await portal.database.query(`UPDATE organization SET tax_code = NULL`);
    const made = await makeOrganization(portal, { name: 'Công ty Bị Nhận', taxCode });
    organizationId = made.id;
    await join(portal, made.id, owner);
    claimant = await signUp(portal, 'Trần Văn Nhận');
  });

  const request = { taxCode, role: 'owner', note: NOTE };
  const file = async (person: Person = claimant, change: object = {}): Promise<ClaimView> =>
    (await person.post('/organization-claims', { ...request, ...change }).expect(201)).body as ClaimView;
  const mailsTo = async ({ email }: Person): Promise<string[]> =>
    (
      await portal.database.query<{ subject: string }[]>(
        `SELECT subject FROM mail_message WHERE recipient = $1 ORDER BY created_at`,
        [email],
      )
    ).map(({ subject }) => subject);
  const recommend = (id: string, person: Person = officer, role = 'owner') =>
    person.post(`/organization-claims/${id}/recommend`, { role, note: 'Giấy tờ khớp.' });

  it('I11: tell the claimant nothing of the organization but that its tax code is taken', async () => {
    const claim = await file();
    expect(claim).toEqual({
      id: expect.any(String),
      state: 'open',
      taxCode,
      role: 'owner',
      note: NOTE,
      reason: '',
      createdAt: expect.any(String),
      decidedAt: null,
      organization: null,
      files: [],
      acts: ['withdraw'],
    });
    const told = JSON.stringify([
      (await claimant.get('/organization-claims/mine')).body,
      (await claimant.post('/organizations', { name: 'Khác', kind: 'startup', taxCode, description: '' }))
        .body,
    ]);
    for (const secret of ['Bị Nhận', organizationId, owner.name, owner.email])
      expect(told).not.toContain(secret);
    await portal.database.query(`UPDATE organization SET published_at = portal_now() WHERE id = $1`, [
      organizationId,
    ]);
    expect((await claimant.get(`/organization-claims/${claim.id}`)).body.organization).toEqual({
      id: organizationId,
      name: 'Công ty Bị Nhận',
    });
  });

  it.each([
    [{ taxCode: '0100109107' }, 'taxCode', 'bad_tax_code'],
    [{ taxCode: '0000000017' }, 'taxCode', 'unknown'],
    [{ note: 'Của tôi' }, 'note', 'too_short'],
    [{ note: 'x'.repeat(2001) }, 'note', 'too_long'],
    [{ role: 'member' }, 'role', 'not_allowed'],
    [{ organizationId: 'x' }, 'organizationId', 'unknown_field'],
  ])('are not taken with %o', async (change, path, code) => {
    const answer = await claimant.post('/organization-claims', { ...request, ...change });
    expect([answer.status, answer.body.errors?.[0]]).toEqual([422, expect.objectContaining({ path, code })]);
  });

  it('are filed once, also where two come at once, not by members, and not without bound', async () => {
    const answers = await Promise.all([1, 2].map(() => claimant.post('/organization-claims', request)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await claimant.post('/organization-claims', request)).body.code).toBe('claim_open');
    expect((await owner.post('/organization-claims', request)).body.code).toBe('already_member');
    await visitor(portal).post('/organization-claims', request).expect(401);
    const answersOf = async (code: string) => {
      await makeOrganization(portal, { taxCode: code });
      return (await claimant.post('/organization-claims', { ...request, taxCode: code })).body.code;
    };
    expect(await answersOf('0300588569')).toBeUndefined();
    expect(await answersOf('0000000024')).toBeUndefined();
    expect(await answersOf('0000000031')).toBe('too_many_claims');
  });

  it('carry evidence of a few kinds, that only the programme office reads', async () => {
    const { id } = await file();
    const added = await claimant
      .upload(`/organization-claims/${id}/files`, PDF, '../../giay-phep.pdf')
      .expect(201);
    expect(added.body).toMatchObject({ name: 'giay-phep.pdf', mediaType: 'application/pdf' });
    const script = Buffer.from('<script>alert(1)</script>');
    const refused = await claimant.upload(
      `/organization-claims/${id}/files`,
      script,
      'a.pdf',
      'application/pdf',
    );
    expect(refused.status).toBe(415);
    for (let index = 0; index < 4; index += 1)
      await claimant.upload(`/organization-claims/${id}/files`, PDF, `${index}.pdf`).expect(201);
    expect((await claimant.upload(`/organization-claims/${id}/files`, PDF, '6.pdf')).body.code).toBe(
      'too_many_files',
    );
    const path = `/organization-claims/${id}/files/${added.body.id}`;
    await officer.get(path).expect(200);
    await claimant.get(path).expect(403);
    await owner.upload(`/organization-claims/${id}/files`, PDF, 'x.pdf').expect(404);
    const { files } = (await officer.get(`/organization-claims/${id}/review`)).body as ClaimReview;
    expect(files).toHaveLength(5);
  });

  it('I11: are found by their claimant and the programme office alone', async () => {
    const { id } = await file();
    for (const person of [owner, await signUp(portal, 'Người lạ')]) {
      await person.get(`/organization-claims/${id}`).expect(404);
      await person.post(`/organization-claims/${id}/withdraw`).expect(404);
      await person.get(`/organization-claims/${id}/review`).expect(403);
      await person.get('/organization-claims').expect(403);
      await person.post(`/organization-claims/${id}/grant`).expect(403);
    }
  });

  it('I6: are recommended by one officer and granted by another; owners and claimant hear of it', async () => {
    const { id } = await file();
    const queue = (await officer.get('/organization-claims')).body as ClaimQueueItem[];
    expect(queue).toContainEqual(
      expect.objectContaining({ id, organizationName: 'Công ty Bị Nhận', claimantName: claimant.name }),
    );
    expect((await officer.post(`/organization-claims/${id}/grant`)).body.code).toBe('wrong_state');
    const recommended = (await recommend(id).expect(200)).body as ClaimReview;
    expect(recommended).toMatchObject({ state: 'recommended', waitsForAnother: true, acts: ['decline'] });
    expect((await officer.post(`/organization-claims/${id}/grant`)).body.code).toBe('four_eyes');
    // The claimant sees no more than that it waits.
    expect((await claimant.get(`/organization-claims/${id}`)).body.state).toBe('open');

    const answers = await Promise.all([1, 2].map(() => second.post(`/organization-claims/${id}/grant`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { members } = (await claimant.get(`/organizations/${organizationId}`).expect(200)).body;
    expect(members.filter(({ role }: { role: string }) => role === 'owner')).toHaveLength(2);
    expect(await mailsTo(claimant)).toEqual([
      `Đề nghị nhận tổ chức có mã số thuế ${taxCode} được chấp thuận`,
    ]);
    expect(await mailsTo(owner)).toContain(`${claimant.name} nay là chủ sở hữu của Công ty Bị Nhận`);
    expect(await mailsTo(officer)).toContain(`Đề nghị nhận tổ chức có mã số thuế ${taxCode}`);
  });

  it('I6: are not decided by the claimant, nor by members of the organization', async () => {
    const insider = await signUpAs(portal, 'programme.officer', null, 'Cán bộ trong tổ chức');
    await join(portal, organizationId, insider, 'member');
    const { id } = await file();
    expect((await recommend(id, insider)).body.code).toBe('four_eyes');
    const own = await file(second);
    expect((await recommend(own.id, second)).body.code).toBe('four_eyes');
    expect((await second.get(`/organization-claims/${own.id}/review`)).body.acts).toEqual([]);
    await recommend(own.id).expect(200);
    expect((await second.post(`/organization-claims/${own.id}/grant`)).body.code).toBe('four_eyes');
  });

  it('are granted with fewer rights where the officers choose so', async () => {
    const { id } = await file();
    await recommend(id, officer, 'admin').expect(200);
    await second.post(`/organization-claims/${id}/grant`).expect(200);
    expect((await claimant.get(`/organizations/${organizationId}`)).body.myRole).toBe('admin');
  });

  it('reopen an organization that was closed, whose claimant can only become its owner', async () => {
    await owner.post(`/organizations/${organizationId}/close`).expect(204);
    const { id } = await file();
    expect((await recommend(id, officer, 'admin')).status).toBe(422);
    await recommend(id).expect(200);
    await second.post(`/organization-claims/${id}/grant`).expect(200);
    expect((await claimant.get(`/organizations/${organizationId}`)).body).toMatchObject({ myRole: 'owner' });
  });

  it('are declined with a reason, which the claimant reads', async () => {
    const { id } = await file();
    expect((await officer.post(`/organization-claims/${id}/decline`, { reason: '' })).status).toBe(422);
    const reason = 'Giấy ủy quyền đã hết hạn.';
    await officer.post(`/organization-claims/${id}/decline`, { reason }).expect(200);
    expect((await claimant.get(`/organization-claims/${id}`)).body).toMatchObject({
      state: 'declined',
      reason,
      acts: [],
    });
    await claimant.get(`/organizations/${organizationId}`).expect(404);
    expect((await recommend(id)).body.code).toBe('wrong_state');
    await file();
  });

  it('may be withdrawn while they wait', async () => {
    const { id } = await file();
    await recommend(id).expect(200);
    expect((await claimant.post(`/organization-claims/${id}/withdraw`).expect(200)).body.state).toBe(
      'withdrawn',
    );
    expect((await second.post(`/organization-claims/${id}/grant`)).body.code).toBe('wrong_state');
  });

  it('I9: leave each act in the audit log', async () => {
    const { id } = await file();
    await claimant.upload(`/organization-claims/${id}/files`, PDF, 'a.pdf').expect(201);
    await recommend(id).expect(200);
    await second.post(`/organization-claims/${id}/grant`).expect(200);
    const rows = await portal.database.query<{ act: string }[]>(
      `SELECT act FROM audit_entry WHERE subject_id = $1 ORDER BY seq`,
      [id],
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'organization-claim.file',
      'organization-claim.attach',
      'organization-claim.recommend',
      'organization-claim.grant',
    ]);
  });
});
