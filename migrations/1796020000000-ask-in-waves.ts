import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Surveys of several questions, before and after the pilot, by links of their own. A survey of before has one five-point question and
 * room for words; it becomes the wave after the pilot, and its old address stays.
 */
export class AskInWaves1796020000000 implements MigrationInterface {
  readonly name = 'AskInWaves1796020000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...WIDEN, ...TAKE_OVER, ...RULES]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const TABLES = [
  `CREATE TABLE "survey_link" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "survey_id" uuid NOT NULL, "code" text NOT NULL, "channel" text NOT NULL, "audience" text, "name" text NOT NULL DEFAULT '', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "revoked_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "UQ_512e1b602b5020206fd55943646" UNIQUE ("code"), CONSTRAINT "PK_8f3352c16dfb26e1952c0598733" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_e02b729fbcf0ffb1f930ee383f" ON "survey_link"  ("survey_id") `,
  `CREATE TABLE "survey_text" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "survey_id" uuid NOT NULL, "question_id" uuid NOT NULL, "respondent" text NOT NULL, "text" text NOT NULL, "state" text NOT NULL DEFAULT 'waiting', "reason" text, "moderated_by" uuid, "moderated_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "survey_text_moderated" CHECK (state = 'waiting' OR moderated_by IS NOT NULL), CONSTRAINT "survey_text_reason" CHECK (state <> 'hidden' OR COALESCE(reason, '') <> ''), CONSTRAINT "PK_cffd4d667a26d6d0ef52cd42c53" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_7f4fbf2084cea1bb93f375cb91" ON "survey_text"  ("survey_id") `,
  `ALTER TABLE "survey_link" ADD CONSTRAINT "FK_e02b729fbcf0ffb1f930ee383ff" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "survey_text" ADD CONSTRAINT "FK_7f4fbf2084cea1bb93f375cb91a" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "survey_text" ADD CONSTRAINT "FK_541eaf66d02fd1fb893e83d376c" FOREIGN KEY ("moderated_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const WIDEN = [
  `ALTER TABLE "survey" ADD "wave" text NOT NULL DEFAULT 'after'`,
  `ALTER TABLE "survey" ALTER COLUMN "wave" DROP DEFAULT`,
  `ALTER TABLE "survey" ADD "state" text NOT NULL DEFAULT 'draft'`,
  `ALTER TABLE "survey" ADD "intro" jsonb NOT NULL DEFAULT '{"vi":"","en":""}'`,
  `ALTER TABLE "survey" ADD "audiences" text array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "survey" ADD "questions" jsonb NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "survey" ADD "revision" integer NOT NULL DEFAULT '0'`,
  `ALTER TABLE "survey" ALTER COLUMN "opened_at" DROP NOT NULL`,
  `ALTER TABLE "survey" ALTER COLUMN "opened_at" DROP DEFAULT`,
  `ALTER TABLE "survey" DROP CONSTRAINT "UQ_8fbbc525b32d782a9d69a02186a"`,
  `CREATE UNIQUE INDEX "IDX_15a47c4e87ee0922c5c2cf5da0" ON "survey"  ("challenge_id", "wave") `,
  `ALTER TABLE "survey_response" DROP CONSTRAINT "survey_response_score"`,
  `ALTER TABLE "survey_response" ALTER COLUMN "id" DROP DEFAULT`,
  `ALTER TABLE "survey_response" ALTER COLUMN "device_hash" DROP NOT NULL`,
  `ALTER TABLE "survey_response" ADD "link_id" uuid`,
  `ALTER TABLE "survey_response" ADD "answers" jsonb`,
];

/** `questions` of a survey of before: what it asked, and where people could add something. */
const TAKE_OVER = [
  `UPDATE survey SET state = CASE WHEN closed_at IS NULL THEN 'open' ELSE 'closed' END, audiences = '{citizen,business}',
     questions = jsonb_build_array(
       jsonb_build_object('id', gen_random_uuid(), 'type', 'five_point', 'text', question, 'options', '[]'::jsonb,
                          'required', true, 'satisfaction', true),
       jsonb_build_object('id', gen_random_uuid(), 'type', 'text',
                          'text', '{"vi":"Ông/Bà muốn nói thêm điều gì?","en":"Is there anything you would like to add?"}'::jsonb,
                          'options', '[]'::jsonb, 'required', false, 'satisfaction', false))`,
  `INSERT INTO survey_link (survey_id, code, channel, created_at) SELECT id, id::text, 'portal', opened_at FROM survey`,
  `UPDATE survey_response r SET link_id = l.id, answers = jsonb_build_object(s.questions->0->>'id', r.score)
     FROM survey s JOIN survey_link l ON l.survey_id = s.id WHERE s.id = r.survey_id`,
  `INSERT INTO survey_text (survey_id, question_id, respondent, text)
     SELECT s.id, (s.questions->1->>'id')::uuid, r.respondent, r.comment
       FROM survey_response r JOIN survey s ON s.id = r.survey_id WHERE r.comment <> ''`,
  `ALTER TABLE "survey" DROP COLUMN "question"`,
  `ALTER TABLE "survey_response" DROP COLUMN "score"`,
  `ALTER TABLE "survey_response" DROP COLUMN "comment"`,
  `ALTER TABLE "survey_response" ALTER COLUMN "link_id" SET NOT NULL`,
  `ALTER TABLE "survey_response" ALTER COLUMN "answers" SET NOT NULL`,
  `ALTER TABLE "survey_response" ADD CONSTRAINT "FK_44600164f2944f2d9eb346cf846" FOREIGN KEY ("link_id") REFERENCES "survey_link"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const RULES = [
  `CREATE FUNCTION refuse_frozen_survey() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.state <> 'draft' AND (TG_OP = 'DELETE' OR NEW.state = 'draft' OR (OLD.state = 'closed' AND NEW.state <> 'closed')
          OR (NEW.challenge_id, NEW.wave, NEW.intro, NEW.audiences, NEW.questions, NEW.opened_at)
             IS DISTINCT FROM (OLD.challenge_id, OLD.wave, OLD.intro, OLD.audiences, OLD.questions, OLD.opened_at)) THEN
       RAISE EXCEPTION 'what a survey asks is fixed once it has opened' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN COALESCE(NEW, OLD);
   END $$`,
  `CREATE TRIGGER survey_frozen BEFORE UPDATE OR DELETE ON survey
     FOR EACH ROW EXECUTE FUNCTION refuse_frozen_survey()`,
  `CREATE TRIGGER survey_response_rows_stay BEFORE UPDATE OR DELETE ON survey_response
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

const DOWN = [
  `DROP TRIGGER survey_response_rows_stay ON survey_response`,
  `DROP FUNCTION refuse_frozen_survey() CASCADE`,
  `ALTER TABLE "survey_response" ADD "score" smallint`,
  `ALTER TABLE "survey_response" ADD "comment" text NOT NULL DEFAULT ''`,
  `DELETE FROM survey_text`,
  `DELETE FROM survey_response r USING survey s WHERE s.id = r.survey_id AND (s.wave = 'before' OR r.device_hash IS NULL)`,
  `UPDATE survey_response r SET score = (r.answers->>(SELECT q->>'id' FROM survey s, jsonb_array_elements(s.questions) q
      WHERE s.id = r.survey_id AND (q->>'satisfaction')::boolean))::smallint`,
  `DELETE FROM survey_response WHERE score IS NULL`,
  `ALTER TABLE "survey_response" ALTER COLUMN "score" SET NOT NULL`,
  `ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_score" CHECK (score BETWEEN 1 AND 5)`,
  `ALTER TABLE "survey_response" DROP COLUMN "link_id"`,
  `ALTER TABLE "survey_response" DROP COLUMN "answers"`,
  `ALTER TABLE "survey_response" ALTER COLUMN "device_hash" SET NOT NULL`,
  `ALTER TABLE "survey_response" ALTER COLUMN "id" SET DEFAULT gen_random_uuid()`,
  `DROP TABLE "survey_text"`,
  `DROP TABLE "survey_link"`,
  `DELETE FROM survey WHERE wave = 'before' OR state = 'draft'`,
  `ALTER TABLE "survey" ADD "question" jsonb NOT NULL DEFAULT '{"vi":"","en":""}'`,
  `UPDATE survey s SET question = (SELECT q->'text' FROM jsonb_array_elements(s.questions) q WHERE (q->>'satisfaction')::boolean)`,
  `DROP INDEX "IDX_15a47c4e87ee0922c5c2cf5da0"`,
  ...['wave', 'state', 'intro', 'audiences', 'questions', 'revision'].map(
    (column) => `ALTER TABLE "survey" DROP COLUMN "${column}"`,
  ),
  `ALTER TABLE "survey" ALTER COLUMN "opened_at" SET DEFAULT portal_now()`,
  `ALTER TABLE "survey" ALTER COLUMN "opened_at" SET NOT NULL`,
  `ALTER TABLE "survey" ADD CONSTRAINT "UQ_8fbbc525b32d782a9d69a02186a" UNIQUE ("challenge_id")`,
];
