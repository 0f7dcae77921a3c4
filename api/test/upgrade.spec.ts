import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations';
import { dataSourceOptions } from '../../migrations/data-source';
import { startTemporary } from '../../scripts/lib/postgres.mjs';

/** The last migration of a portal that has commissioned, asked and published, before these had more than one of each. */
const BEFORE = 'SettleEvaluations1795870000000';

type Row = Readonly<Record<string, unknown>>;

/** What such a portal holds of a problem that went through all five steps. */
const OLD_ROWS = [
  `INSERT INTO agency (code, name, kind) VALUES ('SO-CU', 'Sở Cũ', 'department')`,
  `INSERT INTO account (email, name, status) VALUES ('canbo@cu.example', 'Cán Bộ', 'active'), ('lanhdao@cu.example', 'Lãnh Đạo', 'active')`,
  `INSERT INTO challenge (code, agency_id, author_id, state, title, opened_at)
     SELECT 'BT-2025-0099', a.id, o.id, 'published', '{"vi":"Giảm thời gian chờ","en":"Shorter waits"}', '2025-03-01T02:00:00Z'
       FROM agency a, account o WHERE o.email = 'canbo@cu.example'`,
  `INSERT INTO organization (name, kind) VALUES ('Công ty Cũ', 'enterprise')`,
  `INSERT INTO proposal (challenge_id, organization_tag, sealed_owner, sealed_content, state)
     SELECT id, 'tag', 'owner', 'content', 'selected' FROM challenge`,
  `INSERT INTO proposal_version (proposal_id, number, idempotency_key, submitted_at, sealed_solver, sealed_content, receipt_tag, leaf, file_ids)
     SELECT id, 1, 'khoa', '2025-04-01T02:00:00Z', 'solver', 'content', 'receipt', 'leaf', '{}' FROM proposal`,
  `INSERT INTO opened_version (version_id, proposal_id, number, organization_id, organization_name, content, files, digest, receipt_number,
                               submitted_at, partner_ids, title)
     SELECT v.id, v.proposal_id, 1, o.id, o.name, '{}', '[]', 'digest', 'BN-1', v.submitted_at, '{}', 'Hẹn giờ khám'
       FROM proposal_version v, organization o`,
  `INSERT INTO commission (challenge_id, proposal_id, kind, number, signed_on, value, state, started_at, finished_at)
     SELECT challenge_id, id, 'contract', '07/HĐ', '2025-05-01', 1620000000, 'done', '2025-05-02T02:00:00Z', '2025-10-01T02:00:00Z' FROM proposal`,
  `INSERT INTO milestone (commission_id, position, name, planned_start, due, responsible_person, responsible_unit, done_on, progress)
     SELECT id, 0, 'Khảo sát', '2025-05-02', '2025-06-02', 'Trần Thị A', 'Phòng Nghiệp vụ', '2025-06-04', 100 FROM commission`,
  `INSERT INTO indicator (challenge_id, position, direction, baseline, baseline_on, target, target_on, method, name, unit)
     SELECT id, 0, 'down', 142, '2025-04-15', 70, '2025-10-30', 'Trích từ phần mềm', '{"vi":"Thời gian chờ","en":"Wait"}', '{"vi":"phút","en":"minutes"}' FROM challenge`,
  `INSERT INTO measurement (indicator_id, value, measured_on, method, entered_by, verified_by, verified_at, sample_size)
     SELECT i.id, 64.5, '2025-10-01', 'Trích từ phần mềm', o.id, l.id, '2025-10-02T02:00:00Z', 71214
       FROM indicator i, account o, account l WHERE o.email = 'canbo@cu.example' AND l.email = 'lanhdao@cu.example'`,
  `INSERT INTO survey (challenge_id, question, opened_at) SELECT id, '{"vi":"Ông/Bà hài lòng không?","en":"Are you satisfied?"}', '2025-09-01T02:00:00Z' FROM challenge`,
  `INSERT INTO survey_response (survey_id, respondent, score, device_hash, comment)
     SELECT id, 'citizen', score, score::text::bytea, comment FROM survey, (VALUES (5, 'Nhanh hơn nhiều'), (4, ''), (2, '')) r (score, comment)`,
  `INSERT INTO result_publication (challenge_id, version, snapshot, published_by)
     SELECT c.id, 1, '{"story":{"vi":"Chờ ít hơn một nửa","en":"Half the wait"}}', l.id FROM challenge c, account l WHERE l.email = 'lanhdao@cu.example'`,
];

describe('a portal that is brought up to date', () => {
  let cluster: Awaited<ReturnType<typeof startTemporary>>;
  let database: DataSource;

  beforeAll(async () => {
    cluster = await startTemporary();
    const until = MIGRATIONS.findIndex(({ name }) => name === BEFORE) + 1;
    const options = { ...dataSourceOptions(cluster.url), entities: [] };
    const before = new DataSource({ ...options, migrations: MIGRATIONS.slice(0, until) });
    await before.initialize();
    await before.runMigrations();
    for (const statement of OLD_ROWS) await before.query(statement);
    await before.destroy();
    database = new DataSource(options);
    await database.initialize();
    await database.runMigrations();
  }, 120_000);

  afterAll(async () => {
    await database.destroy();
    await cluster.stop();
  });

  const rows = (statement: string): Promise<Row[]> => database.query(statement);

  it('I8: keeps each answer of a survey, with the words people added', async () => {
    const survey = `SELECT s.wave, s.state, s.questions->0->'text'->>'vi' AS asked FROM survey s`;
    expect(await rows(survey)).toEqual([{ wave: 'after', state: 'open', asked: 'Ông/Bà hài lòng không?' }]);
    const scores = `SELECT (r.answers->>(s.questions->0->>'id'))::int AS score, l.channel
                      FROM survey_response r JOIN survey s ON s.id = r.survey_id JOIN survey_link l ON l.id = r.link_id ORDER BY 1`;
    expect(await rows(scores)).toEqual([2, 4, 5].map((score) => ({ score, channel: 'portal' })));
    expect(await rows(`SELECT text, state FROM survey_text`)).toEqual([
      { text: 'Nhanh hơn nhiều', state: 'waiting' },
    ]);
  });

  it('keeps a commission with its milestones', async () => {
    expect(await rows(`SELECT kind, number, value::text, state FROM commission`)).toEqual([
      { kind: 'contract', number: '07/HĐ', value: '1620000000', state: 'closed' },
    ]);
    expect(
      await rows(`SELECT name, due::text, done_on::text, progress, responsible_unit FROM milestone`),
    ).toEqual([
      {
        name: 'Khảo sát',
        due: '2025-06-02',
        done_on: '2025-06-04',
        progress: 100,
        responsible_unit: 'Phòng Nghiệp vụ',
      },
    ]);
  });

  it('freezes the plan of what had begun as its first edition', async () => {
    const first = `SELECT number, rows->0->>'name' AS name, rows->0->>'due' AS due FROM plan_baseline`;
    expect(await rows(first)).toEqual([{ number: 1, name: 'Khảo sát', due: '2025-06-02' }]);
  });

  it('I8: keeps what was published, as the edition in force', async () => {
    const edition = `SELECT number, state, story->>'vi' AS story FROM result_edition`;
    expect(await rows(edition)).toEqual([{ number: 1, state: 'published', story: 'Chờ ít hơn một nửa' }]);
  });

  it('keeps what was measured, and by whom it was verified', async () => {
    const measured = `SELECT m.value::float8, m.state, v.name AS verified_by FROM measurement m JOIN account v ON v.id = m.verified_by`;
    expect(await rows(measured)).toEqual([{ value: 64.5, state: 'verified', verified_by: 'Lãnh Đạo' }]);
  });
});
