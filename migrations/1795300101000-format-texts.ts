import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Long texts become formatted text: what was plain gets its paragraphs and lists, the search reads what is read, and the
 * rules that came with it are fixed with the others when a challenge opens (I5). What was published in versions stays as it is.
 */
export class FormatTexts1795300101000 implements MigrationInterface {
  readonly name = 'FormatTexts1795300101000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...SEARCH, ...TEXTS, ...FROZEN, ...HOLIDAYS]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM holiday`);
    await queryRunner.query(`DROP FUNCTION refuse_frozen_form() CASCADE`);
    await queryRunner.query(`DROP FUNCTION refuse_published_file() CASCADE`);
    await queryRunner.query(`DROP TRIGGER challenge_indexed ON challenge`);
    await queryRunner.query(FIRST_INDEX);
    await queryRunner.query(`
      CREATE TRIGGER challenge_indexed
        AFTER INSERT OR UPDATE OF opened_at, code, title, summary, context, desired_outcome ON challenge
        FOR EACH ROW EXECUTE FUNCTION index_challenge()`);
    await queryRunner.query(`
      UPDATE challenge SET
        context = jsonb_build_object('vi', visible_text(context->>'vi'), 'en', visible_text(context->>'en')),
        desired_outcome = jsonb_build_object('vi', visible_text(desired_outcome->>'vi'),
                                             'en', visible_text(desired_outcome->>'en'))`);
    await queryRunner.query(`DROP FUNCTION visible_text(text)`);
  }
}

const both = (column: string): string =>
  `visible_text(NEW.${column}->>'vi') || ' ' || visible_text(NEW.${column}->>'en')`;

const FORMATTED = [
  'context',
  'affected',
  'attempts',
  'desired_outcome',
  'constraints',
  'offered_data',
  'eligibility',
  'intellectual_property',
  'confidentiality',
];

const HEADLINE = `
  setweight(to_tsvector('loi_giai', NEW.code || ' ' || (NEW.title->>'vi') || ' ' || (NEW.title->>'en')), 'A') ||
  setweight(to_tsvector('loi_giai', (NEW.summary->>'vi') || ' ' || (NEW.summary->>'en')), 'B')`;

const indexing = (body: string): string => `
  CREATE OR REPLACE FUNCTION index_challenge() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.opened_at IS NOT NULL THEN
      INSERT INTO challenge_search (challenge_id, headline, body)
      VALUES (NEW.id, ${HEADLINE}, to_tsvector('loi_giai', ${body}))
      ON CONFLICT (challenge_id) DO UPDATE SET headline = EXCLUDED.headline, body = EXCLUDED.body;
    END IF;
    RETURN NULL;
  END $$`;

const FIRST_INDEX = indexing(`(NEW.context->>'vi') || ' ' || (NEW.context->>'en') || ' ' ||
  (NEW.desired_outcome->>'vi') || ' ' || (NEW.desired_outcome->>'en')`);

/** The last entity is taken back last: what was written as &amp;lt; reads &lt;. */
const SEARCH = [
  `CREATE FUNCTION visible_text(html text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
     SELECT trim(replace(replace(replace(replace(replace(
       regexp_replace(regexp_replace(html, '</(p|li|h3|blockquote)>|<br ?/?>', E'\\n', 'g'), '<[^>]*>', '', 'g'),
       '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&nbsp;', ' '), '&amp;', '&'))
   $$`,
  indexing(`${FORMATTED.map(both).join(` || ' ' || `)} || ' ' ||
    COALESCE((SELECT string_agg((i->'name'->>'vi') || ' ' || (i->'name'->>'en'), ' ')
                FROM jsonb_array_elements(NEW.indicators) i), '')`),
  `DROP TRIGGER challenge_indexed ON challenge`,
  `CREATE TRIGGER challenge_indexed
     AFTER INSERT OR UPDATE OF opened_at, code, title, summary, indicators, ${FORMATTED.join(', ')} ON challenge
     FOR EACH ROW EXECUTE FUNCTION index_challenge()`,
];

const TEXTS = [
  `CREATE FUNCTION pg_temp.formatted(value text) RETURNS text LANGUAGE plpgsql AS $$
   DECLARE
     block text;
     made text := '';
   BEGIN
     value := replace(replace(replace(value, '&', '&amp;'), '<', '&lt;'), '>', '&gt;');
     FOREACH block IN ARRAY regexp_split_to_array(value, E'\\n\\s*\\n') LOOP
       block := trim(block, E' \\n\\t');
       CONTINUE WHEN block = '';
       IF block ~ '^- ' AND block !~ E'\\n(?!- )' THEN
         made := made || '<ul>' || (
           SELECT string_agg('<li><p>' || trim(substr(line, 3)) || '</p></li>', '' ORDER BY place)
             FROM unnest(string_to_array(block, E'\\n')) WITH ORDINALITY AS l (line, place)) || '</ul>';
       ELSE
         made := made || '<p>' || replace(block, E'\\n', '<br>') || '</p>';
       END IF;
     END LOOP;
     RETURN made;
   END $$`,
  `UPDATE challenge SET
     context = jsonb_build_object('vi', pg_temp.formatted(context->>'vi'), 'en', pg_temp.formatted(context->>'en')),
     desired_outcome = jsonb_build_object('vi', pg_temp.formatted(desired_outcome->>'vi'),
                                          'en', pg_temp.formatted(desired_outcome->>'en'))`,
  `DROP FUNCTION pg_temp.formatted(text)`,
];

const FROZEN = [
  `CREATE FUNCTION refuse_frozen_form() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.opened_at IS NOT NULL AND (NEW.proposal_form IS DISTINCT FROM OLD.proposal_form
                                       OR NEW.eligible_kinds IS DISTINCT FROM OLD.eligible_kinds) THEN
       RAISE EXCEPTION 'what solvers are asked, and who may answer, is fixed once the challenge has opened (I5)'
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER challenge_form_frozen BEFORE UPDATE OF proposal_form, eligible_kinds ON challenge
     FOR EACH ROW EXECUTE FUNCTION refuse_frozen_form()`,
  // Everybody may have read an attachment of a published challenge: it stays what it was.
  `CREATE FUNCTION refuse_published_file() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.owner_type = 'challenge'
        AND (TG_OP = 'DELETE' OR (NEW.sha256, NEW.storage_key, NEW.owner_type, NEW.owner_id) IS DISTINCT FROM
                                 (OLD.sha256, OLD.storage_key, OLD.owner_type, OLD.owner_id))
        AND EXISTS (SELECT 1 FROM challenge WHERE id = OLD.owner_id AND opened_at IS NOT NULL) THEN
       RAISE EXCEPTION 'attachments of a published challenge stay (I8)' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN COALESCE(NEW, OLD);
   END $$`,
  `CREATE TRIGGER published_file_kept BEFORE UPDATE OR DELETE ON stored_file
     FOR EACH ROW EXECUTE FUNCTION refuse_published_file()`,
];

interface Day {
  readonly day: string;
  readonly vi: string;
  readonly en: string;
  readonly instead?: string;
}

const tet = (days: readonly string[]): Day[] =>
  days.map((day) => ({ day, vi: 'Tết Nguyên đán', en: 'Lunar New Year' }));

/** As announced for 2026, and as the Labour Code has them for 2027; the programme office keeps the table from then on. */
const DAYS: readonly Day[] = [
  { day: '2026-01-01', vi: 'Tết Dương lịch', en: 'New Year’s Day' },
  {
    day: '2026-01-02',
    vi: 'Nghỉ Tết Dương lịch (hoán đổi)',
    en: 'New Year (exchanged)',
    instead: '2026-01-10',
  },
  ...tet(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']),
  { day: '2026-04-27', vi: 'Nghỉ bù Giỗ Tổ Hùng Vương', en: 'Hung Kings’ Day (in lieu)' },
  { day: '2026-04-30', vi: 'Ngày Chiến thắng', en: 'Victory Day' },
  { day: '2026-05-01', vi: 'Ngày Quốc tế Lao động', en: 'Labour Day' },
  {
    day: '2026-08-31',
    vi: 'Nghỉ Quốc khánh (hoán đổi)',
    en: 'National Day (exchanged)',
    instead: '2026-08-22',
  },
  { day: '2026-09-01', vi: 'Nghỉ Quốc khánh', en: 'National Day holiday' },
  { day: '2026-09-02', vi: 'Quốc khánh', en: 'National Day' },
  { day: '2027-01-01', vi: 'Tết Dương lịch', en: 'New Year’s Day' },
  ...tet(['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11']),
  { day: '2027-04-16', vi: 'Giỗ Tổ Hùng Vương', en: 'Hung Kings’ Day' },
  { day: '2027-04-30', vi: 'Ngày Chiến thắng', en: 'Victory Day' },
  { day: '2027-05-03', vi: 'Nghỉ bù ngày Quốc tế Lao động', en: 'Labour Day (in lieu)' },
  { day: '2027-09-02', vi: 'Quốc khánh', en: 'National Day' },
  { day: '2027-09-03', vi: 'Nghỉ Quốc khánh', en: 'National Day holiday' },
];

const HOLIDAYS = DAYS.map(
  ({ day, vi, en, instead }) =>
    `INSERT INTO holiday (day, name, workday_instead)
     VALUES ('${day}', '${JSON.stringify({ vi, en })}', ${instead === undefined ? 'NULL' : `'${instead}'`})`,
);
