import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days by which the stages of an evaluation are due, and who was reminded of them. */
export class ChaseEvaluations1795720002000 implements MigrationInterface {
  readonly name = 'ChaseEvaluations1795720002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `ALTER TABLE "panel" ADD "due_dates" jsonb NOT NULL DEFAULT '{"declare":null,"score":null,"meet":null,"recommend":null,"decide":null}'`,
  `ALTER TABLE "programme_settings" ADD "chasing" jsonb NOT NULL DEFAULT '{"before":2,"every":2,"escalateAfter":3}'`,
  `CREATE TABLE "evaluation_reminder" ("account_id" uuid NOT NULL, "day" date NOT NULL, CONSTRAINT "PK_663bd87a8536974538abb3ab353" PRIMARY KEY ("account_id", "day"))`,
  `ALTER TABLE "evaluation_reminder" ADD CONSTRAINT "FK_483556928920d61ce6c6ec2a863" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const DOWN = [
  `DROP TABLE "evaluation_reminder"`,
  `ALTER TABLE "programme_settings" DROP COLUMN "chasing"`,
  `ALTER TABLE "panel" DROP COLUMN "due_dates"`,
];
