import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of solvers: when they are owed, what is written, what was handed in and said of it. */
export class OweReports1796111000000 implements MigrationInterface {
  readonly name = 'OweReports1796111000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...KEPT]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['solver_report_version', 'solver_report', 'report_schedule'])
      await queryRunner.query(`DROP TABLE ${table}`);
    for (const routine of ['keep_solver_report', 'keep_report_schedule'])
      await queryRunner.query(`DROP FUNCTION ${routine}()`);
  }
}

const TABLES = [
  `CREATE TABLE "report_schedule" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "commission_id" uuid NOT NULL, "number" integer NOT NULL, "rule" jsonb NOT NULL, "reason" text NOT NULL DEFAULT '', "set_by" uuid NOT NULL, "set_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "UQ_18f317f20bc8ec290588a72ee5e" UNIQUE ("commission_id", "number"), CONSTRAINT "report_schedule_reason" CHECK (number = 1 OR reason <> ''), CONSTRAINT "PK_c7488f713986a70052eb10f1178" PRIMARY KEY ("id"))`,
  `CREATE TABLE "solver_report" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "commission_id" uuid NOT NULL, "due_on" date NOT NULL, "state" text NOT NULL DEFAULT 'due', "draft" jsonb, "revision" integer NOT NULL DEFAULT '0', "draft_saved_at" TIMESTAMP(3) WITH TIME ZONE, "submitted_at" TIMESTAMP(3) WITH TIME ZONE, "reminded_as" text, "reminded_on" date, "escalated_on" date, CONSTRAINT "PK_218d4624f7939e02cf6dea51c9c" PRIMARY KEY ("id"))`,
  `CREATE INDEX "solver_report_open" ON "solver_report" ("due_on") WHERE state IN ('due', 'returned')`,
  `CREATE UNIQUE INDEX "solver_report_day" ON "solver_report" ("commission_id", "due_on") WHERE state <> 'dropped'`,
  `CREATE TABLE "solver_report_version" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "report_id" uuid NOT NULL, "number" integer NOT NULL, "content" jsonb NOT NULL, "figures" jsonb NOT NULL, "file_ids" uuid array NOT NULL DEFAULT '{}', "submitted_by" uuid NOT NULL, "submitted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "verdict" text, "reviewed_by" uuid, "reviewed_at" TIMESTAMP(3) WITH TIME ZONE, "comment" text NOT NULL DEFAULT '', CONSTRAINT "UQ_e62c1f2ec38d5ae590a4ccd5f42" UNIQUE ("report_id", "number"), CONSTRAINT "solver_report_returned" CHECK (verdict IS DISTINCT FROM 'returned' OR comment <> ''), CONSTRAINT "solver_report_four_eyes" CHECK (reviewed_by IS NULL OR reviewed_by <> submitted_by), CONSTRAINT "solver_report_review" CHECK ((verdict IS NOT NULL) = (reviewed_by IS NOT NULL AND reviewed_at IS NOT NULL)), CONSTRAINT "PK_5261eba513e41e6203a031f9314" PRIMARY KEY ("id"))`,
  `ALTER TABLE "report_schedule" ADD CONSTRAINT "FK_d9264a7a19026dc2ad7d0b76468" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "report_schedule" ADD CONSTRAINT "FK_fec2da4b049f5f302fd4a7797c2" FOREIGN KEY ("set_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "solver_report" ADD CONSTRAINT "FK_53a3556d123ad30f360bfb31219" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "solver_report_version" ADD CONSTRAINT "FK_86d2a89416f00dd6e0d9c5a4eea" FOREIGN KEY ("report_id") REFERENCES "solver_report"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "solver_report_version" ADD CONSTRAINT "FK_5cdf41a046ad0ac87866d6d4811" FOREIGN KEY ("submitted_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "solver_report_version" ADD CONSTRAINT "FK_668aae3197e6809548513cc32c5" FOREIGN KEY ("reviewed_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const refused = (name: string, why: string): string => `
  CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '${why}' USING ERRCODE = 'integrity_constraint_violation';
  END $$`;

const KEPT = [
  refused('keep_report_schedule', 'a schedule of reports is never changed or deleted (I9)'),
  `CREATE TRIGGER report_schedule_kept BEFORE UPDATE OR DELETE ON report_schedule FOR EACH ROW EXECUTE FUNCTION keep_report_schedule()`,
  refused('keep_solver_report', 'a report that was handed in is never changed or deleted (I8)'),
  `CREATE TRIGGER solver_report_version_deleted BEFORE DELETE ON solver_report_version FOR EACH ROW EXECUTE FUNCTION keep_solver_report()`,
  `CREATE TRIGGER solver_report_version_kept BEFORE UPDATE ON solver_report_version FOR EACH ROW
     WHEN (OLD.verdict IS NOT NULL
           OR (OLD.report_id, OLD.number, OLD.content, OLD.figures, OLD.file_ids, OLD.submitted_by, OLD.submitted_at)
           IS DISTINCT FROM (NEW.report_id, NEW.number, NEW.content, NEW.figures, NEW.file_ids, NEW.submitted_by, NEW.submitted_at))
     EXECUTE FUNCTION keep_solver_report()`,
];
