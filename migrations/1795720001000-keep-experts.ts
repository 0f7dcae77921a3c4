import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Chuyên gia: the pool from which panels are completed. */
export class KeepExperts1795720001000 implements MigrationInterface {
  readonly name = 'KeepExperts1795720001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "expert" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "email" text NOT NULL, "name" text NOT NULL, "organization" text NOT NULL, "biography" text NOT NULL, "active" boolean NOT NULL DEFAULT true, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "UQ_360b7b5c285fceedc0bfcb4a6b2" UNIQUE ("email"), CONSTRAINT "PK_0062630832658e718267ce2941f" PRIMARY KEY ("id"))`,
  `CREATE TABLE "expert_field" ("expert_id" uuid NOT NULL, "field_id" uuid NOT NULL, CONSTRAINT "PK_89d722a9d2c1ecec265092c6083" PRIMARY KEY ("expert_id", "field_id"))`,
  `CREATE INDEX "IDX_2d1e657cc7f41bb16f7621a3d6" ON "expert_field"  ("field_id")`,
  `ALTER TABLE "expert_field" ADD CONSTRAINT "FK_7162e396a32fcdb176510b4dafa" FOREIGN KEY ("expert_id") REFERENCES "expert"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "expert_field" ADD CONSTRAINT "FK_2d1e657cc7f41bb16f7621a3d63" FOREIGN KEY ("field_id") REFERENCES "field"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const DOWN = [`DROP TABLE "expert_field"`, `DROP TABLE "expert"`];
