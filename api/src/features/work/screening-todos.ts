import { PERMISSION, TODO_KIND, type TodoItem } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { Transactions } from '../../platform/database/transactions';
import { recordTiesOfSeats } from '../evaluations/evaluation-access';
import { ALL_PAPERS_CAME } from '../evaluations/paper-reads';
import { notRecused } from '../evaluations/recusal-reads';
import { endOfDay, ownPlaces, type TodoReader, type TodoRow, toItem } from './todo';

interface PapersRow extends TodoRow {
  readonly proposalId: string;
}

/** Before scoring: proposals to go through the checklist with, and papers that a solver is asked for. */
@Injectable()
export class ScreeningTodos implements TodoReader {
  constructor(
    private readonly database: ReadDatabase,
    private readonly transactions: Transactions,
  ) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const lists = await Promise.all([this.proposals(actor), this.papers(actor)]);
    return lists.flat();
  }

  private async proposals(actor: SignedInActor): Promise<TodoItem[]> {
    if (!actor.roles.some(({ scopeType }) => scopeType === 'panel')) return [];
    await this.transactions.run(actor, (tx) => recordTiesOfSeats(tx, actor.accountId));
    const rows = await this.database.query<TodoRow>({
      name: 'todo-screening',
      text: TO_SCREEN,
      values: [actor.accountId],
    });
    return rows.map((row) =>
      toItem(TODO_KIND.screenProposals, row, `/work/evaluations/${row.code}/screening`),
    );
  }

  private async papers(actor: SignedInActor): Promise<TodoItem[]> {
    const organizations = ownPlaces(actor, PERMISSION.proposalWrite);
    if (organizations.length === 0) return [];
    const rows = await this.database.query<PapersRow>({
      name: 'todo-papers',
      text: TO_SUPPLY,
      values: [organizations],
    });
    return rows.map((row) => toItem(TODO_KIND.supplyPapers, row, `/work/proposals/${row.proposalId}/papers`));
  }
}

// I4: the secretary's are all that exist for the secretary, the chair's those that do not. Nothing is to be done where a solver still has
// days, and papers that have not come.
const TO_SCREEN = `
  SELECT c.code, c.title, own.done || '/' || own.due AS note, seal.opened_at AS since,
         c.announce_at AS until, COALESCE(c.announce_at < portal_now(), false) AS late
    FROM panel_member m
    JOIN panel p ON p.id = m.panel_id
    JOIN challenge c ON c.id = p.challenge_id
    JOIN challenge_seal seal ON seal.challenge_id = c.id
    JOIN panel_member secretary ON secretary.panel_id = p.id AND secretary.role = 'secretary'
   CROSS JOIN LATERAL (
     SELECT count(*) AS due,
            count(*) FILTER (WHERE o.state <> 'submitted' OR s.state = 'eligible') AS done,
            count(*) FILTER (WHERE o.state = 'submitted' AND CASE COALESCE(s.state, 'pending')
                                WHEN 'pending' THEN true
                                WHEN 'asked' THEN s.due_on < portal_today() OR ${ALL_PAPERS_CAME}
                                ELSE false END) AS waiting
       FROM proposal o LEFT JOIN screening s ON s.proposal_id = o.id
      WHERE o.challenge_id = c.id AND o.state IN ('submitted', 'ineligible')
        AND (m.id = secretary.id) = (${notRecused('secretary.id', 'o.id')})
        AND ${notRecused('m.id', 'o.id')}) own
   WHERE m.account_id = $1 AND m.role IN ('secretary', 'chair') AND m.declared_at IS NOT NULL
     AND c.state = 'evaluating' AND p.state = 'formed' AND seal.opened_at IS NOT NULL
     AND c.evaluation->'screening'->'checklist' <> '[]' AND own.waiting > 0`;

// Until the last day that the solver was told, or until everything that was asked for has come.
const TO_SUPPLY = `
  SELECT c.code, p.id AS "proposalId", c.title, v.title AS note, s.asked_at AS since, ${endOfDay('s.due_on')} AS until,
         false AS late
    FROM screening s
    JOIN proposal p ON p.id = s.proposal_id
    JOIN challenge c ON c.id = p.challenge_id
    JOIN opened_version v ON v.proposal_id = p.id
   WHERE s.state = 'asked' AND s.due_on >= portal_today() AND c.state = 'evaluating' AND NOT ${ALL_PAPERS_CAME}
     AND (v.organization_id || v.partner_ids) && $1::uuid[]`;
