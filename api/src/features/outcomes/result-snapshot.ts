import {
  type AgencyRef,
  degreeOfImprovement,
  type CommissionKind,
  type Direction,
  type FigureMeasurement,
  type LocalText,
  plainTextOf,
  type PublishedFigure,
  type ResultView,
  type ResultWords,
} from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import { agencyRef } from '../agencies/agencies-reads';
import { hasBegun, valueInForce } from '../commissions/commission-terms-reads';
import { versionInForce } from '../proposals/version-reads';
import { publishedSatisfaction, waveResults } from '../surveys/survey-results-reads';
import { readPilot } from './pilot-reads';
import { readStory } from './result-story';

interface StoryRow {
  readonly code: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly context: LocalText;
  readonly opened_at: Date;
  readonly closing_at: Date;
  readonly agency: AgencyRef;
  readonly field_code: string | null;
  readonly field_name: LocalText | null;
  readonly proposals: number;
  readonly organization_name: string;
  readonly proposal_title: string;
  readonly reasons: string;
  readonly released_at: Date;
  readonly commission_id: string;
  readonly kind: CommissionKind;
  readonly number: string;
  readonly value: string;
  readonly signed_on: string;
  readonly finished_on: string;
}

/** Everything a challenge went through, as it stands now. */
const STORY = `
  SELECT c.code, c.title, c.summary, c.context, c.opened_at, c.closing_at, ${agencyRef('a')} AS agency,
         f.code AS field_code, f.name AS field_name,
         (SELECT count(*)::int FROM proposal e
           WHERE e.challenge_id = c.id AND e.state NOT IN ('draft', 'withdrawn')) AS proposals,
         v.organization_name, v.title AS proposal_title, d.reasons, d.released_at, k.id AS commission_id, k.kind,
         k.number, ${valueInForce('k')} AS value, k.signed_on::text, (k.accepted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS finished_on
    FROM challenge c
    JOIN agency a ON a.id = c.agency_id
    LEFT JOIN field f ON f.id = c.field_id
    JOIN decision d ON d.challenge_id = c.id
    JOIN commission k ON k.challenge_id = c.id AND ${hasBegun('k')}
    JOIN proposal p ON p.id = k.proposal_id
    JOIN ${versionInForce('p.id')}
   WHERE c.id = $1
   ORDER BY k.state IN ('accepted', 'closed') DESC, k.stage DESC, k.started_at, k.id LIMIT 1`;

/** Which publication of the challenge's result it is, and when. */
export interface Edition {
  readonly version: number;
  readonly publishedAt: Date;
  /** Why it follows on the one before; null for the first. */
  readonly correction: LocalText | null;
}

/**
 * The result as it is frozen: nothing in it is reckoned again later. Only verified measurements are in it, each with
 * baseline, method, sample size and dates, and small cells of the surveys are suppressed (I10).
 */
export async function buildResultView(
  manager: EntityManager,
  challengeId: string,
  words: ResultWords,
  { version, publishedAt, correction }: Edition,
): Promise<ResultView> {
  const [row] = await manager.query<StoryRow[]>(STORY, [challengeId]);
  if (!row) throw new Error('only a challenge that was decided and commissioned has a result');
  return {
    code: row.code,
    version,
    publishedAt: publishedAt.toISOString(),
    title: row.title,
    summary: row.summary,
    // A snapshot is never formatted again: it holds what is read.
    context: { vi: plainTextOf(row.context.vi), en: plainTextOf(row.context.en) },
    agency: row.agency,
    field: row.field_code && row.field_name ? { code: row.field_code, name: row.field_name } : null,
    openedAt: row.opened_at.toISOString(),
    closingAt: row.closing_at.toISOString(),
    proposals: row.proposals,
    organizationName: row.organization_name,
    proposalTitle: row.proposal_title,
    decisionReasons: row.reasons,
    releasedAt: row.released_at.toISOString(),
    commissionKind: row.kind,
    commissionNumber: row.number,
    commissionValue: Number(row.value),
    signedOn: row.signed_on,
    finishedOn: row.finished_on,
    milestones: await milestonesOf(manager, row.commission_id),
    figures: await figuresOf(manager, challengeId),
    pilot: await readPilot(manager, challengeId),
    ...publishedSatisfaction(await waveResults(manager, challengeId)),
    story: { vi: words.story.vi, en: words.story.en },
    lessons: words.lessons,
    ...(await readStory(manager, challengeId)),
    correction,
  };
}

async function milestonesOf(manager: EntityManager, commissionId: string): Promise<ResultView['milestones']> {
  const rows = await manager.query<{ name: string; due: string; done_on: string }[]>(
    `SELECT name, due::text, done_on::text FROM milestone WHERE commission_id = $1 AND parent_id IS NULL
      ORDER BY position, id`,
    [commissionId],
  );
  return rows.map(({ name, due, done_on: doneOn }) => ({ name, due, doneOn }));
}

interface FigureRow {
  readonly name: LocalText;
  readonly unit: LocalText;
  readonly direction: Direction;
  readonly baseline: string;
  readonly baseline_on: string;
  readonly target: string;
  readonly target_on: string;
  readonly value: string;
  readonly measured_on: string;
  readonly method: string;
  readonly sample_size: number | null;
  readonly measurements: FigureMeasurement[];
}

/** Those of indicator `i` that stand, the oldest first. */
const VERIFIED = `
  (SELECT json_agg(json_build_object('value', v.value, 'measuredOn', v.measured_on, 'method', v.method, 'sampleSize', v.sample_size)
                   ORDER BY v.measured_on, v.entered_at, v.id DESC)
     FROM measurement v WHERE v.indicator_id = i.id AND v.state = 'verified')`;

async function figuresOf(manager: EntityManager, challengeId: string): Promise<PublishedFigure[]> {
  const rows = await manager.query<FigureRow[]>(
    `SELECT i.name, i.unit, i.direction, i.baseline, i.baseline_on::text, i.target, i.target_on::text,
            m.value, m.measured_on::text, m.method, m.sample_size, ${VERIFIED} AS measurements
       FROM indicator i
       JOIN LATERAL (SELECT * FROM measurement
                      WHERE indicator_id = i.id AND state = 'verified'
                      ORDER BY measured_on DESC, entered_at DESC, id LIMIT 1) m ON true
      WHERE i.challenge_id = $1 ORDER BY i.position, i.id`,
    [challengeId],
  );
  return rows.map((row) => {
    const [baseline, target, actual] = [Number(row.baseline), Number(row.target), Number(row.value)];
    return {
      name: row.name,
      unit: row.unit,
      direction: row.direction,
      baseline,
      baselineOn: row.baseline_on,
      target,
      targetOn: row.target_on,
      actual,
      measuredOn: row.measured_on,
      method: row.method,
      sampleSize: row.sample_size,
      improvement: degreeOfImprovement(baseline, target, actual),
      measurements: row.measurements,
    };
  });
}
