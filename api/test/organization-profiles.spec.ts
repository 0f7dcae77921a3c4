import {
  EMPTY_PROFILE,
  type OrganizationListItem,
  ORGANIZATION_LIMITS,
  type OrganizationView,
  type Page,
} from '@loi-giai/shared';
import { randomUUID } from 'node:crypto';
import { join, makeAgency, makeChallenge, makeOrganization } from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { CONTENT, draftProposal, submitProposal } from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PROFILE = {
  ...EMPTY_PROFILE,
  summary: 'Cảm biến mực nước cho đô thị.',
  website: 'https://nuoc-sach.example/gioi-thieu',
  province: 'Thành phố Hồ Chí Minh',
  foundedYear: 2018,
  size: '10-49',
  contact: '028 3000 0000',
  references: [
    {
      title: 'Trạm đo ở rạch Xuyên Tâm',
      customer: 'Quận Bình Thạnh',
      year: 2024,
      description: 'Mười hai trạm.',
      link: '',
    },
  ],
};

describe('profiles of organizations', () => {
  let portal: TestPortal;
  let owner: Person;
  beforeAll(async () => {
    portal = await startTestPortal();
    owner = await signUp(portal, 'Nguyễn Thị Chủ');
  });
  afterAll(() => portal.close());
  beforeEach(() => portal.database.query(`DELETE FROM throttle`));

  const anybody = () => visitor(portal);
  const own = async (name = `Công ty ${randomUUID()}`): Promise<string> => {
    const { id } = await makeOrganization(portal, { name });
    await join(portal, id, owner);
    return id;
  };
  const listed = async (query = ''): Promise<string[]> =>
    (
      (await anybody().get(`/organizations${query}`).expect(200)).body as Page<OrganizationListItem>
    ).items.map(({ name }) => name);

  describe('are public', () => {
    it('by the organization’s own choice, and not before', async () => {
      const id = await own('Công ty Đo Nước Xuyên Tâm');
      await owner.put(`/organizations/${id}/profile`, PROFILE).expect(200);
      await anybody().get(`/organizations/${id}/public`).expect(404);
      expect(await listed()).not.toContain('Công ty Đo Nước Xuyên Tâm');

      expect((await owner.post(`/organizations/${id}/publish`).expect(200)).body).toMatchObject({
        published: true,
        profile: PROFILE,
      });
      expect((await anybody().get(`/organizations/${id}/public`).expect(200)).body).toEqual({
        id,
        name: 'Công ty Đo Nước Xuyên Tâm',
        kind: 'startup',
        logo: null,
        description: '',
        awards: [],
        ...PROFILE,
      });
      expect(await listed('?q=do+nuoc')).toEqual(['Công ty Đo Nước Xuyên Tâm']);
      expect(await listed('?q=do+nuoc&kind=university')).toEqual([]);

      await owner.post(`/organizations/${id}/unpublish`).expect(200);
      await anybody().get(`/organizations/${id}/public`).expect(404);
      expect(await listed('?q=do+nuoc')).toEqual([]);
    });

    it('found by field', async () => {
      const id = await own('Viện Tìm Theo Lĩnh Vực');
      const [field] = await portal.database.query<{ code: string }[]>(
        `SELECT code FROM field ORDER BY code LIMIT 1`,
      );
      await owner.put(`/organizations/${id}/profile`, { ...PROFILE, fields: [field!.code] }).expect(200);
      await owner.post(`/organizations/${id}/publish`).expect(200);
      expect(await listed(`?field=${field!.code}`)).toEqual(['Viện Tìm Theo Lĩnh Vực']);
      expect(await listed(`?field=khong-co`)).toEqual([]);
    });

    it('page by page, whatever is written into the search', async () => {
      for (const q of ['%25', '_', "'; DROP TABLE organization; --", '\\', 'ỷ']) {
        const answer = await anybody().get(`/organizations?q=${encodeURIComponent(q)}`);
        expect([q, answer.status]).toEqual([q, 200]);
      }
      await anybody().get('/organizations?cursor=forged').expect(422);
    });

    it('I1: and never tell what an organization drafts or submits, nor how often', async () => {
      const id = await own('Công ty Kín Tiếng');
      await owner.post(`/organizations/${id}/publish`).expect(200);
      const see = async (): Promise<string> =>
        JSON.stringify([
          (await anybody().get(`/organizations/${id}/public`)).body,
          (await anybody().get('/organizations?q=kin+tieng')).body,
        ]);
      const before = await see();
      const agency = await makeAgency(portal);
      const author = await signUp(portal, 'Cán bộ');
      const stage = { agencyId: agency.id, authorId: author.accountId };
      const [one, two] = [await makeChallenge(portal, stage), await makeChallenge(portal, stage)];
      const solver = { person: owner, organizationId: id };
      await draftProposal(solver, one.code);
      await submitProposal(solver, two.code);
      expect(await see()).toBe(before);
      expect(before).not.toContain(CONTENT.title);
    });
  });

  it.each([
    [{ website: 'javascript:alert(1)' }, 'website', 'bad_format'],
    [{ website: 'https://a:b@c.example' }, 'website', 'bad_format'],
    [{ website: 'ftp://c.example' }, 'website', 'bad_format'],
    [{ summary: 'x'.repeat(301) }, 'summary', 'too_long'],
    [{ foundedYear: 2099 }, 'foundedYear', 'too_large'],
    [{ size: 'huge' }, 'size', 'not_allowed'],
    [{ fields: ['khong-co'] }, 'fields.0', 'unknown'],
    [
      { references: [{ ...PROFILE.references[0], link: 'data:text/html,x' }] },
      'references.0.link',
      'bad_format',
    ],
    [{ references: Array(21).fill(PROFILE.references[0]) }, 'references', 'too_many'],
    [{ awards: [] }, 'awards', 'unknown_field'],
  ])('do not take %o', async (change, path, code) => {
    const id = await own();
    const answer = await owner.put(`/organizations/${id}/profile`, { ...PROFILE, ...change });
    expect([answer.status, answer.body.errors?.[0]]).toEqual([422, expect.objectContaining({ path, code })]);
  });

  it('keep HTML as the letters it is written with', async () => {
    const id = await own();
    const summary = '<script>alert(1)</script><b>đậm</b>';
    await owner.put(`/organizations/${id}/profile`, { ...PROFILE, summary }).expect(200);
    await owner.post(`/organizations/${id}/publish`).expect(200);
    expect((await anybody().get(`/organizations/${id}/public`)).body.summary).toBe(summary);
  });

  it('I11: are changed by those who manage the organization; to strangers it does not exist', async () => {
    const id = await own();
    const [member, stranger] = [await signUp(portal, 'Thành viên'), await signUp(portal, 'Người lạ')];
    await join(portal, id, member, 'member');
    await join(portal, await own(), stranger);
    for (const [person, status] of [
      [member, 403],
      [stranger, 404],
    ] as const) {
      await person.put(`/organizations/${id}/profile`, PROFILE).expect(status);
      await person.post(`/organizations/${id}/publish`).expect(status);
      await person.upload(`/organizations/${id}/logo`, PNG, 'logo.png').expect(status);
      await person.post(`/organizations/${id}/close`).expect(status);
    }
  });

  describe('have a logo', () => {
    it('that is a picture by its content, small, and served so that it cannot run', async () => {
      const id = await own();
      const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
      const refused = await owner.upload(`/organizations/${id}/logo`, svg, 'logo.png', 'image/png');
      expect(refused.body.code).toBe('file_type_refused');
      const large = Buffer.concat([PNG, Buffer.alloc(ORGANIZATION_LIMITS.logoBytes)]);
      expect((await owner.upload(`/organizations/${id}/logo`, large, 'logo.png')).body.code).toBe(
        'file_too_large',
      );

      const { logo } = (await owner.upload(`/organizations/${id}/logo`, PNG, 'logo.png').expect(200))
        .body as OrganizationView;
      const path = logo!.replace('/api/v1', '');
      await anybody().get(path).expect(404);
      await owner.get(path).expect(200);
      await owner.post(`/organizations/${id}/publish`).expect(200);
      const answer = await anybody().get(path).expect(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'image/png',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      });
      const removed = await owner.delete(`/organizations/${id}/logo`).expect(200);
      expect(removed.body.logo).toBeNull();
      await owner.delete(`/organizations/${id}/logo`).expect(404);
    });
  });

  describe('bear names', () => {
    const request = (name: string) => ({ name, kind: 'group', taxCode: null, description: '' });

    it('that are refused where another one is called exactly so, also where two come at once', async () => {
      const person = await signUp(portal, 'Người đặt tên');
      await person.post('/organizations', request('Nhóm Sông Đáy')).expect(201);
      for (const same of ['Nhóm Sông Đáy', 'NHÓM  SÔNG ĐÁY', 'Nhóm Sông Đáy'.normalize('NFD')]) {
        const answer = await person.post('/organizations', request(same));
        expect([answer.status, answer.body.code, answer.body.errors]).toEqual([
          409,
          'name_taken',
          [{ path: 'name', code: 'duplicate' }],
        ]);
      }
      const answers = await Promise.all(
        [1, 2, 3].map(() => person.post('/organizations', request('Nhóm Sông Cùng Lúc'))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    });

    it.each([
      ['Nhóm Lúа Vàng', 'mixed_scripts'],
      ['Nhóm СОСА', 'mixed_scripts'],
      ['Nhóm Lúa\u200bVàng', 'not_allowed'],
      ['Nhóm Lu\u0323\u0324\u0325a', 'not_allowed'],
      ['– –', 'bad_format'],
    ])('that are refused in disguise: %j', async (name, code) => {
      const answer = await owner.post('/organizations', request(name));
      expect([answer.status, answer.body.errors?.[0]]).toEqual([422, { path: 'name', code }]);
    });

    it('of which the programme office hears where people may confuse them, and the asker does not', async () => {
      const officer = await signUpAs(portal, 'programme.officer');
      const person = await signUp(portal, 'Người đặt tên giống');
      await person.post('/organizations', request('Nhóm Mây Trắng 1')).expect(201);
      const answer = await person.post('/organizations', request('Nhom May-Trang l')).expect(201);
      expect(JSON.stringify(answer.body)).not.toContain('Mây');
      const { id } = answer.body as OrganizationView;
      const alarms = (await officer.get('/organization-names').expect(200)).body;
      expect(alarms).toContainEqual(
        expect.objectContaining({ id, others: [expect.objectContaining({ name: 'Nhóm Mây Trắng 1' })] }),
      );
      expect((await officer.get('/work/todo')).body).toContainEqual(
        expect.objectContaining({ kind: 'clear_name' }),
      );
      const [mail] = await portal.database.query<object[]>(
        `SELECT subject FROM mail_message WHERE recipient = $1`,
        [officer.email],
      );
      expect(mail).toEqual({ subject: 'Tên tổ chức dễ nhầm lẫn: Nhom May-Trang l' });
      await officer.post(`/organization-names/${id}/clear`).expect(204);
      await officer.post(`/organization-names/${id}/clear`).expect(404);
      expect((await officer.get('/organization-names')).body).not.toContainEqual(
        expect.objectContaining({ id }),
      );
    });
  });

  it('are owned by one account up to a bound, also where many come at once', async () => {
    const person = await signUp(portal, 'Người ham nhiều');
    const answers = await Promise.all(
      Array.from({ length: ORGANIZATION_LIMITS.ownedPerAccount + 3 }, (_, index) =>
        person.post('/organizations', {
          name: `Nhóm thứ ${'abcdefghjkmnpqrst'[index]} của người ham`,
          kind: 'group',
          taxCode: null,
          description: '',
        }),
      ),
    );
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused).toHaveLength(3);
    for (const { status, body } of refused)
      expect([status, body.code, body.params]).toEqual([
        409,
        'too_many_organizations',
        { max: ORGANIZATION_LIMITS.ownedPerAccount },
      ]);
  });

  it('invite up to a bound of people in a day, and have a bound of members', async () => {
    const id = await own();
    const fill = (count: number, invitedAt: string) =>
      portal.database.query(
        `WITH people AS (INSERT INTO account (email, name, status)
                         SELECT gen_random_uuid() || '@many.test', 'Nhiều', 'active' FROM generate_series(1, $2::int) RETURNING id)
         INSERT INTO membership (organization_id, account_id, role, invited_by, invited_at)
         SELECT $1, id, 'member', $3, ${invitedAt} FROM people`,
        [id, count, owner.accountId],
      );
    const invite = () =>
      owner.post(`/organizations/${id}/members`, {
        email: `${randomUUID()}@m.test`,
        name: 'Một',
        role: 'member',
      });
    await fill(ORGANIZATION_LIMITS.invitationsPerDay, 'portal_now()');
    expect((await invite()).body.code).toBe('too_many_invitations');
    await portal.database.query(`UPDATE membership SET invited_at = invited_at - interval '2 days'`);
    await invite().expect(201);
    await fill(ORGANIZATION_LIMITS.members, `portal_now() - interval '3 days'`);
    expect((await invite()).body.code).toBe('too_many_members');
  });

  describe('are handed over', () => {
    const stage = async (): Promise<{ id: string; heir: Person; seat: string }> => {
      const id = await own();
      const heir = await signUp(portal, 'Người kế nhiệm');
      await join(portal, id, heir, 'member');
      const { members } = (await owner.get(`/organizations/${id}`)).body as OrganizationView;
      return { id, heir, seat: members.find(({ email }) => email === heir.email)!.id };
    };
    const owners = async (id: string): Promise<string[]> =>
      (
        await portal.database.query<{ name: string }[]>(
          `SELECT a.name FROM membership m JOIN account a ON a.id = m.account_id
            WHERE m.organization_id = $1 AND m.role = 'owner' ORDER BY a.name`,
          [id],
        )
      ).map(({ name }) => name);

    it('to a member who accepts; the former owner becomes admin', async () => {
      const { id, heir, seat } = await stage();
      const offered = await owner.post(`/organizations/${id}/handover`, {
        memberId: seat,
        afterwards: 'admin',
      });
      expect(offered.body.handover).toMatchObject({ from: owner.name, to: heir.name, toMe: false });
      expect(await owners(id)).toEqual([owner.name]);
      expect((await heir.get('/work/todo')).body).toContainEqual(
        expect.objectContaining({ kind: 'answer_handover', link: `/work/organizations/${id}` }),
      );
      const accepted = await heir.post(`/organizations/${id}/handover/accept`).expect(200);
      expect(accepted.body).toMatchObject({ myRole: 'owner', handover: null });
      expect(await owners(id)).toEqual([heir.name]);
      expect((await owner.get(`/organizations/${id}`)).body.myRole).toBe('admin');
      await heir.post(`/organizations/${id}/handover/accept`).expect(404);
    });

    it('or leaves, and I4: stays tied', async () => {
      const { id, heir, seat } = await stage();
      await owner.post(`/organizations/${id}/handover`, { memberId: seat, afterwards: 'leave' }).expect(201);
      await heir.post(`/organizations/${id}/handover/accept`).expect(200);
      await owner.get(`/organizations/${id}`).expect(404);
      const ties = await portal.database.query<object[]>(
        `SELECT 1 FROM former_membership WHERE organization_id = $1 AND account_id = $2`,
        [id, owner.accountId],
      );
      expect(ties).toHaveLength(1);
    });

    it('by owners only, to others, one at a time, until it is declined or taken back', async () => {
      const { id, heir, seat } = await stage();
      const mine = ((await owner.get(`/organizations/${id}`)).body as OrganizationView).members[0]!.id;
      const offer = { memberId: seat, afterwards: 'admin' };
      expect((await owner.post(`/organizations/${id}/handover`, { ...offer, memberId: mine })).status).toBe(
        422,
      );
      expect((await heir.post(`/organizations/${id}/handover`, offer)).status).toBe(403);
      await owner.post(`/organizations/${id}/handover`, offer).expect(201);
      expect((await owner.post(`/organizations/${id}/handover`, offer)).body.code).toBe('handover_open');
      await owner.post(`/organizations/${id}/handover/accept`).expect(404);
      await heir.post(`/organizations/${id}/handover/decline`).expect(200);
      await owner.post(`/organizations/${id}/handover`, offer).expect(201);
      await owner.delete(`/organizations/${id}/handover`).expect(200);
      await heir.post(`/organizations/${id}/handover/accept`).expect(404);
      expect(await owners(id)).toEqual([owner.name]);
    });

    it('to nobody once one of the two is gone, and an owner remains whatever comes at once', async () => {
      const { id, heir, seat } = await stage();
      const offer = { memberId: seat, afterwards: 'leave' };
      await owner.post(`/organizations/${id}/handover`, offer).expect(201);
      await heir.delete(`/organizations/${id}/members/${seat}`).expect(204);
      expect((await owner.get(`/organizations/${id}`)).body.handover).toBeNull();

      const next = await stage();
      await owner.post(`/organizations/${next.id}/handover`, { ...offer, memberId: next.seat }).expect(201);
      await Promise.all([
        next.heir.post(`/organizations/${next.id}/handover/accept`),
        owner.delete(`/organizations/${next.id}/members/${next.seat}`),
        next.heir.delete(`/organizations/${next.id}/members/${next.seat}`),
      ]);
      expect(await owners(next.id)).toHaveLength(1);
    });
  });

  describe('are closed by their owner', () => {
    it('who leaves nobody behind, and no public page', async () => {
      const id = await own('Công ty Sắp Đóng');
      const member = await signUp(portal, 'Thành viên cuối');
      await join(portal, id, member, 'admin');
      await owner.post(`/organizations/${id}/publish`).expect(200);
      await member.post(`/organizations/${id}/close`).expect(403);
      await owner.post(`/organizations/${id}/close`).expect(204);
      await anybody().get(`/organizations/${id}/public`).expect(404);
      for (const person of [owner, member]) await person.get(`/organizations/${id}`).expect(404);
    });

    it('but not while a proposal is written or evaluated', async () => {
      const id = await own();
      const agency = await makeAgency(portal);
      const author = await signUp(portal, 'Cán bộ');
      const challenge = await makeChallenge(portal, { agencyId: agency.id, authorId: author.accountId });
      await draftProposal({ person: owner, organizationId: id }, challenge.code);
      const answer = await owner.post(`/organizations/${id}/close`);
      expect([answer.status, answer.body.code]).toEqual([409, 'organization_busy']);
      await owner.get(`/organizations/${id}`).expect(200);
    });
  });
});
