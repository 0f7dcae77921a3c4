import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What solvers declare is kept with what they submit; earlier versions have none. */
export class KeepDeclarations1795300700000 implements MigrationInterface {
  readonly name = 'KeepDeclarations1795300700000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE proposal_version ADD declarations jsonb`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE proposal_version DROP declarations`);
  }
}
