import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a panel discusses just now; when shortlisted proposals are pitched; and what of a mail is for calendars. */
export class HoldPitches1795820000000 implements MigrationInterface {
  readonly name = 'HoldPitches1795820000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "mail_message" DROP COLUMN "calendar"`);
    await queryRunner.query(`DROP TABLE "pitch_slot"`);
    await queryRunner.query(`DROP TABLE "meeting"`);
  }
}

const UP = [
  `CREATE TABLE "meeting" ("panel_id" uuid NOT NULL, "discussing_id" uuid, CONSTRAINT "PK_3f938c665d25e7167aed71b23af" PRIMARY KEY ("panel_id"))`,
  `CREATE TABLE "pitch_slot" ("proposal_id" uuid NOT NULL, "challenge_id" uuid NOT NULL, "revision" integer NOT NULL, "slot" jsonb, "sent" jsonb, "sequence" integer NOT NULL DEFAULT '0', "sent_at" TIMESTAMP(3) WITH TIME ZONE, "attending" boolean, "people" text NOT NULL DEFAULT '', "answered_by" uuid, "answered_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_abca4b1fa5f86e57abaebd752e6" PRIMARY KEY ("proposal_id"))`,
  `CREATE INDEX "IDX_2c8db3953e95d1584093307c6b" ON "pitch_slot"  ("challenge_id") `,
  `ALTER TABLE "mail_message" ADD "calendar" jsonb`,
  `ALTER TABLE "meeting" ADD CONSTRAINT "FK_3f938c665d25e7167aed71b23af" FOREIGN KEY ("panel_id") REFERENCES "panel"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "meeting" ADD CONSTRAINT "FK_52518b718e4a48143e3b4457f5c" FOREIGN KEY ("discussing_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "pitch_slot" ADD CONSTRAINT "FK_abca4b1fa5f86e57abaebd752e6" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "pitch_slot" ADD CONSTRAINT "FK_2c8db3953e95d1584093307c6b7" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "pitch_slot" ADD CONSTRAINT "FK_2107d584c69cebf3dfcad70ee6e" FOREIGN KEY ("answered_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
