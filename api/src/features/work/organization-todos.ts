import { PERMISSION, TODO_KIND, type TodoItem, type TodoKind } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { may, type SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { type TodoReader, type TodoRow, toItem } from './todo';

interface OrganizationRow extends TodoRow {
  readonly kind: TodoKind;
  readonly id: string;
}

/** Organizations: an ownership that is offered; for the programme office claims and names that wait. */
@Injectable()
export class OrganizationTodos implements TodoReader {
  constructor(private readonly database: ReadDatabase) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const oversees = may(actor, PERMISSION.organizationsOversee);
    if (!oversees && !actor.roles.some(({ scopeType }) => scopeType === 'organization')) return [];
    const rows = await this.database.query<OrganizationRow>({
      name: 'todo-organizations',
      text: WAITING,
      values: [actor.accountId, oversees],
    });
    return rows.map((row) => toItem(row.kind, row, linkOf(row)));
  }
}

function linkOf({ kind, id }: OrganizationRow): string {
  if (kind === TODO_KIND.answerHandover) return `/work/organizations/${id}`;
  if (kind === TODO_KIND.decideClaim) return `/work/programme/organizations/${id}`;
  return '/work/programme/organizations';
}

// A claim that the reader recommended waits for another officer.
const WAITING = `
  SELECT '${TODO_KIND.answerHandover}' AS kind, o.id, '' AS code, jsonb_build_object('vi', o.name, 'en', o.name) AS title,
         f.name AS note, h.offered_at AS since, NULL::timestamptz AS until, false AS late
    FROM ownership_handover h JOIN organization o ON o.id = h.organization_id JOIN account f ON f.id = h.from_account_id
   WHERE h.to_account_id = $1
  UNION ALL
  SELECT '${TODO_KIND.decideClaim}', k.id, '', jsonb_build_object('vi', o.name, 'en', o.name), k.tax_code, k.created_at,
         NULL, false
    FROM organization_claim k JOIN organization o ON o.id = k.organization_id
   WHERE $2 AND k.state IN ('open', 'recommended') AND k.claimant_id <> $1 AND k.recommended_by IS DISTINCT FROM $1
  UNION ALL
  SELECT '${TODO_KIND.clearName}', o.id, '', jsonb_build_object('vi', o.name, 'en', o.name), '', o.name_alarm_at,
         NULL, false
    FROM organization o WHERE $2 AND o.name_alarm_at IS NOT NULL AND o.closed_at IS NULL`;
