import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const DIST = resolve(__dirname, '../../../dist');

/** A copy of the web build, which a build that runs meanwhile leaves alone; null where there is no whole one. */
export function copyOfWebBuild(): string | null {
  const isWhole = (): boolean => existsSync(join(DIST, '.web.stamp'));
  if (!isWhole()) return null;
  const copy = mkdtempSync(join(tmpdir(), 'loi-giai-web-'));
  cpSync(join(DIST, 'web'), copy, { recursive: true });
  return isWhole() ? copy : null;
}
