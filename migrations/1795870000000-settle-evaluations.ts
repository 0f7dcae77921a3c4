import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How soon a complaint is answered is the programme office's to say. A ranking reads what it needs of thousands of sheets from an index,
 * without the words that stand beside the scores.
 */
export class SettleEvaluations1795870000000 implements MigrationInterface {
  readonly name = 'SettleEvaluations1795870000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "programme_settings" ALTER COLUMN "chasing" SET DEFAULT '{"before":2,"every":2,"escalateAfter":3,"answerComplaintsIn":10}'`,
    );
    await queryRunner.query(
      `CREATE INDEX score_sheet_ranking ON score_sheet (panel_member_id, proposal_id) INCLUDE (total, halves)
        WHERE submitted_at IS NOT NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX score_sheet_ranking`);
    await queryRunner.query(
      `ALTER TABLE "programme_settings" ALTER COLUMN "chasing" SET DEFAULT '{"before":2,"every":2,"escalateAfter":3}'`,
    );
  }
}
