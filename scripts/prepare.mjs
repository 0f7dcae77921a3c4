// Runs after `npm ci` and `npm install`: sets up the pre-commit hook and remembers which lockfile is installed.
import { writeInstalledStamp } from './lib/install.mjs';

try {
  const { default: husky } = await import('husky');
  const problem = husky();
  if (problem) console.log(`No pre-commit hook: ${problem}`);
} catch {
  // An installation without development dependencies has no hook to set up.
}
writeInstalledStamp();
