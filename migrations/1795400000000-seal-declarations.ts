import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What members of a panel declare is sealed until the opening, which copies it into `conflict_declaration`. Rows of calls that
 * wait for their opening stay there as they are, and count: what they tell was written down before.
 */
export class SealDeclarations1795400000000 implements MigrationInterface {
  readonly name = 'SealDeclarations1795400000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "panel_member" ADD "sealed_declarations" bytea`);
  }

  /** Declarations that are sealed still are lost: their members declare anew. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `UPDATE panel_member m SET declared_at = NULL WHERE sealed_declarations IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM conflict_declaration d WHERE d.panel_member_id = m.id)`,
    );
    await queryRunner.query(`ALTER TABLE "panel_member" DROP COLUMN "sealed_declarations"`);
  }
}
