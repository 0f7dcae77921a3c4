import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has written in a template, and on which day: its saving is told once for each. */
export class RecordTemplateEditors1795500000000 implements MigrationInterface {
  readonly name = 'RecordTemplateEditors1795500000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE template_editor`);
  }
}

const UP = [
  `CREATE TABLE "template_editor" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "template_id" uuid NOT NULL, "account_id" uuid NOT NULL, "day" date NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_bd3ca8dd6fb98e2ebf8aeb6904d" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_519e9304aabe0d36ad92bfe07b" ON "template_editor"  ("template_id", "account_id", "day")`,
  `ALTER TABLE "template_editor" ADD CONSTRAINT "FK_c7cf5a8a5efbc0f638f817ce3f9" FOREIGN KEY ("template_id") REFERENCES "challenge_template"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "template_editor" ADD CONSTRAINT "FK_93ecd34a9a364fb90a40409599f" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
