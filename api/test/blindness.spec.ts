import type {
  Blindness,
  EvaluationSheets,
  EvaluationView,
  PanelMemberView,
  ProposalToScore,
} from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import {
  type EvaluationStage,
  act,
  choosing,
  declareAll,
  formPanel,
  scoreAll,
  scorers,
  setStage,
} from './support/evaluation-stage';
import type { Person } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';
import { filesIn } from './support/zip';

const EARLY_TO_LATE = 8;
/** Everything, three times over, at each stage. */
const ALL_STAGES_MS = 120_000;

describe('a blind evaluation', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  /** Everything a person can be sent about an evaluation, headers and refusals among it, as one text. */
  async function everythingSentTo(person: Person, { challenge, solvers }: EvaluationStage): Promise<string> {
    const at = `/challenges/${challenge.code}`;
    const proposals = solvers.flatMap(({ proposalId, fileId }) => [
      `/proposals/${proposalId}/evaluation`,
      `/proposals/${proposalId}/evaluation/files/${fileId}`,
      `/proposals/${proposalId}`,
      `/proposals/${proposalId}/files/${fileId}`,
      `/proposals/${proposalId}/versions/1`,
    ]);
    const addresses = [
      at,
      `${at}/evaluation`,
      `${at}/evaluation/sheets`,
      `${at}/evaluation/minutes`,
      `${at}/evaluation/pitch`,
      `${at}/evaluation/pitch.ics`,
      `${at}/panel`,
      `${at}/seal`,
      `${at}/integrity`,
      `${at}/history`,
      `${at}/questions`,
      '/challenges?q=đơn vị',
      '/evaluations/mine',
      '/work/todo',
      '/notifications',
      '/proposals/mine',
      '/partnerships/mine',
      ...proposals,
    ];
    const answers = [];
    for (const address of addresses) {
      const { status, headers, text, body } = await person.get(address);
      answers.push(JSON.stringify([address, status, headers, text, body]));
    }
    const workbook = await person.get(`${at}/evaluation/sheets.xlsx`).responseType('blob');
    const parts = workbook.status === 200 ? await filesIn(workbook.body as Buffer) : new Map();
    answers.push(JSON.stringify([workbook.headers, ...parts.values()]));
    const minutes = await person.get(`${at}/evaluation/minutes/1/minutes.docx`).responseType('blob');
    const pages = minutes.status === 200 ? await filesIn(minutes.body as Buffer) : new Map();
    answers.push(JSON.stringify([minutes.headers, ...pages.values()]));
    const refused = await person.put(`/proposals/${solvers[0]!.proposalId}/sheet`, { nothing: true });
    answers.push(JSON.stringify([refused.headers, refused.body]));
    const mails = await portal.database.query(`SELECT * FROM mail_message WHERE recipient = $1`, [
      person.email,
    ]);
    answers.push(JSON.stringify(mails));
    return answers.join('\n').normalize('NFC').toLowerCase();
  }

  async function tellingWords({ solvers }: EvaluationStage): Promise<string[]> {
    const organizations = await portal.database.query<{ slug: string | null }[]>(
      `SELECT * FROM organization WHERE id = ANY ($1)`,
      [solvers.map(({ organizationId }) => organizationId)],
    );
    const receipts = await portal.database.query<{ receipt_number: string }[]>(
      `SELECT receipt_number FROM opened_version WHERE proposal_id = ANY ($1)`,
      [solvers.map(({ proposalId }) => proposalId)],
    );
    const words = [
      ...solvers.flatMap(({ name, taxCode, person, organizationId }) => [
        name,
        taxCode,
        person.name,
        person.email,
        organizationId,
      ]),
      ...organizations.flatMap(({ slug }) => (slug ? [slug] : [])),
      ...receipts.map((row) => row.receipt_number),
      'tai-lieu-',
    ];
    return words.flatMap((word) => [
      word.normalize('NFC').toLowerCase(),
      encodeURIComponent(word).toLowerCase(),
    ]);
  }

  async function blindStage(
    blindness: Blindness = 'solver_hidden',
    options: { readonly solvers?: number; readonly files?: number; readonly covers?: number } = {},
  ): Promise<EvaluationStage> {
    const stage = await setStage(portal, { ...options, evaluation: { blindness } });
    await formPanel(stage);
    await declareAll(stage);
    return stage;
  }
  const values = (solver: number): readonly [number, number] => [9 - solver, 9 - solver];
  const view = async (person: Person, { challenge }: EvaluationStage): Promise<EvaluationView> =>
    (await person.get(`/challenges/${challenge.code}/evaluation`).expect(200)).body as EvaluationView;
  const numbersOf = async (stage: EvaluationStage): Promise<(number | null)[]> => {
    const { proposals } = await view(stage.secretary, stage);
    const numbers = new Map(proposals.map(({ id, solverNumber }) => [id, solverNumber]));
    return stage.solvers.map(({ proposalId }) => numbers.get(proposalId) ?? null);
  };
  const toMeeting = async (stage: EvaluationStage): Promise<void> => {
    await act(stage.chair, stage, 'open-scoring');
    await scoreAll(stage, values);
    expect((await act(stage.chair, stage, 'close-scoring')).status).toBe(200);
  };
  const choice = ({ solvers }: EvaluationStage) => choosing(solvers[0]!.proposalId, 'Điểm cao nhất');

  describe('with hidden solvers', () => {
    let stage: EvaluationStage;
    beforeAll(async () => {
      stage = await blindStage();
    });

    const expectNoNames = async (): Promise<void> => {
      const words = await tellingWords(stage);
      expect(words.length).toBeGreaterThan(20);
      for (const person of [stage.chair, stage.evaluators[0], stage.expert]) {
        const sent = await everythingSentTo(person, stage);
        expect(words.filter((word) => sent.includes(word))).toEqual([]);
      }
    };

    it(
      'tells those who score nothing of a solver in anything that they are sent, at any stage before the release',
      async () => {
        await expectNoNames();
        await act(stage.chair, stage, 'open-scoring');
        await expectNoNames();
        await scoreAll(stage, values);
        await act(stage.chair, stage, 'close-scoring');
        await expectNoNames();
        expect((await act(stage.chair, stage, 'recommend', choice(stage))).status).toBe(200);
        await expectNoNames();
        const reasons = `${stage.solvers[0]!.name} có giải pháp tốt nhất`;
        expect((await act(stage.leader, stage, 'decide', { ...choice(stage), reasons })).status).toBe(200);
        await expectNoNames();
      },
      ALL_STAGES_MS,
    );

    it('calls each proposal by the same label in the list, on its page, in the ranking, the sheets and the workbook', async () => {
      const [evaluator] = stage.evaluators;
      const { proposals, ranking, blind } = await view(evaluator, stage);
      expect(blind).toEqual({ solvers: true, evaluators: false });
      const labels = new Map(proposals.map(({ id, organizationName }) => [id, organizationName]));
      expect([...labels.values()].every((label) => /^Giải pháp \d\d$/.test(label))).toBe(true);
      expect(new Set(labels.values()).size).toBe(3);
      const sheets = (await evaluator.get(`/challenges/${stage.challenge.code}/evaluation/sheets`))
        .body as EvaluationSheets;
      for (const row of [...(ranking ?? []), ...sheets.proposals])
        expect(row.organizationName).toBe(labels.get(row.proposalId));
      for (const [id, label] of labels) {
        const { body } = await evaluator.get(`/proposals/${id}/evaluation`).expect(200);
        expect((body as ProposalToScore).organizationName).toBe(label);
      }
    });

    it('lists proposals in the order of their labels', async () => {
      const { proposals } = await view(stage.expert, stage);
      const numbers = proposals.map(({ solverNumber }) => solverNumber ?? 0);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    });

    it('shows names beside labels to the secretary and the leader, and has it on record', async () => {
      const names = stage.solvers.map(({ name }) => name).sort();
      for (const person of [stage.secretary, stage.leader]) {
        const { proposals, blind } = await view(person, stage);
        expect(blind.solvers).toBe(false);
        expect(proposals.map(({ organizationName }) => organizationName).sort()).toEqual(names);
        expect(proposals.every(({ solverNumber }) => solverNumber !== null)).toBe(true);
        const [read] = await portal.database.query(
          `SELECT detail FROM audit_entry WHERE act = 'evaluation.read' AND actor_id = $1 ORDER BY seq DESC LIMIT 1`,
          [person.accountId],
        );
        expect(read.detail).toMatchObject({ named: true });
      }
    });

    it('shows everything to everybody once the decision is released', async () => {
      expect((await act(stage.leader, stage, 'release')).status).toBe(200);
      const names = stage.solvers.map(({ name }) => name).sort();
      for (const person of scorers(stage)) {
        const { proposals, ranking, decision, blind } = await view(person, stage);
        expect(blind.solvers).toBe(false);
        expect(proposals.map(({ organizationName }) => organizationName).sort()).toEqual(names);
        expect(ranking?.map(({ organizationName }) => organizationName).sort()).toEqual(names);
        expect(decision?.reasons).toContain(stage.solvers[0]!.name);
        const { body } = await person.get(`/proposals/${stage.solvers[0]!.proposalId}/evaluation`);
        expect(body).toMatchObject({ organizationName: stage.solvers[0]!.name, blind: false });
        expect(body.files[0].name).toBe('tai-lieu-1.pdf');
      }
    });
  });

  it('I4: leaves gaps between numbers, so that a hidden one is not told by the one that is missing', async () => {
    const numbers = (await numbersOf(await blindStage('solver_hidden', { solvers: 12 }))).map(Number);
    expect(new Set(numbers).size).toBe(12);
    expect(Math.max(...numbers)).toBeGreaterThan(12);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(99);
  });

  it('draws numbers that follow neither names nor submissions', async () => {
    const orders = new Set<string>();
    let rising = 0;
    for (let round = 0; round < 3; round++) {
      const numbers = (await numbersOf(await blindStage('solver_hidden', { solvers: EARLY_TO_LATE }))).map(
        Number,
      );
      const ranks = numbers.map((number) => numbers.filter((other) => other < number).length);
      orders.add(ranks.join(' '));
      rising += ranks.filter((rank, index) => index > 0 && rank > ranks[index - 1]!).length;
    }
    expect(orders.size).toBe(3);
    // Of 21 neighbours about half rise; all or none would follow the alphabet, which is the submissions' order turned round.
    expect(rising).toBeGreaterThan(4);
    expect(rising).toBeLessThan(17);
  });

  it('keeps its numbers as they were drawn, whoever asks the database', async () => {
    const stage = await blindStage();
    for (const statement of [`UPDATE blind_number SET number = 1`, `DELETE FROM blind_number`])
      await expect(
        portal.database.query(`${statement} WHERE challenge_id = $1`, [stage.challenge.id]),
      ).rejects.toThrow(/drawn once/);
  });

  it('keeps cover pages apart: the part about the team, and attachments that are marked', async () => {
    const stage = await blindStage('solver_hidden', { files: 2, covers: 1 });
    const [{ proposalId, fileId }] = stage.solvers as [EvaluationStage['solvers'][number]];
    const { body: blind } = await stage.evaluators[0].get(`/proposals/${proposalId}/evaluation`).expect(200);
    expect([blind.blind, blind.content.team, blind.parts]).toEqual([true, '', []]);
    expect(blind.files.map(({ name }: { name: string }) => name)).toEqual(['Tệp 1.pdf']);
    await stage.evaluators[0].get(`/proposals/${proposalId}/evaluation/files/${fileId}`).expect(404);
    const { body: whole } = await stage.secretary.get(`/proposals/${proposalId}/evaluation`).expect(200);
    expect(whole.content.team).not.toBe('');
    expect(whole.files).toHaveLength(2);
    await stage.secretary.get(`/proposals/${proposalId}/evaluation/files/${fileId}`).expect(200);
  });

  it('sends a file under the name that the list shows', async () => {
    const stage = await blindStage();
    const { proposalId, fileId } = stage.solvers[0]!;
    const at = `/proposals/${proposalId}/evaluation/files/${fileId}`;
    const { headers } = await stage.evaluators[0].get(at).expect(200);
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('Tệp 1.pdf');
    expect(headers['etag']).toBeUndefined();
  });

  it('is not there in an open evaluation', async () => {
    const stage = await blindStage('open');
    await toMeeting(stage);
    const { proposals, ranking, blind } = await view(stage.evaluators[0], stage);
    expect(blind).toEqual({ solvers: false, evaluators: false });
    expect(proposals.map(({ organizationName, solverNumber }) => [organizationName, solverNumber])).toEqual(
      stage.solvers.map(({ name }) => [name, null]),
    );
    expect(ranking?.[0]).toMatchObject({ organizationName: 'Đơn vị A', solverNumber: null });
  });

  describe('with hidden evaluators, too', () => {
    let stage: EvaluationStage;
    beforeAll(async () => {
      stage = await blindStage('both_hidden');
      await toMeeting(stage);
      const { proposalId } = stage.solvers[0]!;
      await stage.evaluators[1].post(`/proposals/${proposalId}/discussion-notes`, { text: 'Cần hỏi thêm' });
    });

    const others = (person: Person): Person[] =>
      [...stage.evaluators, stage.expert].filter((other) => other !== person);

    it('names nobody who evaluates to the others and to the leader', async () => {
      for (const person of [...stage.evaluators, stage.expert]) {
        const sent = await everythingSentTo(person, stage);
        const words = others(person).flatMap(({ email, name }) => [email, `"${name}"`, `>${name}<`]);
        expect(words.filter((word) => sent.includes(word.toLowerCase()))).toEqual([]);
      }
      await act(stage.chair, stage, 'recommend', choice(stage));
      const seen = JSON.stringify([
        await view(stage.leader, stage),
        (await stage.leader.get(`/challenges/${stage.challenge.code}/evaluation/sheets`)).body,
      ]);
      const ids = (
        await portal.database.query<{ id: string }[]>(
          `SELECT m.id FROM panel_member m JOIN panel p ON p.id = m.panel_id
          WHERE p.challenge_id = $1 AND m.role IN ('evaluator', 'expert')`,
          [stage.challenge.id],
        )
      ).map(({ id }) => id);
      const told = [...others(stage.leader).flatMap(({ email, name }) => [email, `"${name}"`]), ...ids];
      expect(told.filter((word) => seen.includes(word))).toEqual([]);
    });

    it('names everybody to chair and secretary', async () => {
      for (const person of [stage.chair, stage.secretary]) {
        const { members } = await view(person, stage);
        expect(members.map(({ name }) => name)).toEqual(
          expect.arrayContaining([...stage.evaluators, stage.expert].map(({ name }) => name)),
        );
      }
    });

    it('calls members by the same labels wherever they stand, and nobody by their part', async () => {
      const [reader] = stage.evaluators;
      const { members, ranking } = await view(reader, stage);
      const labelled = members.filter(({ email }: PanelMemberView) => email === '');
      expect(labelled.map(({ name }) => name).every((name) => /^Thành viên [1-4]$/.test(name))).toBe(true);
      expect(new Set(labelled.map(({ name }) => name)).size).toBe(3);
      expect(new Set(labelled.map(({ role, invited }) => `${role} ${invited}`))).toEqual(
        new Set(['evaluator false']),
      );
      const sheets = (await reader.get(`/challenges/${stage.challenge.code}/evaluation/sheets`))
        .body as EvaluationSheets;
      const names = new Set(members.map(({ name }) => name));
      for (const { sheets: given } of ranking ?? [])
        for (const { memberName } of given) expect(names).toContain(memberName);
      const ids = new Map(sheets.members.map(({ id, name }) => [id, name]));
      for (const { sheets: given } of sheets.proposals)
        for (const { memberId } of given) expect(names).toContain(ids.get(memberId));
      expect(sheets.proposals.flatMap(({ notes }) => notes).map(({ author }) => author)).toEqual([
        expect.stringMatching(/^Thành viên \d$/),
      ]);
    });
  });

  it('I4: lets members declare against names; the opening of the seal draws the labels', async () => {
    const fresh = await startTestPortal();
    try {
      const stage = await setStage(fresh, { closed: false, evaluation: { blindness: 'solver_hidden' } });
      await formPanel(stage);
      const [row] = await fresh.database.query<{ at: Date }[]>(
        `SELECT closing_at AS at FROM challenge WHERE id = $1`,
        [stage.challenge.id],
      );
      await fresh.setClock(row!.at);
      await fresh.app.get(Jobs).runNow('close-calls');
      const before = await view(stage.chair, stage);
      expect(before.solvers.map(({ name }) => name)).toEqual(stage.solvers.map(({ name }) => name));
      await declareAll(stage);
      expect(await fresh.database.query(`SELECT 1 FROM blind_number`)).toEqual([]);
      for (const person of [stage.chair, stage.secretary])
        expect((await act(person, stage, 'open-seal')).status).toBe(200);
      const { proposals } = await view(stage.chair, stage);
      expect(proposals.map(({ organizationName }) => organizationName)).toEqual(
        Array.from({ length: 3 }, () => expect.stringMatching(/^Giải pháp \d\d$/)),
      );
    } finally {
      await fresh.close();
    }
  });
});
