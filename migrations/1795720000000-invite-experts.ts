import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The panel's term, and how outside experts answered their invitation. Terms of existing panels begin with their decision; whoever has
 * declared conflicts has thereby taken the seat.
 */
export class InviteExperts1795720000000 implements MigrationInterface {
  readonly name = 'InviteExperts1795720000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `ALTER TABLE "panel" ADD "term_from" date, ADD "term_to" date`,
  `UPDATE "panel" SET "term_from" = "decision_date"`,
  `ALTER TABLE "panel" ALTER COLUMN "term_from" SET NOT NULL`,
  `ALTER TABLE "panel_member" ADD "accepted_at" TIMESTAMP(3) WITH TIME ZONE, ADD "pledge" text`,
  `UPDATE "panel_member" SET "accepted_at" = "declared_at" WHERE "role" = 'expert'`,
  `ALTER TABLE "former_panel_member" ADD "declined" boolean NOT NULL DEFAULT false, ADD "vacant" boolean NOT NULL DEFAULT false`,
];

const DOWN = [
  `ALTER TABLE "former_panel_member" DROP COLUMN "vacant", DROP COLUMN "declined"`,
  `ALTER TABLE "panel_member" DROP COLUMN "pledge", DROP COLUMN "accepted_at"`,
  `ALTER TABLE "panel" DROP COLUMN "term_to", DROP COLUMN "term_from"`,
];
