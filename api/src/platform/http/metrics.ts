import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { Configuration } from '../config/configuration';
import { isQuiet } from './quiet-routes';

/** Process figures and request durations by route. Nothing is measured unless a token is set. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  constructor(private readonly configuration: Configuration) {}

  observe(server: FastifyInstance): void {
    if (this.configuration.METRICS_TOKEN === undefined) return;
    collectDefaultMetrics({ register: this.registry });
    const durations = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Duration of requests by method, route and status',
      labelNames: ['method', 'route', 'status'],
      registers: [this.registry],
    });
    server.addHook('onResponse', (request, reply, done) => {
      const route = labelOf(request.routeOptions.url);
      const labels = { method: request.method, route, status: reply.statusCode };
      if (!isQuiet(route)) durations.observe(labels, reply.elapsedTime / 1_000);
      done();
    });
  }
}

/**
 * The route's pattern, never the address: an id or a count of distinct ones must not show here. Each file of the web build is a
 * route of its own, and that of a page tells how often the page is opened, such as the one a proposal is written on (I1).
 */
function labelOf(route: string | undefined): string {
  if (route === undefined || route === '/*') return 'page';
  return /^\/(api|health|metrics)(\/|$)/.test(route) ? route : 'file';
}
