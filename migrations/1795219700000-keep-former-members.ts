import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has belonged to an organization: leaving it does not undo the tie (I4). */
export class KeepFormerMembers1795219700000 implements MigrationInterface {
  readonly name = 'KeepFormerMembers1795219700000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE former_membership`);
  }
}

const UP = [
  `CREATE TABLE "former_membership" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "organization_id" uuid NOT NULL, "account_id" uuid NOT NULL, "accepted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "left_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_6184497c8dd17da0a079b6d9e3f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_df22209c11564358cbc2c581f6" ON "former_membership"  ("account_id")`,
  `CREATE INDEX "IDX_25936e8c8efb87446a0787a71f" ON "former_membership"  ("organization_id")`,
  `ALTER TABLE "former_membership" ADD CONSTRAINT "FK_25936e8c8efb87446a0787a71f6" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "former_membership" ADD CONSTRAINT "FK_df22209c11564358cbc2c581f6a" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
