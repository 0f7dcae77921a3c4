import type { TodoItem } from '@loi-giai/shared';
import { dayFromToday } from './support/awarded-stage';
import type { EvaluationStage } from './support/evaluation-stage';
import type { Person } from './support/login';
import {
  failed,
  missing,
  screen,
  setClockTo,
  setScreening,
  supply,
  verdicts,
} from './support/screening-stage';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('the screening on the lists of what is to be done', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  const todo = async (who: Person): Promise<TodoItem[]> =>
    ((await who.get('/work/todo').expect(200)).body as TodoItem[]).filter(({ kind }) =>
      ['screen_proposals', 'supply_papers', 'open_scoring'].includes(kind),
    );
  const kinds = async (who: Person) => (await todo(who)).map(({ kind, note }) => `${kind} ${note.vi}`.trim());

  it('counts for the secretary what is screened, and asks the chair for nothing before all are', async () => {
    const stage = await setScreening(portal, { solvers: 3 });
    const { secretary, chair, evaluators } = stage;
    expect(await todo(secretary)).toMatchObject([
      { note: { vi: '0/3' }, link: `/work/evaluations/${stage.challenge.code}/screening` },
    ]);
    await screen(secretary, stage, 0, 'admit').expect(200);
    await screen(secretary, stage, 1, 'reject', verdicts({ 0: failed('Sai đề') })).expect(200);
    expect(await kinds(secretary)).toEqual(['screen_proposals 2/3']);
    for (const who of [chair, ...evaluators, stage.leader, stage.officer])
      expect(await kinds(who)).toEqual([]);
    expect((await chair.get(`/challenges/${stage.challenge.code}/evaluation`)).body.screening).toEqual({
      asked: 0,
      pending: 1,
    });
    await screen(secretary, stage, 2, 'admit').expect(200);
    expect(await kinds(secretary)).toEqual([]);
    expect((await todo(chair)).map(({ kind }) => kind)).toEqual(['open_scoring']);
    for (const who of [chair, evaluators[0]])
      expect((await who.get(`/challenges/${stage.challenge.code}/evaluation`)).body.screening).toBeNull();
  });

  it('asks the asked solver alone for papers, and the secretary again once they have come or the days have passed', async () => {
    const stage = await setScreening(portal);
    const [{ person, proposalId }, other] = stage.solvers as [
      EvaluationStage['solvers'][0],
      EvaluationStage['solvers'][0],
    ];
    const until = await dayFromToday(portal, 5);
    const asking = verdicts({ 1: missing(), 2: missing() });
    await screen(stage.secretary, stage, 0, 'ask', asking).expect(200);
    await screen(stage.secretary, stage, 1, 'admit').expect(200);
    expect(await todo(person)).toMatchObject([
      {
        kind: 'supply_papers',
        link: `/work/proposals/${proposalId}/papers`,
        until: new Date(Date.parse(`${until}T23:59:00+07:00`)).toISOString(),
      },
    ]);
    expect(await todo(other.person)).toEqual([]);
    expect(await todo(stage.secretary)).toEqual([]);
    await supply(person, stage, 0, 2).expect(201);
    expect(await kinds(stage.secretary)).toEqual([]);
    await setClockTo(portal, await dayFromToday(portal, 6));
    expect(await kinds(stage.secretary)).toEqual(['screen_proposals 1/2']);
    expect(await todo(person)).toEqual([]);
  });

  it('takes it off the solver’s list when everything that was asked for has come', async () => {
    const stage = await setScreening(portal);
    await screen(stage.secretary, stage, 0, 'ask', verdicts({ 1: missing() })).expect(200);
    await screen(stage.secretary, stage, 1, 'admit').expect(200);
    await supply(stage.solvers[0]!.person, stage, 0, 2).expect(201);
    expect(await todo(stage.solvers[0]!.person)).toEqual([]);
    expect(await kinds(stage.secretary)).toEqual(['screen_proposals 1/2']);
  });

  it('I4: counts for the chair only what the secretary may not know of', async () => {
    const stage = await setScreening(portal, { tied: 0 });
    expect(await kinds(stage.secretary)).toEqual(['screen_proposals 0/1']);
    expect(await kinds(stage.chair)).toEqual(['screen_proposals 0/1']);
    const at = `/challenges/${stage.challenge.code}/evaluation`;
    expect((await stage.secretary.get(at)).body.screening).toEqual({ asked: 0, pending: 1 });
    await screen(stage.chair, stage, 0, 'admit').expect(200);
    expect(await kinds(stage.chair)).toEqual([]);
    expect(await kinds(stage.secretary)).toEqual(['screen_proposals 0/1']);
  });

  it('has nothing where the challenge has no checklist', async () => {
    const stage = await setScreening(portal, { terms: { checklist: [], days: 5 } });
    expect(await kinds(stage.secretary)).toEqual([]);
    expect((await todo(stage.chair)).map(({ kind }) => kind)).toEqual(['open_scoring']);
  });
});
