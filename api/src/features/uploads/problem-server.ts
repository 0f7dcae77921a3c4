import { Server } from '@tus/server';
import { problemDocument, toPortalError } from '../../platform/errors/problem.filter';

/** The protocol's server, whose errors are problem documents like all of the API's. */
export class ProblemServer extends Server {
  override write(...[context, headers, status, body]: Parameters<Server['write']>): Promise<Response> {
    if (status < 400) return super.write(context, headers, status, body);
    headers.set('content-type', 'application/problem+json; charset=utf-8');
    return super.write(context, headers, status, body?.startsWith('{') ? body : malformed(status));
  }
}

/** What the protocol itself refuses before any of our hooks is asked, such as a header it does not understand. */
function malformed(status: number): string {
  return JSON.stringify({ ...problemDocument(toPortalError({ statusCode: status }), ''), status });
}
