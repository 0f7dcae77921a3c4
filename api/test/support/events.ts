import { type ClientRequest, type IncomingMessage, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Person } from './login';
import type { TestPortal } from './test-app';

/** A stream of server-sent events as a browser has it open. */
export interface OpenStream {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** All that came, as it came. */
  readonly text: () => string;
  /** Names of the events that have come, in their order. */
  readonly names: () => string[];
  /** Waits until so many events have come. */
  readonly events: (count: number) => Promise<string[]>;
  /** Waits until the portal has ended the stream. */
  readonly ended: Promise<void>;
  readonly close: () => void;
}

export async function openStream(port: number, { cookie }: Person, code: string): Promise<OpenStream> {
  const path = `/api/v1/challenges/${code}/evaluation/meeting/events`;
  let request: ClientRequest | undefined;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request = get({ host: '127.0.0.1', port, path, headers: { cookie }, agent: false }, resolve);
    request.on('error', reject);
  });
  let text = '';
  response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const ended = new Promise<void>((resolve) => {
    response.on('end', resolve).on('close', resolve).on('error', resolve);
  });
  const names = () => [...text.matchAll(/^event: (.*)$/gm)].map(([, name]) => name!);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: () => text,
    names,
    events: async (count) => {
      for (let waited = 0; names().length < count && waited < 5_000; waited += 20) await pause(20);
      return names();
    },
    ended,
    close: () => request?.destroy(),
  };
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export const portOf = ({ server }: TestPortal): number => (server.address() as AddressInfo).port;
