import { makeAgency, makeChallenge, type MadeRecord } from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

describe('agencies', () => {
  let portal: TestPortal;
  let anybody: Person;
  let programme: Person;
  let health: MadeRecord;

  beforeAll(async () => {
    portal = await startTestPortal();
    anybody = visitor(portal);
    programme = await signUpAs(portal, 'programme.officer');
    health = await makeAgency(portal, { code: 'SYT', name: 'Sở Y tế' });
  });
  afterAll(() => portal.close());

  const codesFor = async (query: string): Promise<string[]> => {
    const answer = await anybody.get(`/agencies?${query}`);
    expect(answer.status).toBe(200);
    return (answer.body.items as { code: string }[]).map(({ code }) => code);
  };

  describe('are found', () => {
    beforeAll(async () => {
      await makeAgency(portal, {
        code: '26734',
        name: 'Phường Thủ Đức',
        kind: 'commune',
        parentId: health.id,
      });
      await makeAgency(portal, { code: '26735', name: 'Phường 100% Sài Gòn', kind: 'commune' });
    });

    it.each([
      ['without accents', 'q=thu+duc'],
      ['with accents in decomposed form', `q=${encodeURIComponent('Thủ Đức'.normalize('NFD'))}`],
      ['by words with others between', 'q=phuong+duc'],
      ['by the beginning of the code', 'q=26734'],
      ['by kind and parent', 'kind=commune&parent=SYT'],
    ])('%s', async (_, query) => {
      expect(await codesFor(query)).toEqual(['26734']);
    });

    it('by signs that mean something in a pattern, taken literally', async () => {
      expect(await codesFor('q=0%25+S')).toEqual(['26735']);
      expect(await codesFor('q=_')).toEqual([]);
    });

    it('by a code in small letters', async () => {
      expect(await codesFor('q=sy')).toEqual(['SYT']);
    });

    it('by the English name', async () => {
      await programme.put('/agencies/SYT', {
        name: 'Sở Y tế',
        nameEn: 'Department of Health',
        kind: 'department',
      });
      expect(await codesFor('q=of+health')).toEqual(['SYT']);
    });

    it('page by page, each once', async () => {
      for (let number = 0; number < 60; number++)
        await makeAgency(portal, { code: `P${number}`, name: 'Cùng một tên', kind: 'other' });
      const first = await anybody.get('/agencies?kind=other');
      expect(first.body.items).toHaveLength(50);
      const second = await anybody.get(`/agencies?kind=other&cursor=${first.body.next}`);
      expect(second.body.next).toBeNull();
      const codes = [...first.body.items, ...second.body.items].map(({ code }: { code: string }) => code);
      expect(new Set(codes).size).toBe(60);
    });

    it('with the number of their published challenges, never of drafts', async () => {
      const author = await signUp(portal, 'An');
      const agency = await makeAgency(portal, { code: 'COUNT' });
      await makeChallenge(portal, { agencyId: agency.id, authorId: author.accountId, state: 'open' });
      await makeChallenge(portal, { agencyId: agency.id, authorId: author.accountId, state: 'draft' });
      const answer = await anybody.get('/agencies?q=COUNT');
      expect(answer.body.items[0]).toMatchObject({ code: 'COUNT', challenges: 1 });
    });

    it('and an unknown kind is a wrong field', async () => {
      const answer = await anybody.get('/agencies?kind=ministry');
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toEqual([{ path: 'kind', code: 'not_allowed' }]);
    });
  });

  it('answers an unknown code with not found', async () => {
    expect((await anybody.get('/agencies/NOPE')).body.code).toBe('not_found');
  });

  describe('are kept by the programme office', () => {
    const body = {
      code: 'STC',
      name: '  Sở Tài chính ',
      kind: 'department',
      parentCode: 'SYT',
      validFrom: '2025-07-01',
    };

    it('which adds one, with an audit row', async () => {
      const answer = await programme.post('/agencies', body);
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        code: 'STC',
        name: 'Sở Tài chính',
        parent: { code: 'SYT', name: 'Sở Y tế' },
        validFrom: '2025-07-01',
        workingGroup: null,
        acts: ['edit', 'manage-working-group'],
      });
      const [row] = await portal.database.query(`SELECT act FROM audit_entry WHERE subject_id = $1`, [
        answer.body.id,
      ]);
      expect(row).toEqual({ act: 'agency.create' });
    });

    it('but not twice under one code', async () => {
      const answer = await programme.post('/agencies', body);
      expect(answer.status).toBe(409);
      expect(answer.body.code).toBe('code_taken');
    });

    it.each([
      [{ code: 'mine' }, 'code', 'bad_format'],
      [{ code: 'a b' }, 'code', 'bad_format'],
      [{ parentCode: 'NOPE' }, 'parentCode', 'unknown'],
      [{ validTo: '2024-01-01' }, 'validTo', 'must_be_later'],
      [{ successorCode: 'SYT' }, 'validTo', 'required'],
      [{ kind: 'ministry' }, 'kind', 'not_allowed'],
      [{ name: ' ' }, 'name', 'required'],
    ])('and not with %o', async (change, path, code) => {
      const answer = await programme.post('/agencies', { ...body, code: 'NEW', ...change });
      expect(answer.status).toBe(422);
      expect(answer.body.errors[0]).toMatchObject({ path, code });
    });

    it('never as a circle', async () => {
      for (const parentCode of ['STC', 'SYT']) {
        const answer = await programme.put('/agencies/SYT', {
          name: 'Sở Y tế',
          kind: 'department',
          parentCode,
        });
        expect(answer.status).toBe(422);
        expect(answer.body).toMatchObject({
          code: 'agency_cycle',
          errors: [{ path: 'parentCode', code: 'cycle' }],
        });
      }
    });

    it('not as a circle that two people close at once', async () => {
      for (const code of ['RING1', 'RING2']) await makeAgency(portal, { code });
      const put = (code: string, parentCode: string) =>
        programme.put(`/agencies/${code}`, { name: code, kind: 'other', parentCode });
      const answers = await Promise.all([put('RING1', 'RING2'), put('RING2', 'RING1')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    });

    it('and a merged one leaves the list, keeps its page and names its successor', async () => {
      await makeAgency(portal, { code: 'OLD', name: 'Phường Cũ', kind: 'commune' });
      const ended = { name: 'Phường Cũ', kind: 'commune', validTo: '2025-06-30', successorCode: 'SYT' };
      const answer = await programme.put('/agencies/OLD', ended);
      expect(answer.body).toMatchObject({ validTo: '2025-06-30', successor: { code: 'SYT' } });
      expect(await codesFor('q=OLD')).toEqual([]);
      expect(await codesFor('q=OLD&former=true')).toEqual(['OLD']);
    });

    it('and by nobody else', async () => {
      const officer = await signUpAs(portal, 'agency.officer', { type: 'agency', id: health.id });
      for (const person of [officer, await signUpAs(portal, 'portal.administrator')]) {
        expect((await person.post('/agencies', body)).status).toBe(403);
        expect((await person.put('/agencies/SYT', body)).status).toBe(403);
      }
      expect((await anybody.post('/agencies', body)).status).toBe(401);
    });
  });

  it('tells officials in which agencies they work, and what they may do there', async () => {
    const officer = await signUpAs(portal, 'agency.officer', { type: 'agency', id: health.id });
    const answer = await officer.get('/agencies/mine');
    expect(answer.body).toEqual([
      {
        code: 'SYT',
        name: 'Sở Y tế',
        nameEn: 'Department of Health',
        permissions: expect.arrayContaining(['challenge.draft']),
      },
    ]);
    expect((await programme.get('/agencies/mine')).body).toEqual([]);
    expect((await anybody.get('/agencies/mine')).status).toBe(401);
  });

  describe('have a working group', () => {
    let officer: Person;
    const member = (email: string, role: string) => ({ email, name: `Người ${role}`, role });
    const group = {
      decisionNumber: '12/QĐ-SYT',
      decisionDate: '2026-01-05',
      termFrom: '2020-01-01',
      termTo: '2100-12-31',
      members: [
        member('chair@group.test', 'chair'),
        member('Secretary@Group.test', 'secretary'),
        member('member@group.test', 'member'),
      ],
    };

    beforeAll(async () => {
      officer = await signUpAs(portal, 'agency.officer', { type: 'agency', id: health.id });
    });

    it('that its officer sets up, inviting those without an account', async () => {
      const known = await signUp(portal, 'Lê Văn Chủ', 'chair@group.test');
      const answer = await officer.put('/agencies/SYT/working-group', group);
      expect(answer.status).toBe(200);
      expect(answer.body.group.members.map(({ email }: { email: string }) => email)).toEqual([
        'chair@group.test',
        'secretary@group.test',
        'member@group.test',
      ]);
      const mails = await portal.database.query(
        `SELECT recipient, subject FROM mail_message WHERE recipient LIKE '%@group.test' ORDER BY recipient`,
      );
      expect(mails).toEqual([
        { recipient: known.email, subject: 'Tham gia Tổ công tác của Sở Y tế' },
        { recipient: 'member@group.test', subject: expect.stringContaining('Mời') },
        { recipient: 'secretary@group.test', subject: expect.stringContaining('Mời') },
      ]);
      const [role] = await portal.database.query(
        `SELECT role, scope_id FROM held_role WHERE account_id = $1`,
        [known.accountId],
      );
      expect(role).toEqual({ role: 'working_group.chair', scope_id: health.id });
    });

    it('I11: with names for everybody and addresses only for whoever manages it', async () => {
      const answer = await anybody.get('/agencies/SYT');
      // No id of an account either: another page could tell whose address it is.
      expect(answer.body.workingGroup.members[0]).toEqual({ name: 'Lê Văn Chủ', role: 'chair' });
      expect(JSON.stringify(answer.body)).not.toContain('@group.test');
      expect((await programme.get('/agencies/SYT/working-group')).body.group.members).toHaveLength(3);
    });

    it('that changes without writing to those who stay', async () => {
      const changed = {
        ...group,
        members: [
          member('member@group.test', 'chair'),
          member('chair@group.test', 'secretary'),
          member('new@group.test', 'member'),
        ],
      };
      const before = await portal.database.query(`SELECT count(*) FROM mail_message`);
      const answer = await officer.put('/agencies/SYT/working-group', changed);
      expect(answer.body.group.members.map(({ email }: { email: string }) => email)).toEqual([
        'member@group.test',
        'chair@group.test',
        'new@group.test',
      ]);
      const after = await portal.database.query(`SELECT count(*) FROM mail_message`);
      expect(Number(after[0].count) - Number(before[0].count)).toBe(1);
    });

    it.each([
      ['two chairs', { members: [...group.members, member('x@group.test', 'chair')] }],
      ['no secretary', { members: group.members.filter(({ role }) => role !== 'secretary') }],
      ['nobody beside chair and secretary', { members: group.members.slice(0, 2) }],
    ])('but not one with %s', async (_, change) => {
      const answer = await officer.put('/agencies/SYT/working-group', { ...group, ...change });
      expect(answer.status).toBe(422);
      expect(answer.body.code).toBe('working_group_incomplete');
    });

    it('but nobody twice in it, and no term that ends before it begins', async () => {
      const twice = { ...group, members: [...group.members, member('CHAIR@group.test', 'member')] };
      expect((await officer.put('/agencies/SYT/working-group', twice)).body.errors).toEqual([
        { path: 'members.3.email', code: 'duplicate' },
      ]);
      const backwards = { ...group, termTo: '2019-01-01' };
      expect((await officer.put('/agencies/SYT/working-group', backwards)).body.errors).toEqual([
        { path: 'termTo', code: 'must_be_later' },
      ]);
    });

    it('I11: that others, though officials themselves, do not find', async () => {
      const elsewhere = await makeAgency(portal, { code: 'ELSE' });
      const stranger = await signUpAs(portal, 'agency.leader', { type: 'agency', id: elsewhere.id });
      const unknown = await stranger.get('/agencies/NOPE/working-group');
      for (const answer of [
        await stranger.get('/agencies/SYT/working-group'),
        await stranger.put('/agencies/SYT/working-group', group),
      ])
        expect({ ...answer.body, correlationId: '' }).toEqual({ ...unknown.body, correlationId: '' });
    });

    it('I9: whose changes are in the audit log', async () => {
      const rows = await portal.database.query(
        `SELECT detail->>'decisionNumber' AS number FROM audit_entry WHERE act = 'working-group.save' AND subject_id = $1`,
        [health.id],
      );
      expect(rows).toEqual([{ number: '12/QĐ-SYT' }, { number: '12/QĐ-SYT' }]);
    });
  });
});
