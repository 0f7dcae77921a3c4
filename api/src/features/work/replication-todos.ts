import { PERMISSION, TODO_KIND, type TodoItem, type TodoKind } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type SignedInActor, may } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { isHeldBy } from '../agencies/agencies-reads';
import { agencyNote, endOfDay, ownPlaces, type TodoReader, type TodoRow, toItem } from './todo';

interface ReplicationRow extends TodoRow {
  readonly kind: TodoKind;
  readonly replicationId: string;
}

/** Replications: to confirm, to answer, to begin, and to report on each year. */
@Injectable()
export class ReplicationTodos implements TodoReader {
  constructor(private readonly database: ReadDatabase) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    if (!may(actor, PERMISSION.replicationRead)) return [];
    const { replicationDecide, replicationAnswer, replicationRun } = PERMISSION;
    const places = [replicationDecide, replicationAnswer, replicationRun].map((permission) =>
      ownPlaces(actor, permission),
    );
    if (places.every((list) => list.length === 0)) return [];
    const rows = await this.database.query<ReplicationRow>({
      name: 'todo-replication',
      text: REPLICATIONS,
      values: [...places, actor.accountId],
    });
    return rows.map((row) => toItem(row.kind, row, `/work/replications/${row.replicationId}`));
  }
}

// I6: to confirm for whoever has not asked, to answer for whoever stands on neither step of the other side.
const REPLICATIONS = `
  SELECT c.code, r.id AS "replicationId", t.kind, c.title, t.note, t."noteEn", t.since, t.until, t.late
    FROM replication r
    JOIN challenge c ON c.id = r.challenge_id
    JOIN agency a ON a.id = r.agency_id
    JOIN opened_version v ON v.proposal_id = r.proposal_id
   CROSS JOIN LATERAL (
     SELECT '${TODO_KIND.confirmReplication}' AS kind, ${agencyNote('a')}, r.asked_at AS since, NULL::timestamptz AS until, false AS late
      WHERE r.state = 'proposed' AND r.asked_by <> $4 AND ${isHeldBy('r.agency_id', '$1::uuid[]')}
     UNION ALL
     SELECT '${TODO_KIND.answerReplication}', a.name, a.name_en, r.confirmed_at, NULL, false
      WHERE r.state = 'asked' AND $4 NOT IN (r.asked_by, r.confirmed_by)
        AND ((r.owner_yes IS NULL AND ${isHeldBy('c.agency_id', '$1::uuid[]')})
             OR (r.solver_yes IS NULL AND v.organization_id = ANY ($2::uuid[])))
     UNION ALL
     SELECT '${TODO_KIND.startReplication}', a.name, a.name_en, greatest(r.owner_answered_at, r.solver_answered_at), NULL, false
      WHERE r.state = 'agreed' AND ${isHeldBy('r.agency_id', '$3::uuid[]')}
     UNION ALL
     SELECT '${TODO_KIND.followUpReplication}', a.name, a.name_en, NULL, ${endOfDay('w.due_on')}, w.due_on < portal_today()
       FROM replication_follow_up w
      WHERE w.replication_id = r.id AND w.answered_at IS NULL AND r.state IN ('started', 'running')
        AND w.due_on <= portal_today() + 30 AND ${isHeldBy('r.agency_id', '$3::uuid[]')}) t`;
