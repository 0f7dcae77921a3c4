import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Observable, catchError, concatMap, from, throwError } from 'rxjs';
import type { Actor } from '../access/actor';
import { type AuditInput, type Transaction, Transactions } from '../database/transactions';
import { PortalError } from '../errors/problem';

/** What somebody tried. */
export interface RefusedAct {
  readonly params: { readonly code?: string; readonly id?: string };
  /** The pattern of the address. */
  readonly route: string;
  readonly error: PortalError;
  readonly accountId: string;
}

type Request = FastifyRequest<{ Params: RefusedAct['params'] }> & { readonly actor?: Actor };

/** Puts what a controller refuses a signed-in person on record (I9): of acts that change something, never of reading. */
@Injectable()
export abstract class RefusedActs implements NestInterceptor {
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

  /** What the log is to keep of it; null for nothing, such as where there is no such record. */
  protected abstract entryOf(tx: Transaction, refused: RefusedAct): Promise<AuditInput | null>;

  private async record({ method, params, routeOptions, actor }: Request, error: unknown): Promise<void> {
    if (method === 'GET' || !(error instanceof PortalError) || !actor?.accountId) return;
    const { accountId } = actor;
    await this.transactions.run(actor, async (tx) => {
      const entry = await this.entryOf(tx, { params, route: routeOptions.url ?? '', error, accountId });
      if (entry) tx.audit(entry);
    });
  }
}

/** The end of a route, such as `sheet/submit`. */
export function attemptOf(route: string): string {
  return route.replace(/^.*\/:(code|id)\//, '');
}
