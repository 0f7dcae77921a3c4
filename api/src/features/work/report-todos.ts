import { PERMISSION, TODO_KIND, type TodoItem } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { agencyNote, ownPlaces, type TodoReader, type TodoRow, endOfDay, toItem } from './todo';

interface ReportRow extends TodoRow {
  readonly reportId: string;
}

/** Reports that the reader's organizations owe within a week or were given back, and those that the agency is to review. */
@Injectable()
export class ReportTodos implements TodoReader {
  constructor(private readonly database: ReadDatabase) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const writes = ownPlaces(actor, PERMISSION.proposalWrite);
    const keeps = ownPlaces(actor, PERMISSION.commissionManage);
    const [toWrite, toReview] = await Promise.all([
      this.rows('todo-write-report', TO_WRITE, writes),
      this.rows('todo-review-report', TO_REVIEW, keeps),
    ]);
    const link = ({ reportId }: ReportRow): string => `/work/reports/${reportId}`;
    return [
      ...toWrite.map((row) => toItem(TODO_KIND.writeReport, row, link(row))),
      ...toReview.map((row) => toItem(TODO_KIND.reviewReport, row, link(row))),
    ];
  }

  private async rows(name: string, text: string, places: readonly string[]): Promise<ReportRow[]> {
    return places.length === 0 ? [] : this.database.query<ReportRow>({ name, text, values: [places] });
  }
}

const FROM = `
    FROM solver_report r
    JOIN commission c ON c.id = r.commission_id
    JOIN challenge ch ON ch.id = c.challenge_id
    JOIN agency a ON a.id = ch.agency_id
    JOIN opened_version v ON v.proposal_id = c.proposal_id`;

const TO_WRITE = `
  SELECT ch.code, r.id AS "reportId", ch.title, ${agencyNote('a')}, NULL::timestamptz AS since,
         CASE WHEN r.state = 'due' THEN ${endOfDay('r.due_on')} END AS until,
         r.state = 'due' AND late_days(r.due_on, portal_today()) > 0 AS late ${FROM}
   WHERE (v.organization_id = ANY ($1::uuid[]) OR v.partner_ids && $1::uuid[]) AND c.state = 'running'
     AND NOT EXISTS (SELECT 1 FROM sandbox_permit s WHERE s.commission_id = c.id AND s.state = 'suspended')
     AND (r.state = 'returned' OR (r.state = 'due' AND r.due_on <= portal_today() + 7))`;

const TO_REVIEW = `
  SELECT ch.code, r.id AS "reportId", ch.title, v.organization_name AS note,
         (SELECT max(s.submitted_at) FROM solver_report_version s WHERE s.report_id = r.id) AS since,
         NULL::timestamptz AS until, false AS late ${FROM}
   WHERE r.state = 'submitted' AND ch.agency_id = ANY ($1::uuid[])`;
