import { Gathering } from './gathering';

/** Answers each number with its double, when it is told to. */
class Slow {
  readonly calls: number[][] = [];
  readonly #open: (() => void)[] = [];
  readonly gathering = new Gathering<number, number>(async (items) => {
    this.calls.push([...items]);
    await new Promise<void>((resolve) => this.#open.push(resolve));
    if (items.includes(13)) throw new Error('thirteen');
    return items.map((item) => item * 2);
  });

  async finishAll(): Promise<void> {
    for (let turn = 0; turn < 50; turn++) {
      this.#open.splice(0).forEach((open) => {
        open();
      });
      await Promise.resolve();
    }
  }
}

describe('small things done together', () => {
  it('go at once while there is room, and together when there is none', async () => {
    const slow = new Slow();
    const results = Promise.all([1, 2, 3, 4, 5, 6, 7].map((item) => slow.gathering.add(item)));
    expect(slow.calls).toEqual([[1], [2], [3], [4]]);
    await slow.finishAll();
    expect(slow.calls[4]).toEqual([5, 6, 7]);
    expect(await results).toEqual([2, 4, 6, 8, 10, 12, 14]);
  });

  it('do not fail for the fault of one', async () => {
    const slow = new Slow();
    const results = Promise.allSettled([1, 2, 3, 4, 5, 13, 7].map((item) => slow.gathering.add(item)));
    await slow.finishAll();
    expect((await results).map(({ status }) => status)).toEqual([
      ...Array<string>(5).fill('fulfilled'),
      'rejected',
      'fulfilled',
    ]);
  });

  it('are at most a hundred at once', async () => {
    const slow = new Slow();
    const all = Promise.all(Array.from({ length: 250 }, (_, item) => slow.gathering.add(item + 100)));
    await slow.finishAll();
    await all;
    expect(Math.max(...slow.calls.map(({ length }) => length))).toBe(100);
  });
});
