import { PERMISSION, TODO_KIND, type TodoItem, type TodoKind, placesOf } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type SignedInActor, may } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { agencyNote, endOfDay, ownPlaces, type TodoReader, type TodoRow, toItem } from './todo';

interface SandboxRow extends TodoRow {
  readonly kind: TodoKind;
  readonly permitId: string;
}

/** Permits for trials: to write anew, to grant, to begin, to let go on, and to decide about. */
@Injectable()
export class SandboxTodos implements TodoReader {
  constructor(private readonly database: ReadDatabase) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const agencies = ownPlaces(actor, PERMISSION.commissionManage);
    const granting = may(actor, PERMISSION.sandboxGrant);
    if (agencies.length === 0 && !granting) return [];
    const rows = await this.database.query<SandboxRow>({
      name: 'todo-sandbox',
      text: SANDBOX,
      values: [agencies, placesOf(actor.roles, PERMISSION.sandboxGrant), granting, actor.accountId],
    });
    return rows.map((row) => toItem(row.kind, row, `/work/sandbox/${row.permitId}`));
  }
}

const KIND = `CASE p.state
  WHEN 'returned' THEN '${TODO_KIND.reviseSandbox}' WHEN 'submitted' THEN '${TODO_KIND.grantSandbox}'
  WHEN 'granted' THEN '${TODO_KIND.activateSandbox}' WHEN 'suspended' THEN '${TODO_KIND.resumeSandbox}'
  WHEN 'ended' THEN '${TODO_KIND.exitSandbox}' END`;

// I6: to grant and to decide for whoever has not written in it, to let go on for whoever has not had it suspended.
const SANDBOX = `
  SELECT ch.code, p.id AS "permitId", ${KIND} AS kind, ch.title, ${agencyNote('a')},
         (SELECT max(e.at) FROM sandbox_entry e WHERE e.permit_id = p.id) AS since,
         CASE WHEN p.state = 'ended' THEN NULL ELSE ${endOfDay('p.until_day')} END AS until, p.state = 'suspended' AS late
    FROM sandbox_permit p
    JOIN commission c ON c.id = p.commission_id
    JOIN challenge ch ON ch.id = c.challenge_id
    JOIN agency a ON a.id = ch.agency_id
   WHERE (p.state IN ('returned', 'granted') AND ch.agency_id = ANY ($1::uuid[])
          AND (p.state = 'returned' OR p.from_day <= portal_today()))
      OR ($3::boolean AND ($2::uuid[] IS NULL OR ch.agency_id = ANY ($2))
          AND ((p.state IN ('submitted', 'ended') AND p.exit_decision IS NULL AND $4 <> ALL (p.writers))
               OR (p.state = 'suspended' AND p.suspended_by IS DISTINCT FROM $4::uuid)))`;
