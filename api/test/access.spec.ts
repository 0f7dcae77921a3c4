import { randomUUID } from 'node:crypto';
import { permissionsOf, ROLE_NAMES, type RoleName, type ScopeType } from '@loi-giai/shared';
import { newToken } from '../src/features/auth/tokens';
import type { RouteAccess } from '../src/platform/access/access.decorators';
import { SESSION_COOKIE } from '../src/platform/access/session-reader';
import { signUpAs } from './support/login';
import { declaredAccess, type ServedRoute, servedRoutes } from './support/routes';
import { startTestPortal, type TestPortal } from './support/test-app';

/** What anybody may call, signed in or not. A route is public only if it stands here too. */
const PUBLIC_ROUTES: readonly string[] = [
  'GET /api/v1/accounts/invitation',
  'POST /api/v1/accounts',
  'POST /api/v1/accounts/accept-invitation',
  'POST /api/v1/accounts/confirm',
  'POST /api/v1/accounts/reset',
  'POST /api/v1/accounts/reset-request',
  'GET /api/v1/session',
  'POST /api/v1/session',
  'GET /api/v1/agencies',
  'GET /api/v1/agencies/:code',
  'GET /api/v1/challenges',
  'GET /api/v1/challenges/agencies',
  'GET /api/v1/challenges/:code/integrity',
  'GET /api/v1/challenges/:code',
  'GET /api/v1/challenges/:code/files/:fileId',
  'GET /api/v1/challenges/:code/addenda',
  'GET /api/v1/challenges/:code/questions',
  'GET /api/v1/challenges/:code/sandbox',
  'GET /api/v1/challenges/:code/seal',
  'GET /api/v1/challenges/:code/versions/:number',
  'GET /api/v1/fields',
  'GET /api/v1/programme/calendar',
  'GET /api/v1/organizations',
  'GET /api/v1/organizations/:id/logo',
  'GET /api/v1/organizations/:id/public',
  'GET /api/v1/programme/figures',
  'GET /api/v1/programme/steps',
  'POST /api/v1/receipts/verify',
  'GET /.well-known/loigiai-receipts.json',
  'GET /api/v1/challenges/:code/replications',
  'GET /api/v1/replications',
  'GET /api/v1/replications/register.csv',
  'GET /api/v1/replications/register.xlsx',
  'GET /api/v1/results',
  'GET /api/v1/results/:code',
  'GET /api/v1/results/:code/lessons',
  'GET /api/v1/results/:code/versions',
  'GET /api/v1/results/:code/versions/:number',
  'GET /api/v1/results/:code/versions/:number/data.csv',
  'GET /api/v1/results/:code/versions/:number/data.json',
  'GET /api/v1/results/:code/versions/:number/data.xlsx',
  'GET /api/v1/results/:code/versions/:number/sheet.pdf',
  'GET /api/v1/survey-forms/:code',
  'GET /api/v1/survey-forms/:code/kiosk',
  'POST /api/v1/survey-forms/:code/form',
  'POST /api/v1/survey-forms/:code/responses',
  'GET /api/v1/subscriptions/confirmation',
  'GET /api/v1/subscriptions/links/:token',
  'POST /api/v1/mail-subscriptions',
  'POST /subscriptions/:token',
  'POST /subscriptions/confirm',
  'GET /feed.xml',
  'GET /results/feed.xml',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
];

interface Route extends ServedRoute {
  readonly access: RouteAccess | undefined;
}

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
}

describe('access to the routes', () => {
  let portal: TestPortal;
  let routes: Route[];
  beforeAll(async () => {
    portal = await startTestPortal();
    const declared = declaredAccess(portal);
    routes = servedRoutes(portal).map(({ method, path }) => ({
      method,
      path,
      access: declared.get(`${method} ${path}`),
    }));
  });
  afterAll(() => portal.close());

  it('is declared on every route that the running portal serves', () => {
    expect(routes.length).toBeGreaterThan(80);
    expect(routes.filter(({ access }) => access === undefined).map(nameOf)).toEqual([]);
  });

  it('is public only where it was decided here', () => {
    const found = routes.filter(({ access }) => access?.kind === 'public').map(nameOf);
    expect(found.sort()).toEqual([...PUBLIC_ROUTES].sort());
  });

  it('is refused to nobody on every other route', async () => {
    const faults: string[] = [];
    for (const route of routes) {
      const answer = await call(route, null);
      const expected = route.access?.kind === 'public' ? isLetIn(answer) : answer.status === 401;
      if (!expected) faults.push(`${nameOf(route)}: ${answer.status} ${answer.code ?? ''}`);
    }
    expect(faults).toEqual([]);
  });

  it('is told by the description of the API, for every operation', async () => {
    const { paths } = (await portal.app.inject('/api/v1/openapi.json')).json<{
      paths: Record<string, Record<string, { security?: unknown }>>;
    }>();
    const described = routes.filter(({ path }) => path.startsWith('/api/v1/'));
    const told = described.map(({ method, path }) => {
      const inOpenApi = path.replaceAll(/:(\w+)/g, '{$1}');
      return [`${method} ${path}`, paths[inOpenApi]?.[method.toLowerCase()]?.security];
    });
    expect(told).toEqual(described.map((route) => [nameOf(route), securityOf(route)]));
  });

  it.each(ROLE_NAMES)('follows the table of permissions for %s', async (role) => {
    const person = await signUpAs(portal, role, scopeOf(role));
    const faults: string[] = [];
    for (const route of routes) {
      const answer = await call(route, await newSession(person.accountId));
      const expected = mayCall(role, route)
        ? isLetIn(answer)
        : answer.status === 403 && answer.code === 'forbidden';
      if (!expected) faults.push(`${nameOf(route)}: ${answer.status} ${answer.code ?? ''}`);
    }
    expect(faults).toEqual([]);
  });

  it('is refused to requests that another site could cause, on every route that changes something', async () => {
    const person = await signUpAs(portal, 'portal.administrator');
    const faults: string[] = [];
    // A form's authority is the token it carries: no session is looked at.
    const byForm = ({ access }: Route) => access?.kind === 'public' && access.form === true;
    for (const route of routes.filter((one) => one.method !== 'GET' && !byForm(one))) {
      const cookie = await newSession(person.accountId);
      const attempts: Record<string, string>[] = [
        { cookie },
        { cookie, 'x-loigiai-request': '1', 'sec-fetch-site': 'cross-site' },
      ];
      for (const headers of attempts) {
        const answer = await send(route, headers);
        if (answer.code !== 'csrf') faults.push(`${nameOf(route)}: ${answer.status} ${answer.code ?? ''}`);
      }
    }
    expect(faults).toEqual([]);
  });

  function call(route: Route, cookie: string | null): Promise<Answer> {
    return send(route, { 'x-loigiai-request': '1', ...(cookie !== null && { cookie }) });
  }

  /** With made-up ids and an empty body: what is let in finds nothing, or finds the body wanting. */
  async function send({ method, path }: Route, headers: Record<string, string>): Promise<Answer> {
    const url = path.replaceAll(/:(\w+)/g, (_, name: string) =>
      /id$/i.test(name) ? randomUUID() : 'NONE-1',
    );
    const answer = await portal.app.inject({
      method,
      url,
      headers,
      ...(method !== 'GET' && { payload: {} }),
    });
    const isProblem = String(answer.headers['content-type']).startsWith('application/problem+json');
    return { status: answer.statusCode, code: isProblem ? answer.json<{ code: string }>().code : undefined };
  }

  /** One for each request: some routes end the session. */
  async function newSession(accountId: string): Promise<string> {
    const { token, hash } = newToken();
    await portal.database.query(
      `INSERT INTO session (account_id, token_hash, expires_at, address, user_agent) VALUES ($1, $2, 'infinity', '', '')`,
      [accountId, hash],
    );
    return `${SESSION_COOKIE}=${token}`;
  }
});

/** `[]`: public; otherwise a session, with the permission it must hold. */
function securityOf({ access }: Route): unknown {
  if (access?.kind === 'public') return [];
  return [{ session: access?.kind === 'permission' ? [access.permission] : [] }];
}

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

function isLetIn({ status, code }: Answer): boolean {
  return status < 500 && code !== 'sign_in_required' && code !== 'forbidden' && code !== 'csrf';
}

function mayCall(role: RoleName, { access }: Route): boolean {
  return access?.kind !== 'permission' || permissionsOf(role).includes(access.permission);
}

function scopeOf(role: RoleName): { type: ScopeType; id: string } | null {
  const type = role.split('.')[0] as ScopeType;
  return ['programme', 'city', 'portal'].includes(type) ? null : { type, id: randomUUID() };
}
