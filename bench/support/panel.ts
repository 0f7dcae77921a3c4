import { setTimeout } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

const SETTLING_ROUNDS = 60;
const SETTLING_MS = 500;

export interface FilledPanel {
  /** Of the challenge. */
  readonly id: string;
}

/**
 * A challenge under evaluation whose proposals are all scored, with contents of 20 kB, and in `single_score` what the sheets say, a
 * row for each score. Rows that a ranking never reads, such as sealed versions, are left out, so foreign keys and triggers go first.
 */
export async function fillPanel(
  dataSource: DataSource,
  size: { readonly proposals: number; readonly evaluators: number; readonly criteria: number },
): Promise<FilledPanel> {
  await dataSource.query(WITHOUT_RULES);
  const [challenge] = await dataSource.query<FilledPanel[]>(
    `INSERT INTO challenge (code, state, agency_id, author_id, title, enquiry_deadline, closing_at, opened_at)
     VALUES ('BT-2026-' || $1::int, 'evaluating', gen_random_uuid(), gen_random_uuid(), '{"vi": "Bài toán", "en": ""}',
             now() - interval '20 days', now() - interval '10 days', now() - interval '40 days') RETURNING id`,
    [size.proposals],
  );
  if (!challenge) throw new Error('the challenge was not made');
  const values = [challenge.id, size.proposals, size.evaluators, size.criteria];
  for (const { text, uses } of STATEMENTS)
    await dataSource.query(
      text,
      uses.map((index) => values[index]),
    );
  await settle(dataSource);
  return challenge;
}

/** As a server stands that has been left alone for a minute: one vacuum at the same time as another finds little to do. */
async function settle(dataSource: DataSource): Promise<void> {
  for (let round = 0; round < SETTLING_ROUNDS; round++) {
    await dataSource.query('VACUUM ANALYZE');
    const [sheets] = await dataSource.query<{ settled: boolean }[]>(
      `SELECT relallvisible = relpages AS settled FROM pg_class WHERE oid = 'score_sheet'::regclass`,
    );
    if (sheets?.settled) return;
    await setTimeout(SETTLING_MS);
  }
  throw new Error('the sheets were not vacuumed');
}

const WITHOUT_RULES = `
  DO $$ DECLARE rule record; BEGIN
    FOR rule IN SELECT conrelid::regclass AS of, conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
                 WHERE c.contype = 'f' AND n.nspname = 'public' LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', rule.of, rule.conname);
    END LOOP;
    FOR rule IN SELECT DISTINCT event_object_table AS of FROM information_schema.triggers WHERE trigger_schema = 'public' LOOP
      EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', rule.of);
    END LOOP;
  END $$`;

/** Which of challenge, proposals, evaluators and criteria a statement takes, in the order of its parameters. */
const STATEMENTS: readonly { readonly text: string; readonly uses: readonly number[] }[] = [
  {
    uses: [0, 3],
    text: `INSERT INTO criterion (challenge_id, position, name, weight, max)
           SELECT $1, n, jsonb_build_object('vi', 'Tiêu chí ' || n, 'en', ''),
                  100 / $2::int + CASE WHEN n = 1 THEN 100 % $2::int ELSE 0 END, 10 FROM generate_series(1, $2::int) n`,
  },
  {
    uses: [0],
    text: `INSERT INTO panel (challenge_id, state, decision_number, decision_date, term_from) VALUES ($1, 'meeting', '1/QĐ', '2026-01-15', '2026-01-15')`,
  },
  {
    uses: [0, 2],
    text: `WITH person AS (
             INSERT INTO account (email, name, status)
             SELECT gen_random_uuid() || '@bench.example', 'Thành viên ' || n, 'active' FROM generate_series(1, $2::int) n
             RETURNING id, name)
           INSERT INTO panel_member (panel_id, account_id, role, declared_at)
           SELECT (SELECT id FROM panel WHERE challenge_id = $1), id,
                  CASE name WHEN 'Thành viên 1' THEN 'chair' ELSE 'evaluator' END, now() FROM person`,
  },
  {
    uses: [0, 1],
    text: `INSERT INTO proposal (challenge_id, state, organization_tag, sealed_owner, sealed_content)
           SELECT $1, 'under_evaluation', gen_random_uuid()::text::bytea, '', '' FROM generate_series(1, $2::int)`,
  },
  {
    uses: [0],
    text: `INSERT INTO opened_version (version_id, proposal_id, number, organization_id, organization_name, partner_ids, title, content,
                                       files, digest, receipt_number, submitted_at)
           SELECT gen_random_uuid(), id, 1, gen_random_uuid(), 'Tổ chức ' || id, '{}', 'Giải pháp ' || id,
                  jsonb_build_object('title', 'Giải pháp ' || id, 'solution',
                                     (SELECT string_agg(md5(id::text || n), ' ') FROM generate_series(1, 600) n)),
                  '[]', '', id::text, now() - random() * interval '20 days' FROM proposal WHERE challenge_id = $1`,
  },
  {
    uses: [0],
    text: `INSERT INTO conflict_declaration (panel_member_id, proposal_id, conflict)
           SELECT m.id, p.id, false FROM panel JOIN panel_member m ON m.panel_id = panel.id
             JOIN proposal p ON p.challenge_id = panel.challenge_id WHERE panel.challenge_id = $1`,
  },
  {
    uses: [0],
    text: `WITH given AS (
             SELECT m.id AS member_id, p.id AS proposal_id, k.id AS criterion_id, k.position, k.weight, k.max,
                    floor(random() * (2 * k.max + 1)) / 2 AS value
               FROM panel JOIN panel_member m ON m.panel_id = panel.id
               JOIN proposal p ON p.challenge_id = panel.challenge_id
               JOIN criterion k ON k.challenge_id = panel.challenge_id WHERE panel.challenge_id = $1)
           INSERT INTO score_sheet (panel_member_id, proposal_id, revision, scores, halves, remarks, total, submitted_at)
           SELECT member_id, proposal_id, 1, jsonb_object_agg(criterion_id, value),
                  string_agg((2 * value)::int::text, ' ' ORDER BY position),
                  jsonb_object_agg(criterion_id, '{"comment": "Khả thi, cần làm rõ chi phí vận hành.", "agencyComment": ""}'::jsonb),
                  round(sum(weight * value / max * 1000000)), now() FROM given GROUP BY 1, 2`,
  },
  {
    uses: [],
    text: `CREATE TABLE IF NOT EXISTS single_score (sheet_id uuid, criterion_id uuid, value numeric)`,
  },
  { uses: [], text: `CREATE INDEX IF NOT EXISTS single_score_sheet ON single_score (sheet_id)` },
  {
    uses: [0],
    text: `INSERT INTO single_score
           SELECT s.id, given.key::uuid, given.value::numeric
             FROM score_sheet s JOIN proposal p ON p.id = s.proposal_id CROSS JOIN jsonb_each_text(s.scores) given
            WHERE p.challenge_id = $1`,
  },
];
