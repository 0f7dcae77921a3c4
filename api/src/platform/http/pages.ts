import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import { ERROR } from '@loi-giai/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../errors/problem';
import { sendProblem } from '../errors/problem.filter';

interface ApiAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, string>;
}

/** What the web build's server bundle exports. */
interface Renderer {
  renderPage(
    request: Request,
    context: { apiGet(path: string): Promise<ApiAnswer>; publicUrl: string },
  ): Promise<Response | null>;
}

/** Pages behind sign-in, and those of tablets, which open without a network, are rendered in the browser only. */
const BROWSER_ONLY = /^\/(en\/)?(work(\/|$)|survey\/[^/]+\/kiosk$)/;
const NOT_A_PAGE = /^\/(api|health|metrics)(\/|$)/;
/** Angular puts a digest of the content into the names of what it bundles. */
const HASHED = /-[\w-]{8}\.\w+$/;
/** Public pages are the same for everybody: no cookie, no host of the caller reaches the renderer. */
const HOST = 'http://localhost';

/** Serves the web build: its files, and everything that is no file as a page rendered on the server. */
export async function servePages(server: FastifyInstance, webDist: string, publicUrl: string): Promise<void> {
  const browser = resolve(webDist, 'browser');
  const shell = await readFile(join(browser, 'index.csr.html'));
  const renderer = (await import(pathToFileURL(resolve(webDist, 'server/server.mjs')).href)) as Renderer;
  await server.register(fastifyStatic, {
    root: browser,
    index: false,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const fixed = HASHED.test(path);
      void reply.header('cache-control', fixed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const apiGet = async (path: string): Promise<ApiAnswer> => {
    const answer = await server.inject({ method: 'GET', url: path });
    return {
      status: answer.statusCode,
      body: answer.body,
      headers: { 'content-type': answer.headers['content-type'] ?? '' },
    };
  };
  // A route, because Nest keeps the handler for what is not found to itself; every other route goes before it.
  server.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const url = URL.parse(request.url, HOST);
    // `//host/path` names another host, and `//` alone is no address at all.
    if (NOT_A_PAGE.test(path) || url?.origin !== HOST) {
      sendProblem(reply, problem(ERROR.notFound), request.id);
      return reply;
    }
    if (BROWSER_ONLY.test(path))
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(shell);
    return sendPage(reply, await renderer.renderPage(new Request(url), { apiGet, publicUrl }));
  });
}

async function sendPage(reply: FastifyReply, page: Response | null): Promise<FastifyReply> {
  if (!page) return reply.status(404).type('text/plain; charset=utf-8').send('Not found');
  page.headers.forEach((value, name) => void reply.header(name, value));
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-cache');
  return reply.status(page.status).send(Buffer.from(await page.arrayBuffer()));
}
