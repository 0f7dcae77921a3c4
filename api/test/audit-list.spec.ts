import { randomUUID } from 'node:crypto';
import { AUDIT_ACTS, type AuditAct, type AuditItem, type Page } from '@loi-giai/shared';
import type { Actor } from '../src/platform/access/actor';
import { PORTAL_ACTOR } from '../src/platform/access/actor';
import { Transactions } from '../src/platform/database/transactions';
import {
  type MadeRecord,
  makeAgency,
  makeChallenge,
  makeOrganization,
  makePanel,
  makeProposal,
  seat,
} from './support/factories';
import { Jobs } from '../src/platform/jobs/jobs';
import { type ChallengePeople, makeChallengePeople } from './support/challenge-people';
import { type Person, signUp, signUpAs } from './support/login';
import { makeSealedCall, type SealedCall } from './support/sealed-call';
import { draftProposal, makeSolver } from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';

describe('the list of the audit log', () => {
  let portal: TestPortal;
  let auditor: Person;
  beforeAll(async () => {
    portal = await startTestPortal();
    auditor = await signUpAs(portal, 'city.auditor');
  });
  afterAll(() => portal.close());

  const append = (
    act: AuditAct,
    subjectType: string,
    subjectId: string,
    actor: Actor = PORTAL_ACTOR,
    detail = {},
  ): Promise<void> =>
    portal.app.get(Transactions).run(actor, (tx) => {
      tx.audit({ act, subjectType, subjectId, detail });
      return Promise.resolve();
    });
  const named = ({ accountId, name }: Person): Actor => ({ ...PORTAL_ACTOR, accountId, name });
  const list = async (query: Record<string, string>): Promise<Page<AuditItem>> =>
    (await auditor.get(`/audit?${new URLSearchParams(query).toString()}`).expect(200))
      .body as Page<AuditItem>;
  const acts = async (query: Record<string, string>): Promise<string[]> =>
    (await list(query)).items.map(({ act }) => act);

  async function challengeIn(state: 'open' | 'evaluating' | 'cancelled'): Promise<MadeRecord> {
    const agency = await makeAgency(portal);
    const author = await signUp(portal, 'Author');
    const closingAt = new Date(Date.now() + (state === 'open' ? 1 : -1) * 86_400_000).toISOString();
    return makeChallenge(portal, { agencyId: agency.id, authorId: author.accountId, state, closingAt });
  }

  it('tells one act, or every act of a group', async () => {
    await append('mail.test', 'mail', 'a');
    await append('mail.retry', 'mail', 'b');
    await append('programme.save-field', 'field', 'c');
    expect(await acts({ act: 'mail.test' })).toEqual(['mail.test']);
    expect(await acts({ act: 'mails' })).toEqual(['mail.retry', 'mail.test']);
    const { body } = await auditor.get('/audit?act=mail').expect(422);
    expect(body.errors).toEqual([{ path: 'act', code: 'not_allowed' }]);
  });

  it('tells what somebody did, by a part of the name, with or without accents', async () => {
    const person = await signUp(portal, 'Trần Thị Ánh Tuyết');
    await append('account.sign-out', 'account', person.accountId, named(person));
    for (const actor of ['Ánh Tuyết', 'anh tuyet', 'TRẦN THỊ'])
      expect(await acts({ actor })).toEqual(['account.sign-out']);
    expect(await acts({ actor: 'Tuyết Ánh' })).toEqual([]);
    expect(await acts({ actor: '%' })).toEqual([]);
  });

  it('tells all that happened about a challenge, by its code', async () => {
    const challenge = await challengeIn('evaluating');
    const organization = await makeOrganization(portal, { name: 'Công ty A' });
    const person = await signUp(portal, 'Người nộp');
    const proposal = await makeProposal(portal, {
      challengeId: challenge.id,
      organizationId: organization.id,
      createdBy: person.accountId,
    });
    const panel = await makePanel(portal, challenge.id);
    const chair = await signUp(portal, 'Bà Chủ tịch');
    const member = await seat(portal, panel, chair, 'chair');
    await append('challenge.create', 'challenge', challenge.id);
    await append('proposal.submit', 'proposal', proposal);
    await append('panel.form', 'panel', panel);
    await append('evaluation.declare', 'panel_member', member);
    const { items } = await list({ subject: challenge.code });
    expect(items.map(({ act, subjectName, challengeCode }) => [act, subjectName, challengeCode])).toEqual([
      ['evaluation.declare', { vi: 'Bà Chủ tịch', en: '' }, challenge.code],
      ['panel.form', null, challenge.code],
      ['proposal.submit', null, challenge.code],
      ['challenge.create', null, challenge.code],
    ]);
    expect(await acts({ subject: challenge.code, act: 'proposals' })).toEqual(['proposal.submit']);
    expect(await acts({ subject: 'BT-NONE' })).toEqual([]);
    const gone = { challenge: challenge.code };
    await append('evaluation.declare', 'panel_member', randomUUID(), PORTAL_ACTOR, gone);
    expect(await acts({ subject: challenge.code })).toHaveLength(5);
  });

  it('tells what happened to an agency, an organization or an account, by code, tax code or address', async () => {
    const agency = await makeAgency(portal, { code: 'SO-LOC', name: 'Sở Lọc', nameEn: 'Filter Department' });
    const organization = await makeOrganization(portal, { name: 'Công ty B' });
    await portal.database.query(`UPDATE organization SET tax_code = '0301234567' WHERE id = $1`, [
      organization.id,
    ]);
    const person = await signUp(portal, 'Ông Tài khoản', 'ong.tai.khoan@people.test');
    await append('working-group.save', 'agency', agency.id);
    await append('organization.create', 'organization', organization.id);
    await append('account.disable', 'account', person.accountId);
    const found = async (subject: string): Promise<unknown[]> =>
      (await list({ subject })).items.map(({ act, subjectName }) => [act, subjectName?.vi, subjectName?.en]);
    expect(await found('so-loc')).toEqual([['working-group.save', 'Sở Lọc', 'Filter Department']]);
    expect(await found('0301234567')).toEqual([['organization.create', 'Công ty B', '']]);
    expect(await found('Ong.Tai.Khoan@people.test')).toEqual([['account.disable', 'Ông Tài khoản', '']]);
  });

  it('tells the days from and to, in the city’s time, both included', async () => {
    // 00:30 of the second of March in the city.
    await portal.setClock(new Date('2031-03-01T17:30:00Z'));
    await append('mail.test', 'day', 'x');
    const on = (from: string, to: string): Promise<string[]> => acts({ subjectType: 'day', from, to });
    expect(await on('2031-03-02', '2031-03-02')).toEqual(['mail.test']);
    expect(await on('2031-03-01', '2031-03-01')).toEqual([]);
    expect(await on('2031-03-03', '2031-03-04')).toEqual([]);
    expect(await acts({ subjectType: 'day', from: '2031-03-02' })).toEqual(['mail.test']);
    expect(await acts({ subjectType: 'day', to: '2031-03-01' })).toEqual([]);
    await auditor.get('/audit?from=2031-02-30').expect(422);
    await portal.setClock(new Date());
  });

  it('pages through what is filtered without losing or repeating an entry', async () => {
    const person = await signUp(portal, 'Người bận rộn');
    await portal.app.get(Transactions).run(named(person), (tx) => {
      for (let i = 0; i < 130; i += 1) {
        tx.audit({ act: 'mail.retry', subjectType: 'busy', subjectId: String(i) });
        tx.audit({ act: 'mail.test', subjectType: 'busy', subjectId: 'other' });
      }
      return Promise.resolve();
    });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page<AuditItem> = await list({ actor: 'ban ron', act: 'mail.retry', cursor });
      seen.push(...page.items.map(({ subjectId }) => subjectId));
      cursor = page.next;
    }
    expect(seen).toEqual(Array.from({ length: 130 }, (_, i) => String(129 - i)));
  });

  it('I1: finds no proposal of an open call, nor ever one of a call that was cancelled', async () => {
    for (const state of ['open', 'cancelled'] as const) {
      const challenge = await challengeIn(state);
      const organization = await makeOrganization(portal);
      const person = await signUp(portal, 'Solver');
      const proposal = await makeProposal(portal, {
        challengeId: challenge.id,
        organizationId: organization.id,
        createdBy: person.accountId,
      });
      await append('challenge.publish', 'challenge', challenge.id);
      await append('proposal.submit', 'proposal', proposal, named(person));
      expect(await acts({ subject: challenge.code })).toEqual(['challenge.publish']);
      const { items } = await list({ subjectType: 'proposal', subjectId: proposal });
      expect(items.map(({ challengeCode }) => challengeCode)).toEqual(state === 'open' ? [] : [null]);
    }
  });

  describe('of acts on proposals', () => {
    let people: ChallengePeople;
    let call: SealedCall;
    const DAY = 86_400;
    beforeAll(async () => {
      people = await makeChallengePeople(portal);
    });
    beforeEach(async () => {
      call = await makeSealedCall(portal, people);
    });
    afterEach(() => portal.setClock(new Date()));

    async function close(): Promise<void> {
      await portal.setClock(new Date(Date.now() + 41 * DAY * 1_000));
      await portal.app.get(Jobs).runNow('close-calls');
    }
    async function openSealOf(code: string): Promise<void> {
      const [challenge] = await portal.database.query<{ id: string }[]>(
        `SELECT id FROM challenge WHERE code = $1`,
        [code],
      );
      const panel = await makePanel(portal, challenge!.id);
      for (const role of ['chair', 'secretary'] as const) {
        const member = await signUp(portal, role);
        await seat(portal, panel, member, role);
        await member.post(`/challenges/${code}/evaluation/open-seal`).expect(200);
      }
    }
    const entries = async (): Promise<readonly AuditItem[]> =>
      (await list({ subjectType: 'proposal', subjectId: call.id })).items;
    const ACTS = ['proposal.submit', 'proposal.submit', 'proposal.attach', 'proposal.create'];

    it('I1: appear after the closing time, and say who acted once two persons have opened the seal', async () => {
      expect(await entries()).toEqual([]);
      await close();
      const sealed = await entries();
      expect(sealed.map(({ act }) => act)).toEqual(ACTS);
      for (const { actorName, detail, sealed: isSealed } of sealed)
        expect({ actorName, detail, isSealed }).toEqual({ actorName: '', detail: {}, isSealed: true });
      await openSealOf(call.code);
      const opened = await entries();
      expect(opened.map(({ act }) => act)).toEqual(ACTS);
      for (const { actorName, sealed: isSealed } of opened)
        expect({ actorName, isSealed }).toEqual({ actorName: call.solver.person.name, isSealed: false });
      expect(opened[0]!.detail).toEqual({ from: 'submitted', to: 'submitted', digest: expect.any(String) });
      expect(opened[2]!.detail).toEqual({ file: expect.any(String), sha256: expect.any(String) });
      // Neither the sealed text nor the id of who acted, which no other entry tells.
      const shown = JSON.stringify(opened);
      expect(shown).not.toContain(call.solver.person.accountId);
      expect(shown).not.toContain('"sealed":"');
      // The chain is that of what is stored, opened or not.
      expect((await auditor.get('/audit/verification').expect(200)).body).toMatchObject({ whole: true });
    });

    it('are not found by who acted, as the filter says, but by their challenge', async () => {
      await close();
      await openSealOf(call.code);
      expect(await acts({ actor: call.solver.person.name, subjectType: 'proposal' })).toEqual([]);
      const { items } = await list({ subject: call.code, act: 'proposal.withdraw' });
      expect(items.map(({ actorName }) => actorName)).toEqual([call.others[1]!.solver.person.name]);
    });

    it('I1: keep who acted for good where the challenge was cancelled after the closing time', async () => {
      await close();
      await people.leader
        .post(`/challenges/${call.code}/cancel`, { reason: 'Đổi kế hoạch vốn.' })
        .expect(200);
      const kept = await entries();
      expect(kept.map(({ act }) => act)).toEqual(ACTS);
      expect(new Set(kept.map(({ sealed }) => sealed))).toEqual(new Set([true]));
    });

    it('I1: tell nothing of partners either, before the closing time, then as much as of the rest', async () => {
      const [lead, partner] = [await makeSolver(portal), await makeSolver(portal)];
      const proposal = await draftProposal(lead, call.code);
      const { body } = await lead.person
        .post(`/proposals/${proposal}/partners`, { organizationId: partner.organizationId, role: 'Đo đạc' })
        .expect(200);
      const [{ id }] = (body as { partners: [{ id: string }] }).partners;
      await partner.person.post(`/partnerships/${id}/consent`, { note: '' }).expect(200);
      const ofPartner = async (): Promise<string[]> =>
        (await list({ subjectType: 'partner', subjectId: id })).items.map(
          ({ act, actorName, challengeCode }) => `${act} ${actorName} ${challengeCode}`,
        );
      expect(await ofPartner()).toEqual([]);
      await close();
      expect(await ofPartner()).toEqual([`partner.consent  ${call.code}`, `partner.invite  ${call.code}`]);
      await openSealOf(call.code);
      const { name } = partner.person;
      expect(await ofPartner()).toEqual([
        `partner.consent ${name} ${call.code}`,
        `partner.invite ${name} ${call.code}`,
      ]);
    });
  });

  it('I3: ties a sheet to a challenge only when members no longer score alone', async () => {
    const challenge = await challengeIn('evaluating');
    const organization = await makeOrganization(portal);
    const person = await signUp(portal, 'Evaluator');
    const proposalId = await makeProposal(portal, {
      challengeId: challenge.id,
      organizationId: organization.id,
      createdBy: person.accountId,
    });
    const panel = await makePanel(portal, challenge.id);
    const member = await seat(portal, panel, person, 'evaluator');
    const [made] = await portal.database.query<{ id: string }[]>(
      `INSERT INTO score_sheet (panel_member_id, proposal_id) VALUES ($1, $2) RETURNING id`,
      [member, proposalId],
    );
    await append('sheet.submit', 'score_sheet', made!.id);
    await portal.database.query(`UPDATE panel SET state = 'scoring' WHERE id = $1`, [panel]);
    expect(await acts({ subject: challenge.code })).toEqual([]);
    await portal.database.query(`UPDATE panel SET state = 'meeting' WHERE id = $1`, [panel]);
    expect(await acts({ subject: challenge.code })).toEqual(['sheet.submit']);
  });

  it('knows every act that a lifecycle can take', () => {
    const all: readonly string[] = Object.values(AUDIT_ACTS).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(
      expect.arrayContaining(['challenge.submit_for_review', 'proposal.withdraw', 'panel.release']),
    );
  });
});
