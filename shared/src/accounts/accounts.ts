import type { LocaleCode } from '../platform/page';
import type { HeldRole, Permission, RoleName } from '../permissions';

export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 200;

/** GET /session. Nobody signed in: `account` null, the rest empty. */
export interface SessionView {
  readonly account: AccountView | null;
  readonly roles: readonly HeldRole[];
  readonly permissions: readonly Permission[];
  /** The demo city: invented data under real names, which pages must say. */
  readonly demo: boolean;
}

export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: LocaleCode;
}

/** POST /session; answers the SessionView. DELETE /session signs out. */
export interface SignInRequest {
  readonly email: string;
  readonly password: string;
}

/** POST /accounts: a solver registers. The answer is always 202, whether the address is known or not. */
export interface RegisterRequest {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: LocaleCode;
}

/** POST /accounts/confirm */
export interface TokenRequest {
  readonly token: string;
}

/** GET /accounts/invitation?token=: whom the invitation is for; link_invalid once it is used or has expired. */
export interface InvitationView {
  readonly name: string;
  readonly email: string;
}

/** POST /accounts/reset-request: always 202. */
export interface ResetRequest {
  readonly email: string;
}

/** POST /accounts/reset and POST /accounts/accept-invitation (there with `name`). */
export interface NewPasswordRequest {
  readonly token: string;
  readonly password: string;
}

export interface AcceptInvitationRequest extends NewPasswordRequest {
  readonly name: string;
}

/** PUT /account; answers the AccountView. */
export interface UpdateAccountRequest {
  readonly name: string;
  readonly locale: LocaleCode;
}

/** PUT /account/password: every other session of the account ends. */
export interface ChangePasswordRequest {
  readonly currentPassword: string;
  readonly password: string;
}

/** GET /account/sessions, and DELETE /account/sessions/:id: where the account is signed in. */
export interface SessionListItem {
  readonly id: string;
  readonly current: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly address: string;
  readonly userAgent: string;
}

/** POST /admin/invitations: an official is invited into a role held somewhere; answers the AdminAccountItem. */
export interface InviteRequest {
  readonly email: string;
  readonly name: string;
  readonly role: RoleName;
  /** Code of the agency for the agency roles, absent for programme, city and portal roles. */
  readonly agencyCode?: string;
}

/** GET /admin/accounts?q=&cursor=; POST /admin/accounts/:id/disable and …/enable answer one. */
export interface AdminAccountItem {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly status: AccountStatus;
  readonly createdAt: string;
  readonly roles: readonly AdminRole[];
}

/** `grantId`, for DELETE /admin/role-grants/:id; null where the role comes from a working group, panel or organization. */
export interface AdminRole extends HeldRole {
  readonly grantId: string | null;
}

export const ACCOUNT_STATUS = {
  invited: 'invited',
  unconfirmed: 'unconfirmed',
  active: 'active',
  disabled: 'disabled',
} as const;
export type AccountStatus = (typeof ACCOUNT_STATUS)[keyof typeof ACCOUNT_STATUS];

export const MAIL_STATUS = {
  queued: 'queued',
  retrying: 'retrying',
  sent: 'sent',
  failed: 'failed',
  kept: 'kept',
} as const;
/**
 * `retrying`: refused so far, tried again by itself. `failed`: given up after the last attempt. `kept`: no SMTP server is
 * configured, the mail can be read in the administrator's pages.
 */
export type MailStatus = (typeof MAIL_STATUS)[keyof typeof MAIL_STATUS];

/** GET /admin/mails?status=&cursor=. Mails about submissions appear only after the closing time (I1). */
export interface MailItem {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly status: MailStatus;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
}

/** GET /admin/mails/:id. Links that sign somebody in are blotted out where a mail server is configured. */
export interface MailDetail extends MailItem {
  readonly text: string;
}

/** POST /admin/mails/test; answers the MailItem. POST /admin/mails/:id/retry puts a failed or kept mail into the queue. */
export interface TestMailRequest {
  readonly to: string;
}
