import type { ChallengeContent, FileView } from '@loi-giai/shared';
import { iso, json } from '../../platform/database/json-sql';
import { CRITERIA_INPUT } from './criteria-reads';
import { EVALUATION } from './evaluation-terms-reads';

/** SQL of each part of the content of `challenge c`; its field stands in a table of its own. */
export const CONTENT_FIELDS: Readonly<Record<keyof Omit<ChallengeContent, 'fieldCode'>, string>> = {
  title: 'c.title',
  summary: 'c.summary',
  context: 'c.context',
  affected: 'c.affected',
  affectedCount: 'c.affected_count',
  attempts: 'c.attempts',
  desiredOutcome: 'c.desired_outcome',
  constraints: 'c.constraints',
  offeredData: 'c.offered_data',
  indicators: 'c.indicators',
  criteria: CRITERIA_INPUT,
  aggregation: 'c.aggregation',
  evaluation: EVALUATION,
  reward: 'c.reward',
  rewardAmount: 'c.reward_amount',
  commissionKind: 'c.commission_kind',
  eligibleKinds: 'c.eligible_kinds',
  proposalsPerOrganization: 'c.proposals_per_organization',
  eligibility: 'c.eligibility',
  intellectualProperty: 'c.intellectual_property',
  confidentiality: 'c.confidentiality',
  proposalForm: 'c.proposal_form',
  enquiryDeadline: iso('c.enquiry_deadline'),
  closingAt: iso('c.closing_at'),
  evaluationUntil: 'c.evaluation_until',
  announceAt: iso('c.announce_at'),
  pilotFrom: 'c.pilot_from',
  pilotUntil: 'c.pilot_until',
  measureUntil: 'c.measure_until',
};

/** What StoredFile calls the owner of a challenge's attachments. */
export const CHALLENGE_FILE_OWNER = 'challenge';

/** And of those that an addendum has taken out: earlier versions still have them. */
export const FORMER_FILE_OWNER = 'former_challenge';

/** SQL of the attachments of `challenge c`. */
export const CHALLENGE_FILES = `(
  SELECT COALESCE(json_agg(${json<FileView>({
    id: 's.id',
    name: 's.name',
    mediaType: 's.media_type',
    size: 's.size',
    sha256: 's.sha256',
  })} ORDER BY s.created_at, s.id), '[]')
    FROM stored_file s WHERE s.owner_type = '${CHALLENGE_FILE_OWNER}' AND s.owner_id = c.id)`;
