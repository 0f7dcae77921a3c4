import { ERROR } from '@loi-giai/shared';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { notFound, problem } from '../errors/problem';
import { ROUTE_ACCESS, type ActorRequest, type RouteAccess } from './access.decorators';
import { may } from './actor';
import { CSRF_HEADER, SESSION_COOKIE, SESSION_STRATEGY } from './session-reader';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Deny by default: decides by role, before any record is loaded. */
@Injectable()
export class AccessGuard extends AuthGuard(SESSION_STRATEGY) {
  constructor(private readonly reflector: Reflector) {
    super({ property: 'actor' });
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<ActorRequest>();
    if (!access) throw notFound();
    if (access.kind === 'public' && access.form) return true;
    refuseForgedRequest(request);
    // Nobody is asked for on the busiest way: a public page without a session.
    const anonymous = request.cookies[SESSION_COOKIE] === undefined;
    if (access.kind === 'public' && anonymous) return true;
    await super.canActivate(context);
    if (access.kind === 'public') return true;
    if (!request.actor) throw problem(ERROR.signInRequired);
    if (access.kind === 'permission' && !may(request.actor, access.permission))
      throw problem(ERROR.forbidden);
    return true;
  }

  /** Nobody signed in is a valid answer here; the route's access decides. */
  override handleRequest<T>(error: unknown, actor: T): T {
    if (error) throw error instanceof Error ? error : new Error('Reading the session failed');
    return actor;
  }
}

/**
 * A page of another origin can send a form with the visitor's cookie, but it cannot set this header without being
 * allowed to by CORS, which the portal never does.
 */
function refuseForgedRequest(request: ActorRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  const fetchSite = request.headers['sec-fetch-site'];
  if (request.headers[CSRF_HEADER] === undefined || fetchSite === 'cross-site') throw problem(ERROR.csrf);
}
