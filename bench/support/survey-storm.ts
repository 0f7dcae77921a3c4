import { Agent, request } from 'node:http';

export interface Sent {
  readonly status: number;
  /** Milliseconds from the sending to the last byte. */
  readonly took: number;
}

export interface SurveyStorm {
  readonly sent: readonly Sent[];
  readonly seconds: number;
}

/** An answer on its way, from a network of its own. */
export interface Ballot {
  readonly path: string;
  readonly body: string;
  readonly address: string;
}

/** All of them, as fast as the server takes so many at a time; every connection stays open. */
export async function sendAll(
  origin: string,
  ballots: readonly Ballot[],
  connections: number,
): Promise<SurveyStorm> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begun = performance.now();
  const sent: Sent[] = [];
  const waiting = ballots[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const ballot of waiting) sent.push(await sendOne(agent, origin, ballot));
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return { sent, seconds: (performance.now() - begun) / 1_000 };
}

function sendOne(agent: Agent, origin: string, { path, body, address }: Ballot): Promise<Sent> {
  const begun = performance.now();
  const headers = {
    'x-loigiai-request': '1',
    'x-forwarded-for': address,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve) => {
    const done = (status: number): void => {
      resolve({ status, took: performance.now() - begun });
    };
    const one = request(`${origin}${path}`, { agent, method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', () => {
        done(response.statusCode ?? 0);
      });
      response.on('error', () => {
        done(0);
      });
    });
    one.on('error', () => {
      done(0);
    });
    one.end(body);
  });
}
