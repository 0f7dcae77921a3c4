import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everything an officer says of a big problem; the calendar by which its schedule is measured; who is at a draft. Presence is
 * worth nothing after a crash, hence UNLOGGED. Versions published so far keep their first format.
 */
export class CompleteChallenges1795300100000 implements MigrationInterface {
  readonly name = 'CompleteChallenges1795300100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE UNLOGGED TABLE "presence" ("subject_type" text NOT NULL, "subject_id" uuid NOT NULL, "account_id" uuid NOT NULL, "place" text NOT NULL, "seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_8b79935e8aa60ca7c6752ffe75d" PRIMARY KEY ("subject_type", "subject_id", "account_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "holiday" ("day" date NOT NULL, "name" jsonb NOT NULL DEFAULT '{"vi":"","en":""}', "workday_instead" date, CONSTRAINT "PK_69a30a3d801b624a1e6845468ac" PRIMARY KEY ("day"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "programme_settings" ("id" smallint NOT NULL DEFAULT '1', "schedule" jsonb NOT NULL DEFAULT '{"call":10,"questions":3,"answers":2,"evaluation":5,"decision":1,"pilot":20,"measuring":20}', CONSTRAINT "programme_settings_one_row" CHECK (id = 1), CONSTRAINT "PK_6e4d336a828518ac7871e80e5de" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "challenge" ADD "affected" jsonb NOT NULL DEFAULT '{"vi":"","en":""}'`,
    );
    await queryRunner.query(`ALTER TABLE "challenge" ADD "affected_count" bigint`);
    await queryRunner.query(
      `ALTER TABLE "challenge" ADD "attempts" jsonb NOT NULL DEFAULT '{"vi":"","en":""}'`,
    );
    await queryRunner.query(
      `ALTER TABLE "challenge" ADD "constraints" jsonb NOT NULL DEFAULT '{"vi":"","en":""}'`,
    );
    await queryRunner.query(
      `ALTER TABLE "challenge" ADD "offered_data" jsonb NOT NULL DEFAULT '{"vi":"","en":""}'`,
    );
    await queryRunner.query(`ALTER TABLE "challenge" ADD "indicators" jsonb NOT NULL DEFAULT '[]'`);
    await queryRunner.query(`ALTER TABLE "challenge" ADD "commission_kind" text`);
    await queryRunner.query(`ALTER TABLE "challenge" ADD "eligible_kinds" jsonb NOT NULL DEFAULT '[]'`);
    await queryRunner.query(
      `ALTER TABLE "challenge" ADD "eligibility" jsonb NOT NULL DEFAULT '{"vi":"","en":""}'`,
    );
    await queryRunner.query(
      `ALTER TABLE "challenge" ADD "intellectual_property" jsonb NOT NULL DEFAULT '{"vi":"","en":""}'`,
    );
    await queryRunner.query(
      `ALTER TABLE "challenge" ADD "confidentiality" jsonb NOT NULL DEFAULT '{"vi":"","en":""}'`,
    );
    await queryRunner.query(
      `ALTER TABLE "challenge" ADD "proposal_form" jsonb NOT NULL DEFAULT '[{"section":"summary","required":true,"maxLength":1000},{"section":"solution","required":true,"maxLength":20000},{"section":"maturity","required":false,"maxLength":3000},{"section":"team","required":true,"maxLength":8000},{"section":"plan","required":true,"maxLength":20000},{"section":"costs","required":true,"maxLength":null},{"section":"risks","required":false,"maxLength":5000},{"section":"pilot","required":false,"maxLength":5000},{"section":"sandbox","required":false,"maxLength":3000}]'`,
    );
    await queryRunner.query(`ALTER TABLE "challenge" ADD "evaluation_until" date`);
    await queryRunner.query(`ALTER TABLE "challenge" ADD "pilot_from" date`);
    await queryRunner.query(`ALTER TABLE "challenge" ADD "pilot_until" date`);
    await queryRunner.query(`ALTER TABLE "challenge" ADD "measure_until" date`);
    await queryRunner.query(`ALTER TABLE "challenge_version" ADD "format" smallint NOT NULL DEFAULT '1'`);
    await queryRunner.query(`ALTER TABLE "challenge_version" ALTER COLUMN "format" SET DEFAULT '2'`);
    await queryRunner.query(`INSERT INTO "programme_settings" DEFAULT VALUES`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "challenge_version" DROP COLUMN "format"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "measure_until"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "pilot_until"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "pilot_from"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "evaluation_until"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "proposal_form"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "confidentiality"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "intellectual_property"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "eligibility"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "eligible_kinds"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "commission_kind"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "indicators"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "offered_data"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "constraints"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "attempts"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "affected_count"`);
    await queryRunner.query(`ALTER TABLE "challenge" DROP COLUMN "affected"`);
    await queryRunner.query(`DROP TABLE "programme_settings"`);
    await queryRunner.query(`DROP TABLE "holiday"`);
    await queryRunner.query(`DROP TABLE "presence"`);
  }
}
