import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agency that has joined a challenge may leave it; what is public already is left with a note that everybody reads. */
export class LetAgenciesLeave1795304003000 implements MigrationInterface {
  readonly name = 'LetAgenciesLeave1795304003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "join_request" ADD "left_at" TIMESTAMP(3) WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "join_request" ADD "left_note" text`);
    await queryRunner.query(
      `CREATE INDEX "join_request_left" ON "join_request"  ("challenge_id") WHERE left_note IS NOT NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."join_request_left"`);
    await queryRunner.query(`ALTER TABLE "join_request" DROP COLUMN "left_note"`);
    await queryRunner.query(`ALTER TABLE "join_request" DROP COLUMN "left_at"`);
  }
}
