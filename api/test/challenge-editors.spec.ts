import {
  type ChallengePeople,
  completeDraft,
  draftChallenge,
  makeChallengePeople,
  triage,
} from './support/challenge-people';
import { type Person, signUpAs } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

describe('who has edited a challenge’s draft', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let code: string;
  let editor: Person;
  beforeAll(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    code = await draftChallenge(portal, people);
    editor = await everything();
  });

  /** An account that drafts, reviews and publishes. */
  const everything = async (): Promise<Person> => {
    const person = await signUpAs(portal, 'agency.officer', { type: 'agency', id: people.agency.id });
    await portal.database.query(
      `INSERT INTO role_grant (account_id, role, scope_type, scope_id)
       VALUES ($1, 'agency.leader', 'agency', $2), ($1, 'programme.officer', 'programme', NULL)`,
      [person.accountId, people.agency.id],
    );
    return person;
  };
  const act = async (who: Person, name: string, body?: object): Promise<unknown> => {
    const answer = await who.post(`/challenges/${code}/${name}`, body);
    return [answer.status, answer.body.code];
  };
  const actsOf = async (who: Person): Promise<string[]> =>
    (await who.get(`/challenges/${code}/draft`).expect(200)).body.acts;
  const save = (who: Person, revision: number) =>
    who.put(`/challenges/${code}/draft`, completeDraft({ revision, reward: `Bản ${revision}` })).expect(200);
  const done = (): unknown[] => [200, code];

  it('I6: whoever rewrote a colleague’s draft neither approves nor publishes it', async () => {
    await save(editor, 2);
    expect(await act(people.officer, 'submit-for-review')).toEqual(done());
    expect(await actsOf(editor)).toEqual(['return_to_draft', 'cancel']);
    expect(await act(editor, 'approve')).toEqual([403, 'four_eyes']);
    expect(await act(people.leader, 'approve')).toEqual(done());
    expect(await actsOf(editor)).toEqual(['return_to_draft', 'cancel']);
    expect(await act(editor, 'publish')).toEqual([403, 'four_eyes']);
    await triage(people.programme, code);
    expect(await act(people.programme, 'publish')).toEqual(done());
  });

  it('I6: returning the draft does not wash off what was written in it', async () => {
    await save(editor, 2);
    await act(people.officer, 'submit-for-review');
    expect(await act(editor, 'return', { comment: 'Bổ sung' })).toEqual(done());
    expect(await act(people.officer, 'submit-for-review')).toEqual(done());
    expect(await act(editor, 'approve')).toEqual([403, 'four_eyes']);
    expect(await actsOf(editor)).not.toContain('approve');
  });

  it('I6: is not asked to review what they wrote in', async () => {
    const asked = async (who: Person): Promise<boolean> =>
      (await who.get('/work/todo').expect(200)).text.includes(`/work/challenges/${code}`);
    await save(editor, 2);
    await act(people.officer, 'submit-for-review');
    expect([await asked(editor), await asked(people.leader)]).toEqual([false, true]);
  });

  it('leaves those free who only read it', async () => {
    await act(people.officer, 'submit-for-review');
    expect(await actsOf(editor)).toEqual(['approve', 'return_to_draft', 'cancel']);
    expect(await act(editor, 'approve')).toEqual(done());
  });

  it('I9: the first save of each editor is on record, once in every round', async () => {
    await save(editor, 2);
    await save(editor, 3);
    await save(people.officer, 4);
    await act(people.officer, 'submit-for-review');
    await act(people.leader, 'return', { comment: 'Bổ sung' });
    await save(editor, 5);
    await save(editor, 6);
    const rows = await portal.database.query<{ actor_id: string; revision: number }[]>(
      `SELECT a.actor_id, (a.detail->>'revision')::int AS revision
         FROM audit_entry a JOIN challenge c ON c.id::text = a.subject_id
        WHERE a.act = 'challenge.edit' AND c.code = $1 ORDER BY a.seq`,
      [code],
    );
    expect(rows.map(({ actor_id: actor, revision }) => [actor, revision])).toEqual([
      [people.officer.accountId, 2],
      [editor.accountId, 3],
      [editor.accountId, 6],
    ]);
  });
});
