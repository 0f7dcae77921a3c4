import { rmSync } from 'node:fs';
import { SCREENSHOTS } from './visitor';

/** Before anything runs: a picture of an earlier run would be taken for one of this. */
export default function clearScreenshots(): void {
  rmSync(SCREENSHOTS, { recursive: true, force: true });
}
