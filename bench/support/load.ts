import autocannon from 'autocannon';

export interface Target {
  readonly name: string;
  readonly origin: string;
}

export interface Comparison {
  readonly what: string;
  /** Requests a second, the median of the rounds. */
  readonly portal: number;
  readonly bare: number;
}

const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 20;

/**
 * Loads both servers in turn, so that whatever else the machine does falls on both alike.
 * @param paths asked for in rotation
 */
export async function compare(
  what: string,
  portal: Target,
  bare: Target,
  paths: readonly string[],
): Promise<Comparison> {
  for (const path of paths.slice(0, 5)) await sameAnswer(portal, bare, path);
  const rates = { portal: [] as number[], bare: [] as number[] };
  await measure(portal, paths, 1);
  await measure(bare, paths, 1);
  for (let round = 0; round < ROUNDS; round++) {
    rates.bare.push(await measure(bare, paths, SECONDS));
    rates.portal.push(await measure(portal, paths, SECONDS));
  }
  return { what, portal: median(rates.portal), bare: median(rates.bare) };
}

/** The comparison is only worth something while both send the same: all but the server's time and the cursor. */
async function sameAnswer(portal: Target, bare: Target, path: string): Promise<void> {
  const [ours, theirs] = await Promise.all(
    [portal, bare].map(({ origin }) => readAnswer(`${origin}${path}`)),
  );
  if (ours !== theirs)
    throw new Error(`portal and bare server answer ${path} differently:\n${ours}\n${theirs}`);
}

async function readAnswer(url: string): Promise<string> {
  const body: unknown = await (await fetch(url)).json();
  return JSON.stringify(inOrder(body));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'serverTime' && key !== 'next');
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, inOrder(part)]),
  );
}

async function measure(target: Target, paths: readonly string[], seconds: number): Promise<number> {
  const result = await autocannon({
    url: target.origin,
    connections: CONNECTIONS,
    duration: seconds,
    requests: paths.map((path) => ({ method: 'GET', path })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `${target.name}: ${result.non2xx} answers were no success, ${result.errors} requests failed`,
    );
  return result.requests.average;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
