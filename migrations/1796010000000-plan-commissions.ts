import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans of commissions: a tree with dependencies, frozen when work begins and again with each change; lateness in working days. */
export class PlanCommissions1796010000000 implements MigrationInterface {
  readonly name = 'PlanCommissions1796010000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...ROWS, ...FROZEN, ...LATENESS]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const TABLES = [
  `CREATE TABLE "commission_plan" ("commission_id" uuid NOT NULL, "revision" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_913a70ebf058a14bad84032b372" PRIMARY KEY ("commission_id"))`,
  `ALTER TABLE "commission_plan" ADD CONSTRAINT "FK_913a70ebf058a14bad84032b372" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "milestone" ADD "parent_id" uuid, ADD "summary" boolean NOT NULL DEFAULT false, ADD "started_on" date,
     ADD "responsible_account_id" uuid, ADD "responsible_agency_id" uuid, ADD "responsible_organization_id" uuid,
     ADD "deliverables" text NOT NULL DEFAULT '', ADD "acceptance_criteria" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "milestone" ADD CONSTRAINT "milestone_unit" CHECK (responsible_agency_id IS NULL OR responsible_organization_id IS NULL)`,
  `CREATE INDEX "IDX_5e26a67a17774d9f0dca86cc6f" ON "milestone" ("parent_id")`,
  `ALTER TABLE "milestone" ADD CONSTRAINT "FK_5e26a67a17774d9f0dca86cc6fe" FOREIGN KEY ("parent_id") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "milestone" ADD CONSTRAINT "FK_4cda3e6462fa9f6884a06007a55" FOREIGN KEY ("responsible_account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "milestone" ADD CONSTRAINT "FK_421a7477a195968e8e37e3badef" FOREIGN KEY ("responsible_agency_id") REFERENCES "agency"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "milestone" ADD CONSTRAINT "FK_279df8f4c283d194fbf6ce559b5" FOREIGN KEY ("responsible_organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "milestone_dependency" ("successor_id" uuid NOT NULL, "predecessor_id" uuid NOT NULL, "lag" integer NOT NULL DEFAULT '0', CONSTRAINT "milestone_dependency_lag" CHECK (lag BETWEEN 0 AND 250), CONSTRAINT "milestone_dependency_other" CHECK (predecessor_id <> successor_id), CONSTRAINT "PK_7b7fc340df20b9047628c868003" PRIMARY KEY ("successor_id", "predecessor_id"))`,
  `CREATE INDEX "IDX_0029ca84772ea852eedcd2fae9" ON "milestone_dependency" ("predecessor_id")`,
  `ALTER TABLE "milestone_dependency" ADD CONSTRAINT "FK_47c62cf4140239a464190141f77" FOREIGN KEY ("successor_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "milestone_dependency" ADD CONSTRAINT "FK_0029ca84772ea852eedcd2fae9c" FOREIGN KEY ("predecessor_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE TABLE "plan_baseline" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "commission_id" uuid NOT NULL, "number" integer NOT NULL, "taken_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "taken_by" uuid, "reason" text NOT NULL DEFAULT '', "rows" jsonb NOT NULL, CONSTRAINT "UQ_369d43d1fff047a4c763b281afb" UNIQUE ("commission_id", "number"), CONSTRAINT "plan_baseline_reason" CHECK (number = 1 OR reason <> ''), CONSTRAINT "plan_baseline_number" CHECK (number >= 1), CONSTRAINT "PK_c5e10273a2bb661eca6b5f0513e" PRIMARY KEY ("id"))`,
  `ALTER TABLE "plan_baseline" ADD CONSTRAINT "FK_5c148f1e3bf8a0e47a0763b6f51" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_baseline" ADD CONSTRAINT "FK_6c9ef2f69e0f4745c4447221d08" FOREIGN KEY ("taken_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What has begun before baselines were kept: the plan as it stands is the first one; what has progress began as planned. */
const ROWS = [
  `UPDATE milestone SET started_on = least(planned_start, portal_today()) WHERE progress > 0`,
  `INSERT INTO plan_baseline (commission_id, number, taken_at, rows)
   SELECT c.id, 1, COALESCE(c.started_at, c.created_at),
          json_agg(json_build_object('id', m.id, 'parentId', NULL, 'name', m.name, 'plannedStart', m.planned_start, 'due', m.due,
                   'responsiblePerson', m.responsible_person, 'responsibleUnit', m.responsible_unit, 'deliverables', '',
                   'acceptanceCriteria', '', 'predecessors', '[]'::json) ORDER BY m.position, m.id)
     FROM commission c JOIN milestone m ON m.commission_id = c.id
    WHERE c.started_at IS NOT NULL GROUP BY c.id`,
];

const FROZEN = [
  `CREATE TRIGGER plan_baseline_rows_stay BEFORE UPDATE OR DELETE ON plan_baseline
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER plan_baseline_table_stays BEFORE TRUNCATE ON plan_baseline
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

/** As shared/src/commissions/lateness.ts reckons: what is due on a day off is in time on the working day after it. */
const LATENESS = [
  `CREATE FUNCTION is_workday(day date) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
     SELECT NOT EXISTS (SELECT 1 FROM holiday h WHERE h.day = is_workday.day)
        AND (extract(isodow FROM is_workday.day) < 6
             OR EXISTS (SELECT 1 FROM holiday h WHERE h.workday_instead = is_workday.day))
   $$`,
  `CREATE FUNCTION late_days(due date, until date) RETURNS int LANGUAGE sql STABLE PARALLEL SAFE AS $$
     SELECT CASE WHEN late_days.until <= late_days.due THEN 0 ELSE greatest(0, (
       SELECT count(*)::int - CASE WHEN is_workday(late_days.due) THEN 0 ELSE 1 END
         FROM generate_series(late_days.due + 1, late_days.until, interval '1 day') passed
        WHERE is_workday(passed::date))) END
   $$`,
];

const DOWN = [
  `DROP FUNCTION late_days(date, date)`,
  `DROP FUNCTION is_workday(date)`,
  `DROP TABLE "plan_baseline"`,
  `DROP TABLE "milestone_dependency"`,
  `ALTER TABLE "milestone" DROP CONSTRAINT "milestone_unit"`,
  `ALTER TABLE "milestone" DROP COLUMN "parent_id", DROP COLUMN "summary", DROP COLUMN "started_on", DROP COLUMN "responsible_account_id",
     DROP COLUMN "responsible_agency_id", DROP COLUMN "responsible_organization_id", DROP COLUMN "deliverables", DROP COLUMN "acceptance_criteria"`,
  `DROP TABLE "commission_plan"`,
];
