import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * As `rowLateDays` in shared/src/commissions/lateness.ts reckons: lateness stands still while what was handed in waits for the
 * agency.
 */
const UP = [
  `CREATE FUNCTION milestone_late_days(milestone_id uuid, due date, done_on date, today date) RETURNS int
     LANGUAGE sql STABLE PARALLEL SAFE AS $$
     WITH round AS (
       SELECT (d.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS handed_in,
              CASE WHEN d.state = 'returned' THEN (d.decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date END AS returned
         FROM delivery d WHERE d.milestone_id = $1 AND d.state IN ('submitted', 'checked', 'returned')),
     ended AS (SELECT COALESCE($3, (SELECT handed_in FROM round WHERE returned IS NULL), $4) AS day)
     SELECT late_days($2, ended.day) - (
              SELECT count(*)::int
                FROM round
               CROSS JOIN LATERAL generate_series(greatest(round.handed_in, $2) + 1, least(round.returned, ended.day),
                                                  interval '1 day') waited
               WHERE round.returned IS NOT NULL AND is_workday(waited::date) AND late_days($2, waited::date) > 0)
       FROM ended
   $$`,
];

const DOWN = [`DROP FUNCTION milestone_late_days(uuid, date, date, date)`];

export class LetLatenessWait1796131000001 implements MigrationInterface {
  readonly name = 'LetLatenessWait1796131000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
