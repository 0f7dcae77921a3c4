import type { PaymentDesk, PaymentView } from '@loi-giai/shared';
import { fault, outcome } from './support/answers';
import { acceptMilestone, requestPayment } from './support/acceptances';
import { dayFromToday, setAwardedStage } from './support/awarded-stage';
import { attach, plainPdf } from './support/commission-paper';
import { join, makeCommission, makeMilestone } from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { type RunningCommission, lettersTo, refusals, runCommission } from './support/running-commission';
import { type TestPortal, startTestPortal } from './support/test-app';

/** The value of the commission that runs. */
const VALUE = 500_000_000;

interface PayingStage extends RunningCommission {
  readonly finance: Person;
}

describe('payments', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  const staged = async (): Promise<PayingStage> => {
    const stage = await runCommission(portal);
    const scope = { type: 'agency', id: stage.agency.id } as const;
    return { ...stage, finance: await signUpAs(portal, 'agency.finance', scope, 'Kế toán') };
  };
  /** The milestone is accepted. */
  const accepted = async (): Promise<PayingStage> => {
    const stage = await staged();
    await acceptMilestone(stage, stage.commissionId, stage.milestoneId);
    return stage;
  };
  const desk = async (who: Person, { commissionId }: RunningCommission): Promise<PaymentDesk> =>
    (await who.get(`/commissions/${commissionId}/payments`).expect(200)).body;
  const ask = (stage: RunningCommission, amount: unknown, who: Person = stage.winner) =>
    who.post(`/commissions/${stage.commissionId}/payments`, {
      milestoneId: stage.milestoneId,
      amount,
      note: '',
    });
  const act = (who: Person, { id }: Pick<PaymentView, 'id'>, name: string, body: object = {}) =>
    who.post(`/payments/${id}/${name}`, body);
  const requested = (stage: RunningCommission, amount: number): Promise<PaymentView> =>
    requestPayment(stage.winner, stage.commissionId, stage.milestoneId, amount);
  const approved = async (stage: PayingStage, amount: number): Promise<PaymentView> => {
    const payment = await requested(stage, amount);
    await act(stage.officer, payment, 'check').expect(200);
    return (await act(stage.leader, payment, 'approve').expect(200)).body;
  };
  const pay = async (stage: PayingStage, payment: PaymentView, changes: object = {}) =>
    act(stage.finance, payment, 'pay', {
      paidOn: await dayFromToday(portal, 0),
      reference: 'UNC 0412',
      ...changes,
    });
  const todoKinds = async (who: Person): Promise<string[]> =>
    (await who.get('/work/todo').expect(200)).body.map(({ kind }: { kind: string }) => kind);

  it('are asked for by the solver, checked, approved and paid, and summed against the value', async () => {
    const stage = await accepted();
    const { winner, officer, leader, finance } = stage;
    const { body: draft } = await ask(stage, 200_000_000).expect(201);
    expect(draft).toMatchObject({
      ordinal: 1,
      state: 'draft',
      acts: ['edit', 'attach', 'request', 'cancel'],
    });
    await winner.upload(`/payments/${draft.id}/files`, await plainPdf(), 'hoa-don.pdf').expect(201);
    await officer.get(`/payments/${draft.id}`).expect(404);
    await act(winner, draft, 'request').expect(200);
    expect(await todoKinds(officer)).toEqual(['check_payment', 'accept_commission']);
    expect(await todoKinds(finance)).toEqual(['check_payment']);
    await act(finance, draft, 'check').expect(200);
    expect(await todoKinds(leader)).toEqual(['approve_payment', 'accept_commission']);
    await act(leader, draft, 'approve').expect(200);
    expect(await todoKinds(finance)).toEqual(['pay_payment']);
    const { body: paid } = await pay(stage, draft);
    expect(paid).toMatchObject({ state: 'paid', reference: 'UNC 0412', acts: [] });
    expect(paid.entries.map(({ kind }: { kind: string }) => kind)).toEqual([
      'save',
      'request',
      'check',
      'approve',
      'pay',
    ]);
    await requested(stage, 50_000_000);
    await approved(stage, 100_000_000);
    expect(await desk(winner, stage)).toMatchObject({
      value: VALUE,
      requested: 50_000_000,
      approved: 100_000_000,
      paid: 200_000_000,
      remaining: 150_000_000,
      accepted: 1,
      milestones: 1,
    });
    const letters = await Promise.all([
      lettersTo(portal, finance, 'chờ chi trả'),
      lettersTo(portal, leader, 'chờ phê duyệt'),
      lettersTo(portal, winner, 'Đã thanh toán: 200.000.000 đồng'),
    ]);
    expect(letters).toEqual([2, 2, 1]);
  });

  it('never come before the acceptance, nor above the value, and each attempt is on record (I9)', async () => {
    const stage = await staged();
    expect(await outcome(ask(stage, 1))).toEqual([409, 'not_accepted']);
    await acceptMilestone(stage, stage.commissionId, stage.milestoneId);
    const { status, body } = await ask(stage, VALUE + 1);
    expect([status, body.code, body.params]).toEqual([409, 'payment_above_value', { remaining: VALUE }]);
    const { body: draft } = await ask(stage, 400_000_000).expect(201);
    await requested(stage, 200_000_000);
    // What was possible when it was drafted is asked anew.
    expect(await outcome(act(stage.winner, draft, 'request'))).toEqual([409, 'payment_above_value']);
    const other = await makeMilestone(portal, stage.commissionId, { name: 'Chưa bàn giao' });
    const early = { milestoneId: other, amount: 1, note: '' };
    const path = `/commissions/${stage.commissionId}/payments`;
    expect(await outcome(stage.winner.post(path, early))).toEqual([409, 'not_accepted']);
    expect(await outcome(stage.winner.post(path, { ...early, milestoneId: null }))).toEqual([
      409,
      'not_accepted',
    ]);
    expect(
      (await refusals(portal, 'payment.refuse-attempt', stage.winner)).map(({ detail }) => detail),
    ).toMatchObject([
      { attempt: 'payments', problem: 'not_accepted' },
      { attempt: 'payments', problem: 'payment_above_value' },
      { attempt: 'request', problem: 'payment_above_value' },
      { problem: 'not_accepted' },
      { problem: 'not_accepted' },
    ]);
    await expect(
      portal.database.query(
        `INSERT INTO payment (commission_id, milestone_id, ordinal, state, amount) VALUES ($1, $2, 90, 'requested', 1)`,
        [stage.commissionId, other],
      ),
    ).rejects.toThrow(/nothing is paid before it is accepted/);
  });

  it('stay within the value when many are asked for at the same time', async () => {
    const stage = await accepted();
    const drafts = await Promise.all(
      Array.from({ length: 8 }, async () => (await ask(stage, 100_000_000).expect(201)).body as PaymentView),
    );
    const answers = await Promise.all(drafts.map((draft) => act(stage.winner, draft, 'request')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
      new Set(['payment_above_value']),
    );
    expect((await desk(stage.officer, stage)).remaining).toBe(0);
    // Whoever goes past the portal meets the same bound.
    const insert = (amount: number) =>
      portal.database.query(
        `INSERT INTO payment (commission_id, milestone_id, ordinal, state, amount) VALUES ($1, $2, 90, 'requested', $3)`,
        [stage.commissionId, stage.milestoneId, amount],
      );
    await expect(insert(1)).rejects.toThrow(/never exceed its value/);
  });

  it('are whole amounts of đồng, more than none and no more than a value may be', async () => {
    const stage = await accepted();
    const cases: readonly [unknown, string][] = [
      [0, 'too_small'],
      [-5, 'too_small'],
      [1.5, 'wrong_type'],
      ['100', 'wrong_type'],
      [null, 'wrong_type'],
      [1e18, 'too_large'],
      [Number.MAX_SAFE_INTEGER, 'too_large'],
    ];
    for (const [amount, code] of cases)
      expect(await fault(ask(stage, amount))).toEqual(['amount', expect.stringMatching(code)]);
    const elsewhere = await accepted();
    expect(await fault(ask({ ...stage, milestoneId: elsewhere.milestoneId }, 1))).toEqual([
      'milestoneId',
      'unknown',
    ]);
  });

  it('I6: are requested, checked and approved by three people, and paid by none of the solver’s', async () => {
    const stage = await accepted();
    const { agency, officer, leader, finance, winner, organizationId } = stage;
    const scope = { type: 'agency', id: agency.id } as const;
    const both = await signUpAs(portal, 'agency.officer', scope, 'Kiêm nhiệm');
    const grant = (role: string) =>
      portal.database.query(
        `INSERT INTO role_grant (account_id, role, scope_type, scope_id) VALUES ($1, $3, 'agency', $2)`,
        [both.accountId, agency.id, role],
      );
    await grant('agency.leader');
    await grant('agency.finance');
    const onBothSides = await signUpAs(portal, 'agency.finance', scope, 'Hai vai');
    await join(portal, organizationId, onBothSides);
    const payment = await requested(stage, 1_000);
    expect(await outcome(act(onBothSides, payment, 'check'))).toEqual([403, 'four_eyes']);
    expect(await outcome(act(winner, payment, 'check'))).toEqual([403, 'forbidden']);
    expect(await outcome(act(leader, payment, 'check'))).toEqual([403, 'forbidden']);
    await act(both, payment, 'check').expect(200);
    expect(await outcome(act(both, payment, 'approve'))).toEqual([403, 'four_eyes']);
    for (const who of [officer, finance, winner])
      expect(await outcome(act(who, payment, 'approve'))).toEqual([403, 'forbidden']);
    await act(leader, payment, 'approve').expect(200);
    for (const who of [officer, leader, winner])
      expect((await outcome(act(who, payment, 'pay', { paidOn: '2026-01-01', reference: 'x' })))[1]).toBe(
        'forbidden',
      );
    await expect(
      portal.database.query(`UPDATE payment SET approved_by = checked_by WHERE id = $1`, [payment.id]),
    ).rejects.toThrow(/payment_four_eyes/);
    expect((await pay(stage, payment)).status).toBe(200);
  });

  it('are returned and mended, refused for good, or taken back, each with who and why', async () => {
    const stage = await accepted();
    const { winner, officer, leader, finance } = stage;
    const reason = { reason: 'Thiếu hóa đơn <i>gốc</i>' };
    const first = await requested(stage, 300_000_000);
    expect(await fault(act(officer, first, 'return', { reason: ' ' }))).toEqual(['reason', 'required']);
    expect(await outcome(act(leader, first, 'return', reason))).toEqual([403, 'forbidden']);
    await act(officer, first, 'return', reason).expect(200);
    expect((await desk(winner, stage)).remaining).toBe(VALUE);
    expect(await todoKinds(winner)).toEqual(['mend_payment']);
    const mended = { milestoneId: stage.milestoneId, amount: 250_000_000, note: 'Đủ hóa đơn', revision: 0 };
    const { body: saved } = await winner.put(`/payments/${first.id}`, mended).expect(200);
    expect([saved.amount, saved.reason, saved.revision]).toEqual([250_000_000, reason.reason, 1]);
    expect(await outcome(winner.put(`/payments/${first.id}`, mended))).toEqual([409, 'stale']);
    await act(winner, first, 'request').expect(200);
    await act(finance, first, 'check').expect(200);
    expect(await outcome(act(officer, first, 'refuse', reason))).toEqual([403, 'forbidden']);
    await act(leader, first, 'refuse', reason).expect(200);
    expect(await lettersTo(portal, winner, 'bị từ chối: 250.000.000 đồng')).toBe(1);
    expect(await outcome(act(winner, first, 'request'))).toEqual([409, 'wrong_state']);
    const second = await requested(stage, 1);
    await act(winner, second, 'cancel').expect(200);
    const third = await requested(stage, 2);
    await act(officer, third, 'check').expect(200);
    expect(await outcome(act(winner, third, 'cancel'))).toEqual([409, 'wrong_state']);
    expect(await outcome(act(officer, third, 'check'))).toEqual([409, 'wrong_state']);
    expect((await desk(leader, stage)).payments.map(({ ordinal, state }) => [ordinal, state])).toEqual([
      [3, 'checked'],
      [2, 'cancelled'],
      [1, 'refused'],
    ]);
  });

  it('I8: are recorded as paid once, on a day between the request and today, and stay so', async () => {
    const stage = await accepted();
    const payment = await approved(stage, 100);
    expect(await fault(pay(stage, payment, { paidOn: await dayFromToday(portal, 1) }))).toEqual([
      'paidOn',
      'too_large',
    ]);
    expect(await fault(pay(stage, payment, { paidOn: await dayFromToday(portal, -1) }))).toEqual([
      'paidOn',
      'too_small',
    ]);
    expect(await fault(pay(stage, payment, { reference: '' }))).toEqual(['reference', 'required']);
    const twice = await Promise.all([pay(stage, payment), pay(stage, payment)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    for (const sql of [
      `UPDATE payment SET amount = 1 WHERE id = $1`,
      `DELETE FROM payment WHERE id = $1`,
      `DELETE FROM payment_entry WHERE payment_id = $1`,
    ])
      await expect(portal.database.query(sql, [payment.id])).rejects.toThrow(/never changed or deleted/);
  });

  it('bound what an amendment may lower the value to', async () => {
    const stage = await accepted();
    await approved(stage, 300_000_000);
    const path = `/commissions/${stage.commissionId}/amendments`;
    const change = (value: number) => ({ reason: 'Điều chỉnh', value, endsOn: null, changes: '' });
    const { body } = await stage.officer.post(path, change(299_999_999)).expect(201);
    const [amendment] = body.amendments;
    const offer = await stage.officer.post(`${path}/${amendment.id}/offer`);
    expect([offer.status, offer.body.code, offer.body.params]).toEqual([
      409,
      'value_committed',
      { committed: 300_000_000 },
    ]);
    const enough = { ...change(300_000_000), revision: amendment.revision };
    await stage.officer.put(`${path}/${amendment.id}`, enough).expect(200);
    await stage.officer.post(`${path}/${amendment.id}/offer`).expect(200);
    await stage.winner.post(`${path}/${amendment.id}/agree`).expect(200);
    const paper = await attach(stage.officer, stage.commissionId, 'kind=other', await plainPdf());
    await expect(
      portal.database.query(
        `INSERT INTO commission_amendment (commission_id, ordinal, state, reason, value, number, signed_on, document_id)
         VALUES ($1, 9, 'in_force', 'Bên ngoài cổng', 299999999, '1', portal_today(), $2)`,
        [stage.commissionId, paper],
      ),
    ).rejects.toThrow(/never exceed its value/);
  });

  it('keep a commission from being closed while one is open', async () => {
    const stage = await accepted();
    const payment = await requested(stage, 100);
    await stage.officer.post(`/commissions/${stage.commissionId}/accept`).expect(200);
    const close = await stage.officer.post(`/commissions/${stage.commissionId}/close`);
    expect([close.status, close.body.code, close.body.params]).toEqual([409, 'payments_open', { open: 1 }]);
    await act(stage.officer, payment, 'check').expect(200);
    await act(stage.leader, payment, 'approve').expect(200);
    expect((await pay(stage, payment)).status).toBe(200);
    await stage.officer.post(`/commissions/${stage.commissionId}/close`).expect(200);
    expect(await outcome(ask(stage, 1))).toEqual([409, 'wrong_state']);
    expect(await desk(stage.winner, stage)).toMatchObject({ mayRequest: false, payable: [], paid: 100 });
  });

  it('go on after a termination for what was accepted, and for nothing else', async () => {
    const stage = await accepted();
    const other = await makeMilestone(portal, stage.commissionId, { name: 'Chưa xong' });
    const payment = await requested(stage, 100);
    const reason = { reason: 'Hết kinh phí' };
    await stage.officer.post(`/commissions/${stage.commissionId}/terminate`, reason).expect(200);
    await act(stage.finance, payment, 'check').expect(200);
    expect(await outcome(ask({ ...stage, milestoneId: other }, 1))).toEqual([409, 'not_accepted']);
    await requested(stage, 5);
    await act(stage.leader, payment, 'approve').expect(200);
    expect((await pay(stage, payment)).status).toBe(200);
  });

  it('of a prize, which plans no milestones, come once it is accepted as a whole', async () => {
    const stage = await setAwardedStage(portal, 'commissioned');
    const { winner, officer, challenge, proposalId } = stage;
    const id = await makeCommission(portal, { challengeId: challenge.id, proposalId, kind: 'prize' });
    const whole = { milestoneId: null, amount: VALUE, note: '' };
    const path = `/commissions/${id}/payments`;
    expect(await outcome(winner.post(path, whole))).toEqual([409, 'not_accepted']);
    await officer.post(`/commissions/${id}/accept`).expect(200);
    expect((await winner.get(path).expect(200)).body.payable).toEqual([{ milestoneId: null, name: null }]);
    await requestPayment(winner, id, null, VALUE);
    expect(await outcome(winner.post(path, { ...whole, amount: 1 }))).toEqual([409, 'payment_above_value']);
  });

  it('I11: are read by both sides and those who oversee them, and asked for by the lead’s owners and managers', async () => {
    const stage = await accepted();
    const { winner, leader, finance, loser, city, auditor, elsewhere, organizationId } = stage;
    const payment = await requested(stage, 100);
    const legal = await signUpAs(portal, 'agency.legal', { type: 'agency', id: stage.agency.id });
    const member = await signUp(portal, 'Thành viên', 'thanh-vien@doi-thi-cong.test');
    await join(portal, organizationId, member, 'member');
    const read = async (who: Person) => (await who.get(`/payments/${payment.id}`)).status;
    expect(await Promise.all([winner, member, leader, finance, legal, city, auditor].map(read))).toEqual([
      200, 200, 200, 200, 200, 200, 200,
    ]);
    const citizen = await signUp(portal, 'Người dân');
    expect(await Promise.all([loser, elsewhere, citizen, visitor(portal)].map(read))).toEqual([
      404, 404, 403, 401,
    ]);
    expect(await outcome(ask(stage, 1, member))).toEqual([403, 'forbidden']);
    expect(await outcome(ask(stage, 1, stage.officer))).toEqual([403, 'forbidden']);
    expect(await outcome(ask(stage, 1, loser))).toEqual([404, 'not_found']);
    expect(await outcome(act(elsewhere, payment, 'check'))).toEqual([404, 'not_found']);
  });
});
