import { ERROR, type ErrorCode, type Problem } from '@loi-giai/shared';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PortalError, STATUS_OF, problem } from './problem';

/** Statuses that the framework raises by itself: an unknown address, a body that is too large or no JSON. */
const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: ERROR.badRequest,
  401: ERROR.signInRequired,
  403: ERROR.forbidden,
  404: ERROR.notFound,
  413: ERROR.bodyTooLarge,
  // A code in the address that is longer than any.
  414: ERROR.notFound,
  429: ERROR.tooManyRequests,
};

/** PostgreSQL's serialization failure and deadlock: nothing was done, the same request may be sent again. */
const RETRYABLE = new Set(['40001', '40P01', '57P01', '53300']);

/** Turns every error into a problem document. The unknown is a 500 with a correlation id and no detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const known = toPortalError(error);
    if (known.code === ERROR.internal)
      this.logger.error({ err: error, correlationId: request.id }, 'Request failed');
    sendProblem(reply, known, request.id);
  }
}

/** Answers what the router refuses before any hook or controller runs: malformed escapes, a parameter that is too long. */
export function refuseAddress(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(reply, toPortalError(error), request.id);
}

/** Writes the problem document; also used where no controller is involved. */
export function sendProblem(reply: FastifyReply, error: PortalError, correlationId: string): void {
  const body = problemDocument(error, correlationId);
  const { params, status } = body;
  if (typeof params?.['retryAfter'] === 'number') void reply.header('retry-after', params['retryAfter']);
  void reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(body));
}

/** The document that an error is answered with. */
export function problemDocument(error: PortalError, correlationId: string): Problem {
  const { detail, errors, params } = error.options;
  return {
    type: `/problems/${error.code}`,
    title: error.code.replaceAll('_', ' '),
    status: STATUS_OF[error.code],
    code: error.code,
    ...(detail !== undefined && { detail }),
    ...(errors && { errors }),
    ...(params && { params }),
    correlationId,
  };
}

/** Whatever was thrown, as an error with a code. */
export function toPortalError(error: unknown): PortalError {
  if (error instanceof PortalError) return error;
  if (error instanceof HttpException) return problem(codeOf(error.getStatus()));
  const { code, statusCode } = (typeof error === 'object' ? error : {}) as {
    code?: string;
    statusCode?: number;
  };
  if (code !== undefined && RETRYABLE.has(code)) return problem(ERROR.unavailable);
  if (code === 'FST_REQ_FILE_TOO_LARGE') return problem(ERROR.fileTooLarge);
  return problem(codeOf(statusCode ?? 500));
}

/** What the framework finds wrong with a request is the sender's fault, also where it has a status of its own for it. */
function codeOf(status: number): ErrorCode {
  return CODE_OF_STATUS[status] ?? (status >= 400 && status < 500 ? ERROR.badRequest : ERROR.internal);
}
