import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import { ERROR, PROPOSAL_LIMITS } from '@loi-giai/shared';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { AccessGuard } from './platform/access/access.guard';
import type { Configuration } from './platform/config/configuration';
import { problem } from './platform/errors/problem';
import { ProblemFilter, refuseAddress } from './platform/errors/problem.filter';
import { isWithinShape } from './platform/http/body-shape';
import { Metrics } from './platform/http/metrics';
import { serveApiDescription } from './platform/http/openapi';
import { servePages } from './platform/http/pages';
import { addSecurityHeaders } from './platform/http/security-headers';
import { createValidationPipe } from './platform/http/validation.pipe';

/** The whole portal, ready to listen: production, tests and the command line make it here. */
export async function createPortal(configuration: Configuration): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    // A number Fastify does not take: it cannot know who connects, as only whoever runs the portal does.
    trustProxy: (_address: string, hop: number) => hop < configuration.TRUST_PROXY,
    bodyLimit: 1024 * 1024,
    genReqId: () => randomUUID(),
    frameworkErrors: refuseAddress,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(configuration), adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api/v1', {
    exclude: [
      'health/live',
      'health/ready',
      'metrics',
      'feed.xml',
      'results/feed.xml',
      '.well-known/loigiai-receipts.json',
      { path: 'subscriptions/confirm', method: RequestMethod.POST },
      { path: 'subscriptions/:token', method: RequestMethod.POST },
    ],
  });
  app.useGlobalGuards(app.get(AccessGuard));
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  const server = app.getHttpAdapter().getInstance();
  await protect(server, configuration);
  app.get(Metrics).observe(server);
  serveApiDescription(app);
  if (configuration.WEB_DIST !== undefined)
    await servePages(server, configuration.WEB_DIST, configuration.publicUrl);
  return app;
}

async function protect(server: FastifyInstance, configuration: Configuration): Promise<void> {
  await server.register(fastifyCookie);
  server.addHook('onSend', keepByNobody);
  server.addHook('preValidation', refuseUnwieldy);
  // The pieces of an upload: whoever answers the request reads them as they come.
  server.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => {
    done(null);
  });
  await server.register(fastifyMultipart, {
    limits: { files: 1, fields: 10, fileSize: PROPOSAL_LIMITS.fileBytes + 1, parts: 11 },
  });
  if (configuration.RATE_LIMIT > 0)
    await server.register(fastifyRateLimit, {
      max: configuration.RATE_LIMIT,
      timeWindow: 60_000,
      allowList: (request: FastifyRequest) => request.method === 'GET' || request.method === 'HEAD',
      errorResponseBuilder: (_, context) =>
        problem(ERROR.tooManyRequests, { params: { retryAfter: Math.ceil(context.ttl / 1_000) } }),
    });
  await addSecurityHeaders(server, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Angular writes the styles of components into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: configuration.secureCookies,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    // For browsers that are gone; each of them would be written into every answer.
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    originAgentCluster: false,
  });
}

/** Before anything looks at it. */
function refuseUnwieldy({ body }: FastifyRequest, _: FastifyReply, done: HookHandlerDoneFunction): void {
  done(isWithinShape(body) ? undefined : problem(ERROR.bodyTooLarge));
}

/** What does not say otherwise is for its reader alone: no proxy and no shared browser hands it to the next one. */
function keepByNobody(
  { url }: FastifyRequest,
  reply: FastifyReply,
  _: unknown,
  done: HookHandlerDoneFunction,
): void {
  if (url.startsWith('/api/') && !reply.hasHeader('cache-control'))
    void reply.header('cache-control', 'private, no-store');
  done();
}
