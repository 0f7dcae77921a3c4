import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps commissions from going on: raised, passed up by the programme office's rules, resolved, and found again. */
export class RaiseObstacles1796030000000 implements MigrationInterface {
  readonly name = 'RaiseObstacles1796030000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...KEPT, ...SEARCH, RULES]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['obstacle_search', 'obstacle_rule', 'obstacle_entry', 'obstacle'])
      await queryRunner.query(`DROP TABLE ${table}`);
    for (const routine of ['keep_obstacle_entry', 'index_obstacle'])
      await queryRunner.query(`DROP FUNCTION ${routine}()`);
  }
}

const TABLES = [
  `CREATE TABLE "obstacle" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "commission_id" uuid NOT NULL, "milestone_id" uuid, "kind" text NOT NULL, "title" text NOT NULL, "description" text NOT NULL, "state" text NOT NULL DEFAULT 'open', "level" text NOT NULL DEFAULT 'team', "level_since" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "raised_by" uuid NOT NULL, "raised_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "shareable" boolean NOT NULL DEFAULT false, "owner_id" uuid, "owner_unit" text NOT NULL DEFAULT '', "taken_level" text, "decision" text, "legal_basis" text NOT NULL DEFAULT '', "shared" boolean NOT NULL DEFAULT false, "resolved_by" uuid, "resolved_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "obstacle_resolution" CHECK ((state = 'resolved') = (resolved_at IS NOT NULL) AND (state <> 'resolved' OR COALESCE(decision, '') <> '')), CONSTRAINT "obstacle_shared" CHECK (NOT shared OR shareable), CONSTRAINT "obstacle_owner" CHECK (state <> 'in_hand' OR (owner_id IS NOT NULL AND owner_unit <> '')), CONSTRAINT "obstacle_four_eyes" CHECK (resolved_by IS NULL OR resolved_by <> raised_by), CONSTRAINT "PK_8a651754ae60814cbcc4bb60a76" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_908393e7dfd1f8aaedbd34a2d7" ON "obstacle" ("commission_id")`,
  `CREATE INDEX "obstacle_settled" ON "obstacle" ("resolved_at") WHERE state = 'resolved'`,
  `CREATE INDEX "obstacle_waiting" ON "obstacle" ("level", "level_since") WHERE state IN ('open', 'in_hand')`,
  `CREATE TABLE "obstacle_entry" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "obstacle_id" uuid NOT NULL, "kind" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT portal_now(), "author_id" uuid, "level" text NOT NULL, "text" text NOT NULL DEFAULT '', "legal_basis" text NOT NULL DEFAULT '', CONSTRAINT "PK_ef6c68d2ce57a52ce896b0a8437" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_29ce6ad1c259359e7466a4c289" ON "obstacle_entry" ("obstacle_id", "at")`,
  `CREATE TABLE "obstacle_rule" ("kind" text NOT NULL, "team" integer NOT NULL, "leader" integer NOT NULL, "programme" integer NOT NULL, CONSTRAINT "obstacle_rule_days" CHECK (team > 0 AND leader > 0 AND programme > 0), CONSTRAINT "PK_f9a46e5da2c5a5e9b57268a09d4" PRIMARY KEY ("kind"))`,
  `ALTER TABLE "obstacle" ADD CONSTRAINT "FK_908393e7dfd1f8aaedbd34a2d78" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "obstacle" ADD CONSTRAINT "FK_56caaf97c92e45fefbd87052650" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "obstacle" ADD CONSTRAINT "FK_de6e7564c7c6f4d70b45130bd84" FOREIGN KEY ("raised_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "obstacle" ADD CONSTRAINT "FK_3b8f09e9a25f1f023765c4e1221" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "obstacle" ADD CONSTRAINT "FK_a1501a6ed39d32b42e161b1fd23" FOREIGN KEY ("resolved_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "obstacle_entry" ADD CONSTRAINT "FK_b4820bf1888fedb5056a24038f8" FOREIGN KEY ("obstacle_id") REFERENCES "obstacle"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "obstacle_entry" ADD CONSTRAINT "FK_f15915fc6876a6e4e838e973362" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const KEPT = [
  `CREATE FUNCTION keep_obstacle_entry() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'what was said of an obstacle is never changed or deleted (I9)' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE TRIGGER obstacle_entry_kept BEFORE UPDATE OR DELETE ON obstacle_entry FOR EACH ROW EXECUTE FUNCTION keep_obstacle_entry()`,
];

/** Words without their accents, of what was asked and what was decided. */
const SEARCH = [
  `CREATE TABLE obstacle_search (
     obstacle_id uuid PRIMARY KEY REFERENCES obstacle (id) ON DELETE CASCADE,
     words tsvector NOT NULL
   )`,
  `CREATE INDEX obstacle_search_words ON obstacle_search USING gin (words)`,
  `CREATE FUNCTION index_obstacle() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO obstacle_search (obstacle_id, words)
     VALUES (NEW.id, to_tsvector('loi_giai', concat_ws(' ', NEW.title, NEW.description, NEW.decision, NEW.legal_basis)))
     ON CONFLICT (obstacle_id) DO UPDATE SET words = EXCLUDED.words;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER obstacle_indexed AFTER INSERT OR UPDATE OF title, description, decision, legal_basis ON obstacle
     FOR EACH ROW EXECUTE FUNCTION index_obstacle()`,
];

/** To begin with; the programme office changes them. */
const RULES = `
  INSERT INTO obstacle_rule (kind, team, leader, programme) VALUES
    ('law', 5, 7, 10), ('budget', 5, 7, 10), ('data', 3, 5, 7), ('coordination', 3, 5, 7), ('other', 5, 5, 7)`;
