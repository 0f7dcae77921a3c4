import { fork } from 'node:child_process';
import { freePort } from '../../scripts/lib/ports.mjs';
import type { Target } from './load';

export interface RunningServer extends Target {
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a server in a process of its own and waits until it says over IPC that it listens. */
export async function startServerProcess(
  name: string,
  script: string,
  settings: Record<string, string>,
  execArgv = process.execArgv,
): Promise<RunningServer> {
  const port = await freePort();
  const child = fork(script, {
    env: { ...process.env, ...settings, PORT: String(port), HOST: '127.0.0.1' },
    execArgv,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: { type: string; message?: string }) => {
      if (message.type === 'ready') resolve();
      if (message.type === 'failed') reject(new Error(message.message));
    });
    child.on('exit', (code) => {
      reject(new Error(`${name} ended with ${String(code)} before it listened`));
    });
  });
  return {
    name,
    origin: `http://127.0.0.1:${port}`,
    pid: Number(child.pid),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        child.kill('SIGTERM');
      }),
  };
}
