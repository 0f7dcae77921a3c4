import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The challenges whose title is like this one, or holds something like it. The thresholds of pg_trgm are settings, so they
 * stand with the function; and the planner, who takes likeness for rarer than it is dear, is kept on the index.
 */
export class FindLikeTitles1795300302000 implements MigrationInterface {
  readonly name = 'FindLikeTitles1795300302000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION like_titles(wanted text) RETURNS TABLE (challenge_id uuid) LANGUAGE sql STABLE
        SET pg_trgm.similarity_threshold TO 0.45
        SET pg_trgm.word_similarity_threshold TO 0.6
        SET enable_seqscan TO off
      AS $$
        SELECT challenge_id FROM challenge_likeness WHERE title % wanted
        UNION
        SELECT challenge_id FROM challenge_likeness WHERE wanted <% title
      $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP FUNCTION like_titles(text)`);
  }
}
