import { ApiProblem } from './api-problem';
import { Autosave, type SavedRevision } from './autosave';

const START: SavedRevision = { revision: 1, savedAt: '2026-03-05T01:00:00.000Z' };
const TIMES = { delayMs: 2_000, retryMs: 10_000 };

describe('Autosave', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  function server(): {
    calls: [string, number][];
    fail: ApiProblem | null;
    save: (text: string, revision: number) => Promise<SavedRevision>;
  } {
    const state = {
      calls: [] as [string, number][],
      fail: null as ApiProblem | null,
      save: (text: string, revision: number): Promise<SavedRevision> => {
        state.calls.push([text, revision]);
        if (state.fail) return Promise.reject(state.fail);
        return Promise.resolve({ revision: revision + 1, savedAt: `2026-03-05T01:00:0${revision}.000Z` });
      },
    };
    return state;
  }

  it('stores the newest content once, a moment after the first change', async () => {
    const api = server();
    const autosave = new Autosave(api.save, START, TIMES);
    autosave.edit('a');
    await jest.advanceTimersByTimeAsync(1_900);
    autosave.edit('ab');
    expect(autosave.status()).toBe('waiting');
    await jest.advanceTimersByTimeAsync(200);
    expect(api.calls).toEqual([['ab', 1]]);
    expect(autosave.status()).toBe('saved');
    expect(autosave.savedAt()).toBe('2026-03-05T01:00:01.000Z');
  });

  it('stores what was written during a call afterwards, on the new revision', async () => {
    const api = server();
    let answer: (() => void) | null = null;
    const slow = (text: string, revision: number): Promise<SavedRevision> =>
      new Promise((resolve) => {
        answer = () => resolve(api.save(text, revision));
      });
    const autosave = new Autosave(slow, START, TIMES);
    autosave.edit('a');
    await jest.advanceTimersByTimeAsync(2_000);
    autosave.edit('ab');
    (answer as unknown as () => void)();
    await jest.advanceTimersByTimeAsync(2_000);
    (answer as unknown as () => void)();
    await jest.advanceTimersByTimeAsync(0);
    expect(api.calls).toEqual([
      ['a', 1],
      ['ab', 2],
    ]);
    expect(autosave.dirty).toBe(false);
  });

  it('keeps what could not be sent and tries again by itself when the network was away', async () => {
    const api = server();
    api.fail = new ApiProblem(0, 'offline');
    const autosave = new Autosave(api.save, START, TIMES);
    autosave.edit('a');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(autosave.status()).toBe('failed');
    expect(autosave.dirty).toBe(true);
    api.fail = null;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(autosave.status()).toBe('saved');
    expect(autosave.problem()).toBeNull();
  });

  it('does not repeat by itself what the API refused', async () => {
    const api = server();
    api.fail = new ApiProblem(400, 'validation');
    const autosave = new Autosave(api.save, START, TIMES);
    autosave.edit('a');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(api.calls).toHaveLength(1);
    expect(autosave.problem()?.code).toBe('validation');
  });

  it('sends nothing any more once somebody else stored another revision', async () => {
    const api = server();
    api.fail = new ApiProblem(409, 'stale');
    const autosave = new Autosave(api.save, START, TIMES);
    autosave.edit('a');
    await jest.advanceTimersByTimeAsync(2_000);
    autosave.edit('ab');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(api.calls).toHaveLength(1);
    expect(autosave.status()).toBe('stale');
    expect(await autosave.flush()).toBe(false);
  });

  it('puts what was written on top of the newer revision when people choose so', async () => {
    const api = server();
    api.fail = new ApiProblem(409, 'stale');
    const autosave = new Autosave(api.save, START, TIMES);
    autosave.edit('a');
    await jest.advanceTimersByTimeAsync(2_000);
    api.fail = null;
    autosave.overwrite(7);
    await jest.advanceTimersByTimeAsync(0);
    expect(api.calls.at(-1)).toEqual(['a', 7]);
    expect(autosave.status()).toBe('saved');
  });

  it('flushes at once, and says whether everything is stored', async () => {
    const api = server();
    const autosave = new Autosave(api.save, START, TIMES);
    expect(await autosave.flush()).toBe(true);
    autosave.edit('a');
    expect(await autosave.flush()).toBe(true);
    expect(api.calls).toEqual([['a', 1]]);
    api.fail = new ApiProblem(503, 'unavailable');
    autosave.edit('b');
    expect(await autosave.flush()).toBe(false);
    autosave.stop();
  });
});
