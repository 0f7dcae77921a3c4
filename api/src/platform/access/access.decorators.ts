import type { Permission } from '@loi-giai/shared';
import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor, SignedInActor } from './actor';

/** What a route asks of its caller. A route that says nothing is refused. */
export type RouteAccess =
  | { readonly kind: 'public'; readonly form?: true }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'permission'; readonly permission: Permission };

export const ROUTE_ACCESS = 'route-access';
/** Carries the access into the OpenAPI document, where `openapi.ts` turns it into `security`. */
export const ACCESS_EXTENSION = 'x-access';

const access = (value: RouteAccess): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ROUTE_ACCESS, value), ApiExtension(ACCESS_EXTENSION, value));

/** Anybody, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator => access({ kind: 'public' });

/**
 * Anybody, by a plain form or a mail program that cannot set a header: what the request carries in its address or body is its only
 * authority, and no session is looked at.
 */
export const PublicForm = (): MethodDecorator & ClassDecorator => access({ kind: 'public', form: true });

/** Anybody with an account; the service asks for the record. */
export const SignedIn = (): MethodDecorator & ClassDecorator => access({ kind: 'signed-in' });

/** Whoever holds a role with this permission somewhere; the service asks whether it is held in the right place. */
export const Requires = (permission: Permission): MethodDecorator & ClassDecorator =>
  access({ kind: 'permission', permission });

export type ActorRequest = FastifyRequest & { actor?: SignedInActor | null };

/** The signed-in actor. On a public route use `@MaybeActor()`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): SignedInActor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw new Error('@CurrentActor() on a public route: use @MaybeActor()');
  return actor;
});

export const MaybeActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null =>
    context.switchToHttp().getRequest<ActorRequest>().actor ?? null,
);
