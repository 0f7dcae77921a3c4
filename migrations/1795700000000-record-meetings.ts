import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a panel agrees on at its meeting, and what it writes down there. */
export class RecordMeetings1795700000000 implements MigrationInterface {
  readonly name = 'RecordMeetings1795700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "discussion_note"`);
    await queryRunner.query(`DROP TABLE "consensus"`);
  }
}

const UP = [
  `CREATE TABLE "consensus" ("proposal_id" uuid NOT NULL, "revision" integer NOT NULL, "scores" jsonb NOT NULL, "remarks" jsonb NOT NULL, "recorded_by" uuid NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_28a02e4d003112a3c44727e9a40" PRIMARY KEY ("proposal_id"))`,
  `ALTER TABLE "consensus" ADD CONSTRAINT "FK_28a02e4d003112a3c44727e9a40" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "consensus" ADD CONSTRAINT "FK_94ea03b0a3094aef797255e8208" FOREIGN KEY ("recorded_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "discussion_note" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "proposal_id" uuid NOT NULL, "author_id" uuid NOT NULL, "text" text NOT NULL, "written_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_490db739dd013150421a584f3a5" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_bf3863368cd52b16d22fc160f8" ON "discussion_note"  ("proposal_id")`,
  `ALTER TABLE "discussion_note" ADD CONSTRAINT "FK_bf3863368cd52b16d22fc160f80" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "discussion_note" ADD CONSTRAINT "FK_b2c8019b2e5f1f1f86de0582b52" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
