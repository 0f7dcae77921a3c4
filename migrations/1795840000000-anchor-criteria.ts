import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a score from a given one on says of a proposal: part of the rules, fixed as the criterion is (I5). */
export class AnchorCriteria1795840000000 implements MigrationInterface {
  readonly name = 'AnchorCriteria1795840000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "criterion" ADD "anchors" jsonb NOT NULL DEFAULT '[]'`);
    await queryRunner.query(compareVersion(WITH_ANCHORS));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(compareVersion(WITHOUT));
    await queryRunner.query(`ALTER TABLE "criterion" DROP COLUMN "anchors"`);
  }
}

const SAID = `e.said->'name', (e.said->>'weight')::int, (e.said->>'max')::int, e.said->>'guidance', (e.said->>'minimum')::numeric`;
const WITHOUT = `(k.name, k.weight, k.max, k.guidance, k.minimum) IS DISTINCT FROM (${SAID})`;
// Versions of earlier editions say nothing of anchors.
const WITH_ANCHORS = `(k.name, k.weight, k.max, k.guidance, k.minimum, k.anchors) IS DISTINCT FROM
                 (${SAID}, COALESCE(e.said->'anchors', '[]'))`;

/** At the commit: what is in force is what was published. */
function compareVersion(differs: string): string {
  return `CREATE OR REPLACE FUNCTION compare_version() RETURNS trigger LANGUAGE plpgsql AS $$
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
             AND ${differs})
        OR NOT EXISTS (
          SELECT 1 FROM challenge c WHERE c.id = subject AND c.aggregation = published->>'aggregation'
             AND c.closing_at = (published->>'closingAt')::timestamptz) THEN
       RAISE EXCEPTION 'the rules in force are not those that were published (I5)' USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN NULL;
   END $$`;
}
