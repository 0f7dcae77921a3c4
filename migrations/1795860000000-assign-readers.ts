import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reads what, where the terms of the evaluation have n members read each proposal. */
export class AssignReaders1795860000000 implements MigrationInterface {
  readonly name = 'AssignReaders1795860000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "assigned_reader"`);
    await queryRunner.query(`DROP TABLE "assignment"`);
  }
}

const STATEMENTS = [
  `CREATE TABLE "assignment" ("panel_id" uuid NOT NULL, "revision" integer NOT NULL, "confirmed_by" uuid NOT NULL, "confirmed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_f287dbf8005a553b4a271d5db9b" PRIMARY KEY ("panel_id"))`,
  `CREATE TABLE "assigned_reader" ("panel_member_id" uuid NOT NULL, "proposal_id" uuid NOT NULL, CONSTRAINT "PK_85987f1f0f35beff46d606e2eb6" PRIMARY KEY ("panel_member_id", "proposal_id"))`,
  `CREATE INDEX "IDX_ef0bfbb7d1c0496d4501991a20" ON "assigned_reader"  ("proposal_id") `,
  `ALTER TABLE "assignment" ADD CONSTRAINT "FK_f287dbf8005a553b4a271d5db9b" FOREIGN KEY ("panel_id") REFERENCES "panel"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assignment" ADD CONSTRAINT "FK_ef5add88ef13529c70e43d035c6" FOREIGN KEY ("confirmed_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assigned_reader" ADD CONSTRAINT "FK_ebcc674515edffcc452c5afe871" FOREIGN KEY ("panel_member_id") REFERENCES "panel_member"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "assigned_reader" ADD CONSTRAINT "FK_ef0bfbb7d1c0496d4501991a202" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
