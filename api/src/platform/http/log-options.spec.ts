import 'reflect-metadata';
import type { IncomingMessage } from 'node:http';
import { Writable } from 'node:stream';
import { pinoHttp } from 'pino-http';
import { QueryFailedError } from 'typeorm';
import { TEST_KEYS } from '../../../test/support/test-keys';
import { readConfiguration } from '../config/configuration';
import { logOptions } from './log-options';

const CONFIGURATION = readConfiguration({ ...TEST_KEYS, DATABASE_URL: 'postgres://localhost/portal' });
const SEALED = 'Van một chiều tự động';

/** Whatever is logged while this runs. */
function captured(log: (logger: ReturnType<typeof pinoHttp>['logger']) => void): string {
  let text = '';
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      text += chunk.toString();
      done();
    },
  });
  log(pinoHttp(logOptions(CONFIGURATION), stream).logger);
  return text;
}

/** What TypeORM throws where PostgreSQL refuses a row. */
function failedQuery(): QueryFailedError {
  const refusal = Object.assign(new Error('new row violates check constraint "content_whole"'), {
    code: '23514',
    detail: `Failing row contains (1, ${SEALED}).`,
    where: `JSON data, line 1: ${SEALED}`,
  });
  return new QueryFailedError(`UPDATE proposal SET content = '${SEALED}'`, [SEALED], refusal);
}

describe('the log', () => {
  it.each([
    ['/api/v1/proposals/mine', false],
    // Nothing but attachments of proposals arrives in pieces.
    ['/api/v1/uploads/7f5f3a9e-0000-4000-8000-000000000000', false],
    // The file of the page on which a proposal is written: counting it would be counting those who write.
    ['/chunk-BAxnjI1C.js', false],
    ['/health/live', false],
    ['/api/v1/challenges/BT-2026-0001', true],
    ['/challenges', true],
  ])('I1: that %s was asked for is told: %s', (url, told) => {
    const { autoLogging } = logOptions(CONFIGURATION);
    const ignored = typeof autoLogging === 'object' && autoLogging.ignore?.({ url } as IncomingMessage);
    expect(ignored).toBe(!told);
  });

  it.each([
    [`/en/subscriptions/m${'A'.repeat(22)}.${'b'.repeat(43)}?confirmed=1`, '/en/subscriptions/…'],
    [`/api/v1/subscriptions/links/t${'A'.repeat(22)}.${'b'.repeat(43)}`, '/api/v1/subscriptions/links/…'],
    ['/confirm?token=abc', '/confirm'],
    ['/chunk.a-file.js', '/chunk.a-file.js'],
  ])('holds no token of %s', (url, path) => {
    const { serializers } = logOptions(CONFIGURATION);
    expect(serializers?.['req']?.({ id: '1', method: 'GET', url })).toEqual({ id: '1', method: 'GET', path });
  });

  it('I1: names a failure of the database without the content it failed on', () => {
    const failure = failedQuery();
    const text = captured((logger) => {
      logger.error({ err: failure, correlationId: 'one' }, 'Request failed');
      logger.error({ err: new AggregateError([failure], 'Two failed') });
      logger.error({ err: new Error('Not saved', { cause: failure }) });
      logger.error(failure);
    });
    expect(text).not.toContain(SEALED);
    const [first, second] = text.split('\n').map((line) => JSON.parse(line || '{}') as { err: object });
    expect(first).toMatchObject({
      correlationId: 'one',
      err: {
        type: 'QueryFailedError',
        code: '23514',
        message: 'new row violates check constraint "content_whole"',
        stack: expect.stringContaining('log-options.spec.ts'),
      },
    });
    expect(second?.err).toMatchObject({ aggregateErrors: [{ code: '23514' }] });
  });
});
