import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision against the recommendation says why, whoever writes it (I6). */
export class GiveReasons1795220000000 implements MigrationInterface {
  readonly name = 'GiveReasons1795220000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE decision ADD CONSTRAINT decision_override_reason CHECK (
         decided_by IS NULL OR selected_proposal_id IS NOT DISTINCT FROM recommended_proposal_id
         OR COALESCE(override_reason, '') <> '')`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE decision DROP CONSTRAINT decision_override_reason`);
  }
}
