import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What worked and what did not, shared with all agencies, and found by words without their accents. */
export class GatherLessons1796120001000 implements MigrationInterface {
  readonly name = 'GatherLessons1796120001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...SEARCH]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['lesson_search', 'lesson']) await queryRunner.query(`DROP TABLE ${table}`);
    await queryRunner.query(`DROP FUNCTION index_lesson()`);
  }
}

const TABLES = [
  `CREATE TABLE "lesson" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "challenge_id" uuid NOT NULL, "commission_id" uuid, "state" text NOT NULL DEFAULT 'draft', "title" text NOT NULL, "worked" text NOT NULL DEFAULT '', "failed" text NOT NULL DEFAULT '', "advice" text NOT NULL DEFAULT '', "step" integer NOT NULL, "tags" text array NOT NULL DEFAULT '{}', "solver_asked" boolean NOT NULL DEFAULT false, "solver_view" text NOT NULL DEFAULT '', "audience" text NOT NULL DEFAULT 'officials', "writers" uuid array NOT NULL DEFAULT '{}', "created_by" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "revision" integer NOT NULL DEFAULT '1', "submitted_at" TIMESTAMP(3) WITH TIME ZONE, "returned" text NOT NULL DEFAULT '', "approved_by" uuid, "shared_at" TIMESTAMP(3) WITH TIME ZONE, "withdrawal" text NOT NULL DEFAULT '', CONSTRAINT "lesson_step" CHECK (step BETWEEN 1 AND 5), CONSTRAINT "lesson_approved" CHECK ((state IN ('shared', 'withdrawn')) = (approved_by IS NOT NULL)), CONSTRAINT "lesson_four_eyes" CHECK (approved_by IS NULL OR NOT (approved_by = ANY (writers))), CONSTRAINT "PK_0ef25918f0237e68696dee455bd" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_8a8aec47cadc6046aef34b801e" ON "lesson" ("challenge_id")`,
  `CREATE INDEX "IDX_4b9bd8957c7c860be4626a4977" ON "lesson" ("commission_id")`,
  `CREATE INDEX "lesson_shared" ON "lesson" ("shared_at", "id") WHERE state = 'shared'`,
  `ALTER TABLE "lesson" ADD CONSTRAINT "FK_8a8aec47cadc6046aef34b801e4" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "lesson" ADD CONSTRAINT "FK_4b9bd8957c7c860be4626a49772" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "lesson" ADD CONSTRAINT "FK_6153bfb571d62e9d5a5c68593ca" FOREIGN KEY ("created_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "lesson" ADD CONSTRAINT "FK_1c690723f8eb1fcf2f9a8a84f55" FOREIGN KEY ("approved_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Of the lesson's own words, and of the challenge it comes from. */
const SEARCH = [
  `CREATE TABLE lesson_search (
     lesson_id uuid PRIMARY KEY REFERENCES lesson (id) ON DELETE CASCADE,
     words tsvector NOT NULL,
     tags text[] NOT NULL
   )`,
  `CREATE INDEX lesson_search_words ON lesson_search USING gin (words)`,
  `CREATE INDEX lesson_search_tags ON lesson_search USING gin (tags)`,
  `CREATE FUNCTION index_lesson() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO lesson_search (lesson_id, words, tags)
     SELECT NEW.id, to_tsvector('loi_giai', concat_ws(' ', NEW.title, NEW.worked, NEW.failed, NEW.advice, NEW.solver_view,
                                array_to_string(NEW.tags, ' '), c.title->>'vi', c.title->>'en', c.summary->>'vi')), NEW.tags
       FROM challenge c WHERE c.id = NEW.challenge_id
     ON CONFLICT (lesson_id) DO UPDATE SET words = EXCLUDED.words, tags = EXCLUDED.tags;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER lesson_indexed AFTER INSERT OR UPDATE OF title, worked, failed, advice, solver_view, tags ON lesson
     FOR EACH ROW EXECUTE FUNCTION index_lesson()`,
];
