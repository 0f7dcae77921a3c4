import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has written in a challenge's draft: none of them approves or publishes it (I6). */
export class RecordEditors1795219800000 implements MigrationInterface {
  readonly name = 'RecordEditors1795219800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE challenge_editor`);
  }
}

const UP = [
  `CREATE TABLE "challenge_editor" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "challenge_id" uuid NOT NULL, "account_id" uuid NOT NULL, "round" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_774f9c32f44a90af5f4c18b9654" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_31aa12c669fef145b66f4eaa0a" ON "challenge_editor"  ("challenge_id", "account_id", "round")`,
  `ALTER TABLE "challenge_editor" ADD CONSTRAINT "FK_89405c7c51f039b33b7a7dadc3b" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "challenge_editor" ADD CONSTRAINT "FK_57d4b925bc928346f1795d8779e" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
