/** Stable codes of problem documents (RFC 9457). The web has a Vietnamese and an English text for each. */
export const ERROR = {
  // General
  validation: 'validation',
  notFound: 'not_found',
  forbidden: 'forbidden',
  signInRequired: 'sign_in_required',
  csrf: 'csrf',
  tooManyRequests: 'too_many_requests',
  bodyTooLarge: 'body_too_large',
  badRequest: 'bad_request',
  stale: 'stale',
  wrongState: 'wrong_state',
  unavailable: 'unavailable',
  internal: 'internal',
  // Accounts
  credentialsWrong: 'credentials_wrong',
  accountDisabled: 'account_disabled',
  emailUnconfirmed: 'email_unconfirmed',
  linkInvalid: 'link_invalid',
  // Agencies
  codeTaken: 'code_taken',
  importInvalid: 'import_invalid',
  agencyCycle: 'agency_cycle',
  workingGroupIncomplete: 'working_group_incomplete',
  workingGroupMissing: 'working_group_missing',
  // Challenges
  challengeIncomplete: 'challenge_incomplete',
  weightsNotHundred: 'weights_not_hundred',
  datesOutOfOrder: 'dates_out_of_order',
  fourEyes: 'four_eyes',
  triageMissing: 'triage_missing',
  reasonRequired: 'reason_required',
  alreadyCalledAgain: 'already_called_again',
  addendumOpen: 'addendum_open',
  addendumEmpty: 'addendum_empty',
  addendumMissing: 'addendum_missing',
  enquiriesClosed: 'enquiries_closed',
  tooManyQuestions: 'too_many_questions',
  alreadyJoined: 'already_joined',
  joinRequestOpen: 'join_request_open',
  joinAnswered: 'join_answered',
  // Organizations and proposals
  taxCodeTaken: 'tax_code_taken',
  nameTaken: 'name_taken',
  tooManyOrganizations: 'too_many_organizations',
  tooManyMembers: 'too_many_members',
  tooManyInvitations: 'too_many_invitations',
  tooManyClaims: 'too_many_claims',
  claimOpen: 'claim_open',
  alreadyMember: 'already_member',
  handoverOpen: 'handover_open',
  organizationBusy: 'organization_busy',
  ownerMissing: 'owner_missing',
  callClosed: 'call_closed',
  callNotOpen: 'call_not_open',
  proposalExists: 'proposal_exists',
  proposalIncomplete: 'proposal_incomplete',
  proposalLimit: 'proposal_limit',
  partnersPending: 'partners_pending',
  tooManyPartners: 'too_many_partners',
  fileTypeRefused: 'file_type_refused',
  fileTooLarge: 'file_too_large',
  tooManyFiles: 'too_many_files',
  tooManyDrafts: 'too_many_drafts',
  tooManyUploads: 'too_many_uploads',
  archivePath: 'archive_path',
  archiveTooLarge: 'archive_too_large',
  archiveDamaged: 'archive_damaged',
  // Evaluation
  stillSealed: 'still_sealed',
  panelTooSmall: 'panel_too_small',
  panelRolesMissing: 'panel_roles_missing',
  panelEven: 'panel_even',
  panelTermOver: 'panel_term_over',
  invitationOpen: 'invitation_open',
  seatVacant: 'seat_vacant',
  declarationMissing: 'declaration_missing',
  scoreOutOfScale: 'score_out_of_scale',
  sheetIncomplete: 'sheet_incomplete',
  sheetSubmitted: 'sheet_submitted',
  /** Minutes that were issued stay as they are: a further edition corrects them. */
  minutesIssued: 'minutes_issued',
  papersAwaited: 'papers_awaited',
  papersDue: 'papers_due',
  papersLate: 'papers_late',
  screeningMissing: 'screening_missing',
  assignmentMissing: 'assignment_missing',
  sheetsMissing: 'sheets_missing',
  consensusMissing: 'consensus_missing',
  quorumMissing: 'quorum_missing',
  notAwardable: 'not_awardable',
  departureReasonRequired: 'departure_reason_required',
  chairConflicted: 'chair_conflicted',
  seatKept: 'seat_kept',
  tieUndecided: 'tie_undecided',
  overrideReasonRequired: 'override_reason_required',
  slotTaken: 'slot_taken',
  slotStanding: 'slot_standing',
  pitchAhead: 'pitch_ahead',
  complaintsClosed: 'complaints_closed',
  complaintOpen: 'complaint_open',
  complaintPeriod: 'complaint_period',
  complaintsOpen: 'complaints_open',
  answerMissing: 'answer_missing',
  measureRequired: 'measure_required',
  // Commission
  milestoneOrder: 'milestone_order',
  milestonesOpen: 'milestones_open',
  milestonesMissing: 'milestones_missing',
  highestLevel: 'highest_level',
  notLate: 'not_late',
  reportEarly: 'report_early',
  reportEmpty: 'report_empty',
  permitOpen: 'permit_open',
  permitOver: 'permit_over',
  capExceeded: 'cap_exceeded',
  planCycle: 'plan_cycle',
  /** Terms that the kind needs are not all written; `errors` name them. */
  termsMissing: 'terms_missing',
  /** A paper that the kind needs is not there; `params.kind`. */
  documentMissing: 'document_missing',
  reviewsOpen: 'reviews_open',
  /** The commission that is to be continued is not signed yet, is another solver’s, or is continued already. */
  stageNotPossible: 'stage_not_possible',
  /** The proposal has a first commission that was not terminated. */
  commissionExists: 'commission_exists',
  amendmentOpen: 'amendment_open',
  /** The milestone has a delivery on its way, or an accepted one. */
  deliveryOpen: 'delivery_open',
  /** Something that was checked is not met: it is returned. */
  criteriaUnmet: 'criteria_unmet',
  /** Nothing is paid before it is accepted. */
  notAccepted: 'not_accepted',
  /** `params.remaining` is what can still be asked for, whole đồng. */
  paymentAboveValue: 'payment_above_value',
  paymentsOpen: 'payments_open',
  /** What is asked for or paid is more than the value would be; `params.committed`. */
  valueCommitted: 'value_committed',
  // Notifications
  tooManySubscriptions: 'too_many_subscriptions',
  // Outcomes
  measurementMissing: 'measurement_missing',
  measurementUnverified: 'measurement_unverified',
  measurementTooOld: 'measurement_too_old',
  /** The indicator has a measurement of that day, which can be corrected. */
  measurementSameDay: 'measurement_same_day',
  /** A correction of it waits for its verification. */
  correctionOpen: 'correction_open',
  indicatorMissing: 'indicator_missing',
  /** A publication is frozen: a further edition says what is to be corrected. */
  publicationFrozen: 'publication_frozen',
  // Replication
  /** The agency has asked for this solution already, or uses it. */
  replicationExists: 'replication_exists',
  /** Its own solution. */
  replicationOwn: 'replication_own',
  /** There is no published result, or its commission was terminated. */
  notReplicable: 'not_replicable',
  /** The agency has been merged or renamed. */
  agencyEnded: 'agency_ended',
  surveyClosed: 'survey_closed',
  surveyOpen: 'survey_open',
  alreadyAnswered: 'already_answered',
  /** Not one that this portal has given out for this survey. */
  surveyTokenForged: 'survey_token_forged',
  /** Given out too long ago: the page is to be opened anew. */
  surveyTokenStale: 'survey_token_stale',
  surveyLinkRevoked: 'survey_link_revoked',
} as const;
export type ErrorCode = (typeof ERROR)[keyof typeof ERROR];

/** What can be wrong with one field of a request. `params` of the problem carry bounds, such as `{ max: 200 }`. */
export const FIELD_ERROR = {
  required: 'required',
  unknownField: 'unknown_field',
  wrongType: 'wrong_type',
  tooShort: 'too_short',
  tooLong: 'too_long',
  tooSmall: 'too_small',
  tooLarge: 'too_large',
  tooMany: 'too_many',
  tooFew: 'too_few',
  notAllowed: 'not_allowed',
  /** It was published, and stays as it is. */
  fixed: 'fixed',
  /** A published deadline moves back only. */
  onlyLater: 'only_later',
  badFormat: 'bad_format',
  badEmail: 'bad_email',
  badDate: 'bad_date',
  mustBeLater: 'must_be_later',
  mustBeFuture: 'must_be_future',
  mustBePast: 'must_be_past',
  mustBeEarlier: 'must_be_earlier',
  weightsNotHundred: 'weights_not_hundred',
  duplicate: 'duplicate',
  /** Fewer working days than the programme asks for; `params` say how many there are and how many it takes. */
  tooSoon: 'too_soon',
  unknown: 'unknown',
  /** An organization of a kind that the challenge does not call. */
  notEligible: 'not_eligible',
  /** An organization that has been invited as often as it may be; `params.max`. */
  askedTooOften: 'asked_too_often',
  /** So late that a span of the schedule is too short; `params` as of `too_soon`. */
  tooLate: 'too_late',
  passwordCommon: 'password_common',
  passwordLikeEmail: 'password_like_email',
  badTaxCode: 'bad_tax_code',
  mixedScripts: 'mixed_scripts',
  cycle: 'cycle',
  notWhole: 'not_whole',
  /** As many as there are cannot part a vote: one more or one fewer. */
  even: 'even',
  /** Braces around what is nothing to fill in; `params.name` as it is written. */
  unknownPlaceholder: 'unknown_placeholder',
} as const;
export type FieldErrorCode = (typeof FIELD_ERROR)[keyof typeof FIELD_ERROR];

export interface FieldProblem {
  /** Path into the body, such as `criteria.2.weight`. */
  readonly path: string;
  readonly code: FieldErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** An RFC 9457 problem document, as every error of the API is answered. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly params?: Readonly<Record<string, string | number>>;
  readonly correlationId: string;
}
