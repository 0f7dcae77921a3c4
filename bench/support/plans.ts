import type { DataSource } from 'typeorm';

/**
 * Plans under way, each a tree whose tasks wait for each other, some of them late, with what was planned first. Rows that these
 * reads never touch, such as sealed versions, are left out, so foreign keys go first.
 */
export async function fillPlans(
  dataSource: DataSource,
  size: { readonly plans: number; readonly rows: number },
): Promise<void> {
  await dataSource.query(WITHOUT_KEYS);
  await dataSource.query(PLANS, [size.plans]);
  await dataSource.query(MILESTONES, [size.rows]);
  await dataSource.query(SUMMARIES);
  await dataSource.query(DEPENDENCIES);
  await dataSource.query(BASELINES);
  await dataSource.query('VACUUM ANALYZE');
}

const WITHOUT_KEYS = `
  DO $$ DECLARE rule record; BEGIN
    FOR rule IN SELECT conrelid::regclass AS of, conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
                 WHERE c.contype = 'f' AND n.nspname = 'public' LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', rule.of, rule.conname);
    END LOOP;
    FOR rule IN SELECT DISTINCT event_object_table AS of FROM information_schema.triggers WHERE trigger_schema = 'public' LOOP
      EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', rule.of);
    END LOOP;
  END $$`;

const PLANS = `
  WITH place AS (
    INSERT INTO agency (code, name, kind, valid_from)
    SELECT 'DV-' || n, 'Cơ quan số ' || n, 'department', '2025-07-01' FROM generate_series(1, 8) n RETURNING id, code),
  call AS (
    INSERT INTO challenge (code, state, agency_id, author_id, title)
    SELECT 'BT-2026-' || lpad(n::text, 4, '0'), 'commissioned', p.id, gen_random_uuid(),
           jsonb_build_object('vi', 'Bài toán lớn số ' || n || ' của cơ quan', 'en', '')
      FROM generate_series(1, $1::int) n JOIN place p ON p.code = 'DV-' || (1 + n % 8) RETURNING id),
  chosen AS (
    INSERT INTO proposal (challenge_id, state, organization_tag, sealed_owner, sealed_content)
    SELECT id, 'selected', gen_random_uuid()::text::bytea, '', '' FROM call RETURNING id, challenge_id),
  opened AS (
    INSERT INTO opened_version (version_id, proposal_id, number, organization_id, organization_name, partner_ids, title, content,
                                files, digest, receipt_number, submitted_at)
    SELECT gen_random_uuid(), id, 1, gen_random_uuid(), 'Công ty thực hiện', '{}', 'Giải pháp', '{}', '[]', '', id::text, now() FROM chosen)
  INSERT INTO commission (challenge_id, proposal_id, kind, number, signed_on, value, state, started_at)
  SELECT challenge_id, id, 'contract', row_number() OVER () || '/2026/HĐ', '2026-02-01', 1000000000, 'running', now() FROM chosen`;

/** Every tenth row has the nine after it as its parts. Work spreads from ten weeks ago to a year from now. */
const MILESTONES = `
  INSERT INTO milestone (commission_id, position, name, planned_start, due, responsible_person, responsible_unit, progress, started_on, done_on)
  SELECT c.id, n, 'Hạng mục số ' || n || ' của kế hoạch', d.start, d.start + 9, 'Người phụ trách ' || n % 7, 'Phòng số ' || n % 5,
         d.progress, CASE WHEN d.progress > 0 THEN d.start END, CASE WHEN d.progress = 100 THEN d.start + 9 + n % 3 END
    FROM commission c CROSS JOIN generate_series(0, $1::int - 1) n
   CROSS JOIN LATERAL (SELECT portal_today() - 70 + n * 10 AS start,
                              CASE WHEN n < 5 THEN 100 WHEN n < 8 THEN 40 ELSE 0 END AS progress) d`;

const SUMMARIES = `
  WITH parents AS (SELECT id, commission_id, position FROM milestone WHERE position % 10 = 0),
  placed AS (
    UPDATE milestone m SET parent_id = p.id FROM parents p
     WHERE p.commission_id = m.commission_id AND m.position % 10 <> 0 AND p.position = m.position - m.position % 10 RETURNING 1)
  UPDATE milestone SET summary = true, progress = 0, done_on = NULL, due = planned_start + 100 WHERE position % 10 = 0`;

const DEPENDENCIES = `
  INSERT INTO milestone_dependency (successor_id, predecessor_id, lag)
  SELECT s.id, p.id, 0 FROM milestone s JOIN milestone p ON p.commission_id = s.commission_id AND p.position = s.position - 1
   WHERE NOT s.summary AND NOT p.summary`;

const BASELINES = `
  INSERT INTO plan_baseline (commission_id, number, rows)
  SELECT commission_id, 1, jsonb_agg(jsonb_build_object('id', id, 'plannedStart', planned_start - 3, 'due', due - 3) ORDER BY position)
    FROM milestone GROUP BY commission_id`;
