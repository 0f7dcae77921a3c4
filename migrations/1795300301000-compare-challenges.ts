import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What challenges are compared by while one is written: the title for its trigrams, title and summary for their words, all
 * without accents. Of every challenge, published or not: who may see which is asked when they are read.
 */
export class CompareChallenges1795300301000 implements MigrationInterface {
  readonly name = 'CompareChallenges1795300301000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TRIGGER challenge_compared ON challenge`);
    await queryRunner.query(`DROP FUNCTION compare_challenge()`);
    await queryRunner.query(`DROP TABLE challenge_likeness`);
    await queryRunner.query(`DROP FUNCTION challenge_words(jsonb, jsonb)`);
  }
}

const UP = [
  `CREATE TABLE challenge_likeness (
     challenge_id uuid PRIMARY KEY REFERENCES challenge (id) ON DELETE CASCADE,
     title text NOT NULL,
     words tsvector NOT NULL
   )`,
  `CREATE FUNCTION challenge_words(title jsonb, summary jsonb) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
     SELECT to_tsvector('loi_giai', concat_ws(' ', title->>'vi', title->>'en', summary->>'vi', summary->>'en'))
   $$`,
  `CREATE FUNCTION compare_challenge() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND (NEW.title, NEW.summary) IS NOT DISTINCT FROM (OLD.title, OLD.summary) THEN
       RETURN NULL;
     END IF;
     INSERT INTO challenge_likeness (challenge_id, title, words)
     VALUES (NEW.id, plain_text(NEW.title->>'vi'), challenge_words(NEW.title, NEW.summary))
     ON CONFLICT (challenge_id) DO UPDATE SET title = EXCLUDED.title, words = EXCLUDED.words;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER challenge_compared AFTER INSERT OR UPDATE OF title, summary ON challenge
     FOR EACH ROW EXECUTE FUNCTION compare_challenge()`,
  `INSERT INTO challenge_likeness (challenge_id, title, words)
   SELECT id, plain_text(title->>'vi'), challenge_words(title, summary) FROM challenge`,
  `CREATE INDEX challenge_likeness_title ON challenge_likeness USING gin (title gin_trgm_ops)`,
  `CREATE INDEX challenge_likeness_words ON challenge_likeness USING gin (words)`,
];
