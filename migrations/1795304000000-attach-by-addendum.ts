import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An addendum also changes attachments: every version says which files it has, a file leaves or joins an opened challenge only
 * within the transaction that writes a version which says so, and none is ever deleted (I8). After the closing time a version may
 * still be made, as long as it leaves the rules alone (I5).
 */
export class AttachByAddendum1795304000000 implements MigrationInterface {
  readonly name = 'AttachByAddendum1795304000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "addendum" ADD "file_changes" jsonb NOT NULL DEFAULT '[]'`);
    await queryRunner.query(`ALTER TABLE "challenge_version" ADD "files" jsonb NOT NULL DEFAULT '[]'`);
    for (const statement of [...FIRST_VERSIONS, checkVersion(AFTER_CLOSING), ...FILES])
      await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP FUNCTION compare_files() CASCADE`);
    await queryRunner.query(`DROP FUNCTION check_joining_file() CASCADE`);
    await queryRunner.query(keepFiles('FALSE'));
    await queryRunner.query(`DROP FUNCTION files_of_transaction(uuid)`);
    await queryRunner.query(checkVersion(NOTHING_AFTER_CLOSING));
    await queryRunner.query(`ALTER TABLE "challenge_version" DROP COLUMN "files"`);
    await queryRunner.query(`ALTER TABLE "addendum" DROP COLUMN "file_changes"`);
  }
}

const refused = `USING ERRCODE = 'integrity_constraint_violation'`;

/** Attachments stayed as they were from the publication on: those of today are those of every version. */
const FIRST_VERSIONS = [
  `ALTER TABLE challenge_version DISABLE TRIGGER USER`,
  `UPDATE challenge_version v SET files = (
     SELECT COALESCE(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'mediaType', s.media_type, 'size', s.size,
                                                  'sha256', s.sha256) ORDER BY s.created_at, s.id), '[]')
       FROM stored_file s WHERE s.owner_type = 'challenge' AND s.owner_id = v.challenge_id)`,
  `ALTER TABLE challenge_version ENABLE TRIGGER USER`,
];

const NOTHING_AFTER_CLOSING = `
     IF call.state <> 'open' OR portal_now() >= call.closing_at OR NEW.published_at >= call.closing_at THEN
       RAISE EXCEPTION 'an addendum comes before the closing time (I5)' ${refused};
     END IF;`;

/** What solvers wrote for stays as it was when the call closed; the challenge's row says what is in force until then. */
const AFTER_CLOSING = `
     IF call.state NOT IN ('open', 'evaluating') THEN
       RAISE EXCEPTION 'an addendum comes before the decision' ${refused};
     END IF;
     IF (call.state <> 'open' OR portal_now() >= call.closing_at OR NEW.published_at >= call.closing_at)
        AND (NEW.content->>'aggregation' IS DISTINCT FROM call.aggregation
             OR (NEW.content->>'closingAt')::timestamptz IS DISTINCT FROM call.closing_at
             OR (NEW.content->>'enquiryDeadline')::timestamptz IS DISTINCT FROM call.enquiry_deadline
             OR (SELECT count(*) FROM criterion k WHERE k.challenge_id = NEW.challenge_id)
                <> jsonb_array_length(NEW.content->'criteria')
             OR EXISTS (
               SELECT 1 FROM criterion k
                 LEFT JOIN jsonb_array_elements(NEW.content->'criteria') WITH ORDINALITY e(said, place)
                        ON e.place = k.position + 1
                WHERE k.challenge_id = NEW.challenge_id
                  AND (k.name, k.weight, k.max, k.guidance, k.minimum) IS DISTINCT FROM
                      (e.said->'name', (e.said->>'weight')::int, (e.said->>'max')::int, e.said->>'guidance',
                       (e.said->>'minimum')::numeric))) THEN
       RAISE EXCEPTION 'rules change by an addendum before the closing time only (I5)' ${refused};
     END IF;`;

const checkVersion = (closing: string): string => `
  CREATE OR REPLACE FUNCTION check_version() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     call record;
   BEGIN
     IF NEW.addendum_id IS NULL THEN
       IF NEW.number <> 1 THEN
         RAISE EXCEPTION 'only an addendum makes another version (I5)' ${refused};
       END IF;
       RETURN NEW;
     END IF;
     SELECT state, closing_at, enquiry_deadline, aggregation INTO call
       FROM challenge WHERE id = NEW.challenge_id FOR UPDATE;
     ${closing}
     IF NEW.number <> (SELECT max(number) + 1 FROM challenge_version WHERE challenge_id = NEW.challenge_id) THEN
       RAISE EXCEPTION 'versions are counted without a gap' ${refused};
     END IF;
     IF NOT EXISTS (SELECT 1 FROM addendum a WHERE a.id = NEW.addendum_id AND a.challenge_id = NEW.challenge_id
                       AND a.state = 'submitted' AND a.reason <> '' AND a.content = NEW.content) THEN
       RAISE EXCEPTION 'a version says what its submitted addendum says (I5)' ${refused};
     END IF;
     RETURN NEW;
   END $$`;

/** @param leaves whether OLD may leave its challenge: it stays stored, for whoever reads an earlier version */
const keepFiles = (leaves: string): string => `
  CREATE OR REPLACE FUNCTION refuse_published_file() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.owner_type IN ('challenge', 'former_challenge')
        AND (TG_OP = 'DELETE' OR (NEW.sha256, NEW.storage_key, NEW.owner_type, NEW.owner_id) IS DISTINCT FROM
                                 (OLD.sha256, OLD.storage_key, OLD.owner_type, OLD.owner_id))
        AND EXISTS (SELECT 1 FROM challenge WHERE id = OLD.owner_id AND opened_at IS NOT NULL)
        AND NOT (TG_OP = 'UPDATE' AND ${leaves}) THEN
       RAISE EXCEPTION 'attachments of a published challenge stay (I8)' ${refused};
     END IF;
     RETURN COALESCE(NEW, OLD);
   END $$`;

const FILES = [
  `CREATE FUNCTION files_of_transaction(challenge uuid) RETURNS jsonb LANGUAGE sql AS $$
     SELECT v.files FROM challenge_version v
      WHERE v.challenge_id = challenge AND v.addendum_id IS NOT NULL AND v.xmin = pg_current_xact_id()::xid
      ORDER BY v.number DESC LIMIT 1
   $$`,
  keepFiles(`OLD.owner_type = 'challenge' AND NEW.owner_type = 'former_challenge'
             AND (NEW.sha256, NEW.storage_key, NEW.owner_id) = (OLD.sha256, OLD.storage_key, OLD.owner_id)
             AND NOT COALESCE(files_of_transaction(OLD.owner_id) @> jsonb_build_array(jsonb_build_object('id', OLD.id)), TRUE)`),
  `CREATE FUNCTION check_joining_file() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.owner_type = 'challenge' AND (TG_OP = 'INSERT' OR OLD.owner_type <> 'challenge')
        AND EXISTS (SELECT 1 FROM challenge WHERE id = NEW.owner_id AND opened_at IS NOT NULL)
        AND NOT COALESCE(files_of_transaction(NEW.owner_id) @>
                         jsonb_build_array(jsonb_build_object('id', NEW.id, 'sha256', NEW.sha256)), FALSE) THEN
       RAISE EXCEPTION 'attachments of a published challenge come by an addendum only (I5)' ${refused};
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER joining_file_checked BEFORE INSERT OR UPDATE OF owner_type, owner_id ON stored_file
     FOR EACH ROW EXECUTE FUNCTION check_joining_file()`,
  // At the commit: the files in force are those that the latest version says.
  `CREATE FUNCTION compare_files() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.addendum_id IS NOT NULL
        AND NEW.number = (SELECT max(v.number) FROM challenge_version v WHERE v.challenge_id = NEW.challenge_id) AND (
          (SELECT count(*) FROM stored_file s WHERE s.owner_type = 'challenge' AND s.owner_id = NEW.challenge_id)
            <> jsonb_array_length(NEW.files)
          OR EXISTS (SELECT 1 FROM jsonb_array_elements(NEW.files) f WHERE NOT EXISTS (
               SELECT 1 FROM stored_file s WHERE s.owner_type = 'challenge' AND s.owner_id = NEW.challenge_id
                  AND s.id = (f->>'id')::uuid AND s.sha256 = f->>'sha256'))) THEN
       RAISE EXCEPTION 'the attachments in force are not those that were published (I5)' ${refused};
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER version_files_in_force AFTER INSERT ON challenge_version
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION compare_files()`,
];
