import type { FileView } from '../proposals/proposals';
import type { ClaimAct, ClaimState } from './claim-lifecycle';
import type { OrganizationKind, OrganizationRole } from './organizations';

/** What a claim may be granted as. */
export const CLAIM_ROLES = ['owner', 'admin'] as const;
export type ClaimRole = (typeof CLAIM_ROLES)[number];

/** POST /organization-claims: "this organization is ours". @throws unknown where no organization has the tax code */
export interface ClaimRequest {
  readonly taxCode: string;
  readonly role: ClaimRole;
  /** Why, and what the claimant is there. */
  readonly note: string;
}

/** Of an organization without a public page a claimant learns nothing: neither its name nor whether anybody looks after it (I11). */
export interface ClaimListItem {
  readonly id: string;
  readonly state: ClaimState;
  readonly taxCode: string;
  readonly role: ClaimRole;
  readonly createdAt: string;
  readonly decidedAt: string | null;
  /** Public page of the organization; null where it has none. */
  readonly organization: { readonly id: string; readonly name: string } | null;
}

/** GET /organization-claims/mine (ClaimView[]), GET /organization-claims/:id for the claimant. */
export interface ClaimView extends ClaimListItem {
  readonly note: string;
  readonly reason: string;
  readonly files: readonly FileView[];
  readonly acts: readonly ClaimAct[];
}

/** GET /organization-claims?state= (waiting by default) for the programme office, longest waiting first. */
export interface ClaimQueueItem extends ClaimListItem {
  readonly organizationName: string;
  readonly claimantName: string;
}

/** GET /organization-claims/:id/review for the programme office. */
export interface ClaimReview extends ClaimView {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly organizationKind: OrganizationKind;
  readonly claimantName: string;
  readonly claimantEmail: string;
  readonly members: readonly {
    readonly name: string;
    readonly email: string;
    readonly role: OrganizationRole;
  }[];
  readonly recommendedBy: string | null;
  readonly recommendation: string;
  readonly grantedRole: ClaimRole | null;
  /** Whether another officer has to grant it, because the reader recommended it. */
  readonly waitsForAnother: boolean;
}

/** POST /organization-claims/:id/recommend */
export interface RecommendClaimRequest {
  readonly role: ClaimRole;
  readonly note: string;
}

/** POST /organization-claims/:id/decline */
export interface DeclineClaimRequest {
  readonly reason: string;
}

/** GET /organization-names: names that people may take for another organization's; POST /organization-names/:id/clear. */
export interface NameAlarm {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly others: readonly { readonly id: string; readonly name: string }[];
}
