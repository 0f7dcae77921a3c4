import { PERMISSION, TODO_KIND, type TodoItem } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { agencyNote, endOfDay, ownPlaces, type TodoReader, type TodoRow, toItem } from './todo';

interface ComplaintRow extends TodoRow {
  readonly complaintId: string;
}

/** Complaints about a decision: answers to draft, and answers to sign. */
@Injectable()
export class ComplaintTodos implements TodoReader {
  constructor(private readonly database: ReadDatabase) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const [drafting, signing] = await Promise.all([
      this.rows('todo-complaint-drafts', TO_DRAFT, actor, ownPlaces(actor, PERMISSION.complaintDraft)),
      this.rows('todo-complaint-answers', TO_SIGN, actor, ownPlaces(actor, PERMISSION.complaintAnswer)),
    ]);
    return [
      ...drafting.map((row) => toItem(TODO_KIND.draftComplaint, row, `/work/complaints/${row.complaintId}`)),
      ...signing.map((row) => toItem(TODO_KIND.answerComplaint, row, `/work/complaints/${row.complaintId}`)),
    ];
  }

  private async rows(
    name: string,
    text: string,
    { accountId }: SignedInActor,
    agencies: string[],
  ): Promise<ComplaintRow[]> {
    if (agencies.length === 0) return [];
    return this.database.query<ComplaintRow>({ name, text, values: [agencies, accountId] });
  }
}

// Whom membership, now or before, ties to any of the solvers has no part in it (I4).
const OPEN = `
  SELECT c.code, k.id AS "complaintId", c.title, ${agencyNote('a')}, k.filed_at AS since, ${endOfDay('k.due_on')} AS until,
         k.due_on < portal_today() AS late
    FROM complaint k
    JOIN challenge c ON c.id = k.challenge_id
    JOIN agency a ON a.id = c.agency_id
   WHERE k.state = 'filed' AND c.agency_id = ANY($1::uuid[])
     AND NOT EXISTS (
       SELECT 1 FROM opened_version v JOIN proposal p ON p.id = v.proposal_id
         JOIN (SELECT organization_id, account_id FROM membership WHERE accepted_at IS NOT NULL
               UNION ALL SELECT organization_id, account_id FROM former_membership) m
           ON m.organization_id = ANY (v.organization_id || v.partner_ids)
        WHERE p.challenge_id = c.id AND m.account_id = $2)`;

const TO_DRAFT = `${OPEN} AND k.outcome IS NULL`;

// I6: not for whoever has written in it.
const TO_SIGN = `${OPEN} AND k.outcome IS NOT NULL AND $2 <> ALL (k.drafters)`;
