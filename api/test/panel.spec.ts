import {
  type EvaluationStage,
  act,
  declarations,
  declareAll,
  formPanel,
  panelRequest,
  setStage,
} from './support/evaluation-stage';
import { makeChallenge } from './support/factories';
import { signUp } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('the evaluation', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  const evaluationOf = ({ challenge }: EvaluationStage): string => `/challenges/${challenge.code}/evaluation`;
  const panelOf = ({ challenge }: EvaluationStage): string => `/challenges/${challenge.code}/panel`;

  describe('naming the panel', () => {
    it('answers who sits, invites an unknown expert and tells everybody', async () => {
      const stage = await setStage(portal, { closed: false });
      const request = panelRequest(stage);
      const unknown = { email: 'chuyen.gia@vien-nghien-cuu.test', name: 'Chuyên gia mới', role: 'expert' };
      const answer = await stage.officer.put(panelOf(stage), {
        ...request,
        members: [...request.members, unknown, { ...unknown, email: 'thu.hai@vien-nghien-cuu.test' }],
      });
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ state: 'formed', acts: ['edit'] });
      expect(answer.body.members.map(({ role }: { role: string }) => role)).toEqual([
        'chair',
        'secretary',
        'evaluator',
        'evaluator',
        'evaluator',
        'expert',
        'expert',
        'expert',
      ]);
      const mails = await portal.database.query<{ subject: string }[]>(
        `SELECT subject FROM mail_message WHERE recipient = $1 ORDER BY subject`,
        [unknown.email],
      );
      expect(mails.map(({ subject }) => subject)).toEqual([
        'Mời tham gia Cổng Lời Giải',
        `Mời tham gia hội đồng đánh giá bài toán ${stage.challenge.code}`,
      ]);
    });

    it('asks for one chair, one secretary and three who score, nobody twice', async () => {
      const stage = await setStage(portal, { closed: false });
      const request = panelRequest(stage);
      const [chair, secretary, ...rest] = request.members;
      const refused = async (
        members: readonly (object | undefined)[],
      ): Promise<[number, string, unknown]> => {
        const { status, body } = await stage.officer.put(panelOf(stage), { ...request, members });
        return [status, body.code, body.errors?.[0]];
      };
      expect(await refused([chair, ...rest])).toEqual([422, 'panel_roles_missing', undefined]);
      expect(await refused([chair, chair, secretary, ...rest])).toEqual([
        422,
        'validation',
        { path: 'members.1.email', code: 'duplicate' },
      ]);
      expect(await refused([chair, secretary, rest[0]])).toEqual([422, 'panel_too_small', undefined]);
    });

    it('asks for an odd number who score, and says so beside the members', async () => {
      const stage = await setStage(portal, { closed: false });
      const request = panelRequest(stage);
      const even = { ...request, members: request.members.slice(0, 5) };
      const { status, body } = await stage.officer.put(panelOf(stage), even);
      expect([status, body.code, body.errors]).toEqual([
        422,
        'panel_even',
        [{ path: 'members', code: 'even', params: { scoring: 4 } }],
      ]);
      await stage.officer.get(panelOf(stage)).expect(404);
    });

    it('has a term, until the announcement where it names no last day, and none that ends before it begins', async () => {
      const stage = await setStage(portal, { closed: false });
      const request = panelRequest(stage);
      const open = await stage.officer.put(panelOf(stage), request).expect(200);
      expect(open.body).toMatchObject({ termFrom: '2026-01-15', termTo: null });
      const backwards = await stage.officer.put(panelOf(stage), { ...request, termTo: '2026-01-14' });
      expect([backwards.status, backwards.body.errors]).toEqual([
        422,
        [{ path: 'termTo', code: 'must_be_later' }],
      ]);
      for (const termTo of ['2026-02-30', 'mai', '', 20260301, undefined])
        expect((await stage.officer.put(panelOf(stage), { ...request, termTo })).status).toBe(422);
      const { body } = await stage.officer.get(panelOf(stage)).expect(200);
      expect(body.termTo).toBeNull();
    });

    it('does not begin to score outside its term, which the agency may still change', async () => {
      const stage = await setStage(portal);
      await formPanel(stage);
      await declareAll(stage);
      const request = panelRequest(stage);
      await stage.officer.put(panelOf(stage), { ...request, termTo: '2026-01-16' }).expect(200);
      const late = await act(stage.chair, stage, 'open-scoring');
      expect([late.status, late.body.code]).toEqual([409, 'panel_term_over']);
      await stage.officer.put(panelOf(stage), request).expect(200);
      expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
    });

    it('draws all but experts from the working group', async () => {
      const stage = await setStage(portal, { closed: false });
      const request = panelRequest(stage);
      const stranger = await signUp(portal, 'Người ngoài');
      const stays = request.members.slice(0, 5);
      const members = [...stays, { email: stranger.email, name: stranger.name, role: 'evaluator' }];
      const answer = await stage.officer.put(panelOf(stage), { ...request, members });
      expect([answer.status, answer.body.errors]).toEqual([
        422,
        [{ path: 'members.5.email', code: 'not_allowed' }],
      ]);
    });

    it('draws nobody from a working group whose term is over', async () => {
      const stage = await setStage(portal, { closed: false });
      await portal.database.query(
        `UPDATE working_group SET term_to = portal_today() - 1 WHERE agency_id = $1`,
        [stage.agency.id],
      );
      const answer = await stage.officer.put(panelOf(stage), panelRequest(stage));
      expect([answer.status, answer.body.code]).toEqual([409, 'working_group_missing']);
    });

    it('names two panels of the same people at once, in whatever order they are written', async () => {
      const stage = await setStage(portal, { closed: false });
      const codes = [stage.challenge.code];
      for (let more = 0; more < 3; more++)
        codes.push(
          (
            await makeChallenge(portal, {
              agencyId: stage.agency.id,
              authorId: stage.officer.accountId,
            })
          ).code,
        );
      const request = panelRequest(stage);
      const answers = await Promise.all(
        codes.map((code, index) =>
          stage.officer.put(`/challenges/${code}/panel`, {
            ...request,
            members: index % 2 === 0 ? request.members : request.members.toReversed(),
          }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    });

    it('I6: gives the leader who will decide no seat', async () => {
      const stage = await setStage(portal, { closed: false });
      const request = panelRequest(stage);
      const stays = request.members.slice(0, 5);
      const members = [...stays, { email: stage.leader.email, name: 'Lãnh đạo', role: 'expert' }];
      const answer = await stage.officer.put(panelOf(stage), { ...request, members });
      expect([answer.status, answer.body.code]).toEqual([403, 'four_eyes']);
    });

    it('lets the working group’s secretary name it, and nobody of another agency', async () => {
      const stage = await setStage(portal, { closed: false });
      const other = await setStage(portal, { closed: false });
      await stage.secretary.put(panelOf(stage), panelRequest(stage)).expect(200);
      await other.officer.put(panelOf(stage), panelRequest(stage)).expect(404);
      await other.officer.get(panelOf(stage)).expect(404);
    });

    it('is over once scoring has opened, and keeps until then what stayers have declared', async () => {
      const stage = await setStage(portal);
      await formPanel(stage);
      await declareAll(stage);
      const request = panelRequest(stage);
      const replaced = await stage.officer.put(panelOf(stage), {
        ...request,
        members: request.members.slice(0, 4),
      });
      expect(replaced.body.members.map(({ declared }: { declared: boolean }) => declared)).toEqual(
        Array(4).fill(true),
      );
      expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
      const late = await stage.officer.put(panelOf(stage), request);
      expect([late.status, late.body.code]).toEqual([409, 'seat_kept']);
    });
  });

  describe('before the closing time', () => {
    it('I1: shows a panel neither solvers nor proposals nor how many there are', async () => {
      const stage = await setStage(portal, { closed: false });
      await formPanel(stage);
      for (const person of [stage.chair, stage.secretary, stage.evaluators[0]]) {
        const { body } = await person.get(evaluationOf(stage)).expect(200);
        expect(body).toMatchObject({ callClosed: false, solvers: [], proposals: [], ranking: null });
        for (const member of body.members)
          expect(member).toMatchObject({ sheetsDue: 0, sheetsSubmitted: 0, recusals: 0 });
        await person.get(`/proposals/${stage.solvers[0]!.proposalId}/evaluation`).expect(404);
      }
      const { body: panel } = await stage.officer.get(panelOf(stage)).expect(200);
      for (const member of panel.members) expect(member.sheetsDue).toBe(0);
      const declared = await act(stage.chair, stage, 'declarations', declarations(stage));
      expect([declared.status, declared.body.code]).toEqual([409, 'still_sealed']);
    });

    it('I1: leaves sealed for good what was sealed when the challenge was cancelled', async () => {
      const stage = await setStage(portal, { closed: false });
      await formPanel(stage);
      await portal.database.query(`UPDATE challenge SET state = 'cancelled' WHERE id = $1`, [
        stage.challenge.id,
      ]);
      const { body } = await stage.chair.get(evaluationOf(stage)).expect(200);
      expect(body).toMatchObject({ callClosed: false, solvers: [], proposals: [], acts: [] });
    });
  });
});
