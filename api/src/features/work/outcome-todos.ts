import { PERMISSION, TODO_KIND, type TodoItem, type TodoKind, placesOf } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import {
  MEASURED_INDICATORS,
  MEASURING_COLUMNS,
  type MeasuringRow,
  type NextMeasurement,
  nextMeasurementOf,
} from '../outcomes/measuring-reads';
import { agencyNote, endOfCityDay, ownPlaces, type TodoReader, type TodoRow, toItem } from './todo';

interface MeasureRow extends MeasuringRow, Omit<TodoRow, 'until' | 'late'> {
  /** Whether it is told of before it is due. */
  readonly listed: boolean;
}

/** Step 5: indicators to measure, measurements to verify, results to publish. */
@Injectable()
export class OutcomeTodos implements TodoReader {
  constructor(private readonly database: ReadDatabase) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const { outcomeManage, outcomeVerify, resultWrite, resultPublish } = PERMISSION;
    const lists = await Promise.all([
      this.toMeasure(ownPlaces(actor, outcomeManage)),
      this.list(TODO_KIND.measure, 'todo-indicators', WITHOUT_INDICATOR, [ownPlaces(actor, outcomeManage)]),
      this.list(TODO_KIND.verifyMeasurement, 'todo-verify', VERIFY, [
        ownPlaces(actor, outcomeVerify),
        actor.accountId,
      ]),
      this.list(TODO_KIND.writeResult, 'todo-write-result', WRITE, [ownPlaces(actor, resultWrite)]),
      // The programme office may publish everywhere, and is told of each as the agency's leaders are.
      this.list(TODO_KIND.publishResult, 'todo-publish', PUBLISH, [
        placesOf(actor.roles, resultPublish),
        actor.accountId,
      ]),
    ]);
    return lists.flat();
  }

  /** One item a challenge, for what is to be measured first; while the pilot runs, only once it is due. */
  private async toMeasure(agencies: string[]): Promise<TodoItem[]> {
    if (agencies.length === 0) return [];
    const rows = await this.database.query<MeasureRow>({
      name: 'todo-measure',
      text: MEASURE,
      values: [agencies],
    });
    const first = new Map<string, { readonly row: MeasureRow; readonly next: NextMeasurement }>();
    for (const row of rows) {
      const next = nextMeasurementOf(row);
      if (next === null || (next.status === 'ahead' && !row.listed)) continue;
      const found = first.get(row.code);
      if (found === undefined || next.on < found.next.on) first.set(row.code, { row, next });
    }
    return [...first.values()].map(({ row, next: { on, status } }) =>
      toItem(TODO_KIND.measure, { ...row, until: endOfCityDay(on), late: status === 'overdue' }, pageOf(row)),
    );
  }

  private async list(
    kind: TodoKind,
    name: string,
    text: string,
    values: readonly [agencies: readonly string[] | null, ...rest: string[]],
  ): Promise<TodoItem[]> {
    if (values[0]?.length === 0) return [];
    const rows = await this.database.query<TodoRow>({ name, text, values });
    return rows.map((row) => toItem(kind, row, pageOf(row)));
  }
}

function pageOf({ code }: { readonly code: string }): string {
  return `/work/challenges/${code}/outcomes`;
}

const verified = `EXISTS (SELECT 1 FROM measurement m WHERE m.indicator_id = i.id AND m.state = 'verified')`;
const indicators = (condition: string): string =>
  `EXISTS (SELECT 1 FROM indicator i WHERE i.challenge_id = c.id AND ${condition})`;

const MEASURE = `
  SELECT c.code, c.title, ${agencyNote('a')}, c.updated_at AS since, c.state = 'measuring' AS listed, ${MEASURING_COLUMNS}
    FROM ${MEASURED_INDICATORS} JOIN agency a ON a.id = c.agency_id WHERE c.agency_id = ANY($1::uuid[])`;

const WITHOUT_INDICATOR = `
  SELECT c.code, c.title, ${agencyNote('a')}, c.updated_at AS since, NULL::timestamptz AS until, false AS late
    FROM challenge c JOIN agency a ON a.id = c.agency_id
   WHERE c.agency_id = ANY($1::uuid[]) AND c.state = 'measuring' AND NOT ${indicators('true')}`;

// I6: nobody verifies what is one's own.
const VERIFY = `
  SELECT c.code, c.title, ${agencyNote('a')}, w.since, NULL::timestamptz AS until, false AS late
    FROM challenge c JOIN agency a ON a.id = c.agency_id
    CROSS JOIN LATERAL (SELECT min(m.entered_at) AS since
                          FROM indicator i JOIN measurement m ON m.indicator_id = i.id
                         WHERE i.challenge_id = c.id AND m.state = 'entered' AND m.entered_by <> $2) w
   WHERE c.agency_id = ANY($1::uuid[]) AND c.state IN ('commissioned', 'measuring', 'published') AND w.since IS NOT NULL`;

const edition = (condition: string): string =>
  `EXISTS (SELECT 1 FROM result_edition e WHERE e.challenge_id = c.id AND ${condition})`;

/** A result that everything is ready for, or an edition that was begun. */
const WRITE = `
  SELECT c.code, c.title, ${agencyNote('a')},
         COALESCE((SELECT max(e.created_at) FROM result_edition e WHERE e.challenge_id = c.id AND e.state = 'draft'),
                  (SELECT max(m.verified_at) FROM indicator i JOIN measurement m ON m.indicator_id = i.id
                    WHERE i.challenge_id = c.id)) AS since,
         NULL::timestamptz AS until, false AS late
    FROM challenge c JOIN agency a ON a.id = c.agency_id
   WHERE c.agency_id = ANY($1::uuid[])
     AND (${edition(`e.state = 'draft'`)}
          OR (c.state = 'measuring' AND NOT ${edition('true')}
              AND ${indicators('true')} AND NOT ${indicators(`NOT ${verified}`)}))`;

// I6: not for whoever has written in it.
const PUBLISH = `
  SELECT c.code, c.title, ${agencyNote('a')}, e.submitted_at AS since, NULL::timestamptz AS until, false AS late
    FROM result_edition e JOIN challenge c ON c.id = e.challenge_id JOIN agency a ON a.id = c.agency_id
   WHERE ($1::uuid[] IS NULL OR c.agency_id = ANY($1)) AND e.state = 'in_review' AND $2 <> ALL (e.writers)`;
