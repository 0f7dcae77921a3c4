import { randomBytes } from 'node:crypto';
import type { PanelView } from '@loi-giai/shared';
import { Seals } from '../src/platform/sealing/seals';
import { openDeclarations } from '../src/features/evaluations/declaration-reads';
import { PanelMember } from '../src/features/evaluations/panel.entities';
import { SealCheck } from '../src/features/proposals/seal-check.service';
import { Jobs } from '../src/platform/jobs/jobs';
import { type CopiedRow, copyDatabase, Haystack, Traces } from './support/database-copy';
import {
  acceptSeat,
  act,
  declarations,
  declareAll,
  type EvaluationStage,
  formPanel,
  panelists,
  setStage,
} from './support/evaluation-stage';
import { join } from './support/factories';
import { type Person, signUp } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

/** Stands in the notes of declarations, and in nothing else. */
const NOTED = `ghi${randomBytes(6).toString('hex')}`;

interface RecordedTie {
  readonly account_id: string;
  readonly proposal_id: string;
  readonly kind: string;
  readonly detected: boolean;
  readonly note: string;
}

describe('what a panel declares', () => {
  let portal: TestPortal;
  let stage: EvaluationStage;
  beforeEach(async () => {
    portal = await startTestPortal();
    stage = await setStage(portal, { closed: false });
    await formPanel(stage);
  });
  afterEach(() => portal.close());

  async function close(): Promise<void> {
    await portal.shiftClock(8 * 86_400);
    await portal.app.get(Jobs).runNow('close-calls');
  }
  const path = (): string => `/challenges/${stage.challenge.code}/evaluation/declarations`;
  /** The chair, who has no tie, declares like everybody; the first evaluator has one, with a note. */
  async function declareWithTie(): Promise<void> {
    const [tied] = stage.evaluators;
    const { organizationId } = stage.solvers[0]!;
    const told = declarations(stage, [organizationId]);
    for (const one of told.declarations) if ('note' in one) one.note = `Anh rể ${NOTED}`;
    await tied.post(path(), told).expect(200);
    for (const person of panelists(stage))
      if (person !== tied) await person.post(path(), declarations(stage)).expect(200);
  }
  async function openTogether(): Promise<void> {
    for (const person of [stage.chair, stage.secretary])
      expect((await act(person, stage, 'open-seal')).status).toBe(200);
  }
  const ties = (): Promise<RecordedTie[]> =>
    portal.database.query(
      `SELECT m.account_id, d.proposal_id, d.kind, d.detected, d.note
         FROM conflict_declaration d JOIN panel_member m ON m.id = d.panel_member_id WHERE d.conflict ORDER BY d.kind`,
    );
  const recusalsSeenBy = async (person: Person): Promise<number[]> => {
    const { body } = await person.get(`/challenges/${stage.challenge.code}/panel`).expect(200);
    return (body as PanelView).members.filter(({ recusals }) => recusals > 0).map(({ recusals }) => recusals);
  };
  const where = (rows: readonly CopiedRow[], text: string): string[] => {
    const traces = new Traces(text);
    return rows
      .filter(({ columns }) => traces.in(new Haystack(Object.values(columns).join('\n'))))
      .map(({ table }) => table);
  };

  it('I1: stands nowhere in a copy of the database before the opening: neither a note, nor a kind, nor that there is a tie', async () => {
    const colleague = stage.evaluators[1];
    await join(portal, stage.solvers[1]!.organizationId, colleague, 'member');
    await close();
    await declareWithTie();
    const rows = await copyDatabase(portal.database);
    expect(where(rows, NOTED)).toEqual([]);
    for (const kind of ['family', 'same_organization']) expect(where(rows, kind)).toEqual([]);
    expect(rows.filter(({ table }) => table === 'public.conflict_declaration')).toEqual([]);
    // Somebody with a tie, found or declared, looks like everybody else.
    const seats = rows.filter(({ table }) => table === 'public.panel_member');
    expect(new Set(seats.map(({ columns }) => columns['sealed_declarations']!.length)).size).toBe(1);
    const entries = rows.filter(
      ({ table, columns }) =>
        table === 'public.audit_entry' &&
        ['evaluation.declare', 'conflict.detect', 'conflict.open'].includes(columns['act']!),
    );
    expect(entries.length).toBe(6);
    expect([...new Set(entries.map(({ columns }) => columns['detail']))]).toEqual([
      JSON.stringify({ solvers: 3, challenge: stage.challenge.code }),
    ]);
  });

  it('I4: counts all the same before the opening: recusals are seen, and a chair with a tie stops it', async () => {
    await close();
    await declareAll(stage, new Map([[stage.chair, [stage.solvers[0]!.organizationId]]]));
    expect(await recusalsSeenBy(stage.officer)).toEqual([1]);
    const { status, body } = await act(stage.chair, stage, 'open-seal');
    expect([status, (body as { code: string }).code]).toEqual([409, 'chair_conflicted']);
  });

  it('I4: a tie that comes about between declaring and opening counts at once, and is on record with the opening', async () => {
    await close();
    await declareWithTie();
    const [, late] = stage.evaluators;
    expect(await recusalsSeenBy(stage.officer)).toEqual([1]);
    await join(portal, stage.solvers[2]!.organizationId, late, 'member');
    expect(await recusalsSeenBy(stage.officer)).toEqual([1, 1]);
    expect(await ties()).toEqual([]);
    await openTogether();
    expect(await ties()).toMatchObject([
      { account_id: stage.evaluators[0].accountId, kind: 'family', detected: false, note: `Anh rể ${NOTED}` },
      {
        account_id: late.accountId,
        proposal_id: stage.solvers[2]!.proposalId,
        kind: 'same_organization',
        detected: true,
      },
    ]);
    await late.get(`/proposals/${stage.solvers[2]!.proposalId}/evaluation`).expect(404);
    await late.get(`/proposals/${stage.solvers[1]!.proposalId}/evaluation`).expect(200);
  });

  it('I9: the opening tells of each member how many proposals they are recused from, and of nothing twice', async () => {
    await close();
    await declareWithTie();
    await openTogether();
    const entries = await portal.database.query<{ recusals: number }[]>(
      `SELECT (detail->>'recusals')::int AS recusals FROM audit_entry WHERE act = 'conflict.open' ORDER BY 1`,
    );
    expect(entries.map(({ recusals }) => recusals)).toEqual([0, 0, 0, 0, 0, 1]);
    const [declared] = await portal.database.query<{ count: number }[]>(
      `SELECT count(*)::int FROM conflict_declaration`,
    );
    expect(declared).toEqual({ count: 18 });
    // Readings of the evaluation find nothing more.
    await stage.chair.get(`/challenges/${stage.challenge.code}/evaluation`).expect(200);
    expect(await ties()).toHaveLength(1);
  });

  it('I4: declared after the opening, by whoever takes a seat later, it counts at once', async () => {
    await close();
    await declareWithTie();
    await openTogether();
    const newcomer = await signUp(portal, 'Chuyên gia mới');
    const { body } = await stage.officer.get(`/challenges/${stage.challenge.code}/panel`).expect(200);
    const { members, decisionNumber, decisionDate, termFrom, termTo } = body as PanelView;
    const seats = members.map(({ email, name, role }) =>
      email === stage.expert.email
        ? { email: newcomer.email, name: newcomer.name, role }
        : { email, name, role },
    );
    const request = { decisionNumber, decisionDate, termFrom, termTo, members: seats };
    await stage.officer.put(`/challenges/${stage.challenge.code}/panel`, request).expect(200);
    await acceptSeat(newcomer, stage);
    const { organizationId, proposalId } = stage.solvers[1]!;
    await newcomer.post(path(), declarations(stage, [organizationId])).expect(200);
    expect((await ties()).map(({ account_id }) => account_id)).toContain(newcomer.accountId);
    await newcomer.get(`/proposals/${proposalId}/evaluation`).expect(404);
    await newcomer.get(`/proposals/${stage.solvers[0]!.proposalId}/evaluation`).expect(200);
  });

  it('is sealed at one length up to a long note, for each member apart', async () => {
    await close();
    const [tied, other] = stage.evaluators;
    const told = declarations(stage, [stage.solvers[0]!.organizationId]);
    for (const one of told.declarations) if ('note' in one) one.note = 'ỹ'.repeat(1_000);
    await tied.post(path(), told).expect(200);
    await other.post(path(), declarations(stage)).expect(200);
    const seats = await portal.database.manager.findBy(PanelMember, {});
    const [long, short] = [tied, other].map(({ accountId }) =>
      seats.find((seat) => seat.accountId === accountId)!,
    );
    expect(long!.sealedDeclarations!.length).toBe(short!.sealedDeclarations!.length);
    const key = await portal.app.get(Seals).keyOf(portal.database.manager, stage.challenge.id);
    expect(openDeclarations(key, long!)).toHaveLength(3);
    expect(() =>
      openDeclarations(key, { id: short!.id, sealedDeclarations: long!.sealedDeclarations }),
    ).toThrow('does not open');
  });

  it('belongs to what is opened by a check of all that is sealed', async () => {
    await close();
    await declareWithTie();
    const check = portal.app.get(SealCheck);
    const about = (faults: readonly string[]): string[] => faults.filter((fault) => fault.includes('member'));
    expect(about((await check.run()).faults)).toEqual([]);
    const [{ id } = { id: '' }] = await portal.database.query<{ id: string }[]>(
      `SELECT min(id::text) AS id FROM panel_member`,
    );
    await portal.database.query(
      `UPDATE panel_member SET sealed_declarations = set_byte(sealed_declarations, 40, get_byte(sealed_declarations, 40) # 1)
        WHERE id = $1`,
      [id],
    );
    expect(about((await check.run()).faults)).toEqual([`panel member ${id}: does not open`]);
  });

  it('I4: counts and stays where an edition before this one wrote it down in the clear', async () => {
    await close();
    await portal.database.query(
      `INSERT INTO conflict_declaration (panel_member_id, proposal_id, conflict, kind, note)
       SELECT m.id, $2, true, 'family', '' FROM panel_member m WHERE m.account_id = $1`,
      [stage.expert.accountId, stage.solvers[0]!.proposalId],
    );
    await portal.database.query(`UPDATE panel_member SET declared_at = portal_now() WHERE account_id = $1`, [
      stage.expert.accountId,
    ]);
    for (const person of panelists(stage))
      if (person !== stage.expert) await person.post(path(), declarations(stage)).expect(200);
    expect(await recusalsSeenBy(stage.officer)).toEqual([1]);
    await openTogether();
    expect(await ties()).toMatchObject([{ account_id: stage.expert.accountId, kind: 'family' }]);
    await stage.expert.get(`/proposals/${stage.solvers[0]!.proposalId}/evaluation`).expect(404);
  });

  it('stays sealed for good where no two persons open it', async () => {
    await close();
    await declareWithTie();
    expect((await act(stage.chair, stage, 'open-seal')).status).toBe(200);
    expect(await ties()).toEqual([]);
    expect(where(await copyDatabase(portal.database), NOTED)).toEqual([]);
  });
});
