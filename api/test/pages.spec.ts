import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startTestPortal, type TestPortal } from './support/test-app';

const TOKEN = 'a-token-of-the-metrics';
const EDITOR = 'chunk-BAxnjI1C.js';

/** The web build in small: pages that say which address they were asked for. */
function buildWeb(folder: string): void {
  const files = {
    'browser/index.csr.html': '<!doctype html><title>Shell</title>',
    'browser/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    [`browser/${EDITOR}`]: 'export {};',
    'server/server.mjs': 'export const renderPage = (request) => Promise.resolve(new Response(request.url));',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

describe('pages and files', () => {
  let folder: string;
  let portal: TestPortal;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'loi-giai-web-'));
    buildWeb(folder);
    portal = await startTestPortal({ WEB_DIST: folder, METRICS_TOKEN: TOKEN });
  });
  afterAll(async () => {
    await portal.close();
    rmSync(folder, { recursive: true });
  });

  const get = (url: string) => portal.app.inject({ url });

  it('renders a page by its path and query, whatever host is named', async () => {
    const answer = await portal.app.inject({ url: '/challenges?q=a', headers: { host: 'elsewhere.test' } });
    expect([answer.statusCode, answer.body]).toEqual([200, 'http://localhost/challenges?q=a']);
  });

  it.each(['//', '//elsewhere.test/page'])(
    'does not find %s, which names another host or none',
    async (url) => {
      const answer = await get(url);
      expect([answer.statusCode, answer.json()]).toMatchObject([404, { code: 'not_found' }]);
    },
  );

  it('lets browsers keep what has a digest in its name, and asks them to check the rest', async () => {
    expect((await get(`/${EDITOR}`)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('I1: the metrics do not tell one file from another, nor one page', async () => {
    for (const url of [`/${EDITOR}`, '/favicon.svg', '/work/proposals/1', '/api/v1/agencies']) await get(url);
    const headers = { authorization: `Bearer ${TOKEN}` };
    const { body } = await portal.app.inject({ url: '/metrics', headers });
    const routes = [...body.matchAll(/_count\{[^}]*route="([^"]*)"/g)].map(([, route]) => route);
    expect([...new Set(routes)].sort()).toEqual(['/api/v1/agencies', 'file', 'page']);
  });
});
