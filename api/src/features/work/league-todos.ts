import { PERMISSION, TODO_KIND, type TodoItem } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type SignedInActor, may } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { milestoneLateDays } from '../acceptances/delivery-reads';
import { agencyNote, ownPlaces, type TodoReader, type TodoRow, toItem } from './todo';

interface DelayRow extends TodoRow {
  readonly commissionId: string;
}

/** Late rows of the reader's for which nothing was said yet, and reasons of delay that the reader is to answer. */
@Injectable()
export class LeagueTodos implements TodoReader {
  constructor(private readonly database: ReadDatabase) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const [toState, toAnswer] = await Promise.all([this.toState(actor), this.toAnswer(actor)]);
    const link = ({ commissionId }: DelayRow): string => `/work/league/delays/${commissionId}`;
    return [
      ...toState.map((row) => toItem(TODO_KIND.stateDelay, row, link(row))),
      ...toAnswer.map((row) => toItem(TODO_KIND.answerDelay, row, link(row))),
    ];
  }

  private async toState(actor: SignedInActor): Promise<DelayRow[]> {
    if (ownPlaces(actor, PERMISSION.commissionRead).length === 0) return [];
    return this.database.query<DelayRow>({
      name: 'todo-state-delay',
      text: TO_STATE,
      values: [actor.accountId],
    });
  }

  private async toAnswer(actor: SignedInActor): Promise<DelayRow[]> {
    const led = ownPlaces(actor, PERMISSION.commissionApprove);
    const office = may(actor, PERMISSION.programmeManage);
    if (led.length === 0 && !office) return [];
    return this.database.query<DelayRow>({
      name: 'todo-answer-delay',
      text: TO_ANSWER,
      values: [led, office, actor.accountId],
    });
  }
}

const ROW = `ch.code, c.id AS "commissionId", jsonb_build_object('vi', m.name, 'en', m.name) AS title`;

const TO_STATE = `
  SELECT ${ROW}, ch.code AS note, m.due::timestamptz AS since, NULL::timestamptz AS until, true AS late
    FROM milestone m
    JOIN commission c ON c.id = m.commission_id
    JOIN challenge ch ON ch.id = c.challenge_id
   WHERE m.responsible_account_id = $1 AND NOT m.summary AND m.done_on IS NULL AND c.state = 'running'
     AND ${milestoneLateDays('m')} > 0
     AND NOT EXISTS (SELECT 1 FROM delay_reason d WHERE d.milestone_id = m.id AND d.state <> 'withdrawn')`;

// As leaderAnswers says: where the agency itself is judged, or nobody knows who is, the programme office alone.
const TO_ANSWER = `
  SELECT ${ROW}, ${agencyNote('a')}, d.stated_at AS since, NULL::timestamptz AS until,
         working_days(d.stated_at, portal_now()) > 5 AS late
    FROM delay_reason d
    JOIN milestone m ON m.id = d.milestone_id
    JOIN commission c ON c.id = m.commission_id
    JOIN challenge ch ON ch.id = c.challenge_id
    JOIN agency a ON a.id = ch.agency_id
   CROSS JOIN LATERAL (SELECT m.responsible_organization_id IS NOT NULL
                           OR (m.responsible_agency_id IS NOT NULL AND m.responsible_agency_id <> ch.agency_id) AS by_leader) w
   WHERE d.state = 'stated' AND d.stated_by <> $3 AND m.responsible_account_id IS DISTINCT FROM $3
     AND CASE WHEN by_leader THEN ch.agency_id = ANY ($1::uuid[]) ELSE $2::boolean END`;
