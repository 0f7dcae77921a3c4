import { DEFAULT_MINUTES_WORDS } from '@loi-giai/shared';
import { type Person, signUpAs } from './support/login';
import { textOfPdf } from './support/pdf-text';
import { type TestPortal, startTestPortal } from './support/test-app';

const ADDRESS = '/programme/minutes-template';

describe('the template of minutes', () => {
  let portal: TestPortal;
  let office: Person;
  beforeAll(async () => {
    portal = await startTestPortal();
    office = await signUpAs(portal, 'programme.lead');
  });
  afterAll(() => portal.close());
  const words = (changes: object) => ({ words: { ...DEFAULT_MINUTES_WORDS, ...changes } });
  const preview = async (changes: object): Promise<string> => {
    const { body } = await office
      .post(`${ADDRESS}/preview.pdf`, words(changes))
      .responseType('blob')
      .expect(200);
    return textOfPdf(body as Buffer).replaceAll('\n', ' ');
  };

  it('is the portal’s own at first, and changed by the programme office alone, on record', async () => {
    expect((await office.get(ADDRESS)).body).toEqual({ words: DEFAULT_MINUTES_WORDS, savedAt: null });
    for (const role of ['city.leadership', 'portal.administrator'] as const) {
      const other = await signUpAs(portal, role);
      await other.get(ADDRESS).expect(403);
      await other.put(ADDRESS, words({})).expect(403);
      await other.post(`${ADDRESS}/preview.pdf`, words({})).expect(403);
    }
    const changes = { opening: 'Hôm nay, Hội đồng của {agency} họp:\nvề {challenge}.' };
    const { body } = await office.put(ADDRESS, words(changes)).expect(200);
    expect(body.savedAt).not.toBeNull();
    expect((await office.get(ADDRESS)).body).toEqual(body);
    const entries = await portal.database.query(
      `SELECT detail FROM audit_entry WHERE act = 'programme.save-minutes-template'`,
    );
    expect(entries).toEqual([{ detail: { words: changes } }]);
  });

  it('refuses what cannot be filled in, and names it', async () => {
    const before = (await office.get(ADDRESS)).body;
    const wrong = words({ opening: '{winner} và {Agency}', closing: 'Kết thúc {endTime', title: '' });
    for (const attempt of [office.put(ADDRESS, wrong), office.post(`${ADDRESS}/preview.pdf`, wrong)])
      expect((await attempt).body).toMatchObject({
        code: 'validation',
        errors: [{ path: 'words.title', code: 'required' }],
      });
    const unknown = words({ opening: '{winner} và {Agency}', closing: 'Kết thúc {endTime' });
    for (const attempt of [office.put(ADDRESS, unknown), office.post(`${ADDRESS}/preview.pdf`, unknown)]) {
      const { status, body } = await attempt;
      expect([status, body.errors]).toEqual([
        422,
        [
          { path: 'words.opening', code: 'unknown_placeholder', params: { name: '{winner}, {Agency}' } },
          { path: 'words.closing', code: 'unknown_placeholder', params: { name: '{endTime' } },
        ],
      ]);
    }
    await office.put(ADDRESS, { words: { ...DEFAULT_MINUTES_WORDS, winner: 'x' } }).expect(422);
    await office.put(ADDRESS, words({ subject: 'x'.repeat(301) })).expect(422);
    expect((await office.get(ADDRESS)).body).toEqual(before);
  });

  it('is tried out on a made-up meeting before it is saved', async () => {
    const before = (await office.get(ADDRESS)).body;
    const text = await preview({ title: 'Biên bản thử', numberLine: 'Số: {number}/BB-THỬ' });
    for (const shown of [
      'BIÊN BẢN THỬ',
      'Số: 07/BB-THỬ',
      'Nguyễn Thị Ví Dụ',
      '(DỰ THẢO)',
      'Từ chối',
      '86,9375',
    ])
      expect(text).toContain(shown);
    expect((await office.get(ADDRESS)).body).toEqual(before);
  });
});
