import {
  type EvaluationStage,
  act,
  choosing,
  declareAll,
  formPanel,
  scoreAll,
  setStage,
} from './support/evaluation-stage';
import { join } from './support/factories';
import { type Person, signUpAs, visitor } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

interface Row {
  readonly proposalId: string;
  readonly rank: number;
  readonly total: number;
  readonly awardable: boolean;
  readonly tied: boolean;
}

describe('ranking and decision', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  /** The panel meets: everybody has scored, the chair has closed the scoring. */
  const meeting = async (
    values: (solver: number, scorer: number) => readonly [number, number],
    solvers = 3,
  ): Promise<EvaluationStage> => {
    const stage = await setStage(portal, { solvers });
    await formPanel(stage);
    await declareAll(stage);
    await act(stage.chair, stage, 'open-scoring');
    await scoreAll(stage, values);
    expect((await act(stage.chair, stage, 'close-scoring')).status).toBe(200);
    return stage;
  };
  const rankingOf = async (person: Person, { challenge }: EvaluationStage): Promise<Row[]> => {
    const { body } = await person.get(`/challenges/${challenge.code}/evaluation`).expect(200);
    return body.ranking;
  };
  const idOf = ({ solvers }: EvaluationStage, index: number): string => solvers[index]!.proposalId;
  const outcome = async (person: Person, stage: EvaluationStage, name: string, body?: object) => {
    const answer = await act(person, stage, name, body);
    return [answer.status, answer.body.code];
  };

  it('ranks by the formula, and shows the panel the sheets behind it', async () => {
    // Scorers 0 to 4 give solver 0: 6 7 8 9 10 and 5; solver 1: 8 and 8; solver 2: 4 and 10.
    const stage = await meeting((solver, scorer) => [[6 + scorer, 8, 4][solver]!, [5, 8, 10][solver]!]);
    const ranking = await rankingOf(stage.evaluators[0], stage);
    expect(
      ranking.map(({ proposalId, rank, total }) => [
        stage.solvers.findIndex((s) => s.proposalId === proposalId),
        rank,
        total,
      ]),
    ).toEqual([
      [1, 1, 80],
      // The mean of 56, 62, 68, 74 and 80.
      [0, 2, 68],
      [2, 3, 64],
    ]);
    expect(ranking[1]).toMatchObject({
      // The root of (144 + 36 + 0 + 36 + 144) / 5.
      spread: expect.closeTo(Math.sqrt(72), 10),
      sheets: expect.arrayContaining(
        [
          { memberName: 'Chủ tịch', total: 56, normalised: 56, counts: true },
          { memberName: 'Đánh giá 1', total: 62, normalised: 62, counts: true },
          { memberName: 'Đánh giá 2', total: 68, normalised: 68, counts: true },
          { memberName: 'Đánh giá 3', total: 74, normalised: 74, counts: true },
          { memberName: 'Chuyên gia', total: 80, normalised: 80, counts: true },
        ].map((sheet) => expect.objectContaining(sheet)),
      ),
      criteria: [{ mean: 8 }, { mean: 5 }],
    });
  });

  it('drops the best and the worst sheet where the challenge says so', async () => {
    const stage = await setStage(portal, { solvers: 1 });
    await portal.database.query(`ALTER TABLE challenge DISABLE TRIGGER challenge_frozen`);
    await portal.database.query(`UPDATE challenge SET aggregation = 'trimmed_mean' WHERE id = $1`, [
      stage.challenge.id,
    ]);
    await portal.database.query(`ALTER TABLE challenge ENABLE TRIGGER challenge_frozen`);
    await formPanel(stage);
    await declareAll(stage);
    await act(stage.chair, stage, 'open-scoring');
    await scoreAll(stage, (_, scorer) => [[0, 5, 5, 6, 10][scorer]!, 5]);
    await act(stage.chair, stage, 'close-scoring');
    // Of 20, 50, 50, 56 and 80 the middle three: 52.
    expect(await rankingOf(stage.chair, stage)).toMatchObject([{ total: 52 }]);
  });

  it('I6: the panel recommends, a leader who does not sit on it decides', async () => {
    const stage = await meeting((solver) => [9 - solver, 5]);
    const choice = choosing(idOf(stage, 0), 'Điểm cao nhất, đủ năng lực.');
    expect(await outcome(stage.evaluators[0], stage, 'recommend', choice)).toEqual([403, 'forbidden']);
    expect(await outcome(stage.leader, stage, 'decide', choice)).toEqual([404, 'not_found']);
    expect(await outcome(stage.chair, stage, 'recommend', choice)).toEqual([200, undefined]);
    expect(await outcome(stage.chair, stage, 'decide', choice)).toEqual([403, 'forbidden']);
    await portal.database.query(
      `INSERT INTO role_grant (account_id, role, scope_type, scope_id) VALUES ($1, 'agency.leader', 'agency', $2)`,
      [stage.chair.accountId, stage.agency.id],
    );
    expect(await outcome(stage.chair, stage, 'decide', choice)).toEqual([403, 'four_eyes']);
    expect(await outcome(stage.officer, stage, 'decide', choice)).toEqual([403, 'forbidden']);
    expect(await outcome(stage.leader, stage, 'release')).toEqual([409, 'wrong_state']);
    expect(await outcome(stage.leader, stage, 'decide', choice)).toEqual([200, undefined]);
    expect(await outcome(stage.leader, stage, 'decide', choice)).toEqual([409, 'wrong_state']);
  });

  it('I6: the database itself refuses a decision by whoever recommended', async () => {
    const stage = await meeting((solver) => [9 - solver, 5]);
    await act(stage.chair, stage, 'recommend', choosing(idOf(stage, 0), 'Tốt nhất'));
    const same = portal.database.query(
      `UPDATE decision SET decided_by = recommended_by WHERE challenge_id = $1`,
      [stage.challenge.id],
    );
    await expect(same).rejects.toThrow('decision_four_eyes');
  });

  it('I6: the database itself refuses an override without a reason', async () => {
    const stage = await meeting((solver) => [9 - solver, 5]);
    await act(stage.chair, stage, 'recommend', choosing(idOf(stage, 0), 'Tốt nhất'));
    for (const reason of [null, '']) {
      const override = portal.database.query(
        `UPDATE decision SET decided_by = $2, selected_proposal_ids = ARRAY[$3::uuid], override_reason = $4 WHERE challenge_id = $1`,
        [stage.challenge.id, stage.leader.accountId, idOf(stage, 1), reason],
      );
      await expect(override).rejects.toThrow('decision_override_reason');
    }
  });

  it('I6: an override carries a reason, and reasons are always asked for', async () => {
    const stage = await meeting((solver) => [9 - solver, 5]);
    const first = choosing(idOf(stage, 0), 'Điểm cao nhất');
    expect(await outcome(stage.chair, stage, 'recommend', { ...first, reasons: ' ' })).toEqual([
      422,
      'reason_required',
    ]);
    await act(stage.chair, stage, 'recommend', first);
    const other = choosing(idOf(stage, 1), 'Chi phí thấp hơn');
    expect(await outcome(stage.leader, stage, 'decide', { ...first, reasons: '' })).toEqual([
      422,
      'reason_required',
    ]);
    expect(await outcome(stage.leader, stage, 'decide', other)).toEqual([422, 'override_reason_required']);
    expect(await outcome(stage.leader, stage, 'decide', { ...other, overrideReason: null })).toEqual([
      422,
      'validation',
    ]);
    const answer = await act(stage.leader, stage, 'decide', {
      ...other,
      overrideReason: 'Ngân sách năm nay',
    });
    expect(answer.body.decision).toMatchObject({
      recommended: first.choices,
      selected: other.choices,
      overrideReason: 'Ngân sách năm nay',
      decidedBy: 'Lãnh đạo',
      releasedAt: null,
    });
  });

  it('I5: recommends whoever leads by the frozen rules, or nobody; to depart from their order takes a reason', async () => {
    const stage = await meeting((solver) => [9 - solver, 5]);
    const reasons = 'Lý do';
    expect(await outcome(stage.chair, stage, 'recommend', choosing(idOf(stage, 1), reasons))).toEqual([
      422,
      'departure_reason_required',
    ]);
    expect(await outcome(stage.chair, stage, 'recommend', choosing(stage.challenge.id, reasons))).toEqual([
      422,
      'validation',
    ]);
    expect(await outcome(stage.chair, stage, 'recommend', choosing([], reasons))).toEqual([200, undefined]);
  });

  it('leaves a full tie to the chair’s reasoned decision', async () => {
    const stage = await meeting((solver) => (solver < 2 ? [8, 8] : [5, 5]));
    const ranking = await rankingOf(stage.chair, stage);
    // The receipt's time parts them: B submitted before A.
    expect(ranking.map(({ proposalId, tied }) => [proposalId, tied])).toEqual([
      [idOf(stage, 1), true],
      [idOf(stage, 0), true],
      [idOf(stage, 2), false],
    ]);
    const second = choosing(idOf(stage, 0), '');
    expect(await outcome(stage.chair, stage, 'recommend', second)).toEqual([409, 'tie_undecided']);
    expect(
      await outcome(stage.chair, stage, 'recommend', choosing(idOf(stage, 0), 'Dễ nhân rộng hơn')),
    ).toEqual([200, undefined]);
  });

  it('awards nothing below a criterion’s minimum, whatever the total', async () => {
    const stage = await setStage(portal);
    await portal.database.query(`ALTER TABLE criterion DISABLE TRIGGER criterion_frozen`);
    await portal.database.query(`UPDATE criterion SET minimum = 5 WHERE id = $1`, [stage.criteria[1]]);
    await portal.database.query(`ALTER TABLE criterion ENABLE TRIGGER criterion_frozen`);
    await formPanel(stage);
    await declareAll(stage);
    await act(stage.chair, stage, 'open-scoring');
    await scoreAll(stage, (solver) => (solver === 0 ? [10, 4.5] : [6 - solver, 5]));
    await act(stage.chair, stage, 'close-scoring');
    expect((await rankingOf(stage.chair, stage)).map(({ awardable }) => awardable)).toEqual([
      false,
      true,
      true,
    ]);
    const best = choosing(idOf(stage, 0), 'Tổng điểm cao nhất');
    expect(await outcome(stage.chair, stage, 'recommend', best)).toEqual([409, 'not_awardable']);
    await act(stage.chair, stage, 'recommend', choosing(idOf(stage, 1), 'Đạt mọi tiêu chí'));
    expect(await outcome(stage.leader, stage, 'decide', { ...best, overrideReason: 'Vẫn muốn' })).toEqual([
      409,
      'not_awardable',
    ]);
  });

  it('I4: a leader with a tie to any solver has no part in the decision', async () => {
    const stage = await meeting((solver) => [9 - solver, 5]);
    await act(stage.chair, stage, 'recommend', choosing(idOf(stage, 0), 'Tốt nhất'));
    const { body: before } = await stage.leader.get(`/challenges/${stage.challenge.code}/panel`).expect(200);
    expect(before.acts).toEqual(['return', 'decide']);
    await join(portal, stage.solvers[2]!.organizationId, stage.leader, 'member');
    await stage.leader.get(`/challenges/${stage.challenge.code}/evaluation`).expect(404);
    const choice = choosing(idOf(stage, 0), 'Đồng ý');
    expect(await outcome(stage.leader, stage, 'decide', choice)).toEqual([404, 'not_found']);
    const { body: counts } = await stage.leader.get(`/challenges/${stage.challenge.code}/panel`).expect(200);
    for (const member of counts.members) if (member.role !== 'secretary') expect(member.sheetsDue).toBe(2);
  });

  describe('I7: the release', () => {
    let stage: EvaluationStage;
    const publicPaths = (): string[] => [
      `/challenges/${stage.challenge.code}`,
      `/challenges?q=${stage.challenge.code}`,
      '/challenges',
    ];
    const mails = (): Promise<{ recipient: string; subject: string; text: string }[]> =>
      portal.database.query(
        `SELECT recipient, subject, text FROM mail_message WHERE subject LIKE $1 ORDER BY recipient`,
        [`%kết quả đánh giá bài toán ${stage.challenge.code}`],
      );
    const states = (): Promise<{ state: string }[]> =>
      portal.database.query(
        `SELECT p.state FROM proposal p JOIN organization o ON o.id = p.organization_id
          WHERE p.challenge_id = $1 ORDER BY o.name`,
        [stage.challenge.id],
      );
    beforeAll(async () => {
      stage = await setStage(portal, { solvers: 4 });
      await formPanel(stage);
      await declareAll(stage);
      await stage.secretary
        .post(`/proposals/${idOf(stage, 3)}/ineligible`, { reason: 'Nộp sai mẫu' })
        .expect(200);
      await act(stage.chair, stage, 'open-scoring');
      await scoreAll({ ...stage, solvers: stage.solvers.slice(0, 3) }, (solver) => [9 - solver, 5]);
      await act(stage.chair, stage, 'close-scoring');
      const choice = choosing(idOf(stage, 0), 'Phương án khả thi nhất trong các giải pháp');
      await act(stage.chair, stage, 'recommend', choice);
      expect((await act(stage.leader, stage, 'decide', choice)).status).toBe(200);
    });

    it('nothing of a pending decision reaches a solver or the public', async () => {
      expect(await states()).toEqual([
        { state: 'under_evaluation' },
        { state: 'under_evaluation' },
        { state: 'under_evaluation' },
        { state: 'ineligible' },
      ]);
      expect(await mails()).toEqual([]);
      const readers = [
        visitor(portal),
        ...stage.solvers.map(({ person }) => person),
        await signUpAs(portal, 'programme.lead'),
      ];
      for (const reader of readers)
        for (const path of [...publicPaths(), `/proposals/${idOf(stage, 0)}`]) {
          const { text } = await reader.get(path);
          expect(text).not.toMatch(/Phương án khả thi nhất|"selected"|"not_selected"|"decided"/);
        }
    });

    it('tells every solver at the same moment, in the same words, and moves everything at once', async () => {
      const { body } = await act(stage.leader, stage, 'release');
      expect(body).toMatchObject({
        state: 'released',
        acts: [],
        decision: { selected: [{ proposalId: idOf(stage, 0) }] },
      });
      expect(body.decision.releasedAt).not.toBeNull();
      expect(await states()).toEqual([
        { state: 'selected' },
        { state: 'not_selected' },
        { state: 'not_selected' },
        { state: 'ineligible' },
      ]);
      const [challenge] = await portal.database.query<{ state: string }[]>(
        `SELECT state FROM challenge WHERE id = $1`,
        [stage.challenge.id],
      );
      expect(challenge?.state).toBe('decided');
      const sent = await mails();
      expect(sent.map(({ recipient }) => recipient).sort()).toEqual(
        stage.solvers.map(({ person }) => person.email).sort(),
      );
      const words = sent.map(({ text }) => text.replace(/Ông\/Bà .*|\S+\/work\/proposals\/\S+/g, ''));
      expect(new Set(words).size).toBe(1);
    });

    it('happens once', async () => {
      expect(await outcome(stage.leader, stage, 'release')).toEqual([409, 'wrong_state']);
      expect(await mails()).toHaveLength(4);
    });

    it('I9: has every act of the evaluation on record, in the order it was done', async () => {
      const rows = await portal.database.query<{ act: string }[]>(
        `SELECT act FROM audit_entry a JOIN panel p ON p.id::text = a.subject_id WHERE p.challenge_id = $1 ORDER BY seq`,
        [stage.challenge.id],
      );
      expect(rows.map((row) => row.act)).toEqual([
        'panel.form',
        'panel.open_scoring',
        'panel.close_scoring',
        'panel.recommend',
        'panel.decide',
        'panel.release',
      ]);
    });
  });

  describe('one, several or none', () => {
    const three = (stage: EvaluationStage, ...places: number[]) =>
      choosing(
        places.map((place) => idOf(stage, place)),
        'Bổ sung cho nhau',
      );

    it('recommends several in the ranking’s order, whatever the order they are named in', async () => {
      const stage = await meeting((solver) => [9 - solver, 5]);
      const { status, body } = await act(stage.chair, stage, 'recommend', three(stage, 1, 0));
      expect(status).toBe(200);
      expect(body.decision).toMatchObject({
        recommended: [{ proposalId: idOf(stage, 0) }, { proposalId: idOf(stage, 1) }],
        departureReason: null,
      });
    });

    it('refuses one that is named twice, or has no reasons of its own', async () => {
      const stage = await meeting((solver) => [9 - solver, 5]);
      expect(await outcome(stage.chair, stage, 'recommend', three(stage, 0, 0))).toEqual([422, 'validation']);
      const request = three(stage, 0, 1);
      const [first, second] = request.choices;
      const bare = { ...request, choices: [first, { ...second, reasons: '' }] };
      expect(await outcome(stage.chair, stage, 'recommend', bare)).toEqual([422, 'reason_required']);
    });

    it('I5: asks why somebody is passed over, and keeps the reason', async () => {
      const stage = await meeting((solver) => [9 - solver, 5]);
      const request = three(stage, 0, 2);
      expect(await outcome(stage.chair, stage, 'recommend', request)).toEqual([
        422,
        'departure_reason_required',
      ]);
      const { body } = await act(stage.chair, stage, 'recommend', {
        ...request,
        departureReason: 'Hai giải pháp trùng phạm vi',
      });
      expect(body.decision.departureReason).toBe('Hai giải pháp trùng phạm vi');
    });

    it('selects all of them at once, tells each why, and shows everybody the winners', async () => {
      const stage = await meeting((solver) => [9 - solver, 5]);
      await act(stage.chair, stage, 'recommend', three(stage, 0, 1));
      const request = three(stage, 0, 1);
      request.choices[1]!.reasons = 'Rẻ hơn <script>alert(1)</script>';
      expect(await outcome(stage.leader, stage, 'decide', request)).toEqual([200, undefined]);
      expect(await outcome(stage.leader, stage, 'release')).toEqual([200, undefined]);
      const { body } = await visitor(portal).get(`/challenges/${stage.challenge.code}`).expect(200);
      expect(body.award.winners).toEqual([
        {
          organizationName: 'Đơn vị A',
          proposalTitle: 'Giải pháp của Đơn vị A',
          reasons: 'Bổ sung cho nhau',
        },
        {
          organizationName: 'Đơn vị B',
          proposalTitle: 'Giải pháp của Đơn vị B',
          reasons: 'Rẻ hơn <script>alert(1)</script>',
        },
      ]);
      const feedback = [];
      for (const { person, proposalId } of stage.solvers)
        feedback.push((await person.get(`/proposals/${proposalId}`).expect(200)).body.feedback);
      expect(feedback.map(({ outcome: told, rank }) => [told, rank])).toEqual([
        ['selected', null],
        ['selected', null],
        ['not_selected', null],
      ]);
      expect(feedback[1].reasons).toBe('Rẻ hơn <script>alert(1)</script>');
    });
  });

  it('I6: the leader returns a recommendation with a reason, and the panel recommends once more', async () => {
    const stage = await meeting((solver) => [9 - solver, 5]);
    const choice = choosing(idOf(stage, 0), 'Điểm cao nhất');
    const asked = { reason: 'Chưa nêu rõ khả năng nhân rộng' };
    await act(stage.chair, stage, 'recommend', choice);
    expect(await outcome(stage.chair, stage, 'return', asked)).toEqual([403, 'forbidden']);
    expect(await outcome(stage.officer, stage, 'return', asked)).toEqual([403, 'forbidden']);
    expect(await outcome(stage.leader, stage, 'return', { reason: ' ' })).toEqual([422, 'validation']);
    expect(await outcome(stage.leader, stage, 'return', asked)).toEqual([204, undefined]);
    expect(await outcome(stage.leader, stage, 'return', asked)).toEqual([404, 'not_found']);
    const { body } = await stage.chair.get(`/challenges/${stage.challenge.code}/evaluation`).expect(200);
    expect(body).toMatchObject({ state: 'meeting', decision: null, askedAgain: { act: 'return', ...asked } });
    expect(await outcome(stage.chair, stage, 'recommend', choice)).toEqual([200, undefined]);
    expect(await outcome(stage.leader, stage, 'decide', choice)).toEqual([200, undefined]);
    const kept = await portal.database.query<{ act: string; reason: string }[]>(
      `SELECT act, reason FROM former_decision WHERE challenge_id = $1`,
      [stage.challenge.id],
    );
    expect(kept).toEqual([{ act: 'return', ...asked }]);
  });

  it('I4: what a recused member wrote reaches no solver', async () => {
    const stage = await meeting((solver) => [9 - solver, 5], 1);
    await portal.database.query(
      `UPDATE score_sheet SET remarks = jsonb_set(remarks, ARRAY[$2, 'comment'], '"Lời của người bị từ chối"')
        WHERE proposal_id = $1 AND panel_member_id = (SELECT id FROM panel_member WHERE account_id = $3)`,
      [idOf(stage, 0), stage.criteria[0], stage.expert.accountId],
    );
    await portal.database.query(
      `UPDATE conflict_declaration SET conflict = true, kind = 'family'
        WHERE proposal_id = $1 AND panel_member_id = (SELECT id FROM panel_member WHERE account_id = $2)`,
      [idOf(stage, 0), stage.expert.accountId],
    );
    const choice = choosing(idOf(stage, 0), 'Tốt nhất');
    await act(stage.chair, stage, 'recommend', choice);
    await act(stage.leader, stage, 'decide', choice);
    expect(await outcome(stage.leader, stage, 'release')).toEqual([200, undefined]);
    const { body } = await stage.solvers[0]!.person.get(`/proposals/${idOf(stage, 0)}`).expect(200);
    expect(body.feedback.criteria[0].comments).toHaveLength(4);
    expect(JSON.stringify(body)).not.toContain('Lời của người bị từ chối');
  });

  it('informs the programme office of the decision, not of what it says', async () => {
    const office = await signUpAs(portal, 'programme.officer');
    const stage = await meeting((solver) => [9 - solver, 5]);
    const choice = choosing(idOf(stage, 0), 'Điều chưa ai được biết');
    await act(stage.chair, stage, 'recommend', choice);
    await act(stage.leader, stage, 'decide', choice);
    const letters = await portal.database.query<{ text: string }[]>(
      `SELECT text FROM mail_message WHERE recipient = $1 AND subject LIKE $2`,
      [office.email, `%${stage.challenge.code}%`],
    );
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).not.toMatch(/Điều chưa ai được biết|Đơn vị A/);
  });

  it('releases a decision without a winner, which leaves the challenge to be closed without award', async () => {
    const stage = await meeting(() => [3, 3], 1);
    const nobody = choosing([], 'Không giải pháp nào đạt yêu cầu');
    await act(stage.chair, stage, 'recommend', nobody);
    await act(stage.leader, stage, 'decide', nobody);
    const { status, body } = await act(stage.leader, stage, 'release');
    expect([status, body.decision.selected]).toEqual([200, []]);
    const rows = await portal.database.query<{ state: string }[]>(
      `SELECT state FROM challenge WHERE id = $1 UNION ALL SELECT state FROM proposal WHERE challenge_id = $1`,
      [stage.challenge.id],
    );
    expect(rows).toEqual([{ state: 'decided' }, { state: 'not_selected' }]);
  });
});
