import { ERROR } from '@loi-giai/shared';
import {
  type ChallengePeople,
  completeDraft,
  draftChallenge,
  makeChallengePeople,
  openChallenge,
} from './support/challenge-people';
import { makePanel } from './support/factories';
import { type Person, signUpAs, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

const MESSAGE = 'Cơ quan chúng tôi gặp cùng vấn đề ở ba quận.';

describe('an agency that joins another one’s challenge', () => {
  let portal: TestPortal;
  let owner: ChallengePeople;
  let guest: ChallengePeople;
  let stranger: Person;

  beforeAll(async () => {
    portal = await startTestPortal();
    owner = await makeChallengePeople(portal);
    guest = await makeChallengePeople(portal);
    const { agency } = await makeChallengePeople(portal);
    stranger = await signUpAs(portal, 'agency.officer', { type: 'agency', id: agency.id });
  });
  afterAll(() => portal.close());

  const ask = (code: string, who: Person = guest.officer, agencyCode = guest.agency.code) =>
    who.post(`/challenges/${code}/join-requests`, { agencyCode, message: MESSAGE });

  async function asked(code: string): Promise<string> {
    const { status, body } = await ask(code);
    expect(status).toBe(201);
    return body.id as string;
  }

  async function joined(code: string): Promise<void> {
    await owner.leader.post(`/join-requests/${await asked(code)}/consent`).expect(200);
  }

  /** A draft of the owner in which the guest has a part, as after a consent while it was open to be found. */
  async function jointDraft(): Promise<string> {
    const code = await draftChallenge(portal, owner);
    await portal.database.query(
      `INSERT INTO challenge_agency (challenge_id, agency_id) SELECT id, $2 FROM challenge WHERE code = $1`,
      [code, guest.agency.id],
    );
    return code;
  }

  const mailsTo = async ({ email }: Person): Promise<string[]> =>
    (
      await portal.database.query<{ subject: string }[]>(
        `SELECT subject FROM mail_message WHERE recipient = $1 ORDER BY created_at`,
        [email],
      )
    ).map(({ subject }) => subject);

  describe('asks', () => {
    it('and the owner’s author and leader hear of it, in their mail and on their list', async () => {
      const code = await openChallenge(portal, owner);
      const { body } = await ask(code);
      expect(body).toMatchObject({
        challenge: { code },
        owner: { code: owner.agency.code },
        agency: { code: guest.agency.code },
        state: 'open',
        message: MESSAGE,
        acts: ['withdraw'],
      });
      for (const person of [owner.officer, owner.leader]) {
        expect((await mailsTo(person)).at(-1)).toContain(`cùng thực hiện bài toán ${code}`);
        const todo = await person.get('/work/todo');
        expect(todo.body).toContainEqual(
          expect.objectContaining({ kind: 'answer_join', link: '/work/challenges/join-requests' }),
        );
        const list = await person.get('/work/join-requests');
        expect(list.body[0]).toMatchObject({ id: body.id, acts: ['consent', 'decline'] });
      }
      const theirs = await guest.officer.get('/work/join-requests');
      expect(theirs.body[0]).toMatchObject({ id: body.id, acts: ['withdraw'] });
      expect((await stranger.get('/work/join-requests')).body).toEqual([]);
    });

    it('only for what it can read (I11), for an agency of its own, in words', async () => {
      const hidden = await draftChallenge(portal, owner);
      const unseen = await ask(hidden);
      const missing = await ask('BT-1900-0001');
      expect(unseen.status).toBe(404);
      expect({ ...unseen.body, correlationId: '' }).toEqual({ ...missing.body, correlationId: '' });
      const code = await openChallenge(portal, owner);
      expect((await ask(code, guest.officer, owner.agency.code)).status).toBe(403);
      expect((await ask(code, guest.officer, 'KHONG-CO')).body.errors).toEqual([
        { path: 'agencyCode', code: 'unknown' },
      ]);
      expect((await ask(code, guest.leader)).status).toBe(403);
      expect((await ask(code, visitor(portal))).status).toBe(401);
      const path = `/challenges/${code}/join-requests`;
      for (const [message, problem] of [
        ['  ', 'required'],
        ['x'.repeat(1001), 'too_long'],
      ]) {
        const { body } = await guest.officer.post(path, { agencyCode: guest.agency.code, message });
        expect(body.errors).toMatchObject([{ path: 'message', code: problem }]);
      }
    });

    it('once at a time, also when two ask at once, and not for what it has already', async () => {
      const code = await openChallenge(portal, owner);
      const both = await Promise.all([ask(code), ask(code)]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(both.find(({ status }) => status === 409)!.body.code).toBe(ERROR.joinRequestOpen);
      expect((await ask(code, owner.officer, owner.agency.code)).body.code).toBe(ERROR.alreadyJoined);
    });

    it('not for a challenge that has ended; a request left open then has lapsed', async () => {
      const code = await openChallenge(portal, owner);
      const id = await asked(code);
      await owner.leader
        .post(`/challenges/${code}/cancel`, { reason: 'Gộp vào chương trình khác' })
        .expect(200);
      const late = await owner.leader.post(`/join-requests/${id}/consent`);
      expect(late.body).toMatchObject({
        code: ERROR.wrongState,
        params: { state: 'cancelled', act: 'join' },
      });
      const list = await guest.officer.get('/work/join-requests');
      const request = list.body.find((item: { id: string }) => item.id === id);
      expect(request).toMatchObject({ state: 'lapsed', acts: [] });
      expect(JSON.stringify((await owner.leader.get('/work/todo')).body)).not.toContain(code);
      expect((await ask(code)).body.code).toBe(ERROR.wrongState);
    });
  });

  describe('is answered', () => {
    it('with consent: it stands on the public page and the list, and both sides hear of it', async () => {
      const code = await openChallenge(portal, owner);
      await joined(code);
      const page = await visitor(portal).get(`/challenges/${code}`);
      expect(page.body.coAgencies).toMatchObject([{ code: guest.agency.code }]);
      const listed = await visitor(portal).get(`/challenges?agency=${guest.agency.code}`);
      expect(listed.body.items).toMatchObject([{ code, coAgencies: [{ code: guest.agency.code }] }]);
      for (const person of [owner.officer, owner.leader, guest.officer, guest.leader])
        expect((await mailsTo(person)).at(-1)).toContain(`cùng thực hiện bài toán ${code}`);
      const entries = await portal.database.query(
        `SELECT act FROM audit_entry WHERE detail->>'code' = $1 AND detail ? 'agency' ORDER BY seq`,
        [code],
      );
      expect(entries).toEqual([{ act: 'challenge.ask-to-join' }, { act: 'challenge.accept-agency' }]);
    });

    it('with consent: it hears when the challenge is cancelled', async () => {
      const code = await openChallenge(portal, owner);
      await joined(code);
      await owner.leader.post(`/challenges/${code}/cancel`, { reason: 'Đổi kế hoạch' }).expect(200);
      for (const person of [guest.officer, guest.leader, owner.officer])
        expect((await mailsTo(person)).at(-1)).toBe(`Bài toán ${code} đã bị hủy`);
    });

    it('with a reason where it is declined, and may ask again', async () => {
      const code = await openChallenge(portal, owner);
      const id = await asked(code);
      const bare = await owner.officer.post(`/join-requests/${id}/decline`, { reason: ' ' });
      expect(bare.body.errors).toMatchObject([{ path: 'reason', code: 'required' }]);
      const { body } = await owner.officer.post(`/join-requests/${id}/decline`, {
        reason: 'Đã chốt phạm vi',
      });
      expect(body).toMatchObject({ state: 'declined', reason: 'Đã chốt phạm vi', acts: [] });
      expect((await visitor(portal).get(`/challenges/${code}`)).body.coAgencies).toEqual([]);
      expect((await mailsTo(guest.officer)).at(-1)).toContain('không được chấp thuận');
      await ask(code).expect(201);
    });

    it('once: two answers at once make one, and what is withdrawn is answered by nobody', async () => {
      const code = await openChallenge(portal, owner);
      const id = await asked(code);
      const both = await Promise.all([
        owner.leader.post(`/join-requests/${id}/consent`),
        owner.officer.post(`/join-requests/${id}/decline`, { reason: 'Không' }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const other = await openChallenge(portal, owner);
      const second = await asked(other);
      await guest.officer.post(`/join-requests/${second}/withdraw`).expect(200);
      const late = await owner.leader.post(`/join-requests/${second}/consent`);
      expect(late.body).toMatchObject({ code: ERROR.joinAnswered, params: { state: 'withdrawn' } });
    });

    it('by the owner’s leader or the author, nobody else (I6, I11)', async () => {
      const code = await openChallenge(portal, owner);
      const id = await asked(code);
      const colleague = await signUpAs(portal, 'agency.officer', { type: 'agency', id: owner.agency.id });
      expect((await stranger.post(`/join-requests/${id}/consent`)).status).toBe(404);
      expect((await stranger.post(`/join-requests/${id}/withdraw`)).status).toBe(404);
      expect((await guest.leader.post(`/join-requests/${id}/consent`)).status).toBe(403);
      expect((await guest.officer.post(`/join-requests/${id}/consent`)).status).toBe(403);
      // Not of the asking agency, and not of those who may answer: there is no such request for them.
      expect((await colleague.post(`/join-requests/${id}/consent`)).status).toBe(404);
      await portal.database.query(
        `INSERT INTO role_grant (account_id, role, scope_type, scope_id) VALUES ($1, 'agency.officer', 'agency', $2)`,
        [owner.officer.accountId, guest.agency.id],
      );
      const mine = await openChallenge(portal, owner);
      const own = await ask(mine, owner.officer);
      expect(own.body.acts).toEqual(['withdraw']);
      const self = await owner.officer.post(`/join-requests/${own.body.id}/consent`);
      expect(self.body.code).toBe(ERROR.fourEyes);
      await portal.database.query(`DELETE FROM role_grant WHERE account_id = $1 AND scope_id = $2`, [
        owner.officer.accountId,
        guest.agency.id,
      ]);
    });
  });

  describe('has a part in it', () => {
    it('reads it at work and writes in its draft, as the owner’s officers do', async () => {
      const code = await jointDraft();
      const { body } = await guest.officer.get(`/challenges/${code}/draft`);
      expect(body).toMatchObject({ coAgencies: [{ code: guest.agency.code }], acts: ['edit'] });
      const list = await guest.officer.get('/work/challenges');
      expect(list.body.items).toContainEqual(expect.objectContaining({ code }));
      await guest.officer
        .put(`/challenges/${code}/draft`, completeDraft({ revision: 2, reward: 'Cùng đặt hàng' }))
        .expect(200);
      expect((await guest.leader.get(`/challenges/${code}/draft`)).body.acts).toEqual([]);
      expect((await stranger.get(`/challenges/${code}/draft`)).status).toBe(404);
    });

    it('neither submits, approves, cancels, archives nor calls again: that is the owner’s (I6)', async () => {
      const code = await jointDraft();
      const refused = async (who: Person, name: string, body?: object) =>
        expect((await who.post(`/challenges/${code}/${name}`, body)).status).toBe(403);
      await refused(guest.officer, 'submit-for-review');
      await refused(guest.leader, 'cancel', { reason: 'Không cần nữa' });
      await refused(guest.officer, 'archive');
      await refused(guest.officer, 'call-again');
      await owner.officer.post(`/challenges/${code}/submit-for-review`).expect(200);
      await refused(guest.leader, 'approve');
      await refused(guest.leader, 'return', { comment: 'Sửa lại' });
      await owner.leader.post(`/challenges/${code}/approve`).expect(200);
    });

    it('counts like the owner: whoever wrote in it for the guest does not approve it for the owner (I6)', async () => {
      const code = await jointDraft();
      const double = await signUpAs(portal, 'agency.leader', { type: 'agency', id: owner.agency.id });
      await portal.database.query(
        `INSERT INTO role_grant (account_id, role, scope_type, scope_id) VALUES ($1, 'agency.officer', 'agency', $2)`,
        [double.accountId, guest.agency.id],
      );
      await double.put(`/challenges/${code}/draft`, completeDraft({ revision: 2 })).expect(200);
      await owner.officer.post(`/challenges/${code}/submit-for-review`).expect(200);
      const { body } = await double.post(`/challenges/${code}/approve`);
      expect(body.code).toBe(ERROR.fourEyes);
    });

    it('reads panel and outcomes of the open call, changes neither, and nothing that is sealed (I1)', async () => {
      const code = await openChallenge(portal, owner);
      const [row] = await portal.database.query<{ id: string }[]>(
        `SELECT id FROM challenge WHERE code = $1`,
        [code],
      );
      await makePanel(portal, row!.id);
      expect((await guest.officer.get(`/challenges/${code}/panel`)).status).toBe(404);
      await joined(code);
      expect((await guest.officer.get(`/challenges/${code}/panel`)).body).toMatchObject({ acts: [] });
      expect((await guest.officer.put(`/challenges/${code}/panel`, {})).status).toBe(422);
      for (const path of ['evaluation', 'evaluation/ranking'])
        expect((await guest.leader.get(`/challenges/${code}/${path}`)).status).toBe(404);
      const { body } = await guest.officer.get(`/challenges/${code}/draft`);
      const theirs = await owner.officer.get(`/challenges/${code}/draft`);
      expect(body.rooms).toEqual(theirs.body.rooms);
      expect(body.acts).toEqual([]);
    });
  });

  describe('leaves', () => {
    const NOTE = 'Đơn vị được giao nhiệm vụ khác trong năm nay.';
    const leave = (id: string, note = NOTE, who: Person = guest.leader) =>
      who.post(`/join-requests/${id}/leave`, { note });
    const consented = async (code: string): Promise<string> => {
      const id = await asked(code);
      await owner.leader.post(`/join-requests/${id}/consent`).expect(200);
      return id;
    };

    it('what is public, with a note that everybody reads, and the owner hears of it', async () => {
      const code = await openChallenge(portal, owner);
      const id = await consented(code);
      const list = await guest.leader.get('/work/join-requests');
      expect(list.body.find((one: { id: string }) => one.id === id)).toMatchObject({ acts: ['leave'] });
      expect((await leave(id, '').expect(422)).body.errors).toEqual([{ path: 'note', code: 'required' }]);
      await leave(id, 'x'.repeat(1_001)).expect(422);
      const { body } = await leave(id).expect(200);
      expect(body).toMatchObject({ state: 'left', leftNote: NOTE, acts: [] });
      const view = await visitor(portal).get(`/challenges/${code}`).expect(200);
      expect(view.body).toMatchObject({
        coAgencies: [],
        formerAgencies: [
          { agency: { code: guest.agency.code }, note: NOTE, removed: false, leftAt: expect.any(String) },
        ],
      });
      for (const person of [owner.officer, owner.leader])
        expect((await mailsTo(person)).at(-1)).toContain(`thôi cùng thực hiện bài toán ${code}`);
      await guest.officer.get(`/challenges/${code}/draft`).expect(404);
      await leave(id).expect(409);
      await consented(code);
    });

    it('a draft freely, by whoever drafts, and nothing of it is public', async () => {
      const code = await jointDraft();
      const [request] = await portal.database.query<{ id: string }[]>(
        `INSERT INTO join_request (challenge_id, agency_id, requested_by, message, state, decided_at)
         SELECT c.id, $2, $3, 'x', 'consented', portal_now() FROM challenge c WHERE c.code = $1 RETURNING id`,
        [code, guest.agency.id, guest.officer.accountId],
      );
      const { body } = await leave(request!.id, '', guest.officer).expect(200);
      expect(body).toMatchObject({ state: 'left', leftNote: null });
      await guest.officer.get(`/challenges/${code}/draft`).expect(404);
    });

    it('by its leader alone once it is public; others are refused, or find nothing (I11)', async () => {
      const code = await openChallenge(portal, owner);
      const id = await consented(code);
      await leave(id, NOTE, guest.officer).expect(403);
      await leave(id, NOTE, owner.leader).expect(403);
      await leave(id, NOTE, stranger).expect(404);
      const twice = await Promise.all([leave(id), leave(id)]);
      expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('nothing that has ended, nor what it never joined', async () => {
      const code = await openChallenge(portal, owner);
      const open = await asked(code);
      await leave(open).expect(409);
      await owner.leader.post(`/join-requests/${open}/consent`).expect(200);
      await owner.leader.post(`/challenges/${code}/cancel`, { reason: 'Không còn cần.' }).expect(200);
      expect((await leave(open).expect(409)).body.code).toBe('wrong_state');
    });
  });

  describe('is removed by the owner', () => {
    const REASON = 'Phạm vi đã thu hẹp về một địa bàn.';
    const remove = (id: string, reason = REASON, who: Person = owner.leader) =>
      who.post(`/join-requests/${id}/remove`, { reason });
    const consented = async (code: string): Promise<string> => {
      const id = await asked(code);
      await owner.leader.post(`/join-requests/${id}/consent`).expect(200);
      return id;
    };

    it('with a reason that both agencies hear of and everybody reads; it may ask again', async () => {
      const code = await openChallenge(portal, owner);
      const id = await consented(code);
      const list = await owner.leader.get('/work/join-requests');
      expect(list.body.find((one: { id: string }) => one.id === id)).toMatchObject({ acts: ['remove'] });
      expect((await remove(id, ' ').expect(422)).body.errors).toMatchObject([
        { path: 'reason', code: 'required' },
      ]);
      await remove(id, 'x'.repeat(1_001)).expect(422);
      const { body } = await remove(id).expect(200);
      expect(body).toMatchObject({ state: 'removed', reason: REASON, acts: [] });
      const view = await visitor(portal).get(`/challenges/${code}`).expect(200);
      expect(view.body).toMatchObject({
        coAgencies: [],
        formerAgencies: [{ agency: { code: guest.agency.code }, removed: true, note: REASON }],
      });
      for (const person of [guest.officer, guest.leader, owner.officer, owner.leader])
        expect((await mailsTo(person)).at(-1)).toContain(`không còn cùng thực hiện bài toán ${code}`);
      const told = await portal.database.query(
        `SELECT detail->>'agency' AS agency, detail->>'reason' AS reason FROM audit_entry
          WHERE act = 'challenge.remove-agency' AND detail->>'code' = $1`,
        [code],
      );
      expect(told).toEqual([{ agency: guest.agency.code, reason: REASON }]);
      await guest.officer.get(`/challenges/${code}/draft`).expect(404);
      await remove(id).expect(409);
      await consented(code);
    });

    it('from a draft by its author too; nothing of it is public, and scripts stay words', async () => {
      const code = await jointDraft();
      const [request] = await portal.database.query<{ id: string }[]>(
        `INSERT INTO join_request (challenge_id, agency_id, requested_by, message, state, decided_at)
         SELECT c.id, $2, $3, 'x', 'consented', portal_now() FROM challenge c WHERE c.code = $1 RETURNING id`,
        [code, guest.agency.id, guest.officer.accountId],
      );
      const evil = '<script>alert(1)</script>';
      const { body } = await remove(request!.id, evil, owner.officer).expect(200);
      expect(body).toMatchObject({ state: 'removed', reason: evil, leftNote: null });
      await guest.officer.get(`/challenges/${code}/draft`).expect(404);
      const theirs = await guest.officer.get('/work/join-requests');
      expect(theirs.body).toContainEqual(
        expect.objectContaining({ id: request!.id, state: 'removed', reason: evil }),
      );
    });

    it('once it is public by the leader alone; others are refused, or find nothing (I11)', async () => {
      const code = await openChallenge(portal, owner);
      const id = await consented(code);
      for (const who of [owner.officer, guest.leader, guest.officer])
        expect((await remove(id, REASON, who)).status).toBe(403);
      await remove(id, REASON, stranger).expect(404);
      await remove(id, REASON, visitor(portal)).expect(401);
      const guestLeaves = guest.leader.post(`/join-requests/${id}/leave`, { note: 'Tự thôi.' });
      const both = await Promise.all([remove(id), remove(id), guestLeaves]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    });

    it('not from what has ended, nor before it has joined', async () => {
      const code = await openChallenge(portal, owner);
      const open = await asked(code);
      await remove(open).expect(409);
      await owner.leader.post(`/join-requests/${open}/consent`).expect(200);
      await owner.leader.post(`/challenges/${code}/cancel`, { reason: 'Không còn cần.' }).expect(200);
      expect((await remove(open).expect(409)).body.code).toBe('wrong_state');
    });
  });
});
