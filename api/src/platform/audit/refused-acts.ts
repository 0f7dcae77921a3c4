import type { AuditAct } from '@loi-giai/shared';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { type Observable, catchError, concatMap, from, throwError } from 'rxjs';
import type { Actor } from '../access/actor';
import { type AuditInput, type Transaction, Transactions } from '../database/transactions';
import { PortalError } from '../errors/problem';
import { CODE } from '../http/params';

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
    const named = namedBy(params);
    if (!named) return;
    await this.transactions.run(actor, async (tx) => {
      const entry = await this.entryOf(tx, {
        params: named,
        route: routeOptions.url ?? '',
        error,
        accountId,
      });
      if (entry) tx.audit(entry);
    });
  }
}

/** As the database writes it, however the address does; null where no record can be called so. */
function namedBy({ code, id }: RefusedAct['params']): RefusedAct['params'] | null {
  if (code !== undefined && !CODE.test(code)) return null;
  if (id !== undefined && !isUUID(id)) return null;
  return { ...(code !== undefined && { code }), ...(id !== undefined && { id: id.toLowerCase() }) };
}

type Named = (tx: Transaction, params: RefusedAct['params']) => Promise<object | null>;

/**
 * For a controller: who tried which of its acts, and why it was refused, is on record.
 * @param named finds what the address names; null where there is no such record, and then nothing is kept
 */
export function RecordsRefusedActs(act: AuditAct, named: Named): ClassDecorator {
  @Injectable()
  class Recorder extends RefusedActs {
    protected override async entryOf(
      tx: Transaction,
      { params, route, error, accountId }: RefusedAct,
    ): Promise<AuditInput | null> {
      const found = await named(tx, params);
      if (!found) return null;
      const detail = { ...found, attempt: attemptOf(route), problem: error.code };
      return { act, subjectType: 'account', subjectId: accountId, detail };
    }
  }
  return UseInterceptors(Recorder);
}

/** A record that lies in one of these tables, by its id; an address without one names none that could be missing. */
export function recordIn(...tables: readonly string[]): Named {
  const sql = tables.map((table) => `SELECT 1 FROM ${table} WHERE id::text = $1`).join(' UNION ALL ');
  return async (tx, { id }) => {
    if (id === undefined) return {};
    const rows = await tx.query(sql, [id]);
    return rows.length > 0 ? { record: id } : null;
  };
}

/** A challenge, by its code or by a record of it. @param ids SQL for challenges by the record's id ($2) */
export function challengeOf(ids: string): Named {
  const sql = `SELECT code AS challenge FROM challenge WHERE code = $1 OR id IN (${ids})`;
  return async (tx, { code = null, id = null }) =>
    (await tx.query<{ challenge: string }>(sql, [code, id]))[0] ?? null;
}

/** The end of a route, such as `sheet/submit`. */
export function attemptOf(route: string): string {
  return route.replace(/^.*\/:(code|id)\//, '');
}
