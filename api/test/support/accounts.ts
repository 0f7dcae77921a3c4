import type { SessionView } from '@loi-giai/shared';
import request, { type Response } from 'supertest';
import { hashPassword } from '../../src/features/auth/passwords';
import { visitor } from './login';
import { mailsTo } from './mails';
import type { TestPortal } from './test-app';

export const PASSWORD = 'tre xanh 7 dốc đá';
export const NEW_PASSWORD = 'mưa rào chiều qua cầu';

let number = 0;
export const newAddress = (): string => `person${(number += 1)}@people.test`;

/** An active account with the password. */
export async function makeAccount(
  portal: TestPortal,
  changes: Record<string, unknown> = {},
): Promise<{ id: string; email: string }> {
  const row = {
    email: newAddress(),
    name: 'Trần Thị Mai',
    status: 'active',
    password_hash: await hashPassword(PASSWORD),
    ...changes,
  };
  const columns = Object.keys(row);
  const [account] = await portal.database.query<{ id: string; email: string }[]>(
    `INSERT INTO account (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')}) RETURNING id, email`,
    Object.values(row),
  );
  return account!;
}

export const signIn = (portal: TestPortal, email: string, password = PASSWORD) =>
  visitor(portal).post('/session', { email, password });

export const cookieOf = (answer: Response): string =>
  String(answer.headers['set-cookie']?.[0]).split(';', 1)[0]!;

export const withCookie = ({ server }: TestPortal, cookie: string) => ({
  get: (path: string) => request(server).get(`/api/v1${path}`).set('cookie', cookie),
  put: (path: string, body: object) =>
    request(server).put(`/api/v1${path}`).set('cookie', cookie).set('x-loigiai-request', '1').send(body),
  delete: (path: string) =>
    request(server).delete(`/api/v1${path}`).set('cookie', cookie).set('x-loigiai-request', '1'),
});

export const whoIs = async (portal: TestPortal, cookie: string): Promise<SessionView> =>
  (await withCookie(portal, cookie).get('/session')).body as SessionView;

/** Of the link in the last mail to this address. */
export async function lastToken(portal: TestPortal, email: string): Promise<string> {
  const token = /token=([\w-]+)/.exec((await mailsTo(portal, { email })).at(-1)?.text ?? '')?.[1];
  if (token === undefined) throw new Error('no mail with a link');
  return token;
}

/** What the log has of an account, the first first. */
export async function accountActs(portal: TestPortal, accountId: string): Promise<string[]> {
  const rows = await portal.database.query<{ act: string }[]>(
    `SELECT act FROM audit_entry WHERE subject_id = $1 ORDER BY seq`,
    [accountId],
  );
  return rows.map(({ act }) => act);
}
