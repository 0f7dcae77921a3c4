/** As many at once as one statement takes without holding up those behind it. */
const MOST = 100;
/** Statements under way at the same time. */
const UNDER_WAY = 4;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does many small things in few large ones, without a clock: the first goes at once, and what comes while all ways are taken goes together
 * as soon as one is free. Each is answered only when what it was part of is done.
 */
export class Gathering<Item, Result> {
  private readonly waiting: Waiting<Item, Result>[] = [];
  private underWay = 0;

  /** @param act answers as many results as it was given items, in their order */
  constructor(private readonly act: (items: readonly Item[]) => Promise<readonly Result[]>) {}

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.go();
    });
  }

  private go(): void {
    if (this.underWay >= UNDER_WAY || this.waiting.length === 0) return;
    const some = this.waiting.splice(0, MOST);
    this.underWay++;
    void this.finish(some).finally(() => {
      this.underWay--;
      this.go();
    });
  }

  /** Where they fail together, each is tried alone: nobody's fault is another's. */
  private async finish(some: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.act(some.map(({ item }) => item));
      some.forEach(({ resolve }, index) => {
        resolve(results[index] as Result);
      });
    } catch (error) {
      if (some.length === 1) some[0]?.reject(error);
      else for (const one of some) await this.finish([one]);
    }
  }
}
