import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Without these Chromium asks the network for things of its own, at every start. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where `unpackBrowser` leaves word for the workers. */
const PROGRAM = 'E2E_BROWSER';

/** A real Chromium: the one that is installed, otherwise the one that came with the packages. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = installedBrowser() ?? process.env[PROGRAM];
  return chromium.launch({ ...(executablePath && { executablePath }), args: QUIET });
}

/**
 * Unpacks the browser of the packages, once and before anyone launches it: of two that unpack it at the same time, one
 * would run what the other has half written.
 */
export async function unpackBrowser(): Promise<void> {
  if (installedBrowser() !== undefined) return;
  // Read while the package loads: with it, the package brings the libraries that a bare machine lacks.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const before = tmpdir();
  const folder = mkdtempSync(join(before, 'loi-giai-browser-'));
  // The package cannot be told otherwise where to; what another user has unpacked in the shared place cannot be run.
  process.env['TMPDIR'] = folder;
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium');
    process.env[PROGRAM] = await sparticuz.executablePath();
  } finally {
    process.env['TMPDIR'] = before;
  }
  // Its list of fonts names the shared place, and without any font the browser falls over.
  const fonts = join(folder, 'fonts', 'fonts.conf');
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/', `${folder}/`));
}

export function removeUnpackedBrowser(): void {
  const program = process.env[PROGRAM];
  if (program !== undefined) rmSync(dirname(program), { recursive: true, force: true });
}

function installedBrowser(): string | undefined {
  return INSTALLED.find((path) => existsSync(path));
}
