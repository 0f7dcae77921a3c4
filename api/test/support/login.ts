import { randomUUID } from 'node:crypto';
import type { RoleName, ScopeType } from '@loi-giai/shared';
import request, { type Test } from 'supertest';
import { newToken } from '../../src/features/auth/tokens';
import { SESSION_COOKIE } from '../../src/platform/access/session-reader';
import type { TestPortal } from './test-app';

/** Somebody with a browser: requests carry the session's cookie and the header that changes ask for. */
export interface Person {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  /** Of the session; empty for nobody. */
  readonly cookie: string;
  get(path: string): Test;
  post(path: string, body?: object): Test;
  put(path: string, body?: object): Test;
  /** A multipart POST with one file. */
  upload(path: string, content: Buffer, fileName: string, contentType?: string): Test;
  delete(path: string): Test;
  /** What the tus protocol needs. */
  head(path: string): Test;
  patch(path: string): Test;
}

/** An active account with a live session, and no role. */
export async function signUp(
  portal: TestPortal,
  name: string,
  email = `${randomUUID()}@people.test`,
): Promise<Person> {
  const [account] = await portal.database.query<{ id: string }[]>(
    `INSERT INTO account (email, name, status, confirmed_at) VALUES ($1, $2, 'active', portal_now()) RETURNING id`,
    [email, name],
  );
  if (!account) throw new Error('no account was made');
  const { token, hash } = newToken();
  await portal.database.query(
    `INSERT INTO session (account_id, token_hash, expires_at, address, user_agent)
     VALUES ($1, $2, 'infinity', '127.0.0.1', 'test')`,
    [account.id, hash],
  );
  return person(portal, { accountId: account.id, email, name }, `${SESSION_COOKIE}=${token}`);
}

/** An account holding a role in an agency, or (scope null) in the programme office, the city or the portal. */
export async function signUpAs(
  portal: TestPortal,
  role: RoleName,
  scope: { type: ScopeType; id: string } | null = null,
  name: string = role,
): Promise<Person> {
  const someone = await signUp(portal, name);
  await portal.database.query(
    `INSERT INTO role_grant (account_id, role, scope_type, scope_id) VALUES ($1, $2, $3, $4)`,
    [someone.accountId, role, scope?.type ?? role.split('.')[0], scope?.id ?? null],
  );
  return someone;
}

/** Nobody: no cookie. */
export function visitor(portal: TestPortal): Person {
  return person(portal, { accountId: '', email: '', name: '' }, null);
}

function person(
  portal: TestPortal,
  who: Pick<Person, 'accountId' | 'email' | 'name'>,
  cookie: string | null,
): Person {
  const agent = request(portal.server);
  const dress = (test: Test, unsafe: boolean): Test => {
    if (cookie !== null) void test.set('cookie', cookie);
    if (unsafe) void test.set('x-loigiai-request', '1');
    return test;
  };
  return {
    ...who,
    cookie: cookie ?? '',
    get: (path) => dress(agent.get(`/api/v1${path}`), false),
    post: (path, body) => dress(agent.post(`/api/v1${path}`), true).send(body ?? {}),
    put: (path, body) => dress(agent.put(`/api/v1${path}`), true).send(body ?? {}),
    upload: (path, content, filename, contentType) =>
      dress(agent.post(`/api/v1${path}`), true).attach('file', content, { filename, contentType }),
    delete: (path) => dress(agent.delete(`/api/v1${path}`), true),
    head: (path) => dress(agent.head(`/api/v1${path}`), false),
    patch: (path) => dress(agent.patch(`/api/v1${path}`), true),
  };
}
