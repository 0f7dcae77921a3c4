import type { MilestoneInput } from '@loi-giai/shared';
import { planned, row, save, workday } from './support/plans';
import { type TestPortal, startTestPortal } from './support/test-app';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('the plan of a commission names the row of what is wrong, and changes nothing', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

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
    ['a row above its parent', [{ ...A, parent: 1 }, B], 'validation', 'milestones.0.parent', 'not_allowed'],
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
    const { stage, id, plan } = await planned(portal);
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
    const { stage, id } = await planned(portal);
    const ring = [
      { ...A, predecessors: [{ row: 1, lag: 0 }] },
      { ...B, predecessors: [{ row: 0, lag: 0 }] },
    ];
    const { body } = await save(stage.officer, id, ring, { revision: 1 });
    expect(body.params.ring).toMatch(/^(1 → 2 → 1|2 → 1 → 2)$/);
  });

  it('rows of another commission', async () => {
    const [one, other] = [await planned(portal), await planned(portal)];
    const foreign = [{ ...A, id: other.plan.rows[0]!.id }];
    const { status, body } = await save(one.stage.officer, one.id, foreign, { revision: 1 });
    expect([status, body.errors]).toEqual([422, [{ path: 'milestones.0.id', code: 'unknown' }]]);
  });

  it('more rows than a plan holds, fields nobody knows, texts too long, markup as it was typed', async () => {
    const { stage, id } = await planned(portal);
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
