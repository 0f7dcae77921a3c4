// `npm test`: installs what is missing, then everything that must hold, in one go. All steps run, also after one has
// failed; the summary says at the end what to look at.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseUnwritable } from './lib/access.mjs';
import { install } from './lib/install.mjs';
import { ROOT } from './lib/paths.mjs';
import { refuseUnreachable } from './lib/postgres-user.mjs';
import { elapsed, runMain, step } from './lib/say.mjs';

/** @typedef {import('./lib/test-steps.mjs').Outcome & { name: string, time: string }} Result */

await runMain(async () => {
  refuseUnwritable([ROOT]);
  refuseUnreachable(join(tmpdir(), 'loigiai-test'), [ROOT]);
  await install();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
  const { STAGES } = await import('./lib/test-steps.mjs');
  /** @type {Result[]} */
  const results = [];
  for (const stage of STAGES) results.push(...(await runStage(stage)));
  return summarize(results);
});

/**
 * @param {import('./lib/test-steps.mjs').Step[]} stage
 * @returns {Promise<Result[]>}
 */
async function runStage(stage) {
  const started = Date.now();
  const results = await step(
    stage.map(({ name }) => name).join(', '),
    (update) =>
      Promise.all(
        stage.map(async ({ name, run }) => ({ name, ...(await run(update)), time: elapsed(started) })),
      ),
    (/** @type {Result[]} */ outcomes) => outcomes.every(({ failed }) => failed === 0),
  );
  for (const { name, failed, output } of results)
    if (failed > 0) console.log(`${output.trim()}\n✖ ${name}: ${failed} failed\n`);
  return results;
}

/**
 * @param {number} passed
 * @param {number} failed
 */
function found(passed, failed) {
  return passed + failed === 0 ? 'ok' : `${passed} passed, ${failed} failed`;
}

/**
 * @param {Result[]} results
 * @returns {number} exit code
 */
function summarize(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log('\nSummary\n');
  for (const { name, passed, failed, time } of results) {
    const mark = failed === 0 ? '✔' : '✖';
    console.log(`  ${mark} ${name.padEnd(width)}  ${found(passed, failed)} (${time})`);
  }
  for (const name of results.flatMap(({ skipped }) => skipped ?? [])) console.log(`  – skipped: ${name}`);
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 ? 0 : 1;
}
