import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Talking about drafts, weighing what was approved, and publishing it at a planned instant. */
export class ReviewAndTriage1795300200000 implements MigrationInterface {
  readonly name = 'ReviewAndTriage1795300200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...UP, ...RULES]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE challenge DROP CONSTRAINT challenge_publication_plan`);
    await queryRunner.query(`ALTER TABLE challenge DROP COLUMN publish_at, DROP COLUMN publish_failure`);
    for (const table of ['review_visit', 'review_comment', 'review_thread', 'challenge_triage'])
      await queryRunner.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE "challenge_triage" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "challenge_id" uuid NOT NULL, "account_id" uuid NOT NULL, "field_id" uuid NOT NULL, "impact" smallint NOT NULL, "impact_note" text NOT NULL, "solvable" smallint NOT NULL, "solvable_note" text NOT NULL, "spill_over" smallint NOT NULL, "spill_over_note" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_29c44917c631bc267ac4b7a2da4" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_461dffcb625c83056d7899e6a5" ON "challenge_triage"  ("challenge_id", "at")`,
  `CREATE TABLE "review_thread" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "challenge_id" uuid NOT NULL, "section" text NOT NULL, "quote" text NOT NULL, "opened_by_id" uuid NOT NULL, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "resolved_by_id" uuid, "resolved_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_3dd2b9b86c2daa084d632a705e4" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_27c8a6347107ced027cfd9ee9c" ON "review_thread"  ("challenge_id", "opened_at")`,
  `CREATE TABLE "review_comment" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "thread_id" uuid NOT NULL, "author_id" uuid NOT NULL, "text" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_81a77699383553c51a2d444a8a9" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_fdabc6b15c00b66aa2b94ddc24" ON "review_comment"  ("thread_id", "at")`,
  `CREATE TABLE "review_visit" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "challenge_id" uuid NOT NULL, "account_id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_d88304da6286cead7b25a7ea89f" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_1a8f962779dcd4f3d1ecc9eeda" ON "review_visit"  ("challenge_id", "account_id")`,
  `ALTER TABLE "challenge" ADD "publish_at" TIMESTAMP(3) WITH TIME ZONE`,
  `ALTER TABLE "challenge" ADD "publish_failure" text`,
  `ALTER TABLE "challenge_triage" ADD CONSTRAINT "FK_8ab12bfcd460cf75f2ef364d82e" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "challenge_triage" ADD CONSTRAINT "FK_267da45aecf49a8caa6ec9d1a73" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "challenge_triage" ADD CONSTRAINT "FK_8523e868948d0d922f2caee6a5c" FOREIGN KEY ("field_id") REFERENCES "field"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "review_thread" ADD CONSTRAINT "FK_e23ef3a40a94bbe423e0748c43c" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "review_thread" ADD CONSTRAINT "FK_301bae68ec32d8902473b4fbb0c" FOREIGN KEY ("opened_by_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "review_thread" ADD CONSTRAINT "FK_4c15260c601c816c5468949b27c" FOREIGN KEY ("resolved_by_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "review_comment" ADD CONSTRAINT "FK_49db32be90eacc11047bfceaf5a" FOREIGN KEY ("thread_id") REFERENCES "review_thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "review_comment" ADD CONSTRAINT "FK_5ec388d91ecf1322f4a1304321e" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "review_visit" ADD CONSTRAINT "FK_41410b0d1c303eee193874d8cd6" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "review_visit" ADD CONSTRAINT "FK_a375ee4b7da2af84e18eb0be781" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const RULES = [
  // What was weighed stays as it was weighed.
  `CREATE TRIGGER challenge_triage_rows_stay BEFORE UPDATE OR DELETE ON challenge_triage
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER challenge_triage_table_stays BEFORE TRUNCATE ON challenge_triage
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `ALTER TABLE challenge_triage ADD CONSTRAINT challenge_triage_scores CHECK (
     impact BETWEEN 1 AND 5 AND solvable BETWEEN 1 AND 5 AND spill_over BETWEEN 1 AND 5)`,
  `ALTER TABLE challenge ADD CONSTRAINT challenge_publication_plan CHECK (
     state = 'approved' OR (publish_at IS NULL AND publish_failure IS NULL))`,
];
