import {
  type ChallengePeople,
  completeDraft,
  draftChallenge,
  makeChallengePeople,
  makeField,
  openChallenge,
  triage,
} from './support/challenge-people';
import { type Person, signUpAs, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

const PROBLEM = (code: string) => expect.objectContaining({ code }) as unknown;

describe('challenges on their way to the call, and to an end', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let officer: Person;
  let leader: Person;
  let programme: Person;

  beforeAll(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
    ({ officer, leader, programme } = people);
    await makeField(portal);
  });
  afterAll(() => portal.close());

  const act = (who: Person, code: string, name: string, body?: object) =>
    who.post(`/challenges/${code}/${name}`, body);

  it('goes from draft to the open call, and says so in its history and to everybody', async () => {
    const code = await openChallenge(portal, people);
    const { body } = await officer.get(`/challenges/${code}/draft`);
    expect(body.state).toBe('open');
    expect(
      body.history.map((event: { act: string; actorName: string }) => [event.act, event.actorName]),
    ).toEqual([
      ['submit_for_review', officer.name],
      ['approve', leader.name],
      ['triage', programme.name],
      ['publish', programme.name],
    ]);
    expect((await visitor(portal).get(`/challenges/${code}`)).body).toMatchObject({
      state: 'open',
      step: 2,
      version: 1,
    });
    const [version] = await portal.database.query<{ content: unknown; number: number }[]>(
      `SELECT v.number, v.content FROM challenge_version v JOIN challenge c ON c.id = v.challenge_id WHERE c.code = $1`,
      [code],
    );
    expect(version).toMatchObject({
      number: 1,
      content: { fieldCode: 'moi-truong', rewardAmount: 500_000_000 },
    });
  });

  it('returns to the draft with a comment: from review by the leader, when approved by the programme office', async () => {
    const code = await draftChallenge(portal, people);
    await act(officer, code, 'submit-for-review').expect(200);
    expect((await act(leader, code, 'return', { comment: '' })).status).toBe(422);
    expect((await act(programme, code, 'return', { comment: 'Chưa đến lượt' })).status).toBe(403);
    await act(leader, code, 'return', { comment: 'Bổ sung số liệu' }).expect(200);
    await act(officer, code, 'submit-for-review').expect(200);
    await act(leader, code, 'approve').expect(200);
    expect((await act(leader, code, 'return', { comment: 'Muộn' })).status).toBe(403);
    const back = await act(programme, code, 'return', { comment: 'Trùng bài toán khác' }).expect(200);
    expect(back.body.state).toBe('draft');
    expect(back.body.history.map((event: { comment: string | null }) => event.comment)).toEqual([
      null,
      'Bổ sung số liệu',
      null,
      null,
      'Trùng bài toán khác',
    ]);
  });

  it('is not published once its closing time has passed', async () => {
    const code = await draftChallenge(portal, people);
    await act(officer, code, 'submit-for-review').expect(200);
    await act(leader, code, 'approve').expect(200);
    await triage(programme, code);
    await portal.database.query(`UPDATE challenge SET closing_at = portal_now() WHERE code = $1`, [code]);
    const answer = await act(programme, code, 'publish');
    expect(answer.body).toEqual(PROBLEM('dates_out_of_order'));
  });

  describe('I6: four eyes', () => {
    const both = async (): Promise<Person> => {
      const scope = { type: 'agency', id: people.agency.id } as const;
      const person = await signUpAs(portal, 'agency.officer', scope, 'Kiêm nhiệm');
      for (const [role, type, id] of [
        ['agency.leader', 'agency', people.agency.id],
        ['programme.officer', 'programme', null],
      ])
        await portal.database.query(
          `INSERT INTO role_grant (account_id, role, scope_type, scope_id) VALUES ($1, $2, $3, $4)`,
          [person.accountId, role, type, id],
        );
      return person;
    };

    it('the author does not approve, whatever roles they hold', async () => {
      const author = await both();
      const code = await draftChallenge(portal, { ...people, officer: author });
      await act(officer, code, 'submit-for-review').expect(200);
      const view = await author.get(`/challenges/${code}/draft`);
      expect(view.body.acts).not.toContain('approve');
      const answer = await act(author, code, 'approve');
      expect([answer.status, answer.body.code]).toEqual([403, 'four_eyes']);
    });

    it('whoever sent it to review does not approve it', async () => {
      const sender = await both();
      const code = await draftChallenge(portal, people);
      await act(sender, code, 'submit-for-review').expect(200);
      expect((await act(sender, code, 'approve')).body.code).toBe('four_eyes');
    });

    it('neither the author nor the approver publishes', async () => {
      const author = await both();
      const code = await draftChallenge(portal, { ...people, officer: author });
      await act(officer, code, 'submit-for-review').expect(200);
      const approver = await both();
      await act(approver, code, 'approve').expect(200);
      expect((await act(author, code, 'publish')).body.code).toBe('four_eyes');
      expect((await act(approver, code, 'publish')).body.code).toBe('four_eyes');
      await triage(programme, code);
      await act(programme, code, 'publish').expect(200);
    });
  });

  describe('I5: frozen rules', () => {
    it('an open challenge takes no save', async () => {
      const code = await openChallenge(portal, people);
      const answer = await officer.put(`/challenges/${code}/draft`, completeDraft({ revision: 2 }));
      expect(answer.body).toEqual(PROBLEM('wrong_state'));
    });

    it.each([
      ['a weight', `UPDATE criterion SET weight = 61 WHERE challenge_id = $1`],
      ['a criterion less', `DELETE FROM criterion WHERE challenge_id = $1`],
      [
        'a criterion more',
        `INSERT INTO criterion (challenge_id, position, weight, max) VALUES ($1, 9, 10, 10)`,
      ],
      ['the aggregation', `UPDATE challenge SET aggregation = 'trimmed_mean' WHERE id = $1`],
      [
        'an earlier closing time',
        `UPDATE challenge SET closing_at = closing_at - interval '1 second' WHERE id = $1`,
      ],
      ['no closing time', `UPDATE challenge SET closing_at = NULL WHERE id = $1`],
      ['another opening', `UPDATE challenge SET opened_at = NULL WHERE id = $1`],
      ['the published version', `UPDATE challenge_version SET content = '{}' WHERE challenge_id = $1`],
    ])('the database itself refuses %s', async (_, statement) => {
      const code = await openChallenge(portal, people);
      const [row] = await portal.database.query<{ id: string }[]>(
        `SELECT id FROM challenge WHERE code = $1`,
        [code],
      );
      await expect(portal.database.query(statement, [row?.id])).rejects.toThrow();
    });
  });

  describe('cancelling', () => {
    it('needs a reason, and the reason is public where the challenge was', async () => {
      const code = await openChallenge(portal, people);
      expect((await act(leader, code, 'cancel', { reason: ' ' })).status).toBe(422);
      expect((await act(officer, code, 'cancel', { reason: 'Thôi' })).status).toBe(403);
      await act(programme, code, 'cancel', { reason: 'Trùng với dự án đang làm' }).expect(200);
      const { body } = await visitor(portal).get(`/challenges/${code}`);
      expect(body).toMatchObject({ state: 'cancelled', cancelReason: 'Trùng với dự án đang làm' });
    });

    it('leaves what never was public unseen', async () => {
      const code = await draftChallenge(portal, people);
      await act(leader, code, 'cancel', { reason: 'Không còn cần' }).expect(200);
      expect((await visitor(portal).get(`/challenges/${code}`)).status).toBe(404);
    });
  });

  it('ends without an award only where the released decision selected nobody', async () => {
    const code = await openChallenge(portal, people);
    const [row] = await portal.database
      .query<{ id: string }[]>(`UPDATE challenge SET state = 'decided' WHERE code = $1 RETURNING id`, [code])
      .then(([rows]) => rows as unknown as { id: string }[]);
    await portal.database.query(
      `INSERT INTO decision (challenge_id, ranking, recommendation_reasons, recommended_by, recommended_at)
       VALUES ($1, '[]', 'Chưa đạt', $2, portal_now())`,
      [row?.id, programme.accountId],
    );
    expect((await act(leader, code, 'close-without-award')).body).toEqual(PROBLEM('wrong_state'));
    await portal.database.query(
      `UPDATE decision SET released_at = portal_now(), complaints_until = portal_now(), selected_proposal_ids = '{}'
        WHERE challenge_id = $1`,
      [row?.id],
    );
    const answer = await act(leader, code, 'close-without-award').expect(200);
    expect(answer.body.state).toBe('closed_without_award');
  });
});
