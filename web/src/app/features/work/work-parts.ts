import { type HeldRole, PERMISSION, type Permission, SCOPE, permissionsOfAll } from '@loi-giai/shared';

const P = PERMISSION;

/** The parts of the work area and what opens them: any one of the permissions does. Organizations have a rule of their own. */
const PARTS = [
  {
    key: 'challenges',
    anyOf: [P.challengeDraft, P.challengeReview, P.challengePublish, P.challengeReadUnpublished],
  },
  { key: 'evaluations', anyOf: [P.panelForm, P.panelRead] },
  { key: 'complaints', anyOf: [P.complaintRead] },
  { key: 'commissions', anyOf: [P.commissionManage, P.commissionRead] },
  { key: 'obstacles', anyOf: [P.obstacleRaise, P.obstacleOversee] },
  { key: 'league', anyOf: [P.leagueRead] },
  { key: 'outcomes', anyOf: [P.outcomeManage, P.outcomeVerify, P.challengeReadUnpublished] },
  { key: 'lessons', anyOf: [P.lessonRead] },
  { key: 'replications', anyOf: [P.replicationRead] },
  { key: 'proposals', anyOf: [P.proposalRead] },
  { key: 'agencies', anyOf: [P.agenciesManage, P.workingGroupManage] },
  { key: 'programme', anyOf: [P.programmeManage] },
  { key: 'admin', anyOf: [P.accountsManage, P.mailRead, P.auditRead] },
] as const satisfies readonly { key: string; anyOf: readonly Permission[] }[];

export type WorkPart = (typeof PARTS)[number]['key'] | 'organizations';

/** The parts of the work area that these roles open, in the order of the menu. */
export function workParts(roles: readonly HeldRole[]): readonly WorkPart[] {
  const permissions = new Set(permissionsOfAll(roles));
  const parts = PARTS.filter(({ anyOf }) => anyOf.some((permission) => permissions.has(permission))).map(
    ({ key }) => key,
  );
  // Solvers begin with an account that holds no role: that is when registering an organization is offered. Officials
  // have nothing to do there, unless they are members of one.
  const solver = roles.length === 0 || roles.some(({ scopeType }) => scopeType === SCOPE.organization);
  return solver ? [...parts, 'organizations'] : parts;
}
