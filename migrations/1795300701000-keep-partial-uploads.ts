import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attachments may arrive in pieces. */
export class KeepPartialUploads1795300701000 implements MigrationInterface {
  readonly name = 'KeepPartialUploads1795300701000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE partial_upload (
         id uuid PRIMARY KEY, owner_tag text NOT NULL, size bigint NOT NULL,
         details bytea NOT NULL, wrapped_key bytea NOT NULL, file_id uuid,
         created_at timestamp(3) with time zone NOT NULL DEFAULT portal_now())`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_2bb5ff04b09fdc0d83c2139ad4" ON partial_upload (owner_tag)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE partial_upload`);
  }
}
