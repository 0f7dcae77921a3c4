import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { DECLARATIONS_EDITION, type Receipt } from '@loi-giai/shared';
import { SESSION_COOKIE } from '../../api/src/platform/access/session-reader';
import type { Draft } from './solvers';

export interface Answer {
  readonly proposalId: string;
  /** 0 where the connection broke before there was one. */
  readonly status: number;
  /** Milliseconds from the sending to the last byte. */
  readonly took: number;
  readonly receipt: Receipt | null;
  readonly code: string | null;
}

export interface Storm {
  readonly answers: readonly Answer[];
  readonly seconds: number;
}

const BODY = JSON.stringify({
  revision: 2,
  declarations: {
    edition: DECLARATIONS_EDITION,
    intellectualProperty: true,
    noCollusion: true,
    personalData: true,
  },
});

/**
 * As fast as the server answers so many at a time.
 * @param look is called after each answer
 */
export async function saturate(
  origin: string,
  drafts: readonly Draft[],
  connections: number,
  look?: (answers: readonly Answer[]) => void,
): Promise<Storm> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begun = performance.now();
  const answers: Answer[] = [];
  const waiting = drafts[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const draft of waiting) {
      answers.push(await submit(agent, origin, draft));
      look?.(answers);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return { answers, seconds: (performance.now() - begun) / 1_000 };
}

/** Each draft is opened once by whoever will submit it, as it stands in their editor. */
export async function openDrafts(
  origin: string,
  drafts: readonly Draft[],
  connections: number,
): Promise<void> {
  const waiting = drafts[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const { proposalId, token } of waiting) {
      const headers = { cookie: `${SESSION_COOKIE}=${token}` };
      const answer = await fetch(`${origin}/api/v1/proposals/${proposalId}`, { headers });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`a draft is answered with ${answer.status}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
}

/** Spread evenly over so many seconds, whether or not those before have been answered. */
export async function spread(origin: string, drafts: readonly Draft[], over: number): Promise<Storm> {
  const agent = new Agent({ keepAlive: true });
  const begun = performance.now();
  const answers = await Promise.all(
    drafts.map(async (draft, index) => {
      await sleep((index * over * 1_000) / drafts.length);
      return submit(agent, origin, draft);
    }),
  );
  agent.destroy();
  return { answers, seconds: (performance.now() - begun) / 1_000 };
}

function submit(agent: Agent, origin: string, { proposalId, token }: Draft): Promise<Answer> {
  const begun = performance.now();
  const headers = {
    cookie: `${SESSION_COOKIE}=${token}`,
    'x-loigiai-request': '1',
    'idempotency-key': proposalId,
    'content-type': 'application/json',
    'content-length': BODY.length,
  };
  return new Promise((resolve) => {
    const done = (status: number, text: string): void => {
      const took = performance.now() - begun;
      const body = parsed(text);
      const receipt = status === 201 || status === 200 ? (body as Receipt) : null;
      const code = receipt ? null : ((body as { code?: string } | null)?.code ?? null);
      resolve({ proposalId, status, took, receipt, code });
    };
    const sent = request(
      `${origin}/api/v1/proposals/${proposalId}/submit`,
      { agent, method: 'POST', headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          done(response.statusCode ?? 0, Buffer.concat(chunks).toString('utf8'));
        });
        response.on('error', () => {
          done(0, '');
        });
      },
    );
    sent.on('error', () => {
      done(0, '');
    });
    sent.end(BODY);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** @param share such as 0.99 */
export function percentile(answers: readonly Answer[], share: number): number {
  const sorted = answers.map(({ took }) => took).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
