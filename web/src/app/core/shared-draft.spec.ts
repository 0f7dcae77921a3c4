import { ApiProblem } from './api-problem';
import type { SavedRevision } from './autosave';
import type { DraftShelf, KeptWords } from './draft-shelf';
import { SharedDraft } from './shared-draft';

interface Words {
  readonly plan: string;
  readonly team: string;
}
const START: Words = { plan: 'Kế hoạch', team: 'Đội' };
const TIMES = { delayMs: 2_000, retryMs: 10_000 };

/** The portal: one draft, which others may store too, and a connection that may be cut. */
class Portal {
  content = START;
  revision = 1;
  online = true;
  /** Stores, but the answer is lost on its way. */
  loseAnswer = false;
  signedIn = true;

  save(content: Words, revision: number): Promise<SavedRevision> {
    if (!this.online) return Promise.reject(new ApiProblem(0, 'offline'));
    if (!this.signedIn) return Promise.reject(new ApiProblem(401, 'sign_in_required'));
    if (revision !== this.revision) return Promise.reject(new ApiProblem(409, 'stale'));
    this.store({ plan: content.plan.trim(), team: content.team.trim() });
    if (!this.loseAnswer) return Promise.resolve(this.#saved());
    this.loseAnswer = false;
    return Promise.reject(new ApiProblem(0, 'offline'));
  }

  read(): Promise<SavedRevision & { content: Words }> {
    if (!this.online) return Promise.reject(new ApiProblem(0, 'offline'));
    return Promise.resolve({ ...this.#saved(), content: this.content });
  }

  store(content: Words): void {
    this.content = content;
    this.revision++;
  }

  #saved(): SavedRevision {
    return { revision: this.revision, savedAt: '2026-03-05T01:00:00.000Z' };
  }
}

/** One browser's: tabs that are gone have left their words. */
class Shelf implements DraftShelf<Words> {
  kept: KeptWords<Words>[] = [];
  /** No room, or a private window. */
  refuses = false;
  read = () => Promise.resolve(this.kept);
  keep = (words: KeptWords<Words>) => {
    if (!this.refuses) this.kept = [words];
    return Promise.resolve(!this.refuses);
  };
  forget = () => {
    this.kept = [];
    return Promise.resolve();
  };

  get words(): KeptWords<Words> | null {
    return this.kept.at(-1) ?? null;
  }
}

describe('a shared draft', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  /** A window on the draft: what stands in its form, and what it does. */
  async function open(portal: Portal, shelf = new Shelf()) {
    const form = { words: portal.content };
    const start = await portal.read();
    const draft: SharedDraft<Words, SavedRevision> = new SharedDraft<Words, SavedRevision>(
      {
        save: (content, revision) => portal.save(content, revision),
        read: () => portal.read(),
        current: () => form.words,
        adopt: (content) => {
          form.words = content;
          draft.edit(content);
        },
        shelf,
        joins: () => true,
      },
      start,
      TIMES,
    );
    const write = (changes: Partial<Words>): void => {
      form.words = { ...form.words, ...changes };
      draft.edit(form.words);
    };
    return { draft, form, shelf, write };
  }
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('I8: keeps what is written in the browser until the portal has it', async () => {
    const portal = new Portal();
    const { draft, shelf, write } = await open(portal);
    write({ plan: 'Mới' });
    expect(shelf.words).toMatchObject({ content: { plan: 'Mới' }, base: START, revision: 1 });
    await pass(2_100);
    expect(portal.content.plan).toBe('Mới');
    expect([shelf.words, draft.dirty]).toEqual([null, false]);
  });

  it('I8: sends what was written without a connection when it is back', async () => {
    const portal = new Portal();
    const { draft, shelf, write } = await open(portal);
    portal.online = false;
    write({ plan: 'Viết khi mất mạng' });
    await pass(3_000);
    expect(draft.autosave.status()).toBe('failed');
    expect(draft.kept()).toBe(true);
    portal.online = true;
    await pass(10_100);
    expect([portal.content.plan, shelf.words]).toEqual(['Viết khi mất mạng', null]);
  });

  it('I8: brings back what a killed tab had not sent', async () => {
    const portal = new Portal();
    const shelf = new Shelf();
    portal.online = false;
    const killed = await open(Object.assign(new Portal(), { online: true }), shelf);
    killed.write({ plan: 'Chưa gửi' });
    killed.draft.stop();
    portal.online = true;
    const { draft, form } = await open(portal, shelf);
    await draft.restore();
    expect([form.words.plan, draft.restored()]).toEqual(['Chưa gửi', true]);
    await pass(2_100);
    expect([portal.content.plan, shelf.words]).toEqual(['Chưa gửi', null]);
  });

  it('I8: does not take its own words for somebody else’s where the answer was lost', async () => {
    const portal = new Portal();
    const { draft, write } = await open(portal);
    portal.loseAnswer = true;
    write({ plan: 'Một lần ' });
    await pass(2_100);
    expect(draft.autosave.status()).toBe('failed');
    await pass(10_100);
    expect([draft.autosave.status(), draft.conflict(), portal.revision]).toEqual(['saved', null, 2]);
  });

  it('I8: brings two people’s sections together without asking', async () => {
    const portal = new Portal();
    const [an, binh] = [await open(portal), await open(portal)];
    an.write({ plan: 'An viết' });
    await pass(2_100);
    binh.write({ team: 'Bình viết' });
    await pass(2_100);
    expect(portal.content).toEqual({ plan: 'An viết', team: 'Bình viết' });
    expect([binh.form.words.plan, binh.draft.received()]).toEqual(['An viết', ['plan']]);
    await an.draft.notice(portal.revision);
    expect(an.form.words).toEqual({ plan: 'An viết', team: 'Bình viết' });
  });

  it('I8: asks where both changed the same field, stores nothing meanwhile, and loses neither', async () => {
    const portal = new Portal();
    const [an, binh] = [await open(portal), await open(portal)];
    an.write({ plan: 'An viết' });
    await pass(2_100);
    binh.write({ plan: 'Bình viết' });
    await pass(2_100);
    expect(binh.draft.conflict()).toMatchObject({ parts: ['plan'], theirs: { plan: 'An viết' } });
    binh.write({ plan: 'Bình viết thêm' });
    await pass(20_000);
    expect(portal.content.plan).toBe('An viết');
    expect(binh.shelf.words?.content.plan).toBe('Bình viết thêm');
    expect(await binh.draft.flush()).toBe(false);
    binh.draft.settle({ plan: 'both' });
    await pass(100);
    expect(portal.content.plan).toBe('Bình viết thêm\n\nAn viết');
    expect([binh.draft.conflict(), binh.draft.dirty]).toEqual([null, false]);
  });

  it('I8: asks where what was kept meets what somebody else has stored meanwhile', async () => {
    const portal = new Portal();
    const shelf = new Shelf();
    const killed = await open(portal, shelf);
    killed.write({ plan: 'Của tôi', team: 'Đội của tôi' });
    killed.draft.stop();
    portal.store({ ...START, plan: 'Của người khác' });
    const { draft, form } = await open(portal, shelf);
    await draft.restore();
    expect(draft.conflict()?.parts).toEqual(['plan']);
    expect(form.words).toEqual({ plan: 'Của tôi', team: 'Đội của tôi' });
    await pass(20_000);
    expect(portal.content.plan).toBe('Của người khác');
    draft.settle({ plan: 'mine' });
    await pass(100);
    expect(portal.content).toEqual({ plan: 'Của tôi', team: 'Đội của tôi' });
  });

  it('I8: asks again where the tab was killed before people had decided', async () => {
    const portal = new Portal();
    const shelf = new Shelf();
    const killed = await open(portal, shelf);
    portal.store({ ...START, plan: 'Của người khác' });
    killed.write({ plan: 'Của tôi' });
    await pass(2_100);
    killed.write({ plan: 'Của tôi, viết thêm' });
    killed.draft.stop();
    for (const round of [1, 2]) {
      const { draft, form } = await open(portal, shelf);
      await draft.restore();
      expect([round, draft.conflict()?.parts, form.words.plan]).toEqual([
        round,
        ['plan'],
        'Của tôi, viết thêm',
      ]);
      await pass(20_000);
      draft.stop();
    }
    expect(portal.content.plan).toBe('Của người khác');
  });

  it('I8: loses neither what was kept nor what somebody began to write before it was read', async () => {
    const portal = new Portal();
    const shelf = new Shelf();
    shelf.kept = [{ content: { plan: 'Đã giữ', team: 'Đội đã giữ' }, base: START, revision: 1 }];
    const { draft, form, write } = await open(portal, shelf);
    const restoring = draft.restore();
    write({ plan: 'Viết ngay' });
    await restoring;
    await pass(2_100);
    expect(form.words).toEqual({ plan: 'Đã giữ\n\nViết ngay', team: 'Đội đã giữ' });
    expect([portal.content, shelf.words]).toEqual([form.words, null]);
  });

  it('I8: brings back what two killed tabs had kept', async () => {
    const portal = new Portal();
    const shelf = new Shelf();
    shelf.kept = [
      { content: { ...START, plan: 'Tab một' }, base: START, revision: 1 },
      { content: { ...START, team: 'Tab hai' }, base: START, revision: 1 },
    ];
    const { draft } = await open(portal, shelf);
    await draft.restore();
    await pass(2_100);
    expect([portal.content, shelf.kept]).toEqual([{ plan: 'Tab một', team: 'Tab hai' }, []]);
  });

  it('I8: does not take for somebody else’s what it stored itself just before the tab was killed', async () => {
    const portal = new Portal();
    const shelf = new Shelf();
    const killed = await open(portal, shelf);
    killed.write({ plan: 'Một' });
    const storing = killed.draft.flush();
    portal.online = false;
    killed.write({ plan: 'Một hai' });
    await storing;
    killed.draft.stop();
    portal.online = true;
    const { draft, form } = await open(portal, shelf);
    await draft.restore();
    expect([portal.content.plan, form.words.plan, draft.conflict()]).toEqual(['Một', 'Một hai', null]);
  });

  it('I8: keeps what cannot be stored as it is, lets nothing overwrite it, and sends it once it can', async () => {
    const portal = new Portal();
    const { draft, form, shelf, write } = await open(portal);
    form.words = { ...START, plan: 'Quá dài' };
    draft.hold(form.words);
    expect([draft.dirty, await draft.flush(), shelf.words?.content.plan]).toEqual([true, false, 'Quá dài']);
    portal.store({ ...START, plan: 'Của người khác' });
    await draft.notice(portal.revision);
    expect(form.words.plan).toBe('Quá dài');
    write({ plan: 'Vừa' });
    await pass(2_100);
    expect(draft.conflict()).toMatchObject({ parts: ['plan'], theirs: { plan: 'Của người khác' } });
  });

  it('forgets what was taken back before it could be stored', async () => {
    const { draft, form, shelf } = await open(new Portal());
    draft.hold({ ...START, plan: 'Quá dài' });
    await pass(0);
    draft.edit(form.words);
    await pass(0);
    expect([shelf.words, draft.dirty, draft.kept()]).toEqual([null, false, false]);
  });

  it('says so where the browser keeps nothing, and stores all the same', async () => {
    const portal = new Portal();
    const { draft, shelf, write } = await open(portal);
    shelf.refuses = true;
    portal.online = false;
    write({ plan: 'Không giữ được' });
    await pass(2_100);
    expect([draft.kept(), draft.dirty]).toEqual([false, true]);
    expect(draft.unkept()).toBe(true);
    portal.online = true;
    expect(await draft.flush()).toBe(true);
    expect(portal.content.plan).toBe('Không giữ được');
    // It would not keep the next words either.
    expect(draft.unkept()).toBe(true);
    shelf.refuses = false;
    write({ plan: 'Giữ được' });
    await pass(10);
    expect([draft.kept(), draft.unkept()]).toEqual([true, false]);
  });

  it('I8: keeps the words of somebody whose session has ended, and sends them after the next sign-in', async () => {
    const portal = new Portal();
    const shelf = new Shelf();
    const before = await open(portal, shelf);
    portal.signedIn = false;
    before.write({ plan: 'Viết khi phiên hết hạn' });
    await pass(2_100);
    expect([before.draft.autosave.problem()?.status, before.draft.kept()]).toEqual([401, true]);
    before.draft.stop();
    portal.signedIn = true;
    const { draft } = await open(portal, shelf);
    await draft.restore();
    await pass(2_100);
    expect(portal.content.plan).toBe('Viết khi phiên hết hạn');
  });

  it('forgets what was written in a draft that is given up, and sends it no more', async () => {
    const portal = new Portal();
    const { draft, shelf, write } = await open(portal);
    portal.online = false;
    write({ plan: 'Chưa gửi' });
    await pass(2_000);
    expect(shelf.words?.content.plan).toBe('Chưa gửi');
    await draft.giveUp();
    write({ plan: 'Gõ thêm' });
    portal.online = true;
    await pass(20_000);
    expect(shelf.words).toBeNull();
    expect(draft.dirty).toBe(false);
    expect(portal.content).toEqual(START);
  });

  it('forgets what the portal has already', async () => {
    const portal = new Portal();
    const shelf = new Shelf();
    shelf.kept = [{ content: START, base: START, revision: 1 }];
    const { draft } = await open(portal, shelf);
    await draft.restore();
    expect([shelf.words, draft.restored()]).toEqual([null, false]);
  });
});
