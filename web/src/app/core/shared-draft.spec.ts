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
  calls = 0;

  save(content: Words, revision: number): Promise<SavedRevision> {
    this.calls++;
    if (!this.online) return Promise.reject(new ApiProblem(0, 'offline'));
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

class Shelf implements DraftShelf<Words> {
  words: KeptWords<Words> | null = null;
  read = () => Promise.resolve(this.words);
  keep = (words: KeptWords<Words>) => {
    this.words = words;
    return Promise.resolve(true);
  };
  forget = () => {
    this.words = null;
    return Promise.resolve();
  };
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
    expect(binh.draft.conflict()).toMatchObject({ fields: ['plan'], theirs: { plan: 'An viết' } });
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
    expect(draft.conflict()?.fields).toEqual(['plan']);
    expect(form.words).toEqual({ plan: 'Của tôi', team: 'Đội của tôi' });
    await pass(20_000);
    expect(portal.content.plan).toBe('Của người khác');
    draft.settle({ plan: 'mine' });
    await pass(100);
    expect(portal.content).toEqual({ plan: 'Của tôi', team: 'Đội của tôi' });
  });

  it('forgets what the portal has already', async () => {
    const portal = new Portal();
    const shelf = new Shelf();
    shelf.words = { content: START, base: START, revision: 1 };
    const { draft } = await open(portal, shelf);
    await draft.restore();
    expect([shelf.words, draft.restored()]).toEqual([null, false]);
  });
});
