import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * I5: once a challenge has opened, its rules change only within the transaction that writes a new version of it, and a
 * version beyond the first is written only by a submitted addendum before the closing time (docs/adr, "Changed by an addendum").
 */
export class ChangeByAddendum1795300401000 implements MigrationInterface {
  readonly name = 'ChangeByAddendum1795300401000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...VERSIONS, ...RULES, ...KEPT, WORKING_DAYS])
      await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP FUNCTION working_days(timestamptz, timestamptz)`);
    for (const routine of [
      'keep_question',
      'keep_answer',
      'keep_addendum',
      'compare_version',
      'check_version',
    ])
      await queryRunner.query(`DROP FUNCTION ${routine}() CASCADE`);
    for (const statement of RULES_BEFORE) await queryRunner.query(statement);
    await queryRunner.query(`DROP FUNCTION version_of_transaction(uuid)`);
  }
}

const refused = `USING ERRCODE = 'integrity_constraint_violation'`;

const VERSIONS = [
  // The challenge's row is locked first: the closing time that is compared is the one that holds until the commit.
  `CREATE FUNCTION check_version() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     call record;
   BEGIN
     IF NEW.addendum_id IS NULL THEN
       IF NEW.number <> 1 THEN
         RAISE EXCEPTION 'only an addendum makes another version (I5)' ${refused};
       END IF;
       RETURN NEW;
     END IF;
     SELECT state, closing_at INTO call FROM challenge WHERE id = NEW.challenge_id FOR UPDATE;
     IF call.state <> 'open' OR portal_now() >= call.closing_at OR NEW.published_at >= call.closing_at THEN
       RAISE EXCEPTION 'an addendum comes before the closing time (I5)' ${refused};
     END IF;
     IF NEW.number <> (SELECT max(number) + 1 FROM challenge_version WHERE challenge_id = NEW.challenge_id) THEN
       RAISE EXCEPTION 'versions are counted without a gap' ${refused};
     END IF;
     IF NOT EXISTS (SELECT 1 FROM addendum a WHERE a.id = NEW.addendum_id AND a.challenge_id = NEW.challenge_id
                       AND a.state = 'submitted' AND a.reason <> '' AND a.content = NEW.content) THEN
       RAISE EXCEPTION 'a version says what its submitted addendum says (I5)' ${refused};
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER challenge_version_checked BEFORE INSERT ON challenge_version
     FOR EACH ROW EXECUTE FUNCTION check_version()`,
  // Versions are never changed, so what inserted the row is what is running: no setting that anybody could set.
  `CREATE FUNCTION version_of_transaction(challenge uuid) RETURNS jsonb LANGUAGE sql AS $$
     SELECT v.content FROM challenge_version v
      WHERE v.challenge_id = challenge AND v.addendum_id IS NOT NULL AND v.xmin = pg_current_xact_id()::xid
      ORDER BY v.number DESC LIMIT 1
   $$`,
  // At the commit: what is in force is what was published.
  `CREATE FUNCTION compare_version() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     subject uuid := COALESCE(NEW.challenge_id, OLD.challenge_id);
     published jsonb;
   BEGIN
     SELECT v.content INTO published FROM challenge_version v
      WHERE v.challenge_id = subject AND v.addendum_id IS NOT NULL ORDER BY v.number DESC LIMIT 1;
     IF published IS NULL THEN
       RETURN NULL;
     END IF;
     IF (SELECT count(*) FROM criterion k WHERE k.challenge_id = subject) <> jsonb_array_length(published->'criteria')
        OR EXISTS (
          SELECT 1 FROM criterion k
            LEFT JOIN jsonb_array_elements(published->'criteria') WITH ORDINALITY e(said, place) ON e.place = k.position + 1
           WHERE k.challenge_id = subject
             AND (k.name, k.weight, k.max, k.guidance, k.minimum) IS DISTINCT FROM
                 (e.said->'name', (e.said->>'weight')::int, (e.said->>'max')::int, e.said->>'guidance', (e.said->>'minimum')::numeric))
        OR NOT EXISTS (
          SELECT 1 FROM challenge c WHERE c.id = subject AND c.aggregation = published->>'aggregation'
             AND c.closing_at = (published->>'closingAt')::timestamptz) THEN
       RAISE EXCEPTION 'the rules in force are not those that were published (I5)' ${refused};
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER challenge_version_in_force AFTER INSERT ON challenge_version
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION compare_version()`,
  `CREATE CONSTRAINT TRIGGER criterion_as_published AFTER INSERT OR UPDATE OR DELETE ON criterion
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION compare_version()`,
];

const RULES = [
  `CREATE OR REPLACE FUNCTION refuse_frozen_criterion() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM challenge c WHERE c.id IN (NEW.challenge_id, OLD.challenge_id)
                   AND c.opened_at IS NOT NULL AND version_of_transaction(c.id) IS NULL) THEN
       RAISE EXCEPTION 'criteria change only by an addendum once the challenge has opened (I5)' ${refused};
     END IF;
     RETURN COALESCE(NEW, OLD);
   END $$`,
  `CREATE OR REPLACE FUNCTION refuse_frozen_challenge() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     published jsonb;
   BEGIN
     IF OLD.opened_at IS NULL THEN
       RETURN NEW;
     END IF;
     IF NEW.opened_at IS DISTINCT FROM OLD.opened_at OR NEW.agency_id IS DISTINCT FROM OLD.agency_id
        OR NEW.closing_at IS NULL OR NEW.closing_at < OLD.closing_at THEN
       RAISE EXCEPTION 'the rules of a challenge are fixed once it has opened (I5)' ${refused};
     END IF;
     IF NEW.aggregation IS DISTINCT FROM OLD.aggregation OR NEW.closing_at <> OLD.closing_at THEN
       published := version_of_transaction(NEW.id);
       IF published IS NULL OR NEW.aggregation IS DISTINCT FROM published->>'aggregation'
          OR NEW.closing_at IS DISTINCT FROM (published->>'closingAt')::timestamptz THEN
         RAISE EXCEPTION 'the rules of a challenge change only by an addendum once it has opened (I5)' ${refused};
       END IF;
     END IF;
     RETURN NEW;
   END $$`,
];

/** As the first edition had them: no addendum, no change. */
const RULES_BEFORE = [
  `CREATE OR REPLACE FUNCTION refuse_frozen_criterion() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM challenge
                WHERE id IN (NEW.challenge_id, OLD.challenge_id) AND opened_at IS NOT NULL) THEN
       RAISE EXCEPTION 'criteria are fixed once the challenge has opened (I5)' ${refused};
     END IF;
     RETURN COALESCE(NEW, OLD);
   END $$`,
  `CREATE OR REPLACE FUNCTION refuse_frozen_challenge() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.opened_at IS NOT NULL AND
        (NEW.aggregation IS DISTINCT FROM OLD.aggregation OR NEW.opened_at IS DISTINCT FROM OLD.opened_at
         OR NEW.closing_at IS NULL OR NEW.closing_at < OLD.closing_at OR NEW.agency_id IS DISTINCT FROM OLD.agency_id) THEN
       RAISE EXCEPTION 'the rules of a challenge are fixed once it has opened (I5)' ${refused};
     END IF;
     RETURN NEW;
   END $$`,
];

const KEPT = [
  `CREATE FUNCTION keep_addendum() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'DELETE' OR OLD.state IN ('published', 'discarded') THEN
       RAISE EXCEPTION 'an addendum stays as it was published or discarded (I8)' ${refused};
     END IF;
     IF NEW.state = 'published' AND NOT EXISTS (SELECT 1 FROM challenge_version v WHERE v.addendum_id = NEW.id) THEN
       RAISE EXCEPTION 'a published addendum has made a version (I5)' ${refused};
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER addendum_kept BEFORE UPDATE OR DELETE ON addendum FOR EACH ROW EXECUTE FUNCTION keep_addendum()`,
  // A material answer changes what is asked for: it appears with the addendum that says so, and not before.
  `CREATE FUNCTION keep_answer() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP <> 'INSERT' AND OLD.published_at IS NOT NULL THEN
       RAISE EXCEPTION 'a published answer is never changed or deleted' ${refused};
     END IF;
     IF TG_OP = 'DELETE' THEN
       RETURN OLD;
     END IF;
     IF NEW.published_at IS NOT NULL AND NEW.material
        AND NOT EXISTS (SELECT 1 FROM addendum a JOIN question q ON q.challenge_id = a.challenge_id
                         WHERE a.id = NEW.addendum_id AND a.state = 'published' AND q.id = NEW.question_id) THEN
       RAISE EXCEPTION 'a material answer is published by an addendum only' ${refused};
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER answer_kept BEFORE INSERT OR UPDATE OR DELETE ON answer FOR EACH ROW EXECUTE FUNCTION keep_answer()`,
  `CREATE FUNCTION keep_question() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'DELETE' OR (NEW.text, NEW.asked_by, NEW.organization_id, NEW.challenge_id, NEW.asked_at) IS DISTINCT FROM
                            (OLD.text, OLD.asked_by, OLD.organization_id, OLD.challenge_id, OLD.asked_at)
        OR (OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number) THEN
       RAISE EXCEPTION 'a question is kept as it was asked' ${refused};
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER question_kept BEFORE UPDATE OR DELETE ON question FOR EACH ROW EXECUTE FUNCTION keep_question()`,
];

/** Working days after the day of the one instant up to the day of the other, on the city's calendar with its holidays. */
const WORKING_DAYS = `
  CREATE FUNCTION working_days(since timestamptz, until timestamptz) RETURNS int LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT count(*)::int FROM generate_series((since AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + 1,
                                              (until AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, interval '1 day') day
     WHERE (extract(isodow FROM day) < 6 AND NOT EXISTS (SELECT 1 FROM holiday h WHERE h.day = day.day::date))
        OR EXISTS (SELECT 1 FROM holiday h WHERE h.workday_instead = day.day::date)
  $$`;
