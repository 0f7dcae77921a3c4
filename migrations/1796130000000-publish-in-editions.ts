import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Results in editions that are written, examined and frozen; solutions that other agencies take over, and what became of that. */
export class PublishInEditions1796130000000 implements MigrationInterface {
  readonly name = 'PublishInEditions1796130000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...EARLIER, ...KEPT]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['replication_follow_up', 'replication', 'result_edition'])
      await queryRunner.query(`DROP TABLE ${table}`);
    for (const kept of ['keep_result_edition', 'keep_follow_up'])
      await queryRunner.query(`DROP FUNCTION ${kept}()`);
  }
}

const TABLES = [
  `CREATE TABLE "result_edition" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "challenge_id" uuid NOT NULL, "number" integer NOT NULL, "state" text NOT NULL DEFAULT 'draft', "story" jsonb NOT NULL DEFAULT '{"vi":"","en":""}', "lessons" text NOT NULL DEFAULT '', "reason" jsonb NOT NULL DEFAULT '{"vi":"","en":""}', "writers" uuid array NOT NULL DEFAULT '{}', "revision" integer NOT NULL DEFAULT '0', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "submitted_by" uuid, "submitted_at" TIMESTAMP(3) WITH TIME ZONE, "return_reason" text NOT NULL DEFAULT '', "publication_id" uuid, "published_by" uuid, "withdraw_reason" jsonb, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "REL_7ee3031fa49be6392c2aa03eeb" UNIQUE ("publication_id"), CONSTRAINT "result_edition_withdrawn" CHECK (state <> 'withdrawn' OR COALESCE(withdraw_reason->>'vi', '') <> ''), CONSTRAINT "result_edition_reason" CHECK (number = 1 OR state = 'draft' OR COALESCE(reason->>'vi', '') <> ''), CONSTRAINT "result_edition_four_eyes" CHECK (published_by IS NULL OR published_by <> ALL (writers)), CONSTRAINT "result_edition_published" CHECK (state IN ('draft', 'in_review') OR publication_id IS NOT NULL), CONSTRAINT "PK_ac0931b03d94661fe6089b4ee35" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "result_edition_one_in_force" ON "result_edition"  ("challenge_id") WHERE state = 'published'`,
  `CREATE UNIQUE INDEX "result_edition_one_written" ON "result_edition"  ("challenge_id") WHERE state IN ('draft', 'in_review')`,
  `CREATE UNIQUE INDEX "IDX_b3d354db5d9958db2d1c284e29" ON "result_edition"  ("challenge_id", "number") `,
  `CREATE TABLE "replication" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "challenge_id" uuid NOT NULL, "proposal_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'proposed', "purpose" text NOT NULL, "place" text NOT NULL, "asked_by" uuid NOT NULL, "asked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "confirmed_by" uuid, "confirmed_at" TIMESTAMP(3) WITH TIME ZONE, "owner_yes" boolean, "owner_conditions" text NOT NULL DEFAULT '', "owner_answered_by" uuid, "owner_answered_at" TIMESTAMP(3) WITH TIME ZONE, "solver_yes" boolean, "solver_conditions" text NOT NULL DEFAULT '', "solver_answered_by" uuid, "solver_answered_at" TIMESTAMP(3) WITH TIME ZONE, "started_on" date, "start_place" text, "users" integer, "ended_on" date, "end_reason" text, CONSTRAINT "replication_users" CHECK (users IS NULL OR users >= 0), CONSTRAINT "replication_ended" CHECK (state <> 'ended' OR (ended_on >= started_on AND COALESCE(end_reason, '') <> '')), CONSTRAINT "replication_started" CHECK (state NOT IN ('started', 'running', 'ended') OR (started_on IS NOT NULL AND users IS NOT NULL)), CONSTRAINT "replication_agreed" CHECK (state NOT IN ('agreed', 'started', 'running', 'ended') OR (COALESCE(owner_yes, false) AND COALESCE(solver_yes, false))), CONSTRAINT "replication_four_eyes" CHECK (confirmed_by IS NULL OR confirmed_by <> asked_by), CONSTRAINT "PK_7c97aba530a59d827a5b118bdaf" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_5cef658377e75894fe7d7d73b0" ON "replication"  ("agency_id") `,
  `CREATE UNIQUE INDEX "replication_one_live" ON "replication"  ("proposal_id", "agency_id") WHERE state NOT IN ('ended', 'declined', 'withdrawn')`,
  `CREATE INDEX "IDX_4b8d92e1121fa82b4d505e94f5" ON "replication"  ("challenge_id", "state") `,
  `CREATE TABLE "replication_follow_up" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "replication_id" uuid NOT NULL, "year" integer NOT NULL, "due_on" date NOT NULL, "reminders" integer NOT NULL DEFAULT '0', "in_use" boolean, "users" integer, "benefit" text NOT NULL DEFAULT '', "source" text NOT NULL DEFAULT '', "problems" text NOT NULL DEFAULT '', "answered_by" uuid, "answered_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "replication_follow_up_source" CHECK (benefit = '' OR source <> ''), CONSTRAINT "replication_follow_up_answer" CHECK (answered_at IS NULL OR (in_use IS NOT NULL AND answered_by IS NOT NULL AND (NOT in_use OR users IS NOT NULL))), CONSTRAINT "replication_follow_up_year" CHECK (year BETWEEN 1 AND 5), CONSTRAINT "PK_49478b3721407e3e92c0b7925cf" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_bf20a0b4a771d95f126ee67cbc" ON "replication_follow_up"  ("due_on") WHERE answered_at IS NULL`,
  `CREATE UNIQUE INDEX "IDX_73586f17e8e2a18c5a837d0919" ON "replication_follow_up"  ("replication_id", "year") `,
  `ALTER TABLE "result_edition" ADD CONSTRAINT "FK_857d555170d53417e675139c61b" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "result_edition" ADD CONSTRAINT "FK_101c18e05ab22412a463681ee0c" FOREIGN KEY ("submitted_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "result_edition" ADD CONSTRAINT "FK_7ee3031fa49be6392c2aa03eeb1" FOREIGN KEY ("publication_id") REFERENCES "result_publication"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "replication" ADD CONSTRAINT "FK_a2229b63baa381ab8c8e03a036a" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "replication" ADD CONSTRAINT "FK_ccffdbd1754360ee2956ac163e8" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "replication" ADD CONSTRAINT "FK_5cef658377e75894fe7d7d73b04" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "replication" ADD CONSTRAINT "FK_68d0f35c4257282c4475aeb1ac6" FOREIGN KEY ("asked_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "replication" ADD CONSTRAINT "FK_20a2fe9995af5d55e96e8b8f66c" FOREIGN KEY ("confirmed_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "replication" ADD CONSTRAINT "FK_c92bbd5c659d5ddcb60bc994621" FOREIGN KEY ("owner_answered_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "replication" ADD CONSTRAINT "FK_3aabe672164f116e5c9ae3587c0" FOREIGN KEY ("solver_answered_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "replication_follow_up" ADD CONSTRAINT "FK_3acc3449e310a30b73523797839" FOREIGN KEY ("replication_id") REFERENCES "replication"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "replication_follow_up" ADD CONSTRAINT "FK_8b3e6e805ae4ac17e81ce72827b" FOREIGN KEY ("answered_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What was published before there were editions: its words, and that a later one took its place. */
const EARLIER = [
  `INSERT INTO result_edition (challenge_id, number, state, story, lessons, reason, created_at, publication_id, published_by)
   SELECT r.challenge_id, r.version,
          CASE WHEN r.version = max(r.version) OVER (PARTITION BY r.challenge_id) THEN 'published' ELSE 'superseded' END,
          r.snapshot->'story', COALESCE(r.snapshot->>'lessons', ''),
          CASE WHEN r.version = 1 THEN '{"vi": "", "en": ""}'::jsonb
               ELSE '{"vi": "Công bố lại; lý do không được ghi.", "en": "Published anew; no reason was recorded."}'::jsonb END,
          r.published_at, r.id, r.published_by
     FROM result_publication r`,
];

const KEPT = [
  `CREATE FUNCTION keep_result_edition() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.state NOT IN ('draft', 'in_review') AND
        (TG_OP = 'DELETE' OR to_jsonb(NEW) - ARRAY['state', 'withdraw_reason', 'withdrawn_at']
                             IS DISTINCT FROM to_jsonb(OLD) - ARRAY['state', 'withdraw_reason', 'withdrawn_at']) THEN
       RAISE EXCEPTION 'a published result is never changed or deleted: a further edition corrects it' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN COALESCE(NEW, OLD);
   END $$`,
  `CREATE TRIGGER result_edition_kept BEFORE UPDATE OR DELETE ON result_edition FOR EACH ROW EXECUTE FUNCTION keep_result_edition()`,
  `CREATE FUNCTION keep_follow_up() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.answered_at IS NOT NULL THEN
       RAISE EXCEPTION 'what was told of a replication is never changed or deleted' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN COALESCE(NEW, OLD);
   END $$`,
  `CREATE TRIGGER replication_follow_up_kept BEFORE UPDATE OR DELETE ON replication_follow_up FOR EACH ROW EXECUTE FUNCTION keep_follow_up()`,
];
