import { PERMISSION, TODO_KIND, type TodoItem } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { agencyNote, ownPlaces, type TodoReader, type TodoRow, toItem } from './todo';

/** Step 3, for the agency: the panel to form, the decision to make and to release. */
@Injectable()
export class PanelTodos implements TodoReader {
  constructor(private readonly database: ReadDatabase) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const lists = await Promise.all([this.panels(actor), this.decisions(actor), this.releases(actor)]);
    return lists.flat();
  }

  private async panels(actor: SignedInActor): Promise<TodoItem[]> {
    const agencies = ownPlaces(actor, PERMISSION.panelForm);
    if (agencies.length === 0) return [];
    const rows = await this.database.query<TodoRow>({
      name: 'todo-panels',
      text: PANELS,
      values: [agencies],
    });
    return rows.map((row) => toItem(TODO_KIND.formPanel, row, `/work/challenges/${row.code}/panel`));
  }

  private async decisions(actor: SignedInActor): Promise<TodoItem[]> {
    const agencies = ownPlaces(actor, PERMISSION.decisionMake);
    if (agencies.length === 0) return [];
    const rows = await this.database.query<TodoRow>({
      name: 'todo-decisions',
      text: DECISIONS,
      values: [agencies, actor.accountId],
    });
    return rows.map((row) => toItem(TODO_KIND.decide, row, `/work/evaluations/${row.code}`));
  }

  private async releases(actor: SignedInActor): Promise<TodoItem[]> {
    const agencies = ownPlaces(actor, PERMISSION.decisionRelease);
    if (agencies.length === 0) return [];
    const rows = await this.database.query<TodoRow>({
      name: 'todo-releases',
      text: RELEASES,
      values: [agencies],
    });
    return rows.map((row) => toItem(TODO_KIND.release, row, `/work/evaluations/${row.code}`));
  }
}

// I1: whether a panel is missing depends on the call alone, never on what came in.
const PANELS = `
  SELECT c.code, c.title, ${agencyNote('a')}, c.opened_at AS since, c.closing_at AS until,
         c.closing_at < portal_now() AS late
    FROM challenge c JOIN agency a ON a.id = c.agency_id
   WHERE c.agency_id = ANY($1::uuid[]) AND c.state IN ('open', 'evaluating')
     AND NOT EXISTS (SELECT 1 FROM panel p WHERE p.challenge_id = c.id)`;

const DECISION = `
    FROM panel p
    JOIN challenge c ON c.id = p.challenge_id
    JOIN agency a ON a.id = c.agency_id
    JOIN decision d ON d.challenge_id = c.id
   WHERE c.state = 'evaluating' AND c.agency_id = ANY($1::uuid[])`;

// I6: who recommended does not decide.
const DECISIONS = `
  SELECT c.code, c.title, ${agencyNote('a')}, d.recommended_at AS since, c.announce_at AS until,
         COALESCE(c.announce_at < portal_now(), false) AS late
  ${DECISION} AND p.state = 'recommended' AND d.recommended_by <> $2`;

const RELEASES = `
  SELECT c.code, c.title, ${agencyNote('a')}, d.decided_at AS since, c.announce_at AS until,
         COALESCE(c.announce_at < portal_now(), false) AS late
  ${DECISION} AND p.state = 'decided'`;
