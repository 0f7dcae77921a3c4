import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The paper path of a commission: terms by kind, agreement, reviews, signature, amendments; several stages for one proposal. */
export class DrawPapersOfCommissions1796000000000 implements MigrationInterface {
  readonly name = 'DrawPapersOfCommissions1796000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...UP, ...FROZEN]) await queryRunner.query(statement);
  }

  /** Keeps the first stage of each proposal. */
  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...THAWED, ...DOWN]) await queryRunner.query(statement);
  }
}

const UP = [
  `ALTER TABLE "commission" RENAME COLUMN "finished_at" TO "accepted_at"`,
  `UPDATE commission k SET state = CASE c.state WHEN 'published' THEN 'closed' ELSE 'accepted' END
     FROM challenge c WHERE c.id = k.challenge_id AND k.state = 'done'`,
  `ALTER TABLE "commission" DROP CONSTRAINT "commission_value"`,
  `ALTER TABLE "commission" ADD CONSTRAINT "commission_value" CHECK (value >= 0 AND value <= 1000000000000000)`,
  `CREATE TABLE "commission_review" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "commission_id" uuid NOT NULL, "round" integer NOT NULL, "position" integer NOT NULL, "role" text NOT NULL, "outcome" text, "reason" text NOT NULL DEFAULT '', "decided_by" uuid, "decided_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "commission_review_decided" CHECK ((outcome IS NULL) = (decided_by IS NULL)), CONSTRAINT "PK_210a8e5cfb2e912100f9ae36a93" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_9ca826390f5352dcab86ae37da" ON "commission_review"  ("commission_id", "round", "position")`,
  `CREATE TABLE "commission_move" ("id" SERIAL NOT NULL, "commission_id" uuid NOT NULL, "amendment_id" uuid, "act" text NOT NULL, "role" text, "reason" text NOT NULL DEFAULT '', "by_id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_bf6a05732b2f6cd5dd4eaee767b" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_ab3ed304c02aafff7813b29d17" ON "commission_move"  ("commission_id", "id")`,
  `CREATE TABLE "commission_amendment" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "commission_id" uuid NOT NULL, "ordinal" integer NOT NULL, "reason" text NOT NULL, "value" bigint NOT NULL, "ends_on" date, "changes" text NOT NULL DEFAULT '', "state" text NOT NULL DEFAULT 'draft', "revision" integer NOT NULL DEFAULT '1', "writers" uuid array NOT NULL DEFAULT '{}', "number" text, "signed_on" date, "document_id" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "commission_amendment_signed" CHECK (state <> 'in_force' OR (number IS NOT NULL AND signed_on IS NOT NULL AND document_id IS NOT NULL)), CONSTRAINT "commission_amendment_value" CHECK (value >= 0 AND value <= 1000000000000000), CONSTRAINT "PK_92d17c41c1f7a88934c1e628df1" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "commission_amendment_open" ON "commission_amendment"  ("commission_id") WHERE state NOT IN ('in_force', 'withdrawn')`,
  `CREATE UNIQUE INDEX "IDX_f62595619fec6a22f4b59b77cd" ON "commission_amendment"  ("commission_id", "ordinal")`,
  `CREATE TABLE "commission_document" ("id" uuid NOT NULL, "commission_id" uuid NOT NULL, "amendment_id" uuid, "kind" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "replaces_id" uuid, "signatures" jsonb, CONSTRAINT "UQ_aeff5e91b0571a43061f13698ce" UNIQUE ("replaces_id"), CONSTRAINT "PK_104b52a1649bd2ab591058bfb9a" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_ebae1311a3d8b421dd64183239" ON "commission_document"  ("commission_id")`,
  `ALTER TABLE "programme_settings" ADD "commission_reviews" jsonb NOT NULL DEFAULT '{"prize":["leader"],"order":["legal","finance","leader"],"contract":["legal","finance","leader"],"exploration":["finance","leader"],"pilot":["legal","leader"]}'`,
  `ALTER TABLE "commission" ADD "stage" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "commission" ADD "continues_id" uuid`,
  `ALTER TABLE "commission" ADD "starts_on" date`,
  `ALTER TABLE "commission" ADD "ends_on" date`,
  `ALTER TABLE "commission" ADD "texts" jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "commission" ADD "revision" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "commission" ADD "writers" uuid array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "commission" ADD "signed_document_id" uuid`,
  `ALTER TABLE "commission" DROP CONSTRAINT "FK_b34b283b7499ebab2f287dc6d2f"`,
  `ALTER TABLE "commission" DROP CONSTRAINT "UQ_b34b283b7499ebab2f287dc6d2f"`,
  `ALTER TABLE "commission" ALTER COLUMN "number" DROP NOT NULL`,
  `ALTER TABLE "commission" ALTER COLUMN "signed_on" DROP NOT NULL`,
  `CREATE UNIQUE INDEX "commission_next" ON "commission"  ("continues_id") WHERE state <> 'terminated'`,
  `CREATE UNIQUE INDEX "commission_first" ON "commission"  ("proposal_id") WHERE continues_id IS NULL AND state <> 'terminated'`,
  `ALTER TABLE "commission" ADD CONSTRAINT "commission_signed" CHECK (state IN ('draft', 'offered', 'agreed') OR (number IS NOT NULL AND signed_on IS NOT NULL))`,
  `ALTER TABLE "commission" ADD CONSTRAINT "commission_dates" CHECK (ends_on >= starts_on)`,
  `ALTER TABLE "commission" ADD CONSTRAINT "FK_b34b283b7499ebab2f287dc6d2f" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission" ADD CONSTRAINT "FK_2b4980163e448816fd0bebbb7d8" FOREIGN KEY ("continues_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_review" ADD CONSTRAINT "FK_6e124bbcfacad388f4a7f8bf469" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_review" ADD CONSTRAINT "FK_4fb0faebd31c48095b7d7f0f7e4" FOREIGN KEY ("decided_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_move" ADD CONSTRAINT "FK_eb1bb5c8a435ddd752e3087c7a9" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_move" ADD CONSTRAINT "FK_8e50b2d4ebe4e9119c77306e374" FOREIGN KEY ("amendment_id") REFERENCES "commission_amendment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_move" ADD CONSTRAINT "FK_98c047d8b210604087601f7ddc8" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_amendment" ADD CONSTRAINT "FK_efcf6f7cfa290e93b09c4708848" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_document" ADD CONSTRAINT "FK_104b52a1649bd2ab591058bfb9a" FOREIGN KEY ("id") REFERENCES "stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_document" ADD CONSTRAINT "FK_ebae1311a3d8b421dd641832394" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_document" ADD CONSTRAINT "FK_12776eb9241947141025468442f" FOREIGN KEY ("amendment_id") REFERENCES "commission_amendment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What was offered, signed or has happened stays as it is (I8). */
const FROZEN = [
  `CREATE FUNCTION refuse_frozen_commission() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.state <> 'draft' AND (TG_OP = 'DELETE' OR
        (NEW.challenge_id, NEW.proposal_id, NEW.continues_id, NEW.kind, NEW.value, NEW.starts_on, NEW.ends_on, NEW.texts, NEW.revision)
        IS DISTINCT FROM
        (OLD.challenge_id, OLD.proposal_id, OLD.continues_id, OLD.kind, OLD.value, OLD.starts_on, OLD.ends_on, OLD.texts, OLD.revision)) THEN
       RAISE EXCEPTION 'terms stay as they were offered (I8)' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     IF OLD.state NOT IN ('draft', 'offered', 'agreed') AND
        (NEW.number, NEW.signed_on, NEW.signed_document_id) IS DISTINCT FROM
        (OLD.number, OLD.signed_on, OLD.signed_document_id) THEN
       RAISE EXCEPTION 'what was signed stays (I8)' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN COALESCE(NEW, OLD);
   END $$`,
  `CREATE TRIGGER commission_frozen BEFORE UPDATE OR DELETE ON commission
     FOR EACH ROW EXECUTE FUNCTION refuse_frozen_commission()`,
  `CREATE FUNCTION refuse_frozen_amendment() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'DELETE' OR (OLD.state <> 'draft' AND
        (NEW.commission_id, NEW.ordinal, NEW.reason, NEW.value, NEW.ends_on, NEW.changes) IS DISTINCT FROM
        (OLD.commission_id, OLD.ordinal, OLD.reason, OLD.value, OLD.ends_on, OLD.changes)) OR OLD.state IN ('in_force', 'withdrawn') THEN
       RAISE EXCEPTION 'an amendment stays as it was offered (I8)' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER commission_amendment_frozen BEFORE UPDATE OR DELETE ON commission_amendment
     FOR EACH ROW EXECUTE FUNCTION refuse_frozen_amendment()`,
  `CREATE TRIGGER commission_move_rows_stay BEFORE UPDATE OR DELETE ON commission_move
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE FUNCTION refuse_commission_paper() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM commission_move WHERE commission_id = OLD.commission_id AND act = 'offer')
        OR EXISTS (SELECT 1 FROM commission WHERE id = OLD.commission_id AND state <> 'draft') THEN
       RAISE EXCEPTION 'papers of a commission stay once it was offered (I8)' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN OLD;
   END $$`,
  `CREATE TRIGGER commission_document_kept BEFORE UPDATE OR DELETE ON commission_document
     FOR EACH ROW EXECUTE FUNCTION refuse_commission_paper()`,
  `CREATE TRIGGER stored_file_of_commission BEFORE UPDATE ON stored_file
     FOR EACH ROW WHEN (OLD.owner_type = 'commission') EXECUTE FUNCTION refuse_change()`,
];

const THAWED = [
  `DROP TRIGGER stored_file_of_commission ON stored_file`,
  `DROP TRIGGER commission_document_kept ON commission_document`,
  `DROP TRIGGER commission_move_rows_stay ON commission_move`,
  `DROP TRIGGER commission_amendment_frozen ON commission_amendment`,
  `DROP TRIGGER commission_frozen ON commission`,
  `DROP FUNCTION refuse_commission_paper`,
  `DROP FUNCTION refuse_frozen_amendment`,
  `DROP FUNCTION refuse_frozen_commission`,
];

const DOWN = [
  `ALTER TABLE "commission_document" DROP CONSTRAINT "FK_12776eb9241947141025468442f"`,
  `ALTER TABLE "commission_document" DROP CONSTRAINT "FK_ebae1311a3d8b421dd641832394"`,
  `ALTER TABLE "commission_document" DROP CONSTRAINT "FK_104b52a1649bd2ab591058bfb9a"`,
  `ALTER TABLE "commission_amendment" DROP CONSTRAINT "FK_efcf6f7cfa290e93b09c4708848"`,
  `ALTER TABLE "commission_move" DROP CONSTRAINT "FK_98c047d8b210604087601f7ddc8"`,
  `ALTER TABLE "commission_move" DROP CONSTRAINT "FK_8e50b2d4ebe4e9119c77306e374"`,
  `ALTER TABLE "commission_move" DROP CONSTRAINT "FK_eb1bb5c8a435ddd752e3087c7a9"`,
  `ALTER TABLE "commission_review" DROP CONSTRAINT "FK_4fb0faebd31c48095b7d7f0f7e4"`,
  `ALTER TABLE "commission_review" DROP CONSTRAINT "FK_6e124bbcfacad388f4a7f8bf469"`,
  `ALTER TABLE "commission" DROP CONSTRAINT "FK_2b4980163e448816fd0bebbb7d8"`,
  `ALTER TABLE "commission" DROP CONSTRAINT "FK_b34b283b7499ebab2f287dc6d2f"`,
  `ALTER TABLE "commission" DROP CONSTRAINT "commission_dates"`,
  `ALTER TABLE "commission" DROP CONSTRAINT "commission_signed"`,
  `DROP INDEX "public"."commission_first"`,
  `DROP INDEX "public"."commission_next"`,
  `DROP INDEX "public"."IDX_ebae1311a3d8b421dd64183239"`,
  `DROP TABLE "commission_document"`,
  `DROP INDEX "public"."IDX_f62595619fec6a22f4b59b77cd"`,
  `DROP TABLE "commission_amendment"`,
  `DROP INDEX "public"."IDX_ab3ed304c02aafff7813b29d17"`,
  `DROP TABLE "commission_move"`,
  `DROP INDEX "public"."IDX_9ca826390f5352dcab86ae37da"`,
  `DROP TABLE "commission_review"`,
  `DELETE FROM milestone WHERE commission_id IN (SELECT id FROM commission WHERE stage > 1 OR state = 'terminated')`,
  `UPDATE commission SET continues_id = NULL WHERE stage = 1 AND continues_id IS NOT NULL`,
  `DELETE FROM commission WHERE stage > 1 OR state = 'terminated'`,
  `UPDATE commission SET number = COALESCE(number, ''), signed_on = COALESCE(signed_on, created_at::date),
     state = CASE WHEN state IN ('accepted', 'closed') THEN 'done' WHEN state = 'running' THEN 'running' ELSE 'draft' END`,
  `ALTER TABLE "commission" RENAME COLUMN "accepted_at" TO "finished_at"`,
  `ALTER TABLE "commission" DROP CONSTRAINT "commission_value"`,
  `ALTER TABLE "commission" ADD CONSTRAINT "commission_value" CHECK (value >= 0)`,
  `ALTER TABLE "commission" ALTER COLUMN "signed_on" SET NOT NULL`,
  `ALTER TABLE "commission" ALTER COLUMN "number" SET NOT NULL`,
  `ALTER TABLE "commission" ADD CONSTRAINT "UQ_b34b283b7499ebab2f287dc6d2f" UNIQUE ("proposal_id")`,
  `ALTER TABLE "commission" ADD CONSTRAINT "FK_b34b283b7499ebab2f287dc6d2f" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission" DROP COLUMN "signed_document_id"`,
  `ALTER TABLE "commission" DROP COLUMN "writers"`,
  `ALTER TABLE "commission" DROP COLUMN "revision"`,
  `ALTER TABLE "commission" DROP COLUMN "texts"`,
  `ALTER TABLE "commission" DROP COLUMN "ends_on"`,
  `ALTER TABLE "commission" DROP COLUMN "starts_on"`,
  `ALTER TABLE "commission" DROP COLUMN "continues_id"`,
  `ALTER TABLE "commission" DROP COLUMN "stage"`,
  `ALTER TABLE "programme_settings" DROP COLUMN "commission_reviews"`,
  `DROP INDEX "public"."commission_amendment_open"`,
];
