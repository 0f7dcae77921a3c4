import {
  type FieldRef,
  type LocalText,
  type Page,
  type PublicationPlan,
  TRIAGE_MAX,
  TRIAGE_SORT,
  TRIAGE_STAGE,
  type TriageList,
  type TriageQueueItem,
  type TriageStage,
  type TriageView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database';
import { encodeCursor, readCursor } from '../../platform/http/cursor';
import { agencyRef } from '../agencies/agencies-reads';
import type { TriageQueueQuery } from './dto/review.dto';

const PAGE_SIZE = 50;

/** When the challenge `c` was last approved. */
const APPROVED_AT = `(SELECT max(r.at) FROM challenge_act_record r WHERE r.challenge_id = c.id AND r.act = 'approve')`;

/** Whether the programme office has weighed what was last approved of the challenge `c`. */
export const IS_TRIAGED = `EXISTS (SELECT 1 FROM challenge_triage g
  WHERE g.challenge_id = c.id AND g.at >= COALESCE(${APPROVED_AT}, '-infinity'))`;

interface TriageRow {
  readonly impact: number;
  readonly impact_note: string;
  readonly solvable: number;
  readonly solvable_note: string;
  readonly spill_over: number;
  readonly spill_over_note: string;
  readonly product: number;
  readonly field: FieldRef;
  readonly by_name: string;
  readonly at: Date;
  readonly in_force: boolean;
}

interface QueueRow {
  readonly id: string;
  readonly code: string;
  readonly title: LocalText;
  readonly agency: TriageQueueItem['agency'];
  readonly field: FieldRef | null;
  readonly since: Date;
  readonly stage: TriageStage;
  readonly product: number | null;
  readonly closing_at: Date | null;
  readonly publish_at: Date | null;
  readonly publish_failure: PublicationPlan['publishFailure'];
  readonly open_threads: number;
  readonly rank: number;
}

const RECORDS = `
  SELECT g.impact, g.impact_note, g.solvable, g.solvable_note, g.spill_over, g.spill_over_note,
         g.impact * g.solvable * g.spill_over AS product,
         json_build_object('code', f.code, 'name', f.name) AS field, a.name AS by_name, g.at,
         row_number() OVER (ORDER BY g.at DESC, g.id DESC) = 1
           AND g.at >= COALESCE(${APPROVED_AT}, '-infinity') AS in_force
    FROM challenge_triage g JOIN challenge c ON c.id = g.challenge_id
    JOIN field f ON f.id = g.field_id JOIN account a ON a.id = g.account_id
   WHERE g.challenge_id = $1
   ORDER BY g.at DESC, g.id DESC`;

const QUEUE = `
  WITH waiting AS (
    SELECT c.id, c.code, c.title, ${agencyRef('a')} AS agency, a.code AS agency_code, f.code AS field_code,
           CASE WHEN f.id IS NOT NULL THEN json_build_object('code', f.code, 'name', f.name) END AS field,
           date_trunc('milliseconds', COALESCE(${APPROVED_AT}, c.created_at)) AS since, t.product,
           c.closing_at, c.publish_at, c.publish_failure,
           CASE WHEN c.publish_failure IS NOT NULL THEN '${TRIAGE_STAGE.failed}'
                WHEN c.publish_at IS NOT NULL THEN '${TRIAGE_STAGE.scheduled}'
                WHEN t.product IS NOT NULL THEN '${TRIAGE_STAGE.triaged}'
                ELSE '${TRIAGE_STAGE.waiting}' END AS stage,
           (SELECT count(*)::int FROM review_thread h
             WHERE h.challenge_id = c.id AND h.resolved_at IS NULL) AS open_threads,
           CASE WHEN $1 = '${TRIAGE_SORT.product}' THEN ${TRIAGE_MAX} - COALESCE(t.product, 0) ELSE 0 END AS rank
      FROM challenge c JOIN agency a ON a.id = c.agency_id LEFT JOIN field f ON f.id = c.field_id
      LEFT JOIN LATERAL (
        SELECT g.impact * g.solvable * g.spill_over AS product FROM challenge_triage g
         WHERE g.challenge_id = c.id AND g.at >= COALESCE(${APPROVED_AT}, '-infinity')
         ORDER BY g.at DESC, g.id DESC LIMIT 1) t ON true
     WHERE c.state = 'approved')
  SELECT * FROM waiting
   WHERE ($2::text IS NULL OR stage = $2) AND ($3::text IS NULL OR field_code = $3)
     AND ($4::text IS NULL OR agency_code = $4)
     AND ($5::int IS NULL OR (rank, since, id) > ($5, $6::timestamptz, $7::uuid))
   ORDER BY rank, since, id
   LIMIT ${PAGE_SIZE + 1}`;

/** What the programme office has weighed and has still to weigh; access is asked before. */
@Injectable()
export class TriageReads {
  constructor(private readonly database: ReadDatabase) {}

  async records(challengeId: string): Promise<TriageList> {
    const rows = await this.database.query<TriageRow>({
      name: 'triage-records',
      text: RECORDS,
      values: [challengeId],
    });
    return { records: rows.map(toView) };
  }

  /** Whoever has waited longest first, or by the product. */
  async queue({ sort, stage, field, agency, cursor }: TriageQueueQuery): Promise<Page<TriageQueueItem>> {
    const [rank = null, since = null, id = null] = readCursor(cursor, ['count', 'instant', 'id']);
    const rows = await this.database.query<QueueRow>({
      name: 'triage-queue',
      text: QUEUE,
      values: [sort ?? TRIAGE_SORT.waiting, stage ?? null, field ?? null, agency ?? null, rank, since, id],
    });
    const page = rows.slice(0, PAGE_SIZE);
    const last = rows.length > PAGE_SIZE ? page.at(-1) : undefined;
    return {
      items: page.map(toItem),
      next: last ? encodeCursor([String(last.rank), last.since.toISOString(), last.id]) : null,
    };
  }
}

function toView(row: TriageRow): TriageView {
  return {
    impact: { score: row.impact, note: row.impact_note },
    solvable: { score: row.solvable, note: row.solvable_note },
    spillOver: { score: row.spill_over, note: row.spill_over_note },
    product: row.product,
    field: row.field,
    byName: row.by_name,
    at: row.at.toISOString(),
    inForce: row.in_force,
  };
}

function toItem(row: QueueRow): TriageQueueItem {
  const { code, title, agency, field, stage, product } = row;
  return {
    code,
    title,
    agency,
    field,
    since: row.since.toISOString(),
    stage,
    product,
    closingAt: row.closing_at?.toISOString() ?? null,
    publishAt: row.publish_at?.toISOString() ?? null,
    publishFailure: row.publish_failure,
    openThreads: row.open_threads,
  };
}
