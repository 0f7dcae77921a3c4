import { DEFAULT_EVALUATION, type AddendumDesk } from '@loi-giai/shared';
import {
  completeDraft,
  draftChallenge,
  makeChallengePeople,
  openChallenge,
} from './support/challenge-people';
import { visitor } from './support/login';
import { CHECKLIST } from './support/screening-stage';
import { draftProposal, makeSolver } from './support/solvers';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('the checklist of a screening in the terms of a challenge', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  const terms = { ...DEFAULT_EVALUATION, screening: CHECKLIST };

  it('is read by everybody from the first day, and by solvers beside their draft', async () => {
    const people = await makeChallengePeople(portal);
    const code = await openChallenge(portal, people, { evaluation: terms });
    expect((await visitor(portal).get(`/challenges/${code}`)).body.evaluation.screening).toEqual(CHECKLIST);
    const solver = await makeSolver(portal);
    const id = await draftProposal(solver, code);
    const { body } = await solver.person.get(`/proposals/${id}`).expect(200);
    expect([body.formal, body.screened]).toEqual([CHECKLIST, false]);
  });

  it.each([
    ['more days than thirty', { ...CHECKLIST, days: 31 }, 'evaluation.screening.days'],
    ['fewer days than none', { ...CHECKLIST, days: -1 }, 'evaluation.screening.days'],
    ['half a day', { ...CHECKLIST, days: 1.5 }, 'evaluation.screening.days'],
    [
      'letters that look alike',
      { ...CHECKLIST, checklist: [{ name: { vi: 'Giấу tờ', en: '' }, suppliable: true }] },
      'evaluation.screening.checklist.0.name.vi',
    ],
    [
      'twenty-one requirements',
      { ...CHECKLIST, checklist: Array.from({ length: 21 }, () => CHECKLIST.checklist[0]) },
      'evaluation.screening.checklist',
    ],
  ])('refuses %s beside its field', async (_, screening, path) => {
    const people = await makeChallengePeople(portal);
    const code = await draftChallenge(portal, people);
    const { body: draft } = await people.officer.get(`/challenges/${code}/draft`);
    const { status, body } = await people.officer.put(`/challenges/${code}/draft`, {
      ...completeDraft(),
      revision: draft.revision,
      evaluation: { ...terms, screening },
    });
    expect([status, body.errors[0].path]).toEqual([422, path]);
  });

  it('asks for the names of its requirements before review, each once, where conditions are written', async () => {
    const people = await makeChallengePeople(portal);
    const [first] = CHECKLIST.checklist;
    const empty = { name: { vi: '', en: '' }, suppliable: false };
    const code = await draftChallenge(portal, people, {
      evaluation: { ...terms, screening: { ...CHECKLIST, checklist: [first!, first!, empty] } },
    });
    const { body } = await people.officer.get(`/challenges/${code}/draft`);
    expect(body.problems).toEqual([
      { path: 'evaluation.screening.checklist.1.name.vi', code: 'duplicate' },
      { path: 'evaluation.screening.checklist.2.name.vi', code: 'required' },
    ]);
    expect(body.missing).toEqual(['eligibility']);
  });

  it('I5: changes by an addendum before the closing time, which names what it changes', async () => {
    const people = await makeChallengePeople(portal);
    const code = await openChallenge(portal, people);
    const at = `/challenges/${code}/addenda`;
    const { working } = (await people.officer.post(at).expect(201)).body as AddendumDesk;
    const changed = {
      ...working?.content,
      id: working?.id,
      revision: working?.revision,
      evaluation: terms,
    };
    await people.officer.put(`${at}/working`, { ...changed, reason: 'Theo câu hỏi.' }).expect(200);
    await people.officer.post(`${at}/working/submit`).expect(200);
    await people.leader.post(`${at}/working/publish`).expect(200);
    expect((await visitor(portal).get(`/challenges/${code}`)).body.evaluation.screening).toEqual(CHECKLIST);
  });

  it('has no requirement in what was stored before there were any', async () => {
    const people = await makeChallengePeople(portal);
    const code = await openChallenge(portal, people);
    await portal.database.query(
      `ALTER TABLE challenge DISABLE TRIGGER USER;
       UPDATE challenge SET evaluation = evaluation - 'screening' WHERE code = '${code}';
       ALTER TABLE challenge ENABLE TRIGGER USER`,
    );
    const { body } = await visitor(portal).get(`/challenges/${code}`).expect(200);
    expect(body.evaluation).toEqual(DEFAULT_EVALUATION);
  });
});
