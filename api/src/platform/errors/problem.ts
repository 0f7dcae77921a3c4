import { ERROR, type ErrorCode, type FieldErrorCode, type FieldProblem } from '@loi-giai/shared';

export interface ProblemOptions {
  readonly errors?: readonly FieldProblem[];
  readonly params?: Readonly<Record<string, string | number>>;
  /** For developers, in English; never with content of records. */
  readonly detail?: string;
}

/** An error with a stable code, answered as a problem document (RFC 9457). */
export class PortalError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly options: ProblemOptions = {},
  ) {
    super(options.detail ?? code);
  }
}

export function problem(code: ErrorCode, options?: ProblemOptions): PortalError {
  return new PortalError(code, options);
}

/** What one may not see answers exactly like what does not exist (I11): everywhere by this function. */
export function notFound(): PortalError {
  return new PortalError(ERROR.notFound);
}

/** One wrong field of a request that decoding alone could not find. */
export function fieldProblem(
  path: string,
  code: FieldErrorCode,
  params?: Readonly<Record<string, string | number>>,
): PortalError {
  return new PortalError(ERROR.validation, { errors: [{ path, code, ...(params && { params }) }] });
}

export const STATUS_OF: Readonly<Record<ErrorCode, number>> = {
  validation: 422,
  not_found: 404,
  forbidden: 403,
  sign_in_required: 401,
  csrf: 403,
  too_many_requests: 429,
  body_too_large: 413,
  bad_request: 400,
  stale: 409,
  wrong_state: 409,
  unavailable: 503,
  internal: 500,
  credentials_wrong: 401,
  account_disabled: 403,
  email_unconfirmed: 403,
  link_invalid: 410,
  code_taken: 409,
  import_invalid: 422,
  agency_cycle: 422,
  working_group_incomplete: 422,
  working_group_missing: 409,
  challenge_incomplete: 422,
  weights_not_hundred: 422,
  dates_out_of_order: 422,
  four_eyes: 403,
  triage_missing: 409,
  reason_required: 422,
  already_called_again: 409,
  addendum_open: 409,
  addendum_empty: 422,
  addendum_missing: 409,
  enquiries_closed: 409,
  too_many_questions: 429,
  already_joined: 409,
  join_request_open: 409,
  join_answered: 409,
  tax_code_taken: 409,
  name_taken: 409,
  too_many_organizations: 409,
  too_many_members: 409,
  too_many_invitations: 409,
  too_many_claims: 409,
  claim_open: 409,
  already_member: 409,
  handover_open: 409,
  organization_busy: 409,
  owner_missing: 409,
  call_closed: 409,
  call_not_open: 409,
  proposal_exists: 409,
  proposal_incomplete: 422,
  proposal_limit: 409,
  partners_pending: 409,
  too_many_partners: 409,
  file_type_refused: 415,
  file_too_large: 413,
  too_many_files: 409,
  too_many_drafts: 409,
  too_many_uploads: 409,
  archive_path: 422,
  archive_too_large: 422,
  archive_damaged: 422,
  still_sealed: 409,
  panel_too_small: 422,
  panel_roles_missing: 422,
  panel_even: 422,
  panel_term_over: 409,
  invitation_open: 409,
  seat_vacant: 409,
  declaration_missing: 409,
  score_out_of_scale: 422,
  sheet_incomplete: 422,
  sheet_submitted: 409,
  minutes_issued: 409,
  papers_awaited: 409,
  papers_due: 409,
  papers_late: 409,
  screening_missing: 409,
  assignment_missing: 409,
  sheets_missing: 409,
  consensus_missing: 409,
  quorum_missing: 409,
  not_awardable: 409,
  departure_reason_required: 422,
  chair_conflicted: 409,
  seat_kept: 409,
  tie_undecided: 409,
  override_reason_required: 422,
  slot_taken: 409,
  slot_standing: 409,
  pitch_ahead: 409,
  complaints_closed: 409,
  complaint_open: 409,
  complaint_period: 409,
  complaints_open: 409,
  answer_missing: 409,
  measure_required: 422,
  too_many_subscriptions: 409,
  milestone_order: 422,
  milestones_open: 409,
  milestones_missing: 409,
  highest_level: 409,
  not_late: 409,
  report_early: 409,
  report_empty: 409,
  permit_open: 409,
  publication_frozen: 409,
  replication_exists: 409,
  replication_own: 409,
  not_replicable: 409,
  agency_ended: 409,
  permit_over: 409,
  cap_exceeded: 409,
  plan_cycle: 422,
  terms_missing: 422,
  document_missing: 409,
  reviews_open: 409,
  stage_not_possible: 409,
  commission_exists: 409,
  amendment_open: 409,
  measurement_missing: 409,
  measurement_unverified: 409,
  measurement_too_old: 422,
  indicator_missing: 409,
  survey_closed: 409,
  survey_open: 409,
  already_answered: 409,
  survey_token_forged: 403,
  survey_token_stale: 409,
  survey_link_revoked: 410,
};
