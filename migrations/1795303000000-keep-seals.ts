import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An opening is the second of two consents, at its instant; and no seal goes with its whole table. */
export class KeepSeals1795303000000 implements MigrationInterface {
  name = 'KeepSeals1795303000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const REPLACED = `ALTER TABLE challenge_seal DROP CONSTRAINT challenge_seal_two_persons`;

/** What was opened before stays as it is, whatever it lacks: a trigger refuses to change it. */
const UP = [
  REPLACED,
  `ALTER TABLE challenge_seal ADD CONSTRAINT challenge_seal_two_persons CHECK (
     opened_at IS NULL OR (chair_id IS NOT NULL AND secretary_id IS NOT NULL AND chair_id <> secretary_id
                           AND chair_consented_at IS NOT NULL AND secretary_consented_at IS NOT NULL
                           AND chair_consented_at >= sealed_at AND secretary_consented_at >= sealed_at
                           AND opened_at = GREATEST(chair_consented_at, secretary_consented_at))) NOT VALID`,
  `CREATE TRIGGER challenge_seal_table_stays BEFORE TRUNCATE ON challenge_seal
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

const DOWN = [
  `DROP TRIGGER challenge_seal_table_stays ON challenge_seal`,
  REPLACED,
  `ALTER TABLE challenge_seal ADD CONSTRAINT challenge_seal_two_persons CHECK (
     opened_at IS NULL OR (chair_id IS NOT NULL AND secretary_id IS NOT NULL AND chair_id <> secretary_id
                           AND opened_at >= sealed_at)) NOT VALID`,
];
