import type { CommissionView, ReviewRules } from '@loi-giai/shared';
import { type AwardedStage, dayFromToday, setAwardedStage } from './support/awarded-stage';
import { ORDER, SIGNATURE, attach, drawUp, plainPdf, signAtOnce } from './support/commission-paper';
import { join, makeAgency } from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { outboxOf } from './support/mails';
import { signedPdf } from './support/signed-pdf';
import { type TestPortal, startTestPortal } from './support/test-app';

interface PaperStage extends AwardedStage {
  readonly legal: Person;
  readonly finance: Person;
}

describe('the paper of a commission', () => {
  let portal: TestPortal;
  let paper: Buffer;
  let signed: Buffer;
  beforeAll(async () => {
    portal = await startTestPortal();
    [paper, signed] = await Promise.all([plainPdf(), signedPdf('Nguyễn Văn Ký')]);
  });
  afterAll(() => portal.close());

  const setPaperStage = async (): Promise<PaperStage> => {
    const stage = await setAwardedStage(portal);
    const scope = { type: 'agency', id: stage.agency.id } as const;
    const legal = await signUpAs(portal, 'agency.legal', scope, 'Pháp chế');
    const finance = await signUpAs(portal, 'agency.finance', scope, 'Kế toán');
    return { ...stage, legal, finance };
  };
  const draftOf = async (stage: AwardedStage, terms = ORDER): Promise<CommissionView> => {
    const milestone = {
      name: 'Bàn giao',
      plannedStart: '2026-02-01',
      due: await dayFromToday(portal, 30),
      responsiblePerson: 'Trần Thị Bình',
      responsibleUnit: 'Phòng Công nghệ',
    };
    const { code } = stage.challenge;
    const draft = await drawUp(stage.officer, { code, proposalId: stage.proposalId }, [milestone], terms);
    await attach(stage.officer, draft.id, 'kind=draft', paper, 'du-thao.pdf');
    return draft;
  };
  const take = async (person: Person, id: string, act: string, body: object = {}): Promise<unknown[]> => {
    const { status, body: answer } = await person.post(`/commissions/${id}/${act}`, body);
    return status === 200 ? [200, answer.state] : [status, answer.code];
  };
  const offered = async (stage: AwardedStage, terms = ORDER): Promise<string> => {
    const { id } = await draftOf(stage, terms);
    expect(await take(stage.officer, id, 'offer')).toEqual([200, 'offered']);
    return id;
  };
  const agreed = async (stage: AwardedStage): Promise<string> => {
    const id = await offered(stage);
    expect(await take(stage.winner, id, 'agree', { revision: 1 })).toEqual([200, 'agreed']);
    return id;
  };
  const passAll = async ({ legal, finance, leader }: PaperStage, id: string): Promise<void> => {
    for (const person of [legal, finance, leader])
      expect(await take(person, id, 'pass', { revision: 1 })).toEqual([200, 'agreed']);
  };
  const view = async (person: Person, id: string): Promise<CommissionView> =>
    (await person.get(`/commissions/${id}`).expect(200)).body;

  it('goes from the draft over agreement and reviews to the signature, each side hearing of its turn', async () => {
    const stage = await setPaperStage();
    const id = await agreed(stage);
    expect((await view(stage.legal, id)).acts).toEqual(['pass', 'return']);
    expect((await view(stage.finance, id)).acts).toEqual([]);
    await passAll(stage, id);
    const before = await view(stage.officer, id);
    expect(before.acts).toContain('sign');
    expect(before.missing.documents).toEqual(['signed']);
    expect(before.reviews.map(({ role, outcome, by }) => [role, outcome, by])).toEqual([
      ['legal', 'passed', 'Pháp chế'],
      ['finance', 'passed', 'Kế toán'],
      ['leader', 'passed', 'Lãnh đạo'],
    ]);
    const documentId = await attach(stage.officer, id, 'kind=signed', signed, 'da-ky.pdf');
    expect(await take(stage.officer, id, 'sign', { ...SIGNATURE, documentId })).toEqual([200, 'signed']);
    const after = await view(stage.winner, id);
    expect(after).toMatchObject({
      number: SIGNATURE.number,
      signedOn: SIGNATURE.signedOn,
      signedDocumentId: documentId,
      value: ORDER.value,
    });
    const field = after.documents.find((one) => one.id === documentId)!.signatures![0]!;
    expect(field.signature).toMatchObject({ signer: 'Nguyễn Văn Ký', coversWhole: true, unchanged: true });
    expect(after.moves.map(({ act, by }) => [act, by])).toEqual([
      ['offer', 'Cán bộ'],
      ['agree', 'Nhà khởi nghiệp'],
      ['pass', 'Pháp chế'],
      ['pass', 'Kế toán'],
      ['pass', 'Lãnh đạo'],
      ['sign', 'Cán bộ'],
    ]);
    const outbox = await outboxOf(portal);
    const heard = (person: Person): string[] =>
      outbox.filter(({ recipient }) => recipient === person.email).map(({ subject }) => subject);
    expect(heard(stage.legal)).toEqual([expect.stringMatching(/^Đặt hàng chờ thẩm định/)]);
    expect(heard(stage.winner)).toEqual([
      expect.stringMatching(/^Dự thảo điều khoản đặt hàng chờ ý kiến/),
      `Đã ký đặt hàng số ${SIGNATURE.number}`,
    ]);
    expect(heard(stage.officer)).toEqual([
      expect.stringMatching(/^Tổ chức đã đồng ý/),
      expect.stringMatching(/chờ ký/),
    ]);
  });

  it('asks for what the kind needs before anything is offered', async () => {
    const stage = await setPaperStage();
    const { code } = stage.challenge;
    const terms = { ...ORDER, value: 0, startsOn: null, texts: { scope: ' ' } };
    const { id } = await drawUp(stage.officer, { code, proposalId: stage.proposalId }, [], terms);
    const refused = await stage.officer.post(`/commissions/${id}/offer`);
    expect([refused.status, refused.body.code]).toEqual([422, 'terms_missing']);
    expect(refused.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'terms.legalBasis',
      'terms.scope',
      'terms.products',
      'terms.fundingSource',
      'terms.value',
      'terms.startsOn',
    ]);
    expect((await view(stage.officer, id)).missing).toEqual({
      terms: ['legalBasis', 'scope', 'products', 'fundingSource', 'value', 'startsOn'],
      documents: ['draft'],
    });
    await stage.officer.put(`/commissions/${id}/terms`, { revision: 1, terms: ORDER }).expect(200);
    const paperless = await stage.officer.post(`/commissions/${id}/offer`);
    expect([paperless.status, paperless.body.code, paperless.body.params]).toEqual([
      409,
      'document_missing',
      { kind: 'draft' },
    ]);
  });

  it('refuses terms that are none of the kind’s, an end before its start, and a value out of bounds', async () => {
    const stage = await setPaperStage();
    const { id } = await draftOf(stage);
    const save = async (more: object): Promise<unknown[]> => {
      const { status, body } = await stage.officer.put(`/commissions/${id}/terms`, {
        revision: 1,
        terms: { ...ORDER, ...more },
      });
      return [status, body.errors?.[0]?.path, body.errors?.[0]?.code];
    };
    expect(await save({ texts: { ...ORDER.texts, awardDecision: 'QĐ 1' } })).toEqual([
      422,
      'terms.texts.awardDecision',
      'not_allowed',
    ]);
    expect(await save({ kind: 'contract', texts: { biddingForm: 'by_friends' } })).toEqual([
      422,
      'terms.texts.biddingForm',
      'not_allowed',
    ]);
    expect(await save({ endsOn: '2026-01-01' })).toEqual([422, 'terms.endsOn', 'must_be_later']);
    expect(await save({ value: -1 })).toEqual([422, 'terms.value', 'too_small']);
    expect(await save({ value: 1e15 + 1 })).toEqual([422, 'terms.value', 'too_large']);
    expect(await save({ value: 1.5 })).toEqual([422, 'terms.value', expect.any(String)]);
    expect(await save({ kind: 'gift' })).toEqual([422, 'terms.kind', 'not_allowed']);
    expect(await save({ value: 999_999_999_999_999 })).toEqual([200, undefined, undefined]);
    expect((await view(stage.officer, id)).value).toBe(999_999_999_999_999);
  });

  it('tells the second of two who change the same draft, and loses nothing', async () => {
    const stage = await setPaperStage();
    const { id } = await draftOf(stage);
    const save = (person: Person, scope: string) =>
      person.put(`/commissions/${id}/terms`, {
        revision: 1,
        terms: { ...ORDER, texts: { ...ORDER.texts, scope } },
      });
    const answers = await Promise.all([save(stage.officer, 'Một'), save(stage.leader, 'Hai')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect([refused.body.code, refused.body.params]).toEqual(['stale', { revision: 2 }]);
    const kept = answers[0].status === 200 ? 'Một' : 'Hai';
    expect((await view(stage.officer, id)).terms.texts.scope).toBe(kept);
  });

  it('I8: keeps terms as they were offered, in the database, too', async () => {
    const stage = await setPaperStage();
    const id = await agreed(stage);
    const save = await stage.officer.put(`/commissions/${id}/terms`, { revision: 1, terms: ORDER });
    expect([save.status, save.body.code]).toEqual([409, 'wrong_state']);
    const change = (set: string) => portal.database.query(`UPDATE commission SET ${set} WHERE id = $1`, [id]);
    await expect(change('value = 1')).rejects.toThrow(/I8/);
    await expect(change(`texts = '{}'`)).rejects.toThrow(/I8/);
    await expect(portal.database.query(`DELETE FROM commission WHERE id = $1`, [id])).rejects.toThrow(/I8/);
    await expect(
      portal.database.query(`DELETE FROM commission_document WHERE commission_id = $1`, [id]),
    ).rejects.toThrow(/I8/);
    await expect(
      portal.database.query(`UPDATE commission_move SET reason = 'khác' WHERE commission_id = $1`, [id]),
    ).rejects.toThrow(/never changed/);
  });

  it('goes back to a draft with a reason, and changed terms are agreed and reviewed anew', async () => {
    const stage = await setPaperStage();
    const id = await offered(stage);
    expect(await take(stage.winner, id, 'decline', {})).toEqual([422, 'validation']);
    expect(await take(stage.winner, id, 'decline', { reason: 'Giá trị quá thấp' })).toEqual([200, 'draft']);
    await stage.winner.get(`/commissions/${id}`).expect(404);
    expect((await view(stage.officer, id)).moves.at(-1)).toMatchObject({
      act: 'decline',
      reason: 'Giá trị quá thấp',
    });
    const terms = { ...ORDER, value: 900_000_000 };
    await stage.officer.put(`/commissions/${id}/terms`, { revision: 1, terms }).expect(200);
    await stage.officer.post(`/commissions/${id}/offer`).expect(200);
    // Of what was read before, nothing is agreed to.
    expect(await take(stage.winner, id, 'agree', { revision: 1 })).toEqual([409, 'stale']);
    expect(await take(stage.winner, id, 'agree', { revision: 2 })).toEqual([200, 'agreed']);
    expect(await take(stage.legal, id, 'pass', { revision: 2 })).toEqual([200, 'agreed']);
    expect(await take(stage.finance, id, 'return', { reason: 'Thiếu nguồn vốn' })).toEqual([200, 'draft']);
    await stage.officer.post(`/commissions/${id}/offer`).expect(200);
    expect(await take(stage.winner, id, 'agree', { revision: 2 })).toEqual([200, 'agreed']);
    // The first round is over: legal passes again.
    expect(await take(stage.finance, id, 'pass', { revision: 2 })).toEqual([409, 'wrong_state']);
    expect(await take(stage.legal, id, 'pass', { revision: 2 })).toEqual([200, 'agreed']);
    expect(await take(stage.officer, id, 'take_back', { reason: 'Sai số' })).toEqual([200, 'draft']);
  });

  it('I6: whoever wrote the terms neither agrees nor reviews, and nobody decides two steps', async () => {
    const stage = await setPaperStage();
    const scope = { type: 'agency', id: stage.agency.id } as const;
    const grant = (person: Person, role: string) =>
      portal.database.query(
        `INSERT INTO role_grant (account_id, role, scope_type, scope_id) VALUES ($1, $2, $3, $4)`,
        [person.accountId, role, scope.type, scope.id],
      );
    const { id } = await draftOf(stage);
    await stage.leader.put(`/commissions/${id}/terms`, { revision: 1, terms: ORDER }).expect(200);
    await stage.officer.post(`/commissions/${id}/offer`).expect(200);
    await join(portal, stage.organizationId, stage.officer);
    expect(await take(stage.officer, id, 'agree', { revision: 2 })).toEqual([403, 'four_eyes']);
    expect(await take(stage.winner, id, 'agree', { revision: 2 })).toEqual([200, 'agreed']);
    await grant(stage.legal, 'agency.finance');
    await grant(stage.winner, 'agency.legal');
    expect(await take(stage.winner, id, 'pass', { revision: 2 })).toEqual([403, 'four_eyes']);
    expect(await take(stage.legal, id, 'pass', { revision: 2 })).toEqual([200, 'agreed']);
    expect(await take(stage.legal, id, 'pass', { revision: 2 })).toEqual([403, 'four_eyes']);
    expect(await take(stage.finance, id, 'pass', { revision: 2 })).toEqual([200, 'agreed']);
    expect(await take(stage.leader, id, 'pass', { revision: 2 })).toEqual([403, 'four_eyes']);
    const other = await signUpAs(portal, 'agency.leader', scope, 'Phó giám đốc');
    expect(await take(other, id, 'pass', { revision: 2 })).toEqual([200, 'agreed']);
  });

  it('takes no act in the wrong order, by the wrong role, twice, or twice at once', async () => {
    const stage = await setPaperStage();
    const { id } = await draftOf(stage);
    const documentId = await attach(stage.officer, id, 'kind=signed', signed);
    const signature = { ...SIGNATURE, documentId };
    for (const [act, body] of Object.entries({
      sign: signature,
      start: {},
      accept: {},
      close: {},
      terminate: { reason: 'Sớm' },
      take_back: { reason: 'Sớm' },
    }))
      expect(await take(stage.officer, id, act, body)).toEqual([409, 'wrong_state']);
    expect(await take(stage.legal, id, 'offer')).toEqual([403, 'forbidden']);
    await stage.officer.post(`/commissions/${id}/offer`).expect(200);
    expect(await take(stage.officer, id, 'offer')).toEqual([409, 'wrong_state']);
    expect(await take(stage.officer, id, 'agree', { revision: 1 })).toEqual([403, 'forbidden']);
    expect(await take(stage.loser, id, 'agree', { revision: 1 })).toEqual([404, 'not_found']);
    expect(await take(stage.legal, id, 'pass', { revision: 1 })).toEqual([409, 'wrong_state']);
    const twice = await Promise.all([1, 2].map(() => take(stage.winner, id, 'agree', { revision: 1 })));
    expect(twice.map(([status]) => status).sort()).toEqual([200, 409]);
    expect(await take(stage.leader, id, 'pass', { revision: 1 })).toEqual([409, 'wrong_state']);
    expect(await take(stage.winner, id, 'pass', { revision: 1 })).toEqual([403, 'forbidden']);
    expect(await take(stage.officer, id, 'sign', signature)).toEqual([409, 'reviews_open']);
    const passes = await Promise.all([1, 2].map(() => take(stage.legal, id, 'pass', { revision: 1 })));
    expect(passes.map(([status]) => status).sort()).toEqual([200, 409]);
  });

  it('is signed on a PDF of its own, in its last version, and not tomorrow', async () => {
    const stage = await setPaperStage();
    const id = await agreed(stage);
    await passAll(stage, id);
    const upload = (query: string, content: Buffer, name: string) =>
      stage.officer.upload(`/commissions/${id}/documents?${query}`, content, name);
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const picture = await upload('kind=signed', png, 'anh-chup.pdf');
    expect([picture.status, picture.body.code]).toEqual([415, 'file_type_refused']);
    const sign = async (more: object): Promise<unknown[]> => {
      const { status, body } = await stage.officer.post(`/commissions/${id}/sign`, { ...SIGNATURE, ...more });
      return status === 200 ? [200] : [status, body.code, body.errors?.[0]?.path];
    };
    expect(await sign({ documentId: id })).toEqual([409, 'document_missing', undefined]);
    const first = await attach(stage.officer, id, 'kind=signed', paper);
    const draft = (await view(stage.officer, id)).documents.find(({ kind }) => kind === 'draft')!;
    expect(await sign({ documentId: draft.id })).toEqual([422, 'validation', 'documentId']);
    const second = await attach(stage.officer, id, `kind=signed&replaces=${first}`, signed);
    expect(await sign({ documentId: first })).toEqual([422, 'validation', 'documentId']);
    const tomorrow = await dayFromToday(portal, 1);
    expect(await sign({ documentId: second, signedOn: tomorrow })).toEqual([422, 'validation', 'signedOn']);
    expect(await sign({ documentId: second })).toEqual([200]);
    const replaced = await upload(`kind=signed&replaces=${second}`, signed, 'khac.pdf');
    expect([replaced.status, replaced.body.errors[0]]).toEqual([422, { path: 'replaces', code: 'fixed' }]);
    const shown = (await view(stage.winner, id)).documents.filter(({ kind }) => kind === 'signed');
    expect(
      shown.map(({ version, replaced: gone, signatures }) => [version, gone, signatures!.length]),
    ).toEqual([
      [1, true, 0],
      [2, false, 1],
    ]);
  });

  it('shows its documents to the two sides and to those who read commissions, and to nobody else (I11)', async () => {
    const stage = await setPaperStage();
    const elsewhere = await makeAgency(portal);
    const id = await offered(stage);
    const { documents } = await view(stage.officer, id);
    const path = `/commissions/${id}/documents/${documents[0]!.id}`;
    const other = await setPaperStage();
    const strange = await draftOf(other);
    const people: [Person, number][] = [
      [visitor(portal), 401],
      [await signUp(portal, 'Người dân'), 403],
      [stage.loser, 404],
      [await signUpAs(portal, 'agency.legal', { type: 'agency', id: elsewhere.id }), 404],
      [await signUpAs(portal, 'portal.administrator'), 403],
      [await signUpAs(portal, 'city.auditor'), 200],
      [stage.legal, 200],
      [stage.winner, 200],
      [stage.officer, 200],
    ];
    for (const [person, status] of people) await person.get(path).expect(status);
    const { headers } = await stage.winner.get(path);
    expect(headers['content-disposition']).toMatch(/^attachment/);
    await stage.officer.get(`/commissions/${strange.id}/documents/${documents[0]!.id}`).expect(404);
    await other.officer.get(`/commissions/${strange.id}/documents/${documents[0]!.id}`).expect(404);
    await stage.winner
      .upload(`/commissions/${id}/documents?kind=guarantee`, paper, 'bao-lanh.pdf')
      .expect(201);
    await stage.winner.upload(`/commissions/${id}/documents?kind=signed`, paper, 'ky.pdf').expect(403);
    const removed = await stage.officer.delete(path);
    expect([removed.status, removed.body.code]).toEqual([409, 'wrong_state']);
  });

  it('takes a paper out of a draft that nobody was offered', async () => {
    const stage = await setPaperStage();
    const { id } = await draftOf(stage);
    const extra = await attach(stage.officer, id, 'kind=other', paper);
    await stage.officer.delete(`/commissions/${id}/documents/${extra}`).expect(200);
    await stage.officer.get(`/commissions/${id}/documents/${extra}`).expect(404);
    await stage.officer.delete(`/commissions/${id}/documents/${extra}`).expect(404);
  });

  it('is terminated with a reason once it is signed, and another one can be drawn up', async () => {
    const stage = await setPaperStage();
    const { id } = await draftOf(stage);
    const again = await stage.officer.post(`/challenges/${stage.challenge.code}/commissions`, {
      proposalIds: [stage.proposalId],
      terms: ORDER,
    });
    expect([again.status, again.body.code]).toEqual([409, 'commission_exists']);
    await signAtOnce(portal, id);
    await stage.officer.post(`/commissions/${id}/start`).expect(200);
    expect(await take(stage.officer, id, 'terminate', { reason: '' })).toEqual([422, 'validation']);
    expect(await take(stage.officer, id, 'terminate', { reason: 'Nhà thầu giải thể' })).toEqual([
      200,
      'terminated',
    ]);
    expect(await take(stage.officer, id, 'terminate', { reason: 'Lần nữa' })).toEqual([409, 'wrong_state']);
    expect((await view(stage.winner, id)).moves.at(-1)).toMatchObject({
      act: 'terminate',
      reason: 'Nhà thầu giải thể',
    });
    await draftOf(stage);
  });

  it('comes in stages: each goes on from one that was signed, and each is gone on from once', async () => {
    const stage = await setPaperStage();
    const path = `/challenges/${stage.challenge.code}/commissions`;
    const exploration = {
      ...ORDER,
      kind: 'exploration',
      texts: { legalBasis: 'QĐ 1', question: 'Cảm biến chịu được triều không?', products: 'Báo cáo' },
    } as const;
    const first = await draftOf(stage, exploration);
    const go = async (proposalIds: string[], continuesId: string): Promise<unknown[]> => {
      const { status, body } = await stage.officer.post(path, { proposalIds, continuesId, terms: ORDER });
      return status === 201 ? [201, body[0].stage, body[0].continues.id] : [status, body.code];
    };
    const own = [stage.proposalId];
    expect(await go(own, first.id)).toEqual([409, 'stage_not_possible']);
    await signAtOnce(portal, first.id);
    const other = await setPaperStage();
    const foreign = await draftOf(other);
    await signAtOnce(portal, foreign.id);
    expect(await go(own, foreign.id)).toEqual([422, 'validation']);
    const [one, two] = await Promise.all([go(own, first.id), go(own, first.id)]);
    expect([one[0], two[0]].sort()).toEqual([201, 409]);
    const { body } = await stage.officer.get(path).expect(200);
    expect(
      body[0].commissions.map(({ stage: n, kind }: { stage: number; kind: string }) => [n, kind]),
    ).toEqual([
      [1, 'exploration'],
      [2, 'order'],
    ]);
  });

  it('is reviewed as the programme office has laid down when the solver agreed', async () => {
    const stage = await setPaperStage();
    const programme = await signUpAs(portal, 'programme.lead');
    const rules: ReviewRules = (await programme.get('/programme/commission-reviews').expect(200)).body;
    const id = await agreed(stage);
    const save = (order: string[]) => programme.put('/programme/commission-reviews', { ...rules, order });
    for (const order of [[], ['legal'], ['leader', 'legal']]) {
      const { status, body } = await save(order);
      expect([status, body.errors[0].path]).toEqual([422, 'order']);
    }
    await save(['leader']).expect(200);
    await stage.officer.put('/programme/commission-reviews', rules).expect(403);
    expect((await view(stage.officer, id)).reviews.map(({ role }) => role)).toEqual([
      'legal',
      'finance',
      'leader',
    ]);
    expect(await take(stage.officer, id, 'take_back', { reason: 'Đổi' })).toEqual([200, 'draft']);
    await stage.officer.post(`/commissions/${id}/offer`).expect(200);
    expect(await take(stage.winner, id, 'agree', { revision: 1 })).toEqual([200, 'agreed']);
    expect((await view(stage.officer, id)).reviews.map(({ role }) => role)).toEqual(['leader']);
    await programme.put('/programme/commission-reviews', rules).expect(200);
  });

  it('waits on the list of whoever’s turn it is, since it became theirs', async () => {
    const stage = await setPaperStage();
    const todo = async (person: Person, id: string): Promise<string[]> =>
      (await person.get('/work/todo').expect(200)).body
        .filter(
          ({ link, since }: { link: string; since: string | null }) => link.endsWith(id) && since !== null,
        )
        .map(({ kind }: { kind: string }) => kind);
    const id = await offered(stage);
    expect(await todo(stage.winner, id)).toEqual(['agree_commission']);
    await stage.winner.post(`/commissions/${id}/agree`, { revision: 1 }).expect(200);
    expect(await todo(stage.winner, id)).toEqual([]);
    for (const person of [stage.legal, stage.finance, stage.leader]) {
      expect(await todo(person, id)).toEqual(['review_commission']);
      expect(await todo(stage.officer, id)).toEqual([]);
      await person.post(`/commissions/${id}/pass`, { revision: 1 }).expect(200);
    }
    expect(await todo(stage.officer, id)).toEqual(['sign_commission']);
    const documentId = await attach(stage.officer, id, 'kind=signed', signed);
    await stage.officer.post(`/commissions/${id}/sign`, { ...SIGNATURE, documentId }).expect(200);
    expect(await todo(stage.officer, id)).toEqual(['start_commission']);
  });

  it('I9: leaves an entry in the log for each act, with its reason', async () => {
    const stage = await setPaperStage();
    const id = await offered(stage);
    await stage.winner.post(`/commissions/${id}/decline`, { reason: 'Chưa hợp lý' }).expect(200);
    const rows = await portal.database.query<{ act: string; detail: { reason?: string } }[]>(
      `SELECT act, detail FROM audit_entry WHERE subject_type = 'commission' AND subject_id = $1 ORDER BY seq`,
      [id],
    );
    expect(rows.map(({ act, detail }) => [act, detail.reason])).toEqual([
      ['commission.save', undefined],
      ['plan.save', undefined],
      ['commission.attach', undefined],
      ['commission.offer', undefined],
      ['commission.decline', 'Chưa hợp lý'],
    ]);
  });
});
