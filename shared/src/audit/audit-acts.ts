import { deliveryLifecycle } from '../acceptances/delivery-lifecycle';
import { addendumLifecycle } from '../challenges/addendum-lifecycle';
import { challengeLifecycle } from '../challenges/challenge-lifecycle';
import { amendmentLifecycle } from '../commissions/amendment-lifecycle';
import { commissionLifecycle } from '../commissions/commission-lifecycle';
import { complaintLifecycle } from '../evaluations/complaint-lifecycle';
import { lessonLifecycle } from '../lessons/lesson-lifecycle';
import { obstacleLifecycle } from '../obstacles/obstacle-lifecycle';
import { commendationLifecycle } from '../league/commendation';
import { delayLifecycle } from '../league/delay-reason';
import { panelLifecycle } from '../evaluations/panel-lifecycle';
import { screeningLifecycle } from '../evaluations/screening';
import { sandboxLifecycle } from '../sandbox/sandbox-lifecycle';
import { claimLifecycle } from '../organizations/claim-lifecycle';
import { resultLifecycle } from '../outcomes/result-lifecycle';
import type { Lifecycle } from '../platform/lifecycle';
import { paymentLifecycle } from '../payments/payment-lifecycle';
import { measurementLifecycle } from '../outcomes/measurement-lifecycle';
import { partnerLifecycle } from '../proposals/partners';
import { reportLifecycle } from '../reports/report-lifecycle';
import { proposalLifecycle } from '../proposals/proposal-lifecycle';
import { replicationLifecycle } from '../replication/replication-lifecycle';
import { surveyLifecycle, surveyTextLifecycle } from '../surveys/survey-lifecycle';

/** The acts of a lifecycle as the audit log calls them, such as `challenge.publish`. */
function actsOf<Name extends string, State extends string, Act extends string>(
  name: Name,
  { acts }: Lifecycle<State, Act>,
): `${Name}.${Act}`[] {
  return (Object.keys(acts) as Act[]).map((act) => `${name}.${act}` as const);
}

const ACCOUNT_ACTS = [
  'account.register',
  'account.confirm',
  'account.sign-in',
  'account.sign-in-failed',
  'account.sign-out',
  'account.revoke-session',
  'account.reset-request',
  'account.password-reset',
  'account.change-password',
  'account.update',
  'account.invite',
  'account.accept-invitation',
  'account.grant-role',
  'account.revoke-role',
  'account.disable',
  'account.enable',
] as const;

const ORGANIZATION_ACTS = [
  'organization.create',
  'organization.update',
  'organization.invite-member',
  'organization.withdraw-invitation',
  'organization.accept-invitation',
  'organization.decline-invitation',
  'organization.change-member',
  'organization.remove-member',
  'organization.leave',
  'organization.save-profile',
  'organization.publish',
  'organization.unpublish',
  'organization.set-logo',
  'organization.remove-logo',
  'organization.offer-handover',
  'organization.withdraw-handover',
  'organization.accept-handover',
  'organization.decline-handover',
  'organization.close',
  'organization.reopen',
  'organization.alike-name',
  'organization.clear-name',
  'organization-claim.file',
  'organization-claim.attach',
  'organization-claim.read-file',
] as const;

const OBSTACLE_ACTS = [
  'obstacle.raise',
  'obstacle.attach',
  'obstacle.answer',
  'obstacle.escalate',
  'obstacle.refuse',
  'obstacle.save-rules',
] as const;

const SANDBOX_ACTS = [
  'sandbox.save',
  'sandbox.count',
  'sandbox.report-incident',
  'sandbox.decide-exit',
  'sandbox.remind',
  'sandbox.refuse',
] as const;

const leagueActs = () =>
  [
    'delay-reason.state',
    ...actsOf('delay-reason', delayLifecycle),
    'commendation.record',
    'commendation.attach',
    ...actsOf('commendation', commendationLifecycle),
    'league.freeze',
    'league.refuse',
  ] as const;

const reportActs = () =>
  [
    'report-schedule.set',
    'report.attach',
    'report.detach',
    ...actsOf('report', reportLifecycle),
    'report.remind',
    'report.refuse',
  ] as const;
const DELIVERY_ACTS = [
  'delivery.save',
  'delivery.attach',
  'delivery.detach',
  'delivery.refuse-attempt',
] as const;
const PAYMENT_ACTS = ['payment.save', 'payment.attach', 'payment.detach', 'payment.refuse-attempt'] as const;

const NOTIFICATION_ACTS = [
  'subscription.follow',
  'subscription.change',
  'subscription.end',
  'subscription.request',
  'subscription.confirm',
  'subscription.unsubscribe',
] as const;

const PLAN_ACTS = ['plan.save', 'plan.replan', 'milestone.report', 'milestone.remind'] as const;
const OUTCOME_ACTS = [
  'indicators.take-over',
  'indicators.save',
  'indicator.revise',
  'indicator.remind',
  'measurement.enter',
  'measurement.correct',
  'measurement.attach',
  'measurement.import',
  'outcome.refuse',
] as const;

const RESULT_ACTS = ['result.save', 'result.refuse'] as const;
const REPLICATION_ACTS = [
  'replication.ask',
  'replication.follow-up',
  'replication.remind',
  'replication.refuse',
] as const;

const LESSON_ACTS = [
  'lesson.create',
  'lesson.edit',
  'lesson.write-view',
  'lesson.refuse',
  'lesson.rename-tag',
] as const;

const surveyActs = () =>
  [
    'survey.create',
    'survey.edit',
    'survey.remove',
    ...actsOf('survey', surveyLifecycle),
    'survey-link.create',
    'survey-link.revoke',
    ...actsOf('survey-text', surveyTextLifecycle),
  ] as const;

const TEMPLATE_ACTS = ['template.create', 'template.save', 'template.archive', 'template.restore'] as const;

const REUSE_ACTS = [
  'challenge.archive',
  'challenge.unarchive',
  'challenge.ask-to-join',
  'challenge.accept-agency',
  'challenge.decline-agency',
  'challenge.withdraw-request',
  'challenge.leave',
  'challenge.remove-agency',
] as const;

const MEETING_ACTS = [
  'meeting.discuss',
  'pitch.set',
  'pitch.remove',
  'pitch.publish',
  'pitch.answer',
] as const;

const MINUTES_ACTS = ['minutes.save', 'minutes.issue', 'minutes.correct', 'minutes.read'] as const;

const paperActs = () =>
  [
    'commission.save',
    'commission.attach',
    'commission.detach',
    ...actsOf('commission', commissionLifecycle),
    'amendment.save',
    ...actsOf('amendment', amendmentLifecycle),
  ] as const;

const evaluationActs = () =>
  [
    'expert.add',
    'expert.edit',
    'expert.deactivate',
    'expert.reactivate',
    'panel.form',
    'panel.replace',
    'panel.accept',
    'panel.decline',
    'panel.set_due_dates',
    'panel.remind',
    'panel.escalate',
    ...actsOf('panel', panelLifecycle),
    'evaluation.declare',
    'evaluation.read',
    'evaluation.read_sheets',
    'evaluation.refuse',
    'conflict.detect',
    'conflict.open',
    'seal.fix',
    'seal.consent',
    'seal.open',
    'seal.rotate',
    ...actsOf('screening', screeningLifecycle),
    'screening.supply',
    'screening.read_paper',
    'screening.remind',
    'assignment.confirm',
    'sheet.submit',
    'sheet.reopen',
    'consensus.record',
    'discussion.note',
    ...MEETING_ACTS,
    ...MINUTES_ACTS,
    'complaint.file',
    'complaint.attach',
    'complaint.draft',
    'complaint.read',
    'complaint.remind',
    ...actsOf('complaint', complaintLifecycle),
  ] as const;

/**
 * Every act that the audit log tells of, by the part of the portal it belongs to. The API takes no other, and the web has a
 * name for each: one that is missing here or has no name does not compile.
 */
const challengeActs = () =>
  [
    'challenge.create',
    'challenge.edit',
    'challenge.attach',
    'challenge.detach',
    ...REUSE_ACTS,
    ...actsOf('challenge', challengeLifecycle),
    'review-thread.open',
    'review-thread.reply',
    'review-thread.resolve',
    'review-thread.reopen',
    'addendum.begin',
    'addendum.edit',
    'addendum.attach',
    'addendum.detach',
    ...actsOf('addendum', addendumLifecycle),
    'question.ask',
    'question.answer',
    'question.shorten',
    'question.decline',
  ] as const;

const actsByGroup = () =>
  ({
    accounts: ACCOUNT_ACTS,
    mails: ['mail.read-link', 'mail.retry', 'mail.test'],
    agencies: ['agency.create', 'agency.update', 'agency.import', 'working-group.save'],
    programme: [
      'programme.save-step',
      'programme.save-triage-text',
      'programme.save-field',
      'programme.save-schedule',
      'programme.save-chasing',
      'programme.save-holiday',
      'programme.remove-holiday',
      'programme.save-minutes-template',
      'programme.save-commission-reviews',
      ...TEMPLATE_ACTS,
    ],
    challenges: challengeActs(),
    organizations: [...ORGANIZATION_ACTS, ...actsOf('organization-claim', claimLifecycle)],
    proposals: [
      'proposal.create',
      'proposal.attach',
      'proposal.mark_file',
      'proposal.detach',
      'proposal.read',
      'proposal.read_file',
      'proposal.discard',
      ...actsOf('proposal', proposalLifecycle),
      'partner.invite',
      ...actsOf('partner', partnerLifecycle),
    ],
    evaluations: evaluationActs(),
    commissions: [...paperActs(), ...PLAN_ACTS],
    obstacles: [...OBSTACLE_ACTS, ...actsOf('obstacle', obstacleLifecycle)],
    sandbox: [...SANDBOX_ACTS, ...actsOf('sandbox', sandboxLifecycle)],
    league: leagueActs(),
    reports: reportActs(),
    lessons: [...LESSON_ACTS, ...actsOf('lesson', lessonLifecycle)],
    outcomes: [
      ...OUTCOME_ACTS,
      ...actsOf('measurement', measurementLifecycle),
      ...surveyActs(),
      ...RESULT_ACTS,
      ...actsOf('result', resultLifecycle),
    ],
    replication: [...REPLICATION_ACTS, ...actsOf('replication', replicationLifecycle)],
    acceptances: [...DELIVERY_ACTS, ...actsOf('delivery', deliveryLifecycle)],
    payments: [...PAYMENT_ACTS, ...actsOf('payment', paymentLifecycle)],
    notifications: NOTIFICATION_ACTS,
  }) as const;

type Acts = ReturnType<typeof actsByGroup>;
export type AuditGroup = keyof Acts;
export type AuditAct = Acts[AuditGroup][number];

// Marked as pure, so that pages that read no log do not carry the table.
export const AUDIT_ACTS: Readonly<Record<AuditGroup, readonly AuditAct[]>> = /* @__PURE__ */ actsByGroup();
export const AUDIT_GROUPS = /* @__PURE__ */ Object.keys(AUDIT_ACTS) as AuditGroup[];
const KNOWN: ReadonlySet<string> = /* @__PURE__ */ new Set<string>(
  /* @__PURE__ */ Object.values(AUDIT_ACTS).flat(),
);

/** Whether the log may tell of this act today; it keeps for good what it told of earlier. */
export function isAuditAct(act: string): act is AuditAct {
  return KNOWN.has(act);
}
