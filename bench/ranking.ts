import 'reflect-metadata';
import { DEFAULT_EVALUATION } from '@loi-giai/shared';
import type { DataSource } from 'typeorm';
import { loadRanking } from '../api/src/features/evaluations/ranking';
import { createDataSource } from '../migrations/data-source';
import { startTemporary } from '../scripts/lib/postgres.mjs';
import { type FilledPanel, fillPanel } from './support/panel';

const SIZES = [10, 100, 1_000] as const;
const EVALUATORS = 7;
const CRITERIA = 6;
const ROUNDS = 25;
const GOAL = 4;

/** As one would write it over single scores, a row for each member, proposal and criterion. */
const STRAIGHT = `
  SELECT s.proposal_id, sum(k.weight * c.value / k.max) / count(DISTINCT s.id) AS total
    FROM proposal p
    JOIN score_sheet s ON s.proposal_id = p.id AND s.submitted_at IS NOT NULL
    JOIN single_score c ON c.sheet_id = s.id
    JOIN criterion k ON k.id = c.criterion_id
   WHERE p.challenge_id = $1
   GROUP BY s.proposal_id ORDER BY total DESC`;

interface Timing {
  readonly proposals: number;
  /** Milliseconds, the median: the ranking's data from the database. */
  readonly data: number;
  /** The same, with everything that is reckoned from it. */
  readonly ranking: number;
  readonly straight: number;
}

/** `npm run bench:ranking`: a ranking of up to 1,000 proposals × 7 evaluators × 6 criteria, beside a GROUP BY over single scores. */
async function main(): Promise<void> {
  const cluster = await startTemporary();
  try {
    const dataSource = createDataSource(cluster.url);
    await dataSource.initialize();
    await dataSource.runMigrations();
    const timings: Timing[] = [];
    for (const proposals of SIZES) {
      const filled = await fillPanel(dataSource, { proposals, evaluators: EVALUATORS, criteria: CRITERIA });
      timings.push(await measure(dataSource, filled, proposals));
    }
    await dataSource.destroy();
    print(timings);
  } finally {
    await cluster.stop();
  }
}

/** In turn, so that whatever else the machine does falls on all alike. */
async function measure(dataSource: DataSource, { id }: FilledPanel, proposals: number): Promise<Timing> {
  const times = { data: [] as number[], ranking: [] as number[], straight: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.straight.push(await timed(() => dataSource.query(STRAIGHT, [id])));
    let asked = 0;
    const query = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
      const start = performance.now();
      const rows = await dataSource.query<Row[]>(text, [...values]);
      asked += performance.now() - start;
      return rows;
    };
    const all = await timed(async () => {
      const ranking = await loadRanking(
        { query },
        { id, aggregation: 'mean', evaluation: DEFAULT_EVALUATION },
      );
      if (ranking.length !== proposals) throw new Error(`${ranking.length} of ${proposals} are ranked`);
    });
    times.ranking.push(all);
    times.data.push(asked);
  }
  return {
    proposals,
    data: median(times.data),
    ranking: median(times.ranking),
    straight: median(times.straight),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function print(timings: readonly Timing[]): void {
  const line = (...cells: readonly string[]): void => {
    console.log(cells.map((cell) => cell.padStart(16)).join(''));
  };
  console.log(`\nmedian milliseconds of ${ROUNDS} rounds, ${EVALUATORS} evaluators, ${CRITERIA} criteria`);
  line('proposals', 'GROUP BY', 'data', 'ranking', 'GROUP BY / data');
  for (const { proposals, straight, data, ranking } of timings)
    line(
      String(proposals),
      straight.toFixed(1),
      data.toFixed(1),
      ranking.toFixed(1),
      (straight / data).toFixed(2),
    );
  const last = timings.at(-1);
  if (last)
    console.log(
      `at ${last.proposals} proposals ${(last.straight / last.data).toFixed(2)} times as fast, ` +
        (last.straight / last.data >= GOAL ? `reaches the goal of ${GOAL}` : `below the goal of ${GOAL}`),
    );
}

await main();
