import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentHolder, releaseLock, rememberPart, takeLock } from './lock.mjs';
import { DATA } from './paths.mjs';
import { hasEnded, identify, isAlive } from './processes.mjs';

/** @typedef {import('./processes.mjs').ProcessIdentity} ProcessIdentity */

const LOCK = join(DATA, 'running.json');
/** What a process was that is gone: its number has passed on to us. */
const GONE = { pid: process.pid, startedAt: 'long ago' };
/** @type {ProcessIdentity[]} */
const started = [];

/**
 * Starts a program in a group of its own.
 *
 * @param {string} program text for the shell, which begins by printing a process number
 * @returns {Promise<{ leader: ProcessIdentity, printed: ProcessIdentity }>}
 */
async function startGroup(program) {
  const child = spawn('sh', ['-c', program], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  const text = await new Promise((resolve) => child.stdout.once('data', resolve));
  const [leader, printed] = [child.pid, Number(text)].map((pid) => identify(Number(pid)));
  if (!leader || !printed) throw new Error('The program has ended already.');
  started.push(leader, printed);
  return { leader, printed };
}

/** @param {Partial<import('./lock.mjs').Holder>} holder */
function leaveLock(holder) {
  const whole = { command: 'start', self: GONE, calledBy: [], ownDatabase: false, parts: [], ...holder };
  writeFileSync(LOCK, JSON.stringify(whole));
}

/** @returns {import('./lock.mjs').Holder} */
function lock() {
  return JSON.parse(readFileSync(LOCK, 'utf8'));
}

const onUnix = process.platform === 'win32' ? describe.skip : describe;

afterEach(() => {
  for (const { pid } of started.splice(0).filter(isAlive)) process.kill(pid, 'SIGKILL');
  rmSync(LOCK, { force: true });
});

onUnix('the data directory', () => {
  it('is taken, remembers what was started, and is given back', async () => {
    await takeLock('start', 3000);
    const { leader } = await startGroup('echo $$; exec sleep 60');
    rememberPart(leader.pid);
    expect(currentHolder()).toMatchObject({ command: 'start', port: 3000, parts: [leader] });
    expect(lock()).toMatchObject({ self: identify(process.pid), ownDatabase: false });
    releaseLock();
    expect(existsSync(LOCK)).toBe(false);
  });

  it('is not given back by somebody else', () => {
    leaveLock({ self: { pid: 1, startedAt: '1' } });
    releaseLock();
    expect(existsSync(LOCK)).toBe(true);
  });

  it('is taken from a holder that was killed, also where its number is in use again, and from an unreadable note', async () => {
    leaveLock({});
    await takeLock('dev', 3000);
    expect(lock()).toMatchObject({ command: 'dev', self: identify(process.pid), parts: [] });
    writeFileSync(LOCK, '{');
    await takeLock('start', 3000);
    expect(lock().command).toBe('start');
  });

  it('is refused while a portal runs, with where', async () => {
    const { leader } = await startGroup('echo $$; exec sleep 60');
    leaveLock({ self: leader, port: 3000 });
    await expect(takeLock('start', 3001)).rejects.toThrow(
      `Lời Giải already runs from this directory at http://localhost:3000 (process ${leader.pid})`,
    );
  });

  it('is taken from a portal whose npm is gone', async () => {
    const { leader } = await startGroup('echo $$; exec sleep 60');
    leaveLock({ self: leader, calledBy: [GONE] });
    await takeLock('start', 3000);
    expect(isAlive(leader)).toBe(false);
  });

  it('is waited for while a short command has it', async () => {
    const { leader } = await startGroup('echo $$; exec sleep 0.3');
    leaveLock({ command: 'cli', self: leader });
    await takeLock('cli');
    expect(lock().self).toEqual(identify(process.pid));
  });
});

onUnix('what a killed holder left', () => {
  it('is stopped with all that of its group', async () => {
    const { leader, printed } = await startGroup('sleep 60 & echo $!; wait');
    leaveLock({ command: 'dev', parts: [leader] });
    await takeLock('start', 3000);
    expect([leader, printed].filter(isAlive)).toEqual([]);
  });

  it('is stopped, too, where the leader of the group was killed', async () => {
    const { leader, printed } = await startGroup('sleep 60 & echo $!; wait');
    process.kill(leader.pid, 'SIGKILL');
    await hasEnded(leader, 2_000);
    leaveLock({ command: 'dev', parts: [leader] });
    await takeLock('start', 3000);
    // Only Linux tells who is in a group.
    if (process.platform === 'linux') expect(isAlive(printed)).toBe(false);
  });

  it('is no stranger who was given the number of a part', async () => {
    const { leader } = await startGroup('echo $$; exec sleep 60');
    leaveLock({ parts: [{ ...leader, startedAt: 'long ago' }] });
    await takeLock('start', 3000);
    expect(isAlive(leader)).toBe(true);
  });
});
