import { PERMISSION, TODO_KIND, type TodoItem } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { isHandedIn, milestoneLateDays } from '../acceptances/delivery-reads';
import { agencyNote, endOfDay, ownPlaces, type TodoReader, type TodoRow, toItem } from './todo';

/** A milestone is on the list from so many days before it is due. */
const MILESTONE_NOTICE_DAYS = 7;

interface CommissionRow extends TodoRow {
  readonly commissionId: string;
}

/** Step 4: solutions to commission, milestones that are due, work to accept. */
@Injectable()
export class CommissionTodos implements TodoReader {
  constructor(private readonly database: ReadDatabase) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const agencies = ownPlaces(actor, PERMISSION.commissionManage);
    const organizations = ownPlaces(actor, PERMISSION.proposalWrite);
    const lists = await Promise.all([
      this.commissions(agencies),
      this.milestones(agencies, organizations),
      this.delivered(agencies),
    ]);
    return lists.flat();
  }

  private async commissions(agencies: string[]): Promise<TodoItem[]> {
    if (agencies.length === 0) return [];
    const rows = await this.database.query<TodoRow>({
      name: 'todo-commissions',
      text: COMMISSIONS,
      values: [agencies],
    });
    return rows.map((row) => toItem(TODO_KIND.commission, row, `/work/challenges/${row.code}/commission`));
  }

  /** For the agency and for the solver: both are responsible for the dates. */
  private async milestones(agencies: string[], organizations: string[]): Promise<TodoItem[]> {
    if (agencies.length + organizations.length === 0) return [];
    const rows = await this.database.query<CommissionRow>({
      name: 'todo-milestones',
      text: MILESTONES,
      values: [agencies, organizations, MILESTONE_NOTICE_DAYS],
    });
    return rows.map((row) => toItem(TODO_KIND.milestoneDue, row, `/work/commissions/${row.commissionId}`));
  }

  private async delivered(agencies: string[]): Promise<TodoItem[]> {
    if (agencies.length === 0) return [];
    const rows = await this.database.query<CommissionRow>({
      name: 'todo-delivered',
      text: DELIVERED,
      values: [agencies],
    });
    return rows.map((row) =>
      toItem(TODO_KIND.acceptCommission, row, `/work/commissions/${row.commissionId}`),
    );
  }
}

// Released with a winner that has no commission yet, or a draft that was not offered.
const COMMISSIONS = `
  SELECT c.code, c.title, ${agencyNote('a')}, d.released_at AS since, NULL::timestamptz AS until, false AS late
    FROM challenge c
    JOIN agency a ON a.id = c.agency_id
    JOIN decision d ON d.challenge_id = c.id
   WHERE c.agency_id = ANY($1::uuid[]) AND c.state IN ('decided', 'commissioned', 'measuring')
     AND d.released_at IS NOT NULL
     AND EXISTS (SELECT 1 FROM unnest(d.selected_proposal_ids) chosen
                  WHERE NOT EXISTS (SELECT 1 FROM commission m WHERE m.proposal_id = chosen AND m.state <> 'draft'))`;

const RUNNING = `
    FROM commission k
    JOIN challenge c ON c.id = k.challenge_id
    JOIN agency a ON a.id = c.agency_id`;

const MILESTONES = `
  SELECT c.code, k.id AS "commissionId", c.title, s.name AS note, NULL::timestamptz AS since,
         ${endOfDay('s.due')} AS until, ${milestoneLateDays('s')} > 0 AS late
  ${RUNNING}
    JOIN proposal o ON o.id = k.proposal_id
    JOIN milestone s ON s.commission_id = k.id
   WHERE k.state = 'running' AND s.done_on IS NULL AND NOT s.summary AND s.due <= portal_today() + $3::int
     AND NOT ${isHandedIn('s')}
     AND (c.agency_id = ANY($1::uuid[]) OR o.organization_id = ANY($2::uuid[]))`;

const DELIVERED = `
  SELECT c.code, k.id AS "commissionId", c.title, ${agencyNote('a')},
         COALESCE(${endOfDay('s.last_done')}, k.started_at) AS since, NULL::timestamptz AS until, false AS late
  ${RUNNING}
    LEFT JOIN (SELECT commission_id, max(done_on) AS last_done, bool_and(done_on IS NOT NULL) AS all_done
            FROM milestone GROUP BY commission_id) s ON s.commission_id = k.id
   WHERE k.state = 'running' AND (s.all_done OR (s.all_done IS NULL AND k.kind = 'prize')) AND c.agency_id = ANY($1::uuid[])`;
