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
import { UNSEALED } from './evaluation-access';

type Request = FastifyRequest<{ Params: { readonly code?: string; readonly id?: string } }> & {
  readonly actor?: Actor;
};

/** Before the closing time there is no evaluation to speak of, and what concerns proposals is quiet (I1). */
const IS_EVALUATED = `
  SELECT 1 FROM challenge c
   WHERE (c.code = $1 OR c.id = (SELECT p.challenge_id FROM proposal p WHERE p.id::text = $2))
     AND c.state = ANY ($3::text[])`;

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

  private async record({ method, params, routeOptions, actor }: Request, error: unknown): Promise<void> {
    if (method === 'GET' || !(error instanceof PortalError) || !actor?.accountId) return;
    const { accountId } = actor;
    await this.transactions.run(actor, async (tx) => {
      const subject = [params.code ?? null, params.id ?? null, UNSEALED];
      if ((await tx.query(IS_EVALUATED, subject)).length === 0) return;
      tx.audit({
        act: 'evaluation.refuse',
        subjectType: 'account',
        subjectId: accountId,
        detail: { attempt: attemptOf(routeOptions.url ?? ''), problem: error.code },
      });
    });
  }
}

/** The end of the route, such as `sheet/submit`. */
function attemptOf(route: string): string {
  return route.replace(/^.*\/:(code|id)\//, '').replace(/^evaluation\//, '');
}

/** For the controllers of an evaluation: what they refuse is on record. */
export const RecordsRefusals = () => applyDecorators(UseInterceptors(RefusedAttempts));
