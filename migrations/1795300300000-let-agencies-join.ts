import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates, co-owners with their requests, challenges called again, and what is put away. */
export class LetAgenciesJoin1795300300000 implements MigrationInterface {
  readonly name = 'LetAgenciesJoin1795300300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "challenge_template" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "name" jsonb NOT NULL DEFAULT '{"vi":"","en":""}', "description" jsonb NOT NULL DEFAULT '{"vi":"","en":""}', "content" jsonb NOT NULL, "revision" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "archived_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_59c086d9c1f338bcbbc929f802e" PRIMARY KEY ("id"))`,
  `CREATE TABLE "challenge_agency" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "challenge_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "joined_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_4b1b5d99e96b1639fe14fbf979b" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_f24ce0a363e81bee7a9c7b5287" ON "challenge_agency"  ("agency_id")`,
  `CREATE UNIQUE INDEX "IDX_431b1669327878efb587e3266c" ON "challenge_agency"  ("challenge_id", "agency_id")`,
  `CREATE TABLE "join_request" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "challenge_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "requested_by" uuid NOT NULL, "message" text NOT NULL, "state" text NOT NULL DEFAULT 'open', "requested_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "decided_by" uuid, "decided_at" TIMESTAMP(3) WITH TIME ZONE, "reason" text, CONSTRAINT "PK_ea4ce3bfd1dcd38029f3176bb4e" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_da295d2ed42fa6effb5a5a885d" ON "join_request"  ("agency_id", "requested_at")`,
  `CREATE UNIQUE INDEX "join_request_waiting" ON "join_request"  ("challenge_id", "agency_id") WHERE state = 'open'`,
  `ALTER TABLE "challenge" ADD "called_again_from_id" uuid`,
  `ALTER TABLE "challenge" ADD "archived_at" TIMESTAMP(3) WITH TIME ZONE`,
  `CREATE INDEX "IDX_d6a12e63d22e47b4e17c20b196" ON "challenge"  ("called_again_from_id") WHERE called_again_from_id IS NOT NULL`,
  `ALTER TABLE "challenge" ADD CONSTRAINT "FK_6b5f6e8affde7553963010e4b54" FOREIGN KEY ("called_again_from_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "challenge_agency" ADD CONSTRAINT "FK_8984db914bc87c925e2aa223734" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "challenge_agency" ADD CONSTRAINT "FK_f24ce0a363e81bee7a9c7b5287f" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "join_request" ADD CONSTRAINT "FK_732b2d899d777cd9a7be804be33" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "join_request" ADD CONSTRAINT "FK_2f41dd98d293b84cabc5702e811" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "join_request" ADD CONSTRAINT "FK_733ad69b93753cf9dd34f41c646" FOREIGN KEY ("requested_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "join_request" ADD CONSTRAINT "FK_cc9fe58558b8beca7549e69d97f" FOREIGN KEY ("decided_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const DOWN = [
  `ALTER TABLE "join_request" DROP CONSTRAINT "FK_cc9fe58558b8beca7549e69d97f"`,
  `ALTER TABLE "join_request" DROP CONSTRAINT "FK_733ad69b93753cf9dd34f41c646"`,
  `ALTER TABLE "join_request" DROP CONSTRAINT "FK_2f41dd98d293b84cabc5702e811"`,
  `ALTER TABLE "join_request" DROP CONSTRAINT "FK_732b2d899d777cd9a7be804be33"`,
  `ALTER TABLE "challenge_agency" DROP CONSTRAINT "FK_f24ce0a363e81bee7a9c7b5287f"`,
  `ALTER TABLE "challenge_agency" DROP CONSTRAINT "FK_8984db914bc87c925e2aa223734"`,
  `ALTER TABLE "challenge" DROP CONSTRAINT "FK_6b5f6e8affde7553963010e4b54"`,
  `DROP INDEX "public"."IDX_d6a12e63d22e47b4e17c20b196"`,
  `ALTER TABLE "challenge" DROP COLUMN "archived_at"`,
  `ALTER TABLE "challenge" DROP COLUMN "called_again_from_id"`,
  `DROP INDEX "public"."join_request_waiting"`,
  `DROP INDEX "public"."IDX_da295d2ed42fa6effb5a5a885d"`,
  `DROP TABLE "join_request"`,
  `DROP INDEX "public"."IDX_431b1669327878efb587e3266c"`,
  `DROP INDEX "public"."IDX_f24ce0a363e81bee7a9c7b5287"`,
  `DROP TABLE "challenge_agency"`,
  `DROP TABLE "challenge_template"`,
];
