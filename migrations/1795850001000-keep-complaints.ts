import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What solvers object to in a released decision, and what is answered. */
export class KeepComplaints1795850001000 implements MigrationInterface {
  readonly name = 'KeepComplaints1795850001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "complaint"`);
  }
}

const UP = [
  `CREATE TABLE "complaint" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "challenge_id" uuid NOT NULL, "proposal_id" uuid NOT NULL, "filed_by" uuid NOT NULL, "filed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "grounds" text NOT NULL, "state" text NOT NULL DEFAULT 'filed', "due_on" date NOT NULL, "outcome" text, "answer" text, "drafters" uuid array NOT NULL DEFAULT '{}', "drafted_by" uuid, "drafted_at" TIMESTAMP(3) WITH TIME ZONE, "answered_by" uuid, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "measure" text, "measure_reason" text, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE, "revision" integer NOT NULL DEFAULT '0', "reminded_on" date, CONSTRAINT "complaint_measure" CHECK (state <> 'answered' OR outcome = 'rejected' OR (measure IS NOT NULL AND COALESCE(measure_reason, '') <> '')), CONSTRAINT "complaint_answer" CHECK (state <> 'answered' OR (COALESCE(answer, '') <> '' AND outcome IS NOT NULL AND answered_at IS NOT NULL)), CONSTRAINT "complaint_four_eyes" CHECK (answered_by IS NULL OR answered_by <> ALL (drafters)), CONSTRAINT "PK_a9c8dbc2ab4988edcc2ff0a7337" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_ac5fd212dc5d0f4b6395cf596f" ON "complaint" ("challenge_id")`,
  `CREATE UNIQUE INDEX "complaint_one_open" ON "complaint" ("proposal_id") WHERE state = 'filed'`,
  `ALTER TABLE "complaint" ADD CONSTRAINT "FK_ac5fd212dc5d0f4b6395cf596f0" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "complaint" ADD CONSTRAINT "FK_e3a6d835b4c1d4a410d8ca5794c" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "complaint" ADD CONSTRAINT "FK_87301ba516e179e77589ec83a94" FOREIGN KEY ("filed_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "complaint" ADD CONSTRAINT "FK_2efdeccded0f60d42e636a4f167" FOREIGN KEY ("drafted_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "complaint" ADD CONSTRAINT "FK_d1fb3c6ce7dafe3fe6ac7d47daa" FOREIGN KEY ("answered_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
