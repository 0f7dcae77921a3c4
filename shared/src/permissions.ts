/**
 * Who may do what. A role is always held somewhere (in an agency, a working group, a panel, an organization, or in the
 * programme office, the city, the portal); this table says what it permits there. Both sides read it: the API decides by
 * it, the web hides what would be refused.
 */
export const SCOPE = {
  agency: 'agency',
  workingGroup: 'working_group',
  panel: 'panel',
  organization: 'organization',
  programme: 'programme',
  city: 'city',
  portal: 'portal',
} as const;
export type ScopeType = (typeof SCOPE)[keyof typeof SCOPE];

export const PERMISSION = {
  // Accounts and the portal itself
  accountsManage: 'accounts.manage',
  mailRead: 'mail.read',
  auditRead: 'audit.read',
  // Agencies
  agenciesManage: 'agencies.manage',
  workingGroupManage: 'working-group.manage',
  // Programme
  programmeManage: 'programme.manage',
  organizationsOversee: 'organizations.oversee',
  // Challenges (steps 1 and 2)
  challengeDraft: 'challenge.draft',
  challengeReadUnpublished: 'challenge.read-unpublished',
  challengeComment: 'challenge.comment',
  /** Reading what was said about a draft. */
  challengeReadReview: 'challenge.read_review',
  challengeReview: 'challenge.review',
  challengePublish: 'challenge.publish',
  challengeCancel: 'challenge.cancel',
  // Organizations and proposals (step 2)
  organizationManage: 'organization.manage',
  proposalWrite: 'proposal.write',
  proposalRead: 'proposal.read',
  // Evaluation (step 3)
  panelForm: 'panel.form',
  panelRead: 'panel.read',
  evaluationRead: 'evaluation.read',
  evaluationDeclare: 'evaluation.declare',
  evaluationScore: 'evaluation.score',
  evaluationChair: 'evaluation.chair',
  decisionMake: 'decision.make',
  decisionRelease: 'decision.release',
  complaintFile: 'complaint.file',
  complaintRead: 'complaint.read',
  complaintDraft: 'complaint.draft',
  complaintAnswer: 'complaint.answer',
  // Commission (step 4)
  commissionManage: 'commission.manage',
  commissionRead: 'commission.read',
  obstacleRaise: 'obstacle.raise',
  obstacleHandle: 'obstacle.handle',
  /** Of all obstacles together: how long they take, and the rules by which they go up. */
  obstacleOversee: 'obstacle.oversee',
  sandboxDraft: 'sandbox.draft',
  sandboxReport: 'sandbox.report',
  sandboxGrant: 'sandbox.grant',
  /** How units and persons compare, and what was said of them. */
  leagueRead: 'league.read',
  leagueCommend: 'league.commend',
  /** For the solver: to what the agency offers. */
  commissionAgree: 'commission.agree',
  commissionReviewLegal: 'commission.review_legal',
  commissionReviewFinance: 'commission.review_finance',
  /** The leader’s review, the last one. */
  commissionApprove: 'commission.approve',
  deliverySubmit: 'delivery.submit',
  deliveryCheck: 'delivery.check',
  deliveryAccept: 'delivery.accept',
  paymentRequest: 'payment.request',
  paymentCheck: 'payment.check',
  paymentApprove: 'payment.approve',
  paymentPay: 'payment.pay',
  // Outcomes (step 5)
  outcomeManage: 'outcome.manage',
  outcomeVerify: 'outcome.verify',
  // Lessons (step 5): what agencies share with one another
  lessonRead: 'lesson.read',
  lessonWrite: 'lesson.write',
  lessonApprove: 'lesson.approve',
  /** For the solver: its own view, where the agency asks for it. */
  lessonContribute: 'lesson.contribute',
  resultWrite: 'result.write',
  resultPublish: 'result.publish',
  // Replication (step 5)
  replicationRead: 'replication.read',
  /** An officer asks for a solution of another agency. */
  replicationAsk: 'replication.ask',
  /** The leader: confirms what is asked for, answers what is asked of the agency. */
  replicationDecide: 'replication.decide',
  /** Starts it, and tells what became of it. */
  replicationRun: 'replication.run',
  /** For the solver. */
  replicationAnswer: 'replication.answer',
} as const;
export type Permission = (typeof PERMISSION)[keyof typeof PERMISSION];

const P = PERMISSION;

export const ROLE_PERMISSIONS = {
  'agency.officer': [
    P.challengeDraft,
    P.challengeReadUnpublished,
    P.challengeComment,
    P.challengeReadReview,
    P.workingGroupManage,
    P.panelForm,
    P.panelRead,
    P.complaintRead,
    P.complaintDraft,
    P.commissionManage,
    P.commissionRead,
    P.obstacleRaise,
    P.obstacleHandle,
    P.sandboxDraft,
    P.sandboxReport,
    P.outcomeManage,
    P.leagueRead,
    P.resultWrite,
    P.replicationRead,
    P.replicationAsk,
    P.replicationRun,
    P.deliveryCheck,
    P.paymentCheck,
    P.lessonRead,
    P.lessonWrite,
  ],
  'agency.leader': [
    P.challengeReadUnpublished,
    P.challengeComment,
    P.challengeReadReview,
    P.challengeReview,
    P.challengeCancel,
    P.workingGroupManage,
    P.panelForm,
    P.panelRead,
    P.evaluationRead,
    P.decisionMake,
    P.decisionRelease,
    P.complaintRead,
    P.complaintDraft,
    P.complaintAnswer,
    P.commissionManage,
    P.commissionRead,
    P.obstacleRaise,
    P.obstacleHandle,
    P.sandboxDraft,
    P.sandboxReport,
    P.sandboxGrant,
    P.commissionApprove,
    P.outcomeVerify,
    P.resultWrite,
    P.resultPublish,
    P.leagueRead,
    P.leagueCommend,
    P.replicationRead,
    P.replicationDecide,
    P.replicationRun,
    P.deliveryAccept,
    P.paymentApprove,
    P.lessonRead,
    P.lessonApprove,
  ],
  'agency.legal': [P.commissionRead, P.commissionReviewLegal, P.leagueRead, P.lessonRead],
  'agency.finance': [
    P.commissionRead,
    P.commissionReviewFinance,
    P.leagueRead,
    P.paymentCheck,
    P.paymentPay,
    P.lessonRead,
  ],
  'working_group.chair': [
    P.challengeReadUnpublished,
    P.challengeComment,
    P.challengeReadReview,
    P.panelForm,
    P.panelRead,
    P.commissionRead,
    P.obstacleRaise,
    P.sandboxReport,
    P.leagueRead,
    P.lessonRead,
  ],
  'working_group.secretary': [
    P.challengeReadUnpublished,
    P.challengeComment,
    P.challengeReadReview,
    P.panelForm,
    P.panelRead,
    P.commissionRead,
    P.obstacleRaise,
    P.sandboxReport,
    P.leagueRead,
    P.lessonRead,
  ],
  'working_group.member': [
    P.challengeReadUnpublished,
    P.challengeComment,
    P.challengeReadReview,
    P.commissionRead,
    P.obstacleRaise,
    P.sandboxReport,
    P.leagueRead,
    P.lessonRead,
  ],
  'panel.chair': [P.panelRead, P.evaluationRead, P.evaluationDeclare, P.evaluationScore, P.evaluationChair],
  'panel.secretary': [P.panelRead, P.evaluationRead, P.evaluationDeclare],
  'panel.evaluator': [P.panelRead, P.evaluationRead, P.evaluationDeclare, P.evaluationScore],
  'panel.expert': [P.panelRead, P.evaluationRead, P.evaluationDeclare, P.evaluationScore],
  'organization.owner': [
    P.organizationManage,
    P.proposalWrite,
    P.proposalRead,
    P.complaintFile,
    P.complaintRead,
    P.commissionRead,
    P.obstacleRaise,
    P.sandboxDraft,
    P.sandboxReport,
    P.commissionAgree,
    P.replicationRead,
    P.replicationAnswer,
    P.deliverySubmit,
    P.paymentRequest,
    P.lessonContribute,
  ],
  'organization.admin': [
    P.organizationManage,
    P.proposalWrite,
    P.proposalRead,
    P.complaintFile,
    P.complaintRead,
    P.commissionRead,
    P.obstacleRaise,
    P.sandboxDraft,
    P.sandboxReport,
    P.commissionAgree,
    P.replicationRead,
    P.replicationAnswer,
    P.deliverySubmit,
    P.paymentRequest,
    P.lessonContribute,
  ],
  'organization.member': [
    P.proposalWrite,
    P.proposalRead,
    P.complaintRead,
    P.commissionRead,
    P.obstacleRaise,
    P.sandboxDraft,
    P.sandboxReport,
    P.replicationRead,
    P.deliverySubmit,
    P.lessonContribute,
  ],
  'programme.officer': [
    P.agenciesManage,
    P.workingGroupManage,
    P.programmeManage,
    P.organizationsOversee,
    P.challengeReadUnpublished,
    P.challengeComment,
    P.challengeReadReview,
    P.challengePublish,
    P.challengeCancel,
    P.complaintRead,
    P.commissionRead,
    P.obstacleHandle,
    P.obstacleOversee,
    P.sandboxGrant,
    P.leagueRead,
    P.leagueCommend,
    P.resultPublish,
    P.replicationRead,
    P.lessonRead,
  ],
  'programme.lead': [
    P.agenciesManage,
    P.workingGroupManage,
    P.programmeManage,
    P.organizationsOversee,
    P.challengeReadUnpublished,
    P.challengeComment,
    P.challengeReadReview,
    P.challengePublish,
    P.challengeCancel,
    P.complaintRead,
    P.commissionRead,
    P.obstacleHandle,
    P.obstacleOversee,
    P.sandboxGrant,
    P.leagueRead,
    P.leagueCommend,
    P.resultPublish,
    P.replicationRead,
    P.lessonRead,
  ],
  'city.leadership': [
    P.challengeReadUnpublished,
    P.evaluationRead,
    P.complaintRead,
    P.commissionRead,
    P.obstacleHandle,
    P.obstacleOversee,
    P.leagueRead,
    P.leagueCommend,
    P.replicationRead,
    P.lessonRead,
  ],
  'city.auditor': [
    P.challengeReadUnpublished,
    P.challengeReadReview,
    P.evaluationRead,
    P.complaintRead,
    P.commissionRead,
    P.obstacleOversee,
    P.auditRead,
    P.leagueRead,
    P.replicationRead,
    P.lessonRead,
  ],
  'portal.administrator': [P.accountsManage, P.mailRead],
} as const satisfies Record<string, readonly Permission[]>;

export type RoleName = keyof typeof ROLE_PERMISSIONS;
export const ROLE_NAMES = Object.keys(ROLE_PERMISSIONS) as RoleName[];

/** A role, and where it is held. `scopeId` is null for the programme office, the city and the portal. */
export interface HeldRole {
  readonly role: RoleName;
  readonly scopeType: ScopeType;
  readonly scopeId: string | null;
  readonly scopeName: string | null;
  /** Of an agency that has an English name. */
  readonly scopeNameEn?: string | null;
}

/** What a role permits in its place. */
export function permissionsOf(role: RoleName): readonly Permission[] {
  return ROLE_PERMISSIONS[role];
}

/** Every permission that at least one of the roles grants, wherever it is held. */
export function permissionsOfAll(roles: readonly HeldRole[]): Permission[] {
  return [...new Set(roles.flatMap((held) => [...permissionsOf(held.role)]))];
}

/**
 * Whether one of the roles grants the permission in the place with this id: an agency (a working group counts as its
 * agency), a challenge for its panel, an organization. Roles of programme, city and portal hold everywhere.
 */
export function holds(roles: readonly HeldRole[], permission: Permission, scopeId: string): boolean {
  return roles.some(
    (held) =>
      permissionsOf(held.role).includes(permission) && (held.scopeId === null || held.scopeId === scopeId),
  );
}

/** The places where one of the roles grants the permission; null: everywhere. */
export function placesOf(roles: readonly HeldRole[], permission: Permission): readonly string[] | null {
  const granting = roles.filter((held) => permissionsOf(held.role).includes(permission));
  if (granting.some((held) => held.scopeId === null)) return null;
  return granting.flatMap((held) => (held.scopeId === null ? [] : [held.scopeId]));
}
