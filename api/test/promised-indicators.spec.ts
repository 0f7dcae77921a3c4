import type { IndicatorInput, IndicatorView, OutcomesView } from '@loi-giai/shared';
import { type AwardedStage, dayFromToday, setAwardedStage } from './support/awarded-stage';
import { drawUp, signAtOnce } from './support/commission-paper';
import { startTestPortal, type TestPortal } from './support/test-app';

const PROMISED = {
  name: { vi: 'Thời gian nước rút', en: 'Time to drain' },
  unit: { vi: 'phút', en: 'minutes' },
  direction: 'down',
  baseline: 74,
  baselineOn: '2026-06-30',
  target: 30,
} as const;
const METHOD = 'Đo tại ba điểm sau mỗi trận mưa.';

describe('the indicators that a challenge has published', () => {
  let portal: TestPortal;
  let [past, soon] = ['', ''];

  beforeAll(async () => {
    portal = await startTestPortal();
    [past, soon] = (await Promise.all([-20, 10].map((days) => dayFromToday(portal, days)))) as [
      string,
      string,
    ];
  });
  afterAll(() => portal.close());

  /** Decided, with indicators as they were published. */
  const promised = async (indicators: readonly object[] = [{ ...PROMISED, method: METHOD }]) => {
    const stage = await setAwardedStage(portal);
    await portal.database.query(`UPDATE challenge SET indicators = $2, measure_until = $3 WHERE id = $1`, [
      stage.challenge.id,
      JSON.stringify(indicators),
      '2027-09-30',
    ]);
    return stage;
  };
  const commission = async ({ challenge, proposalId, officer, leader }: AwardedStage): Promise<string> => {
    const milestones = [
      {
        name: 'Bàn giao',
        plannedStart: past,
        due: soon,
        responsiblePerson: 'Trần Thị Bình',
        responsibleUnit: 'Phòng Công nghệ',
      },
    ];
    const { id } = await drawUp(officer, { code: challenge.code, proposalId }, milestones);
    await signAtOnce(portal, id);
    await leader.post(`/commissions/${id}/start`).expect(200);
    return id;
  };
  const finish = async (stage: AwardedStage, id: string): Promise<void> => {
    await portal.database.query(
      `UPDATE milestone SET done_on = portal_today(), progress = 100 WHERE commission_id = $1`,
      [id],
    );
    await stage.leader.post(`/commissions/${id}/accept`).expect(200);
  };
  const outcomes = async ({ challenge, officer }: AwardedStage): Promise<OutcomesView> =>
    (await officer.get(`/challenges/${challenge.code}/outcomes`).expect(200)).body;
  const save = ({ challenge, officer }: AwardedStage, indicators: readonly object[]) =>
    officer.put(`/challenges/${challenge.code}/indicators`, { indicators });
  const inputOf = ({
    measurements: _,
    published: __,
    fixed: ___,
    removable: ____,
    revisable: _____,
    editions: ______,
    next: _______,
    ...input
  }: IndicatorView) => input satisfies IndicatorInput;

  it('are there to be measured when the commission begins, with baseline, target and where they come from', async () => {
    const stage = await promised();
    expect((await outcomes(stage)).indicators).toEqual([]);
    await commission(stage);
    expect((await outcomes(stage)).indicators).toMatchObject([
      {
        ...PROMISED,
        method: METHOD,
        targetOn: '2027-09-30',
        published: { ...PROMISED, version: 1 },
        fixed: false,
        removable: false,
        measurements: [],
      },
    ]);
    const [log] = await portal.database.query<{ detail: { version: number } }[]>(
      `SELECT detail FROM audit_entry WHERE act = 'indicators.take-over' AND subject_id = $1`,
      [stage.challenge.id],
    );
    expect(log?.detail.version).toBe(1);
  });

  it('can be corrected until measuring begins, beside what was published, and are not left out', async () => {
    const stage = await promised();
    await commission(stage);
    const [indicator] = (await outcomes(stage)).indicators;
    await save(stage, []).expect(422);
    const { body } = await save(stage, [{ ...inputOf(indicator!), baseline: 80 }]).expect(200);
    expect(body.indicators).toMatchObject([{ baseline: 80, published: { baseline: 74 } }]);
  });

  it('I10: keep their words and marks once measuring has begun; the method and further ones are open', async () => {
    const stage = await promised();
    await finish(stage, await commission(stage));
    const [indicator] = (await outcomes(stage)).indicators;
    expect(indicator).toMatchObject({ fixed: true, removable: false });
    for (const change of [
      { baseline: 90 },
      { target: 60 },
      { name: { vi: 'Khác', en: '' } },
      { direction: 'up', target: 99 },
    ])
      expect((await save(stage, [{ ...inputOf(indicator!), ...change }])).status).toBe(422);
    const further = {
      ...PROMISED,
      name: { vi: 'Số điểm ngập', en: '' },
      targetOn: '2027-09-30',
      method: 'Đếm',
      source: '',
      frequency: 'once',
    };
    const { body } = await save(stage, [{ ...inputOf(indicator!), method: 'Đo năm điểm.' }, further]).expect(
      200,
    );
    expect(body.indicators).toMatchObject([
      { method: 'Đo năm điểm.' },
      { published: null, fixed: false, removable: true },
    ]);
  });

  it('come with measuring where the commission began before there was a way, and never twice', async () => {
    const stage = await promised([]);
    const id = await commission(stage);
    await portal.database.query(`UPDATE challenge SET indicators = $2 WHERE id = $1`, [
      stage.challenge.id,
      JSON.stringify([
        { ...PROMISED, baselineOn: null, method: METHOD },
        { ...PROMISED, target: null },
      ]),
    ]);
    await finish(stage, id);
    const found = (await outcomes(stage)).indicators;
    expect(found).toMatchObject([{ baseline: 74, published: { baselineOn: expect.any(String) } }]);
    const other = await promised();
    await finish(other, await commission(other));
    expect((await outcomes(other)).indicators).toHaveLength(1);
  });
});
