import type { ExpertChoice, ExpertView } from '@loi-giai/shared';
import {
  act,
  declareAll,
  formPanel,
  panelRequest,
  scorers,
  setStage,
  sheet,
} from './support/evaluation-stage';
import { join } from './support/factories';
import { type Person, signUp, signUpAs } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('the experts’ pool', () => {
  let portal: TestPortal;
  let office: Person;
  let fields: { readonly id: string; readonly code: string }[];
  beforeAll(async () => {
    portal = await startTestPortal();
    office = await signUpAs(portal, 'programme.officer', null, 'Cơ quan thường trực');
    fields = await portal.database.query(`SELECT id, code FROM field WHERE active ORDER BY code`);
  });
  afterAll(() => portal.close());

  const expert = (email: string, more: object = {}) => ({
    name: 'Nguyễn Văn Chuyên',
    email,
    organization: 'Viện Nghiên cứu',
    fields: [fields[0]!.code],
    biography: 'Tiến sĩ',
    ...more,
  });
  const add = async (email: string, more: object = {}): Promise<ExpertView> =>
    (await office.post('/experts', expert(email, more)).expect(201)).body as ExpertView;
  const list = async (query = ''): Promise<ExpertView[]> =>
    (await office.get(`/experts${query}`).expect(200)).body as ExpertView[];

  it('is kept by the programme office: added, changed, taken out and taken back, all on record', async () => {
    const { id } = await add('giu@vien.test');
    const changed = await office
      .put(`/experts/${id}`, expert('giu@vien.test', { name: 'Tên mới' }))
      .expect(200);
    expect(changed.body).toMatchObject({ name: 'Tên mới', active: true, panels: 0, sheetsDue: 0 });
    expect((await office.post(`/experts/${id}/deactivate`)).body.active).toBe(false);
    expect((await office.post(`/experts/${id}/deactivate`)).body.active).toBe(false);
    expect((await list('?active=true')).some((one) => one.id === id)).toBe(false);
    expect((await office.post(`/experts/${id}/reactivate`)).body.active).toBe(true);
    const acts = await portal.database.query<{ act: string }[]>(
      `SELECT act FROM audit_entry WHERE subject_id = $1 ORDER BY seq`,
      [id],
    );
    expect(acts.map((entry) => entry.act)).toEqual([
      'expert.add',
      'expert.edit',
      'expert.deactivate',
      'expert.reactivate',
    ]);
  });

  it('holds an address once, also where two add it at once or write it in capitals', async () => {
    const answers = await Promise.all(
      ['hai@vien.test', 'HAI@vien.test'].map((email) => office.post('/experts', expert(email))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)!.body.errors).toEqual([
      { path: 'email', code: 'duplicate' },
    ]);
  });

  it('refuses what is missing, too long, unknown or no address', async () => {
    const bad = [
      { name: '' },
      { name: 'x'.repeat(201) },
      { email: 'không phải thư' },
      { organization: '   ' },
      { fields: [] },
      { fields: ['khong-co'] },
      { fields: [fields[0]!.code, fields[0]!.code] },
      { biography: 'x'.repeat(4_001) },
      { active: false },
      { id: 'mine' },
    ];
    for (const more of bad)
      expect((await office.post('/experts', expert('sai@vien.test', more))).status).toBe(422);
    expect((await list()).some(({ email }) => email === 'sai@vien.test')).toBe(false);
    const unknown = '/experts/00000000-0000-4000-8000-000000000000';
    expect((await office.put(unknown, expert('ai@vien.test'))).status).toBe(404);
    expect((await office.post(`${unknown}/deactivate`)).status).toBe(404);
  });

  it('is filtered by field and sorted by who is least busy', async () => {
    const code = fields[1]!.code;
    const stage = await setStage(portal);
    await add(stage.expert.email, { name: 'A bận', fields: [code] });
    await add('ranh@vien.test', { name: 'B rảnh', fields: [code] });
    await formPanel(stage);
    const names = async (query: string): Promise<string[]> => (await list(query)).map(({ name }) => name);
    expect(await names(`?field=${code}`)).toEqual(['A bận', 'B rảnh']);
    expect(await names(`?field=${code}&sort=load`)).toEqual(['B rảnh', 'A bận']);
    expect((await office.get('/experts?sort=email')).status).toBe(422);
  });

  it('I1: counts sheets while a panel scores, and tells nothing of how many proposals there are before', async () => {
    const stage = await setStage(portal);
    await add(stage.expert.email, { name: 'Đếm phiếu' });
    const load = async () => {
      const one = (await list()).find(({ email }) => email === stage.expert.email)!;
      return [one.panels, one.sheetsDue];
    };
    expect(await load()).toEqual([0, 0]);
    await formPanel(stage);
    await declareAll(stage);
    expect(await load()).toEqual([1, 0]);
    expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
    expect(await load()).toEqual([1, 3]);
    await stage.expert
      .post(`/proposals/${stage.solvers[0]!.proposalId}/sheet/submit`, sheet(stage, [5, 5]))
      .expect(200);
    expect(await load()).toEqual([1, 2]);
    // I4: neither a proposal that is hidden from the reader, nor one that is hidden from the expert.
    await join(portal, stage.solvers[1]!.organizationId, stage.expert);
    expect(await load()).toEqual([1, 1]);
    await join(portal, stage.solvers[2]!.organizationId, office);
    expect(await load()).toEqual([1, 0]);
  });

  it('offers an agency those of the challenge’s field first, and nobody who is inactive', async () => {
    const stage = await setStage(portal, { closed: false });
    await portal.database.query(`UPDATE challenge SET field_id = $2 WHERE id = $1`, [
      stage.challenge.id,
      fields[2]!.id,
    ]);
    await add('dung@vien.test', { name: 'Đúng lĩnh vực', fields: [fields[2]!.code, fields[0]!.code] });
    const { id } = await add('nghi@vien.test', { fields: [fields[2]!.code] });
    await office.post(`/experts/${id}/deactivate`).expect(200);
    const address = `/challenges/${stage.challenge.code}/panel/experts`;
    const choices = (await stage.officer.get(address).expect(200)).body as ExpertChoice[];
    expect(choices[0]).toMatchObject({ name: 'Đúng lĩnh vực', ofField: true, panels: 0 });
    expect(choices.slice(1).every(({ ofField }) => !ofField)).toBe(true);
    expect(choices.some(({ email }) => email === 'nghi@vien.test')).toBe(false);
    const request = panelRequest(stage);
    const members = [
      ...request.members.slice(0, 5),
      { name: 'Đúng lĩnh vực', email: 'dung@vien.test', role: 'expert' },
    ];
    await stage.officer.put(`/challenges/${stage.challenge.code}/panel`, { ...request, members }).expect(200);
    const [chosen] = (await list(`?field=${fields[2]!.code}&active=true`)).filter(
      ({ email }) => email === 'dung@vien.test',
    );
    expect(chosen!.panels).toBe(1);
  });

  it('I11: is no business of solvers, members and agencies; nobody else’s panel is completed from it', async () => {
    const stage = await setStage(portal, { closed: false });
    const other = await setStage(portal, { closed: false });
    const citizen = await signUp(portal, 'Người dân');
    for (const person of [stage.officer, stage.leader, citizen, scorers(stage)[0]!])
      expect((await person.get('/experts')).status).toBe(403);
    expect((await stage.officer.post('/experts', expert('khong@vien.test'))).status).toBe(403);
    const address = `/challenges/${stage.challenge.code}/panel/experts`;
    expect((await other.officer.get(address)).status).toBe(404);
    expect((await stage.officer.get('/challenges/BT-0000-1/panel/experts')).status).toBe(404);
    expect((await citizen.get(address)).status).toBe(403);
  });
});
