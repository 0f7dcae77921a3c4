import { HttpErrorResponse } from '@angular/common/http';
import type { ErrorCode, FieldProblem, Problem } from '@loi-giai/shared';

/** The codes the web adds itself: the network failed before the API could answer. */
export type ApiProblemCode = ErrorCode | 'offline';

/** What the API answered instead of what was asked for. Every failing HttpClient call ends in one. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: ApiProblemCode,
    readonly errors: readonly FieldProblem[] = [],
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly correlationId: string | null = null,
  ) {
    super(`API problem ${status} ${code}`);
    this.name = 'ApiProblem';
  }

  static from(response: HttpErrorResponse): ApiProblem {
    if (response.status === 0) return new ApiProblem(0, 'offline');
    if (!isProblem(response.error))
      return new ApiProblem(response.status, response.status === 404 ? 'not_found' : 'internal');
    const { status, code, errors, params, correlationId } = response.error;
    return new ApiProblem(status, code, errors, params, correlationId);
  }

  /** The same with its fields named as a form names them. */
  withErrors(errors: readonly FieldProblem[]): ApiProblem {
    return new ApiProblem(this.status, this.code, errors, this.params, this.correlationId);
  }

  get notFound(): boolean {
    return this.status === 404;
  }
}

/** The problem behind a resource's or a call's error; anything unexpected becomes an internal one. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof HttpErrorResponse) return ApiProblem.from(error);
  // `resource` wraps what is not an Error; the cause is what was thrown.
  if (error instanceof Error && error.cause !== undefined) return asProblem(error.cause);
  return new ApiProblem(500, 'internal');
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}
