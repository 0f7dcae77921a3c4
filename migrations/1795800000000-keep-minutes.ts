import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Biên bản: what panels wrote down of their meetings, and the programme office's words for it. What was issued stays (I8). */
export class KeepMinutes1795800000000 implements MigrationInterface {
  readonly name = 'KeepMinutes1795800000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "minutes_template"`);
    await queryRunner.query(`DROP TABLE "panel_minutes"`);
  }
}

const UP = [
  `CREATE TABLE "panel_minutes" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "panel_id" uuid NOT NULL, "edition" integer NOT NULL, "reason" text, "revision" integer NOT NULL, "record" jsonb NOT NULL, "saved_by" uuid NOT NULL, "saved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "paper" jsonb, "issued_by" uuid, "issued_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "panel_minutes_issued" CHECK ((issued_at IS NULL) = (paper IS NULL) AND (issued_at IS NULL) = (issued_by IS NULL)), CONSTRAINT "PK_26bc77c95824aa9268614680314" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_42c578f59997985a5f5b75996e" ON "panel_minutes" ("panel_id", "edition")`,
  `CREATE TABLE "minutes_template" ("id" smallint NOT NULL DEFAULT '1', "words" jsonb NOT NULL, "saved_by" uuid NOT NULL, "saved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "minutes_template_one_row" CHECK (id = 1), CONSTRAINT "PK_f418fb1e12fec0d08a764a31a40" PRIMARY KEY ("id"))`,
  `ALTER TABLE "panel_minutes" ADD CONSTRAINT "FK_e559aa6375d3c308ee45fc7969f" FOREIGN KEY ("panel_id") REFERENCES "panel"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "panel_minutes" ADD CONSTRAINT "FK_9b33c417e78c922c19cb65ecab6" FOREIGN KEY ("saved_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "panel_minutes" ADD CONSTRAINT "FK_9d0b6c525187569469842281eb3" FOREIGN KEY ("issued_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "minutes_template" ADD CONSTRAINT "FK_7f44dd8c5ce2e49f72b77602ba2" FOREIGN KEY ("saved_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TRIGGER panel_minutes_rows_stay BEFORE UPDATE OR DELETE ON panel_minutes
     FOR EACH ROW WHEN (OLD.issued_at IS NOT NULL) EXECUTE FUNCTION refuse_change()`,
];
