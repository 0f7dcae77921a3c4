import type { OrganizationProfile } from './organization-profile';

export const ORGANIZATION_KIND = {
  startup: 'startup',
  enterprise: 'enterprise',
  institute: 'institute',
  university: 'university',
  group: 'group',
} as const;
export type OrganizationKind = (typeof ORGANIZATION_KIND)[keyof typeof ORGANIZATION_KIND];
export const ORGANIZATION_KINDS = Object.values(ORGANIZATION_KIND);

export const ORGANIZATION_ROLE = { owner: 'owner', admin: 'admin', member: 'member' } as const;
export type OrganizationRole = (typeof ORGANIZATION_ROLE)[keyof typeof ORGANIZATION_ROLE];

/** Bounds that keep one account, or one organization, from filling the portal; each refusal names its bound. */
export const ORGANIZATION_LIMITS = {
  ownedPerAccount: 10,
  members: 100,
  invitationsPerDay: 30,
  openClaimsPerAccount: 3,
  claimFiles: 5,
  claimFileBytes: 10 * 1024 * 1024,
  logoBytes: 512 * 1024,
  fields: 5,
  references: 20,
} as const;

/** POST /organizations, PUT /organizations/:id */
export interface OrganizationRequest {
  readonly name: string;
  readonly kind: OrganizationKind;
  /** Vietnamese tax code: 10 digits with a check digit, or those and -NNN of a dependent unit. Empty for a group of persons. */
  readonly taxCode: string | null;
  readonly description: string;
}

/** GET /organizations/mine and GET /organizations/:id (members only) */
export interface OrganizationView extends OrganizationRequest {
  readonly id: string;
  readonly members: readonly OrganizationMemberView[];
  readonly myRole: OrganizationRole;
  readonly profile: OrganizationProfile;
  /** By its own choice; whoever was awarded is always public. */
  readonly published: boolean;
  readonly awarded: boolean;
  /** Address of the logo; null where there is none. */
  readonly logo: string | null;
  readonly handover: HandoverView | null;
}

export interface OrganizationMemberView {
  /** Of the membership or invitation. Not of the account: that would tell whose address it is. */
  readonly id: string;
  /** Whether it is the reader's own. */
  readonly me: boolean;
  /** Before the acceptance as the inviter wrote it, whether or not the address has an account. */
  readonly name: string;
  readonly email: string;
  readonly role: OrganizationRole;
  /** False for somebody invited, who is no member yet: no rights, no conflict (I4). */
  readonly accepted: boolean;
}

/**
 * GET /organizations/invitations: those of the reader. POST /organizations/:id/membership/accept answers the
 * OrganizationView, POST /organizations/:id/membership/decline nothing.
 */
export interface OrganizationInvitationView {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly role: OrganizationRole;
  /** The name of the person. */
  readonly invitedBy: string;
}

/** POST /organizations/:id/members: invites by mail; nobody is a member before accepting. */
export interface AddMemberRequest {
  readonly email: string;
  readonly name: string;
  readonly role: 'admin' | 'member';
}

/** What the former owner becomes once the handed-over ownership is accepted. */
export const HANDOVER_AFTERWARDS = ['admin', 'leave'] as const;
export type HandoverAfterwards = (typeof HANDOVER_AFTERWARDS)[number];

/**
 * POST /organizations/:id/handover: an owner names another member, who becomes owner by accepting. POST …/handover/accept
 * and …/handover/decline are that member's, DELETE …/handover any owner's.
 */
export interface HandoverRequest {
  readonly memberId: string;
  readonly afterwards: HandoverAfterwards;
}

export interface HandoverView {
  readonly from: string;
  readonly to: string;
  /** Whether the reader is asked to take the ownership over. */
  readonly toMe: boolean;
  readonly afterwards: HandoverAfterwards;
  readonly since: string;
}

/**
 * PUT /organizations/:id/members/:memberId; DELETE removes, withdraws an invitation, or leaves where it is the reader's
 * own. Only owners make or remove owners, and one always remains.
 */
export interface ChangeMemberRequest {
  readonly role: OrganizationRole;
}
