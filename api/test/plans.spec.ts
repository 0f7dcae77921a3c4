import readExcelFile from 'read-excel-file/node';
import { type MilestoneInput, type PlanBoard, WorkCalendar, lateDays } from '@loi-giai/shared';
import { signAtOnce } from './support/commission-paper';
import { makeAgency, makeOrganization } from './support/factories';
import { type Person, signUp, signUpAs } from './support/login';
import { TREE, named, planned, row, running, save, workday } from './support/plans';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('the plan of a commission', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  it('is a tree whose rows wait for each other, with dates, slack and critical path reckoned in working days', async () => {
    const { plan } = await planned(portal);
    expect(plan).toMatchObject({ revision: 1, baselines: [], acts: ['plan'] });
    const survey = named(plan, 'Khảo sát');
    expect(survey).toMatchObject({
      summary: true,
      plannedStart: workday(0),
      due: workday(7),
      predecessors: [],
    });
    expect(named(plan, 'Phỏng vấn')).toMatchObject({ parentId: survey.id, deliverables: 'Biên bản' });
    expect(named(plan, 'Xây dựng').predecessors).toEqual([
      { id: named(plan, 'Báo cáo khảo sát').id, lag: 2 },
    ]);
    expect(plan.rows.map(({ name, slack, critical }) => [name, slack, critical])).toEqual([
      ['Khảo sát', 0, true],
      ['Phỏng vấn', 0, true],
      ['Báo cáo khảo sát', 0, true],
      ['Xây dựng', 0, true],
      ['Tập huấn', 0, true],
    ]);
    expect(plan.commission.expectedEnd).toBe(workday(35));
  });

  it('keeps whose account a person is, and of which agency or organization a unit', async () => {
    const { stage, id, plan } = await planned(portal);
    expect(plan.people.map(({ accountId }) => accountId).sort()).toEqual(
      [stage.officer, stage.leader, stage.winner].map(({ accountId }) => accountId).sort(),
    );
    const own: MilestoneInput[] = [
      row('Khảo sát', [0, 4], { accountId: stage.officer.accountId, agencyCode: stage.agency.code }),
      row('Bàn giao', [5, 9], {
        accountId: stage.winner.accountId,
        organizationId: stage.organizationId,
        responsiblePerson: 'Ai đó khác',
      }),
    ];
    const { body } = await save(stage.officer, id, own, { revision: 1 }).expect(200);
    expect(body.rows).toMatchObject([
      { responsiblePerson: 'Cán bộ', accountId: stage.officer.accountId, agencyCode: stage.agency.code },
      { responsiblePerson: 'Nhà khởi nghiệp', organizationId: stage.organizationId, agencyCode: null },
    ]);
    const elsewhere = await makeAgency(portal);
    const stranger = await makeOrganization(portal);
    const refused = async (more: Partial<MilestoneInput>): Promise<unknown> => {
      const answer = await save(stage.officer, id, [row('Khảo sát', [0, 4], more)], { revision: 2 });
      return [answer.status, answer.body.errors?.[0]?.path, answer.body.errors?.[0]?.code];
    };
    expect(await refused({ accountId: stage.loser.accountId })).toEqual([
      422,
      'milestones.0.accountId',
      'unknown',
    ]);
    expect(await refused({ agencyCode: elsewhere.code })).toEqual([
      422,
      'milestones.0.agencyCode',
      'unknown',
    ]);
    expect(await refused({ organizationId: stranger.id })).toEqual([
      422,
      'milestones.0.organizationId',
      'unknown',
    ]);
    expect(await refused({ agencyCode: stage.agency.code, organizationId: stage.organizationId })).toEqual([
      422,
      'milestones.0.organizationId',
      'not_allowed',
    ]);
  });

  it('is changed by one of two who change it at once, and the other one hears', async () => {
    const { stage, id } = await planned(portal);
    const renamed = (name: string) => [row(name, [0, 4])];
    const answers = await Promise.all([
      save(stage.officer, id, renamed('Của cán bộ'), { revision: 1 }),
      save(stage.leader, id, renamed('Của lãnh đạo'), { revision: 1 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409)!;
    expect([late.body.code, late.body.params]).toEqual(['stale', { revision: 2 }]);
  });

  it('I11: is there for those only who see its commission; its draft for the agency, and no board', async () => {
    const { stage, id } = await planned(portal);
    const elsewhere = await signUpAs(portal, 'agency.officer', {
      type: 'agency',
      id: (await makeAgency(portal)).id,
    });
    const board = async (person: Person, query = ''): Promise<PlanBoard> =>
      (await person.get(`/plans${query}`).expect(200)).body;
    const has = async (person: Person): Promise<boolean> =>
      (await board(person)).commissions.some((commission) => commission.id === id);
    await stage.winner.get(`/commissions/${id}/plan`).expect(404);
    expect(await has(stage.officer)).toBe(false);
    await signAtOnce(portal, id);
    await stage.leader.post(`/commissions/${id}/start`).expect(200);
    const leadership = await signUpAs(portal, 'city.leadership');
    expect(await Promise.all([stage.officer, stage.winner, leadership].map(has))).toEqual([true, true, true]);
    expect(await Promise.all([elsewhere, stage.loser].map(has))).toEqual([false, false]);
    await elsewhere.get(`/commissions/${id}/plan`).expect(404);
    await stage.loser.get(`/commissions/${id}/plan`).expect(404);
    await (await signUp(portal, 'Người dân')).get('/plans').expect(403);
    const own = await board(leadership, `?agency=${stage.agency.code}`);
    expect(own.commissions.map((commission) => commission.id)).toEqual([id]);
    expect(own.rows).toHaveLength(TREE.length);
    const { body } = await stage.winner.get(`/commissions/${id}/plan`).expect(200);
    expect([body.people, body.units, body.acts]).toEqual([[], [], ['progress']]);
    await save(stage.winner, id, TREE, { revision: 1, reason: 'x' }).expect(403);
    await save(elsewhere, id, TREE, { revision: 1, reason: 'x' }).expect(404);
  });

  it('is handed out as a workbook and as a calendar of what is open, whole days each', async () => {
    const { stage, id, plan } = await running(portal);
    for (const path of [`/commissions/${id}/plan`, `/plans`]) {
      const { body, headers } = await stage.winner.get(`${path}.xlsx`).expect(200).responseType('blob');
      expect(headers['content-disposition']).toMatch(/attachment; filename="ke-hoach-.*\.xlsx"/);
      expect((body as Buffer).subarray(0, 2).toString()).toBe('PK');
      const english = await stage.winner.get(`${path}.ics?lang=en`).expect(200);
      expect(english.text.replaceAll('\r\n ', '')).toMatch(/Progress: 0%[\s\S]*\/en\/work\/commissions\//);
      const [sheet] = await readExcelFile(
        (await stage.winner.get(`${path}.xlsx?lang=en`).expect(200).responseType('blob')).body as Buffer,
      );
      expect([sheet?.sheet, sheet?.data[2]?.[4]]).toEqual(['Plan', 'Responsible person']);
      await stage.winner.get(`${path}.xlsx?lang=fr`).expect(422);
      const answer = await stage.winner.get(`${path}.ics`).expect(200);
      const text = answer.text.replaceAll('\r\n ', '');
      expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4);
      const build = named(plan, 'Xây dựng');
      expect(text).toContain(`UID:milestone-${build.id}@`);
      expect(text).toContain(`DTSTART;VALUE=DATE:${build.plannedStart.replaceAll('-', '')}`);
      expect(text).toContain(`SUMMARY:Xây dựng (${stage.challenge.code})`);
      expect(text).not.toContain(`milestone-${named(plan, 'Khảo sát').id}`);
    }
    await stage.loser.get(`/commissions/${id}/plan.xlsx`).expect(404);
    expect((await stage.loser.get('/plans.ics').expect(200)).text).not.toContain('VEVENT');
  });

  it('reckons lateness in the database as everywhere else', async () => {
    const holidays = await portal.database.query<{ day: string; workdayInstead: string | null }[]>(
      `SELECT day::text, workday_instead::text AS "workdayInstead" FROM holiday`,
    );
    const pairs = await portal.database.query<{ due: string; until: string; days: number }[]>(
      `SELECT due::text, until::text, late_days(due, until) AS days
         FROM (SELECT (date '2026-01-01' + (n * 37) % 700) AS due, (date '2026-01-01' + (n * 61) % 800) AS until
                 FROM generate_series(1, 400) n) p`,
    );
    const own = new WorkCalendar(holidays);
    expect(pairs.map(({ due, until }) => lateDays(own, due, until))).toEqual(pairs.map(({ days }) => days));
  });
});
