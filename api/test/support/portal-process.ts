import { type ChildProcess, fork } from 'node:child_process';
import { join, resolve } from 'node:path';
import { TYPESCRIPT_ENV, TYPESCRIPT_FLAGS } from '../../../scripts/lib/typescript.mjs';

const ROOT = resolve(__dirname, '../../..');

/** The portal from its sources, in a process of its own that can be killed, ready to be asked. @param log is told what it writes */
export async function forkPortal(
  settings: Record<string, string>,
  log?: (text: string) => void,
): Promise<ChildProcess> {
  const told = log ? 'pipe' : 'ignore';
  const child = fork(join(ROOT, 'api/src/main.ts'), {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', ...TYPESCRIPT_ENV, ...settings },
    execArgv: [...TYPESCRIPT_FLAGS],
    stdio: ['ignore', told, log ? 'pipe' : 'inherit', 'ipc'],
  });
  if (log) for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => log(String(text)));
  await new Promise<void>((ready, reject) => {
    child.on('message', ({ type }: { type: string }) => {
      if (type === 'ready') ready();
    });
    child.on('exit', (code) => {
      reject(new Error(`the portal ended with ${String(code)}`));
    });
  });
  return child;
}
