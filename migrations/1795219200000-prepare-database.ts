import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions, the portal's clock, and a text search that is blind to accents ("ngap" finds "ngập"). */
export class PrepareDatabase1795219200000 implements MigrationInterface {
  readonly name = 'PrepareDatabase1795219200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE EXTENSION IF NOT EXISTS pgcrypto`);
    await queryRunner.query(`CREATE EXTENSION IF NOT EXISTS unaccent`);
    await queryRunner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    // The clock that decides (I2). It moves while a transaction lasts, unlike now().
    await queryRunner.query(`
      CREATE FUNCTION portal_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
      AS 'SELECT date_trunc(''milliseconds'', clock_timestamp())'`);
    await queryRunner.query(`
      CREATE FUNCTION portal_today() RETURNS date LANGUAGE sql VOLATILE PARALLEL SAFE
      AS 'SELECT (portal_now() AT TIME ZONE ''Asia/Ho_Chi_Minh'')::date'`);
    await queryRunner.query(`
      CREATE FUNCTION plain_text(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
      AS 'SELECT lower(public.unaccent(''public.unaccent'', value))'`);
    await queryRunner.query(`CREATE TEXT SEARCH CONFIGURATION loi_giai (COPY = simple)`);
    await queryRunner.query(`
      ALTER TEXT SEARCH CONFIGURATION loi_giai
        ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, simple`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TEXT SEARCH CONFIGURATION loi_giai`);
    await queryRunner.query(`DROP FUNCTION plain_text(text)`);
    await queryRunner.query(`DROP FUNCTION portal_today()`);
    await queryRunner.query(`DROP FUNCTION portal_now()`);
  }
}
