import type { ChallengeContent } from './challenge-content';

/** The parts of the editor, in their order. */
export const CHALLENGE_SECTION = {
  problem: 'problem',
  affected: 'affected',
  attempts: 'attempts',
  outcome: 'outcome',
  constraints: 'constraints',
  indicators: 'indicators',
  criteria: 'criteria',
  reward: 'reward',
  eligibility: 'eligibility',
  terms: 'terms',
  schedule: 'schedule',
  form: 'form',
  attachments: 'attachments',
} as const;
export type ChallengeSection = (typeof CHALLENGE_SECTION)[keyof typeof CHALLENGE_SECTION];

/** The section of the editor in which a field stands; one that is missing here does not compile. */
export const SECTION_OF_FIELD: Readonly<Record<keyof ChallengeContent, ChallengeSection>> = {
  title: CHALLENGE_SECTION.problem,
  fieldCode: CHALLENGE_SECTION.problem,
  summary: CHALLENGE_SECTION.problem,
  context: CHALLENGE_SECTION.problem,
  affected: CHALLENGE_SECTION.affected,
  affectedCount: CHALLENGE_SECTION.affected,
  attempts: CHALLENGE_SECTION.attempts,
  desiredOutcome: CHALLENGE_SECTION.outcome,
  constraints: CHALLENGE_SECTION.constraints,
  offeredData: CHALLENGE_SECTION.constraints,
  indicators: CHALLENGE_SECTION.indicators,
  criteria: CHALLENGE_SECTION.criteria,
  aggregation: CHALLENGE_SECTION.criteria,
  evaluation: CHALLENGE_SECTION.criteria,
  reward: CHALLENGE_SECTION.reward,
  rewardAmount: CHALLENGE_SECTION.reward,
  commissionKind: CHALLENGE_SECTION.reward,
  eligibleKinds: CHALLENGE_SECTION.eligibility,
  proposalsPerOrganization: CHALLENGE_SECTION.eligibility,
  eligibility: CHALLENGE_SECTION.eligibility,
  intellectualProperty: CHALLENGE_SECTION.terms,
  confidentiality: CHALLENGE_SECTION.terms,
  enquiryDeadline: CHALLENGE_SECTION.schedule,
  closingAt: CHALLENGE_SECTION.schedule,
  evaluationUntil: CHALLENGE_SECTION.schedule,
  announceAt: CHALLENGE_SECTION.schedule,
  pilotFrom: CHALLENGE_SECTION.schedule,
  pilotUntil: CHALLENGE_SECTION.schedule,
  measureUntil: CHALLENGE_SECTION.schedule,
  proposalForm: CHALLENGE_SECTION.form,
};

/** The section in which the field of a path, such as `evaluation.screening.days`, stands. */
export function sectionOfPath(path: string): ChallengeSection | undefined {
  const [field = '', part] = path.split('.', 2);
  if (field === 'evaluation' && part === 'screening') return CHALLENGE_SECTION.eligibility;
  return (SECTION_OF_FIELD as Readonly<Record<string, ChallengeSection>>)[field];
}
