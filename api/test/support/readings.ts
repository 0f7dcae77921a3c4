import { randomUUID } from 'node:crypto';
import type { Person } from './login';
import type { TestPortal } from './test-app';
import { filesIn } from './zip';

/** What somebody asks of the portal. */
export interface Asking {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body?: object;
}

/** What came back, without what differs between any two answers. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export type Answers = Readonly<Record<string, Answer>>;

/** The time, and the number that finds a request in the log: always as long, so that the length of an answer stays comparable. */
const OF_THE_MOMENT = ['correlationId', 'serverTime', 'verifiedAt', 'lastSeenAt'];
/** What the renderer hands over to the browser, in the order in which it came to read it. */
const HANDED_OVER = /(?<=<script id="ng-state" type="application\/json">).*?(?=<\/script>)/s;
const IN_A_PAGE = new RegExp(`("(?:${OF_THE_MOMENT.join('|')})":)"[^"]*"`, 'g');
const PACKED = 'openxmlformats';
const PACKED_AT = /(?<=<dcterms:[^>]*>)[^<]*|(?<=Lập lúc )[\d/ :]+/g;
const HEADERS_OF_THE_MOMENT = ['date', 'connection', 'keep-alive'];

export const reading = (url: string): Asking => ({ method: 'GET', url });

export const nameOf = ({ method, url, body }: Asking): string =>
  `${method} ${url}${body ? ` ${JSON.stringify(body)}` : ''}`;

export async function answerTo(portal: TestPortal, who: Person, asking: Asking): Promise<Answer> {
  const { method, url, body } = asking;
  const answer = await portal.app.inject({
    method,
    url,
    headers: {
      ...(who.cookie !== '' && { cookie: who.cookie }),
      ...(method !== 'GET' && method !== 'HEAD' && { 'x-loigiai-request': '1' }),
      ...(url.includes('/uploads/') && { 'tus-resumable': '1.0.0' }),
    },
    ...(body && { payload: body }),
  });
  const packed = String(answer.headers['content-type']).includes(PACKED);
  // Packed a second later, the same is a byte longer or shorter.
  const passing = packed ? [...HEADERS_OF_THE_MOMENT, 'content-length'] : HEADERS_OF_THE_MOMENT;
  const headers = Object.entries(answer.headers).filter(([name]) => !passing.includes(name));
  const content = packed ? await unpacked(answer.rawPayload) : timeless(answer.body);
  return { status: answer.statusCode, headers: Object.fromEntries(headers), body: content };
}

/** What is in an archive, without when it was packed. */
async function unpacked(archive: Buffer): Promise<string> {
  return JSON.stringify([...(await filesIn(archive))]).replaceAll(PACKED_AT, 'null');
}

export async function answersTo(
  portal: TestPortal,
  who: Person,
  askings: readonly Asking[],
): Promise<Answers> {
  const answers: Record<string, Answer> = {};
  for (const asking of askings) answers[nameOf(asking)] = await answerTo(portal, who, asking);
  return answers;
}

/** A body without what is of the moment. */
function timeless(text: string): string {
  if (!/^[[{]/.test(text)) return text.replaceAll(IN_A_PAGE, '$1null').replace(HANDED_OVER, inOrder);
  return JSON.stringify(
    JSON.parse(text, (key, value: unknown) => (OF_THE_MOMENT.includes(key) ? null : value)),
  );
}

function inOrder(json: string): string {
  const parts = Object.entries(JSON.parse(json) as Record<string, unknown>);
  return JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where two readings of the same differ, in so many words; empty where they do not. */
export function differences(now: Answers | undefined, before: Answers): string[] {
  return Object.entries(before).flatMap(([asking, answer]) => {
    const [is, was] = [JSON.stringify(now?.[asking]), JSON.stringify(answer)];
    return is === was ? [] : [`${asking}: ${around(is, was)} instead of ${around(was, is)}`];
  });
}

/** The place at which a text begins to differ from another one. */
function around(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return `…${text.slice(Math.max(at - 40, 0), at + 80)}…`;
}

/**
 * Asks about records that are there, and about some that are not: where the answers to a reader differ, the addresses that tell
 * the two apart. @param of makes the questions about the records with these ids
 */
export async function toldApart(
  portal: TestPortal,
  who: Person,
  ids: readonly string[],
  of: (ids: readonly string[]) => readonly Asking[],
): Promise<string[]> {
  const nowhere = ids.map(() => randomUUID());
  const [real, none] = [of(ids), of(nowhere)];
  const blind = (text: string): string =>
    [...ids, ...nowhere].reduce((rest, id) => rest.replaceAll(id, 'id'), text);
  const told: string[] = [];
  for (const [index, asking] of real.entries()) {
    const [found, missing] = [
      await answerTo(portal, who, asking),
      await answerTo(portal, who, none[index]!),
    ].map((answer) => blind(JSON.stringify(answer)));
    if (found !== missing)
      told.push(`${nameOf(asking)}: ${around(found!, missing!)} instead of ${around(missing!, found!)}`);
  }
  return told;
}
