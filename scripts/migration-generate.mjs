// `npm run migration:generate -- <verb-and-what>`: writes the migration that changed entities ask for, by comparing
// them with a fresh database that has gone through all existing migrations.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findNode24, install } from './lib/install.mjs';
import { ROOT } from './lib/paths.mjs';
import { Refusal, runMain } from './lib/say.mjs';
import { TYPESCRIPT_ENV, TYPESCRIPT_FLAGS } from './lib/typescript.mjs';

await runMain(async () => {
  const name = process.argv[2] ?? '';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new Refusal(
      'Name the migration by what it does, in small letters: npm run migration:generate -- add-training-sites',
    );
  }
  await install();
  const { startTemporary } = await import('./lib/postgres.mjs');
  const database = await startTemporary();
  try {
    const script = join(ROOT, 'scripts', 'lib', 'migrations.mjs');
    const { status } = spawnSync(
      findNode24(),
      [...TYPESCRIPT_FLAGS, script, 'generate', database.url, name],
      {
        cwd: ROOT,
        env: { ...process.env, ...TYPESCRIPT_ENV },
        stdio: 'inherit',
      },
    );
    return status ?? 1;
  } finally {
    await database.stop();
  }
});
