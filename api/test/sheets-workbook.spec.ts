import readExcelFile from 'read-excel-file/node';
import {
  type EvaluationStage,
  act,
  declareAll,
  formPanel,
  scoreAll,
  scorers,
  setStage,
  sheet,
} from './support/evaluation-stage';
import type { Person } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';
import { filesIn } from './support/zip';

type Cells = Awaited<ReturnType<typeof readExcelFile>>[number]['data'];

describe('the workbook of all score sheets', () => {
  let portal: TestPortal;
  let stage: EvaluationStage;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    stage = await setStage(portal);
  });

  const address = () => `/challenges/${stage.challenge.code}/evaluation/sheets.xlsx`;
  const bytesFor = async (reader: Person): Promise<Buffer> => {
    const { body, headers } = await reader.get(address()).responseType('blob').expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="phieu-diem-${stage.challenge.code}.xlsx"`,
      'cache-control': 'private, no-store',
    });
    return body as Buffer;
  };
  const tablesFor = async (reader: Person): Promise<Readonly<Record<string, Cells>>> => {
    const sheets = await readExcelFile(await bytesFor(reader));
    return Object.fromEntries(sheets.map(({ sheet: name, data }) => [name, data]));
  };
  const open = async (recused = new Map<Person, readonly string[]>()): Promise<void> => {
    await formPanel(stage);
    await declareAll(stage, recused);
    await act(stage.chair, stage, 'open-scoring');
  };

  it.each([
    ['a mean', 'mean', false],
    ['a trimmed mean', 'trimmed_mean', false],
    ['a normalised trimmed mean', 'trimmed_mean', true],
  ] as const)('gives the totals of %s again, to the last digit', async (_, aggregation, normalised) => {
    stage = await setStage(portal, { aggregation, evaluation: { normalised } });
    await open();
    const [abstaining, ...others] = scorers(stage);
    for (const [solver, { proposalId }] of stage.solvers.entries()) {
      const given = sheet(stage, [3.5 + solver * 2, null]);
      const [first, second] = given.scores;
      const scores = [first, { ...second, abstention: 'Không đủ chuyên môn' }];
      await abstaining!.post(`/proposals/${proposalId}/sheet/submit`, { ...given, scores }).expect(200);
      for (const [at, person] of others.entries())
        await person
          .post(
            `/proposals/${proposalId}/sheet/submit`,
            sheet(stage, [(solver * 3 + at * 1.5) % 10, (9 - at * 2.5 + solver) % 10]),
          )
          .expect(200);
    }
    const { body } = await act(stage.chair, stage, 'close-scoring');
    const tables = await tablesFor(stage.expert);
    const again = reckonAnew(tables, aggregation === 'trimmed_mean', normalised);
    expect(again).toEqual(
      body.ranking.map(({ title, total, criteria }: RankedAnswer) => ({
        title,
        total,
        means: criteria.map(({ mean }) => mean),
      })),
    );
    expect(tables['Xếp hạng']!.slice(1).map(([rank, title, , total]) => ({ rank, title, total }))).toEqual(
      body.ranking.map(({ rank, title, total }: RankedAnswer) => ({ rank, title, total })),
    );
    expect(tables['Phiếu điểm']).toHaveLength(1 + 3 * 5);
    expect(JSON.stringify(tables['Phiếu điểm'])).toContain('Không đủ chuyên môn');
  });

  it('tells what the panel has agreed on, which counts alone where the challenge says so', async () => {
    stage = await setStage(portal, { aggregation: 'consensus' });
    await open();
    await scoreAll(stage, () => [5, 5]);
    await act(stage.chair, stage, 'close-scoring');
    const scores = stage.criteria.map((criterionId) => ({
      criterionId,
      value: 8,
      abstention: null,
      note: 'Thống nhất sau thảo luận',
    }));
    const { proposalId } = stage.solvers[0]!;
    await stage.chair.put(`/proposals/${proposalId}/consensus`, { revision: 0, scores }).expect(204);
    const [head, ...rows] = (await tablesFor(stage.expert))['Phiếu điểm']!;
    const counts = head!.indexOf('Được tính');
    const agreed = rows.filter((row) => row[2] === 'Hội đồng thống nhất');
    expect(agreed.map((row) => [row[0], row[4], row[5], row[6], row[counts]])).toEqual([
      ['Giải pháp của Đơn vị A', 8, 8, 80, 'Có'],
    ]);
    expect(new Set(rows.filter((row) => !agreed.includes(row)).map((row) => row[counts]))).toEqual(
      new Set(['Không']),
    );
  });

  it('holds no formula, whatever names and remarks begin with', async () => {
    const names = ['=HYPERLINK("http://x.example","Bấm")', '+1+1', '-2', '@SUM(A1)'];
    for (const [index, { accountId }] of scorers(stage).slice(1).entries())
      await portal.database.query(`UPDATE account SET name = $2 WHERE id = $1`, [accountId, names[index]]);
    await open();
    const given = sheet(stage, [5, 5]);
    const scores = given.scores.map((score) => ({ ...score, comment: '=1+1 <script> & "]]>' }));
    for (const person of scorers(stage))
      for (const { proposalId } of stage.solvers)
        await person.post(`/proposals/${proposalId}/sheet/submit`, { ...given, scores }).expect(200);
    await act(stage.chair, stage, 'close-scoring');
    const bytes = await bytesFor(stage.chair);
    const files = await filesIn(bytes);
    for (const [name, content] of files)
      if (name.endsWith('.xml')) expect([name, /<(\w+:)?f[ >/]/.test(content)]).toEqual([name, false]);
    const [cells] = await readExcelFile(bytes);
    expect(new Set(cells!.data.slice(1).map((row) => row[2]))).toEqual(new Set([...names, stage.chair.name]));
    expect(JSON.stringify(cells!.data)).toContain('=1+1 <script> & \\"]]>');
  });

  it('I4: has nothing of a proposal that is hidden from its reader; the note is for the chair alone', async () => {
    const [evaluator] = stage.evaluators;
    const [hidden] = stage.solvers;
    const recused = new Map([[evaluator, [hidden!.organizationId]]]);
    await open(recused);
    await scoreAllWithNote(recused);
    await act(stage.chair, stage, 'close-scoring');
    const theirs = await tablesFor(evaluator);
    expect(JSON.stringify(theirs)).not.toContain(hidden!.name);
    expect(JSON.stringify(theirs)).not.toContain('Riêng cho chủ tịch');
    expect(theirs['Xếp hạng']!.slice(1).map(([rank]) => rank)).toEqual([1, 2]);
    const chairs = await tablesFor(stage.chair);
    expect(chairs['Xếp hạng']).toHaveLength(4);
    expect(JSON.stringify(chairs)).toContain('Riêng cho chủ tịch');
  });

  it('I3: is there for nobody while members score alone, and I11: for no outsider', async () => {
    await open();
    await scoreAll(stage, () => [6, 6]);
    for (const person of [stage.chair, stage.secretary, ...stage.evaluators]) {
      const { status, body } = await person.get(address());
      expect([status, body.code]).toEqual([409, 'wrong_state']);
    }
    await stage.leader.get(address()).expect(404);
    await stage.officer.get(address()).expect(403);
    await act(stage.chair, stage, 'close-scoring');
    await stage.leader.get(address()).expect(404);
    await stage.solvers[0]!.person.get(address()).expect(403);
  });

  it('I9: is read on record', async () => {
    await open();
    await scoreAll(stage, () => [6, 6]);
    await act(stage.chair, stage, 'close-scoring');
    await bytesFor(stage.secretary);
    const entries = await portal.database.query(
      `SELECT detail FROM audit_entry WHERE actor_id = $1 AND act = 'evaluation.read_sheets'`,
      [stage.secretary.accountId],
    );
    expect(entries).toEqual([{ detail: { code: stage.challenge.code, panel: 'meeting', proposals: 3 } }]);
  });

  async function scoreAllWithNote(recused: ReadonlyMap<Person, readonly string[]>): Promise<void> {
    for (const person of scorers(stage))
      for (const { proposalId, organizationId } of stage.solvers)
        if (!recused.get(person)?.includes(organizationId))
          await person
            .post(`/proposals/${proposalId}/sheet/submit`, {
              ...sheet(stage, [6, 6]),
              note: 'Riêng cho chủ tịch',
            })
            .expect(200);
  }
});

interface RankedAnswer {
  readonly rank: number;
  readonly title: string;
  readonly total: number;
  readonly criteria: readonly { readonly mean: number }[];
}

/** Scores and weights out of the workbook, and nothing of the portal: in whole millionths, rounded half up. */
function reckonAnew(tables: Readonly<Record<string, Cells>>, trimmed: boolean, normalised: boolean) {
  const rule = tables['Quy tắc']!;
  const criteria = rule
    .filter(([code]) => /^TC\d/.test(String(code)))
    .map(([, , weight, max]) => ({ weight: Number(weight), max: Number(max) }));
  const half = (numerator: number, denominator: number): number =>
    Math.floor((2 * numerator + denominator) / (2 * denominator));
  const totalOf = (scores: readonly (number | null)[]): number => {
    const parts = scores.flatMap((score, index) => (score === null ? [] : [{ score, ...criteria[index]! }]));
    const sum = parts.reduce((all, { score, weight, max }) => all + half(weight * score * 2e6, 2 * max), 0);
    const weights = parts.reduce((all, { weight }) => all + weight, 0);
    return weights === 100 ? sum : half(sum * 100, weights);
  };
  const mean = (values: readonly number[]): number =>
    half(
      values.reduce((all, value) => all + value, 0),
      values.length,
    );
  const all = tables['Phiếu điểm']!.slice(1).map((row) => {
    const scores = row.slice(4, 4 + criteria.length) as (number | null)[];
    return { title: String(row[0]), member: String(row[2]), scores, before: totalOf(scores) };
  });
  const spreadOf = (totals: readonly number[]) => {
    const middle = totals.reduce((sum, total) => sum + total, 0) / totals.length;
    const squares = totals.reduce((sum, total) => sum + (total - middle) ** 2, 0);
    return { middle, deviation: Math.sqrt(squares / totals.length) };
  };
  const panel = spreadOf(all.map(({ before }) => before));
  const own = new Map(
    [...Map.groupBy(all, ({ member }) => member)].map(([member, sheets]) => [
      member,
      spreadOf(sheets.map(({ before }) => before)),
    ]),
  );
  const after = ({ member, before }: { member: string; before: number }): number => {
    const { middle, deviation } = own.get(member)!;
    if (!normalised || deviation === 0) return before;
    const mapped = panel.middle + ((before - middle) * panel.deviation) / deviation;
    return Math.min(1e8, Math.max(0, Math.round(mapped)));
  };
  const byTitle = Map.groupBy(all, ({ title }) => title);
  return [...byTitle]
    .map(([title, rows]) => {
      const sheets = rows
        .map((row) => ({ scores: row.scores, total: after(row) }))
        .sort((a, b) => a.total - b.total || (a.scores[0] ?? -1) - (b.scores[0] ?? -1));
      const counted = trimmed ? sheets.slice(1, -1) : sheets;
      const means = criteria.map((_, index) =>
        mean(
          counted.flatMap(({ scores }) => (scores[index] === null ? [] : [Math.round(scores[index]! * 1e6)])),
        ),
      );
      return {
        title,
        total: mean(counted.map(({ total }) => total)) / 1e6,
        means: means.map((value) => value / 1e6),
      };
    })
    .sort((a, b) => b.total - a.total);
}
