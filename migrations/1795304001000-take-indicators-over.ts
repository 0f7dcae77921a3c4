import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An indicator that comes from the challenge says what was published there; those of before were laid down at the measuring. */
export class TakeIndicatorsOver1795304001000 implements MigrationInterface {
  readonly name = 'TakeIndicatorsOver1795304001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "indicator" ADD "published" jsonb`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "indicator" DROP COLUMN "published"`);
  }
}
