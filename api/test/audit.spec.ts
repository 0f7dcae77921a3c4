import type { AuditAct, AuditItem, AuditVerification, Page } from '@loi-giai/shared';
import { verifyAudit } from '../src/platform/audit/verify-audit';
import { PORTAL_ACTOR } from '../src/platform/access/actor';
import { Transactions } from '../src/platform/database/transactions';
import { makeAgency, makeChallenge, makeOrganization, makeProposal } from './support/factories';
import { type Person, signUp, signUpAs } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

/** An act that no part of the portal has: such entries are this test's alone. */
const ownAct = (name: string): AuditAct => name as AuditAct;

describe('the audit log', () => {
  let portal: TestPortal;
  let auditor: Person;
  beforeAll(async () => {
    portal = await startTestPortal();
    auditor = await signUpAs(portal, 'city.auditor');
  });
  afterAll(() => portal.close());

  const append = (act: string, subjectType = 'test', subjectId = '1', detail = {}): Promise<void> =>
    portal.app.get(Transactions).run(PORTAL_ACTOR, (tx) => {
      tx.audit({ act: ownAct(act), subjectType, subjectId, detail });
      return Promise.resolve();
    });
  const list = async (query = ''): Promise<Page<AuditItem>> =>
    (await auditor.get(`/audit?${query}`)).body as Page<AuditItem>;
  const verification = async (): Promise<AuditVerification> =>
    (await auditor.get('/audit/verification')).body as AuditVerification;
  const findings = () => verifyAudit(portal.database);
  async function tamper(statement: string): Promise<void> {
    await portal.database.query(`ALTER TABLE audit_entry DISABLE TRIGGER USER`);
    await portal.database.query(statement);
    await portal.database.query(`ALTER TABLE audit_entry ENABLE TRIGGER USER`);
  }

  it('I9: verifies an empty log', async () => {
    expect(await findings()).toEqual({ entries: 0, brokenSeq: null, head: null });
  });

  it.each([`UPDATE audit_entry SET act = 'x'`, `DELETE FROM audit_entry`, `TRUNCATE audit_entry`])(
    'I9: the database refuses %s',
    async (statement) => {
      await append('test.first');
      await expect(portal.database.query(statement)).rejects.toThrow('never changed or deleted');
    },
  );

  it('I9: an act that is rolled back leaves no entry', async () => {
    const { entries } = await findings();
    const failing = portal.app.get(Transactions).run(PORTAL_ACTOR, async (tx) => {
      tx.audit({ act: ownAct('test.undone'), subjectType: 'test', subjectId: '1' });
      await tx.query('SELECT 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect((await findings()).entries).toBe(entries);
  });

  it('I9: acts at the same moment leave an unbroken chain', async () => {
    const { entries } = await findings();
    await Promise.all(
      Array.from({ length: 60 }, (_, i) => append('test.parallel', 'test', String(i), { i })),
    );
    expect(await findings()).toMatchObject({ entries: entries + 60, brokenSeq: null });
  });

  it.each([
    [`UPDATE audit_entry SET detail = '{"changed": true}' WHERE seq = 5`, '5'],
    [`UPDATE audit_entry SET actor_name = 'Nobody' WHERE seq = 7`, '7'],
    [`UPDATE audit_entry SET at = at + interval '1 second' WHERE seq = 9`, '9'],
  ])('I9: finds a changed entry: %s', async (statement, seq) => {
    const [before] = await portal.database.query<{ at: Date; actor_name: string; detail: object }[]>(
      `SELECT at, actor_name, detail FROM audit_entry WHERE seq = ${seq}`,
    );
    await tamper(statement);
    expect((await findings()).brokenSeq).toBe(seq);
    expect(await verification()).toMatchObject({ whole: false, brokenSeq: seq });
    await portal.database.query(`ALTER TABLE audit_entry DISABLE TRIGGER USER`);
    await portal.database.query(
      `UPDATE audit_entry SET at = $1, actor_name = $2, detail = $3 WHERE seq = ${seq}`,
      [before!.at, before!.actor_name, JSON.stringify(before!.detail)],
    );
    await portal.database.query(`ALTER TABLE audit_entry ENABLE TRIGGER USER`);
    expect((await findings()).brokenSeq).toBeNull();
  });

  it('I9: finds an entry that was changed together with its own digest', async () => {
    const rehash = (act: string): string =>
      `UPDATE audit_entry SET act = '${act}', hash = audit_hash(previous_hash, seq, at, actor_id, actor_name, '${act}', subject_type, subject_id, detail) WHERE seq = 11`;
    await tamper(rehash('test.forged'));
    expect((await findings()).brokenSeq).toBe('12');
    await tamper(rehash('test.parallel'));
    expect((await findings()).brokenSeq).toBeNull();
  });

  it('I9: finds a missing entry', async () => {
    await tamper(`CREATE TABLE removed AS SELECT * FROM audit_entry WHERE seq = 13`);
    await tamper(`DELETE FROM audit_entry WHERE seq = 13`);
    expect((await findings()).brokenSeq).toBe('14');
    await tamper(`INSERT INTO audit_entry SELECT * FROM removed`);
    expect((await findings()).brokenSeq).toBeNull();
  });

  it('lists newest first, by subject, in pages that neither lose nor repeat an entry', async () => {
    const seqs: (string | null)[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page<AuditItem> = await list(`cursor=${cursor}`);
      seqs.push(...page.items.map(({ seq }) => seq));
      cursor = page.next;
    }
    const { entries } = await findings();
    expect(seqs).toEqual(Array.from({ length: entries }, (_, i) => String(entries - i)));
    await append('test.other', 'other', 'mine');
    expect((await list('subjectType=other&subjectId=mine')).items).toMatchObject([
      { act: 'test.other', actorName: 'Lời Giải' },
    ]);
  });

  it('pages through entries of one transaction, which share an instant', async () => {
    await portal.app.get(Transactions).run(PORTAL_ACTOR, (tx) => {
      for (let i = 0; i < 120; i += 1)
        tx.audit({ act: ownAct('test.many'), subjectType: 'many', subjectId: String(i) });
      return Promise.resolve();
    });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page<AuditItem> = await list(`subjectType=many&cursor=${cursor}`);
      seen.push(...page.items.map(({ subjectId }) => subjectId));
      cursor = page.next;
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, i) => String(119 - i)));
  });

  it('refuses a forged cursor', async () => {
    const forged = Buffer.from('["x","-1"]').toString('base64url');
    expect((await auditor.get(`/audit?cursor=${forged}`)).body.errors).toEqual([
      { path: 'cursor', code: 'bad_format' },
    ]);
  });

  describe('while a call is open', () => {
    let challenge: { id: string };
    let proposals: string[];
    beforeAll(async () => {
      const author = await signUp(portal, 'Author');
      const agency = await makeAgency(portal);
      await append('test.before');
      await new Promise((resolve) => setTimeout(resolve, 5));
      challenge = await makeChallenge(portal, { agencyId: agency.id, authorId: author.accountId });
      await new Promise((resolve) => setTimeout(resolve, 5));
      await append('test.between');
      proposals = [];
      for (let i = 0; i < 3; i += 1) {
        const organization = await makeOrganization(portal);
        const id = await makeProposal(portal, {
          challengeId: challenge.id,
          organizationId: organization.id,
          createdBy: author.accountId,
        });
        proposals.push(id);
        await append('proposal.submit', 'proposal', id);
        await append('test.after');
      }
    });

    it('I1: shows no act on a proposal, and nothing that counts them', async () => {
      const { items } = await list();
      expect(items.map(({ act }) => act).slice(0, 5)).toEqual([
        'test.after',
        'test.after',
        'test.after',
        'test.between',
        'test.before',
      ]);
      expect(items.slice(0, 4).map(({ seq, hash }) => [seq, hash])).toEqual(Array(4).fill([null, null]));
      expect(items[4]).toMatchObject({
        seq: expect.any(String),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect((await list(`subjectType=proposal&subjectId=${proposals[0]}`)).items).toEqual([]);
    });

    it('I1: verifies all of the chain and counts only what came before the call', async () => {
      const before = await verification();
      await append('proposal.withdraw', 'proposal', proposals[0]);
      const after = await verification();
      expect(before).toMatchObject({ whole: true, brokenSeq: null });
      expect({ ...after, verifiedAt: '' }).toEqual({ ...before, verifiedAt: '' });
      expect(after.head).toBe((await list()).items.find(({ act }) => act === 'test.before')?.hash);
      expect((await findings()).entries).toBeGreaterThan(Number(after.entries));
    });

    it('I1: tells that a sealed entry was changed, and not which', async () => {
      const [{ seq } = { seq: '' }] = await portal.database.query<{ seq: string }[]>(
        `SELECT min(seq)::text AS seq FROM audit_entry WHERE act = 'proposal.submit'`,
      );
      await tamper(`UPDATE audit_entry SET act = 'proposal.sabotage' WHERE seq = ${seq}`);
      expect(await verification()).toMatchObject({ whole: false, brokenSeq: null });
      await tamper(`UPDATE audit_entry SET act = 'proposal.submit' WHERE seq = ${seq}`);
      expect(await verification()).toMatchObject({ whole: true });
    });

    it('shows everything once the closing time is reached', async () => {
      await portal.shiftClock(8 * 86_400);
      const { items } = await list();
      expect(items.filter(({ act }) => act.startsWith('proposal.'))).toHaveLength(4);
      expect(items.every(({ seq, hash }) => seq !== null && hash !== null)).toBe(true);
      expect(Number((await verification()).entries)).toBe((await findings()).entries);
    });
  });
});
