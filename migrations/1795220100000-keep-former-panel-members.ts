import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats that were given to somebody else while the panel scored or met, with what was declared and scored from them. */
export class KeepFormerPanelMembers1795220100000 implements MigrationInterface {
  readonly name = 'KeepFormerPanelMembers1795220100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE former_panel_member`);
  }
}

const UP = [
  `CREATE TABLE "former_panel_member" ("id" uuid NOT NULL, "panel_id" uuid NOT NULL, "account_id" uuid NOT NULL, "role" text NOT NULL, "reason" text NOT NULL, "declarations" jsonb NOT NULL, "sheets" jsonb NOT NULL, "replaced_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_32187d6edf98a23f634debb163e" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_f230d929656fd6c132cbc9d3ed" ON "former_panel_member"  ("panel_id", "account_id")`,
  `ALTER TABLE "former_panel_member" ADD CONSTRAINT "FK_863edba8d99ddd4e1b2f594b54e" FOREIGN KEY ("panel_id") REFERENCES "panel"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "former_panel_member" ADD CONSTRAINT "FK_a6e5a83b0f76c5c5fad3d88df96" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
