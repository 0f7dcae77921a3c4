import readExcelFile from 'read-excel-file/node';
import type { MilestoneInput, PlanBoard, PlanRow, PlanView } from '@loi-giai/shared';
import { acceptMilestone, beginDelivery } from './support/acceptances';
import { WorkCalendar, lateDays } from '@loi-giai/shared';
import { drawUp, signAtOnce } from './support/commission-paper';
import { type AwardedStage, dayFromToday, setAwardedStage } from './support/awarded-stage';
import { makeAgency, makeOrganization } from './support/factories';
import { type Person, signUp, signUpAs } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('the plan of a commission', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  // A Monday; no holiday is near.
  const MONDAY = '2027-03-01';
  const calendar = new WorkCalendar([]);
  const workday = (n: number): string => calendar.add(MONDAY, n);
  const row = (
    name: string,
    [from, to]: readonly [number, number],
    more: Partial<MilestoneInput> = {},
  ): MilestoneInput => ({
    name,
    plannedStart: workday(from),
    due: workday(to),
    responsiblePerson: 'Trần Thị Bình',
    responsibleUnit: 'Phòng Công nghệ',
    ...more,
  });
  /** Survey (interviews, report), then build; training waits for both. */
  const TREE: readonly MilestoneInput[] = [
    row('Khảo sát', [0, 0]),
    row('Phỏng vấn', [0, 4], { parent: 0, deliverables: 'Biên bản', acceptanceCriteria: 'Đủ 20 người' }),
    row('Báo cáo khảo sát', [5, 7], { parent: 0, predecessors: [{ row: 1, lag: 0 }] }),
    row('Xây dựng', [10, 30], { predecessors: [{ row: 2, lag: 2 }] }),
    row('Tập huấn', [31, 35], {
      predecessors: [
        { row: 3, lag: 0 },
        { row: 1, lag: 0 },
      ],
    }),
  ];

  const draft = async (stage: AwardedStage): Promise<string> => {
    const { code } = stage.challenge;
    const { id } = await drawUp(stage.officer, { code, proposalId: stage.proposalId }, []);
    return id;
  };
  const save = (
    person: Person,
    id: string,
    milestones: readonly MilestoneInput[],
    more: object = { revision: 0 },
  ) => person.put(`/commissions/${id}/plan`, { milestones, ...more });
  const planned = async (): Promise<{ stage: AwardedStage; id: string; plan: PlanView }> => {
    const stage = await setAwardedStage(portal);
    const id = await draft(stage);
    const { body } = await save(stage.officer, id, TREE).expect(200);
    return { stage, id, plan: body };
  };
  const running = async () => {
    const { stage, id } = await planned();
    await signAtOnce(portal, id);
    await stage.leader.post(`/commissions/${id}/start`).expect(200);
    const { body } = await stage.officer.get(`/commissions/${id}/plan`).expect(200);
    return { stage, id, plan: body as PlanView };
  };
  /** What was read, as it is written. */
  const inputs = ({ rows }: PlanView): MilestoneInput[] => {
    const places = new Map(rows.map(({ id }, place) => [id, place]));
    const placeOf = (id: string): number => places.get(id) ?? -1;
    return rows.map(
      ({ id, parentId, name, plannedStart, due, responsiblePerson, responsibleUnit, ...rest }) => ({
        ...{ id, name, plannedStart, due, responsiblePerson, responsibleUnit },
        parent: parentId === null ? null : placeOf(parentId),
        deliverables: rest.deliverables,
        acceptanceCriteria: rest.acceptanceCriteria,
        predecessors: rest.predecessors.map(({ id: before, lag }) => ({ row: placeOf(before), lag })),
      }),
    );
  };
  const named = ({ rows }: PlanView, name: string): PlanRow => rows.find((found) => found.name === name)!;

  it('is a tree whose rows wait for each other, with dates, slack and critical path reckoned in working days', async () => {
    const { plan } = await planned();
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
    const { stage, id, plan } = await planned();
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

  describe('names the row of what is wrong, and changes nothing', () => {
    const [A, B, C] = [row('A', [0, 4]), row('B', [5, 9]), row('C', [10, 14])];
    it.each<[string, MilestoneInput[], string, string, string]>([
      ['no row', [], 'milestones_missing', '', ''],
      [
        'an end before its start',
        [A, { ...B, due: workday(4) }],
        'milestone_order',
        'milestones.1.due',
        'must_be_later',
      ],
      [
        'a parent that does not exist',
        [A, { ...B, parent: 7 }],
        'validation',
        'milestones.1.parent',
        'unknown',
      ],
      ['a row within itself', [A, { ...B, parent: 1 }], 'validation', 'milestones.1.parent', 'not_allowed'],
      [
        'a row above its parent',
        [{ ...A, parent: 1 }, B],
        'validation',
        'milestones.0.parent',
        'not_allowed',
      ],
      [
        'a row apart from its parent',
        [A, B, { ...C, parent: 0 }],
        'validation',
        'milestones.2.parent',
        'not_allowed',
      ],
      [
        'a tree too deep',
        [A, ...[0, 1, 2, 3, 4].map((parent) => ({ ...B, parent }))],
        'validation',
        'milestones.5.parent',
        'too_large',
      ],
      ['an id that is nobody’s', [{ ...A, id: NOBODY }], 'validation', 'milestones.0.id', 'unknown'],
      [
        'waiting for a row that is not there',
        [A, { ...B, predecessors: [{ row: 9, lag: 0 }] }],
        'validation',
        'milestones.1.predecessors.0.row',
        'unknown',
      ],
      [
        'waiting twice for the same',
        [
          A,
          {
            ...B,
            predecessors: [
              { row: 0, lag: 0 },
              { row: 0, lag: 1 },
            ],
          },
        ],
        'validation',
        'milestones.1.predecessors.1.row',
        'duplicate',
      ],
      [
        'waiting for a summary',
        [A, { ...B, parent: 0 }, { ...C, predecessors: [{ row: 0, lag: 0 }] }],
        'validation',
        'milestones.2.predecessors.0.row',
        'not_allowed',
      ],
      [
        'waiting for itself',
        [{ ...A, predecessors: [{ row: 0, lag: 0 }] }],
        'plan_cycle',
        'milestones.0.predecessors',
        'not_allowed',
      ],
      [
        'a ring',
        [
          { ...A, predecessors: [{ row: 2, lag: 0 }] },
          { ...B, predecessors: [{ row: 0, lag: 0 }] },
          { ...C, predecessors: [{ row: 1, lag: 0 }] },
        ],
        'plan_cycle',
        'milestones.0.predecessors',
        'not_allowed',
      ],
      [
        'beginning before what is waited for is finished',
        [A, { ...B, predecessors: [{ row: 0, lag: 1 }] }],
        'milestone_order',
        'milestones.1.plannedStart',
        'too_small',
      ],
    ])('%s', async (_, rows, code, path, field) => {
      const { stage, id, plan } = await planned();
      const { status, body } = await save(stage.officer, id, rows, { revision: 1 });
      const found = (body.errors ?? []).find((error: { path: string }) => error.path === path);
      expect([status, body.code, found?.code ?? '']).toEqual([
        code === 'milestones_missing' ? 409 : 422,
        code,
        field,
      ]);
      const { body: after } = await stage.officer.get(`/commissions/${id}/plan`).expect(200);
      expect(after).toEqual(plan);
    });

    it('says where a ring is, as people count rows', async () => {
      const { stage, id } = await planned();
      const ring = [
        { ...A, predecessors: [{ row: 1, lag: 0 }] },
        { ...B, predecessors: [{ row: 0, lag: 0 }] },
      ];
      const { body } = await save(stage.officer, id, ring, { revision: 1 });
      expect(body.params.ring).toMatch(/^(1 → 2 → 1|2 → 1 → 2)$/);
    });

    it('rows of another commission', async () => {
      const [one, other] = [await planned(), await planned()];
      const foreign = [{ ...A, id: other.plan.rows[0]!.id }];
      const { status, body } = await save(one.stage.officer, one.id, foreign, { revision: 1 });
      expect([status, body.errors]).toEqual([422, [{ path: 'milestones.0.id', code: 'unknown' }]]);
    });

    it('more rows than a plan holds, fields nobody knows, texts too long, markup as it was typed', async () => {
      const { stage, id } = await planned();
      const status = async (milestones: readonly object[]): Promise<number> =>
        (await save(stage.officer, id, milestones as MilestoneInput[], { revision: 1 })).status;
      expect(await status(Array.from({ length: 301 }, () => A))).toBe(422);
      expect(await status([{ ...A, progress: 100 }])).toBe(422);
      expect(await status([{ ...A, name: 'x'.repeat(201) }])).toBe(422);
      expect(await status([{ ...A, predecessors: [{ row: 0, lag: -1 }] }])).toBe(422);
      const html = '<img src=x onerror=alert(1)>';
      const { body } = await save(stage.officer, id, [{ ...A, name: html }], { revision: 1 }).expect(200);
      expect(body.rows[0].name).toBe(html);
    });
  });

  it('is changed by one of two who change it at once, and the other one hears', async () => {
    const { stage, id } = await planned();
    const renamed = (name: string) => [row(name, [0, 4])];
    const answers = await Promise.all([
      save(stage.officer, id, renamed('Của cán bộ'), { revision: 1 }),
      save(stage.leader, id, renamed('Của lãnh đạo'), { revision: 1 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409)!;
    expect([late.body.code, late.body.params]).toEqual(['stale', { revision: 2 }]);
  });

  describe('once work has begun', () => {
    it('is frozen, and changes with a reason and another baseline only; those before stay', async () => {
      const { stage, id, plan } = await running();
      expect(plan.baselines).toMatchObject([{ number: 1, reason: '', takenBy: 'Lãnh đạo' }]);
      expect(plan.baselines[0]!.rows.map(({ name }) => name)).toEqual(TREE.map(({ name }) => name));
      const moved = inputs(plan);
      moved[4] = { ...moved[4]!, due: workday(40) };
      const silent = await save(stage.officer, id, moved, { revision: 1 });
      expect([silent.status, silent.body.errors]).toEqual([422, [{ path: 'reason', code: 'required' }]]);
      const reason = 'Hội trường sửa chữa đến giữa tháng';
      const { body: after } = await save(stage.officer, id, moved, { revision: 1, reason }).expect(200);
      expect(after).toMatchObject({ revision: 2, baselines: [{ number: 1 }, { number: 2, reason }] });
      expect(after.baselines[0]).toEqual(plan.baselines[0]);
      expect(named(after, 'Tập huấn')).toMatchObject({
        due: workday(40),
        baseline: { plannedStart: workday(31), due: workday(35) },
      });
      const { body: again } = await save(stage.officer, id, moved, { revision: 2, reason }).expect(200);
      expect([again.revision, again.baselines]).toEqual([2, after.baselines]);
    });

    it('takes other people, dates and new rows, and keeps what was agreed', async () => {
      const { stage, id, plan } = await running();
      const own = inputs(plan);
      const change = (place: number, more: Partial<MilestoneInput>): MilestoneInput[] =>
        own.map((found, index) => (index === place ? { ...found, ...more } : found));
      const refused = async (rows: readonly MilestoneInput[]): Promise<unknown> => {
        const answer = await save(stage.officer, id, rows, { revision: 1, reason: 'Thử' });
        return [answer.status, answer.body.errors?.[0]?.path];
      };
      expect(await refused(change(1, { name: 'Khác' }))).toEqual([422, 'milestones.1.name']);
      expect(await refused(change(1, { acceptanceCriteria: 'Mười người' }))).toEqual([
        422,
        'milestones.1.acceptanceCriteria',
      ]);
      expect(await refused(own.slice(0, 4))).toEqual([422, 'milestones']);
      const more = [...change(4, { responsiblePerson: 'Lê Văn Tám' }), row('Nghiệm thu', [36, 38])];
      const { body } = await save(stage.officer, id, more, { revision: 1, reason: 'Đổi người' }).expect(200);
      expect(body.rows.at(-1)).toMatchObject({ name: 'Nghiệm thu', baseline: null });
      expect(body.rows[4].responsiblePerson).toBe('Lê Văn Tám');
    });

    it('I8: keeps each baseline in the database, whoever asks', async () => {
      const { id } = await running();
      for (const statement of [
        `UPDATE plan_baseline SET reason = 'x' WHERE commission_id = '${id}'`,
        `DELETE FROM plan_baseline WHERE commission_id = '${id}'`,
        `TRUNCATE plan_baseline`,
      ])
        await expect(portal.database.query(statement)).rejects.toThrow(/never changed or deleted/);
    });

    it('I9: has each change on record, with what was before and after', async () => {
      const { stage, id, plan } = await running();
      const moved = inputs(plan);
      moved[4] = { ...moved[4]!, due: workday(40) };
      await save(stage.officer, id, moved, { revision: 1, reason: 'Chờ hội trường' }).expect(200);
      const [entry] = await portal.database.query<{ detail: Record<string, never> }[]>(
        `SELECT detail FROM audit_entry WHERE act = 'plan.replan' AND subject_id = $1`,
        [id],
      );
      expect(entry!.detail).toMatchObject({ baseline: 2, reason: 'Chờ hội trường', revision: 2 });
    });

    it('sums its parts up as progress is reported, and takes no report of a summary', async () => {
      const stage = await setAwardedStage(portal);
      const id = await draft(stage);
      const [past, soon] = [await dayFromToday(portal, -20), await dayFromToday(portal, 20)];
      const at = (name: string, more: Partial<MilestoneInput> = {}): MilestoneInput => ({
        ...row(name, [0, 0], more),
        plannedStart: past,
        due: soon,
      });
      await save(stage.officer, id, [at('Khảo sát'), at('A', { parent: 0 }), at('B', { parent: 0 })]).expect(
        200,
      );
      await signAtOnce(portal, id);
      await stage.leader.post(`/commissions/${id}/start`).expect(200);
      const plan = async (): Promise<PlanView> => (await stage.winner.get(`/commissions/${id}/plan`)).body;
      const [whole, a, b] = (await plan()).rows;
      const report = (milestone: PlanRow, progress: number) =>
        stage.winner.post(`/commissions/${id}/milestones/${milestone.id}/progress`, { progress, note: '' });
      const refused = await report(whole!, 50);
      expect([refused.status, refused.body.errors]).toEqual([
        422,
        [{ path: 'progress', code: 'not_allowed' }],
      ]);
      await report(a!, 50).expect(200);
      const today = await dayFromToday(portal, 0);
      expect((await plan()).rows[0]).toMatchObject({ progress: 25, startedOn: today, doneOn: null });
      await acceptMilestone(stage, id, a!.id);
      await acceptMilestone(stage, id, b!.id);
      expect((await plan()).rows[0]).toMatchObject({ progress: 100, doneOn: today });
      const { body: list } = await stage.officer.get('/commissions').expect(200);
      expect(list.items[0]).toMatchObject({ milestones: 2, milestonesDone: 2 });
    });

    it('pushes what waits for a late row, and says when the whole will end', async () => {
      const stage = await setAwardedStage(portal);
      const id = await draft(stage);
      const day = (days: number): Promise<string> => dayFromToday(portal, days);
      const [start, due, next, end] = await Promise.all([day(-30), day(-20), day(-10), day(-5)]);
      await save(stage.officer, id, [
        { ...row('Trước', [0, 0]), plannedStart: start, due },
        { ...row('Sau', [0, 0], { predecessors: [{ row: 0, lag: 0 }] }), plannedStart: next, due: end },
      ]).expect(200);
      await signAtOnce(portal, id);
      await stage.leader.post(`/commissions/${id}/start`).expect(200);
      const { body } = await stage.officer.get(`/commissions/${id}/plan`).expect(200);
      const [first, second] = (body as PlanView).rows;
      expect(first!.daysLate).toBeGreaterThan(8);
      expect(second!.expectedEnd > body.today).toBe(true);
      expect(body.commission.expectedEnd).toBe(second!.expectedEnd);
      expect([first!.critical, second!.critical]).toEqual([true, true]);
    });
  });

  it('I11: is there for those only who see its commission; its draft for the agency, and no board', async () => {
    const { stage, id } = await planned();
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
    const { stage, id, plan } = await running();
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

  it('splits up nothing for which something was handed in', async () => {
    const { stage, id, plan } = await running();
    const leaf = plan.rows.find(
      ({ summary, doneOn, progress }) => !summary && doneOn === null && progress === 0,
    )!;
    await beginDelivery(stage.winner, id, leaf.id);
    const at = plan.rows.indexOf(leaf);
    const rows = inputs(plan).map((input) => ({
      ...input,
      predecessors: [],
      parent: (input.parent ?? -1) > at ? (input.parent ?? 0) + 1 : (input.parent ?? null),
    }));
    const part = { ...rows[at]!, id: undefined, name: 'Phần một', parent: at };
    const milestones = [...rows.slice(0, at + 1), part, ...rows.slice(at + 1)];
    const { status, body } = await save(stage.officer, id, milestones, { revision: 1, reason: 'Chia nhỏ' });
    expect([status, body.errors]).toEqual([
      422,
      [{ path: `milestones.${at + 1}.parent`, code: 'not_allowed' }],
    ]);
  });

  it('stays as it is once the commission is done', async () => {
    const { stage, id, plan } = await running();
    await portal.database.query(
      `UPDATE milestone SET progress = 100, done_on = planned_start, started_on = planned_start WHERE commission_id = $1`,
      [id],
    );
    await stage.leader.post(`/commissions/${id}/accept`).expect(200);
    const { status, body } = await save(stage.officer, id, inputs(plan), { revision: 1, reason: 'Muộn' });
    expect([status, body.code]).toEqual([409, 'wrong_state']);
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
