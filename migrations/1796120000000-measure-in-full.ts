import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators with source, frequency and editions; measurements that are refused and corrected, never overwritten. */
export class MeasureInFull1796120000000 implements MigrationInterface {
  readonly name = 'MeasureInFull1796120000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...STATES, ...KEPT]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [trigger, table] of [
      ['measurement_kept', 'measurement'],
      ['indicator_edition_kept', 'indicator_edition'],
    ])
      await queryRunner.query(`DROP TRIGGER ${trigger} ON ${table}`);
    await queryRunner.query(`DROP FUNCTION keep_measured()`);
    await queryRunner.query(`DROP TABLE "indicator_edition"`);
    for (const statement of UNDONE) await queryRunner.query(statement);
  }
}

const TABLES = [
  `CREATE TABLE "indicator_edition" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "indicator_id" uuid NOT NULL, "number" integer NOT NULL, "terms" jsonb NOT NULL, "reason" text NOT NULL, "replaced_by" uuid NOT NULL, "replaced_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_21f9e4551c21f8890ff12a9151e" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_e0cdf69bd1e145c8a84f7f06c3" ON "indicator_edition" ("indicator_id", "number")`,
  `ALTER TABLE "indicator" ADD "source" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "indicator" ADD "frequency" text NOT NULL DEFAULT 'once'`,
  `ALTER TABLE "indicator" ADD "edition" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "indicator" ADD "reminded_of" date`,
  `ALTER TABLE "indicator" ADD "reminded_late" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "measurement" ADD "state" text NOT NULL DEFAULT 'entered'`,
  `ALTER TABLE "measurement" ADD "period_from" date`,
  `ALTER TABLE "measurement" ADD "note" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "measurement" ADD "corrects_id" uuid`,
  `ALTER TABLE "measurement" ADD "correction" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "measurement" ADD "refused_by" uuid`,
  `ALTER TABLE "measurement" ADD "refused_at" TIMESTAMP(3) WITH TIME ZONE`,
  `ALTER TABLE "measurement" ADD "refusal" text NOT NULL DEFAULT ''`,
  `CREATE INDEX "IDX_5e3df6a635dabb0859947feecf" ON "measurement" ("corrects_id")`,
  `ALTER TABLE "measurement" ADD CONSTRAINT "measurement_period" CHECK (period_from IS NULL OR period_from <= measured_on)`,
  `ALTER TABLE "measurement" ADD CONSTRAINT "measurement_refusal_four_eyes" CHECK (refused_by IS NULL OR refused_by <> entered_by)`,
  `ALTER TABLE "indicator_edition" ADD CONSTRAINT "FK_20726550aba3cd4b49f15d4494a" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "indicator_edition" ADD CONSTRAINT "FK_d2164d6b17e3e4f3717d81aa3c8" FOREIGN KEY ("replaced_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "measurement" ADD CONSTRAINT "FK_5e3df6a635dabb0859947feecfd" FOREIGN KEY ("corrects_id") REFERENCES "measurement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "measurement" ADD CONSTRAINT "FK_4e94f883338f720771e6a0a78ee" FOREIGN KEY ("refused_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What was verified before there were states is verified. */
const STATES = [
  `UPDATE measurement SET state = 'verified' WHERE verified_by IS NOT NULL`,
  `ALTER TABLE "measurement" ADD CONSTRAINT "measurement_decided" CHECK ((state <> 'entered' OR verified_by IS NULL) AND (state <> 'verified' OR verified_by IS NOT NULL) AND (state = 'refused') = (refused_by IS NOT NULL))`,
];

const KEPT = [
  `CREATE FUNCTION keep_measured() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'what was measured, and against what, is never changed or deleted (I8)' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE TRIGGER measurement_kept BEFORE UPDATE OF indicator_id, value, period_from, measured_on, method, sample_size, evidence,
     note, corrects_id, correction, entered_by, entered_at OR DELETE ON measurement FOR EACH ROW EXECUTE FUNCTION keep_measured()`,
  `CREATE TRIGGER indicator_edition_kept BEFORE UPDATE OR DELETE ON indicator_edition FOR EACH ROW EXECUTE FUNCTION keep_measured()`,
];

const UNDONE = [
  `ALTER TABLE "measurement" DROP CONSTRAINT "FK_4e94f883338f720771e6a0a78ee"`,
  `ALTER TABLE "measurement" DROP CONSTRAINT "FK_5e3df6a635dabb0859947feecfd"`,
  `ALTER TABLE "measurement" DROP CONSTRAINT "measurement_refusal_four_eyes"`,
  `ALTER TABLE "measurement" DROP CONSTRAINT "measurement_decided"`,
  `ALTER TABLE "measurement" DROP CONSTRAINT "measurement_period"`,
  `DROP INDEX "public"."IDX_5e3df6a635dabb0859947feecf"`,
  `ALTER TABLE "measurement" DROP COLUMN "refusal"`,
  `ALTER TABLE "measurement" DROP COLUMN "refused_at"`,
  `ALTER TABLE "measurement" DROP COLUMN "refused_by"`,
  `ALTER TABLE "measurement" DROP COLUMN "correction"`,
  `ALTER TABLE "measurement" DROP COLUMN "corrects_id"`,
  `ALTER TABLE "measurement" DROP COLUMN "note"`,
  `ALTER TABLE "measurement" DROP COLUMN "period_from"`,
  `ALTER TABLE "measurement" DROP COLUMN "state"`,
  `ALTER TABLE "indicator" DROP COLUMN "reminded_late"`,
  `ALTER TABLE "indicator" DROP COLUMN "reminded_of"`,
  `ALTER TABLE "indicator" DROP COLUMN "edition"`,
  `ALTER TABLE "indicator" DROP COLUMN "frequency"`,
  `ALTER TABLE "indicator" DROP COLUMN "source"`,
];
