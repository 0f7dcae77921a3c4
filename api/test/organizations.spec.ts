import { EMPTY_PROFILE, type OrganizationMemberView, type OrganizationView } from '@loi-giai/shared';
import { join, makeOrganization } from './support/factories';
import { act, declareAll, formPanel, setStage } from './support/evaluation-stage';
import { type Person, signUp, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

describe('organizations', () => {
  let portal: TestPortal;
  let owner: Person;
  let stranger: Person;

  beforeAll(async () => {
    portal = await startTestPortal();
    owner = await signUp(portal, 'Nguyễn Thị Chủ');
    stranger = await signUp(portal, 'Trần Văn Khách');
  });
  afterAll(() => portal.close());
  beforeEach(() => portal.database.query(`DELETE FROM throttle`));

  const body = {
    name: 'Công ty Nước Sạch',
    kind: 'startup',
    taxCode: '0100109106',
    description: 'Cảm biến ngập.',
  };
  const group = { name: 'Nhóm Lá Xanh', kind: 'group', taxCode: null, description: '' };
  const make = async (person: Person = owner): Promise<OrganizationView> => {
    const { id } = await makeOrganization(portal, { name: group.name, kind: 'group' });
    await join(portal, id, person);
    return (await person.get(`/organizations/${id}`).expect(200)).body as OrganizationView;
  };
  const asMember = { email: 'moi@member.test', name: 'Người Mới', role: 'member' };
  const inviteInto = (id: string, person: Person, role = 'member') =>
    owner.post(`/organizations/${id}/members`, { ...asMember, email: person.email, role }).expect(201);
  const admit = async (id: string, person: Person, role = 'member'): Promise<void> => {
    await inviteInto(id, person, role);
    await person.post(`/organizations/${id}/membership/accept`).expect(200);
  };
  /** Where the organization has this person's membership or invitation, as its owner sees it. */
  const seatOf = async (id: string, { email }: Person): Promise<string> => {
    const { members } = (await owner.get(`/organizations/${id}`)).body as OrganizationView;
    return `/organizations/${id}/members/${members.find((member) => member.email === email)!.id}`;
  };
  const invitationsOf = async (person: Person): Promise<{ organizationId: string }[]> =>
    (await person.get('/organizations/invitations').expect(200)).body as { organizationId: string }[];

  describe('are registered', () => {
    it('by anybody with an account, who becomes the owner', async () => {
      const answer = await owner.post('/organizations', body);
      expect(answer.status).toBe(201);
      expect(answer.body).toEqual({
        ...body,
        id: expect.any(String),
        myRole: 'owner',
        profile: EMPTY_PROFILE,
        published: false,
        awarded: false,
        logo: null,
        handover: null,
        members: [
          {
            id: expect.any(String),
            me: true,
            name: owner.name,
            email: owner.email,
            role: 'owner',
            accepted: true,
          },
        ],
      });
      expect((await owner.get('/session')).body.roles).toContainEqual(
        expect.objectContaining({ role: 'organization.owner', scopeId: answer.body.id }),
      );
    });

    it('by nobody else', async () => {
      expect((await visitor(portal).post('/organizations', body)).status).toBe(401);
    });

    it('once for each tax code, also where two come at once', async () => {
      expect((await stranger.post('/organizations', body)).body.code).toBe('tax_code_taken');
      const other = { ...body, name: 'Công ty Nước Trong', taxCode: '0300588569' };
      const answers = await Promise.all([
        stranger.post('/organizations', other),
        owner.post('/organizations', other),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    });

    it.each([
      [{ taxCode: null }, 'taxCode', 'required'],
      [{ taxCode: '' }, 'taxCode', 'required'],
      [{ taxCode: '0100109107' }, 'taxCode', 'bad_tax_code'],
      [{ kind: 'ministry' }, 'kind', 'not_allowed'],
      [{ name: '' }, 'name', 'required'],
      [{ name: 'Nhóm A\n\nXin mở đường dẫn sau' }, 'name', 'not_allowed'],
      [{ name: 'Nhóm A\u2028Xin mở' }, 'name', 'not_allowed'],
      [{ name: 'Nhóm A, xin mở https://elsewhere.test' }, 'name', 'not_allowed'],
      [{ owner: 'me' }, 'owner', 'unknown_field'],
    ])('but not with %o', async (change, path, code) => {
      const answer = await owner.post('/organizations', { ...body, ...change });
      expect(answer.status).toBe(422);
      expect(answer.body.errors[0]).toMatchObject({ path, code });
    });
  });

  it('are listed for their members, and changed by those who manage them', async () => {
    const { id } = await make();
    const answer = await owner.put(`/organizations/${id}`, { ...group, name: 'Nhóm Lá Vàng' });
    expect(answer.body.name).toBe('Nhóm Lá Vàng');
    const mine = (await owner.get('/organizations/mine')).body as OrganizationView[];
    expect(mine.map(({ id: one }) => one)).toContain(id);
    expect((await stranger.get('/organizations/mine')).body).not.toContainEqual(
      expect.objectContaining({ id }),
    );
  });

  it('I11: are not found by others, whatever these manage themselves', async () => {
    const { id } = await make();
    const manager = await signUp(portal, 'Chủ nhóm khác');
    await make(manager);
    const nobody = '00000000-0000-4000-8000-000000000000';
    const member = (await seatOf(id, owner)).split('/').at(-1)!;
    for (const [mine, theirs] of [
      [manager.get(`/organizations/${id}`), manager.get(`/organizations/${nobody}`)],
      [manager.put(`/organizations/${id}`, group), manager.put(`/organizations/${nobody}`, group)],
      [
        manager.delete(`/organizations/${id}/members/${member}`),
        manager.delete(`/organizations/${nobody}/members/${member}`),
      ],
    ] as const) {
      const [seen, unknown] = [await mine, await theirs];
      expect(seen.status).toBe(404);
      expect({ ...seen.body, correlationId: '' }).toEqual({ ...unknown.body, correlationId: '' });
    }
  });

  describe('invite people', () => {
    it('by mail: to the portal where they have no account, to the organization where they have one', async () => {
      const { id } = await make();
      await owner.post(`/organizations/${id}/members`, asMember).expect(201);
      await inviteInto(id, stranger, 'admin');
      const mails = await portal.database.query(
        `SELECT recipient, subject FROM mail_message WHERE recipient IN ($1, $2) ORDER BY recipient = $2`,
        [asMember.email, stranger.email],
      );
      expect(mails).toEqual([
        { recipient: asMember.email, subject: 'Mời tham gia Cổng Lời Giải' },
        { recipient: stranger.email, subject: `Mời tham gia ${group.name} trên Cổng Lời Giải` },
      ]);
    });

    it('I11: and see no more of a known address than of an unknown one', async () => {
      const { id } = await make();
      const known = await signUp(portal, 'Á Đầu Bảng');
      const views: OrganizationMemberView[] = [];
      for (const [name, email] of [
        ['Ông Ất', 'chua-biet@member.test'],
        ['Ông Bính', known.email],
      ]) {
        const answer = await owner.post(`/organizations/${id}/members`, { email, name, role: 'member' });
        expect(answer.status).toBe(201);
        views.push(...(answer.body as OrganizationView).members.filter((member) => member.email === email));
        const again = await owner.post(`/organizations/${id}/members`, { email, name, role: 'member' });
        expect(again.body.errors).toEqual([{ path: 'email', code: 'duplicate' }]);
      }
      const unseen = { id: expect.any(String), me: false, role: 'member', accepted: false };
      expect(views).toEqual([
        { ...unseen, name: 'Ông Ất', email: 'chua-biet@member.test' },
        { ...unseen, name: 'Ông Bính', email: known.email },
      ]);
      // Nothing by which another page could tell whose address it is.
      expect(JSON.stringify(views)).not.toContain(known.accountId);
      // The place in the list does not tell the name of the account either.
      const { members } = (await owner.get(`/organizations/${id}`)).body as OrganizationView;
      expect(members.map(({ name }) => name)).toEqual([owner.name, 'Ông Ất', 'Ông Bính']);
    });

    it('but send no flood of mails to an address, whoever invites and however often it is taken back', async () => {
      const person = await signUp(portal, 'Người Được Mời');
      const inviters = await Promise.all(['Một', 'Hai'].map((name) => signUp(portal, name)));
      const answers: number[] = [];
      for (let i = 0; i < 5; i += 1) {
        const inviter = inviters[i % 2]!;
        const { id } = await make(inviter);
        const { status } = await inviter.post(`/organizations/${id}/members`, {
          ...asMember,
          email: person.email,
        });
        answers.push(status);
      }
      expect(answers).toEqual([201, 201, 201, 429, 429]);
      expect(await invitationsOf(person)).toHaveLength(3);
    });

    it('and no flood from one person, whoever is invited', async () => {
      const inviter = await signUp(portal, 'Người Mời');
      const { id } = await make(inviter);
      const invite = (index: number) =>
        inviter.post(`/organizations/${id}/members`, { ...asMember, email: `loi-moi-${index}@member.test` });
      for (let i = 0; i < 20; i += 1) expect((await invite(i)).status).toBe(201);
      const refused = await invite(20);
      expect([refused.status, refused.body.params]).toEqual([429, { retryAfter: 60 }]);
    });

    it('who accept, and are members from then on', async () => {
      const { id } = await make();
      const person = await signUp(portal, 'Lê Văn Nhận');
      await inviteInto(id, person, 'admin');
      expect(await invitationsOf(person)).toEqual([
        { organizationId: id, organizationName: group.name, role: 'admin', invitedBy: owner.name },
      ]);
      const answer = await person.post(`/organizations/${id}/membership/accept`);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ id, myRole: 'admin' });
      expect(answer.body.members).toContainEqual(
        expect.objectContaining({ name: 'Lê Văn Nhận', role: 'admin', accepted: true }),
      );
      expect(await invitationsOf(person)).toEqual([]);
      expect((await person.post(`/organizations/${id}/membership/accept`)).status).toBe(404);
    });

    it('who decline, and leave nothing behind', async () => {
      const { id } = await make();
      const person = await signUp(portal, 'Lê Thị Từ');
      await inviteInto(id, person);
      expect((await person.post(`/organizations/${id}/membership/decline`)).status).toBe(204);
      expect(await invitationsOf(person)).toEqual([]);
      expect((await person.post(`/organizations/${id}/membership/accept`)).status).toBe(404);
      const { members } = (await owner.get(`/organizations/${id}`)).body as OrganizationView;
      expect(members).toHaveLength(1);
    });

    it('and may withdraw the invitation, but not change it', async () => {
      const { id } = await make();
      const person = await signUp(portal, 'Lê Văn Chờ');
      await inviteInto(id, person);
      const path = await seatOf(id, person);
      expect((await owner.put(path, { role: 'owner' })).status).toBe(404);
      expect((await owner.delete(path)).status).toBe(204);
      expect((await person.post(`/organizations/${id}/membership/accept`)).status).toBe(404);
    });

    it('who find the invitation waiting when they have accepted their account', async () => {
      const { id } = await make();
      const [email, password] = ['tai-khoan-moi@member.test', 'Con đò cũ qua sông Hương 1998'];
      await owner.post(`/organizations/${id}/members`, { ...asMember, email }).expect(201);
      const [mail] = await portal.database.query<{ text: string }[]>(
        `SELECT text FROM mail_message WHERE recipient = $1`,
        [email],
      );
      const [, token] = /token=([\w-]+)/.exec(mail!.text)!;
      const account = { token, name: 'Tên Thật', password };
      await visitor(portal).post('/accounts/accept-invitation', account).expect(204);
      const { members } = (await owner.get(`/organizations/${id}`)).body as OrganizationView;
      expect(members).toContainEqual(
        expect.objectContaining({ email, name: asMember.name, accepted: false }),
      );
      const session = await visitor(portal).post('/session', { email, password });
      const cookie = session.get('set-cookie')![0]!;
      const invitations = await visitor(portal).get('/organizations/invitations').set('cookie', cookie);
      expect(invitations.body).toMatchObject([{ organizationId: id }]);
      const answer = await visitor(portal)
        .post(`/organizations/${id}/membership/accept`)
        .set('cookie', cookie);
      expect(answer.body.members).toContainEqual(
        expect.objectContaining({ email, name: 'Tên Thật', accepted: true }),
      );
    });

    it('I11: whose invitations are not found by anybody else', async () => {
      const { id } = await make();
      const person = await signUp(portal, 'Lê Văn Riêng');
      await inviteInto(id, person);
      for (const [other, act] of [
        [stranger, 'accept'],
        [stranger, 'decline'],
        [owner, 'accept'],
        [owner, 'decline'],
      ] as const)
        expect((await other.post(`/organizations/${id}/membership/${act}`)).status).toBe(404);
      expect((await visitor(portal).post(`/organizations/${id}/membership/accept`)).status).toBe(401);
      expect((await person.get(`/organizations/${id}`)).status).toBe(404);
      expect((await person.get('/organizations/mine')).body).toEqual([]);
      expect((await person.get('/session')).body.roles).toEqual([]);
      expect((await person.delete(await seatOf(id, person))).status).toBe(404);
    });

    it('I4: nobody is made a member, and so conflicted, against their will', async () => {
      const stage = await setStage(portal);
      await formPanel(stage);
      const [target] = stage.evaluators;
      const [solver] = stage.solvers;
      await solver!.person
        .post(`/organizations/${solver!.organizationId}/members`, { ...asMember, email: target.email })
        .expect(201);
      // Neither as a member, nor, for those with an address of the same employer, as a colleague of one.
      const evaluation = `/challenges/${stage.challenge.code}/evaluation`;
      for (const person of stage.evaluators) {
        const { body } = await person.get(evaluation).expect(200);
        expect(body.solvers.map(({ detected }: { detected: string | null }) => detected)).toEqual([
          null,
          null,
          null,
        ]);
      }
      await declareAll(stage);
      expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
      expect((await target.get(evaluation)).body.proposals).toHaveLength(3);

      await target.post(`/organizations/${solver!.organizationId}/membership/accept`).expect(200);
      expect((await target.get(evaluation)).body.proposals).toHaveLength(2);
    });
  });

  describe('have members', () => {
    it('each once', async () => {
      const { id } = await make();
      const answer = await owner.post(`/organizations/${id}/members`, { ...asMember, email: owner.email });
      expect(answer.body.errors).toEqual([{ path: 'email', code: 'duplicate' }]);
    });

    it('whose roles change, but only owners make and unmake owners', async () => {
      const { id } = await make();
      await admit(id, stranger, 'admin');
      const [ofOwner, ofStranger] = [await seatOf(id, owner), await seatOf(id, stranger)];
      expect((await stranger.put(ofStranger, { role: 'owner' })).status).toBe(403);
      expect((await stranger.put(ofOwner, { role: 'member' })).status).toBe(403);
      expect((await stranger.delete(ofOwner)).status).toBe(403);
      const answer = await owner.put(ofStranger, { role: 'owner' });
      expect(answer.body.members.filter(({ role }: { role: string }) => role === 'owner')).toHaveLength(2);
    });

    it('of whom one owner always remains, also where two leave at once', async () => {
      const { id } = await make();
      const ofOwner = await seatOf(id, owner);
      for (const answer of [await owner.delete(ofOwner), await owner.put(ofOwner, { role: 'member' })]) {
        expect(answer.status).toBe(409);
        expect(answer.body.code).toBe('owner_missing');
      }
      await admit(id, stranger);
      const ofStranger = await seatOf(id, stranger);
      await owner.put(ofStranger, { role: 'owner' });
      const answers = await Promise.all([owner.delete(ofOwner), stranger.delete(ofStranger)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    });

    it('who may leave, and then do not find it any more', async () => {
      const { id } = await make();
      await admit(id, stranger);
      expect((await stranger.put(`/organizations/${id}`, group)).status).toBe(403);
      expect((await stranger.delete(await seatOf(id, owner))).status).toBe(403);
      expect((await stranger.delete(await seatOf(id, stranger))).status).toBe(204);
      expect((await stranger.get(`/organizations/${id}`)).status).toBe(404);
      expect((await stranger.get('/organizations/mine')).body).not.toContainEqual(
        expect.objectContaining({ id }),
      );
    });

    it('who may come back after they have left', async () => {
      const { id } = await make();
      const person = await signUp(portal, 'Lê Thị Trở Lại');
      await admit(id, person);
      await person.delete(await seatOf(id, person)).expect(204);
      await admit(id, person, 'admin');
      expect((await person.get(`/organizations/${id}`)).body).toMatchObject({ myRole: 'admin' });
    });
  });

  it('I9: leave each change in the audit log', async () => {
    // The owner of so many of these tests would own too many.
    await portal.database.query(`DELETE FROM membership WHERE account_id = $1`, [owner.accountId]);
    const { id } = (await owner.post('/organizations', group).expect(201)).body as OrganizationView;
    await owner.put(`/organizations/${id}`, group);
    await inviteInto(id, stranger);
    await owner.delete(await seatOf(id, stranger));
    await inviteInto(id, stranger);
    await stranger.post(`/organizations/${id}/membership/decline`).expect(204);
    await admit(id, stranger);
    await owner.delete(await seatOf(id, stranger));
    const rows = await portal.database.query<{ act: string }[]>(
      `SELECT act FROM audit_entry WHERE subject_id = $1 ORDER BY seq`,
      [id],
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'organization.create',
      'organization.update',
      'organization.invite-member',
      'organization.withdraw-invitation',
      'organization.invite-member',
      'organization.decline-invitation',
      'organization.invite-member',
      'organization.accept-invitation',
      'organization.remove-member',
    ]);
  });
});
