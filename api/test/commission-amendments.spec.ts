import type { CommissionView } from '@loi-giai/shared';
import { type AwardedStage, setAwardedStage } from './support/awarded-stage';
import { ORDER, attach, drawUp, signAtOnce } from './support/commission-paper';
import type { Person } from './support/login';
import { signUpAs } from './support/login';
import { signedPdf } from './support/signed-pdf';
import { type TestPortal, startTestPortal } from './support/test-app';

const CHANGE = { reason: 'Thêm hai điểm đo', value: 900_000_000, endsOn: '2027-03-31', changes: '' };
const MILESTONE = {
  name: 'Bàn giao',
  plannedStart: '2026-02-01',
  due: '2027-01-31',
  responsiblePerson: 'Trần Thị Bình',
  responsibleUnit: 'Phòng Công nghệ',
};

describe('amendments of a commission', () => {
  let portal: TestPortal;
  let signed: Buffer;
  beforeAll(async () => {
    portal = await startTestPortal();
    signed = await signedPdf('Lê Thị Phụ Lục');
  });
  afterAll(() => portal.close());

  const running = async (): Promise<{ stage: AwardedStage; id: string }> => {
    const stage = await setAwardedStage(portal);
    const { code } = stage.challenge;
    const { id } = await drawUp(stage.officer, { code, proposalId: stage.proposalId }, [MILESTONE]);
    await signAtOnce(portal, id);
    await stage.officer.post(`/commissions/${id}/start`).expect(200);
    return { stage, id };
  };
  const view = async (person: Person, id: string): Promise<CommissionView> =>
    (await person.get(`/commissions/${id}`).expect(200)).body;
  const begin = async (stage: AwardedStage, id: string, change: object = CHANGE): Promise<string> => {
    const { body } = await stage.officer.post(`/commissions/${id}/amendments`, change).expect(201);
    return (body as CommissionView).amendments.at(-1)!.id;
  };
  const take = async (
    person: Person,
    [id, amendment]: readonly [string, string],
    act: string,
    body: object = {},
  ): Promise<unknown[]> => {
    const path = `/commissions/${id}/amendments/${amendment}/${act}`;
    const { status, body: answer } = await person.post(path, body);
    if (status !== 200) return [status, answer.code];
    return [200, (answer as CommissionView).amendments.find((one) => one.id === amendment)!.state];
  };
  const sign = async (stage: AwardedStage, at: readonly [string, string]): Promise<unknown[]> => {
    const documentId = await attach(stage.officer, at[0], `kind=amendment&amendment=${at[1]}`, signed);
    return take(stage.officer, at, 'sign', { number: 'PL01', signedOn: '2026-06-01', documentId });
  };
  const carryOut = async (stage: AwardedStage, at: readonly [string, string]): Promise<void> => {
    expect(await take(stage.officer, at, 'offer')).toEqual([200, 'offered']);
    expect(await take(stage.winner, at, 'agree')).toEqual([200, 'agreed']);
    expect(await take(stage.leader, at, 'approve')).toEqual([200, 'approved']);
    expect(await sign(stage, at)).toEqual([200, 'in_force']);
  };

  it('are numbered; the last one in force says what holds, and what was agreed before stays readable', async () => {
    const { stage, id } = await running();
    const first = await begin(stage, id);
    await carryOut(stage, [id, first]);
    const second = await begin(stage, id, { ...CHANGE, value: 950_000_000, endsOn: null, changes: 'Bỏ hạn' });
    expect(await view(stage.winner, id)).toMatchObject({ value: 900_000_000, endsOn: '2027-03-31' });
    await carryOut(stage, [id, second]);
    const after = await view(stage.winner, id);
    expect(after).toMatchObject({
      value: 950_000_000,
      endsOn: null,
      terms: { value: ORDER.value, endsOn: ORDER.endsOn },
    });
    expect(after.amendments.map(({ ordinal, value, number }) => [ordinal, value, number])).toEqual([
      [1, 900_000_000, 'PL01'],
      [2, 950_000_000, 'PL01'],
    ]);
    const { body } = await stage.winner.get('/commissions').expect(200);
    expect(body.items[0].value).toBe(950_000_000);
    const { body: challenge } = await stage.winner.get(`/challenges/${stage.challenge.code}`).expect(200);
    expect(challenge.commissions[0].value).toBe(950_000_000);
  });

  it('I8: stay as they were offered, and what is in force is never changed', async () => {
    const { stage, id } = await running();
    const amendment = await begin(stage, id);
    await take(stage.officer, [id, amendment], 'offer');
    const change = (set: string) =>
      portal.database.query(`UPDATE commission_amendment SET ${set} WHERE id = $1`, [amendment]);
    await expect(change('value = 1')).rejects.toThrow(/I8/);
    const save = await stage.officer.put(`/commissions/${id}/amendments/${amendment}`, {
      ...CHANGE,
      revision: 1,
    });
    expect([save.status, save.body.code]).toEqual([409, 'wrong_state']);
    await take(stage.winner, [id, amendment], 'agree');
    await take(stage.leader, [id, amendment], 'approve');
    await sign(stage, [id, amendment]);
    await expect(change(`number = 'khác'`)).rejects.toThrow(/I8/);
    expect(await take(stage.officer, [id, amendment], 'withdraw', { reason: 'Thôi' })).toEqual([
      409,
      'wrong_state',
    ]);
  });

  it('I6: are approved by a leader who did not write them, after the solver has agreed', async () => {
    const { stage, id } = await running();
    const { body } = await stage.leader.post(`/commissions/${id}/amendments`, CHANGE).expect(201);
    const at = [id, (body as CommissionView).amendments[0]!.id] as const;
    expect(await take(stage.winner, at, 'agree')).toEqual([404, 'not_found']);
    await take(stage.officer, at, 'offer');
    expect(await take(stage.leader, at, 'approve')).toEqual([409, 'wrong_state']);
    expect(await take(stage.officer, at, 'agree')).toEqual([403, 'forbidden']);
    expect(await take(stage.winner, at, 'approve')).toEqual([403, 'forbidden']);
    expect(await take(stage.loser, at, 'agree')).toEqual([404, 'not_found']);
    expect(await take(stage.winner, at, 'agree')).toEqual([200, 'agreed']);
    expect(await take(stage.leader, at, 'approve')).toEqual([403, 'four_eyes']);
    const scope = { type: 'agency', id: stage.agency.id } as const;
    const other = await signUpAs(portal, 'agency.leader', scope, 'Phó giám đốc');
    expect(await take(other, at, 'return', { reason: 'Sai hạn' })).toEqual([200, 'draft']);
    await take(stage.officer, at, 'offer');
    const path = `/commissions/${at[0]}/amendments/${at[1]}/decline`;
    await stage.winner.post(path, { reason: 'Chưa đủ' }).expect(200);
    // A draft is the agency's paper again.
    expect((await view(stage.winner, id)).amendments).toEqual([]);
    expect((await view(stage.officer, id)).amendments[0]!.state).toBe('draft');
  });

  it('come one at a time, of what is under way, and end with it', async () => {
    const { stage, id } = await running();
    const path = `/commissions/${id}/amendments`;
    const started = await Promise.all([1, 2].map(() => stage.officer.post(path, CHANGE)));
    expect(started.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(started.find(({ status }) => status === 409)!.body.code).toBe('amendment_open');
    await portal.database.query(
      `UPDATE milestone SET progress = 100, done_on = portal_today() WHERE commission_id = $1`,
      [id],
    );
    const accept = await stage.officer.post(`/commissions/${id}/accept`);
    expect([accept.status, accept.body.code]).toEqual([409, 'amendment_open']);
    await stage.officer.post(`/commissions/${id}/terminate`, { reason: 'Hết kinh phí' }).expect(200);
    const { amendments } = await view(stage.officer, id);
    expect(amendments.map(({ state }) => state)).toEqual(['withdrawn']);
    const late = await stage.officer.post(path, CHANGE);
    expect([late.status, late.body.code]).toEqual([409, 'wrong_state']);
  });

  it('refuse a value out of bounds, an end before the start, a stale draft and a paper of another one', async () => {
    const { stage, id } = await running();
    const amendment = await begin(stage, id);
    const save = async (more: object): Promise<unknown[]> => {
      const request = { ...CHANGE, revision: 1, ...more };
      const { status, body } = await stage.officer.put(`/commissions/${id}/amendments/${amendment}`, request);
      return [status, body.errors?.[0]?.path ?? body.code];
    };
    expect(await save({ value: -5 })).toEqual([422, 'value']);
    expect(await save({ value: 2e15 })).toEqual([422, 'value']);
    expect(await save({ reason: '' })).toEqual([422, 'reason']);
    expect(await save({ endsOn: '2025-01-01' })).toEqual([422, 'endsOn']);
    expect(await save({})).toEqual([200, undefined]);
    expect(await save({})).toEqual([409, 'stale']);
    const at = [id, amendment] as const;
    await take(stage.officer, at, 'offer');
    await take(stage.winner, at, 'agree');
    await take(stage.leader, at, 'approve');
    const documentId = await attach(stage.officer, id, 'kind=other', signed);
    const signature = { number: 'PL01', signedOn: '2026-06-01', documentId };
    expect(await take(stage.officer, at, 'sign', signature)).toEqual([422, 'validation']);
    const other = await running();
    expect(await take(other.stage.officer, [other.id, amendment], 'sign', signature)).toEqual([
      404,
      'not_found',
    ]);
  });
});
