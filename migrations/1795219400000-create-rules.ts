import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the database itself enforces: the audit chain (I9), frozen rows (I5, I8), roles as one view, the search tables. */
export class CreateRules1795219400000 implements MigrationInterface {
  readonly name = 'CreateRules1795219400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...AUDIT, ...FROZEN, ...ROLES, ...SEARCH, ...CODES])
      await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP FUNCTION next_code(text)`);
    await queryRunner.query(`DROP TABLE code_counter`);
    await queryRunner.query(`DROP INDEX agency_search`);
    await queryRunner.query(`DROP TABLE challenge_search`);
    await queryRunner.query(`DROP VIEW held_role`);
    for (const routine of [
      'index_challenge',
      'refuse_frozen_criterion',
      'refuse_frozen_challenge',
      'refuse_submitted_file',
      'refuse_change',
    ])
      await queryRunner.query(`DROP FUNCTION ${routine}() CASCADE`);
    await queryRunner.query(`DROP FUNCTION audit_append(jsonb)`);
    await queryRunner.query(
      `DROP FUNCTION audit_hash(bytea, bigint, timestamptz, uuid, text, text, text, text, jsonb)`,
    );
  }
}

const AUDIT = [
  `CREATE FUNCTION audit_hash(previous bytea, seq bigint, at timestamptz, actor_id uuid, actor_name text, act text,
                              subject_type text, subject_id text, detail jsonb)
   RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
     SELECT sha256(previous || convert_to(
       jsonb_build_array(seq, (extract(epoch FROM at) * 1000)::bigint, actor_id, actor_name, act, subject_type, subject_id, detail)::text,
       'UTF8'))
   $$`,
  // The lock comes first, the head is read by a later statement: a statement that began before the lock was granted
  // would see a head that is no longer the last.
  `CREATE FUNCTION audit_append(entries jsonb) RETURNS void LANGUAGE plpgsql AS $$
   DECLARE
     entry jsonb;
     head record;
     next_at timestamptz;
   BEGIN
     PERFORM pg_advisory_xact_lock(7318349394477056);
     SELECT a.seq, a.hash INTO head FROM audit_entry a ORDER BY a.seq DESC LIMIT 1;
     IF head.seq IS NULL THEN
       head.seq := 0;
       head.hash := '\\x'::bytea;
     END IF;
     FOR entry IN SELECT value FROM jsonb_array_elements(entries) LOOP
       next_at := portal_now();
       INSERT INTO audit_entry (seq, at, actor_id, actor_name, act, subject_type, subject_id, detail, previous_hash, hash)
       VALUES (head.seq + 1, next_at, (entry->>'actorId')::uuid, entry->>'actorName', entry->>'act', entry->>'subjectType',
               entry->>'subjectId', entry->'detail', head.hash,
               audit_hash(head.hash, head.seq + 1, next_at, (entry->>'actorId')::uuid, entry->>'actorName', entry->>'act',
                          entry->>'subjectType', entry->>'subjectId', entry->'detail'))
       RETURNING audit_entry.seq, audit_entry.hash INTO head;
     END LOOP;
   END $$`,
];

const refuse = (table: string): string[] => [
  `CREATE TRIGGER ${table}_rows_stay BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER ${table}_table_stays BEFORE TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

const FROZEN = [
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  ...['audit_entry', 'proposal_version', 'challenge_version', 'result_publication'].flatMap(refuse),
  `CREATE FUNCTION refuse_frozen_criterion() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM challenge
                WHERE id IN (NEW.challenge_id, OLD.challenge_id) AND opened_at IS NOT NULL) THEN
       RAISE EXCEPTION 'criteria are fixed once the challenge has opened (I5)' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN COALESCE(NEW, OLD);
   END $$`,
  `CREATE TRIGGER criterion_frozen BEFORE INSERT OR UPDATE OR DELETE ON criterion
     FOR EACH ROW EXECUTE FUNCTION refuse_frozen_criterion()`,
  `CREATE FUNCTION refuse_frozen_challenge() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.opened_at IS NOT NULL AND
        (NEW.aggregation IS DISTINCT FROM OLD.aggregation OR NEW.opened_at IS DISTINCT FROM OLD.opened_at
         OR NEW.closing_at IS NULL OR NEW.closing_at < OLD.closing_at OR NEW.agency_id IS DISTINCT FROM OLD.agency_id) THEN
       RAISE EXCEPTION 'the rules of a challenge are fixed once it has opened (I5)' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER challenge_frozen BEFORE UPDATE ON challenge
     FOR EACH ROW EXECUTE FUNCTION refuse_frozen_challenge()`,
  // A submitted version names its files: they stay as they were for as long as it does (I8).
  `CREATE FUNCTION refuse_submitted_file() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (TG_OP = 'DELETE' OR (NEW.sha256, NEW.storage_key, NEW.owner_id) IS DISTINCT FROM
                             (OLD.sha256, OLD.storage_key, OLD.owner_id))
        AND EXISTS (SELECT 1 FROM proposal_version WHERE proposal_id = OLD.owner_id
                     AND files @> jsonb_build_array(jsonb_build_object('id', OLD.id))) THEN
       RAISE EXCEPTION 'a submitted version holds this file (I8)' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN COALESCE(NEW, OLD);
   END $$`,
  `CREATE TRIGGER stored_file_kept BEFORE UPDATE OR DELETE ON stored_file
     FOR EACH ROW EXECUTE FUNCTION refuse_submitted_file()`,
];

const ROLES = [
  // The scope of a working group's roles is its agency, that of a panel's roles its challenge.
  `CREATE VIEW held_role AS
     SELECT g.account_id, g.role, g.scope_type, g.scope_id, a.name AS scope_name
       FROM role_grant g LEFT JOIN agency a ON a.id = g.scope_id
     UNION ALL
     SELECT m.account_id, 'working_group.' || m.role, 'working_group', w.agency_id, a.name
       FROM working_group_member m
       JOIN working_group w ON w.id = m.working_group_id
       JOIN agency a ON a.id = w.agency_id
      WHERE portal_today() BETWEEN w.term_from AND w.term_to
     UNION ALL
     SELECT m.account_id, 'panel.' || m.role, 'panel', p.challenge_id, c.code
       FROM panel_member m JOIN panel p ON p.id = m.panel_id JOIN challenge c ON c.id = p.challenge_id
     UNION ALL
     SELECT m.account_id, 'organization.' || m.role, 'organization', m.organization_id, o.name
       FROM membership m JOIN organization o ON o.id = m.organization_id
      WHERE m.accepted_at IS NOT NULL`,
];

const SEARCH = [
  `CREATE TABLE challenge_search (
     challenge_id uuid PRIMARY KEY REFERENCES challenge (id) ON DELETE CASCADE,
     headline tsvector NOT NULL,
     body tsvector NOT NULL
   )`,
  `CREATE INDEX challenge_search_headline ON challenge_search USING gin (headline)`,
  `CREATE INDEX challenge_search_body ON challenge_search USING gin (body)`,
  `CREATE FUNCTION index_challenge() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.opened_at IS NOT NULL THEN
       INSERT INTO challenge_search (challenge_id, headline, body) VALUES (
         NEW.id,
         setweight(to_tsvector('loi_giai', NEW.code || ' ' || (NEW.title->>'vi') || ' ' || (NEW.title->>'en')), 'A') ||
         setweight(to_tsvector('loi_giai', (NEW.summary->>'vi') || ' ' || (NEW.summary->>'en')), 'B'),
         to_tsvector('loi_giai', (NEW.context->>'vi') || ' ' || (NEW.context->>'en') || ' ' ||
                                 (NEW.desired_outcome->>'vi') || ' ' || (NEW.desired_outcome->>'en')))
       ON CONFLICT (challenge_id) DO UPDATE SET headline = EXCLUDED.headline, body = EXCLUDED.body;
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER challenge_indexed
     AFTER INSERT OR UPDATE OF opened_at, code, title, summary, context, desired_outcome ON challenge
     FOR EACH ROW EXECUTE FUNCTION index_challenge()`,
  `CREATE INDEX agency_search ON agency USING gin (plain_text(name) gin_trgm_ops)`,
];

const CODES = [
  `CREATE TABLE code_counter (prefix text, year int, value int NOT NULL, PRIMARY KEY (prefix, year))`,
  `CREATE FUNCTION next_code(wanted text) RETURNS text LANGUAGE sql AS $$
     INSERT INTO code_counter (prefix, year, value)
     VALUES (wanted, extract(year FROM portal_today())::int, 1)
     ON CONFLICT (prefix, year) DO UPDATE SET value = code_counter.value + 1
     RETURNING prefix || '-' || year || '-' || lpad(value::text, 4, '0')
   $$`,
];
