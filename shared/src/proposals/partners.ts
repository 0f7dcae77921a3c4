import type { Lifecycle } from '../platform/lifecycle';
import type { LocalText } from '../platform/page';

export const PARTNER_LIMITS = {
  /** Beside the lead. */
  partners: 10,
  /** What a partner does in the proposal. */
  role: 300,
  /** What it says when it consents or declines. */
  note: 500,
  /**
   * How often a proposal asks the same organization, taken-back invitations included: each is a letter to all who manage it, and two
   * refusals are an answer.
   */
  invitations: 3,
} as const;

/** An organization that answers together with the lead. It takes part only while it has consented. */
export const PARTNER_STATE = {
  invited: 'invited',
  consented: 'consented',
  declined: 'declined',
  /** Taken off by the lead: it stands nowhere any more, but how often it was asked is remembered. */
  removed: 'removed',
} as const;
export type PartnerState = (typeof PARTNER_STATE)[keyof typeof PARTNER_STATE];
/** Whoever has been taken off is shown to nobody. */
export type ShownPartnerState = Exclude<PartnerState, 'removed'>;

export const PARTNER_ACT = {
  consent: 'consent',
  decline: 'decline',
  /** Takes the consent back. */
  leave: 'leave',
  /** By the lead. */
  remove: 'remove',
  /** By the lead, after a no or a removal. */
  askAgain: 'ask_again',
} as const;
export type PartnerAct = (typeof PARTNER_ACT)[keyof typeof PARTNER_ACT];

/** All of it ends with the closing time: who has consented by then takes part. */
export const partnerLifecycle: Lifecycle<PartnerState, PartnerAct> = {
  name: 'partner',
  initial: 'invited',
  states: {
    invited: { final: false },
    consented: { final: false },
    declined: { final: false },
    removed: { final: false },
  },
  acts: {
    consent: { from: ['invited'], to: 'consented' },
    decline: { from: ['invited'], to: 'declined' },
    leave: { from: ['consented'], to: 'declined' },
    remove: { from: ['invited', 'consented', 'declined'], to: 'removed' },
    ask_again: { from: ['declined', 'removed'], to: 'invited' },
  },
};

/** POST /proposals/:id/partners, by the lead; answers the ProposalView. An organization that declined may be invited anew, up to a limit. */
export interface InvitePartnerRequest {
  readonly organizationId: string;
  readonly role: string;
}

/** POST /partnerships/:id/consent and …/decline. */
export interface AnswerPartnershipRequest {
  readonly note: string;
}

/** Who answered an invitation, for both sides. */
export interface PartnerAnswer {
  readonly by: string;
  readonly at: string;
  readonly note: string;
}

/** GET /proposals/:id/partner-candidates?q=, for the lead: public organizations by name, and any by its whole tax code. */
export interface PartnerCandidate {
  readonly id: string;
  readonly name: string;
  readonly taxCode: string | null;
}

/** How organizations that answer together are called, the lead first. */
export function jointName(names: readonly string[]): string {
  return names.join(' – ');
}

/** Part of ProposalView, in the order in which they were invited. */
export interface ProposalPartner {
  /** Of the partnership. */
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly role: string;
  readonly state: ShownPartnerState;
  readonly invitedAt: string;
  /** Null while it has not answered. */
  readonly answer: PartnerAnswer | null;
  /** It said no, and may be asked once more. */
  readonly mayBeAskedAgain: boolean;
}

/**
 * GET /partnerships/mine (those that are open or in force, the newest first) and /partnerships/:id, for the owners and admins of
 * the partner. Of the proposal it tells no more than this until the partner has consented; from then on its members read and
 * write the proposal itself.
 */
export interface PartnershipView {
  readonly id: string;
  readonly state: ShownPartnerState;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly leadName: string;
  readonly invitedBy: string;
  readonly invitedAt: string;
  readonly role: string;
  readonly answer: PartnerAnswer | null;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly closingAt: string;
  readonly proposalTitle: string;
  /** Null unless the partner has consented. */
  readonly proposalId: string | null;
  readonly acts: readonly PartnerAct[];
}
