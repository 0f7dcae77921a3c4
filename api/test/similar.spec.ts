import type { SimilarChallenge } from '@loi-giai/shared';
import {
  type ChallengePeople,
  draftChallenge,
  makeChallengePeople,
  openChallenge,
} from './support/challenge-people';
import { makeChallenge } from './support/factories';
import { type Person, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';
import { setAwardedStage } from './support/awarded-stage';

const text = (vi: string) => ({ vi, en: '' });
const FLOOD = {
  title: text('Giảm ngập đường Nguyễn Hữu Cảnh sau mưa lớn'),
  summary: text('Mỗi trận mưa lớn kèm triều cường, mặt đường ngập đến 40 cm trong nhiều giờ.'),
};

describe('challenges like the one that is being written', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let others: ChallengePeople;

  beforeAll(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
    others = await makeChallengePeople(portal);
    for (const [title, summary] of [
      [
        'Thu gom rác thải cồng kềnh theo yêu cầu',
        'Nệm, tủ cũ bị bỏ ở vỉa hè vì người dân không biết gọi ai.',
      ],
      ['Tiết kiệm điện tại trụ sở công', 'Tiền điện tăng 17% trong hai năm, chưa biết điện dùng vào đâu.'],
      ['Phân luồng cuộc gọi cấp cứu 115', 'Giờ cao điểm nhiều cuộc gọi phải chờ hơn 40 giây.'],
      ['Hướng dẫn du khách bằng nhiều ngôn ngữ', 'Du khách tìm thông tin trên hàng chục trang khác nhau.'],
    ] as const)
      await openChallenge(portal, others, { title: text(title), summary: text(summary) });
  });
  afterAll(() => portal.close());

  async function similar(
    query: { title?: string; summary?: string; exclude?: string },
    who: Person = people.officer,
  ): Promise<SimilarChallenge[]> {
    const { body } = await who
      .get(`/work/challenges/similar?${new URLSearchParams(query).toString()}`)
      .expect(200);
    return body as SimilarChallenge[];
  }

  it('are found by a like title, blind to accents, and say what they share', async () => {
    const code = await openChallenge(portal, others, FLOOD);
    const [first, ...rest] = await similar({ title: 'Giam ngap duong Nguyen Huu Canh' });
    expect(first).toMatchObject({
      code,
      published: true,
      readable: false,
      reasons: expect.arrayContaining(['title']),
      shared: ['Giam ngap duong Nguyen Huu Canh'],
      solution: null,
      asked: false,
      joinAs: [{ code: people.agency.code }],
    });
    expect(first!.score).toBeGreaterThan(0.8);
    expect(first!.score).toBeLessThanOrEqual(1);
    expect(rest).toEqual([]);
  });

  it('are found by their words where the title is another one', async () => {
    const code = await openChallenge(portal, others, {
      title: text('Cảnh báo sạt lở bờ kênh'),
      summary: text('Bờ kênh Thanh Đa sạt lở vào mùa nước lớn, nhà dân nghiêng lún mà không được báo trước.'),
    });
    const found = await similar({
      title: 'Bảo vệ nhà ven sông',
      summary: 'Nhà dân ven kênh Thanh Đa nghiêng lún, bờ kênh sạt lở không báo trước',
    });
    expect(found[0]).toMatchObject({ code, reasons: ['words'] });
    expect(found[0]!.shared.join(' ')).toContain('Thanh Đa nghiêng lún');
  });

  it('are not found in words that all have, nor for less than two words, nor the draft itself', async () => {
    const own = await draftChallenge(portal, people, {
      title: text('Kiểm đếm cây xanh đường phố'),
      summary: text('Không ai biết thành phố có bao nhiêu cây xanh.'),
    });
    expect(await similar({ title: 'và của trong không' })).toEqual([]);
    expect(await similar({ title: 'ngập' })).toEqual([]);
    expect(await similar({})).toEqual([]);
    expect((await similar({ title: 'Kiểm đếm cây xanh đường phố' }))[0]).toMatchObject({ code: own });
    expect(await similar({ title: 'Kiểm đếm cây xanh đường phố', exclude: own })).toEqual([]);
  });

  it('are not published only as far as the reader sees them: what is hidden changes nothing (I11)', async () => {
    const query = {
      title: 'Chống tiếng ồn ban đêm tại khu dân cư',
      summary: 'Tiếng ồn karaoke kéo dài quá nửa đêm',
    };
    const before = await people.officer.get(
      `/work/challenges/similar?${new URLSearchParams(query).toString()}`,
    );
    const hidden = await draftChallenge(portal, others, {
      title: text(query.title),
      summary: text(query.summary),
    });
    const after = await people.officer.get(
      `/work/challenges/similar?${new URLSearchParams(query).toString()}`,
    );
    expect(after.text).toBe(before.text);
    expect(await similar(query)).toEqual([]);
    for (const who of [others.officer, others.leader, people.programme])
      expect((await similar(query, who))[0]).toMatchObject({
        code: hidden,
        published: false,
        readable: true,
      });
  });

  it('tell of the solution that was commissioned, once that is public', async () => {
    const stage = await setAwardedStage(portal, 'commissioned');
    await portal.database.query(`UPDATE challenge SET title = $2, summary = $3 WHERE id = $1`, [
      stage.challenge.id,
      text('Đặt lịch tiêm chủng theo khung giờ'),
      text('Phụ huynh chờ tiêm chủng cả buổi.'),
    ]);
    const query = { title: 'Đặt lịch tiêm chủng cho trẻ' };
    expect((await similar(query))[0]).toMatchObject({ code: stage.challenge.code, solution: null });
    const insert = (state: string) =>
      portal.database.query(
        `INSERT INTO commission (challenge_id, proposal_id, kind, number, signed_on, value, state)
         VALUES ($1, $2, 'order', '01/2026/HĐ', '2026-02-01', 1, $3)`,
        [stage.challenge.id, stage.proposalId, state],
      );
    await insert('draft');
    expect((await similar(query))[0]).toMatchObject({ solution: null });
    await portal.database.query(`UPDATE commission SET state = 'running' WHERE challenge_id = $1`, [
      stage.challenge.id,
    ]);
    expect((await similar(query))[0]).toMatchObject({
      solution: { title: 'Hồ điều tiết thông minh', hasResult: false },
    });
  });

  it('offer to join them what has not joined, has not asked, and has not ended', async () => {
    const title = 'Quản lý chợ đêm ven sông';
    const code = await openChallenge(portal, others, {
      title: text(title),
      summary: text('Chợ đêm tự phát.'),
    });
    const request = await people.officer.post(`/challenges/${code}/join-requests`, {
      agencyCode: people.agency.code,
      message: 'Cùng vấn đề',
    });
    expect((await similar({ title }))[0]).toMatchObject({ code, asked: true, joinAs: [] });
    await others.leader.post(`/join-requests/${request.body.id}/consent`).expect(200);
    expect((await similar({ title }))[0]).toMatchObject({ asked: false, joinAs: [], readable: true });
    const ended = await makeChallenge(portal, {
      agencyId: others.agency.id,
      authorId: others.officer.accountId,
      state: 'closed_without_award',
      title: 'Bãi giữ xe ngầm trung tâm',
    });
    expect((await similar({ title: 'Bãi giữ xe ngầm trung tâm' }))[0]).toMatchObject({
      code: ended.code,
      joinAs: [],
    });
  });

  it('are asked for in any characters, and by those alone who work on challenges', async () => {
    const nasty = [
      `'; DROP TABLE challenge; --`,
      `a'b & !c | (d)`,
      '\\ % _ :* <-> &',
      '<script>alert(1)</script> x',
      '🙂 🙃 ngập lụt',
    ];
    for (const title of nasty) await similar({ title, summary: title });
    const decomposed = FLOOD.title.vi.normalize('NFD');
    expect((await similar({ title: decomposed }))[0]!.score).toBeGreaterThan(0.8);
    const long = await people.officer.get(`/work/challenges/similar?title=${'x'.repeat(901)}`);
    expect(long.body.errors).toMatchObject([{ path: 'title', code: 'too_long' }]);
    expect((await visitor(portal).get('/work/challenges/similar?title=a')).status).toBe(401);
  });
});
