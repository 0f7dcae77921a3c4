import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is handed in for milestones and accepted, and what is paid for it. */
export class AcceptAndPay1796100000000 implements MigrationInterface {
  readonly name = 'AcceptAndPay1796100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...KEPT, ...WITHIN_VALUE]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UNDONE) await queryRunner.query(statement);
  }
}

const TABLES = [
  `CREATE TABLE "delivery" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "commission_id" uuid NOT NULL, "milestone_id" uuid NOT NULL, "round" integer NOT NULL, "state" text NOT NULL DEFAULT 'draft', "note" text NOT NULL DEFAULT '', "parts" jsonb NOT NULL, "criteria" jsonb NOT NULL, "writers" uuid array NOT NULL DEFAULT '{}', "revision" integer NOT NULL DEFAULT '0', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "submitted_by" uuid, "submitted_at" TIMESTAMP(3) WITH TIME ZONE, "findings" jsonb, "committee" jsonb NOT NULL DEFAULT '[]', "opinion" text NOT NULL DEFAULT '', "checked_by" uuid, "checked_at" TIMESTAMP(3) WITH TIME ZONE, "decided_by" uuid, "decided_at" TIMESTAMP(3) WITH TIME ZONE, "missing" text NOT NULL DEFAULT '', "respond_by" date, "number" text, "minutes" jsonb, CONSTRAINT "delivery_returned" CHECK (state <> 'returned' OR (missing <> '' AND respond_by IS NOT NULL)), CONSTRAINT "delivery_accepted" CHECK (state <> 'accepted' OR (COALESCE(number, '') <> '' AND minutes IS NOT NULL AND submitted_at IS NOT NULL AND checked_by IS NOT NULL AND decided_by IS NOT NULL AND checked_by <> decided_by)), CONSTRAINT "delivery_four_eyes" CHECK (checked_by <> ALL (writers) AND (decided_by IS NULL OR decided_by <> ALL (writers))), CONSTRAINT "PK_ffad7bf84e68716cd9af89003b0" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "delivery_one_accepted" ON "delivery" ("milestone_id") WHERE state = 'accepted'`,
  `CREATE UNIQUE INDEX "delivery_one_open" ON "delivery" ("milestone_id") WHERE state IN ('draft', 'submitted', 'checked')`,
  `CREATE UNIQUE INDEX "delivery_round" ON "delivery" ("milestone_id", "round")`,
  `CREATE INDEX "IDX_746605cde8a42cbaad8e20a2a2" ON "delivery" ("commission_id")`,
  `CREATE TABLE "payment" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "commission_id" uuid NOT NULL, "milestone_id" uuid, "ordinal" integer NOT NULL, "state" text NOT NULL DEFAULT 'draft', "amount" bigint NOT NULL, "note" text NOT NULL DEFAULT '', "writers" uuid array NOT NULL DEFAULT '{}', "revision" integer NOT NULL DEFAULT '0', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "requested_at" TIMESTAMP(3) WITH TIME ZONE, "checked_by" uuid, "approved_by" uuid, "reason" text NOT NULL DEFAULT '', "paid_on" date, "reference" text, "paid_by" uuid, CONSTRAINT "payment_reason" CHECK (state NOT IN ('returned', 'refused') OR reason <> ''), CONSTRAINT "payment_paid" CHECK (state <> 'paid' OR (paid_on IS NOT NULL AND COALESCE(reference, '') <> '' AND paid_by IS NOT NULL)), CONSTRAINT "payment_approved" CHECK (state NOT IN ('approved', 'paid') OR approved_by IS NOT NULL), CONSTRAINT "payment_checked" CHECK (state NOT IN ('checked', 'approved', 'paid') OR checked_by IS NOT NULL), CONSTRAINT "payment_four_eyes" CHECK (checked_by <> ALL (writers) AND (approved_by IS NULL OR (approved_by <> ALL (writers) AND approved_by <> checked_by)) AND (paid_by IS NULL OR paid_by <> ALL (writers))), CONSTRAINT "payment_amount" CHECK (amount > 0 AND amount <= 1000000000000000), CONSTRAINT "PK_fcaec7df5adf9cac408c686b2ab" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_82c6d1981db236edd9e4419886" ON "payment" ("milestone_id")`,
  `CREATE UNIQUE INDEX "payment_ordinal" ON "payment" ("commission_id", "ordinal")`,
  `CREATE TABLE "payment_entry" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "payment_id" uuid NOT NULL, "kind" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "author_id" uuid NOT NULL, "text" text NOT NULL DEFAULT '', CONSTRAINT "PK_d9bac584a857d2180ba0a570eb2" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_1e3e0dbc1d17b14763dab2c706" ON "payment_entry" ("payment_id", "at")`,
  `ALTER TABLE "delivery" ADD CONSTRAINT "FK_746605cde8a42cbaad8e20a2a29" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "delivery" ADD CONSTRAINT "FK_30cdf1a3ea42acf5b2a8b1ead90" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "delivery" ADD CONSTRAINT "FK_ef111eb002f8397578132b22a8a" FOREIGN KEY ("submitted_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "delivery" ADD CONSTRAINT "FK_fed4f225ccc579085b6582b2402" FOREIGN KEY ("checked_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "delivery" ADD CONSTRAINT "FK_84e709fc5d00458651f31f176d8" FOREIGN KEY ("decided_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "payment" ADD CONSTRAINT "FK_ee6a3894dd447cce9dea7a98cb6" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "payment" ADD CONSTRAINT "FK_82c6d1981db236edd9e44198861" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "payment" ADD CONSTRAINT "FK_4361ff28ac3d96ceaee070cfb01" FOREIGN KEY ("checked_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "payment" ADD CONSTRAINT "FK_917cb567b9912f614c623bd2879" FOREIGN KEY ("approved_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "payment" ADD CONSTRAINT "FK_d5040947b58901f36c4740bec0e" FOREIGN KEY ("paid_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "payment_entry" ADD CONSTRAINT "FK_6ffe62b5ac031a882d2b6e1255e" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "payment_entry" ADD CONSTRAINT "FK_11b8eafd331a6de3da4f6240e7a" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** I8: what was decided stays as it was decided. */
const KEPT = [
  `CREATE FUNCTION keep_decided() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'what was accepted, returned, paid or recorded is never changed or deleted (I8)' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE TRIGGER delivery_kept BEFORE UPDATE OR DELETE ON delivery FOR EACH ROW
     WHEN (OLD.state IN ('accepted', 'returned', 'lapsed')) EXECUTE FUNCTION keep_decided()`,
  `CREATE TRIGGER payment_kept BEFORE UPDATE OR DELETE ON payment FOR EACH ROW
     WHEN (OLD.state IN ('paid', 'refused', 'cancelled')) EXECUTE FUNCTION keep_decided()`,
  `CREATE FUNCTION keep_delivered_file() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM delivery d WHERE d.id = OLD.owner_id AND d.state <> 'draft') THEN
       RAISE EXCEPTION 'what was handed in is never changed or deleted (I8)' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN COALESCE(NEW, OLD);
   END $$`,
  `CREATE TRIGGER delivered_file_kept BEFORE UPDATE OR DELETE ON stored_file FOR EACH ROW
     WHEN (OLD.owner_type = 'delivery') EXECUTE FUNCTION keep_delivered_file()`,
  `CREATE TRIGGER payment_entry_kept BEFORE UPDATE OR DELETE ON payment_entry FOR EACH ROW EXECUTE FUNCTION keep_decided()`,
];

/** Whoever asks for money, and whoever lowers a value, waits for the commission's row: so none overlooks the other. */
const WITHIN_VALUE = [
  `CREATE FUNCTION require_payments_within(of_commission uuid) RETURNS void LANGUAGE plpgsql AS $$
   DECLARE
     bound bigint;
     asked bigint;
   BEGIN
     PERFORM 1 FROM commission c WHERE c.id = of_commission FOR UPDATE;
     SELECT COALESCE((SELECT a.value FROM commission_amendment a WHERE a.commission_id = c.id AND a.state = 'in_force'
                       ORDER BY a.ordinal DESC LIMIT 1), c.value)
       INTO bound FROM commission c WHERE c.id = of_commission;
     SELECT COALESCE(sum(p.amount), 0) INTO asked FROM payment p
      WHERE p.commission_id = of_commission AND p.state IN ('requested', 'checked', 'approved', 'paid');
     IF asked > bound THEN
       RAISE EXCEPTION 'the payments of a commission never exceed its value' USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_within_value';
     END IF;
   END $$`,
  `CREATE FUNCTION require_payable() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.milestone_id IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM delivery d WHERE d.milestone_id = NEW.milestone_id AND d.commission_id = NEW.commission_id AND d.state = 'accepted')
     OR NEW.milestone_id IS NULL AND NOT EXISTS (
       SELECT 1 FROM commission c WHERE c.id = NEW.commission_id AND c.state IN ('accepted', 'closed')
          AND NOT EXISTS (SELECT 1 FROM milestone m WHERE m.commission_id = c.id)) THEN
       RAISE EXCEPTION 'nothing is paid before it is accepted' USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_after_acceptance';
     END IF;
     PERFORM require_payments_within(NEW.commission_id);
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER payment_payable AFTER INSERT OR UPDATE ON payment FOR EACH ROW
     WHEN (NEW.state IN ('requested', 'checked', 'approved', 'paid')) EXECUTE FUNCTION require_payable()`,
  `CREATE FUNCTION require_value_kept() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM require_payments_within(NEW.commission_id);
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER commission_amendment_value_kept AFTER INSERT OR UPDATE ON commission_amendment FOR EACH ROW
     WHEN (NEW.state = 'in_force') EXECUTE FUNCTION require_value_kept()`,
];

const UNDONE = [
  `DROP TRIGGER commission_amendment_value_kept ON commission_amendment`,
  `DROP TRIGGER delivered_file_kept ON stored_file`,
  `DROP FUNCTION keep_delivered_file()`,
  `DROP TABLE payment_entry`,
  `DROP TABLE payment`,
  `DROP TABLE delivery`,
  `DROP FUNCTION require_value_kept()`,
  `DROP FUNCTION require_payable()`,
  `DROP FUNCTION require_payments_within(uuid)`,
  `DROP FUNCTION keep_decided()`,
];
