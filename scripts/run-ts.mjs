// `run-ts.mjs FILE [arguments]`: installs what is missing, builds, and runs a TypeScript file of this project on Node 24.
import { spawnSync } from 'node:child_process';
import { build } from './lib/build.mjs';
import { findNode24, install } from './lib/install.mjs';
import { ROOT } from './lib/paths.mjs';
import { runMain } from './lib/say.mjs';
import { TYPESCRIPT_ENV, TYPESCRIPT_FLAGS } from './lib/typescript.mjs';

await runMain(async () => {
  await install();
  await build();
  const { status } = spawnSync(findNode24(), [...TYPESCRIPT_FLAGS, ...process.argv.slice(2)], {
    cwd: ROOT,
    env: { ...process.env, ...TYPESCRIPT_ENV },
    stdio: 'inherit',
  });
  return status ?? 1;
});
