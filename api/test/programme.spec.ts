import { makeAgency, makeChallenge } from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

describe('the programme', () => {
  let portal: TestPortal;
  let anybody: Person;
  let programme: Person;

  beforeAll(async () => {
    portal = await startTestPortal();
    anybody = visitor(portal);
    programme = await signUpAs(portal, 'programme.lead');
  });
  afterAll(() => portal.close());

  describe('has five steps', () => {
    const text = { title: { vi: 'Đặt đề bài', en: 'Set the task' }, guidance: { vi: 'Nêu vấn đề.', en: '' } };

    it('with texts in both languages from the first day', async () => {
      const { body } = await anybody.get('/programme/steps');
      expect(body.map(({ step }: { step: number }) => step)).toEqual([1, 2, 3, 4, 5]);
      expect(body[1].title).toEqual({ vi: 'Kêu gọi giải pháp', en: 'Call for solutions' });
      for (const { guidance } of body) expect([guidance.vi, guidance.en]).not.toContain('');
    });

    it('whose texts the programme office changes, with an audit row', async () => {
      expect((await programme.put('/programme/steps/1', text)).body).toEqual({ step: 1, ...text });
      expect((await anybody.get('/programme/steps')).body[0]).toEqual({ step: 1, ...text });
      const rows = await portal.database.query(
        `SELECT subject_id FROM audit_entry WHERE act = 'programme.save-step'`,
      );
      expect(rows).toEqual([{ subject_id: '1' }]);
    });

    it('and no sixth, none without a Vietnamese text, and not changed by others', async () => {
      expect((await programme.put('/programme/steps/6', text)).status).toBe(404);
      expect((await programme.put('/programme/steps/x', text)).status).toBe(404);
      const empty = { ...text, title: { vi: ' ', en: 'Set the task' } };
      expect((await programme.put('/programme/steps/1', empty)).body.errors).toEqual([
        { path: 'title.vi', code: 'required' },
      ]);
      const officer = await signUpAs(portal, 'city.leadership');
      expect((await officer.put('/programme/steps/1', text)).status).toBe(403);
    });
  });

  describe('has three scores of the triage', () => {
    const change = (criterion: string, by: Person, title = 'Sức lan tỏa') =>
      by.put(`/programme/triage-texts/${criterion}`, {
        title: { vi: title, en: 'Spill-over' },
        guidance: { vi: '1: ít; 5: nhiều', en: '1: little; 5: much' },
      });

    it('with names and guidance in both languages from the first day, for those who triage or are triaged', async () => {
      const { body } = await programme.get('/programme/triage-texts').expect(200);
      const texts = body as { criterion: string; title: { vi: string; en: string } }[];
      expect(texts.map(({ criterion }) => criterion)).toEqual(['impact', 'solvable', 'spillOver']);
      for (const { title } of texts) expect([title.vi, title.en]).not.toContain('');
      await visitor(portal).get('/programme/triage-texts').expect(401);
    });

    it('whose texts the programme office changes, and nobody else; with Vietnamese words, and no fourth', async () => {
      await change('spillOver', programme).expect(200);
      const { body } = await programme.get('/programme/triage-texts').expect(200);
      expect(body[2]).toMatchObject({ title: { vi: 'Sức lan tỏa' }, guidance: { en: '1: little; 5: much' } });
      await change('spillOver', programme, '').expect(422);
      await change('beauty', programme).expect(404);
      const leader = await signUpAs(portal, 'city.leadership');
      await change('impact', leader).expect(403);
    });
  });

  describe('has fields', () => {
    const codes = async (person: Person): Promise<string[]> =>
      (await person.get('/fields')).body.map(({ code }: { code: string }) => code);

    it('from the first day', async () => {
      expect(await codes(anybody)).toEqual(
        expect.arrayContaining(['y-te', 'thue', 'thoat-nuoc', 'nong-nghiep']),
      );
    });

    it('that the programme office adds, renames and takes out of use', async () => {
      const name = { vi: 'Cấp nước', en: 'Water supply' };
      expect((await programme.put('/fields/cap-nuoc', { name, active: true })).body).toEqual({
        code: 'cap-nuoc',
        name,
        active: true,
      });
      expect(await codes(anybody)).toContain('cap-nuoc');
      await programme.put('/fields/cap-nuoc', { name, active: false });
      expect(await codes(anybody)).not.toContain('cap-nuoc');
      expect(await codes(programme)).toContain('cap-nuoc');
    });

    it('with codes that can stand in an address', async () => {
      const answer = await programme.put('/fields/C%E1%BA%A5p', {
        name: { vi: 'Cấp', en: '' },
        active: true,
      });
      expect(answer.body.errors).toEqual([{ path: 'code', code: 'bad_format' }]);
    });
  });

  it('I1: counts only what was published, and never proposals', async () => {
    const agency = await makeAgency(portal);
    const author = await signUp(portal, 'An');
    const states = [
      'draft',
      'approved',
      'open',
      'open',
      'evaluating',
      'measuring',
      'published',
      'cancelled',
    ] as const;
    for (const state of states)
      await makeChallenge(portal, { agencyId: agency.id, authorId: author.accountId, state });
    expect((await anybody.get('/programme/figures')).body).toEqual({
      open: 2,
      commissioned: 2,
      published: 1,
      agencies: 1,
      byStep: { 1: 0, 2: 2, 3: 1, 4: 0, 5: 2 },
    });
  });
});
