import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals are screened by their challenge's checklist; papers that come after the closing time are kept apart from what was submitted (I8). */
export class ScreenProposals1795810000000 implements MigrationInterface {
  readonly name = 'ScreenProposals1795810000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  // No term changes: what every challenge had so far is written down, so that a later addendum finds nothing to change (I5).
  `ALTER TABLE challenge DISABLE TRIGGER USER`,
  `UPDATE challenge SET evaluation = '{"screening":{"checklist":[],"days":5}}'::jsonb || evaluation`,
  `ALTER TABLE challenge ENABLE TRIGGER USER`,
  `CREATE TABLE "screening" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "proposal_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'pending', "items" jsonb NOT NULL DEFAULT '[]', "asked" jsonb NOT NULL DEFAULT '[]', "asked_at" TIMESTAMP(3) WITH TIME ZONE, "due_on" date, "reminded_at" TIMESTAMP(3) WITH TIME ZONE, "decided_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "UQ_b37ab2f8622f228c61a2171e30c" UNIQUE ("proposal_id"), CONSTRAINT "REL_b37ab2f8622f228c61a2171e30" UNIQUE ("proposal_id"), CONSTRAINT "PK_5111bc526c9133721aeffb9a578" PRIMARY KEY ("id"))`,
  `CREATE TABLE "supplied_paper" ("id" uuid NOT NULL, "screening_id" uuid NOT NULL, "item" integer NOT NULL, "supplied_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_295f9b0f0f8f9a8279b12a49e8e" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_75801708816c49ec2d9de4acb5" ON "supplied_paper"  ("screening_id") `,
  `ALTER TABLE "screening" ADD CONSTRAINT "FK_b37ab2f8622f228c61a2171e30c" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "supplied_paper" ADD CONSTRAINT "FK_295f9b0f0f8f9a8279b12a49e8e" FOREIGN KEY ("id") REFERENCES "stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "supplied_paper" ADD CONSTRAINT "FK_75801708816c49ec2d9de4acb53" FOREIGN KEY ("screening_id") REFERENCES "screening"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TRIGGER supplied_paper_rows_stay BEFORE UPDATE OR DELETE ON supplied_paper
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER supplied_paper_table_stays BEFORE TRUNCATE ON supplied_paper
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

const DOWN = [
  `DROP TABLE "supplied_paper"`,
  `DROP TABLE "screening"`,
  `ALTER TABLE challenge DISABLE TRIGGER USER`,
  `UPDATE challenge SET evaluation = evaluation - 'screening'`,
  `ALTER TABLE challenge ENABLE TRIGGER USER`,
];
