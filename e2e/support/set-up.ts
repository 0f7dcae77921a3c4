import { rmSync } from 'node:fs';
import { unpackBrowser } from './browser';
import { SCREENSHOTS } from './visitor';

/** Jest's global setup. A picture of an earlier run would be taken for one of this, so they go. */
export default async function setUp(): Promise<void> {
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  await unpackBrowser();
}
