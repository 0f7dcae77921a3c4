import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Controlled trials: permits by term, who joins, what goes wrong. */
export class PermitTrials1796031000000 implements MigrationInterface {
  readonly name = 'PermitTrials1796031000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...KEPT]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['sandbox_entry', 'sandbox_incident', 'sandbox_participants', 'sandbox_permit'])
      await queryRunner.query(`DROP TABLE ${table}`);
    await queryRunner.query(`DROP FUNCTION keep_sandbox_entry()`);
  }
}

const TABLES = [
  `CREATE TABLE "sandbox_permit" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "commission_id" uuid NOT NULL, "term" integer NOT NULL DEFAULT '1', "previous_id" uuid, "state" text NOT NULL DEFAULT 'draft', "places" jsonb NOT NULL, "from_day" date NOT NULL, "until_day" date NOT NULL, "participants_cap" integer NOT NULL, "waived_rules" jsonb NOT NULL, "risks" jsonb NOT NULL, "stop_conditions" jsonb NOT NULL, "threshold_severity" text NOT NULL, "threshold_people" integer, "writers" uuid array NOT NULL DEFAULT '{}', "revision" integer NOT NULL DEFAULT '0', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "number" text, "granted_on" date, "granted_by" uuid, "suspended_by" uuid, "exit_decision" text, "exit_reasons" text, "exit_by" uuid, "exit_at" TIMESTAMP(3) WITH TIME ZONE, "ended_at" TIMESTAMP(3) WITH TIME ZONE, "reminders" integer NOT NULL DEFAULT '0', CONSTRAINT "REL_e3f396236bfa2eb1df275ddc82" UNIQUE ("previous_id"), CONSTRAINT "sandbox_permit_exit" CHECK (exit_decision IS NULL OR COALESCE(exit_reasons, '') <> ''), CONSTRAINT "sandbox_permit_grant" CHECK (state NOT IN ('granted', 'active', 'suspended', 'ended') OR (COALESCE(number, '') <> '' AND granted_on IS NOT NULL AND granted_by IS NOT NULL)), CONSTRAINT "sandbox_permit_four_eyes" CHECK (granted_by IS NULL OR granted_by <> ALL (writers)), CONSTRAINT "sandbox_permit_cap" CHECK (participants_cap > 0), CONSTRAINT "sandbox_permit_dates" CHECK (until_day >= from_day), CONSTRAINT "PK_894e7b3e668c63b9c47b31eac09" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "IDX_d018d0bbf43a5f2849e33f979d" ON "sandbox_permit" ("commission_id", "term")`,
  `CREATE UNIQUE INDEX "sandbox_permit_one_coming" ON "sandbox_permit" ("commission_id") WHERE state IN ('draft', 'submitted', 'returned', 'granted')`,
  `CREATE UNIQUE INDEX "sandbox_permit_one_running" ON "sandbox_permit" ("commission_id") WHERE state IN ('active', 'suspended')`,
  `CREATE TABLE "sandbox_participants" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "permit_id" uuid NOT NULL, "day" date NOT NULL, "count" integer NOT NULL, "note" text NOT NULL DEFAULT '', "entered_by" uuid NOT NULL, "entered_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "sandbox_participants_count" CHECK (count <> 0), CONSTRAINT "PK_59b85b6abafca65690c3320372f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_4b7141821e0aa5caf60ab6c88b" ON "sandbox_participants" ("permit_id", "day")`,
  `CREATE TABLE "sandbox_incident" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "permit_id" uuid NOT NULL, "happened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "severity" text NOT NULL, "description" text NOT NULL, "people_affected" integer NOT NULL, "measures" text NOT NULL, "suspended" boolean NOT NULL, "reported_by" uuid NOT NULL, "reported_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "sandbox_incident_people" CHECK (people_affected >= 0), CONSTRAINT "sandbox_incident_time" CHECK (happened_at <= reported_at), CONSTRAINT "PK_ad06290f19f19e7a9c3c664dc6f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_258b74b1c7fccd8b986a5647a6" ON "sandbox_incident" ("permit_id", "happened_at")`,
  `CREATE TABLE "sandbox_entry" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "permit_id" uuid NOT NULL, "kind" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "author_id" uuid, "text" text NOT NULL DEFAULT '', CONSTRAINT "PK_b2f5b598e7ff2bc0c5b64e3cc1b" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_6a56e010f5c36b2c8792cc323c" ON "sandbox_entry" ("permit_id", "at")`,
  `ALTER TABLE "sandbox_permit" ADD CONSTRAINT "FK_934bbdaeaeda506323937b52c61" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sandbox_permit" ADD CONSTRAINT "FK_e3f396236bfa2eb1df275ddc826" FOREIGN KEY ("previous_id") REFERENCES "sandbox_permit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sandbox_permit" ADD CONSTRAINT "FK_0cd758f287122ea6a7116985541" FOREIGN KEY ("granted_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sandbox_permit" ADD CONSTRAINT "FK_88cc2b132dccfbfc27c00560f03" FOREIGN KEY ("exit_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sandbox_participants" ADD CONSTRAINT "FK_1022afca2ba3448d6dbc84a77e9" FOREIGN KEY ("permit_id") REFERENCES "sandbox_permit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sandbox_participants" ADD CONSTRAINT "FK_fa61e7b0e72bbf5b5504d8bb595" FOREIGN KEY ("entered_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sandbox_incident" ADD CONSTRAINT "FK_5565e40792ee053d91d14f894fd" FOREIGN KEY ("permit_id") REFERENCES "sandbox_permit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sandbox_incident" ADD CONSTRAINT "FK_754fd9655314da4547b51a82564" FOREIGN KEY ("reported_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sandbox_entry" ADD CONSTRAINT "FK_4fb9aacd007dd42c7901cb1c6f8" FOREIGN KEY ("permit_id") REFERENCES "sandbox_permit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sandbox_entry" ADD CONSTRAINT "FK_8176084b62bc25470c7eaf0162d" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const KEPT = [
  `CREATE FUNCTION keep_sandbox_entry() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'the log of a trial is never changed or deleted (I9)' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE TRIGGER sandbox_entry_kept BEFORE UPDATE OR DELETE ON sandbox_entry FOR EACH ROW EXECUTE FUNCTION keep_sandbox_entry()`,
  `CREATE TRIGGER sandbox_incident_kept BEFORE UPDATE OR DELETE ON sandbox_incident FOR EACH ROW EXECUTE FUNCTION keep_sandbox_entry()`,
  `CREATE TRIGGER sandbox_participants_kept BEFORE UPDATE OR DELETE ON sandbox_participants FOR EACH ROW EXECUTE FUNCTION keep_sandbox_entry()`,
];
