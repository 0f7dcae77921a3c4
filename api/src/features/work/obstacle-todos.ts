import { PERMISSION, type RoleName, TODO_KIND, type TodoItem } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { agencyNote, ownPlaces, type TodoReader, type TodoRow, toItem } from './todo';

interface ObstacleRow extends TodoRow {
  readonly obstacleId: string;
}

/** Obstacles that wait on the reader's level for somebody to look at them, and those that the reader has in hand. */
@Injectable()
export class ObstacleTodos implements TodoReader {
  constructor(private readonly database: ReadDatabase) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const [toHandle, own] = await Promise.all([this.toHandle(actor), this.own(actor)]);
    return [
      ...toHandle.map((row) => toItem(TODO_KIND.handleObstacle, row, `/work/obstacles/${row.obstacleId}`)),
      ...own.map((row) => toItem(TODO_KIND.ownObstacle, row, `/work/obstacles/${row.obstacleId}`)),
    ];
  }

  private async toHandle(actor: SignedInActor): Promise<ObstacleRow[]> {
    const holds = (...names: RoleName[]): boolean => actor.roles.some(({ role }) => names.includes(role));
    const officerOf = placesAs(actor, 'agency.officer');
    const leaderOf = placesAs(actor, 'agency.leader');
    const programme = holds('programme.officer', 'programme.lead');
    const city = holds('city.leadership');
    if (officerOf.length + leaderOf.length === 0 && !programme && !city) return [];
    return this.database.query<ObstacleRow>({
      name: 'todo-obstacles',
      text: TO_HANDLE,
      values: [officerOf, leaderOf, programme, city],
    });
  }

  private async own(actor: SignedInActor): Promise<ObstacleRow[]> {
    const sees = ownPlaces(actor, PERMISSION.commissionRead).length > 0;
    if (!sees && !actor.roles.some(({ scopeId }) => scopeId === null)) return [];
    return this.database.query<ObstacleRow>({
      name: 'todo-own-obstacles',
      text: OWN,
      values: [actor.accountId],
    });
  }
}

function placesAs({ roles }: SignedInActor, name: RoleName): string[] {
  return roles.flatMap(({ role, scopeId }) => (role === name && scopeId !== null ? [scopeId] : []));
}

const OBSTACLE = `
  SELECT ch.code, o.id AS "obstacleId", jsonb_build_object('vi', o.title, 'en', o.title) AS title, ${agencyNote('a')},
         o.level_since AS since, NULL::timestamptz AS until,
         COALESCE(working_days(o.level_since, portal_now()) >=
           CASE o.level WHEN 'team' THEN r.team WHEN 'leader' THEN r.leader WHEN 'programme' THEN r.programme END, false) AS late
    FROM obstacle o
    JOIN obstacle_rule r ON r.kind = o.kind
    JOIN commission c ON c.id = o.commission_id
    JOIN challenge ch ON ch.id = c.challenge_id
    JOIN agency a ON a.id = ch.agency_id`;

// What was given to somebody on a lower level waits for a look from the level it has come to since.
const TO_HANDLE = `${OBSTACLE}
   WHERE (o.state = 'open' OR (o.state = 'in_hand' AND o.taken_level IS DISTINCT FROM o.level))
     AND ((o.level = 'team' AND ch.agency_id = ANY ($1::uuid[])) OR (o.level = 'leader' AND ch.agency_id = ANY ($2::uuid[]))
          OR (o.level = 'programme' AND $3::boolean) OR (o.level = 'city' AND $4::boolean))`;

const OWN = `${OBSTACLE} WHERE o.state = 'in_hand' AND o.owner_id = $1`;
