import type { PitchItem, PitchSchedule, SolverPitch } from '@loi-giai/shared';
import {
  type EvaluationStage,
  act,
  choosing,
  declareAll,
  formPanel,
  panelists,
  scoreAll,
  setStage,
} from './support/evaluation-stage';
import { type Person, visitor } from './support/login';
import { outboxOf } from './support/mails';
import { type TestPortal, startTestPortal } from './support/test-app';

const MORNING = '2030-03-05T02:00:00.000Z';
const LATER = '2030-03-05T03:00:00.000Z';
/** As a reader of calendars puts it together again: folded lines joined. */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('the shortlist and its pitches', () => {
  let portal: TestPortal;
  let stage: EvaluationStage;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  const id = (solver: number): string => stage.solvers[solver]!.proposalId;
  const pitch = (): string => `/challenges/${stage.challenge.code}/evaluation/pitch`;
  const meet = async (conflicts: ReadonlyMap<'secretary' | 'evaluator', number> = new Map()) => {
    stage = await setStage(portal);
    const people = { secretary: stage.secretary, evaluator: stage.evaluators[0] };
    const tied = new Map(
      [...conflicts].map(([who, solver]) => [people[who], [stage.solvers[solver]!.organizationId]]),
    );
    await formPanel(stage);
    await declareAll(stage, tied);
    await act(stage.chair, stage, 'open-scoring');
    await scoreAll(stage, (solver) => [8 - solver, 8 - solver], tied);
    expect((await act(stage.chair, stage, 'close-scoring')).status).toBe(200);
  };
  const shortlist = (solver: number, person: Person = stage.chair) =>
    person.post(`/proposals/${id(solver)}/shortlist`);
  const slot = (solver: number, startsAt = MORNING, more: object = {}, person: Person = stage.chair) =>
    person.put(`/proposals/${id(solver)}/pitch-slot`, {
      revision: 0,
      startsAt,
      minutes: 45,
      place: 'Phòng họp số 3, tầng 2',
      link: '',
      ...more,
    });
  const remove = (solver: number, person: Person = stage.chair) =>
    person.delete(`/proposals/${id(solver)}/pitch-slot`);
  const send = (person: Person = stage.chair) => person.post(`${pitch()}/publish`);
  const arranged = async (...solvers: number[]): Promise<void> => {
    for (const [at, solver] of solvers.entries()) {
      await shortlist(solver).expect(204);
      await slot(solver, at === 0 ? MORNING : LATER).expect(204);
    }
  };
  const scheduleSeenBy = async (person: Person): Promise<PitchSchedule> =>
    (await person.get(pitch()).expect(200)).body;
  const itemSeenBy = async (person: Person, solver: number): Promise<PitchItem | undefined> =>
    (await scheduleSeenBy(person)).items.find(({ proposalId }) => proposalId === id(solver));
  const ownPitch = async (solver: number): Promise<SolverPitch> =>
    (await stage.solvers[solver]!.person.get(`/proposals/${id(solver)}/pitch`).expect(200)).body;
  const answer = (solver: number, body: object = {}, person = stage.solvers[solver]!.person) =>
    person.put(`/proposals/${id(solver)}/pitch/answer`, {
      attending: true,
      people: 'Nguyễn Thị Ánh, giám đốc',
      startsAt: MORNING,
      ...body,
    });
  const mailsTo = async ({ email }: Person) =>
    (await outboxOf(portal)).filter(({ recipient, calendar }) => recipient === email && calendar !== null);
  const stateOf = async (solver: number) => {
    const [row] = await portal.database.query<{ state: string }[]>(
      `SELECT state FROM proposal WHERE id = $1`,
      [id(solver)],
    );
    return row!.state;
  };

  describe('the shortlist', () => {
    it('is made by the chair or the secretary once the individual scoring has closed', async () => {
      await meet();
      await shortlist(0).expect(204);
      await shortlist(1, stage.secretary).expect(204);
      const { items, arranges } = await scheduleSeenBy(stage.chair);
      expect(arranges).toBe(true);
      expect(items.map(({ shortlisted }) => shortlisted)).toEqual([true, true, false]);
    });

    it('waits until the individual scoring has closed (I3)', async () => {
      stage = await setStage(portal);
      await formPanel(stage);
      await declareAll(stage);
      await act(stage.chair, stage, 'open-scoring');
      const { status, body } = await shortlist(0);
      expect([status, body.code]).toEqual([409, 'wrong_state']);
    });

    it('takes a proposal once, and gives it back while it has no slot', async () => {
      await meet();
      await shortlist(0).expect(204);
      expect((await shortlist(0)).body.code).toBe('wrong_state');
      await slot(0).expect(204);
      const back = () => stage.chair.post(`/proposals/${id(0)}/unshortlist`);
      expect((await back()).body.code).toBe('slot_standing');
      await remove(0).expect(204);
      await back().expect(204);
      expect(await stateOf(0)).toBe('under_evaluation');
      expect((await back()).body.code).toBe('wrong_state');
    });

    it('is nobody else’s to make (I11)', async () => {
      await meet();
      for (const person of [...stage.evaluators, stage.expert])
        expect((await shortlist(0, person)).status).toBe(403);
      for (const person of [stage.officer, stage.leader, stage.solvers[0]!.person, visitor(portal)])
        expect([401, 403, 404]).toContain((await shortlist(0, person)).status);
      expect(await stateOf(0)).toBe('under_evaluation');
    });

    it('I7: shows on no page of a solver before the release, on the list or off it', async () => {
      await meet();
      const pageOf = async (solver: number) => {
        const { body } = await stage.solvers[solver]!.person.get(`/proposals/${id(solver)}`).expect(200);
        const { serverTime: _, ...rest } = body;
        return rest;
      };
      const before = [await pageOf(0), await pageOf(1)];
      await arranged(0);
      expect([await pageOf(0), await pageOf(1)]).toEqual(before);
      expect([await ownPitch(0), await ownPitch(1)]).toEqual([
        { slot: null, answer: null, mayAnswer: false },
        { slot: null, answer: null, mayAnswer: false },
      ]);
      await send().expect(200);
      expect([await pageOf(0), await pageOf(1)]).toEqual(before);
      expect((await ownPitch(0)).slot?.startsAt).toBe(MORNING);
      expect((await ownPitch(1)).slot).toBeNull();
      const { body: mine } = await stage.solvers[0]!.person.get('/proposals/mine').expect(200);
      expect(mine).toMatchObject([{ state: 'under_evaluation' }]);
    });

    it('changes nothing of what is chosen: a shortlisted proposal is ranked, agreed on and selected', async () => {
      await meet();
      await shortlist(0).expect(204);
      await shortlist(2).expect(204);
      const note = await stage.expert.post(`/proposals/${id(0)}/discussion-notes`, { text: 'Ý kiến' });
      expect(note.status).toBe(204);
      const chosen = choosing(id(0), 'Tốt nhất');
      expect((await act(stage.chair, stage, 'recommend', chosen)).status).toBe(200);
      expect((await act(stage.leader, stage, 'decide', chosen)).status).toBe(200);
      expect((await act(stage.leader, stage, 'release')).status).toBe(200);
      expect([await stateOf(0), await stateOf(1), await stateOf(2)]).toEqual([
        'selected',
        'not_selected',
        'not_selected',
      ]);
    });
  });

  describe('a slot', () => {
    it('is arranged for a shortlisted proposal alone', async () => {
      await meet();
      expect((await slot(0)).body.code).toBe('wrong_state');
      await shortlist(0).expect(204);
      await slot(0).expect(204);
      expect(await itemSeenBy(stage.chair, 0)).toMatchObject({
        slot: { startsAt: MORNING, minutes: 45, place: 'Phòng họp số 3, tầng 2', link: '' },
        sent: null,
        change: 'new',
        revision: 1,
      });
    });

    it('overlaps no other, and may begin when another ends', async () => {
      await meet();
      await arranged(0);
      await shortlist(1).expect(204);
      for (const startsAt of ['2030-03-05T01:16:00Z', MORNING, '2030-03-05T02:44:00Z'])
        expect((await slot(1, startsAt)).body.code).toBe('slot_taken');
      await slot(1, '2030-03-05T02:45:00Z').expect(204);
      // Its own time is no obstacle to itself.
      await slot(0, '2030-03-05T01:50:00Z', { revision: 1 }).expect(204);
    });

    it('is taken by one of two at once', async () => {
      await meet();
      await shortlist(0).expect(204);
      await shortlist(1).expect(204);
      const both = await Promise.all([slot(0), slot(1, MORNING, {}, stage.secretary)]);
      expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    });

    it('is not overwritten by a window that has not read it', async () => {
      await meet();
      await arranged(0);
      expect((await slot(0, LATER)).body.code).toBe('stale');
      expect((await itemSeenBy(stage.chair, 0))?.slot?.startsAt).toBe(MORNING);
    });

    it('is refused in the past, too short, too long, nowhere, and with what is no link', async () => {
      await meet();
      await shortlist(0).expect(204);
      const errorsOf = async (more: object, startsAt = MORNING) => {
        const { status, body } = await slot(0, startsAt, more);
        return [
          status,
          (body.errors as { path: string; code: string }[]).map(({ path, code }) => [path, code]),
        ];
      };
      expect(await errorsOf({}, '2020-01-01T00:00:00Z')).toEqual([422, [['startsAt', 'must_be_future']]]);
      expect(await errorsOf({}, '2030-02-31T00:00:00Z')).toEqual([422, [['startsAt', 'bad_date']]]);
      expect(await errorsOf({ minutes: 4 })).toEqual([422, [['minutes', 'too_small']]]);
      expect(await errorsOf({ minutes: 241 })).toEqual([422, [['minutes', 'too_large']]]);
      expect(await errorsOf({ place: '   ' })).toEqual([422, [['place', 'required']]]);
      expect(await errorsOf({ place: 'a'.repeat(301) })).toEqual([422, [['place', 'too_long']]]);
      expect(await errorsOf({ link: 'javascript:alert(1)' })).toEqual([422, [['link', 'bad_format']]]);
      expect((await itemSeenBy(stage.chair, 0))?.slot).toBeNull();
    });

    it('is arranged by nobody but chair and secretary', async () => {
      await meet();
      await arranged(0);
      for (const person of [stage.expert, stage.evaluators[0]]) {
        expect((await slot(0, LATER, { revision: 1 }, person)).status).toBe(403);
        expect((await remove(0, person)).status).toBe(403);
        expect((await send(person)).status).toBe(403);
      }
      for (const person of [stage.officer, stage.leader, stage.solvers[0]!.person, visitor(portal)]) {
        for (const refused of [await slot(0, LATER, { revision: 1 }, person), await send(person)])
          expect([401, 403, 404]).toContain(refused.status);
        expect([401, 403, 404]).toContain((await person.get(pitch())).status);
        expect([401, 403, 404]).toContain((await person.get(`${pitch()}.ics`)).status);
      }
    });

    it('I4: is arranged by no secretary who is recused from a proposal, lest an overlap tell of it', async () => {
      await meet(new Map([['secretary', 2]]));
      expect((await shortlist(0, stage.secretary)).status).toBe(403);
      await arranged(0);
      expect((await slot(0, LATER, { revision: 1 }, stage.secretary)).status).toBe(403);
      expect((await scheduleSeenBy(stage.secretary)).arranges).toBe(false);
    });

    it('is not known to the rest of the panel before it is sent out', async () => {
      await meet();
      await arranged(0);
      expect(await itemSeenBy(stage.expert, 0)).toMatchObject({ slot: null, change: 'none' });
      await send().expect(200);
      expect(await itemSeenBy(stage.expert, 0)).toMatchObject({ slot: { startsAt: MORNING } });
    });
  });

  describe('the schedule that is sent out', () => {
    it('invites each solver to its own slot, by mail with an entry for the calendar', async () => {
      await meet();
      await arranged(0, 1);
      await send().expect(200);
      const { person, proposalId } = stage.solvers[0]!;
      const [mail, ...others] = await mailsTo(person);
      expect(others).toEqual([]);
      expect(mail!.subject).toBe(`Mời trình bày giải pháp dự thi: bài toán ${stage.challenge.code}`);
      expect(mail!.text).toContain('05/03/2030 09:00, 45 phút\nPhòng họp số 3, tầng 2');
      expect(mail!.calendar!.method).toBe('REQUEST');
      const lines = linesOf(mail!.calendar!.text);
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
      expect(lines).toEqual(
        expect.arrayContaining([
          'METHOD:REQUEST',
          'TZID:Asia/Ho_Chi_Minh',
          `UID:pitch-${proposalId}@localhost`,
          'SEQUENCE:0',
          'DTSTART;TZID=Asia/Ho_Chi_Minh:20300305T090000',
          'DTEND;TZID=Asia/Ho_Chi_Minh:20300305T094500',
          `SUMMARY:Trình bày giải pháp dự thi: bài toán ${stage.challenge.code}`,
          'LOCATION:Phòng họp số 3\\, tầng 2',
          'STATUS:CONFIRMED',
        ]),
      );
      expect(
        lines.some((line) => line.startsWith('ATTENDEE') && line.endsWith(`:MAILTO:${person.email}`)),
      ).toBe(true);
      expect(mail!.calendar!.text).not.toContain(id(1));
      expect(
        Math.max(...mail!.calendar!.text.split('\r\n').map((line) => Buffer.byteLength(line))),
      ).toBeLessThanOrEqual(75);
      expect(await mailsTo(stage.solvers[2]!.person)).toEqual([]);
    });

    it('I7: lies in the outbox so that who administers mail does not learn who is heard', async () => {
      await meet();
      await arranged(0);
      await send().expect(200);
      const rows = await portal.database.query<object[]>(
        `SELECT recipient, subject, text, calendar FROM mail_message WHERE recipient = $1 OR text LIKE '%' || $2 || '%'`,
        [stage.solvers[0]!.person.email, id(0)],
      );
      expect(rows).toEqual([]);
    });

    it('gives the panel the whole schedule, and I4: whoever is recused the rest of it', async () => {
      await meet(new Map([['evaluator', 1]]));
      await arranged(0, 1);
      await send().expect(200);
      const [mail] = await mailsTo(stage.expert);
      expect(mail!.calendar!.method).toBe('PUBLISH');
      for (const solver of [0, 1]) expect(mail!.calendar!.text).toContain(id(solver).slice(0, 20));
      const [recused] = stage.evaluators;
      const [partial] = await mailsTo(recused);
      const { text: download } = await recused.get(`${pitch()}.ics`).expect(200);
      for (const text of [partial!.calendar!.text, download, JSON.stringify(await scheduleSeenBy(recused))]) {
        expect(text).toContain(id(0).slice(0, 20));
        expect(text).not.toContain(id(1).slice(0, 20));
        expect(text).not.toContain('T100000');
      }
      // Where only the hidden slot moves, there is nothing to tell.
      await slot(1, '2030-03-05T04:00:00Z', { revision: 1 }).expect(204);
      await send().expect(200);
      expect(await mailsTo(recused)).toHaveLength(1);
      expect(await mailsTo(stage.expert)).toHaveLength(2);
    });

    it('tells again only of what has changed: moved with the next number, removed as cancelled', async () => {
      await meet();
      await arranged(0, 1);
      await send().expect(200);
      await slot(0, '2030-03-06T02:00:00Z', { revision: 1, minutes: 30 }).expect(204);
      expect((await itemSeenBy(stage.chair, 0))?.change).toBe('moved');
      await send().expect(200);
      const own = async () => (await mailsTo(stage.solvers[0]!.person)).map(({ calendar }) => calendar!);
      const [first, moved] = await own();
      const uidOf = (text: string) => linesOf(text).find((line) => line.startsWith('UID:'));
      expect(uidOf(moved!.text)).toBe(uidOf(first!.text));
      expect(linesOf(moved!.text)).toEqual(
        expect.arrayContaining([
          'METHOD:REQUEST',
          'SEQUENCE:1',
          'DTSTART;TZID=Asia/Ho_Chi_Minh:20300306T090000',
        ]),
      );
      expect(await mailsTo(stage.solvers[1]!.person)).toHaveLength(1);
      await remove(0).expect(204);
      await send().expect(200);
      const cancelled = (await own())[2]!;
      expect(uidOf(cancelled.text)).toBe(uidOf(first!.text));
      expect([cancelled.method, linesOf(cancelled.text)]).toEqual([
        'CANCEL',
        expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:2', 'STATUS:CANCELLED']),
      ]);
      expect((await ownPitch(0)).slot).toBeNull();
      await slot(0, MORNING, { revision: 3 }).expect(204);
      await send().expect(200);
      const again = (await own())[3]!;
      expect(linesOf(again.text)).toEqual(expect.arrayContaining(['METHOD:REQUEST', 'SEQUENCE:3']));
    });

    it('sent twice, or by two at once, tells once', async () => {
      await meet();
      await arranged(0);
      const both = await Promise.all([send(), send(stage.secretary)]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      await send().expect(200);
      expect(await mailsTo(stage.solvers[0]!.person)).toHaveLength(1);
      const entries = await portal.database.query<object[]>(
        `SELECT detail FROM audit_entry WHERE act = 'pitch.publish' AND subject_id = $1`,
        [stage.challenge.id],
      );
      expect(entries).toEqual([{ detail: { code: stage.challenge.code, fresh: 1, moved: 0, cancelled: 0 } }]);
    });

    it('is heard before the panel recommends; afterwards nothing of it is moved', async () => {
      await meet();
      await arranged(0);
      await send().expect(200);
      const request = choosing(id(0), 'Tốt nhất');
      expect((await act(stage.chair, stage, 'recommend', request)).body.code).toBe('pitch_ahead');
      await portal.setClock(new Date('2030-03-05T02:01:00Z'));
      try {
        expect((await slot(0, LATER, { revision: 1 })).body.code).toBe('wrong_state');
        expect((await remove(0)).body.code).toBe('wrong_state');
        expect((await act(stage.chair, stage, 'recommend', request)).status).toBe(200);
        expect((await send()).body.code).toBe('wrong_state');
        expect((await shortlist(1)).body.code).toBe('wrong_state');
      } finally {
        await portal.setClock(new Date());
      }
    });
  });

  describe('the solver’s answer', () => {
    it('says whether it attends and who comes, and is read by the panel', async () => {
      await meet();
      await arranged(0);
      await send().expect(200);
      const waiting = async (solver: number) => {
        const { body } = await stage.solvers[solver]!.person.get('/work/todo').expect(200);
        return (body as { kind: string }[]).filter(({ kind }) => kind === 'answer_pitch').length;
      };
      expect([await waiting(0), await waiting(1)]).toEqual([1, 0]);
      await answer(0).expect(200);
      expect(await waiting(0)).toBe(0);
      expect(await ownPitch(0)).toMatchObject({
        slot: { startsAt: MORNING },
        answer: { attending: true, people: 'Nguyễn Thị Ánh, giám đốc' },
        mayAnswer: true,
      });
      for (const person of panelists(stage))
        expect((await itemSeenBy(person, 0))?.answer).toMatchObject({ attending: true });
      await answer(0, { attending: false, people: '' }).expect(200);
      expect((await ownPitch(0)).answer).toMatchObject({ attending: false });
    });

    it('is asked for anew when the slot moves, and refused for a slot that is not the last one', async () => {
      await meet();
      await arranged(0);
      await send().expect(200);
      await answer(0).expect(200);
      await slot(0, LATER, { revision: 1 }).expect(204);
      expect((await ownPitch(0)).slot?.startsAt).toBe(MORNING);
      await send().expect(200);
      expect(await ownPitch(0)).toMatchObject({ slot: { startsAt: LATER }, answer: null });
      expect((await answer(0)).body.code).toBe('stale');
      await answer(0, { startsAt: LATER }).expect(200);
    });

    it('needs names, a slot, and time before it begins', async () => {
      await meet();
      expect((await answer(0)).status).toBe(404);
      await arranged(0);
      expect((await answer(0)).status).toBe(404);
      await send().expect(200);
      expect((await answer(0, { people: '' })).body.errors).toEqual([{ path: 'people', code: 'required' }]);
      expect((await answer(0, { people: 'a'.repeat(1_001) })).status).toBe(422);
      expect((await answer(0, { startsAt: 'hôm nay' })).status).toBe(422);
      await portal.setClock(new Date('2030-03-05T02:00:00Z'));
      try {
        expect((await answer(0)).body.code).toBe('wrong_state');
        expect((await ownPitch(0)).mayAnswer).toBe(false);
      } finally {
        await portal.setClock(new Date());
      }
    });

    it('I11: is nobody else’s to give or read', async () => {
      await meet();
      await arranged(0, 1);
      await send().expect(200);
      for (const person of [stage.solvers[1]!.person, stage.chair, stage.leader, visitor(portal)]) {
        for (const path of ['pitch', 'pitch.ics'])
          expect([401, 404]).toContain((await person.get(`/proposals/${id(0)}/${path}`)).status);
        expect([401, 404]).toContain((await answer(0, {}, person)).status);
      }
      expect((await itemSeenBy(stage.chair, 0))?.answer).toBeNull();
    });

    it('comes with the slot as a file for calendars', async () => {
      await meet();
      await arranged(0);
      await send().expect(200);
      const { person } = stage.solvers[0]!;
      const { text, headers } = await person.get(`/proposals/${id(0)}/pitch.ics`).expect(200);
      expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
      expect(linesOf(text)).toEqual(
        expect.arrayContaining(['METHOD:PUBLISH', `UID:pitch-${id(0)}@localhost`, 'SEQUENCE:0']),
      );
      await person.get(`/proposals/${id(1)}/pitch.ics`).expect(404);
      await stage.solvers[2]!.person.get(`/proposals/${id(2)}/pitch.ics`).expect(404);
    });
  });

  it('I9: is on record, step by step', async () => {
    await meet();
    await arranged(0);
    await send().expect(200);
    await answer(0).expect(200);
    const entries = await portal.database.query<{ act: string }[]>(
      `SELECT act FROM audit_entry WHERE act LIKE 'pitch.%' AND subject_id IN ($1, $2)
          OR act = 'proposal.shortlist' AND subject_id = $1 ORDER BY seq`,
      [id(0), stage.challenge.id],
    );
    expect(entries.map(({ act: name }) => name)).toEqual([
      'proposal.shortlist',
      'pitch.set',
      'pitch.publish',
      'pitch.answer',
    ]);
  });
});
