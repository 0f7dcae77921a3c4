import { randomUUID } from 'node:crypto';
import { MINUTES_WORD_KEYS } from '@loi-giai/shared';
import type { EvaluationWalk } from './evaluation-walk';

/** What is compared of an answer: without what differs from one request to the next. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Bodies = Readonly<Record<string, (walk: EvaluationWalk) => object>>;

const PAST = '2020-01-01';
/** Of no record: what is theirs to change is answered that it is stale. */
const STALE = 999;
const EVALUATION = '/challenges/:code/evaluation';

const minutes = () => ({
  revision: STALE,
  number: '',
  place: '',
  startedAt: null,
  endedAt: null,
  absent: [],
  votes: { inFavour: null, against: null, abstaining: null },
  guests: '',
  discussion: '',
  conclusion: '',
});
const choice = () => ({ choices: [], reasons: '' });
const staleSheet = () => ({ revision: STALE, scores: [], note: '' });
const unfilled = () => ({
  words: Object.fromEntries(MINUTES_WORD_KEYS.map((key) => [key, '{không có}'])),
});
const reason = () => ({ reason: 'Theo quy chế' });

/** Requests in the right form, with which nothing moves; of every other act there is nothing to send. */
const BODIES: Bodies = {
  'PUT /challenges/:code/panel': () => ({
    decisionNumber: '16/QĐ-SKHCN',
    decisionDate: PAST,
    termFrom: PAST,
    termTo: null,
    members: [],
    reason: '',
  }),
  'POST /challenges/:code/panel/accept': () => ({ confidentiality: true, impartiality: true }),
  'POST /challenges/:code/panel/decline': reason,
  [`PUT ${EVALUATION}/due-dates`]: () => ({
    declare: PAST,
    score: PAST,
    meet: PAST,
    recommend: PAST,
    decide: PAST,
  }),
  [`POST ${EVALUATION}/declarations`]: () => ({ declarations: [] }),
  [`PUT ${EVALUATION}/assignment`]: () => ({ revision: STALE, proposals: [] }),
  [`POST ${EVALUATION}/recommend`]: choice,
  [`POST ${EVALUATION}/return`]: reason,
  [`POST ${EVALUATION}/decide`]: choice,
  'POST /proposals/:id/evaluation/screening': () => ({ act: 'admit', items: [] }),
  'POST /proposals/:id/ineligible': reason,
  'PUT /proposals/:id/sheet': staleSheet,
  'POST /proposals/:id/sheet/submit': staleSheet,
  'POST /proposals/:id/evaluation/reopen-sheet': ({ memberId }) => ({ memberId, ...reason() }),
  'PUT /proposals/:id/consensus': () => ({ revision: STALE, scores: [] }),
  'POST /proposals/:id/discussion-notes': () => ({ text: 'Đã nghe trình bày.' }),
  [`PUT ${EVALUATION}/meeting/discussing`]: ({ stage }) => ({ proposalId: stage.solvers[0]?.proposalId }),
  'PUT /proposals/:id/pitch-slot': () => ({
    revision: STALE,
    startsAt: '2030-03-05T02:00:00.000Z',
    minutes: 30,
    place: 'Phòng họp số 3',
    link: '',
  }),
  'PUT /proposals/:id/pitch/answer': ({ pitchAt }) => ({
    attending: true,
    people: 'Hai kỹ sư',
    startsAt: pitchAt,
  }),
  [`PUT ${EVALUATION}/minutes`]: minutes,
  [`POST ${EVALUATION}/minutes/issue`]: minutes,
  [`POST ${EVALUATION}/minutes/correct`]: reason,
  'PUT /complaints/:id/draft': () => ({ revision: STALE, outcome: 'rejected', answer: 'Đã chấm đúng.' }),
  'POST /complaints/:id/answer': () => ({ revision: STALE, measure: null, measureReason: '' }),
  'POST /proposals/:id/complaints': () => ({ grounds: 'Tiêu chí hai chấm chưa đúng hướng dẫn.' }),
  'POST /experts': ({ expert }) => ({ ...expert.request, fields: [] }),
  'PUT /experts/:id': ({ expert }) => ({ ...expert.request, fields: [] }),
  'PUT /programme/minutes-template': unfilled,
  'POST /programme/minutes-template/preview.pdf': unfilled,
};

/** Answers that do not end by themselves. */
const STREAMS = [`GET ${EVALUATION}/meeting/events`];

/** Asks one address as the person of one column. @param unknown with a code and ids that do not exist */
export async function ask(
  walk: EvaluationWalk,
  address: string,
  column: string,
  unknown = false,
): Promise<Answer> {
  const [method, path] = address.split(' ') as [Method, string];
  const url = `/api/v1${path.replaceAll(/:(\w+)/g, (_, name: string) => (unknown ? nothing(name) : valueOf(walk, address, name, column)))}`;
  const { cookie } = walk.people[column]!;
  const headers = { 'x-loigiai-request': '1', ...(cookie !== '' && { cookie }) };
  if (STREAMS.includes(address)) return begin(walk, url, headers);
  const payload = BODIES[address]?.(walk) ?? {};
  const answer = await walk.portal.app.inject({ method, url, headers, ...(method !== 'GET' && { payload }) });
  return toAnswer(answer.statusCode, answer.headers, answer.payload);
}

function nothing(name: string): string {
  if (name === 'code') return 'KHONG-CO';
  return name === 'edition' || name === 'item' ? '1' : randomUUID();
}

/** What the address is asked for: everywhere the first solver's proposal, by whoever is recused that of the second. */
function valueOf(walk: EvaluationWalk, address: string, name: string, column: string): string {
  const { stage } = walk;
  const solver = stage.solvers[column === 'rec' ? 1 : 0]!;
  if (name === 'code') return stage.challenge.code;
  if (name === 'fileId' && address.includes('/complaints/')) return walk.complaintFileId;
  if (name === 'fileId') return /paper|screening/.test(address) ? walk.paperId : solver.fileId;
  if (name !== 'id') return '1';
  if (address.includes('/experts/')) return walk.expert.id;
  return address.includes('/complaints/:id') ? walk.complaintId : solver.proposalId;
}

/** Only the beginning of a stream; a refusal to its end. */
async function begin(
  { portal }: EvaluationWalk,
  url: string,
  headers: Record<string, string>,
): Promise<Answer> {
  const gone = new AbortController();
  const answer = await fetch(`${await portal.app.getUrl()}${url}`, { headers, signal: gone.signal });
  const text = answer.ok ? '' : await answer.text();
  gone.abort();
  return toAnswer(answer.status, Object.fromEntries(answer.headers), text);
}

const OF_THE_REQUEST = ['date', 'keep-alive', 'connection', 'transfer-encoding'];

function toAnswer(status: number, headers: Readonly<Record<string, unknown>>, text: string): Answer {
  const kept = Object.entries(headers).filter(([name]) => !OF_THE_REQUEST.includes(name));
  const isProblem = String(headers['content-type']).startsWith('application/problem+json');
  const { correlationId: _, ...body } = isProblem ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status, headers: Object.fromEntries(kept), body };
}
