import { DEFAULT_EVALUATION } from '@loi-giai/shared';
import type { Client } from 'pg';

const SYLLABLES =
  'ngập nước đường phố bệnh viện hồ sơ trường học giao thông rác thải người dân doanh nghiệp trực tuyến phường xã thuế ' +
  'nhà ở xã hội khám chữa bệnh cảnh báo sớm dữ liệu dùng chung cây xanh chiếu sáng an toàn thực phẩm du lịch sông kênh ' +
  'xe buýt bãi đỗ vỉa hè thủ tục hành chính cấp phép giám sát khí thải tiếng ồn học sinh người cao tuổi';

/**
 * Fills a migrated database with published challenges: titles of eight, summaries of forty and contexts of four
 * hundred syllables, closing times spread over two years, states as they would be.
 */
export async function fillChallenges(client: Client, count: number): Promise<void> {
  await client.query(`SELECT setseed(0.42)`);
  await client.query(`
    INSERT INTO agency (code, name, kind)
    SELECT 'DV-' || n, 'Cơ quan số ' || n, 'department' FROM generate_series(1, 200) n`);
  await client.query(
    `INSERT INTO account (email, name, status) VALUES ('author@bench.example', 'Cán bộ soạn thảo', 'active')`,
  );
  await client.query(
    `CREATE FUNCTION pg_temp.words(n int, seed int) RETURNS text LANGUAGE sql VOLATILE AS $$
       SELECT string_agg((string_to_array($1, ' '))[1 + floor(random() * $2)::int], ' ')
         FROM generate_series(1, n + 0 * seed)
     $$`
      .replace('$1', `'${SYLLABLES}'`)
      .replace('$2', String(SYLLABLES.split(' ').length)),
  );
  await client.query(
    `INSERT INTO challenge (code, state, agency_id, author_id, field_id, title, summary, context, desired_outcome, reward,
                            evaluation, reward_amount, enquiry_deadline, closing_at, announce_at, opened_at)
     SELECT 'BT-2026-' || lpad(n::text, 5, '0'),
            (ARRAY['open', 'evaluating', 'decided', 'commissioned', 'measuring', 'published'])[1 + n % 6],
            (SELECT id FROM agency ORDER BY code OFFSET n % 200 LIMIT 1),
            (SELECT id FROM account LIMIT 1),
            (SELECT id FROM field ORDER BY code OFFSET n % (SELECT count(*) FROM field) LIMIT 1),
            jsonb_build_object('vi', pg_temp.words(8, n), 'en', 'Problem number ' || n),
            jsonb_build_object('vi', pg_temp.words(40, n), 'en', ''),
            jsonb_build_object('vi', pg_temp.words(400, n), 'en', ''),
            jsonb_build_object('vi', pg_temp.words(60, n), 'en', ''),
            'Đặt hàng thí điểm', '${JSON.stringify(DEFAULT_EVALUATION)}', 500000000,
            now() + (n % 730 - 365 - 7) * interval '1 day', now() + (n % 730 - 365) * interval '1 day',
            now() + (n % 730 - 365 + 30) * interval '1 day', now() - interval '400 days'
       FROM generate_series(1, $1) n`,
    [count],
  );
  // The rules are frozen once a challenge is open: these rows were open from the start.
  await client.query(`ALTER TABLE criterion DISABLE TRIGGER criterion_frozen`);
  await client.query(`
    INSERT INTO criterion (challenge_id, position, name, weight, max)
    SELECT c.id, p, jsonb_build_object('vi', 'Tiêu chí ' || p, 'en', 'Criterion ' || p), 25, 10
      FROM challenge c CROSS JOIN generate_series(1, 4) p`);
  await client.query(`ALTER TABLE criterion ENABLE TRIGGER criterion_frozen`);
  await client.query(
    `INSERT INTO challenge_version (challenge_id, number, content) SELECT id, 1, '{}' FROM challenge`,
  );
  await client.query('VACUUM ANALYZE');
}
