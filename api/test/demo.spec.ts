import { contentProblems } from '../src/features/challenges/challenge-problems';
import { contentOf, digestOf, missingSections } from '../src/features/proposals/proposal-content';
import { openVersion } from '../src/features/proposals/proposal-seal';
import { ProposalVersion } from '../src/features/proposals/proposal-version.entity';
import type { MinutesModel } from '../src/platform/minutes/minutes-model';
import { verifyAudit } from '../src/platform/audit/verify-audit';
import { Configuration } from '../src/platform/config/configuration';
import { SealCheck } from '../src/features/proposals/seal-check.service';
import { Seals } from '../src/platform/sealing/seals';
import {
  type ChallengeListItem,
  type ChallengeState,
  type CommendationView,
  DEFAULT_PROPOSAL_FORM,
  DEFAULT_SCHEDULE_RULES,
  type LeagueView,
  type Page,
  type RankingRow,
  type ReplicationListItem,
  type ReplicationRegister,
  type ReportListItem,
  type ResultListItem,
  type ResultView,
  type ScreeningView,
  type SolverScreening,
  type TodoItem,
  type TodoKind,
  cityDayOf,
  isTaxCode,
  monthOf,
  periodBefore,
} from '@loi-giai/shared';
import request from 'supertest';
import { DEMO_PASSWORD, listDemoAccounts, seedDemoCity } from '../../migrations/demo';
import { DemoCalendar } from '../../migrations/demo/calendar';
import { contentOfDemo } from '../../migrations/demo/challenge-content';
import { CHALLENGES } from '../../migrations/demo/content/challenges';
import { makeAgency } from './support/factories';
import { visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

const seed = (portal: TestPortal): Promise<boolean> =>
  seedDemoCity(portal.database, portal.app.get(Configuration), () => undefined);

/** How many rows each table has. */
async function census(portal: TestPortal): Promise<Record<string, string>> {
  const tables = await portal.database.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const counts: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await portal.database.query<{ count: string }[]>(`SELECT count(*) FROM "${name}"`);
    counts[name] = row!.count;
  }
  return counts;
}

async function signIn(portal: TestPortal, email: string): Promise<string | null> {
  const answer = await visitor(portal).post('/session', { email, password: DEMO_PASSWORD });
  const cookies = answer.headers['set-cookie'] as unknown as string[] | undefined;
  return answer.status === 200 ? (cookies?.[0]?.split(';', 1)[0] ?? null) : null;
}

const lastMonth = (): string => periodBefore(monthOf(cityDayOf(new Date())));

describe('the demo city', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal({ DEMO: 'true' });
    expect(await seed(portal)).toBe(true);
  });
  afterAll(() => portal.close());

  const read = async <T>(email: string, path: string): Promise<T> => {
    const cookie = await signIn(portal, `${email}@demo.example`);
    const answer = await request(portal.server)
      .get(`/api/v1${path}`)
      .set('cookie', cookie ?? '');
    expect({ path, email, status: answer.status }).toEqual({ path, email, status: 200 });
    return answer.body as T;
  };
  const query = <T extends object>(text: string): Promise<T[]> => portal.database.query<T[]>(text);

  it('is filled once: a second start changes nothing', async () => {
    const before = await census(portal);
    expect(await seed(portal)).toBe(false);
    expect(await census(portal)).toEqual(before);
  });

  it('shows challenges in every state of the lifecycle', async () => {
    const states = await query<{ state: ChallengeState }>('SELECT DISTINCT state FROM challenge');
    expect(states.map(({ state }) => state).sort()).toEqual(
      [
        'approved',
        'cancelled',
        'closed_without_award',
        'commissioned',
        'decided',
        'draft',
        'evaluating',
        'in_review',
        'measuring',
        'open',
        'published',
      ].sort(),
    );
  });

  it('writes every challenge completely, in both languages, before it goes to review', () => {
    const calendar = new DemoCalendar(new Date());
    const rules = DEFAULT_SCHEDULE_RULES;
    for (const content of CHALLENGES) {
      if (content.timeline.submitted === undefined) continue;
      const submitted = calendar.at(content.timeline.submitted, '10:30');
      const written = contentOfDemo(content, calendar);
      const problems = contentProblems(written, submitted, { rules, holidays: [] });
      expect({ key: content.key, problems }).toEqual({ key: content.key, problems: [] });
      const english = [content.title.en, content.summary.en, content.context.en, content.desiredOutcome.en];
      expect(english).not.toContain('');
    }
  });

  it('finds a flood by its name without accents, in a call that closes within days', async () => {
    const answer = await visitor(portal).get('/challenges?q=ngap&step=2');
    const { items } = answer.body as Page<ChallengeListItem>;
    expect(items.map(({ title }) => title.vi)).toContain('Cảnh báo ngập theo từng tuyến đường trước 30 phút');
    const days = (new Date(items[0]!.closingAt).getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(0);
    expect(days).toBeLessThan(6);
  });

  it('gives every organization but the group a valid tax code', async () => {
    const rows = await query<{ kind: string; tax_code: string | null }>(
      'SELECT kind, tax_code FROM organization',
    );
    expect(rows).toHaveLength(6);
    for (const { kind, tax_code: taxCode } of rows)
      expect(taxCode === null ? kind : isTaxCode(taxCode)).toBe(taxCode === null ? 'group' : true);
  });

  it('I8: every submitted version is complete and carries the digest of its content', async () => {
    const seals = portal.app.get(Seals);
    const { manager } = portal.database;
    const versions = await manager.find(ProposalVersion, { relations: { proposal: true } });
    expect(versions.length).toBeGreaterThan(30);
    for (const version of versions) {
      const key = await seals.keyOf(manager, version.proposal!.challengeId);
      const { content: kept, files, receipt } = openVersion(key, version);
      const content = contentOf(kept);
      const { digest } = receipt.receipt;
      expect(missingSections(content, DEFAULT_PROPOSAL_FORM)).toEqual([]);
      expect(digest).toBe(digestOf(kept, files));
    }
  });

  it('opens wherever it is sealed, and matches its receipts and the roots of the closed calls', async () => {
    const { counts, faults } = await portal.app.get(SealCheck).run();
    expect(faults).toEqual([]);
    expect(counts.versions).toBeGreaterThan(30);
    expect(counts.roots).toBeGreaterThan(6);
  });

  it('recommends who leads the ranking, or nobody where nobody is awardable', async () => {
    const decisions = await query<{ ranking: RankingRow[]; recommended_proposal_ids: string[] }>(
      'SELECT ranking, recommended_proposal_ids FROM decision',
    );
    expect(decisions.length).toBeGreaterThan(6);
    for (const { ranking, recommended_proposal_ids: recommended } of decisions) {
      expect(ranking.length).toBeGreaterThan(1);
      const leading = ranking.filter(({ awardable }) => awardable).slice(0, Math.max(1, recommended.length));
      expect(recommended).toEqual(leading.map(({ proposalId }) => proposalId));
    }
  });

  it('has issued minutes of every panel that has recommended, which tell of the whole ranking', async () => {
    const rows = await portal.database.query<{ ranked: number; paper: MinutesModel | null }[]>(
      `SELECT jsonb_array_length(d.ranking) AS ranked, m.paper
         FROM decision d JOIN panel ON panel.challenge_id = d.challenge_id
         LEFT JOIN panel_minutes m ON m.panel_id = panel.id`,
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { ranked, paper } of rows) {
      const tables = paper?.blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])) ?? [];
      expect(tables.find(({ caption }) => caption === 'Bảng xếp hạng')?.rows.length ?? 0).toBe(ranked);
      expect(JSON.stringify(paper)).not.toContain('……');
    }
  });

  it('I9: leaves a whole audit chain', async () => {
    const { brokenSeq, entries } = await verifyAudit(portal.database);
    expect(brokenSeq).toBeNull();
    expect(entries).toBeGreaterThan(400);
  });

  it('shows what became better, and I10: hides what too few have answered', async () => {
    const answer = await visitor(portal).get('/results');
    const { items } = answer.body as Page<ResultListItem>;
    expect(items).toHaveLength(2);
    const results = await Promise.all(items.map(({ code }) => visitor(portal).get(`/results/${code}`)));
    const views = results.map(({ body }) => body as ResultView);
    for (const { figures } of views)
      expect(figures.map(({ improvement }) => improvement)).not.toContain(null);
    expect(views.map(({ satisfaction }) => satisfaction?.business?.n ?? null).sort()).toEqual([326, null]);
  });

  it('has commissions on every step of their paper, and one that an amendment has changed', async () => {
    const states = await query<{ state: string }>('SELECT DISTINCT state FROM commission ORDER BY state');
    expect(states.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['accepted', 'agreed', 'draft', 'offered', 'running', 'signed']),
    );
    const amended = await query<object>(`SELECT 1 FROM commission_amendment WHERE state = 'in_force'`);
    expect(amended).toHaveLength(1);
  });

  it('has a league of three months, reasons accepted and not, praise and criticism', async () => {
    const { snapshot } = await read<LeagueView>('leadership', `/league?period=${lastMonth()}&board=solvers`);
    expect(snapshot).not.toBeNull();
    const year = await read<LeagueView>('leadership', `/league?period=${lastMonth().slice(0, 4)}`);
    expect(year.lines.some(({ rank }) => rank !== null)).toBe(true);
    const delays = await query<{ state: string }>('SELECT state FROM delay_reason ORDER BY state');
    expect(delays.map(({ state }) => state)).toEqual(['accepted', 'refused', 'stated']);
    const said = await read<CommendationView[]>('programme', '/commendations');
    expect(said.map(({ kind }) => kind).sort()).toEqual(['criticism', 'praise']);
    expect((await read<CommendationView[]>('startup1', '/commendations')).map(({ kind }) => kind)).toEqual([
      'criticism',
    ]);
  });

  it('has reports that were accepted, returned, and late', async () => {
    const { items } = await read<Page<ReportListItem>>('officer', '/reports');
    expect(items.map(({ state, timing }) => `${state} ${timing}`).sort()).toEqual([
      'accepted handed_in',
      'due late',
      'due later',
      'due later',
      'returned late',
    ]);
  });

  it('has a result in two editions, and solutions that other agencies use', async () => {
    const { body } = await visitor(portal).get('/replications');
    const { items, counts } = body as ReplicationRegister;
    expect(items.map(({ state }) => state).sort()).toEqual(['agreed', 'running', 'running']);
    expect(counts.map(({ inUse, agreed }) => [inUse, agreed])).toEqual([
      [2, 0],
      [0, 1],
    ]);
    const editions = await query<{ number: number; state: string }>(
      `SELECT number, state FROM result_edition WHERE challenge_id IN (SELECT challenge_id FROM result_edition WHERE number = 2)
        ORDER BY number`,
    );
    expect(editions).toEqual([
      { number: 1, state: 'superseded' },
      { number: 2, state: 'published' },
    ]);
    const late = (await read<ReplicationListItem[]>('programme', '/replication-requests')).filter(
      ({ followUpLate }) => followUpLate,
    );
    expect(late).toHaveLength(1);
  });

  it('has milestones in time and late', async () => {
    const [row] = await query<{ late: string; ahead: string; done: string }>(`
      SELECT count(*) FILTER (WHERE done_on IS NULL AND due < portal_today()) AS late,
             count(*) FILTER (WHERE done_on IS NULL AND due >= portal_today()) AS ahead,
             count(*) FILTER (WHERE done_on IS NOT NULL) AS done FROM milestone WHERE NOT summary`);
    expect(row).toEqual({ late: '2', ahead: '13', done: '17' });
  });

  it('lets every printed account sign in', async () => {
    const accounts = await listDemoAccounts(portal.database);
    expect(accounts).toHaveLength(18);
    for (const { email } of accounts)
      expect({ email, cookie: await signIn(portal, email) }).toEqual({
        email,
        cookie: expect.any(String),
      });
  });

  it.each<[string, TodoKind[]]>([
    ['programme', ['triage_challenge']],
    ['officer', ['finish_draft', 'measure', 'check_delivery']],
    ['leader', ['review_challenge', 'decide', 'verify_measurement', 'answer_join']],
    ['chair', ['declare_conflicts', 'score_proposals']],
    ['secretary', ['declare_conflicts', 'screen_proposals']],
    ['evaluator1', ['declare_conflicts', 'score_proposals']],
    ['evaluator2', ['declare_conflicts', 'score_proposals']],
    ['evaluator3', ['declare_conflicts', 'score_proposals']],
    ['expert', ['declare_conflicts', 'score_proposals']],
    ['startup1', ['submit_proposal', 'supply_papers']],
    ['startup2', ['submit_proposal']],
    ['startup3', ['submit_proposal']],
  ])('%s has something to do', async (email, kinds) => {
    const items = await read<TodoItem[]>(email, '/work/todo');
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
  });

  it('screens a call: papers asked for with days ahead, one proposal eligible, the others waiting', async () => {
    const todo = await read<TodoItem[]>('secretary', '/work/todo');
    const { link, note } = todo.find(({ kind }) => kind === 'screen_proposals')!;
    expect(note.vi).toBe('1/4');
    const code = link.split('/')[3]!;
    const { proposals } = await read<ScreeningView>('secretary', `/challenges/${code}/evaluation/screening`);
    expect(proposals.map(({ state }) => state).sort()).toEqual(['asked', 'eligible', 'pending', 'pending']);
    const own = (await read<TodoItem[]>('startup1', '/work/todo')).find(
      ({ kind }) => kind === 'supply_papers',
    )!;
    const told = await read<SolverScreening>('startup1', `/proposals/${own.link.split('/')[3]!}/screening`);
    expect(told).toMatchObject({ state: 'asked', maySupply: true, papers: [] });
  });

  it.each([
    ['leadership', '/work/challenges'],
    ['auditor', '/audit'],
    ['admin', '/admin/mails'],
    ['admin', '/admin/accounts'],
  ])('%s has something to read at %s', async (email, path) => {
    const body = await read<unknown[] | Page<unknown>>(email, path);
    expect(('items' in body ? body.items : body).length).toBeGreaterThan(9);
  });

  it('keeps attachments that can be downloaded', async () => {
    const [file] = await query<{ id: string; owner_id: string; size: string }>(`
      SELECT f.id, f.owner_id, f.size FROM stored_file f JOIN proposal p ON p.id = f.owner_id
        JOIN membership m ON m.organization_id = p.organization_id JOIN account a ON a.id = m.account_id
       WHERE a.email = 'startup1@demo.example' LIMIT 1`);
    const cookie = await signIn(portal, 'startup1@demo.example');
    const answer = await request(portal.server)
      .get(`/api/v1/proposals/${file!.owner_id}/files/${file!.id}`)
      .set('cookie', cookie!)
      .buffer();
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-length']).toBe(file!.size);
  });
});

/** Whatever happened before its time, or is still to come. */
const MISPLACED = `
  SELECT 'submission' AS what, c.code FROM proposal_version v
    JOIN proposal p ON p.id = v.proposal_id JOIN challenge c ON c.id = p.challenge_id
   WHERE v.submitted_at NOT BETWEEN greatest(c.opened_at, p.created_at) AND least(c.closing_at, portal_now())
  UNION ALL
  SELECT 'act', c.code FROM challenge_act_record r JOIN challenge c ON c.id = r.challenge_id
   WHERE r.at NOT BETWEEN c.created_at AND portal_now()
  UNION ALL
  SELECT 'dates', code FROM challenge
   WHERE NOT (enquiry_deadline < closing_at AND closing_at < announce_at) OR (state = 'open') <> (closing_at > portal_now()) AND opened_at IS NOT NULL AND state <> 'cancelled'
  UNION ALL
  SELECT 'declaration', c.code FROM panel_member m JOIN panel p ON p.id = m.panel_id JOIN challenge c ON c.id = p.challenge_id
   WHERE m.declared_at NOT BETWEEN greatest(c.closing_at, p.created_at) AND portal_now()
  UNION ALL
  SELECT 'sheet', c.code FROM score_sheet s JOIN panel_member m ON m.id = s.panel_member_id
    JOIN panel p ON p.id = m.panel_id JOIN challenge c ON c.id = p.challenge_id LEFT JOIN decision d ON d.challenge_id = c.id
   WHERE s.saved_at NOT BETWEEN m.declared_at AND least(d.recommended_at, portal_now())
  UNION ALL
  SELECT 'decision', c.code FROM decision d JOIN challenge c ON c.id = d.challenge_id
   WHERE NOT (d.recommended_at < COALESCE(d.decided_at, portal_now()) AND COALESCE(d.decided_at, '-infinity') < COALESCE(d.released_at, portal_now()))
  UNION ALL
  SELECT 'measurement', i.name->>'vi' FROM measurement m JOIN indicator i ON i.id = m.indicator_id
   WHERE m.entered_at > portal_now() OR m.verified_at NOT BETWEEN m.entered_at AND portal_now()
  UNION ALL
  SELECT 'milestone', name FROM milestone WHERE done_on NOT BETWEEN planned_start AND portal_today()
  UNION ALL
  SELECT 'dependency', s.name FROM milestone_dependency d JOIN milestone s ON s.id = d.successor_id
    JOIN milestone p ON p.id = d.predecessor_id WHERE s.planned_start <= p.due
  UNION ALL
  SELECT 'answer', s.id::text FROM survey_response r JOIN survey s ON s.id = r.survey_id
   WHERE r.answered_at NOT BETWEEN s.opened_at AND COALESCE(s.closed_at, portal_now())
  UNION ALL
  SELECT 'declaration', m.id::text FROM panel_member m JOIN panel p ON p.id = m.panel_id
    JOIN challenge c ON c.id = p.challenge_id LEFT JOIN challenge_seal z ON z.challenge_id = c.id
   WHERE m.declared_at < GREATEST(c.closing_at, p.created_at) OR m.declared_at > z.opened_at
  UNION ALL
  SELECT 'scoring', p.id::text FROM panel p JOIN challenge_seal z ON z.challenge_id = p.challenge_id
    JOIN audit_entry e ON e.subject_id = p.id::text AND e.act = 'panel.open_scoring' WHERE e.at < z.opened_at
  UNION ALL
  SELECT 'decision', id::text FROM decision WHERE decided_at < recommended_at OR released_at < decided_at
  UNION ALL
  SELECT 'entry', seq::text FROM (SELECT seq, at, lag(at) OVER (ORDER BY seq) AS before FROM audit_entry) entries
   WHERE at < before OR at > portal_now()`;

describe('a database that is to hold the demo city', () => {
  let portal: TestPortal;
  beforeEach(async () => {
    portal = await startTestPortal({ DEMO: 'false' });
  });
  afterEach(() => portal.close());

  it.each(['2027-01-02T00:05', '2027-01-03T23:55', '2027-01-04T08:00', '2028-02-29T12:00'])(
    'tells its story in the right order when it is filled on %s',
    async (moment) => {
      await portal.setClock(new Date(`${moment}+07:00`));
      await seed(portal);
      const misplaced = await portal.database.query(MISPLACED);
      expect(misplaced).toEqual([]);
    },
  );

  it('is left alone where it holds an agency already', async () => {
    await makeAgency(portal);
    const before = await census(portal);
    expect(await seed(portal)).toBe(false);
    expect(await census(portal)).toEqual(before);
  });

  it('is filled once by two replicas that start at the same moment', async () => {
    const filled = await Promise.all([seed(portal), seed(portal)]);
    expect(filled.sort()).toEqual([false, true]);
  });

  it('refuses the demo accounts where DEMO is not set', async () => {
    await seed(portal);
    for (const { email } of await listDemoAccounts(portal.database))
      expect({ email, cookie: await signIn(portal, email) }).toEqual({ email, cookie: null });
  });
});
