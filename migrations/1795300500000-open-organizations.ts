import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Public profiles, names that look alike, claims, ownership handed over, organizations that are closed. */
export class OpenOrganizations1795300500000 implements MigrationInterface {
  readonly name = 'OpenOrganizations1795300500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "ownership_handover" ("organization_id" uuid NOT NULL, "from_account_id" uuid NOT NULL, "to_account_id" uuid NOT NULL, "afterwards" text NOT NULL, "offered_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_311968f17f98d796ea055e5eb32" PRIMARY KEY ("organization_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_0af39d6fda77d7ac087133c5be" ON "ownership_handover"  ("to_account_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "organization_claim" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "organization_id" uuid NOT NULL, "claimant_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'open', "tax_code" text NOT NULL, "role" text NOT NULL, "note" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "recommended_by" uuid, "recommendation" text NOT NULL DEFAULT '', "granted_role" text, "decided_by" uuid, "decided_at" TIMESTAMP(3) WITH TIME ZONE, "reason" text NOT NULL DEFAULT '', CONSTRAINT "PK_6fe3add71d4960793a0263e4115" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_50181a628a4f2f59191ed807aa" ON "organization_claim"  ("organization_id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_44124ddd7a4c5a20b0daa5bb26" ON "organization_claim"  ("claimant_id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_5bb15c939ef7c14ba647d72f6a" ON "organization_claim"  ("state", "created_at") `,
    );
    await queryRunner.query(`ALTER TABLE "organization" ADD "profile" jsonb NOT NULL DEFAULT '{}'`);
    await queryRunner.query(`ALTER TABLE "organization" ADD "published_at" TIMESTAMP(3) WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "organization" ADD "closed_at" TIMESTAMP(3) WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "organization" ADD "name_key" text NOT NULL DEFAULT ''`);
    await queryRunner.query(`ALTER TABLE "organization" ADD "name_alarm_at" TIMESTAMP(3) WITH TIME ZONE`);
    await queryRunner.query(`CREATE INDEX "IDX_96a1fc32e85d9f425228c51515" ON "organization"  ("name_key") `);
    await queryRunner.query(
      `ALTER TABLE "ownership_handover" ADD CONSTRAINT "FK_311968f17f98d796ea055e5eb32" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "ownership_handover" ADD CONSTRAINT "FK_546f7fadb36c4ff88f892ebe402" FOREIGN KEY ("from_account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "ownership_handover" ADD CONSTRAINT "FK_0af39d6fda77d7ac087133c5be9" FOREIGN KEY ("to_account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "organization_claim" ADD CONSTRAINT "FK_50181a628a4f2f59191ed807aa0" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "organization_claim" ADD CONSTRAINT "FK_44124ddd7a4c5a20b0daa5bb26f" FOREIGN KEY ("claimant_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "organization_claim" ADD CONSTRAINT "FK_2fd5633287e063a01efbf7eff00" FOREIGN KEY ("recommended_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "organization_claim" ADD CONSTRAINT "FK_a9a8da92815dfc42cbf674ffcc4" FOREIGN KEY ("decided_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `CREATE INDEX organization_search ON organization USING gin (plain_text(name) gin_trgm_ops)`,
    );
    // As near to the rule of the service as SQL comes; a name that is saved again gets its exact key.
    await queryRunner.query(
      `UPDATE organization SET name_key =
         translate(regexp_replace(plain_text(normalize(name, NFKC)), '[^[:alnum:]]', '', 'g'), '015i', 'olsl')`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX organization_search`);
    await queryRunner.query(
      `ALTER TABLE "organization_claim" DROP CONSTRAINT "FK_a9a8da92815dfc42cbf674ffcc4"`,
    );
    await queryRunner.query(
      `ALTER TABLE "organization_claim" DROP CONSTRAINT "FK_2fd5633287e063a01efbf7eff00"`,
    );
    await queryRunner.query(
      `ALTER TABLE "organization_claim" DROP CONSTRAINT "FK_44124ddd7a4c5a20b0daa5bb26f"`,
    );
    await queryRunner.query(
      `ALTER TABLE "organization_claim" DROP CONSTRAINT "FK_50181a628a4f2f59191ed807aa0"`,
    );
    await queryRunner.query(
      `ALTER TABLE "ownership_handover" DROP CONSTRAINT "FK_0af39d6fda77d7ac087133c5be9"`,
    );
    await queryRunner.query(
      `ALTER TABLE "ownership_handover" DROP CONSTRAINT "FK_546f7fadb36c4ff88f892ebe402"`,
    );
    await queryRunner.query(
      `ALTER TABLE "ownership_handover" DROP CONSTRAINT "FK_311968f17f98d796ea055e5eb32"`,
    );
    await queryRunner.query(`DROP INDEX "public"."IDX_96a1fc32e85d9f425228c51515"`);
    await queryRunner.query(`ALTER TABLE "organization" DROP COLUMN "name_alarm_at"`);
    await queryRunner.query(`ALTER TABLE "organization" DROP COLUMN "name_key"`);
    await queryRunner.query(`ALTER TABLE "organization" DROP COLUMN "closed_at"`);
    await queryRunner.query(`ALTER TABLE "organization" DROP COLUMN "published_at"`);
    await queryRunner.query(`ALTER TABLE "organization" DROP COLUMN "profile"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_5bb15c939ef7c14ba647d72f6a"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_44124ddd7a4c5a20b0daa5bb26"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_50181a628a4f2f59191ed807aa"`);
    await queryRunner.query(`DROP TABLE "organization_claim"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_0af39d6fda77d7ac087133c5be"`);
    await queryRunner.query(`DROP TABLE "ownership_handover"`);
  }
}
