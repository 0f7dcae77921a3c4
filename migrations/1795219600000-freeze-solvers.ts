import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A submitted version keeps who submitted it: what the organization calls itself later is another matter (I8). */
export class FreezeSolvers1795219600000 implements MigrationInterface {
  readonly name = 'FreezeSolvers1795219600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE proposal_version ADD organization_name text, ADD organization_tax_code text`,
    );
    // Versions are never changed; here they only learn what their receipts have said until now.
    await queryRunner.query(`ALTER TABLE proposal_version DISABLE TRIGGER proposal_version_rows_stay`);
    await queryRunner.query(
      `UPDATE proposal_version v SET organization_name = o.name, organization_tax_code = o.tax_code
         FROM proposal p JOIN organization o ON o.id = p.organization_id WHERE p.id = v.proposal_id`,
    );
    await queryRunner.query(`ALTER TABLE proposal_version ENABLE TRIGGER proposal_version_rows_stay`);
    await queryRunner.query(`ALTER TABLE proposal_version ALTER organization_name SET NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE proposal_version DROP organization_name, DROP organization_tax_code`,
    );
  }
}
