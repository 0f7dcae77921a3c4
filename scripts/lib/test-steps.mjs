import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { build } from './build.mjs';
import { findNode24 } from './install.mjs';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { Refusal } from './say.mjs';
import { TYPESCRIPT_ENV } from './typescript.mjs';

/**
 * What one step of `npm test` found, in single tests; a check such as lint counts only when it fails.
 *
 * @typedef {{ passed: number, failed: number, skipped?: string[], output: string }} Outcome
 * @typedef {{ name: string, run: (update: (text: string) => void) => Promise<Outcome> }} Step
 */

const VM_MODULES = '--experimental-vm-modules --no-warnings';

/** Programs that say yes or no, the longest first. */
const CHECKS = {
  lint: ['eslint', '--max-warnings=0', '.'],
  format: ['prettier', '--check', '--log-level=warn', '.'],
  // Only Angular's own compiler looks into templates.
  'types of web': ['ngc', '-p', 'web/tsconfig.app.json', '--noEmit'],
  'types of the web tests': ['tsc', '-p', 'web/tsconfig.spec.json', '--noEmit'],
  'types of api': ['tsc', '-p', 'api', '--noEmit'],
  'types of bench': ['tsc', '-p', 'bench', '--noEmit'],
  'types of scripts': ['tsc', '-p', 'scripts', '--noEmit'],
  'types of e2e': ['tsc', '-p', 'e2e', '--noEmit'],
  'types of shared': ['tsc', '-p', 'shared', '--noEmit'],
};

/**
 * In the order they run, cheap and telling ones first; those of one stage run side by side: alone, the integration tests
 * wait for the database a third of their time.
 *
 * @type {Step[][]}
 */
export const STAGES = [
  [{ name: 'lint, format, types', run: checks }],
  [
    { name: 'unit tests: scripts', run: () => jest('scripts/jest.config.js', VM_MODULES) },
    { name: 'unit tests: shared', run: () => jest('shared/jest.config.js', VM_MODULES) },
    { name: 'unit tests: api', run: () => jest('api/jest.config.js', VM_MODULES) },
  ],
  [
    { name: 'integration tests', run: () => jest('api/jest.integration.config.js', VM_MODULES) },
    // Angular's testing environment breaks under the flag the others need.
    { name: 'web tests', run: () => jest('web/jest.config.js', '') },
    { name: 'production build', run: productionBuild },
  ],
  [{ name: 'end to end', run: () => jest('e2e/jest.config.js', VM_MODULES) }],
];

/**
 * All checks, two at a time: each keeps one core busy.
 *
 * @param {(name: string) => void} update is told each check as it begins
 * @returns {Promise<Outcome>}
 */
async function checks(update) {
  const waiting = Object.entries(CHECKS);
  /** @type {string[]} */
  const complaints = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, [program = '', ...commandLine]] = next;
      update(name);
      const { code, output } = await run(findNode24(), [binary(program), ...commandLine], {
        cwd: ROOT,
        env: environment(''),
      });
      if (code !== 0) complaints.push(`✖ ${name}\n${output.trim()}`);
    }
  };
  await Promise.all([work(), work()]);
  return { passed: 0, failed: complaints.length, output: complaints.join('\n\n') };
}

/** @returns {Promise<Outcome>} */
async function productionBuild() {
  try {
    await build(['api', 'web'], (_, work) => work(() => undefined));
    return { passed: 0, failed: 0, output: '' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { passed: 0, failed: 1, output: error.message };
  }
}

/**
 * Runs one Jest project and counts its single tests. No test at all is a failure: a pattern that has lost its tests
 * must not look like success.
 *
 * @param {string} configuration
 * @param {string} nodeOptions
 * @returns {Promise<Outcome>}
 */
async function jest(configuration, nodeOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'loigiai-report-'));
  const report = join(folder, 'report.json');
  try {
    const commandLine = [
      '--config',
      configuration,
      '--ci',
      '--json',
      `--outputFile=${report}`,
      // Small projects are done before a second worker is up; left alone, Jest keeps one of two cores free.
      /^(api|web|e2e)/.test(configuration) ? '--maxWorkers=2' : '--runInBand',
    ];
    const { code, output } = await run(findNode24(), [binary('jest'), ...commandLine], {
      cwd: ROOT,
      env: environment(nodeOptions),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (!existsSync(report)) return { passed: 0, failed: 1, output };
    return count(JSON.parse(readFileSync(report, 'utf8')), code, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @typedef {object} Report Jest's own counts
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numTodoTests
 * @property {number} numRuntimeErrorTestSuites
 * @property {{ assertionResults: { status: string, fullName: string }[] }[]} testResults
 */

/**
 * @param {Report} report
 * @param {number | string} code Jest's exit code
 * @param {string} output
 * @returns {Outcome}
 */
function count(report, code, output) {
  const passed = report.numPassedTests;
  // A test that is only promised has proved nothing, and a file that does not load has no tests to count.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + report.numTodoTests;
  const complaints = [
    ...(passed + failed === 0 ? ['No test was found.'] : []),
    ...(failed === 0 && code !== 0 ? [`Jest ended with ${code}.`] : []),
  ];
  // Tests on real data are skipped where the data are not at hand, and say so.
  const skipped = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .flatMap(({ status, fullName }) => (status === 'pending' ? [fullName] : []));
  const all = [output, ...complaints].join('\n');
  return { passed, failed: failed === 0 && complaints.length > 0 ? 1 : failed, skipped, output: all };
}

/** @param {string} program */
function binary(program) {
  const places = {
    eslint: 'eslint/bin/eslint.js',
    prettier: 'prettier/bin/prettier.cjs',
    tsc: 'typescript/bin/tsc',
    ngc: '@angular/compiler-cli/bundles/src/bin/ngc.js',
    jest: 'jest/bin/jest.js',
  };
  return join(ROOT, 'node_modules', places[/** @type {keyof typeof places} */ (program)]);
}

/**
 * Tests see nothing of the settings of whoever calls them.
 *
 * @param {string} nodeOptions
 */
function environment(nodeOptions) {
  const settings = [
    'DATABASE_URL',
    'DATA_DIR',
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'WEB_DIST',
    'SMTP_URL',
    'MAIL_FROM',
  ];
  const others = ['METRICS_TOKEN', 'LOG_LEVEL', 'TRUST_PROXY', 'DEMO', 'RATE_LIMIT', 'WORKERS', 'NODE_ENV'];
  const hidden = new Set([...settings, ...others].flatMap((key) => [key, `${key}_FILE`]));
  const kept = Object.entries(process.env).filter(([key]) => !hidden.has(key));
  return {
    ...Object.fromEntries(kept),
    ...TYPESCRIPT_ENV,
    PATH: `${dirname(findNode24())}${delimiter}${process.env.PATH ?? ''}`,
    NODE_OPTIONS: nodeOptions,
    CI: 'true',
    ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
  };
}
