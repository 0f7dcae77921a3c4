import type { HeldRole, LocaleCode, Permission } from '@loi-giai/shared';
import { holds, permissionsOf } from '@loi-giai/shared';

/** Who acts: a signed-in account with the roles it holds now, or the portal itself. */
export interface Actor {
  /** Null for the portal itself (jobs, the command line). */
  readonly accountId: string | null;
  readonly name: string;
  readonly email: string;
  readonly locale: LocaleCode;
  readonly roles: readonly HeldRole[];
  readonly sessionId: string | null;
}

export interface SignedInActor extends Actor {
  readonly accountId: string;
  readonly sessionId: string;
}

/** The portal acting by itself: jobs at their time, imports on the command line. */
export const PORTAL_ACTOR: Actor = {
  accountId: null,
  name: 'Lời Giải',
  email: '',
  locale: 'vi',
  roles: [],
  sessionId: null,
};

/** Of whom it is written down that they did it. What only people do, the portal does not do by itself. */
export function accountOf({ accountId }: Actor): string {
  if (accountId === null) throw new Error('only people do this');
  return accountId;
}

/** Whether the actor holds a role with this permission anywhere. */
export function may(actor: Actor, permission: Permission): boolean {
  return actor.roles.some((held) => permissionsOf(held.role).includes(permission));
}

/** Whether the actor holds a role with this permission in this place (agency, challenge of a panel, organization). */
export function mayIn(actor: Actor, permission: Permission, scopeId: string): boolean {
  return holds(actor.roles, permission, scopeId);
}
