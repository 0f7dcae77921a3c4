import {
  type ChallengeContent,
  EMPTY_CONTENT,
  evaluationTerms,
  type LocalText,
  richTextOf,
} from '@loi-giai/shared';
import type { ChallengeVersion } from './challenge-record.entities';
import type { Challenge } from './challenge.entity';
import type { Criterion } from './criterion.entity';

/** What an officer has written, as the contract names it. `criteria` in the order of their position. */
export function contentOf(
  challenge: Challenge,
  criteria: readonly Criterion[],
  fieldCode: string | null,
): ChallengeContent {
  return {
    title: challenge.title,
    summary: challenge.summary,
    context: challenge.context,
    fieldCode,
    affected: challenge.affected,
    affectedCount: challenge.affectedCount,
    attempts: challenge.attempts,
    desiredOutcome: challenge.desiredOutcome,
    constraints: challenge.constraints,
    offeredData: challenge.offeredData,
    indicators: challenge.indicators,
    criteria: criteria.map(({ name, weight, max, guidance, anchors, minimum }) => ({
      name,
      weight,
      max,
      guidance,
      anchors,
      minimum,
    })),
    aggregation: challenge.aggregation,
    evaluation: challenge.evaluation,
    reward: challenge.reward,
    rewardAmount: challenge.rewardAmount,
    commissionKind: challenge.commissionKind,
    eligibleKinds: challenge.eligibleKinds,
    proposalsPerOrganization: challenge.proposalsPerOrganization,
    eligibility: challenge.eligibility,
    intellectualProperty: challenge.intellectualProperty,
    confidentiality: challenge.confidentiality,
    proposalForm: challenge.proposalForm,
    enquiryDeadline: challenge.enquiryDeadline?.toISOString() ?? null,
    closingAt: challenge.closingAt?.toISOString() ?? null,
    evaluationUntil: challenge.evaluationUntil,
    announceAt: challenge.announceAt?.toISOString() ?? null,
    pilotFrom: challenge.pilotFrom,
    pilotUntil: challenge.pilotUntil,
    measureUntil: challenge.measureUntil,
  };
}

const NO_ANCHORS = { anchors: [] };

/** With what had not been asked when it was written. */
export function wholeContent(content: Partial<ChallengeContent>): ChallengeContent {
  return {
    ...EMPTY_CONTENT,
    ...content,
    criteria: (content.criteria ?? []).map((criterion) => ({ ...NO_ANCHORS, ...criterion })),
    evaluation: evaluationTerms(content.evaluation ?? {}),
  };
}

/** Of the first edition, whose long texts were plain and which had no other parts. */
const PLAIN = 1;

/**
 * A published version in today's form. Its row is never changed: what was published before texts were formatted gets its
 * paragraphs here, and what had not been asked then is empty.
 */
export function versionContent({
  content,
  format,
}: Pick<ChallengeVersion, 'content' | 'format'>): ChallengeContent {
  const whole = wholeContent(content);
  if (format !== PLAIN) return whole;
  return {
    ...whole,
    context: formatted(content.context),
    desiredOutcome: formatted(content.desiredOutcome),
  };
}

function formatted({ vi, en }: LocalText): LocalText {
  return { vi: richTextOf(vi), en: richTextOf(en) };
}
