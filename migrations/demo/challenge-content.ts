import {
  type ChallengeContent,
  type ChallengeIndicator,
  DEFAULT_EVALUATION,
  DEFAULT_PROPOSAL_FORM,
  type LocalText,
  ORGANIZATION_KINDS,
  richTextOf,
} from '@loi-giai/shared';
import type { DemoCalendar } from './calendar';
import { CONFIDENTIALITY, INTELLECTUAL_PROPERTY } from './content/terms';
import type { DayOffset, DemoChallenge } from './content/types';

const NOTHING: LocalText = { vi: '', en: '' };
/** Days from the announcement to the end of a pilot and of its measuring, as they are planned at first. */
const PILOT_AFTER = 14;
const PILOT_LASTS = 90;
const MEASURING_LASTS = 60;
/** Days of the announcement for signing, after the evaluation. */
const DECIDING_TAKES = 7;
/** The day of which a baseline tells, before the draft was begun. */
const BASELINE_BEFORE = 20;

/** What an officer of the demo city has written, in the contract's form. */
export function contentOfDemo(content: DemoChallenge, calendar: DemoCalendar): ChallengeContent {
  const { parts } = content;
  return {
    title: content.title,
    summary: content.summary,
    context: formatted(content.context),
    fieldCode: content.fieldCode,
    affected: formatted(parts?.affected ?? NOTHING),
    affectedCount: parts?.affectedCount ?? null,
    attempts: formatted(parts?.attempts ?? NOTHING),
    desiredOutcome: formatted(content.desiredOutcome),
    constraints: formatted(parts?.constraints ?? NOTHING),
    offeredData: formatted(parts?.offeredData ?? NOTHING),
    indicators: indicatorsOf(content, calendar),
    criteria: content.criteria,
    aggregation: content.aggregation ?? 'mean',
    evaluation: { ...DEFAULT_EVALUATION, ...content.evaluation },
    reward: content.reward,
    rewardAmount: content.rewardAmount,
    commissionKind:
      parts === undefined ? null : (content.commission?.kind ?? parts.commissionKind ?? 'pilot'),
    proposalsPerOrganization: 1,
    eligibleKinds: parts === undefined ? [] : (parts.eligibleKinds ?? ORGANIZATION_KINDS),
    eligibility: formatted(parts?.eligibility ?? NOTHING),
    intellectualProperty: formatted(parts ? (parts.intellectualProperty ?? INTELLECTUAL_PROPERTY) : NOTHING),
    confidentiality: formatted(parts ? (parts.confidentiality ?? CONFIDENTIALITY) : NOTHING),
    proposalForm: DEFAULT_PROPOSAL_FORM,
    ...scheduleOf(content, calendar),
  };
}

export function formatted({ vi, en }: LocalText): LocalText {
  return { vi: richTextOf(vi), en: richTextOf(en) };
}

function scheduleOf(
  { enquiry, closing, announce }: DemoChallenge,
  calendar: DemoCalendar,
): Pick<
  ChallengeContent,
  | 'enquiryDeadline'
  | 'closingAt'
  | 'evaluationUntil'
  | 'announceAt'
  | 'pilotFrom'
  | 'pilotUntil'
  | 'measureUntil'
> {
  const instant = (day: DayOffset | null, time: string): string | null =>
    day === null ? null : calendar.at(day, time).toISOString();
  const afterAnnouncement = (days: number): string | null =>
    announce === null ? null : calendar.day(announce + days);
  return {
    enquiryDeadline: instant(enquiry, '17:00'),
    closingAt: instant(closing, '17:00'),
    evaluationUntil: afterAnnouncement(-DECIDING_TAKES),
    announceAt: instant(announce, '09:00'),
    pilotFrom: afterAnnouncement(PILOT_AFTER),
    pilotUntil: afterAnnouncement(PILOT_AFTER + PILOT_LASTS),
    measureUntil: afterAnnouncement(PILOT_AFTER + PILOT_LASTS + MEASURING_LASTS),
  };
}

function indicatorsOf(content: DemoChallenge, calendar: DemoCalendar): ChallengeIndicator[] {
  const targets = content.outcomes?.indicators ?? content.parts?.indicators ?? [];
  const baselineOn = calendar.exactDay(content.timeline.created - BASELINE_BEFORE);
  return targets.map(({ name, unit, direction, baseline, target, method }) => ({
    name,
    unit,
    direction,
    baseline,
    baselineOn,
    target,
    method,
  }));
}
