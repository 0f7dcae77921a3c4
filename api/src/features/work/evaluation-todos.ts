import { TODO_KIND, type TodoItem, type TodoKind } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { Transactions } from '../../platform/database/transactions';
import { recordTiesOfSeats } from '../evaluations/evaluation-access';
import { SCREENING_DONE } from '../evaluations/screening-lifecycle';
import { agencyNote, type TodoReader, type TodoRow, toItem } from './todo';
import { expectsSheet, lacksSheet, proposalsLackingReaders, sheetIsIn } from '../evaluations/sheet-reads';

/** What a seat on a panel asks for now: one thing at a time. */
interface SeatRow extends TodoRow {
  readonly kind: TodoKind;
  /** First proposal without the reader's submitted sheet. */
  readonly nextProposalId: string | null;
}

/** Step 3, for members of panels: conflicts to declare, proposals to score, and what the chair opens, closes, recommends. */
@Injectable()
export class EvaluationTodos implements TodoReader {
  constructor(
    private readonly database: ReadDatabase,
    private readonly transactions: Transactions,
  ) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    if (!actor.roles.some(({ scopeType }) => scopeType === 'panel')) return [];
    await this.transactions.run(actor, (tx) => recordTiesOfSeats(tx, actor.accountId));
    const [scoring, steering] = await Promise.all([
      this.database.query<SeatRow>({ name: 'todo-scoring', text: SCORING, values: [actor.accountId] }),
      this.database.query<SeatRow>({ name: 'todo-steering', text: STEERING, values: [actor.accountId] }),
    ]);
    return [...scoring, ...steering].map((row) => toItem(row.kind, row, linkOf(row)));
  }
}

function linkOf({ kind, code, nextProposalId }: SeatRow): string {
  const evaluation = `/work/evaluations/${code}`;
  if (kind === TODO_KIND.assignReaders) return `${evaluation}/assignment`;
  return kind === TODO_KIND.scoreProposals && nextProposalId !== null
    ? `${evaluation}/proposals/${nextProposalId}`
    : evaluation;
}

const SEAT = `
    FROM panel_member m
    JOIN panel p ON p.id = m.panel_id
    JOIN challenge c ON c.id = p.challenge_id
    JOIN agency a ON a.id = c.agency_id`;

const DATES = `c.announce_at AS until, COALESCE(c.announce_at < portal_now(), false) AS late`;

// Only the reader's own sheets are counted (I3), and none for whoever has not declared (I4).
const SCORING = `
  SELECT 'score_proposals' AS kind, c.code, c.title, own.done || '/' || own.due AS note, NULL::timestamptz AS since,
         ${DATES}, own.next AS "nextProposalId"
  ${SEAT}
   CROSS JOIN LATERAL (
     SELECT count(*) AS due, count(*) FILTER (WHERE submitted) AS done,
            (array_agg(id ORDER BY id) FILTER (WHERE NOT submitted))[1] AS next
       FROM (SELECT o.id, ${sheetIsIn('m', 'o')} AS submitted FROM proposal o
              WHERE o.challenge_id = c.id AND ${expectsSheet('m', 'o')}) sheets) own
   WHERE m.account_id = $1 AND m.declared_at IS NOT NULL
     AND c.state = 'evaluating' AND p.state = 'scoring' AND own.done < own.due`;

// The chair learns that all sheets are in, not whose are missing or what they say (I3).
const SHEETS_MISSING = `
  EXISTS (SELECT 1 FROM panel_member e JOIN proposal o ON o.challenge_id = c.id
           WHERE e.panel_id = p.id AND ${lacksSheet('e', 'o')})`;

// The reader's own consent, where the seal waits for it.
const CONSENT_MISSING = `
  EXISTS (SELECT 1 FROM challenge_seal s
           WHERE s.challenge_id = c.id AND s.opened_at IS NULL
             AND ((m.role = 'chair' AND s.chair_id IS DISTINCT FROM m.account_id)
                  OR (m.role = 'secretary' AND s.secretary_id IS DISTINCT FROM m.account_id)))`;

// What was submitted is open, and everybody has declared.
const ALL_OPENED = `
  (EXISTS (SELECT 1 FROM challenge_seal s WHERE s.challenge_id = c.id AND s.opened_at IS NOT NULL)
   AND NOT EXISTS (SELECT 1 FROM panel_member e WHERE e.panel_id = p.id AND e.declared_at IS NULL))`;

// Some proposal has fewer readers than the terms have it have.
const READERS_MISSING = `EXISTS (${proposalsLackingReaders('p')})`;

// An outside expert who has not answered yet, also while the call still runs.
const INVITED = `(m.role = 'expert' AND m.accepted_at IS NULL AND p.state IN ('formed', 'scoring', 'meeting'))`;

const STEERING = `
  SELECT * FROM (
    SELECT CASE
             WHEN ${INVITED} THEN 'answer_invitation'
             WHEN p.state IN ('formed', 'scoring', 'meeting') AND m.declared_at IS NULL THEN 'declare_conflicts'
             WHEN p.state = 'formed' AND c.state = 'evaluating' AND ${CONSENT_MISSING} AND NOT EXISTS (
               SELECT 1 FROM panel_member e WHERE e.panel_id = p.id AND e.declared_at IS NULL) THEN 'open_seal'
             WHEN m.role <> 'chair' THEN NULL
             WHEN (p.state = 'scoring' OR p.state = 'formed' AND ${ALL_OPENED} AND ${SCREENING_DONE})
               AND ${READERS_MISSING} THEN 'assign_readers'
             WHEN p.state = 'formed' AND ${ALL_OPENED} AND ${SCREENING_DONE} THEN 'open_scoring'
             WHEN p.state = 'scoring' AND NOT ${SHEETS_MISSING} THEN 'close_scoring'
             WHEN p.state = 'meeting' THEN 'recommend'
           END AS kind,
           c.code, c.title, ${agencyNote('a')}, c.closing_at AS since, ${DATES}, NULL::uuid AS "nextProposalId"
    ${SEAT}
     WHERE m.account_id = $1
       AND (c.state = 'evaluating' OR (c.state = 'open' AND c.closing_at <= portal_now())
            OR (c.state IN ('approved', 'open') AND ${INVITED}))) seats
   WHERE kind IS NOT NULL`;
