import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
  applyDecorators,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Observable, catchError, concatMap, from, throwError } from 'rxjs';
import type { Actor } from '../../platform/access/actor';
import { Transactions } from '../../platform/database/transactions';
import { PortalError } from '../../platform/errors/problem';

type Request = FastifyRequest & { readonly actor?: Actor };

/**
 * What was refused of an evaluation is on record as well (I9): who tried which act, and why it was refused. Neither the proposal nor
 * what was sent: the log is read while members score alone (I3).
 */
@Injectable()
class RefusedAttempts implements NestInterceptor {
  constructor(private readonly transactions: Transactions) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    return next
      .handle()
      .pipe(
        catchError((error: unknown) =>
          from(this.record(request, error)).pipe(concatMap(() => throwError(() => error))),
        ),
      );
  }

  private async record({ method, routeOptions, actor }: Request, error: unknown): Promise<void> {
    if (method === 'GET' || !(error instanceof PortalError) || !actor?.accountId) return;
    const { accountId } = actor;
    await this.transactions.run(actor, (tx) => {
      tx.audit({
        act: 'evaluation.refuse',
        subjectType: 'account',
        subjectId: accountId,
        detail: { attempt: attemptOf(routeOptions.url ?? ''), problem: error.code },
      });
      return Promise.resolve();
    });
  }
}

/** The end of the route, such as `sheet/submit`. */
function attemptOf(route: string): string {
  return route.replace(/^.*\/:(code|id)\//, '').replace(/^evaluation\//, '');
}

/** For the controllers of an evaluation: what they refuse is on record. */
export const RecordsRefusals = () => applyDecorators(UseInterceptors(RefusedAttempts));
