import type { AddendumDesk, CriterionView, ScoreAnchor } from '@loi-giai/shared';
import {
  type ChallengePeople,
  completeDraft,
  draftChallenge,
  makeChallengePeople,
  openChallenge,
} from './support/challenge-people';
import { visitor } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

const LEVELS: readonly ScoreAnchor[] = [
  { from: 9, text: 'Lắp được ngay.' },
  { from: 6.5, text: 'Cần điều chỉnh nhỏ.' },
];

describe('the levels of a criterion', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    people = await makeChallengePeople(portal);
  });

  const criteria = (anchors: readonly object[]): object[] =>
    completeDraft().criteria.map((criterion, index) => (index === 0 ? { ...criterion, anchors } : criterion));

  it('are read by everybody once the call is open', async () => {
    const code = await openChallenge(portal, people, {
      criteria: criteria(LEVELS) as CriterionView[],
    });
    const { body } = await visitor(portal).get(`/challenges/${code}`).expect(200);
    expect(body.criteria[0].anchors).toEqual(LEVELS);
  });

  it.each([
    ['a score below the scale', [{ from: -1, text: 'Kém' }], 'criteria.0.anchors.0.from'],
    ['no score', [{ from: null, text: 'Kém' }], 'criteria.0.anchors.0.from'],
    ['a text beyond 300 characters', [{ from: 1, text: 'k'.repeat(301) }], 'criteria.0.anchors.0.text'],
    ['a seventh level', [0, 1, 2, 3, 4, 5, 6].map((from) => ({ from, text: 'Mức' })), 'criteria.0.anchors'],
    ['something else', [{ from: 1, text: 'Mức', to: 2 }], 'criteria.0.anchors.0.to'],
  ])('refuse %s beside its field', async (_, anchors, path) => {
    const code = await draftChallenge(portal, people);
    const { body: draft } = await people.officer.get(`/challenges/${code}/draft`);
    const { status, body } = await people.officer.put(`/challenges/${code}/draft`, {
      ...completeDraft(),
      revision: draft.revision,
      criteria: criteria(anchors),
    });
    expect([status, body.errors[0].path]).toEqual([422, path]);
  });

  it('stand in the way of a review where they say nothing, stand beside the scale, or twice', async () => {
    const wrong = [
      { from: 5, text: '' },
      { from: 5, text: 'Đạt' },
      { from: 4.2, text: 'Gần đạt' },
      { from: 11, text: 'Vượt thang' },
    ];
    const code = await draftChallenge(portal, people, { criteria: criteria(wrong) as CriterionView[] });
    const { body } = await people.officer.get(`/challenges/${code}/draft`);
    const first = (body.problems as { path: string; code: string }[]).filter(({ path }) =>
      path.startsWith('criteria.0.'),
    );
    expect(first).toEqual([
      { path: 'criteria.0.anchors.0.text', code: 'required' },
      { path: 'criteria.0.anchors.1.from', code: 'duplicate' },
      { path: 'criteria.0.anchors.2.from', code: 'not_allowed' },
      { path: 'criteria.0.anchors.3.from', code: 'too_large', params: { max: 10 } },
    ]);
  });

  it('I5: change by an addendum before the closing time, and in no other way', async () => {
    const code = await openChallenge(portal, people);
    const direct = portal.database.query(
      `UPDATE criterion SET anchors = '[]' WHERE challenge_id = (SELECT id FROM challenge WHERE code = $1)`,
      [code],
    );
    await expect(direct).rejects.toThrow(/I5/);
    const at = `/challenges/${code}/addenda`;
    const { working } = (await people.officer.post(at).expect(201)).body as AddendumDesk;
    const changed = {
      ...working?.content,
      id: working?.id,
      revision: working?.revision,
      criteria: (working?.content.criteria ?? []).map((criterion, index) =>
        index === 0 ? { ...criterion, anchors: LEVELS } : criterion,
      ),
    };
    await people.officer.put(`${at}/working`, { ...changed, reason: 'Theo câu hỏi.' }).expect(200);
    await people.officer.post(`${at}/working/submit`).expect(200);
    await people.leader.post(`${at}/working/publish`).expect(200);
    const { body } = await visitor(portal).get(`/challenges/${code}`);
    expect((body.criteria as CriterionView[])[0]?.anchors).toEqual(LEVELS);
  });
});
