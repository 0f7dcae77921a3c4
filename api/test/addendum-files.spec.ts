import { createHash } from 'node:crypto';
import type { AddendumDesk, AddendumView, ChallengeVersionView, FileView } from '@loi-giai/shared';
import {
  type ChallengePeople,
  draftChallenge,
  makeChallengePeople,
  triage,
} from './support/challenge-people';
import { type Person, signUpAs, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`);
const digest = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const OLD = pdf('cũ');
const ANNEX = pdf('phụ lục bị quên');

describe('attachments by addendum', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let officer: Person;
  let nobody: Person;
  let code: string;
  let published: FileView;

  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  beforeEach(async () => {
    people = await makeChallengePeople(portal);
    ({ officer } = people);
    nobody = visitor(portal);
    code = await draftChallenge(portal, people);
    [published] = (
      await officer.upload(`/challenges/${code}/draft/files`, OLD, 'Số liệu.pdf').expect(201)
    ).body.files;
    await officer.post(`/challenges/${code}/submit-for-review`).expect(200);
    await people.leader.post(`/challenges/${code}/approve`).expect(200);
    await triage(people.programme, code);
    await people.programme.post(`/challenges/${code}/publish`).expect(200);
    await officer.post(at()).expect(201);
  });

  const at = (path = ''): string => `/challenges/${code}/addenda${path}`;
  const bring = (content = ANNEX, name = 'Phụ lục.pdf', replaces = '', who = officer) =>
    who.upload(at(`/working/files${replaces && `?replaces=${replaces}`}`), content, name);
  const desk = async (): Promise<AddendumDesk> => (await officer.get(at('/working')).expect(200)).body;
  const giveReason = async (reason = 'Bổ sung phụ lục bị thiếu.'): Promise<void> => {
    const { working } = await desk();
    await officer
      .put(at('/working'), { ...working!.content, id: working!.id, reason, revision: working!.revision })
      .expect(200);
  };
  const publish = async (): Promise<void> => {
    await giveReason();
    await officer.post(at('/working/submit')).expect(200);
    await people.leader.post(at('/working/publish')).expect(200);
  };
  const version = async (number: number): Promise<ChallengeVersionView> =>
    (await nobody.get(`/challenges/${code}/versions/${number}`).expect(200)).body;
  const filesNow = async (): Promise<FileView[]> => (await nobody.get(`/challenges/${code}`)).body.files;
  const download = (id: string, who = nobody) => who.get(`/challenges/${code}/files/${id}`);

  it('I8: bring a forgotten annex, with its digest for everybody, and the version before does without it', async () => {
    const { working } = (await bring().expect(201)).body as AddendumDesk;
    const annex = working!.files[1]!.after!;
    expect(annex).toMatchObject({ name: 'Phụ lục.pdf', sha256: digest(ANNEX) });
    expect(working!.changes).toEqual([{ kind: 'file', path: 'files', before: null, after: annex }]);
    expect(await filesNow()).toEqual([published]);
    await download(annex.id).expect(404);
    await publish();
    expect(await filesNow()).toEqual([published, annex]);
    expect(ANNEX.equals((await download(annex.id).expect(200)).body as Buffer)).toBe(true);
    const [addendum] = (await nobody.get(at()).expect(200)).body as AddendumView[];
    expect(addendum?.changes).toEqual([{ kind: 'file', path: 'files', before: null, after: annex }]);
    expect((await version(1)).files).toEqual([published]);
    expect((await version(2)).files).toEqual([published, annex]);
  });

  it('I8: replace a file, with both digests, and the old one is still sent to whoever reads the old version', async () => {
    const { working } = (await bring(ANNEX, 'Số liệu.pdf', published.id).expect(201)).body as AddendumDesk;
    const replacement = working!.files[0]!.after!;
    await publish();
    const [addendum] = (await nobody.get(at())).body as AddendumView[];
    expect(addendum?.changes).toMatchObject([
      { before: { id: published.id, sha256: digest(OLD) }, after: { sha256: digest(ANNEX) } },
    ]);
    expect(await filesNow()).toEqual([replacement]);
    expect((await version(1)).files).toEqual([published]);
    expect(OLD.equals((await download(published.id).expect(200)).body as Buffer)).toBe(true);
    await officer.get(`/challenges/${code}/draft/files/${published.id}`).expect(200);
  });

  it('take a file out, or leave it in after all', async () => {
    await officer.delete(at(`/working/files/${published.id}`)).expect(200);
    expect((await desk()).working!.files).toEqual([{ before: published, after: null }]);
    await officer.delete(at(`/working/files/${published.id}`)).expect(404);
    await officer.post(at(`/working/files/${published.id}/keep`)).expect(200);
    await officer.post(at(`/working/files/${published.id}/keep`)).expect(404);
    expect((await desk()).working!.changes).toEqual([]);
    await officer.delete(at(`/working/files/${published.id}`)).expect(200);
    await publish();
    expect(await filesNow()).toEqual([]);
    await download(published.id).expect(200);
  });

  it('forget what was to come where it is taken out again or the addendum is given up', async () => {
    const first = ((await bring().expect(201)).body as AddendumDesk).working!.files[1]!.after!;
    await officer.get(at(`/working/files/${first.id}`)).expect(200);
    await officer.delete(at(`/working/files/${first.id}`)).expect(200);
    await officer.get(at(`/working/files/${first.id}`)).expect(404);
    const second = ((await bring(ANNEX, 'a.pdf', published.id).expect(201)).body as AddendumDesk).working!;
    await officer.post(at('/working/discard')).expect(200);
    expect(
      await portal.database.query(`SELECT 1 FROM stored_file WHERE id = $1`, [second.files[0]!.after!.id]),
    ).toEqual([]);
    expect(await filesNow()).toEqual([published]);
  });

  it('I8: are heard of in another window like changed text, and words written meanwhile are stored on top', async () => {
    const mine = (await desk()).working!;
    const second = await signUpAs(portal, 'agency.officer', { type: 'agency', id: people.agency.id });
    const heard = async (): Promise<number> =>
      (await officer.put(at('/working/presence'), { section: null }).expect(200)).body.revision;
    const words = (revision: number) => ({ ...mine.content, id: mine.id, reason: 'Lý do', revision });
    await bring(ANNEX, 'Phụ lục.pdf', '', second).expect(201);
    expect(await heard()).toBe(mine.revision + 1);
    await officer.put(at('/working'), words(mine.revision)).expect(409);
    const saved = (await officer.put(at('/working'), words(mine.revision + 1)).expect(200))
      .body as AddendumDesk;
    const theirs = (await second.get(at('/working'))).body as AddendumDesk;
    expect(theirs.working).toEqual(saved.working);
    expect(theirs.working!.files).toHaveLength(2);
    await second.delete(at(`/working/files/${published.id}`)).expect(200);
    await second.post(at(`/working/files/${published.id}/keep`)).expect(200);
    expect(await heard()).toBe(saved.working!.revision + 2);
    expect((await desk()).working).toMatchObject({ reason: 'Lý do', files: theirs.working!.files });
  });

  it('need a reason like every other change, and are a change by themselves', async () => {
    await bring().expect(201);
    const refused = await officer.post(at('/working/submit')).expect(422);
    expect(refused.body.errors).toEqual([{ path: 'reason', code: 'required' }]);
    await giveReason();
    await officer.post(at('/working/submit')).expect(200);
    await bring().expect(409);
    await officer.delete(at(`/working/files/${published.id}`)).expect(409);
  });

  it('are checked as in the draft: type, size, number', async () => {
    const spoofed = await bring(Buffer.from('<script>alert(1)</script>'), 'a.pdf');
    expect([spoofed.status, spoofed.body.code]).toEqual([415, 'file_type_refused']);
    expect((await bring(Buffer.concat([ANNEX, Buffer.alloc(51 * 1024 * 1024)]))).status).toBe(413);
    for (let index = 0; index < 9; index++) await bring().expect(201);
    expect((await bring()).body.code).toBe('too_many_files');
    await bring(ANNEX, 'b.pdf', published.id).expect(201);
    expect((await bring(ANNEX, 'c.pdf', published.id)).status).toBe(404);
    expect((await desk()).working!.files).toHaveLength(10);
  });

  it('I6: whoever brings a file does not publish it', async () => {
    const both = await signUpAs(portal, 'agency.officer', { type: 'agency', id: people.agency.id });
    await portal.database.query(
      `INSERT INTO role_grant (account_id, role, scope_type, scope_id)
       SELECT account_id, 'agency.leader', scope_type, scope_id FROM role_grant WHERE account_id = $1`,
      [both.accountId],
    );
    await bring(ANNEX, 'a.pdf', '', both).expect(201);
    await giveReason();
    await officer.post(at('/working/submit')).expect(200);
    expect((await both.post(at('/working/publish')).expect(403)).body.code).toBe('four_eyes');
  });

  it('I11: do not exist for others; foreign files are not found', async () => {
    const other = await makeChallengePeople(portal);
    const theirs = await draftChallenge(portal, other);
    const [foreign] = (await other.officer.upload(`/challenges/${theirs}/draft/files`, OLD, 'a.pdf')).body
      .files;
    const { working } = (await bring().expect(201)).body as AddendumDesk;
    const annex = working!.files[1]!.after!;
    expect((await bring(ANNEX, 'a.pdf', '', other.officer)).status).toBe(404);
    await other.officer.get(at(`/working/files/${annex.id}`)).expect(404);
    expect((await bring(ANNEX, 'a.pdf', foreign.id)).status).toBe(404);
    expect((await bring(ANNEX, 'a.pdf', annex.id)).status).toBe(404);
    await officer.delete(at(`/working/files/${foreign.id}`)).expect(404);
    await people.leader.delete(at(`/working/files/${published.id}`)).expect(403);
    expect((await bring(ANNEX, 'a.pdf', 'x')).status).toBe(422);
  });

  it.each([
    ['a file that is deleted', `DELETE FROM stored_file WHERE owner_type = 'challenge'`],
    ['a file that is put away', `UPDATE stored_file SET owner_type = 'former_challenge'`],
    ['a file that changes', `UPDATE stored_file SET sha256 = 'x'`],
    [
      'a file that comes by itself',
      `INSERT INTO stored_file (owner_type, owner_id, name, media_type, size, sha256, storage_key)
       SELECT 'challenge', id, 'a', 'a', 1, 'a', 'a' FROM challenge WHERE opened_at IS NOT NULL`,
    ],
  ])('I8: the database refuses %s', async (_, statement) => {
    await expect(portal.database.query(statement)).rejects.toThrow(/I8|I5/);
  });

  it('two writers see that the other is there, and in which section', async () => {
    const second = await signUpAs(portal, 'agency.officer', { type: 'agency', id: people.agency.id });
    await officer.put(at('/working/presence'), { section: 'schedule' }).expect(200);
    const seen = await second.put(at('/working/presence'), { section: null }).expect(200);
    expect(seen.body).toMatchObject({ people: [{ section: 'schedule' }], revision: 1 });
    const draft = await second.put(`/challenges/${code}/draft/presence`, { section: null });
    expect(draft.body.people).toEqual([]);
    await people.leader.put(at('/working/presence'), { section: null }).expect(403);
    const other = await makeChallengePeople(portal);
    await other.officer.put(at('/working/presence'), { section: null }).expect(404);
    await officer.post(at('/working/discard')).expect(200);
    await officer.put(at('/working/presence'), { section: null }).expect(404);
  });
});
