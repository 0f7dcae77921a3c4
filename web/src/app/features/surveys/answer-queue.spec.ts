import type { ApiProblemCode } from '../../core/api-problem';
import { AnswerQueue, type QueueState, type QueueStore, type QueuedAnswer } from './answer-queue';

class Refusal extends Error {
  constructor(readonly code: ApiProblemCode) {
    super(code);
  }
}

/** A portal that can be reached or not, and a tablet's store that outlives its page. */
class Scene implements QueueStore {
  readonly kept = new Map<string, QueuedAnswer>();
  readonly taken: string[] = [];
  readonly states: QueueState[] = [];
  answer: () => void = () => undefined;

  all = (): Promise<QueuedAnswer[]> => Promise.resolve([...this.kept.values()]);
  put(answer: QueuedAnswer): Promise<void> {
    this.kept.set(answer.id, answer);
    return Promise.resolve();
  }
  remove(id: string): Promise<void> {
    this.kept.delete(id);
    return Promise.resolve();
  }

  queue(): AnswerQueue {
    return new AnswerQueue(
      'quay-3',
      this,
      ({ id }) => {
        this.taken.push(id);
        return new Promise((resolve) => {
          this.answer();
          resolve();
        });
      },
      (error) => (error instanceof Refusal ? error.code : 'internal'),
      (state) => this.states.push(state),
    );
  }

  refuse(code: ApiProblemCode): void {
    this.answer = () => {
      throw new Refusal(code);
    };
  }
}

const given = { respondent: 'citizen', answers: { q: 5 } } as const;
const at = (second: number): Date => new Date(Date.UTC(2026, 10, 26, 8, 0, second));

describe('answers on a tablet', () => {
  it('are sent at once where there is a network', async () => {
    const scene = new Scene();
    const queue = scene.queue();
    await queue.add(given, 'a', at(1));
    await queue.flush();
    expect(scene.taken).toEqual(['a']);
    expect(scene.states.at(-1)).toEqual({ waiting: 0, sent: 1, refused: 0, reached: true });
  });

  it('wait without one, and are sent in their order when it is back', async () => {
    const scene = new Scene();
    const queue = scene.queue();
    scene.refuse('offline');
    await queue.add(given, 'b', at(2));
    await queue.add(given, 'a', at(1));
    await queue.add(given, 'c', at(3));
    await queue.flush();
    expect(scene.states.at(-1)).toMatchObject({ waiting: 3, sent: 0, reached: false });
    scene.taken.length = 0;
    scene.answer = () => undefined;
    await queue.flush();
    expect(scene.taken).toEqual(['a', 'b', 'c']);
    expect(scene.kept.size).toBe(0);
  });

  it('survive the tablet being switched off, with the ids under which they may have arrived', async () => {
    const scene = new Scene();
    // The portal has taken it, but its answer was lost.
    scene.refuse('offline');
    await scene.queue().add(given, 'a', at(1));
    await scene.queue().flush();
    scene.answer = () => undefined;
    scene.taken.length = 0;
    await scene.queue().flush();
    expect(scene.taken).toEqual(['a']);
  });

  it('are each sent once where two occasions to send fall together', async () => {
    const scene = new Scene();
    const queue = scene.queue();
    scene.refuse('offline');
    await queue.add(given, 'a', at(1));
    await queue.flush();
    scene.taken.length = 0;
    scene.answer = () => undefined;
    await Promise.all([queue.flush(), queue.flush(), queue.flush()]);
    expect(scene.taken).toEqual(['a']);
  });

  it.each(['too_many_requests', 'internal', 'unavailable', 'offline'] as const)(
    'are kept where the portal says %s',
    async (code) => {
      const scene = new Scene();
      const queue = scene.queue();
      scene.refuse(code);
      await queue.add(given, 'a', at(1));
      await queue.flush();
      expect(scene.kept.size).toBe(1);
    },
  );

  it.each(['survey_closed', 'survey_link_revoked', 'validation'] as const)(
    'are given up and counted where the portal says %s, and do not stop the others',
    async (code) => {
      const scene = new Scene();
      const queue = scene.queue();
      scene.refuse('offline');
      await queue.add(given, 'a', at(1));
      await queue.add(given, 'b', at(2));
      await queue.flush();
      let first = true;
      scene.answer = () => {
        if (!first) return;
        first = false;
        throw new Refusal(code);
      };
      await queue.flush();
      expect(scene.states.at(-1)).toEqual({ waiting: 0, sent: 1, refused: 1, reached: true });
    },
  );

  it('are not said to be kept where the tablet is full', async () => {
    const scene = new Scene();
    scene.put = () => Promise.reject(new Error('full'));
    await expect(scene.queue().add(given, 'a', at(1))).rejects.toThrow('full');
  });
});
