import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, RedirectCommand, Router, type UrlTree } from '@angular/router';
import type { Permission } from '@loi-giai/shared';
import { withoutLocale } from './locale';
import { Session } from './session';

/** Lets signed-in people pass; everybody else signs in and comes back to the same page. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  const { account } = await session.load();
  return account === null ? toSignIn(router, state.url) : true;
};

/**
 * Lets those pass who hold a role with this permission anywhere. For everybody else the page does not exist (I11): the
 * route does not match and the not-found page is shown. Use it as `canMatch`, below a `signedIn` parent.
 */
export function requires(permission: Permission): CanMatchFn {
  return async () => {
    const { permissions } = await inject(Session).load();
    return permissions.includes(permission);
  };
}

/** Keeps signed-in people off the sign-in and registration pages. */
export const signedOut: CanActivateFn = async () => {
  const session = inject(Session);
  const router = inject(Router);
  const { account } = await session.load();
  return account === null ? true : new RedirectCommand(router.parseUrl('/work'));
};

/** Where to go after signing in: only a path inside the portal, never another site. */
export function safeNext(next: string | null | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? withoutLocale(next) : '/work';
}

function toSignIn(router: Router, next: string): UrlTree {
  return router.createUrlTree(['/sign-in'], { queryParams: { next: withoutLocale(next) } });
}
