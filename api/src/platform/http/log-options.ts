import type { Options } from 'pino-http';
import type { Configuration } from '../config/configuration';
import { isFile, isQuiet } from './quiet-routes';

/** A second line of defence: whatever else an error or a message may carry. */
const SECRETS = ['password', 'token', 'cookie', 'authorization'].flatMap((key) => [
  key,
  `*.${key}`,
  `*.*.${key}`,
]);

interface LoggedRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
}

/** A token that is a part of the path: two texts of base64url with a point between them. */
const TOKEN_IN_PATH = /\/[\w-]{20,}\.[\w-]{40,}/g;

/** The path alone, and no token in it: those of other links stand in the query. Of a quiet route not even that. */
function describeRequest({ id, method, url }: LoggedRequest): object {
  return isQuiet(url) ? { id } : { id, method, path: url.split('?', 1)[0]?.replace(TOKEN_IN_PATH, '/…') };
}

/** An error as pino describes it, with whatever stands on it. */
interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: unknown;
  readonly aggregateErrors?: readonly DescribedError[];
}

/**
 * Of an error only what says where it happened. One of the database also carries the statement's parameters, and in PostgreSQL's
 * detail the row that failed: both may be a sealed proposal (I1).
 */
function describeError({ type, message, stack, code, aggregateErrors }: DescribedError): DescribedError {
  return {
    type,
    message,
    stack,
    ...(code !== undefined && { code }),
    ...(aggregateErrors && { aggregateErrors: aggregateErrors.map(describeError) }),
  };
}

/** What the log holds: of requests, answers and errors only what is named here; no header, no cookie, no body. */
export function logOptions({ LOG_LEVEL }: Configuration): Options {
  return {
    level: LOG_LEVEL,
    redact: SECRETS,
    serializers: {
      req: describeRequest,
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: describeError,
    },
    autoLogging: { ignore: ({ url = '' }) => url.startsWith('/health') || isQuiet(url) || isFile(url) },
  };
}
