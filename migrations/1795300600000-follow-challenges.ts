import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who follows what, what happened, and who has heard of it. */
export class FollowChallenges1795300600000 implements MigrationInterface {
  readonly name = 'FollowChallenges1795300600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "subscriber" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "account_id" uuid, "email" text, "locale" text NOT NULL DEFAULT 'vi', "link_key" bytea NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "UQ_c4e862f4f9882b1afaa54cff09a" UNIQUE ("account_id"), CONSTRAINT "UQ_073600148a22d05dcf81d119a6a" UNIQUE ("email"), CONSTRAINT "REL_c4e862f4f9882b1afaa54cff09" UNIQUE ("account_id"), CONSTRAINT "subscriber_is_one" CHECK ((account_id IS NULL) <> (email IS NULL)), CONSTRAINT "PK_1c52b7ddbaf79cd2650045b79c7" PRIMARY KEY ("id"))`,
  `CREATE TABLE "watch_event" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "kind" text NOT NULL, "challenge_id" uuid NOT NULL, "detail" jsonb NOT NULL DEFAULT '{}', "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "told_up_to" uuid, "told_all_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_9affc128d2f9eba4cc27ccfea1f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_139e6638d8c2131f4321e0fedf" ON "watch_event"  ("challenge_id", "at")`,
  `CREATE TABLE "notification" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "subscriber_id" uuid NOT NULL, "event_id" uuid NOT NULL, "subscription_ids" uuid array NOT NULL, "due_at" TIMESTAMP(3) WITH TIME ZONE, "mailed_at" TIMESTAMP(3) WITH TIME ZONE, "read_at" TIMESTAMP(3) WITH TIME ZONE, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), CONSTRAINT "PK_705b6c7cdf9b2c2ff7ac7872cb7" PRIMARY KEY ("id"))`,
  `CREATE INDEX "notification_to_mail" ON "notification"  ("due_at") WHERE due_at IS NOT NULL AND mailed_at IS NULL`,
  `CREATE INDEX "IDX_a2332064360d13ce536c79b445" ON "notification"  ("subscriber_id", "created_at", "id")`,
  `CREATE UNIQUE INDEX "IDX_07d412fa89050c07aeb64c6682" ON "notification"  ("subscriber_id", "event_id")`,
  `CREATE TABLE "subscription" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "subscriber_id" uuid NOT NULL, "target_key" text NOT NULL, "challenge_id" uuid, "field_id" uuid, "agency_id" uuid, "step" integer, "q" text, "search_expression" text, "frequency" text NOT NULL, "by_mail" boolean NOT NULL DEFAULT true, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "confirmed_at" TIMESTAMP(3) WITH TIME ZONE, "confirmation_hash" bytea, "ended_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "UQ_e6b0c6d57389fc8db974665fd98" UNIQUE ("confirmation_hash"), CONSTRAINT "PK_8c3e00ebd02103caa1174cd5d9d" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_83b1f81c4bbb445911500cf0c0" ON "subscription"  ("challenge_id")`,
  `CREATE UNIQUE INDEX "IDX_9125e1e568fbf31dbacc8b02cd" ON "subscription"  ("subscriber_id", "target_key")`,
  `ALTER TABLE "mail_message" ADD "unsubscribe_url" text`,
  `ALTER TABLE "subscriber" ADD CONSTRAINT "FK_c4e862f4f9882b1afaa54cff09a" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "watch_event" ADD CONSTRAINT "FK_5fbc06fe723ea67c606d7c3bbd1" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "notification" ADD CONSTRAINT "FK_129baf0aaf58327ec50efea6de8" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "notification" ADD CONSTRAINT "FK_122be1f0696e0255acf95f9e336" FOREIGN KEY ("event_id") REFERENCES "watch_event"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "subscription" ADD CONSTRAINT "FK_e86c94ef2066df53b34d1e5edec" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "subscription" ADD CONSTRAINT "FK_83b1f81c4bbb445911500cf0c00" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "subscription" ADD CONSTRAINT "FK_042cc04c2940671b072a8dcf018" FOREIGN KEY ("field_id") REFERENCES "field"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "subscription" ADD CONSTRAINT "FK_87b2e2679bc0c08ad5d6394f594" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const DOWN = [
  `ALTER TABLE "mail_message" DROP COLUMN "unsubscribe_url"`,
  `DROP TABLE "subscription"`,
  `DROP TABLE "notification"`,
  `DROP TABLE "watch_event"`,
  `DROP TABLE "subscriber"`,
];
