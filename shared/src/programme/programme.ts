import type { FieldRef } from '../challenges/challenges';
import type { Step } from '../challenges/challenge-lifecycle';
import type { ScheduleRules } from '../challenges/schedule';
import type { TriageCriterion } from '../challenges/triage';
import type { LocalText } from '../platform/page';
import type { Holiday } from './work-calendar';

/** GET /programme/steps; titles and guidance are the programme office's, the machine is not. */
export interface StepText {
  readonly step: Step;
  readonly title: LocalText;
  readonly guidance: LocalText;
}

/** PUT /programme/steps/:step, PUT /programme/triage-texts/:criterion */
export interface StepTextRequest {
  readonly title: LocalText;
  readonly guidance: LocalText;
}

/** GET /programme/triage-texts, for those who read unpublished challenges: what each score asks, in the office's words. */
export interface TriageText {
  readonly criterion: TriageCriterion;
  readonly title: LocalText;
  readonly guidance: LocalText;
}

/** GET /fields */
export interface FieldView extends FieldRef {
  readonly active: boolean;
}

/** PUT /fields/:code */
export interface FieldRequest {
  readonly name: LocalText;
  readonly active: boolean;
}

/** GET /programme/calendar, public: what schedules are measured by. */
export interface ProgrammeCalendar {
  readonly rules: ScheduleRules;
  /** By day. */
  readonly holidays: readonly Holiday[];
}

/** PUT /programme/holidays/:day; DELETE takes one out. */
export interface HolidayRequest {
  readonly name: LocalText;
  readonly workdayInstead: string | null;
}

/** GET /programme/figures: the home page's. */
export interface HomeFigures {
  readonly open: number;
  readonly commissioned: number;
  readonly published: number;
  readonly agencies: number;
  /** Challenges by step 1 … 5; step 1 counts nothing that is not public and is therefore always 0. */
  readonly byStep: Readonly<Record<Step, number>>;
}

export const TODO_KIND = {
  finishDraft: 'finish_draft',
  reviewChallenge: 'review_challenge',
  answerThreads: 'answer_threads',
  triageChallenge: 'triage_challenge',
  publishChallenge: 'publish_challenge',
  answerJoin: 'answer_join',
  publicationFailed: 'publication_failed',
  answerQuestions: 'answer_questions',
  publishAddendum: 'publish_addendum',
  setUpWorkingGroup: 'set_up_working_group',
  formPanel: 'form_panel',
  answerInvitation: 'answer_invitation',
  declareConflicts: 'declare_conflicts',
  openSeal: 'open_seal',
  screenProposals: 'screen_proposals',
  assignReaders: 'assign_readers',
  openScoring: 'open_scoring',
  scoreProposals: 'score_proposals',
  closeScoring: 'close_scoring',
  recommend: 'recommend',
  decide: 'decide',
  release: 'release',
  draftComplaint: 'draft_complaint',
  answerComplaint: 'answer_complaint',
  commission: 'commission',
  handleObstacle: 'handle_obstacle',
  ownObstacle: 'own_obstacle',
  writeReport: 'write_report',
  reviewReport: 'review_report',
  stateDelay: 'state_delay',
  answerDelay: 'answer_delay',
  reviseSandbox: 'revise_sandbox',
  grantSandbox: 'grant_sandbox',
  activateSandbox: 'activate_sandbox',
  resumeSandbox: 'resume_sandbox',
  exitSandbox: 'exit_sandbox',
  agreeCommission: 'agree_commission',
  reviewCommission: 'review_commission',
  signCommission: 'sign_commission',
  startCommission: 'start_commission',
  amendCommission: 'amend_commission',
  agreeAmendment: 'agree_amendment',
  approveAmendment: 'approve_amendment',
  milestoneDue: 'milestone_due',
  answerDelivery: 'answer_delivery',
  checkDelivery: 'check_delivery',
  acceptDelivery: 'accept_delivery',
  mendPayment: 'mend_payment',
  checkPayment: 'check_payment',
  approvePayment: 'approve_payment',
  payPayment: 'pay_payment',
  acceptCommission: 'accept_commission',
  closeCommission: 'close_commission',
  measure: 'measure',
  verifyMeasurement: 'verify_measurement',
  approveLesson: 'approve_lesson',
  reviseLesson: 'revise_lesson',
  writeLessonView: 'write_lesson_view',
  writeResult: 'write_result',
  publishResult: 'publish_result',
  confirmReplication: 'confirm_replication',
  answerReplication: 'answer_replication',
  startReplication: 'start_replication',
  followUpReplication: 'follow_up_replication',
  submitProposal: 'submit_proposal',
  answerPartnership: 'answer_partnership',
  supplyPapers: 'supply_papers',
  answerPitch: 'answer_pitch',
  createOrganization: 'create_organization',
  acceptMembership: 'accept_membership',
  answerHandover: 'answer_handover',
  decideClaim: 'decide_claim',
  clearName: 'clear_name',
} as const;
export type TodoKind = (typeof TODO_KIND)[keyof typeof TODO_KIND];

/** GET /work/todo: what waits for the reader, most urgent first. */
export interface TodoItem {
  readonly kind: TodoKind;
  /** Name of what waits, such as the challenge's title. */
  readonly title: LocalText;
  /** Extra words such as an agency's or a milestone's name; empty where there are none. */
  readonly note: LocalText;
  /** Address of the page where it is done, without the language prefix. */
  readonly link: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly late: boolean;
}
